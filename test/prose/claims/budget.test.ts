import { expect, test } from 'vitest';
import { frontmatter, type Row, verdicts } from './sentences.ts';

const rows: readonly Row[] = [
  [
    '项目年初预算240万元，年末调整后预算460万元，实际支出437.46万元，预算执行率95.10%。',
    '240万元 ✓',
    '460万元 ✓',
    '437.46万元 ✓',
    '95.10% ✓',
  ],
  ['项目年初预算240元。', '240元 ✗'],
  ['实际支出437.46万元，按到位数计算的支出率为97.21%。', '437.46万元 ✓', '97.21% ✓'],
  ['实际支出437.46万元，按到位数计算的支出率为95.10%。', '437.46万元 ✓', '95.10% ✓'],
  ['项目年初预算2400000元，实际支出4374600元。', '2400000元 ✓', '4374600元 ✓'],
  ['2023年年初预算 240 万元，调整后预算 460 万元。', '240 万元 ✓', '460 万元 ✓'],
  ['2023年年初预算 204 万元，调整后预算 460 万元。', '204 万元 ✗', '460 万元 ✓'],
  ['全年预算数 460 万元，执行数 437.46 万元，执行率 95.1%。', '460 万元 ✓', '437.46 万元 ✓', '95.1% ✓'],
  ['全年预算数 460 万元，执行数 473.46 万元，执行率 95.1%。', '460 万元 ✓', '473.46 万元 ✗', '95.1% ✓'],
  ['本项目预算资金460万元。', '460万元 ✓'],
  ['本项目预算资金480万元。', '480万元 ✗'],
  ['截至2023年12月31日，项目实际支出437.46万元，预算执行率为95.10%。', '437.46万元 ✓', '95.10% ✓'],
  ['截至2023年12月31日，项目实际支出437.46万元，预算执行率为91.50%。', '437.46万元 ✓', '91.50% ✗'],
  ['资金到位450万元，到位率97.83%。', '450万元 ✓'],
  ['实际到位资金 405 万元。', '405 万元 ✗'],
  ['预算执行率为100%。', '100% ✗'],
  ['项目总预算0.046亿元，累计支出437.46万元。', '0.046亿元 ✓', '437.46万元 ✓'],
  ['景泰街社工服务站年初预算 240 万，调整后金额为 460 万。', '240 万 ✓', '460 万 ✓'],
  [
    '年度资金总额：全年预算数460万元，全年执行数437.46万元，执行率95.10%。',
    '460万元 ✓',
    '437.46万元 ✓',
    '95.10% ✓',
  ],
  ['### （二）项目资金情况\n\n财政资金支出437.46万元，支付给中标机构。', '437.46万元 ✓'],
];

const silent: readonly Row[] = [
  ['其中：市财政资金预算120万元，区财政资金120万元。'],
  ['2022年年初预算 300 万元，实际支出 280 万元。'],
  ['支付服务保障费预算 180 万元，实际支出 176 万元，执行率 97.78%。'],
  ['人员经费：年初预算100万元，实际支出98万元。'],
  ['#### 1.数据采集子项目\n\n年初预算 50 万元，支出 48 万元。'],
  ['财政资金支出460万元用于机构运营以外的其他街道。'],
  ['较上年预算增加20万元。'],
  ['抽查资金 86 万元，占项目支出的 19.66%。'],
  ['下年预算核减 10%，安排 414 万元。'],
  ['每个社区安排经费 5 万元。'],
  ['合同金额 228 万元，已支付 200 万元。'],
  ['全区社工站总投入约 4,600 万元。'],
  ['基本支出预算执行率为 99.2%，项目支出预算执行率为 90.3%。'],
];

test.each([...rows, ...silent])('%s', (sentence, ...found) => {
  expect(verdicts('budget', sentence)).toEqual(found);
});

const unknown = frontmatter.replace(' received: 450,', '');
test.each<Row>([
  ['资金到位450万元，到位率97.83%。'],
  ['截至年末到位430万元，其中专项债券资金全部到位，县级配套资金到位60万元。'],
  ['中央、省级资金全部到位，县级资金到位23万元，实际到位437万元，资金到位率95.00%。'],
  ['截至年末，实际到位资金452.30万元，未到位的部分次年补拨。'],
  ['预算资金460万元，到位437万元，到位率95%。', '460万元 ✓'],
  ['实际到位资金460万元。', '460万元 ✓'],
  ['资金到位460万元，到位率100%。', '460万元 ✓'],
  ['资金到位406万元，到位率100%。', '406万元 ✗'],
  ['项目资金足额到位，到位资金640万元。', '640万元 ✗'],
  ['预算资金全部到位，实际到位460万元。', '460万元 ✓'],
])('what came in is held against the budget only where all of it did: %s', (sentence, ...found) => {
  expect(verdicts('budget', sentence, unknown)).toEqual(found);
});

test('in the report on a department, this project is one of its own', () => {
  const sentence = '全年支出437.46万元，受平台建设影响，该项目执行率为64.61%。';
  expect(verdicts('budget', sentence)).toContain('64.61% ✗');
  const department = frontmatter.replace('subject: project', 'subject: department');
  expect(verdicts('budget', sentence, department)).not.toContain('64.61% ✗');
});

test('an indicator of one source of the money tells what was spent of that', () => {
  const body = '累计支出423.50万元，支出率96.25%。';
  const fields = frontmatter.replace('name: 预算执行率', 'name: 债券资金支出率');
  expect(verdicts('budget', `### 预算执行率\n\n${body}`)).toEqual(['423.50万元 ✗']);
  expect(verdicts('budget', `### 债券资金支出率\n\n${body}`, fields)).toEqual([]);
});

test('a rate in the middle of the year is not the year’s', () => {
  const fields = frontmatter.replace('initial: 240, adjusted: 460, received: 450', 'initial: 460');
  const rate = '预算执行率（以预算为分母）为31.35%，扣0.6分。';
  expect(verdicts('budget', rate, fields)).toEqual(['31.35% ✗']);
  expect(verdicts('budget', `6月末${rate}`, fields)).toEqual([]);
  expect(verdicts('budget', `上半年${rate}`, fields)).toEqual([]);
});
