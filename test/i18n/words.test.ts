import { expect, test } from 'vitest';
import { findWords } from '../../src/i18n/find.ts';
import { apart, labelled, remarked } from '../../src/i18n/joined.ts';
import { plural } from '../../src/i18n/plural.ts';
import { reportPageWords } from '../../src/i18n/report-page.ts';

test.each([
  [0, '0 reports'],
  [1, '1 report'],
  ['1', '1 report'],
  ['1,234', '1,234 reports'],
  [1234, '1,234 reports'],
])('%j is counted in English as %s', (count, said) => expect(plural(count, 'report')).toBe(said));

test('what a search found is said in the number it has', () => {
  const { found, noneFiltered } = findWords.en;
  expect(found('1', '水利')).toBe('1 report contains “水利”');
  expect(found('2', '水利')).toBe('2 reports contain “水利”');
  expect(noneFiltered('', '1')).toBe('No report fits these filters; without them 1 report does.');
});

test('names and what is said of them are joined as each language does', () => {
  expect([labelled('优', '2', 'zh-CN'), labelled('优', '2', 'en')]).toEqual(['优：2', '优: 2']);
  expect([apart(['甲', '乙'], 'zh-CN'), apart(['a', 'b'], 'en')]).toEqual(['甲；乙', 'a; b']);
  expect([remarked('甲', '乙', 'zh-CN'), remarked('a', 'b', 'en')]).toEqual(['甲（乙）', 'a (b)']);
});

test.each([
  [
    '95.48',
    '优',
    '某局 2022 年度绩效评价：总分 95.48，等级优。',
    'Office, evaluation of 2022: total 95.48, grade 优.',
  ],
  ['', 'B', '某局 2022 年度绩效评价：等级B。', 'Office, evaluation of 2022: grade B.'],
  ['', '', '某局 2022 年度绩效评价。', 'Office, evaluation of 2022.'],
])('a report with total %j and grade %j is described in a sentence', (total, grade, chinese, english) => {
  expect(reportPageWords['zh-CN'].description('某局', '2022', total, grade)).toBe(chinese);
  expect(reportPageWords.en.description('Office', '2022', total, grade)).toBe(english);
});
