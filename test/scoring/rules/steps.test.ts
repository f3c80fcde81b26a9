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

test('limits without a sign point the way the target points', () => {
  const late = { from: '10天', every: '1天', lose: '1' };
  const given = (actual: string) =>
    apply('steps', { weight: '10', target: '≤10天', parameters: late, actual });
  expect(['9天', '10天', '12天'].map((actual) => given(actual).score)).toEqual(['10', '10', '8']);
  expect(given('12天').how).toBe(
    '实际 12 天，比 10 天 高 2 天，每 1 天 计一步（不足一步按一步），10 − 1 × 2 = 8.00',
  );
});

test('limits that point away from the target cannot be scored', () => {
  const wrong = { from: '≥10天', every: '1天', lose: '1' };
  const outcome = apply('steps', { weight: '10', target: '≤10天', parameters: wrong, actual: '12天' });
  expect(outcome.field).toBe('rule.steps.from');
  expect(outcome.problem).toBe(
    '不应与指标值的方向相反，应与指标值 `≤10天` 一致（越低越好），请核对规则和指标值',
  );
});
