import { expect, test } from 'vitest';
import { apply } from '../in-words.ts';

test('a cap of 5300 and an actual of 5830 give 9.09 of 10', () => {
  expect(apply('inverse', { target: '≤5300', actual: '5830', unit: '元' })).toEqual({
    score: '100/11',
    how: '5300 元 ÷ 5830 元 × 10 ≈ 9.09，封顶 10',
    en: '5300 元 ÷ 5830 元 × 10 ≈ 9.09, at most 10',
    met: false,
  });
});

test('up to the cap the full mark is given', () => {
  for (const actual of ['0', '47.68', '50']) {
    expect(apply('inverse', { target: '≤50', actual, unit: '万元' })).toMatchObject({
      score: '10',
      met: true,
    });
  }
});

test('a bare target is a cap', () => {
  expect(apply('inverse', { target: '100%', actual: '92%' })).toMatchObject({ score: '10', met: true });
});

test('a percentage is known within its print: 2.5 % may be 2.45 % or 2.55 %', () => {
  const { score, range } = apply('inverse', { target: '≤2%', actual: '2.5%' });
  expect([score, range]).toEqual(['8', ['400/51', '400/49']]);
});

test('‰ and % are one measure', () => {
  expect(apply('inverse', { target: '≤0.9‰', actual: '0.18%' })).toMatchObject({ score: '5', met: false });
});

test('nothing against a target of nothing is met', () => {
  expect(apply('inverse', { target: '≤0', actual: '0', unit: '起' })).toMatchObject({
    score: '10',
    met: true,
  });
});

test.each([
  [
    'something against a target of 0',
    { target: '≤0', actual: '2', unit: '起' },
    'target',
    '不应以 `≤0` 按比例计分，应为大于 0 的指标值，请改用 `met`',
  ],
  [
    'a target to be reached',
    { target: '≥90%', actual: '80%' },
    'target',
    '不应为 `≥90%`（越高越好），应为越低越好的指标值，请改用 `ratio`',
  ],
  [
    'an actual that repeats the cap',
    { target: '≤50', actual: '不超过50' },
    'actual',
    '不应为 `不超过50`（只是重复了指标值的要求），应为实际达到的数，请填写统计或调查得到的数',
  ],
] as const)('%s has no inverse score', (_, leaf, field, problem) => {
  expect(apply('inverse', leaf)).toEqual({ field, problem });
});
