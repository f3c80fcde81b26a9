import { expect, test } from 'vitest';
import { labelLines } from '../../src/prose/drawing/chart.ts';
import { head, render, source } from './report.ts';

test('a short label is one line; a longer one is broken, but no word of it', () => {
  expect(labelLines('数量指标')).toEqual(['数量指标']);
  const chinese = labelLines('社工服务站的社会知晓率');
  expect([chinese.length, chinese.join('')]).toEqual([2, '社工服务站的社会知晓率']);
  expect(labelLines('Number of people trained').join(' ')).toBe('Number of people trained');
});

test('a label longer than three lines ends with a mark', () => {
  const lines = labelLines('基本公共卫生服务项目居民电子健康档案规范建档率及动态使用率');
  expect(lines).toHaveLength(3);
  expect(lines.at(-1)).toMatch(/…$/);
});

const leaves = (...scores: number[]): string =>
  `${head}\nindicators:\n${scores.map((score, at) => `  - { name: 指标${at + 1}, weight: 20, score: ${score}, reason: 少 }`).join('\n')}`;

test('a radar has a corner for each indicator, the outer ring being the full mark', async () => {
  const { html } = await render(source('::chart{type=radar}', leaves(20, 10, 0, 20, 20)));
  const area = /class="chart-area" points="([^"]*)"/.exec(html)?.[1]?.split(' ') ?? [];
  expect(area).toHaveLength(5);
  // Straight up from the centre (240, 170) by the whole radius; the third, without points, in the centre.
  expect([area[0], area[2]]).toEqual(['240,55', '240,170']);
});

test('bars are as long as the rates, and never longer than the full mark', async () => {
  const { html } = await render(source('::chart{type=rates}', leaves(20, 10, 0, 5, 25)));
  const bars = [...html.matchAll(/<rect width="([^"]*)"/g)].map(([, width]) => width);
  expect(bars).toEqual(['100', '50', '0', '25', '100']);
});

test('what does not apply or has no score is no bar', async () => {
  const frontmatter = `${head}\nindicators:\n  - { name: 甲, weight: 50, score: 50 }\n  - { name: 乙, weight: 30, applicable: false }\n  - { name: 丙, weight: 20 }`;
  const { html } = await render(source('::chart{type=rates}', frontmatter));
  expect(html.match(/<th scope="row">[^<]*/g)).toEqual(['<th scope="row">甲']);
});
