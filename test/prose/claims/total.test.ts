import { expect, test } from 'vitest';
import { frontmatter, type Row, verdicts } from './sentences.ts';

const rows: readonly Row[] = [
  [
    '根据本次绩效评分表，本项目绩效评价总分 100 分，本项目总体绩效得分 95.48 分，评价等级为“优”。',
    '100 分 ✓',
    '95.48 分 ✓',
  ],
  ['本项目评价得分为92.5分，等级为优。', '92.5分 ✗'],
  ['综合得分：95.48分。', '95.48分 ✓'],
  ['综合得分：９５．４８分。', '９５．４８分 ✓'],
  ['经综合评价，本项目得分95.5分。', '95.5分 ✓'],
  ['经综合评价，该项目最终得分94.58分，绩效等级为“优”。', '94.58分 ✗'],
  ['景泰街社工服务站绩效评价综合得分为95.48分。', '95.48分 ✓'],
  ['2023年景泰街社工服务站项目绩效评价总得分 96 分。', '96 分 ✗'],
  ['总分 89.48 分，评定为“优”。', '89.48 分 ✗'],
  ['评价组评定总得分为95.48分（满分100分）。', '95.48分 ✓'],
  ['项目综合评分 95.48 分，得分率 95.48%。', '95.48 分 ✓'],
  ['本次评价总分95分。', '95分 ✓'],
  ['本次评价总分94分。', '94分 ✗'],
  ['综合评价得分 95.478 分。', '95.478 分 ✓'],
  ['经评价，我街部门整体支出绩效评价综合得分为 95.84 分。', '95.84 分 ✗'],
  ['总体得分率为95.48%。'],
];

const silent: readonly Row[] = [
  ['单位自评总分 98 分，等级为“优”。'],
  ['自评得分98.5分，与评价得分存在差异。'],
  ['上年综合得分为 90.2 分。'],
  ['2022年度综合得分 91.35 分，等级为优。'],
  ['综合得分在90分（含）以上的为优。'],
  ['满意度问卷综合得分为 92 分。'],
  ['街道年度考核总分 97 分。'],
  ['第三方评估机构末期评估得分 88 分。'],
  ['各社工站平均得分 86.7 分。'],
  ['入选机构专家评审最低得分 77.5 分，最高得分 93 分。'],
  ['考核得分 90 分以上的全额拨付。'],
];

test.each([...rows, ...silent])('%s', (sentence, ...found) => {
  expect(verdicts('total', sentence)).toEqual(found);
});

test('a report’s own self-evaluation is its total', () => {
  const own = frontmatter.replace('evaluation: department', 'evaluation: self');
  expect(verdicts('total', '自评总分95.48分。', own)).toEqual(['95.48分 ✓']);
  expect(verdicts('total', '本单位自评得分为 98.45 分。', own)).toEqual(['98.45 分 ✗']);
});

test('of several units only a named one has a total', () => {
  const units = `title: 三个项目自评情况
year: 2023
evaluation: finance
subject: fund
department: { name: 柯桥区卫生健康局 }
units:
  - { name: 马鞍医院建设工程, stated: { total: 92 } }
  - { name: 齐贤医院重建项目, stated: { total: 91 } }`;
  expect(verdicts('total', '综合得分 92 分。', units)).toEqual([]);
  expect(verdicts('total', '马鞍医院建设工程综合得分 92 分，齐贤医院重建项目得分 90 分。', units)).toEqual([
    '92 分 ✓',
    '90 分 ✗',
  ]);
  expect(verdicts('total', '## 齐贤医院重建项目\n\n综合得分 92 分。', units)).toEqual(['92 分 ✗']);
});
