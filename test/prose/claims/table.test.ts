import { describe, expect, test } from 'vitest';
import { frontmatter } from './sentences.ts';
import { differing, rows } from './tables.ts';

const levels = '| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 得分率 |';
const full = [
  '| 过程 | 资金管理 | 预算执行率 | 12.00 | 12.00 | 100.00% |',
  '| | 业务管理 | 每季度督查 | 15.00 | 13.00 | 86.67% |',
  '| 产出指标 | 数量指标 | 总服务时长 | 5.00 | 5.00 | 100.00% |',
  '| | | 社工站人员到位率 | 5.00 | 5.00 | 100.00% |',
  '| | | 服务指标数量 | 10.00 | 10.00 | 100.00% |',
  '| | 质量指标 | 第三方评估结果 | 15.00 | 14.00 | 93.33% |',
  '| | 时效指标 | 项目开展及时性 | 10.00 | 10.00 | 100.00% |',
  '| | 成本指标 | 服务保障费 | 5.00 | 5.00 | 100.00% |',
  '| | | 中标机构管理费 | 3.00 | 3.00 | 100.00% |',
  '| 效益指标 | 社工服务站的社会知晓率 | | 10.00 | 9.50 | 95.00% |',
  '| | 服务对象满意度 | | 10.00 | 8.98 | 89.78% |',
  '| 合计 | | | 100.00 | 95.48 | |',
];
const replaced = (from: string, to: string): string =>
  rows(levels, ...full.map((line) => line.replace(from, to)));

