import { describe, expect, test } from 'vitest';
import {
  formatAmount,
  formatDate,
  formatGrade,
  formatMoney,
  formatMoneyDigits,
  formatMoneyUnit,
  formatNumber,
  formatPrintedMoney,
  formatYears,
  formatYuan,
  toYuan,
} from '../../src/report/format.ts';
import { Fraction, parseQuantity, type Quantity } from '../../src/scoring/quantity.ts';

const money = (text: string, unit: string): Quantity => {
  const quantity = parseQuantity(text);
  if (quantity === null) throw new Error(text);
  return { ...quantity, unit };
};

test.each([
  ['7312', '7,312'],
  ['1234567.50', '1,234,567.50'],
  ['999', '999'],
  ['0.1234', '0.1234'],
  ['-1234', '-1,234'],
])('%s is printed %s', (digits, printed) => {
  expect(formatNumber(digits)).toBe(printed);
});

test('an amount keeps the decimals it was written with', () => {
  expect(formatAmount(money('1240.50', '万元'))).toBe('1,240.50');
  expect(formatMoney(money('460', '万元'), 'zh-CN')).toBe('460 万元');
});

test.each([
  ['460', '万元', 'CNY 4,600,000'],
  ['1.2345', '亿元', 'CNY 123,450,000'],
  ['0.12345', '万元', 'CNY 1,234.5'],
  ['12.30', '元', 'CNY 12.30'],
])('%s %s is %s to an English reader', (amount, unit, printed) => {
  expect(formatMoney(money(amount, unit), 'en')).toBe(printed);
});

test('columns of money are in the author’s unit, and in yuan to an English reader', () => {
  const column = (language: 'zh-CN' | 'en') => [
    formatMoneyUnit('万元', language),
    formatMoneyDigits(money('460', '万元'), language),
  ];
  expect(column('zh-CN')).toEqual(['万元', '460']);
  expect(column('en')).toEqual(['CNY', '4,600,000']);
  expect(formatPrintedMoney('459.5', '万元', 'zh-CN')).toBe('459.5 万元');
  expect(formatPrintedMoney('459.5', '万元', 'en')).toBe('CNY 4,595,000');
  expect(formatYuan(new Fraction(4_595_000), 2, 'zh-CN')).toBe('459.50');
  expect(formatYuan(new Fraction(4_595_000), 2, 'en')).toBe('4,595,000');
});

test('amounts are compared in yuan', () => {
  expect(toYuan(money('1.5', '亿元'))?.toString()).toBe('150000000');
  expect(toYuan(money('3', '个'))).toBeNull();
});

describe('days and years', () => {
  test.each([
    ['2024-06-28', '2024年6月28日', '28 June 2024'],
    ['2024-12-01', '2024年12月1日', '1 December 2024'],
  ])('%s', (day, chinese, english) => {
    expect([formatDate(day, 'zh-CN'), formatDate(day, 'en')]).toEqual([chinese, english]);
  });

  test.each([
    [[2023], '2023年', '2023'],
    [[2021, 2019, 2020], '2019—2021年', '2019–2021'],
    [[2019, 2021], '2019、2021年', '2019, 2021'],
    [[2018, 2020, 2021], '2018、2020—2021年', '2018, 2020–2021'],
  ])('%j', (years, chinese, english) => {
    expect([formatYears(years, 'zh-CN'), formatYears(years, 'en')]).toEqual([chinese, english]);
  });
});

test('a grade stays the word of its scheme', () => {
  expect(formatGrade('优', 'zh-CN')).toBe('优');
  expect(formatGrade('优', 'en')).toBe('优 (excellent)');
  expect(formatGrade('A', 'en')).toBe('A');
  expect(formatGrade(null, 'zh-CN')).toBe('—');
});
