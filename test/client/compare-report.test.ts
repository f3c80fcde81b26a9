import { expect, test } from 'vitest';
import { compareQuery, isReportId } from '../../src/client/basket.ts';
import { grouped, inUnitsOf, leftOut } from '../../src/client/compare-report.ts';

test.each([
  ['1.2', '亿元', '12,000'],
  ['0.00015', '亿元', '1.5'],
  ['3876646.2', '元', '387.66462'],
  ['5', '元', '0.0005'],
  ['120', '万元', '120'],
  ['1234567.50', '万元', '1,234,567.5'],
  ['12', '千元', '1.2'],
  ['3', '百万元', '300'],
  ['0', '元', '0'],
])('%s %s is %s 万元, to the last digit', (amount, unit, expected) => {
  expect(inUnitsOf(4, amount, unit)).toBe(expected);
});

test.each([
  ['1.2', '亿元', '120,000,000'],
  ['460', '万元', '4,600,000'],
  ['4600000', '元', '4,600,000'],
])('%s %s is %s yuan', (amount, unit, expected) => {
  expect(inUnitsOf(0, amount, unit)).toBe(expected);
});

test.each([
  ['60', '30', '30'],
  ['7.5', '7.3', '0.2'],
  ['30', '30', null],
  [null, null, null],
])('of %s points %s apply: %s do not', (weightPrinted, applicableWeightPrinted, left) => {
  expect(leftOut({ weightPrinted, applicableWeightPrinted })).toBe(left);
});

test('what is no amount of money is not converted', () => {
  expect(inUnitsOf(4, '12', '人')).toBeNull();
  expect(inUnitsOf(4, '约 12', '万元')).toBeNull();
});

test('thousands are set apart', () => {
  expect(['999', '1000', '1234567.89'].map(grouped)).toEqual(['999', '1,000', '1,234,567.89']);
});

test('only what may be an id becomes part of an address', () => {
  expect(['2023/elder-meals', '2023/长者饭堂'].every(isReportId)).toBe(true);
  expect(['../secret', '2023/../x', '2023/a/b', '//evil.example', '2023/a b', ''].some(isReportId)).toBe(
    false,
  );
  expect(compareQuery(['2023/a', '2022/b'])).toBe('?r=2023/a&r=2022/b');
});
