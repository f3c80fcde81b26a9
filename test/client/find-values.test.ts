import { expect, test } from 'vitest';
import { facetValues, labelOf, type Naming } from '../../src/client/find-values.ts';
import { findWords } from '../../src/i18n/find.ts';

const naming: Naming = {
  words: findWords['zh-CN'],
  language: 'zh-CN',
  schemes: [
    { id: 'four', name: '四级制', grades: ['优', '良', '中', '差'] },
    { id: 'five', name: '五级制', grades: ['优', '良', '中', '低', '差'] },
  ],
};
const offered = (...args: [Parameters<typeof facetValues>[0], Record<string, number>, string[]?]): string[] =>
  facetValues(args[0], args[1], args[2] ?? [], naming).map(({ label, count, depth, group }) =>
    [group, '·'.repeat(depth) + label, count].filter((part) => part !== '').join(' '),
  );

test('years come latest first, bands highest first, kinds in their own order, the rest by count and name', () => {
  expect(offered('year', { 2021: 3, 2023: 1, 2022: 9 })).toEqual(['2023 1', '2022 9', '2021 3']);
  expect(offered('score', { 60: 1, 90: 2, 0: 3 })).toEqual([
    '90 分以上（含） 2',
    '60（含）—70 分 1',
    '60 分以下 3',
  ]);
  expect(offered('amount', { 0: 4, 100000000: 1, 5000000: 2 })).toEqual([
    '1 亿元以上（含） 1',
    '500 万元（含）—1000 万元 2',
    '100 万元以下 4',
  ]);
  expect(offered('evaluation', { finance: 9, self: 1 })).toEqual(['单位自评 1', '财政评价 9']);
  expect(offered('sector', { 水利: 1, 教育: 2, 民政: 1 })).toEqual(['教育 2', '民政 1', '水利 1']);
});

test('a chosen value stays though nothing has it', () => {
  expect(offered('sector', { 水利: 1 }, ['教育'])).toEqual(['水利 1', '教育 0']);
});

test('grades stand under their scheme where there are several', () => {
  expect(offered('grade', { 'four/良': 1, 'four/优': 2 })).toEqual(['优 2', '良 1']);
  expect(offered('grade', { 'five/差': 1, 'four/良': 1, 'five/低': 1 })).toEqual([
    '四级制 良 1',
    '五级制 低 1',
    '五级制 差 1',
  ]);
  expect(labelOf('grade', 'five/低', naming)).toBe('五级制 低');
});

test('places open where one is chosen, and where there is only one', () => {
  const counts = { 甲省: 5, '甲省/乙市': 3, '甲省/乙市/丙区': 1, '甲省/丁市': 2, 戊省: 9, '戊省/己市': 9 };
  expect(offered('place', counts)).toEqual(['戊省 9', '甲省 5']);
  expect(offered('place', counts, ['甲省'])).toEqual(['戊省 9', '甲省 5', '·乙市 3', '·丁市 2']);
  expect(offered('place', counts, ['甲省/乙市/丙区'])).toEqual([
    '戊省 9',
    '甲省 5',
    '·乙市 3',
    '··丙区 1',
    '·丁市 2',
  ]);
  expect(offered('place', { 甲省: 5, '甲省/乙市': 5 })).toEqual(['甲省 5', '·乙市 5']);
  expect(labelOf('place', '甲省/乙市', naming)).toBe('甲省 乙市');
});
