import { describe, expect, test } from 'vitest';
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

/** What grades there are is no grade. */
const levels: readonly Row[] = [
  ['评价等级：优（90分及以上）、良（80分及以上，不足90分）、中（60分及以上）、差（不足60分）。'],
  ['评价等级：良（80.5分）。', '良 ✗'],
];

/** A total to the hundredth is the report's own, whatever leads to it. */
const exact: readonly Row[] = [
  ['景泰街道社工站运营资金绩效评价得分为95.48分，评价等级为“优”。', '优 ✓'],
  ['景泰街道社工站运营资金绩效评价得分为95.48分，评价等级为“良”。', '良 ✗'],
  ['经现场核查，核定得分95.48分，绩效等级为“良”。', '良 ✗'],
  ['邻街同类项目得分为88.40分，评价等级为“良”。'],
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

test.each([...rows.filter(([sentence]) => !sentence.includes('84.47')), ...silent, ...exact, ...levels])(
  '%s',
  (sentence, ...found) => {
    expect(verdicts('grade', sentence)).toEqual(found);
  },
);

describe('other words for it', () => {
  test.each<Row>([
    ['总分95.48分，结果等级为“良”。', '良 ✗'],
    ['得分为95.48分，属于良好等级。', '良好 ✗'],
    ['综合得分95.48分，达到“良”的等次。', '良 ✗'],
    ['综合得分95.48分，评为“良好”等次。', '良好 ✗'],
    ['综合得分95.48分，等级评定为良。', '良 ✗'],
    ['综合得分95.48分（良）。', '良 ✗'],
    ['综合得分95.48分（优）。', '优 ✓'],
    ['综合得分95.48分，为良好。', '良好 ✗'],
    ['综合得分95.48分，评价结论为“良”。', '良 ✗'],
    ['综合得分95.48分，绩效等级“良”。', '良 ✗'],
    ['综合得分95.48分（评价等级：良）。', '良 ✗'],
    ['综合得分95.48分，总体评价为良好。', '良好 ✗'],
    ['2023年度景泰街社工服务站资金绩效评价得分95.48分，评价等级为良。', '良 ✗'],
    ['综合得分95.48分，评价等级为良，较2022年提高2分。', '良 ✗'],
    ['综合得分95.48分，其中过程25分，产出52分，评价等级为良。', '良 ✗'],
    ['### 效益\n\n综合得分95.48分，评价等级为良（90分以上为优）。', '良 ✗'],
    ['| 项目名称 | 社工服务站 |\n| --- | --- |\n| 评价等级 | 良 |', '良 ✗'],
    ['| 项目名称 | 社工服务站 |\n| --- | --- |\n| 评价结论 | 优秀 |', '优秀 ✓'],
  ])('%s', (sentence, ...found) => {
    expect(verdicts('grade', sentence)).toEqual(found);
  });
  test.each([
    '甲站91.75分，评价等次优秀；乙站88分，评价等次良好。',
    '排名依次是甲站81分，评价等次良好；乙站80.5分，评价等次良好。',
    '甲站得分81分，评价等级为良。',
    '2022年度评价得分81.2分，等级同为“良”。',
    '2022年度评价等级为“良”。',
    '单位自评得分85分，自评等级为良。',
    '优良率为86.67%，等级为良的有3个。',
    '单个站点评价结果为“优”的9个、“良”的4个。',
    '满意度92%，评价结果为良好。',
    '### 甲社工站\n\n评价等级为良。',
    '综合得分95.48分，良好做法值得推广。',
    '综合得分95.48分，中标机构运转正常。',
    '| 项目名称 | 社工服务站 |\n| --- | --- |\n| 自评等级 | 良 |',
    '| 站点 | 等级 |\n| --- | --- |\n| 评价等级 | 良 |',
  ])('%s', (sentence) => {
    expect(verdicts('grade', sentence)).toEqual([]);
  });
});

test('letters without scores are held against the stated one', () => {
  const letters = `${frontmatter.replace(/stated:.*$/, 'stated: { grade: B }')}\nscheme: letters`;
  expect(verdicts('grade', '本项目整体绩效等级为B。', letters)).toEqual(['B ✓']);
  expect(verdicts('grade', '本项目整体绩效等级为A。', letters)).toEqual(['A ✗']);
  expect(verdicts('grade', '绩效等级“A”。', letters)).toEqual(['A ✗']);
  expect(verdicts('grade', '5个A级项目、3个C级项目。', letters)).toEqual([]);
  expect(verdicts('grade', '承接机构信用等级为A级。', letters)).toEqual([]);
});

test('a sentence that prints a total and another grade contradicts itself, whatever the frontmatter states', () => {
  const stated = frontmatter.replace('score: 9.5 }', 'score: 1 }').replace('total: 95.48', 'total: 86.98');
  expect(verdicts('grade', '本项目综合得分86.98分，评级为优。', stated)).toEqual(['优 ✗']);
  expect(verdicts('grade', '本项目综合得分86.98分，评级为良。', stated)).toEqual(['良 ✓']);
  expect(verdicts('grade', '绩效评价等级为优。', stated)).toEqual(['优 ✓']);
});

const towns = (grade: string) => `| 镇 | 评价得分 | 等级 |
| --- | --- | --- |
| 柳河镇 | 91.35 | 优 |
| 松山镇 | 86.27 | 良 |
| 白沙镇 | 83.05 | ${grade} |
| 清河镇 | 76.48 | 中 |
| 合计 | — | — |`;

test('grades of others beside their scores, where most of a table go by the report’s own bands', () => {
  expect(verdicts('grade', towns('良'))).toEqual(['优 ✓', '良 ✓', '良 ✓', '中 ✓']);
  expect(verdicts('grade', towns('中'))).toEqual(['优 ✓', '良 ✓', '中 ✗', '中 ✓']);
  expect(
    verdicts('grade', towns('中').replace('| 松山镇 | 86.27 | 良 |', '| 松山镇 | 86.27 | 优 |')),
  ).toEqual([]);
});
