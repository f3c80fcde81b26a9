import { expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';

const diseases = `| 病种 | 免疫密度 | 抗体合格率 |
| --- | --- | --- |
| 牛口蹄疫 | 99.27% | 88.40% |
| 猪口蹄疫 | 98.91% | 90.15% |
| 禽流感 | 98.66% | 93.10% |
| 小反刍兽疫 | 98.05% | 84.67% |`;

const rows: readonly Row[] = [
  [
    '免疫抗体方面，禽流感最高（93.10%），小反刍兽疫最低（84.67%）。',
    '禽流感最高（93.10% ✓',
    '小反刍兽疫最低（84.67% ✓',
  ],
  ['各病种中，牛口蹄疫最高（99.27%）。', '牛口蹄疫最高（99.27% ✓'],
  ['各病种中，猪口蹄疫最高（99.27%）。', '猪口蹄疫最高（99.27% ✗'],
  // Another figure than a column's end; a name that the table does not have; a figure that is the name's own.
  ['各病种中，猪口蹄疫最高（97.20%）。'],
  ['各病种中，羊痘最高（99.27%）。'],
  ['除牛口蹄疫外，猪口蹄疫最高（98.91%）。'],
  ['各病种中，猪口蹄疫最高，高于目标。'],
];

test.each(rows)('against a table under another heading: %s', (sentence, ...found) => {
  expect(verdicts('extreme', `## 情况\n\n${diseases}\n\n## 问题\n\n${sentence}`)).toEqual(found);
});
