import { describe, expect, test } from 'vitest';
import { frontmatter } from '../sentences.ts';
import { differing, rows } from '../tables.ts';

type Case = readonly [name: string, table: string, found: readonly string[], checked?: number];

const across = (
  weights: string,
  scores: string,
  rates: string = '| 得分率 | 92.59% | 98.11% | 92.39% | 95.48% |',
  head = '| 一级指标 | 过程 | 产出 | 效益 | 合计 |',
): string => rows(head, weights, scores, rates);

const families: Readonly<Record<string, readonly Case[]>> = {
  'an indicator table with its indicators across': [
    ['agrees', across('| 分值 | 27 | 53 | 20 | 100 |', '| 得分 | 25 | 52 | 18.48 | 95.48 |'), [], 12],
    [
      'has a wrong score',
      across('| 分值 | 27 | 53 | 20 | 100 |', '| 得分 | 25 | 51 | 18.48 | 95.48 |'),
      ['score 51'],
    ],
    [
      'has a wrong full mark',
      across('| 满分 | 27 | 53 | 25 | 100 |', '| 得分 | 25 | 52 | 18.48 | 95.48 |'),
      ['weight 25'],
    ],
    [
      'has weights in per cent',
      across('| 权重 | 27% | 53% | 20% | 100% |', '| 得分 | 25 | 52 | 18.48 | 95.48 |'),
      [],
    ],
    [
      'has a wrong weight in per cent',
      across('| 权重 | 37% | 53% | 20% | 100% |', '| 得分 | 25 | 52 | 18.48 | 95.48 |'),
      ['weight 37%'],
    ],
    [
      'has a wrong rate',
      across(
        '| 分值 | 27 | 53 | 20 | 100 |',
        '| 得分 | 25 | 52 | 18.48 | 95.48 |',
        '| 得分率 | 95.29% | 98.11% | 92.39% | 95.48% |',
      ),
      ['rate 95.29%'],
    ],
    [
      'has a wrong total',
      across('| 分值 | 27 | 53 | 20 | 100 |', '| 得分 | 25 | 52 | 18.48 | 94.58 |'),
      ['sum 94.58'],
    ],
    [
      'has no word above its rows, and its total is called 总分',
      across(
        '| 标准分 | 27 | 53 | 20 | 100 |',
        '| 得分 | 25 | 52 | 18.84 | 95.48 |',
        undefined,
        '| | 过程 | 产出 | 效益 | 总分 |',
      ),
      ['score 18.84'],
    ],
    [
      'prints the unit’s own scores, too',
      across(
        '| 分值 | 27 | 53 | 20 | 100 |',
        '| 得分 | 25 | 52 | 18.48 | 95.48 |',
        '| 自评得分 | 27 | 53 | 19.5 | 99.5 |',
      ),
      [],
    ],
    [
      'prints the unit’s own scores, and their total is wrong',
      across(
        '| 分值 | 27 | 53 | 20 | 100 |',
        '| 得分 | 25 | 52 | 18.48 | 95.48 |',
        '| 自评得分 | 27 | 53 | 18.52 | 98.25 |',
      ),
      ['sum 98.25'],
    ],
    [
      'is of another evaluation',
      across(
        '| 分值 | 40 | 40 | 20 | 100 |',
        '| 得分 | 36 | 35 | 17 | 88 |',
        '| 得分率 | 90% | 87.5% | 85% | 88% |',
        '| 维度 | 管理 | 服务 | 成效 | 合计 |',
      ),
      [],
    ],
    [
      'is of another year',
      across(
        '| 分值 | 25 | 50 | 25 | 100 |',
        '| 得分 | 21 | 47 | 23 | 91 |',
        '| 得分率 | 84% | 94% | 92% | 91% |',
      ),
      [],
    ],
  ],
  'an indicator table with more columns': [
    [
      'of units and their mean',
      rows(
        '| 一级指标 | 分值 | 甲站 | 乙站 | 平均得分 |',
        '| 过程 | 27 | 24 | 26 | 25 |',
        '| 产出 | 53 | 53 | 51 | 52 |',
        '| 效益 | 20 | 18.46 | 18.50 | 18.48 |',
        '| 合计 | 100 | 95.46 | 95.50 | 95.48 |',
      ),
      [],
    ],
    [
      'of units, one wrong',
      rows(
        '| 一级指标 | 分值 | 甲站 | 乙站 | 平均得分 |',
        '| 过程 | 27 | 24 | 26 | 25 |',
        '| 产出 | 53 | 35 | 51 | 52 |',
        '| 效益 | 20 | 18.46 | 18.50 | 18.48 |',
        '| 合计 | 100 | 95.46 | 95.50 | 95.48 |',
      ),
      ['sum 35'],
    ],
    [
      'of the unit’s own scores, which add up to another total',
      rows(
        '| 一级指标 | 分值 | 自评得分 | 评价得分 |',
        '| 过程 | 27 | 27 | 25 |',
        '| 产出 | 53 | 52.5 | 52 |',
        '| 效益 | 20 | 19 | 18.48 |',
        '| 合计 | 100 | 99.5 | 95.48 |',
      ),
      ['sum 99.5'],
    ],
    [
      'of losses that follow',
      rows(
        '| 项目 | 分值 | 得分 | 扣分 |',
        '| 过程 | 27 | 25 | 2 |',
        '| 产出 | 53 | 52 | 1 |',
        '| 效益 | 20 | 18.48 | 1.52 |',
        '| 合计 | 100 | 95.48 | 4.52 |',
      ),
      [],
    ],
  ],
  'a table of labels and values': [
    [
      'agrees',
      rows(
        '| 项目名称 | 社工服务站 |',
        '| 年初预算 | 240万元 |',
        '| 实际支出 | 437.46万元 |',
        '| 预算执行率 | 95.10% |',
        '| 评价得分 | 95.48分 |',
        '| 评价等级 | 优 |',
      ),
      [],
      5,
    ],
    ['has another total', rows('| 综合得分 | 94.58 |', '| 评价等级 | 优 |'), ['total 94.58']],
    ['has another grade', rows('| 项目名称 | 社工服务站 |', '| 评价等级 | 良 |'), ['grade 良']],
    [
      'has another grade side by side',
      rows('| 评价得分 | 95.48 | 绩效等级 | “良” |', '| 评价单位 | 某所 | 日期 | 2024年5月 |'),
      ['grade “良”'],
    ],
    [
      'has another amount',
      rows('| 预算金额（万元） | 460 |', '| 实际支出（万元） | 473.46 |'),
      ['budget 473.46'],
    ],
    [
      'has another rate',
      rows('| 年初预算 | 240万元 | 执行率 | 91.50% |', '| 评价得分 | 95.48 | 等级 | 优 |'),
      ['budget 91.50%'],
    ],
    // Silent: targets, full marks, other years, the unit's own score, several of one label, another amount.
    ['has targets', rows('| 指标 | 目标值 |', '| 预算执行率 | 100% |', '| 综合得分 | 90 |'), []],
    ['has full marks', rows('| 指标 | 分值 |', '| 综合得分 | 100 |'), []],
    ['has another year', rows('| 项目 | 2022年 |', '| 综合得分 | 88.20 |', '| 评价等级 | 良 |'), []],
    ['has the unit’s own', rows('| 自评得分 | 99 |', '| 自评等级 | 良 |'), []],
    [
      'is one of several',
      `${rows('| 项目 | 甲 |', '| 综合得分 | 90 |')}\n\n${rows('| 项目 | 乙 |', '| 综合得分 | 80 |')}`,
      [],
    ],
    ['names a contract', rows('| 合同金额 | 50万元 |', '| 项目金额 | 38万元 |'), []],
    [
      'is none, but has figures in every other column',
      rows(
        '| 指标 | 完成值 | 分值 | 权重 |',
        '| 预算执行率 | 98% | 12 | 12% |',
        '| 综合得分 | 90 | 10 | 5% |',
      ),
      [],
    ],
  ],
  'what has changed': [
    [
      'a part that gained where the whole lost',
      rows('| 项目 | 增减 |', '| 支出 | -12.50 |', '| 其中：会议费 | 3.20 |', '| 其中：培训费 | -15.70 |'),
      [],
    ],
  ],
  'people, who may be counted twice': [
    [
      'that come to more than all',
      rows('| 类别 | 人数 |', '| 老年人 | 96 |', '| 低保户 | 78 |', '| 残疾人 | 64 |', '| 合计 | 228 |'),
      [],
    ],
    [
      'whose payments add up, with a digit that is another',
      rows(
        '| 单位 | 人数 | 补贴月数 | 金额（万元） |',
        '| 甲公司 | 96 | 576 | 115.20 |',
        '| 乙医院 | 78 | 468 | 93.60 |',
        '| 其他单位 | 254 | 1464 | 292.80 |',
        '| 合计 | 418 | 2508 | 501.60 |',
      ),
      ['sum 418'],
    ],
  ],
  'a table of the report’s money': [
    [
      'whose total is called 合计',
      rows(
        '| 来源 | 年初预算 | 调整后预算 | 实际支出 |',
        '| 市级 | 120 | 230 | 220.46 |',
        '| 街道 | 120 | 230 | 217.00 |',
        '| 合计 | 240 | 460 | 437.46 |',
      ),
      [],
    ],
    [
      'whose 合计 is of other money',
      rows(
        '| 来源 | 年初预算 | 调整后预算 | 实际支出 |',
        '| 市级 | 12 | 23 | 22.46 |',
        '| 街道 | 12 | 23 | 21.00 |',
        '| 合计 | 24 | 46 | 43.46 |',
      ),
      [],
    ],
    [
      'with its amounts below each other',
      rows(
        '| 资金 | 年度资金总额 | 市级 | 街道 |',
        '| 年初预算数 | 240 | 120 | 120 |',
        '| 全年预算数 | 460 | 230 | 230 |',
        '| 全年执行数 | 473.46 | 236.46 | 237.00 |',
      ),
      ['budget 473.46'],
    ],
  ],
};

for (const [family, cases] of Object.entries(families)) {
  describe(family, () => {
    for (const [name, table, found, checked] of cases) {
      test(name, () => {
        const result = differing(table, frontmatter);
        expect(result.found).toEqual(found);
        if (checked !== undefined) expect(result.checked).toBe(checked);
      });
    }
  });
}
