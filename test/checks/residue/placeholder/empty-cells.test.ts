import { describe, expect, test } from 'vitest';
import placeholder from '../../../../src/checks/residue/placeholder.ts';
import { findings, places } from '../../language.ts';

const table = (...rows: readonly string[]): string =>
  ['| 街道 | 人次 | 占比 | 补助（万元） | 备注 |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
const a = '| 东桥街道 | 3120 | 41.60% | 62.40 | |';
const c = '| 南桥街道 | 1880 | 25.07% | 37.60 | 新增 |';
const sum = '| 合计 | 7500 | 100.00% | 150.00 | |';
const empty = '| 西桥街道 | 2500 | 33.33% |  | |';

const missing: readonly (readonly [why: string, body: string, value: string])[] = [
  ['an amount', table(a, empty, c, sum), '50.00'],
  ['a count', table(a, '| 西桥街道 | | 33.33% | 50.00 | |', c, sum), '2500'],
  ['a share', table(a, '| 西桥街道 | 2500 | | 50.00 | |', c, sum), '33.33%'],
  ['the total stands first', table('| 全区 | 7500 | 100.00% | 150.00 | |', a, empty, c), '50.00'],
  ['figures in groups of three', table(a, empty, c, '| 合 计 | 7,500 | 100% | 1,150.00 | |'), '1050.00'],
];

const funds = (...rows: readonly string[]): string =>
  ['| 项目 | 预算 | 支出 | 结余 | 执行率 |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
const seed = '| 育苗 | 200.00 | 188.20 | 11.80 | 94.10 |';
const plant = '| 造林 | 160.00 | 151.20 | 8.80 | 94.50 |';
const tend = '| 抚育 | 120.00 | 120.00 | 0.00 | 100.00 |';
const rates: readonly (readonly [why: string, body: string, value: string])[] = [
  ['a rate', funds(seed, plant, tend, '| 防治 | 140.00 | 132.60 | 7.40 | |'), '94.71'],
  [
    'a rate in per cent',
    funds(
      ...[seed, plant, tend].map((row) => row.replace(/ \|$/, '% |')),
      '| 防治 | 140.00 | 132.60 | 7.40 | |',
    ),
    '94.71%',
  ],
];
const noRates: readonly (readonly [why: string, body: string])[] = [
  [
    'other columns do not give it',
    funds(seed, plant, tend.replace('100.00 |', '90.00 |'), '| 防治 | 140.00 | 132.60 | 7.40 | |'),
  ],
  ['nothing was planned', funds(seed, plant, tend, '| 防治 | | 132.60 | | |')],
  ['the total may have none', funds(seed, plant, tend, '| 合计 | 480.00 | 459.40 | 20.60 | |')],
  ['only two are known', funds(seed, plant, '| 防治 | 140.00 | 132.60 | 7.40 | |')],
];

const silent: readonly (readonly [why: string, body: string])[] = [
  ['all are there', table(a, '| 西桥街道 | 2500 | 33.33% | 50.00 | |', c, sum)],
  ['the others are the total', table(a, empty, c, '| 合计 | 7500 | 100.00% | 100.00 | |')],
  ['the difference is one of rounding', table(a, empty, c, '| 合计 | 7500 | 100.00% | 100.02 | |')],
  ['nothing else adds up', table(a, empty, c, '| 合计 | 7900 | 99.00% | 150.00 | |')],
  ['two are empty', table(a, empty, '| 南桥街道 | 1880 | 25.07% | | |', sum)],
  ['another column has gaps', table(a, '| 西桥街道 | 2500 | | | |', c, sum)],
  [
    'another row has a gap',
    table(a, empty, '| 南桥街道 | | 25.07% | 37.60 | |', '| 北桥街道 | 1880 | | 0 | |', sum),
  ],
  ['a dash is none', table(a, '| 西桥街道 | 2500 | 33.33% | — | |', c, sum)],
  ['words stand in the column', table(a, empty, '| 南桥街道 | 1880 | 25.07% | 未补助 | |', sum)],
  ['no total', table(a, empty, c)],
  ['a row is part of another', table(a, '| 其中：西桥 | 2500 | 33.33% |  | |', c, sum)],
  ['the total is empty, too', table(a, empty, c, '| 合计 | 7500 | 100.00% | | |')],
  ['rates make no sum', table(a, empty, c, sum).replace('补助（万元）', '完成率')],
];

describe('an empty cell whose figure the others of its table give', () => {
  test.each([...missing, ...rates])('%s', (_, body, value) => {
    const [found, ...more] = findings(placeholder, body);
    expect(found?.message['zh-CN']).toContain(`不应空着，应为 \`${value}\``);
    expect(more).toEqual([]);
  });
});

describe('an empty cell that may be meant', () => {
  test.each([...silent, ...noRates])('%s', (_, body) => {
    expect(findings(placeholder, body)).toEqual([]);
  });
});

test('it is found at its cell, quoted by its row', () => {
  expect(places(placeholder, table(a, empty, c, sum))).toEqual(['4:24-27']);
  expect(findings(placeholder, table(a, empty, c, sum))[0]?.quote).toBe('西桥街道');
});
