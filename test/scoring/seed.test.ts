import { describe, expect, test } from 'vitest';
import { print, printRate } from '../../src/scoring/quantity.ts';
import { type Scored, score, walk } from '../../src/scoring/score.ts';
import { budget, fourGrades, type Node, scorable } from './in-words.ts';

/** 景泰街道 2023, as published: 效益 has its leaves on the second level. */
const tree: readonly Node[] = [
  {
    name: '过程',
    children: [
      {
        name: '资金管理',
        children: [{ name: '预算执行率', weight: '12', rule: 'execution', score: '12.00' }],
      },
      {
        name: '业务管理',
        children: [
          {
            name: '每季度督查',
            weight: '15',
            rule: 'deductions',
            parameters: [
              { for: '服务档案更新不及时', points: '1' },
              { for: '场地物资管理有待加强', points: '1' },
            ],
            score: '13.00',
          },
        ],
      },
    ],
  },
  {
    name: '产出',
    children: [
      {
        name: '数量指标',
        children: [
          { name: '总服务时长', weight: '5', score: '5.00', target: '30184 小时' },
          { name: '社工站人员到位率', weight: '5', score: '5.00' },
          {
            name: '服务指标数量',
            weight: '10',
            rule: 'composite',
            parameters: [
              { name: '个案', target: '62', actual: '62', unit: '个' },
              { name: '小组', target: '41', actual: '41', unit: '个' },
              { name: '活动', target: '64', actual: '64', unit: '个' },
              { name: '探访', target: '1655', actual: '1655', unit: '个' },
              { name: '电访', target: '4000', actual: '7312', unit: '个' },
              { name: '新登记志愿者', target: '200', actual: '394', unit: '人' },
              { name: '志愿者队伍', target: '2', actual: '2', unit: '支' },
              { name: '志愿者培训', target: '15', actual: '27', unit: '场次' },
            ],
            score: '10.00',
          },
        ],
      },
      {
        name: '质量指标',
        children: [
          {
            name: '第三方评估结果',
            weight: '15',
            rule: 'levels',
            parameters: { 优秀: '15', 良好: '14' },
            actual: '良好',
            score: '14.00',
          },
        ],
      },
      { name: '时效指标', children: [{ name: '项目开展及时性', weight: '10', score: '10.00' }] },
      {
        name: '成本指标',
        children: [
          { name: '服务保障费', weight: '5', score: '5.00' },
          { name: '中标机构管理费', weight: '3', score: '3.00' },
        ],
      },
    ],
  },
  {
    name: '效益',
    children: [
      { name: '社工服务站的社会知晓率', weight: '10', score: '9.50' },
      {
        name: '服务对象满意度',
        weight: '10',
        rule: 'ratio',
        target: '100%',
        actual: '89.78%',
        score: '8.98',
      },
    ],
  },
];

const result = score(scorable(tree, { budget: budget('460万元', '460万元') }), fourGrades);
const nodes = new Map<string, Scored>([...walk(result.roots)].map((node) => [node.indicator.name, node]));

function printed(name: string): readonly [string, string] {
  const node = nodes.get(name);
  if (!node?.score || !node.rate) throw new Error(`not scored: ${name}`);
  return [print(node.score, 2), printRate(node.rate, 2)];
}

describe('every figure that the seed prints is the computed one', () => {
  test.each([
    ['预算执行率', '12.00', '100.00%'],
    ['每季度督查', '13.00', '86.67%'],
    ['总服务时长', '5.00', '100.00%'],
    ['社工站人员到位率', '5.00', '100.00%'],
    ['服务指标数量', '10.00', '100.00%'],
    ['第三方评估结果', '14.00', '93.33%'],
    ['项目开展及时性', '10.00', '100.00%'],
    ['服务保障费', '5.00', '100.00%'],
    ['中标机构管理费', '3.00', '100.00%'],
    ['社工服务站的社会知晓率', '9.50', '95.00%'],
    ['服务对象满意度', '8.98', '89.78%'],
    ['过程', '25.00', '92.59%'],
    ['产出', '52.00', '98.11%'],
    ['效益', '18.48', '92.39%'],
    ['资金管理', '12.00', '100.00%'],
    ['业务管理', '13.00', '86.67%'],
    ['数量指标', '20.00', '100.00%'],
    ['质量指标', '14.00', '93.33%'],
    ['成本指标', '8.00', '100.00%'],
  ])('%s %s %s', (name, points, rate) => expect(printed(name)).toEqual([points, rate]));

  test('the total is 95.48, exactly 95.478, and the grade 优', () => {
    expect(result.total?.equals('95.478')).toBe(true);
    expect(result.total && print(result.total, 2)).toBe('95.48');
    expect([result.grade, result.gradeBy]).toEqual(['优', 'computed']);
    expect(result.weight.equals(100)).toBe(true);
  });
});

test('each printed score of a leaf is the computed one printed', () => {
  for (const { indicator, score } of nodes.values()) {
    if (indicator.score === null || score === null) continue;
    expect(print(score, indicator.score.decimals)).toBe(indicator.score.text);
  }
});
