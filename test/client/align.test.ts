import { expect, test } from 'vitest';
import { type Alignable, align } from '../../src/client/align.ts';

/** '产出/数量=人数,人次' is a leaf 人数 with the alias 人次. */
const nodes = (...paths: string[]): Alignable[] =>
  paths.map((text) => {
    const [path = '', names = ''] = text.split('=');
    const parts = path.split('/');
    return {
      path,
      name: parts.at(-1) ?? '',
      aliases: names === '' ? [] : names.split(','),
      level: parts.length,
      leaf: !paths.some((other) => other !== text && other.startsWith(`${path}/`)),
    };
  });
const shown = (...reports: Alignable[][]): string[] =>
  align(reports).map(({ cells }) => cells.map((cell) => cell?.path ?? '—').join(' | '));

test('the same path is the same indicator', () => {
  expect(
    shown(
      nodes('产出', '产出/人数', '效益', '效益/满意度'),
      nodes('产出', '产出/人数', '效益', '效益/满意度'),
    ),
  ).toEqual(['产出 | 产出', '产出/人数 | 产出/人数', '效益 | 效益', '效益/满意度 | 效益/满意度']);
});

test('产出指标 is 产出, and width and spaces do not matter', () => {
  expect(shown(nodes('产出', '产出/AP 系统'), nodes('产出指标', '产出指标/ＡＰ系统'))).toEqual([
    '产出 | 产出指标',
    '产出/AP 系统 | 产出指标/ＡＰ系统',
  ]);
});

test('a name that stands once in both is found under another path, or by an alias', () => {
  expect(shown(nodes('产出', '产出/助餐人次'), nodes('产出', '产出/数量', '产出/数量/助餐人次'))).toEqual([
    '产出 | 产出',
    '— | 产出/数量',
    '产出/助餐人次 | 产出/数量/助餐人次',
  ]);
  expect(shown(nodes('业务管理'), nodes('事务管理=业务管理'))).toEqual(['业务管理 | 事务管理']);
});

test('a name that stands twice is matched by its path only', () => {
  const rows = shown(nodes('甲', '甲/及时性', '乙', '乙/及时性'), nodes('丙', '丙/及时性'));
  expect(rows.toSorted()).toEqual(
    ['— | 丙', '— | 丙/及时性', '甲 | —', '甲/及时性 | —', '乙 | —', '乙/及时性 | —'].toSorted(),
  );
});

test('a group is never put beside a leaf', () => {
  expect(shown(nodes('满意度'), nodes('满意度', '满意度/群众'))).toEqual([
    '— | 满意度',
    '— | 满意度/群众',
    '满意度 | —',
  ]);
});

test('what a report has alone stands after its neighbour', () => {
  expect(shown(nodes('a', 'c'), nodes('a', 'b', 'c'), nodes('c', 'd'))).toEqual([
    'a | a | —',
    '— | b | —',
    'c | c | c',
    '— | — | d',
  ]);
});
