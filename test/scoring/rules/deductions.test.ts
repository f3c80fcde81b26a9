import { expect, test } from 'vitest';
import { apply } from '../in-words.ts';

test('15 − 2 is 13', () => {
  const parameters = [
    { for: '档案更新不及时', points: '1' },
    { for: '场地物资管理不到位', points: '1', times: '1' },
  ];
  expect(apply('deductions', { weight: '15', parameters })).toMatchObject({
    score: '13',
    how: '15 − 1（档案更新不及时） − 1（场地物资管理不到位） = 13.00',
  });
});

test('points are taken as often as it happened', () => {
  const { score, how } = apply('deductions', { parameters: [{ for: '迟报', points: '0.5', times: '3' }] });
  expect([score, how]).toEqual(['8.5', '10 − 0.5 × 3（迟报） = 8.50']);
});

test('a share of the weight may be lost', () => {
  expect(
    apply('deductions', { weight: '5', parameters: [{ for: '迟报', points: '20%', times: '两次' }] }).score,
  ).toBe('3');
});

test('nothing is left to lose below 0', () => {
  const { score, how } = apply('deductions', {
    weight: '3',
    parameters: [{ for: '迟报', points: '2', times: '2' }],
  });
  expect([score, how]).toEqual(['0', '3 − 2 × 2（迟报） = -1.00，扣完为止，计 0']);
});

test('no shortcoming, no loss', () => {
  expect(apply('deductions', { parameters: [] })).toMatchObject({ score: '10', how: '没有扣分，计满分 10' });
});
