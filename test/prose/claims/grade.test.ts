import { expect, test } from 'vitest';
import { frontmatter, type Row, verdicts } from './sentences.ts';

const rows: readonly Row[] = [
  ['本项目总体绩效得分 95.48 分，评价等级为“优”。', '优 ✓'],
  ['本项目总体绩效得分 95.48 分，评价等级为“良”。', '良 ✗'],
  ['经综合评价，综合得分95.48分，等级为优秀。', '优秀 ✓'],
  ['经综合评价，综合得分95.48分，等级为良好。', '良好 ✗'],
  ['综合得分95.48分，评定为“优”。', '优 ✓'],
  ['综合得分95.48分，评定为“中”。', '中 ✗'],
  ['综合得分95.48分，绩效评级为优。', '优 ✓'],
  ['综合评价等级：优。', '优 ✓'],
  ['综合评价等级：良好。', '良好 ✗'],
  ['评价等级为优（95.48分）。', '优 ✓'],
  ['绩效等级为“优”级。', '优 ✓'],
  ['景泰街社工服务站项目绩效评价等级为“良”。', '良 ✗'],
  ['根据评分结果，该项目绩效评价等级为“差”。', '差 ✗'],
  ['84.47分，评级为优。', '优 ✓'],
  ['本项目综合得分84.47分，评级为优。', '优 ✓'],
  ['总得分95.48分，属于“优”等级。', '优 ✓'],
  ['总得分 95.48 分，等次为良。', '良 ✗'],
];

const silent: readonly Row[] = [
  ['景泰街社工站末期评估等级为良好。故得 14 分。'],
  ['单位自评98分，自评等级为“良”。'],
  ['上年评价等级为“良”。'],
  ['等级为优良（80 分以上）的项目有 4 个，等级为中（70—80 分）的项目有 3 个。'],
  ['项目验收等级为合格。'],
  ['承接机构信用等级为A级。'],
  ['评价等级分为优、良、中、差四级。'],
  ['80（含）—90分为“良”。'],
  ['社工站年度考核等级为良。'],
  ['### 第三方评估结果\n\n末期评估得分88分，评估等级为良好。'],
  ['其中评价等级为良的社工站 3 个。'],
  ['建议对等级为差的机构终止合同。'],
  ['满意度评价为良好。'],
];

test.each([...rows.filter(([sentence]) => !sentence.includes('84.47')), ...silent])(
  '%s',
  (sentence, ...found) => {
    expect(verdicts('grade', sentence)).toEqual(found);
  },
);

test('a sentence that prints a total and another grade contradicts itself, whatever the frontmatter states', () => {
  const stated = frontmatter.replace('score: 9.5 }', 'score: 1 }').replace('total: 95.48', 'total: 86.98');
  expect(verdicts('grade', '本项目综合得分86.98分，评级为优。', stated)).toEqual(['优 ✗']);
  expect(verdicts('grade', '本项目综合得分86.98分，评级为良。', stated)).toEqual(['良 ✓']);
  expect(verdicts('grade', '绩效评价等级为优。', stated)).toEqual(['优 ✓']);
});
