import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fold,
  foldWithPlaces,
  indexStream,
  phrase,
  positions,
  queryWords,
} from '../../src/client/search-query.ts';

test.each([
  ['４６０ 万元', '460万元', 'width and white space'],
  ['AP系统', 'ap系统', 'case'],
  ['〔2018〕13 号', '〔2018〕13号', 'a space between digits and Han'],
  ['95.48％', '95.48%', 'full-width sign'],
  ['第Ⅲ类、12㎡', '第iii类、12m2', 'compatibility characters'],
  ['全角　空格\n换行', '全角空格换行', 'ideographic space and line break'],
  ['零\u200b宽', '零宽', 'zero-width space'],
  ['Cafe\u0301', 'café', 'letter and accent'],
  ['ｶﾞｲﾄﾞ', 'ガイド', 'half-width kana with voice marks'],
  ['ΟΔΟΣ', 'οδοσ', 'sigma, final or not'],
])('%s is compared as %s (%s)', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('folding with places gives the same text as folding', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldWithPlaces(text).folded === fold(text)));
});

test('each folded character knows the stretch of text it came from', () => {
  const text = ' 第Ⅲ类　Cafe\u0301 𠮷';
  const { folded, starts, ends } = foldWithPlaces(text);
  const from = Array.from(folded, (_, at) =>
    text.slice(starts[folded.indexOf(_, at)], ends[folded.indexOf(_, at)]),
  );
  expect(folded).toBe('第iii类café𠮷');
  expect(from).toEqual(['第', 'Ⅲ', 'Ⅲ', 'Ⅲ', '类', 'C', 'a', 'f', 'e\u0301', '𠮷']);
});

test('what is found folded is found by plain search after the same folding', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
      const { folded, starts, ends } = foldWithPlaces(text);
      const [from, to] = [a % (folded.length + 1), b % (folded.length + 1)].sort((x, y) => x - y);
      if (from === undefined || to === undefined || from === to) return true;
      return fold(text.slice(starts[from], ends[to - 1])).includes(folded.slice(from, to));
    }),
  );
});

test.each([
  ['民政局', ['民政局']],
  ['  民政局　２０１９ ', ['民政局', '2019']],
  ['民政局 民政局', ['民政局']],
  ['绩效 绩效评价', ['绩效评价']],
  [' \n ', []],
  ['', []],
])('the words of %j are %j', (query, words) => {
  expect(queryWords(query)).toEqual(words);
});

test('a word is asked for as the tokens of its characters, side by side', () => {
  expect(phrase('ab')).toBe('"2p 2q"');
  expect(indexStream(['xaby'])).toContain(phrase('ab').slice(1, -1));
});

test('no character has the token of a border between passages', () => {
  const border = indexStream(['', '']).trim();
  expect(border).toMatch(/^[a-z0-9]+$/);
  expect(Number.parseInt(border, 36)).toBeGreaterThan(0x10ffff);
});

test('different characters have different tokens, of letters and digits only', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.string({ unit: 'binary', minLength: 1 }),
      (a, b) => {
        expect(phrase(a)).toMatch(/^"[a-z0-9]+( [a-z0-9]+)*"$/);
        expect(phrase(a) === phrase(b)).toBe(a === b);
      },
    ),
  );
});

test('a passage takes as many positions as it has tokens, and one for the border', () => {
  const passages = ['标题', '', '𠮷a', '正文'];
  const stream = indexStream(passages).split(/\s+/);
  expect(stream.length + 1).toBe(passages.reduce((sum, passage) => sum + positions(passage), 0));
  expect(stream.indexOf((0x20bb7).toString(36))).toBe(positions('标题') + positions(''));
});
