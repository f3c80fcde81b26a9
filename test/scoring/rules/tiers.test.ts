import { describe, expect, test } from 'vitest';
import { apply } from '../in-words.ts';

const satisfaction = [
  { from: '90%', award: '10' },
  { from: '80%', award: '80%' },
  { from: '60%', award: '5' },
];

describe('satisfaction ≥90 gives 10, ≥80 gives 8, ≥60 gives 5, else 0', () => {
  test.each([
    ['100%', '10'],
    ['90%', '10'],
    ['89.99%', '8'],
    ['80', '8'],
    ['60.0%', '5'],
    ['59.9%', '0'],
  ])('%s gives %s', (actual, score) => {
    expect(apply('tiers', { parameters: satisfaction, actual }).score).toBe(score);
  });
});

test('the sentence names the tier', () => {
  expect(apply('tiers', { parameters: satisfaction, actual: '82%' }).how).toBe(
    '实际 82%，属于 ≥ 80% 一档，计 80% × 10 = 8.00',
  );
});

test('tiers of a value that should be low', () => {
  const complaints = [
    { from: '≤5', award: '4' },
    { from: '≤10', award: '2' },
  ];
  const given = (actual: string) =>
    apply('tiers', { weight: '4', unit: '起', parameters: complaints, actual }).score;
  expect(['5', '6', '10', '11'].map(given)).toEqual(['4', '2', '2', '0']);
});

test('a target tells whether it was met, whatever the tier', () => {
  const leaf = { parameters: satisfaction, target: '≥95%', actual: '92%' };
  expect(apply('tiers', leaf)).toMatchObject({ score: '10', met: false });
});

const problems: readonly [string, { from: string; award: string }[], string, string][] = [
  [
    'lowest first',
    [
      { from: '60%', award: '5' },
      { from: '80%', award: '8' },
    ],
    'rule.tiers.1.from',
    '不应在 `60%` 之后为 `80%`，应从最好的一档排到最差的一档，请调整各档的顺序或界限',
  ],
  [
    'the same limit twice',
    [
      { from: '80%', award: '8' },
      { from: '80%', award: '5' },
    ],
    'rule.tiers.1.from',
    '不应在 `80%` 之后为 `80%`，应从最好的一档排到最差的一档，请调整各档的顺序或界限',
  ],
  [
    'an award that rises',
    [
      { from: '90%', award: '5' },
      { from: '80%', award: '8' },
    ],
    'rule.tiers.1.award',
    '不应在 `5` 之后为 `8`，应不高于上一档，请核对各档的得分',
  ],
  [
    'an award above the weight',
    [{ from: '90%', award: '12' }],
    'rule.tiers.0.award',
    '不应为 `12`，应为不超过分值 `10` 的得分，请核对得分或分值',
  ],
  [
    'another unit',
    [{ from: '90元', award: '10' }],
    'rule.tiers.0.from',
    '不应以 `92%` 对 `90 元`，应为可以换算的单位，请核对两处的单位',
  ],
];

test.each(problems)('%s cannot be scored', (_, parameters, field, problem) => {
  expect(apply('tiers', { parameters, actual: '92%' })).toEqual({ field, problem });
});

test('an actual of words cannot be scored', () => {
  expect(apply('tiers', { parameters: satisfaction, actual: '较高' }).field).toBe('actual');
});

test('tiers without a sign point the way the target points', () => {
  const days = [
    { from: '5天', award: '100%' },
    { from: '8天', award: '50%' },
  ];
  const given = (actual: string) => apply('tiers', { target: '≤5天', parameters: days, actual });
  expect(['4天', '7天', '9天'].map((actual) => given(actual).score)).toEqual(['10', '5', '0']);
  expect(given('7天').how).toBe('实际 7 天，属于 ≤ 8 天 一档，计 50% × 10 = 5.00');
});

test('tiers that point away from the target cannot be scored', () => {
  const outcome = apply('tiers', {
    target: '≤5天',
    parameters: [{ from: '≥5天', award: '10' }],
    actual: '7天',
  });
  expect([outcome.field, outcome.score]).toEqual(['rule.tiers.0.from', undefined]);
});
