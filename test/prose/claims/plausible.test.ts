import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/prose/claims/claim.ts';
import { isPlausible } from '../../../src/prose/claims/reading/plausible.ts';

const percent = (figure: string, expected: string): Claim =>
  ({ kind: 'percent', fits: false, expected, from: '', spot: { figure } }) as unknown as Claim;

/** What is printed, what it should be. */
const slips: readonly (readonly [string, string])[] = [
  ['95.84%', '95.48%'],
  ['9.54%', '95.48%'],
  ['95.48%', '9.54%'],
  ['25.91%', '34.97%'],
  ['61.54%', '16.54%'],
  ['12%', '21.00%'],
  ['1.6个百分点', '0.6个百分点'],
  ['92.4%', '0.01%'],
  ['18%', '8.00%'],
];
const misread: readonly (readonly [string, string])[] = [
  ['1.26%', '58.19%'],
  ['5.71个百分点', '45.29个百分点'],
  ['0.19%', '100.00%'],
  ['6.80%', '20.00%'],
  ['90.41%', '271.22%'],
  ['20.00%', '80.00%'],
];

describe('a figure that an author may have written for another', () => {
  test.each(slips)('%s for %s', (figure, expected) => {
    expect(isPlausible(percent(figure, expected))).toBe(true);
  });
});

describe('a figure that was read of something else', () => {
  test.each(misread)('%s for %s', (figure, expected) => {
    expect(isPlausible(percent(figure, expected))).toBe(false);
  });
});
