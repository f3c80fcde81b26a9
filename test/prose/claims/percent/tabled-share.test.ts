import { expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';

const table = `| 用途 | 金额（万元） | 占比 |
| --- | --- | --- |
| 研发补助 | 1,286.00 | 43.21% |
| 科技项目经费 | 640.00 | 21.51% |
| 平台奖励 | 900.00 | 30.24% |
| 特派员补贴 | 150.00 | 5.04% |`;

const sentences: readonly Row[] = [
  ['从结构看，科技项目经费占21.51%。', '21.51% ✓'],
  ['从结构看，科技项目经费占21.15%。', '21.15% ✗'],
  ['从结构看，研发补助占比最高，为43.21%；特派员补贴占比最低，为5.04%。', '43.21% ✓', '5.04% ✓'],
  ['从结构看，研发补助占比最高，为42.31%。', '42.31% ✗'],
  // Rounded, another year's, of something else, or not in the table.
  ['从结构看，科技项目经费占22%。'],
  ['2021年科技项目经费占21.15%。'],
  ['从结构看，科技项目经费中设备费占21.15%。'],
  ['从结构看，人才经费占21.15%。'],
];

const own = verdicts('percent', table);

test.each(sentences)('beside a table of shares: %s', (sentence, ...found) => {
  expect(verdicts('percent', `${table}\n\n${sentence}`)).toEqual([...found, ...own]);
});

test('a table under another heading says nothing of it', () => {
  expect(verdicts('percent', `${table}\n\n## 其他\n\n科技项目经费占21.15%。`)).toEqual(own);
});
