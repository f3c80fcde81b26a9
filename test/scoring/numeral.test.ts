import { expect, test } from 'vitest';
import { parseNumeral } from '../../src/scoring/numeral.ts';

test.each([
  ['零', 0],
  ['两', 2],
  ['十', 10],
  ['一十', 10],
  ['十二', 12],
  ['二十', 20],
  ['一百一十', 110],
  ['一百零五', 105],
  ['一千零一十', 1010],
  ['一千零一', 1001],
  ['一万零一百', 10_100],
  ['十二万', 120_000],
  ['两千三百四十五', 2345],
  ['一亿零三百', 100_000_300],
])('%s is %i', (text, expected) => expect(parseNumeral(text)).toBe(expected));

test.each([
  '一百二',
  '一百一十零',
  '三四',
  '二〇二三',
  '百',
  '万',
  '一万五',
  '一百零十',
  '十百',
  '零五',
  '二二',
  '九千九百亿亿',
  '九亿亿亿',
  '',
])('%j can be doubted', (text) => expect(parseNumeral(text)).toBeNull());
