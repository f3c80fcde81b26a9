import { expect, test } from 'vitest';
import { apply } from '../in-words.ts';

test('every 1 % below 100 % costs 5 % of the weight: 93.35 % of 5 is 3.3375', () => {
  expect(
    apply('linear', { weight: '5', parameters: { full: '100%', zero: '80%' }, actual: '93.35%' }),
  ).toEqual({
    score: '3.3375',
    how: '（93.35% − 80%） ÷ （100% − 80%） × 5 ≈ 3.34',
    en: '(93.35% − 80%) ÷ (100% − 80%) × 5 ≈ 3.34',
    range: ['3.33625', '3.33875'],
  });
});

test('(rate − 60 %) / (1 − 60 %) × weight', () => {
  const given = (actual: string) =>
    apply('linear', { parameters: { full: '100%', zero: '60%' }, actual }).score;
  expect(['100%', '120%', '80%', '60%', '30%'].map(given)).toEqual(['10', '10', '5', '0', '0']);
});

test('less is better where the full mark lies below: 30 days give all, 60 nothing', () => {
  const leaf = { parameters: { full: '30天', zero: '60' }, unit: '天' };
  const given = (actual: string) => apply('linear', { ...leaf, actual }).score;
  expect(['20', '30', '45', '60', '70'].map(given)).toEqual(['10', '10', '5', '0', '0']);
  expect(apply('linear', { ...leaf, actual: '50' }).how).toBe(
    '（60 天 − 50 天） ÷ （60 天 − 30 天） × 10 ≈ 3.33',
  );
});

test('the range of a rounded value runs from least to most in both directions', () => {
  const up = apply('linear', { parameters: { full: '100%', zero: '0%' }, actual: '50.0%' });
  const down = apply('linear', { parameters: { full: '0%', zero: '100%' }, actual: '50.0%' });
  expect([up.range, down.range]).toEqual([
    ['4.995', '5.005'],
    ['4.995', '5.005'],
  ]);
});

test.each([
  ['full and zero in one place', { full: '80%', zero: '80' }, '96%', 'rule.linear.zero'],
  ['full and zero of different measures', { full: '100件', zero: '80元' }, '90件', 'rule.linear.zero'],
  ['an actual of another measure', { full: '100%', zero: '80%' }, '90元', 'rule.linear.full'],
])('%s cannot be scored', (_, parameters, actual, field) => {
  const outcome = apply('linear', { parameters, actual });
  expect(outcome.field).toBe(field);
  expect(outcome.problem).toMatch(/^不应.+，应.+，请.+$/);
});

test('a line that rises cannot score a target below which to stay', () => {
  const outcome = apply('linear', {
    target: '≤10天',
    parameters: { full: '12天', zero: '5天' },
    actual: '12天',
  });
  expect(outcome.field).toBe('rule.linear.full');
  expect(
    apply('linear', { target: '≤10天', parameters: { full: '10天', zero: '20天' }, actual: '12天' }).score,
  ).toBe('8');
});
