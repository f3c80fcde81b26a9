import { expect, test } from 'vitest';
import { apply } from '../in-words.ts';

test.each([
  ['=0', '0', '起', true],
  ['=0', '1', '起', false],
  ['0', '0', '起', true],
  ['≥735', '735', '人次', true],
  ['>735', '735', '人次', false],
  ['≤90', '89.974', '万元', true],
  ['<90', '90', '万元', false],
  ['不高于5%', '5.1%', '', false],
  ['=100', '120', '件', false],
  ['12个月', '1年', '', true],
  ['有效', '有效', '', true],
  ['有效。', ' “有效”', '', true],
  ['在项目计划完成时间内完成', '达成预期指标', '', true],
  ['12月底前', '已完成', '', true],
  ['显著提高', '未达成', '', false],
])('%s and %s (%s): %s', (target, actual, unit, met) => {
  expect(apply('met', { weight: '5', target, actual, unit })).toMatchObject({ score: met ? '5' : '0', met });
});

test('the sentence names what was wanted', () => {
  expect(apply('met', { weight: '5', target: '=0', actual: '1', unit: '起' }).how).toBe(
    '实际 1 起，要求 = 0 起，未达成，计 0',
  );
  expect(apply('met', { weight: '5', target: '≤50万元', actual: '476800元' }).how).toBe(
    '实际 476800 元（合 47.68 万元），要求 ≤ 50 万元，已达成，计满分 5',
  );
});

test('words that differ cannot be compared', () => {
  expect(apply('met', { target: '效果显著', actual: '效果较好' })).toEqual({
    field: 'actual',
    problem:
      '不应以文字 `效果较好` 对 `效果显著`，应为相同的文字、“已达成”或“未达成”，请改用 `levels`、`bands` 或 `judged`',
  });
});

test('a number cannot be met by words', () => {
  expect(apply('met', { target: '≥50个', actual: '达成预期指标' }).field).toBe('actual');
});
