import { expect, test } from 'vitest';
import { findIndicator } from '../../src/prose/directives/target.ts';
import { head, report, source } from './report.ts';

const one = report(
  source(
    '',
    `${head}
indicators:
  - name: 满意度
    children:
      - { name: 服务对象满意度, weight: 10, score: 10 }
  - name: 产出
    children:
      - name: 数量指标
        children:
          - { name: 满意度, weight: 20, score: 20 }
          - { name: 投诉/建议处理率, aliases: [处理率], weight: 30, score: 30 }
      - name: 质量 指标
        children:
          - { name: 处理率, weight: 40, score: 40 }`,
  ),
);

const several = report(
  source(
    '',
    `${head}
units:
  - name: 甲镇
    indicators: [{ name: 产出, children: [{ name: 数量, weight: 100, score: 90 }] }]
  - name: 乙镇
    indicators: [{ name: 产出, children: [{ name: 数量, weight: 100, score: 80 }] }]`,
  ),
);

const find = (path: string, { units } = one): string => {
  const lookup = findIndicator(path, units);
  if ('found' in lookup)
    return [lookup.found.unit.name, ...lookup.found.node.path].filter(Boolean).join(' > ');
  return 'among' in lookup ? `${lookup.among.join(' or ')}?` : `no, ${lookup.near}?`;
};

test.each([
  ['服务对象满意度', '满意度 > 服务对象满意度'],
  ['产出/满意度', '产出 > 数量指标 > 满意度'],
  ['产出/数量指标/满意度', '产出 > 数量指标 > 满意度'],
  ['/满意度', '满意度'],
  ['满意度', '/满意度 or 产出/数量指标/满意度?'],
  ['质量指标', '产出 > 质量 指标'],
  ['产出／质量 指标', '产出 > 质量 指标'],
  ['“质量指标”', '产出 > 质量 指标'],
  ['投诉/建议处理率', '产出 > 数量指标 > 投诉/建议处理率'],
  ['数量指标/投诉/建议处理率', '产出 > 数量指标 > 投诉/建议处理率'],
  ['处理率', '产出 > 质量 指标 > 处理率'],
  ['数量指标/处理率', '产出 > 数量指标 > 投诉/建议处理率'],
  ['效益/满意度', 'no, /满意度?'],
  ['服务对象满意', 'no, 服务对象满意度?'],
  ['经济效益', 'no, null?'],
  ['数量', 'no, 数量指标?'],
  ['可持续影响', 'no, null?'],
])('%s means %s', (path, expected) => {
  expect(find(path)).toBe(expected);
});

test.each([
  ['甲镇/数量', '甲镇 > 产出 > 数量'],
  ['乙镇/产出', '乙镇 > 产出'],
  ['数量', '甲镇/产出/数量 or 乙镇/产出/数量?'],
])('among several units, %s means %s', (path, expected) => {
  expect(find(path, several)).toBe(expected);
});