describe('a printed indicator table', () => {
  test('agrees with the tree it prints, ends on the second level included', () => {
    expect(differing(rows(levels, ...full))).toEqual({ found: [], checked: 35 });
  });

  test('has what was lost, row by row and together', () => {
    const table = (total: string) =>
      rows(
        '| 一级指标 | 分值 | 得分 | 扣分 |',
        '| 过程 | 27 | 25 | 2 |',
        '| 产出 | 53 | 52 | 1 |',
        '| 效益 | 20 | 18.48 | 1.52 |',
        `| 合计 | 100 | 95.48 | ${total} |`,
      );
    expect(differing(table('4.52'))).toEqual({ found: [], checked: 12 });
    expect(differing(table('5.42')).found).toEqual(['sum 5.42']);
  });

  test.each([
    ['a score', '13.00 | 86.67%', '14.00 | 86.67%', ['score 14.00']],
    ['a full mark', '10.00 | 9.50', '15.00 | 9.50', ['weight 15.00']],
    ['a rate', '86.67%', '87.67%', ['rate 87.67%']],
    ['a total', '95.48', '96.48', ['sum 96.48']],
    ['a sum of full marks', '| 100.00 | 95.48', '| 90.00 | 95.48', ['sum 90.00']],
    ['a name that is near', '第三方评估结果', '第三方评价结果', ['name 第三方评价结果']],
    ['a name that is not, but is the only one left', '第三方评估结果', '末期评估等级', ['name 末期评估等级']],
  ])('differs in %s', (_, from, to, found) => {
    expect(differing(replaced(from, to)).found).toEqual(found);
  });

  test('may tell what came of its rows before points were given or taken', () => {
    const more = ['| 基础得分 | | | 100.00 | 95.48 | |', '| 加分项 | | | — | 0.00 | |'];
    expect(differing(rows(levels, ...full.slice(0, -1), ...more)).found).toEqual([]);
    const behind = ['小计', '扣分项', '自评总分'].map((name) => `| ${name} | | | 100.00 | 95.48 | |`);
    const last = '| 最终得分 | | | 100.00 | 95.48 | |';
    expect(differing(rows(levels, ...full.slice(0, -1), ...behind)).found).toEqual([]);
    expect(differing(rows(levels, ...full, last)).found).toEqual([]);
    expect(
      differing(rows(levels, ...full.slice(0, -1), '| 基本情况 | | | 100.00 | 95.48 | |')).found,
    ).toEqual(['table-shape 基本情况']);
  });

  test('may have a dash where it has no name', () => {
    const dashed = replaced('| 效益指标 | 社工服务站的社会知晓率 | |', '| 社工服务站的社会知晓率 | — | — |');
    expect(differing(dashed).found).toEqual([]);
  });

  test('misses a row, and says after which', () => {
    const left = full.filter((line) => !line.includes('每季度督查'));
    expect(differing(rows(levels, ...left)).found).toEqual(
      ['sum 100.00', 'table-shape 预算执行率', 'sum 95.48'].filter((one) => one.startsWith('table')),
    );
  });

  test('with the merged cell of a group printed on a wrong row, as in the seed', () => {
    const table = rows(
      '| 一级指标 | 二级指标 | 三级指标 | 分值 |',
      '| 过程 | 资金管理 | 预算执行率 | 12 |',
      '| | 业务管理 | 每季度督查 | 15 |',
      '| 产出指标 | | 总服务时长 | 5 |',
      '| | 数量指标 | 社工站人员到位率 | 5 |',
      '| | | 服务指标数量 | 10 |',
      '| | 质量指标 | 第三方评估结果 | 15 |',
      '| | 时效指标 | 项目开展及时性 | 10 |',
      '| | 成本指标 | 服务保障费 | 5 |',
      '| 效益指标 | | 中标机构管理费 | 3 |',
      '| | 社工服务站的社会知晓率 | | 10 |',
      '| | 服务对象满意度 | | 10 |',
      '| | 合计 | | 100 |',
    );
    expect(differing(table)).toEqual({ found: ['table-shape 效益指标'], checked: 13 });
  });

  test('shifted by a page break, as in the seed', () => {
    const table = rows(
      levels,
      '| 过程 | 资金管理 | 预算执行率 | 12.00 | 12.00 | 100.00% |',
      '| | 业务管理 | 每季度督查 | 15.00 | 13.00 | 86.67% |',
      '| 产出指标 | 数量指标 | 总服务时长 | 5.00 | 5.00 | 100.00% |',
      '| | | 社工站人员到位率 | 5.00 | 5.00 | 100.00% |',
      '| | 服务指标数量 | 10.00 | 10.00 | 100.00% | |',
      '| 质量指标 | 第三方评估结果 | 15.00 | 14.00 | 93.33% | |',
      '| 时效指标 | 项目开展及时性 | 10.00 | 10.00 | 100.00% | |',
      '| 成本指标 | 服务保障费 | 5.00 | 5.00 | 100.00% | |',
      '| | 中标机构管理费 | 3.00 | 3.00 | 100.00% | |',
      '| 效益指标 | 社工服务站的社会知晓率 | 10.00 | 9.50 | 95.00% | |',
      '| | 服务对象满意度 | 10.00 | 8.98 | 89.78% | |',
      '| | 合计 | 100.00 | 95.48 | | |',
    );
    const { found } = differing(table);
    expect(new Set(found.map((one) => one.split(' ')[0]))).toEqual(new Set(['table-shape']));
    expect(found).toHaveLength(7);
  });

  test.each([
    [
      'heads only, with rates',
      rows(
        '| 一级指标 | 分值 | 得分 | 得分率 |',
        '| 过程 | 27 | 25 | 92.59% |',
        '| 产出 | 53 | 52 | 98.11% |',
        '| 效益 | 20 | 18.48 | 92.39% |',
        '| 合计 | 100 | 95.48 | 95.48% |',
      ),
      [],
    ],
    [
      'heads only, one wrong',
      rows(
        '| 评价维度 | 权重 | 得分 |',
        '| A 过程 | 27% | 25 |',
        '| B 产出 | 53% | 51 |',
        '| C 效益 | 20% | 18.48 |',
      ),
      ['score 51'],
    ],
    [
      'full marks in the names',
      rows(
        '| 一级指标 | 二级指标 | 得分 |',
        '| 过程（27分） | 资金管理（12分） | 12 |',
        '| | 业务管理（14分） | 13 |',
        '| 产出（53分） | 质量指标（15分） | 14 |',
      ),
      ['weight 14分'],
    ],
    [
      'a full mark for each level',
      rows(
        '| 一级指标 | 分值 | 二级指标 | 分值 | 得分 |',
        '| 过程 | 27 | 资金管理 | 12 | 12 |',
        '| | | 业务管理 | 15 | 13 |',
        '| 效益 | 25 | 社工服务站的社会知晓率 | 10 | 9.5 |',
        '| | | 服务对象满意度 | 10 | 8.98 |',
      ),
      ['weight 25'],
    ],
    [
      'a subtotal',
      rows(
        '| 一级指标 | 二级指标 | 分值 | 得分 |',
        '| 过程 | 资金管理 | 12 | 12 |',
        '| | 业务管理 | 15 | 13 |',
        '| | 小计 | 27 | 26 |',
        '| 效益 | 社工服务站的社会知晓率 | 10 | 9.5 |',
        '| | 服务对象满意度 | 10 | 8.98 |',
        '| | 小计 | 20 | 18.48 |',
      ),
      ['score 26'],
    ],
    [
      'a subtotal of all rows, which is not the last one’s',
      rows(
        '| 一级指标 | 分值 | 得分 | 得分率 |',
        '| 过程 | 27 | 25 | 92.59% |',
        '| 产出 | 53 | 52 | 98.11% |',
        '| 效益 | 20 | 18.48 | 92.40% |',
        '| 小计 | 100 | 95.48 | 95.48% |',
      ),
      [],
    ],
    [
      'a subtotal that says whose it is, under names of the last level',
      rows(
        '| 一级指标 | 二级指标 | 末级指标 | 满分 | 得分 |',
        '| 过程（27分） | 资金管理 | 预算执行率 | 12 | 12 |',
        '| | 业务管理 | 每季度督查 | 15 | 13 |',
        '| | | 过程小计 | 27 | 26 |',
        '| 效益（20分） | — | 社工服务站的社会知晓率 | 10 | 9.5 |',
        '| | | 服务对象满意度 | 10 | 8.98 |',
        '| | | 效益小计 | 20 | 18.48 |',
      ),
      ['score 26'],
    ],
    [
      'a subtotal with its group’s name beside it, after a group that has none',
      rows(
        '| 一级指标 | 二级指标 | 末级指标 | 满分 | 得分 |',
        '| 过程 | 资金管理 | 预算执行率 | 12 | 12 |',
        '| 效益 | — | 社工服务站的社会知晓率 | 10 | 9.5 |',
        '| | | 服务对象满意度 | 10 | 8.98 |',
        '| 小计 | | 效益 | 20 | 18.98 |',
      ),
      ['score 18.98'],
    ],
    [
      'a subtotal of a level that the table leaves out',
      rows(
        '| 一级指标 | 三级指标 | 分值 | 得分 |',
        '| 产出 | 总服务时长 | 5 | 5 |',
        '| | 社工站人员到位率 | 5 | 5 |',
        '| | 服务指标数量 | 10 | 10 |',
        '| | 小计 | 20 | 20 |',
        '| | 服务保障费 | 5 | 5 |',
        '| | 中标机构管理费 | 3 | 3 |',
        '| | 小计 | 8 | 8 |',
      ),
      [],
    ],
    [
      'losses one by one',
      rows(
        '| 序号 | 三级指标 | 扣分事由 | 扣分 |',
        '| 1 | 每季度督查 | 档案更新不及时 | 1.5 |',
        '| 2 | 每季度督查 | 台账缺页 | 0.5 |',
        '| 3 | 第三方评估结果 | 评估为良好 | 1 |',
        '| 4 | 社工服务站的社会知晓率 | 知晓率低 | 0.5 |',
      ),
      [],
    ],
    [
      'losses',
      rows(
        '| 指标名称 | 满分 | 扣分 | 扣分原因 |',
        '| 业务管理 | 15 | 2 | 档案更新不及时 |',
        '| 质量指标 | 15 | 1 | 评估为良好 |',
        '| 服务对象满意度 | 10 | 2.02 | 满意度 89.78% |',
      ),
      ['score 2.02'],
    ],
    [
      'the unit’s own scores beside ours',
      rows(
        '| 一级指标 | 分值 | 自评得分 | 评价得分 |',
        '| 过程 | 27 | 27 | 25 |',
        '| 产出 | 53 | 53 | 52 |',
        '| 效益 | 20 | 20 | 18.48 |',
      ),
      [],
    ],
    [
      'another evaluation’s indicators',
      rows(
        '| 一级指标 | 分值 | 得分 |',
        '| 服务质量 | 40 | 36 |',
        '| 服务成效 | 40 | 35 |',
        '| 服务管理 | 20 | 17 |',
        '| 合计 | 100 | 88 |',
      ),
      [],
    ],
    [
      'weights within the group',
      rows(
        '| 二级指标 | 权重 | 得分 |',
        '| 数量指标 | 40% | 20 |',
        '| 质量指标 | 30% | 14 |',
        '| 时效指标 | 20% | 10 |',
        '| 成本指标 | 10% | 8 |',
      ),
      [],
    ],
  ])('with %s', (_, table, found) => {
    expect(differing(table).found).toEqual(found);
  });
});

