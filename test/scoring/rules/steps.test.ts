import { describe, expect, test } from 'vitest';
import { apply } from '../in-words.ts';

const parameters = { from: '90%', every: '5%', lose: '1' };

describe('≥90 % gives 4 points, every 5 % less takes one', () => {
  test.each([
    ['95%', '4'],
    ['90%', '4'],
    ['89%', '3'],
    ['85%', '3'],
    ['84.99%', '2'],
    ['70%', '0'],
    ['10%', '0'],
  ])('%s gives %s', (actual, score) => {
    expect(apply('steps', { weight: '4', parameters, actual }).score).toBe(score);
  });
});

test('the sentence counts the steps', () => {
  expect(apply('steps', { weight: '4', parameters, actual: '84%' }).how).toBe(
    '实际 84%，比 90% 低 6%，每 5% 计一步（不足一步按一步），4 − 1 × 2 = 2.00',
  );
});

test('a loss may be a share of the weight, and days may be too many', () => {
  const late = { from: '≤30', every: '10天', lose: '20%' };
  const given = (actual: string) =>
    apply('steps', { weight: '5', unit: '天', parameters: late, actual }).score;
  expect(['30', '31', '40', '41', '90'].map(given)).toEqual(['5', '4', '4', '3', '0']);
});

test.each([
  [
    'a step of nothing',
    { from: '90%', every: '0%', lose: '1' },
    'rule.steps.every',
    '不应为 `0%`，应为大于 0 的数，请填写每一步的大小',
  ],
  [
    'a step of another measure',
    { from: '90%', every: '5元', lose: '1' },
    'rule.steps.every',
    '不应以 `5 元` 对 `90%`，应为可以换算的单位，请核对两处的单位',
  ],
])('%s cannot be scored', (_, wrong, field, problem) => {
  expect(apply('steps', { parameters: wrong, actual: '80%' })).toEqual({ field, problem });
});
