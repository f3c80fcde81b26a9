import { describe, expect, test } from 'vitest';
import { frontmatter } from '../sentences.ts';
import { differing, rows } from '../tables.ts';

const head = '| 指标 | 分值 | 得分 | | 指标 | 分值 | 得分 |';
const panels = [
  '| 预算执行率 | 12 | 12 | | 第三方评估结果 | 15 | 14 |',
  '| 每季度督查 | 15 | 13 | | 项目开展及时性 | 10 | 10 |',
  '| 总服务时长 | 5 | 5 | | 服务保障费 | 5 | 5 |',
  '| 社工站人员到位率 | 5 | 5 | | 中标机构管理费 | 3 | 3 |',
  '| 服务指标数量 | 10 | 10 | | 社工服务站的社会知晓率 | 10 | 9.5 |',
  '| | | | | 服务对象满意度 | 10 | 8.98 |',
];

describe('an indicator table in two panels', () => {
  test('agrees with the tree', () => {
    expect(differing(rows(head, ...panels))).toEqual({
      found: [],
      checked: 22,
    });
  });

  test('agrees with its total at the foot of the last panel', () => {
    expect(differing(rows(head, ...panels, '| | | | | 合计 | 100 | 95.48 |')).found).toEqual([]);
  });

  test.each([
    ['a score on the left', '15 | 13 |', '15 | 12 |', ['score 12']],
    ['a score on the right', '15 | 14 |', '15 | 15 |', ['score 15']],
    ['a full mark on the right', '服务保障费 | 5', '服务保障费 | 6', ['weight 6']],
    ['a total', '| 合计 | 100 | 95.48 |', '| 合计 | 100 | 94.58 |', ['sum 94.58']],
  ])('differs in %s', (_, from, to, found) => {
    const lines = [...panels, '| | | | | 合计 | 100 | 95.48 |'].map((line) => line.replace(from, to));
    expect(differing(rows(head, ...lines)).found).toEqual(found);
  });

  test('stands without a blank column between them, too', () => {
    const closed = [head, ...panels].map((line) => line.replace(/\| \|(?= [^|])/, '|'));
    expect(differing(rows(...closed))).toEqual({ found: [], checked: 22 });
  });
});

describe('another table in two panels', () => {
  test('with the sum of both at the foot of one', () => {
    const table = rows(
      '| 镇 | 金额（万元） | 镇 | 金额（万元） |',
      '| 甲镇 | 12.5 | 丙镇 | 20.0 |',
      '| 乙镇 | 17.5 | 丁镇 | 10.0 |',
      '| | | 合计 | 60.0 |',
    );
    expect(differing(table).found).toEqual([]);
  });

  test('with a wrong sum of both', () => {
    const table = rows(
      '| 镇 | 金额（万元） | 镇 | 金额（万元） |',
      '| 甲镇 | 12.5 | 丙镇 | 20.0 |',
      '| 乙镇 | 17.5 | 丁镇 | 10.0 |',
      '| | | 合计 | 66.0 |',
    );
    expect(differing(table).found).toEqual(['sum 66.0']);
  });

  test('each with the sum of its own', () => {
    const table = rows(
      '| 项目 | 金额（万元） | 项目 | 金额（万元） |',
      '| 财政拨款 | 12.5 | 人员经费 | 20.0 |',
      '| 其他收入 | 17.5 | 公用经费 | 9.0 |',
      '| 合计 | 30.0 | 合计 | 29.0 |',
    );
    expect(differing(table).found).toEqual([]);
  });

  describe('of two lists that balance', () => {
    const balance = [
      '| 收入 | 执行数 | 支出 | 执行数 |',
      '| 总计 | 8465 | 总计 | 8465 |',
      '| 一、本级收入 | 1675 | 一、本级支出 | 7015 |',
      '| 税收 | 836 | 二、转移性支出 | 1450 |',
      '| 非税 | 839 | 上解支出 | 113 |',
      '| 二、转移性收入 | 6790 | 债务还本支出 | 681 |',
      '| 上级补助收入 | 5454 | 安排预算稳定调节基金 | 225 |',
      '| 调入资金 | 1336 | 结转下年支出 | 431 |',
    ];

    test('each adds up by its own rows', () => {
      expect(differing(rows(...balance)).found).toEqual([]);
    });

    test.each([
      ['on the left', '250', '253', ['sum 253']],
      ['on the right', '262', '226', ['sum 226']],
    ])('a total %s that does not', (_, from, to, found) => {
      const plain = [
        '| 收入 | 金额 | 支出 | 金额 |',
        '| 中央资金 | 120 | 设备购置 | 101 |',
        '| 省级资金 | 80 | 安装调试 | 93 |',
        '| 县级资金 | 50 | 人员培训 | 68 |',
        '| 合计 | 250 | 合计 | 262 |',
      ];
      expect(differing(rows(...plain)).found).toEqual([]);
      expect(differing(rows(...plain.map((line) => line.replace(from, to)))).found).toEqual(found);
    });
  });
});

describe('a table without 预算执行率 whose total holds its points', () => {
  const leaves = [
    '| 每季度督查 | 15 | 13 |',
    '| 总服务时长 | 5 | 5 |',
    '| 社工站人员到位率 | 5 | 5 |',
    '| 服务指标数量 | 10 | 10 |',
    '| 第三方评估结果 | 15 | 14 |',
    '| 项目开展及时性 | 10 | 10 |',
    '| 服务保障费 | 5 | 5 |',
    '| 中标机构管理费 | 3 | 3 |',
    '| 社工服务站的社会知晓率 | 10 | 9.5 |',
    '| 服务对象满意度 | 10 | 8.98 |',
    '| 总分 | 100 | 95.48 |',
  ];
  const table = rows('| 三级指标 | 分值 | 得分 |', ...leaves);
  const funds = rows(
    '| 项目资金 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |',
    '| 年度资金总额 | 240 | 460 | 437.46 | 12 | 95.10% | 12 |',
  );

  test('is whole where the table of funds has them', () => {
    expect(differing(`${funds}\n\n${table}`).found).toEqual([]);
  });

  test('misses the row where nothing has them', () => {
    expect(differing(table).found).toEqual(['table-shape 总分']);
  });

  test('misses another row all the same', () => {
    const less = rows(
      '| 三级指标 | 分值 | 得分 |',
      '| 预算执行率 | 12 | 12 |',
      ...leaves.filter((line) => !line.includes('服务保障费')),
    );
    expect(differing(`${funds}\n\n${less}`, frontmatter).found).toEqual(['table-shape 项目开展及时性']);
  });
});
