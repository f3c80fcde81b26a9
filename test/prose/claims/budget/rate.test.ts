import { expect, test } from 'vitest';
import { frontmatter, type Row, verdicts } from '../sentences.ts';

/** What a rate of the whole's money is taken of. */
const rows: readonly Row[] = [
  ['按调整后预算计算，预算执行率为95.10%；按年初预算计算，预算执行率为182.28%。', '95.10% ✓', '182.28% ✓'],
  ['按调整后预算计算，预算执行率为91.50%；按年初预算计算，预算执行率为182.28%。', '91.50% ✗', '182.28% ✓'],
  ['按调整后预算计算，预算执行率为95.10%；若按年初预算计算，则为128.28%。', '95.10% ✓', '128.28% ✗'],
  ['以实际到位资金计算，资金使用率为97.21%。', '97.21% ✓'],
  ['以实际到位资金计算，资金使用率为92.71%。', '92.71% ✗'],
  ['项目执行率为91.50%，故得满分。', '91.50% ✗'],
  ['预算执行率91.50%，按“执行率×12”得分。', '91.50% ✗'],
  ['预算执行率90%，得11分。', '90% ✗'],
  ['截至2024年3月31日，已支付437.46万元，预算执行率90%。', '437.46万元 ✓', '90% ✗'],
];

/** Right, or to be read in two ways. */
const others: readonly Row[] = [
  ['实施项目7个，项目预算85.97万元，执行81.36万元，项目预算执行率94.64%。'],
  ['以计划完成投资计算，资金使用率为100%。'],
  ['资金使用率为100%。'],
  ['截至2024年3月底，累计支出452.3万元，预算执行率98.33%。'],
  ['其他街道同类项目的预算执行率为88.6%。'],
  ['区级配套资金执行率为91.3%，市级资金执行率为100%。'],
];

const ofDepartment = frontmatter
  .replace(/^subject: .*$/m, 'subject: department')
  .replace(/^project:.*\n/m, '');

test('a department’s projects are not all that it spends', () => {
  const said = '财政项目支出执行率88.16%，得2.85分。';
  expect(verdicts('budget', said, ofDepartment)).toEqual([]);
  expect(verdicts('budget', '预算执行率88.16%，得2.85分。', ofDepartment)).toEqual(['88.16% ✗']);
});

test.each([...rows, ...others])('%s', (sentence, ...found) => {
  expect(verdicts('budget', sentence)).toEqual(found);
});
