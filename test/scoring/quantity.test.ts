import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agrees,
  exact,
  Fraction,
  parseQuantity,
  plainNumerals,
  print,
  printRate,
  printShort,
  rounded,
  roundedFrom,
} from '../../src/scoring/quantity.ts';
import { quantity } from './in-words.ts';

const read = (text: string, unit = ''): string | null => {
  const found = parseQuantity(text, unit);
  return found && [found.operator ?? '', exact(found.value), found.unit].join(' ').trim();
};

describe('every printed operator is read', () => {
  test.each([
    ['≥735', '≥ 735'],
    ['≧735', '≥ 735'],
    ['⩾735', '≥ 735'],
    ['>=735', '≥ 735'],
    ['> = 735', '≥ 735'],
    ['＞＝735', '≥ 735'],
    ['=>735', '≥ 735'],
    ['≮735', '≥ 735'],
    ['不低于735', '≥ 735'],
    ['不少于 735', '≥ 735'],
    ['不小于735', '≥ 735'],
    ['至少735', '≥ 735'],
    ['大于等于735', '≥ 735'],
    ['大于或等于735', '≥ 735'],
    ['735以上', '≥ 735'],
    ['735（含）以上', '≥ 735'],
    ['735及以上', '≥ 735'],
    ['≤735', '≤ 735'],
    ['≦735', '≤ 735'],
    ['⩽735', '≤ 735'],
    ['<=735', '≤ 735'],
    ['＜＝735', '≤ 735'],
    ['=<735', '≤ 735'],
    ['≯735', '≤ 735'],
    ['不超过735', '≤ 735'],
    ['不高于735', '≤ 735'],
    ['不多于735', '≤ 735'],
    ['不大于735', '≤ 735'],
    ['至多735', '≤ 735'],
    ['小于等于735', '≤ 735'],
    ['735以内', '≤ 735'],
    ['735以下', '≤ 735'],
    ['控制在735以内', '≤ 735'],
    ['不超过735以内', '≤ 735'],
    ['=735', '= 735'],
    ['＝735', '= 735'],
    ['═735', '= 735'],
    ['﹦ 735', '= 735'],
    ['==735', '= 735'],
    ['等于735', '= 735'],
    ['>735', '> 735'],
    ['＞735', '> 735'],
    ['﹥735', '> 735'],
    ['大于735', '> 735'],
    ['超过735', '> 735'],
    ['高于735', '> 735'],
    ['<735', '< 735'],
    ['＜735', '< 735'],
    ['﹤735', '< 735'],
    ['小于735', '< 735'],
    ['低于735', '< 735'],
    ['少于735', '< 735'],
    ['735', '735'],
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('numbers are read as they are printed', () => {
  test.each([
    ['89.78%', '0.8978 %'],
    ['８９．７８％', '0.8978 %'],
    ['≥100百分比', '≥ 1 %'],
    ['3个百分点', '0.03 %'],
    ['0.9‰', '0.0009 ‰'],
    ['182.8%', '1.828 %'],
    ['460 万元', '460 万元'],
    ['387664.62元', '387664.62 元'],
    ['1,234.5 元', '1234.5 元'],
    ['1，234，567元', '1234567 元'],
    ['30 184 小时', '30184 小时'],
    ['1 234 567', '1234567'],
    ['89. 78 %', '0.8978 %'],
    ['735 人次', '735 人次'],
    ['28万亩', '28 万亩'],
    ['5元/平方米', '5 元/平方米'],
    ['100㎡', '100 m²'],
    ['-5%', '-0.05 %'],
    ['−5%', '-0.05 %'],
    ['+5', '5'],
    ['0', '0'],
    ['007', '7'],
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected));

  test('a percentage keeps the decimals it was printed with', () => {
    expect(quantity('≥89.78%')).toMatchObject({ decimals: 2, operator: '≥', unit: '%', text: '≥89.78%' });
    expect(quantity('100.0').decimals).toBe(1);
  });
});

describe('Chinese numerals are read where they have one meaning', () => {
  test.each([
    ['两次', '2 次'],
    ['十二个', '12 个'],
    ['≥二十场次', '≥ 20 场次'],
    ['不少于三百五十人', '≥ 350 人'],
    ['一百零五', '105'],
    ['一千零一十', '1010'],
    ['三万二千元', '32000 元'],
    ['两万五千', '25000'],
    ['三亿元', '300000000 元'],
    ['零起', '0 起'],
    ['不超过一起', '≤ 1 起'],
    ['百分之九十五', '0.95 %'],
    ['百分之95', '0.95 %'],
    ['百分之百', '1 %'],
    ['千分之三', '0.003 ‰'],
    ['千分之0.4', '0.0004 ‰'],
    ['三年', '3 年'],
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('what may be read in two ways, or not as one number, stays words', () => {
  test.each([
    ...['', '——', '/', '无', '有效', '显著提高', '达成预期指标', '已完成', '≥', '%', '万元'],
    ...['90-95', '90~95%', '10 10', '2810 810 10', '12,34', '1/4', '1e3', '0x10', '1.2.3', '约100'],
    ...[
      '10²',
      '①5',
      '½',
      '100余人',
      '3个左右',
      '12月底前',
      '6月30日前',
      '50人完成培训',
      '第3名',
      '100（含）',
    ],
    ...[
      '一百二',
      '两万五',
      '二〇二三年',
      '三四次',
      '几个',
      '一般',
      '一致',
      '一起',
      '十分满意',
      '百分之',
      '三级',
      '一类',
    ],
  ])('%j', (text) => expect(read(text)).toBeNull());
});

describe('the unit of the field is that of a number without one', () => {
  test.each([
    ['≧100', '%', '≥ 1 %'],
    ['100%', '%', '1 %'],
    ['735', '人次', '735 人次'],
    ['两', '次', '2 次'],
    ['735 人', '人次', '735 人'],
    ['3万', '人次', '3 万人次'],
    ['3万', '万元', '3 万元'],
    ['3万', '', '3 万'],
    ['0.3', '‰', '0.0003 ‰'],
    ['5', '元（含税）', '5 元（含税）'],
  ])('%s in %s is %s', (text, unit, expected) => expect(read(text, unit)).toBe(expected));
});

test('full-width digits, signs and separators become plain', () => {
  expect(plainNumerals('　１，２３４．５０　％ ')).toBe('1234.50 %');
  expect(plainNumerals('2023 年 100 个')).toBe('2023 年 100 个');
});

describe('a printed number is an interval', () => {
  test('a printed 2.0 stands for 1.95 up to 2.05', () => {
    const { low, high } = roundedFrom(quantity('2.0'));
    expect([exact(low), exact(high)]).toEqual(['1.95', '2.05']);
  });

  test('a printed 79.27 % stands for 79.265 % up to 79.275 %', () => {
    const { low, high } = roundedFrom(quantity('79.27%'));
    expect([exact(low), exact(high)]).toEqual(['0.79265', '0.79275']);
  });

  test('8.98 agrees with 8.978; 8.97 does not', () => {
    expect(agrees(quantity('8.98'), new Fraction('8.978'))).toBe(true);
    expect(agrees(quantity('8.97'), new Fraction('8.978'))).toBe(false);
    expect(agrees(quantity('9'), new Fraction('8.978'))).toBe(true);
    expect(agrees(quantity('9.0'), new Fraction('8.978'))).toBe(true);
    expect(agrees(quantity('9.00'), new Fraction('8.978'))).toBe(false);
  });

  test('the lower end rounds up to the print, the upper end no longer', () => {
    expect(agrees(quantity('8.98'), new Fraction('8.975'))).toBe(true);
    expect(agrees(quantity('8.98'), new Fraction('8.985'))).toBe(false);
  });

  test('printing then parsing gives an interval that holds the exact value', () => {
    const fraction = fc.tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 9n));
    fc.assert(
      fc.property(fraction, fc.nat(6), ([n, d], decimals) => {
        const value = new Fraction(n, d);
        expect(agrees(quantity(print(value, decimals)), value)).toBe(true);
        expect(rounded(value, decimals).equals(quantity(print(value, decimals)).value)).toBe(true);
      }),
      { seed: 20_230_628, numRuns: 2000 },
    );
  });
});

describe('printing', () => {
  test.each([
    ['8.978', 2, '8.98'],
    ['8.975', 2, '8.98'],
    ['-8.975', 2, '-8.98'],
    ['-0.001', 2, '0.00'],
    ['89.996', 2, '90.00'],
    ['12', 2, '12.00'],
    ['0.5', 0, '1'],
    ['10/3', 4, '3.3333'],
    ['0.05', 1, '0.1'],
  ])('%s with %i decimals is %s', (value, decimals, expected) =>
    expect(print(new Fraction(value), decimals)).toBe(expected),
  );

  test('short prints drop zeros after the point and no others', () => {
    expect(printShort(new Fraction('9.5'), 2)).toBe('9.5');
    expect(printShort(new Fraction(100), 2)).toBe('100');
    expect(printShort(new Fraction(100), 0)).toBe('100');
  });

  test('a rate is printed in per cent', () =>
    expect(printRate(new Fraction('18.478').div(20), 2)).toBe('92.39%'));
});

describe('exact text of a fraction', () => {
  test.each([
    ['18.478', '18.478'],
    ['10/3', '10/3'],
    ['-10/3', '-10/3'],
    ['-0.125', '-0.125'],
    ['0', '0'],
    ['100', '100'],
    ['1/1024', '0.0009765625'],
    ['7/6', '7/6'],
  ])('%s is %s', (value, expected) => expect(exact(new Fraction(value))).toBe(expected));

  test('reads back as the same value, whatever the fraction', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.bigInt(1n, 10n ** 15n), (n, d) => {
        const value = new Fraction(n, d);
        expect(new Fraction(exact(value)).equals(value)).toBe(true);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});
