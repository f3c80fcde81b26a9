import { expect, test } from 'vitest';
import { apply } from '../in-words.ts';

const items = (...met: readonly (boolean | string)[]) =>
  met.map((share, at) => ({ item: `要素${at + 1}`, met: share }));

test('four elements of a quarter each, the first met by half', () => {
  expect(apply('checklist', { weight: '4', parameters: items('50%', true, true, true) })).toMatchObject({
    score: '3.5',
    how: '4 项中 3 项符合，其余：要素1 50% × 1 = 0.50；合计 = 3.50',
  });
});

test('thirds of 10 stay exact', () => {
  const { score } = apply('checklist', { parameters: items(true, true, false) });
  expect(score).toBe('20/3');
  expect(apply('checklist', { parameters: items(true, true, true) }).score).toBe('10');
});

test('items without points share what the others leave', () => {
  const parameters = [{ item: '甲', points: '4', met: false }, ...items(true, true)];
  expect(apply('checklist', { parameters }).score).toBe('6');
});

test('points may be shares of the weight, and met a number', () => {
  const parameters = [
    { item: '甲', points: '60%', met: '0.5' },
    { item: '乙', points: '40%', met: '1' },
  ];
  expect(apply('checklist', { weight: '5', parameters }).score).toBe('3.5');
});

test('points printed as 3.33 three times are a third each', () => {
  const parameters = items(true, true, true).map((item) => ({ ...item, points: '3.33' }));
  expect(apply('checklist', { parameters }).score).toBe('10');
});

test.each([
  [['3', '3'], '不应合计 `6` 分，应为分值 `10`，请核对各项的 `points`'],
  [['6', '6'], '不应合计 `12` 分，应为分值 `10`，请核对各项的 `points`'],
  [['6', '6', undefined], '不应合计 `12` 分，应为不超过分值 `10`，请核对各项的 `points`'],
])('items of %j points are no 10', (points, problem) => {
  const parameters = points.map((each, at) => ({
    item: `${at}`,
    met: true,
    ...(each === undefined ? {} : { points: each }),
  }));
  expect(apply('checklist', { parameters })).toEqual({ field: 'rule.checklist', problem });
});