describe('a self-evaluation that prints the marks of a review, too', () => {
  const self = frontmatter.replace('evaluation: department', 'evaluation: self');
  const table = (own: string, review: string): string =>
    rows(
      '| 一级指标 | 三级指标 | 分值 | 自评分 | 复核分 |',
      '| 过程 | 每季度督查 | 15 | 13 | 12 |',
      '| 产出 | 总服务时长 | 5 | 5 | 5 |',
      `| | 社工站人员到位率 | 5 | ${own} | ${review} |`,
      '| | 服务指标数量 | 10 | 10 | 9 |',
      '| | 第三方评估结果 | 15 | 14 | 13.5 |',
      '| 效益 | 社工服务站的社会知晓率 | 10 | 9.5 | 9.5 |',
    );
  test.each([
    ['5', '5', []],
    ['4', '5', ['score 4']],
    ['5', '4', []],
  ])('the tree holds the unit’s own: %s beside %s', (own, review, found) => {
    expect(differing(table(own, review), self).found).toEqual(found);
  });
});

describe('a table of amounts', () => {
  test.each([
    [
      'adds up',
      rows(
        '| 用途 | 预算数 | 支出数 |',
        '| 场地 | 120 | 110.5 |',
        '| 人员 | 300 | 290.2 |',
        '| 合计 | 420 | 400.7 |',
      ),
      [],
    ],
    [
      'does not',
      rows(
        '| 用途 | 预算数 | 支出数 |',
        '| 场地 | 120 | 110.5 |',
        '| 人员 | 300 | 290.2 |',
        '| 合计 | 420 | 410.7 |',
      ),
      ['sum 410.7'],
    ],
    [
      'has its total first',
      rows('| 项目 | 金额（万元） |', '| 合计 | 30 |', '| 甲 | 12 |', '| 乙 | 18 |'),
      [],
    ],
    [
      'has its total first, wrong',
      rows('| 项目 | 金额（万元） |', '| 合计 | 40 |', '| 甲 | 12 |', '| 乙 | 18 |'),
      ['sum 40'],
    ],
    [
      'leaves cells blank',
      rows(
        '| 项目 | 中央 | 省级 | 合计 |',
        '| 甲 | 10 | | 10 |',
        '| 乙 | 5 | 5 | 10 |',
        '| 合计 | 15 | 6 | 20 |',
      ),
      [],
    ],
    [
      'has strokes for nothing',
      rows('| 项目 | 中央 | 省级 |', '| 甲 | 10 | — |', '| 乙 | 5 | / |', '| 合计 | 15 | — |'),
      [],
    ],
    [
      'has sub-rows',
      rows(
        '| 项目 | 金额 | 户数 |',
        '| 一、基础设施 | 80 | 8 |',
        '| 其中：道路 | 50 | 5 |',
        '| 水利 | 30 | 3 |',
        '| 二、产业 | 20 | 2 |',
        '| 合计 | 100 | 10 |',
      ),
      [],
    ],
    [
      'has sub-rows, and a wrong total',
      rows(
        '| 项目 | 金额 | 户数 |',
        '| 一、基础设施 | 80 | 8 |',
        '| 其中：道路 | 50 | 5 |',
        '| 二、产业 | 20 | 2 |',
        '| 合计 | 110 | 10 |',
      ),
      ['sum 110'],
    ],
    [
      'has subtotals',
      rows(
        '| 项目 | 金额 |',
        '| 甲 | 10 |',
        '| 乙 | 20 |',
        '| 小计 | 30 |',
        '| 丙 | 5 |',
        '| 小计 | 5 |',
        '| 合计 | 35 |',
      ),
      [],
    ],
    [
      'is rounded',
      rows(
        '| 类别 | 金额 | 占比 |',
        '| 甲 | 33.33 | 33.33% |',
        '| 乙 | 33.33 | 33.33% |',
        '| 丙 | 33.33 | 33.33% |',
        '| 合计 | 100.00 | 99.99% |',
      ),
      [],
    ],
    [
      'has rates',
      rows(
        '| 县区 | 分配资金 | 支出金额 | 支出率 |',
        '| 甲 | 420 | 420 | 100% |',
        '| 乙 | 510 | 486.2 | 95.33% |',
        '| 丙 | 600 | 470 | 87.33% |',
      ),
      ['percent 87.33%'],
    ],
    [
      'has one row and a rate',
      rows('| 资金情况 | 全年预算数 | 全年执行数 | 执行率 |', '| 合同金额 | 50万元 | 47.68 | 95.00% |'),
      ['percent 95.00%'],
    ],
    [
      'has targets exceeded',
      rows(
        '| 指标 | 目标值 | 完成值 | 完成率 |',
        '| 电访 | 4000 | 7312 | 100% |',
        '| 探访 | 1655 | 1655 | 100% |',
      ),
      [],
    ],
    [
      'adds up across',
      rows(
        '| 项目 | 中央 | 省级 | 市级 | 合计 |',
        '| 甲 | 10 | 5 | 2 | 17 |',
        '| 乙 | 20 | 5 | 2 | 27 |',
        '| 丙 | 5 | 5 | 5 | 25 |',
      ),
      ['sum 25'],
    ],
    [
      'has counts and prices',
      rows(
        '| 设备 | 数量 | 单价 | 金额 |',
        '| 电脑 | 10 | 0.5 | 5 |',
        '| 桌椅 | 20 | 0.1 | 2 |',
        '| 合计 | 30 | | 7 |',
      ),
      [],
    ],
    [
      'prints the whole’s money',
      rows(
        '| 项目资金 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |',
        '| 年度资金总额 | 240 | 460 | 473.46 | 95.10% |',
      ),
      ['budget 473.46'],
    ],
    [
      'names more parts than the whole',
      rows('| 项目资金 | 年初预算数 | 全年执行数 |', '| 县级统筹 | 0 | 10 |', '| 其中：财政拨款 | 90 | 10 |'),
      ['sum 0'],
    ],
  ])('%s', (_, table, found) => {
    expect(differing(table).found).toEqual(found);
  });
});
