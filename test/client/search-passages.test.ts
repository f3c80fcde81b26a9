import { expect, test } from 'vitest';
import { showReport } from '../../src/client/search-passages.ts';
import type { SearchBlock, SearchText } from '../../src/client/search-query.ts';

const report = (...blocks: SearchBlock[]): SearchText => ({
  url: '/r/',
  title: '2023年社工站报告',
  meta: {},
  blocks,
});
const text = (value: string): SearchBlock => ({ kind: 'text', text: value });
/** The text of each passage, what is marked in brackets and what is cut off as an ellipsis. */
const draw = (shown: ReturnType<typeof showReport>): string[] =>
  shown.passages.map(({ text, marks, cut }) => {
    const drawn = marks.reduceRight(
      (all, [from, to]) => `${all.slice(0, from)}[${all.slice(from, to)}]${all.slice(to)}`,
      text,
    );
    return `${cut.before ? '…' : ''}${drawn}${cut.after ? '…' : ''}`;
  });

test('a mark covers the text as printed, spaces and widths included', () => {
  expect(draw(showReport(report(text('支出 ４６０ 万元，余 0')), ['460万元']))).toEqual([
    '支出 [４６０ 万元]，余 0',
  ]);
});

test('marks that overlap or touch are one', () => {
  expect(draw(showReport(report(text('2022-20222')), ['22', '202']))).toEqual(['[2022]-[20222]']);
});

test('a character that folds to several is marked whole', () => {
  expect(draw(showReport(report(text('第Ⅲ类')), ['ii']))).toEqual(['第[Ⅲ]类']);
});

test('a long paragraph is cut around its first match', () => {
  const [drawn] = draw(showReport(report(text(`${'前'.repeat(200)}社工站${'后'.repeat(200)}`)), ['社工站']));
  expect(drawn).toBe(`…${'前'.repeat(30)}[社工站]${'后'.repeat(87)}…`);
});

test('a long paragraph is shown twice when its words lie far apart', () => {
  const shown = showReport(report(text(`甲甲${'中'.repeat(300)}乙乙`)), ['甲甲', '乙乙']);
  expect(draw(shown).map((drawn) => drawn.match(/\[(.*)\]/)?.[1])).toEqual(['甲甲', '乙乙']);
});

test('no character is cut in half', () => {
  const [drawn] = draw(showReport(report(text(`${'𠮷'.repeat(100)}社工站${'𠮷'.repeat(100)}a`)), ['社工站']));
  expect(drawn).toMatch(/^…(𠮷)+\[社工站\](𠮷)+…$/u);
});

test('rows come before text, and a passage with a word not yet seen before both', () => {
  const row: SearchBlock = { kind: 'row', anchor: 'i-1', title: '指标', text: '满意度 10 8.98' };
  const shown = showReport(report(text('满意度很高'), text('知晓率很低'), row), ['满意度', '知晓率']);
  expect(draw(shown)).toEqual(['[满意度] 10 8.98', '[知晓率]很低', '[满意度]很高']);
  expect(shown.passages[0]).toMatchObject({ kind: 'row', url: '/r/#i-1', title: '指标' });
  expect(shown.passages[1]?.url).toBe('/r/');
  expect(shown.occurrences).toBe(3);
});

test('at most three passages are shown, all occurrences counted', () => {
  const shown = showReport(report(...Array.from({ length: 9 }, () => text('社工站和社工站'))), ['社工站']);
  expect(shown.passages.length).toBe(3);
  expect(shown.occurrences).toBe(19);
  expect(shown.titleMarks).toEqual([[5, 8]]);
});

test('without words nothing is marked', () => {
  expect(showReport(report(text('正文')), [])).toEqual({ titleMarks: [], passages: [], occurrences: 0 });
});
