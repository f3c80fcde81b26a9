import { expect, test } from 'vitest';
import { apply } from '../in-words.ts';

test('89.78 % of 100 % × 10 is 8.978, printed 8.98', () => {
  expect(apply('ratio', { weight: '10', target: '100%', actual: '89.78%' })).toEqual({
    score: '8.978',
    how: '89.78% ÷ 100% × 10 ≈ 8.98，封顶 10',
    en: '89.78% ÷ 100% × 10 ≈ 8.98, at most 10',
    met: false,
    range: ['8.9775', '8.9785'],
  });
});

test('84 件 of 100 件 × 10 is 8.40; whole counts are exact', () => {
  expect(apply('ratio', { target: '≥100', actual: '84', unit: '件' })).toEqual({
    score: '8.4',
    how: '84 件 ÷ 100 件 × 10 = 8.40，封顶 10',
    en: '84 件 ÷ 100 件 × 10 = 8.40, at most 10',
    met: false,
  });
});

test('more than the target gives no more than the full mark, and says that the cap bit', () => {
  const { score, how, met } = apply('ratio', { target: '≥4000', actual: '7312', unit: '个' });
  expect([score, met]).toEqual(['10', true]);
  expect(how).toBe('7312 个 ÷ 4000 个 × 10 = 18.28，超出满分，按封顶 10 计');
});

test('a percentage above 100 counts as it is', () => {
  expect(apply('ratio', { target: '≥150%', actual: '120%' }).score).toBe('8');
});

test('元 against 万元 is converted and said', () => {
  const { score, how } = apply('ratio', { target: '60万元', actual: '500000元' });
  expect(score).toBe('25/3');
  expect(how).toBe('500000 元（合 50 万元） ÷ 60 万元 × 10 ≈ 8.33，封顶 10');
});

test('a unit missing on one side is taken from the other', () => {
  expect(apply('ratio', { target: '100%', actual: '98' }).score).toBe('9.8');
  expect(apply('ratio', { target: '100', actual: '98%' }).score).toBe('9.8');
  expect(apply('ratio', { target: '=100', actual: '98%', unit: '%' }).score).toBe('9.8');
});

test('a target that is said to be exact counts in proportion, capped', () => {
  expect(apply('ratio', { target: '=100', actual: '120', unit: '件' })).toMatchObject({ score: '10' });
});

test('a negative value gives nothing', () => {
  expect(apply('ratio', { target: '≥5%', actual: '-2%' })).toMatchObject({ score: '0', met: false });
});

test.each([
  [
    '件 against 元',
    { target: '100件', actual: '84元' },
    'actual',
    '不应以 `84 元` 对 `100 件`，应为可以换算的单位，请核对两处的单位',
  ],
  [
    '人次 against 人',
    { target: '100人次', actual: '84人' },
    'actual',
    '不应以 `84 人` 对 `100 人次`，应为可以换算的单位，请核对两处的单位',
  ],
  [
    'a target of 0',
    { target: '=0', actual: '0', unit: '起' },
    'target',
    '不应以 `=0` 为除数，应为大于 0 的指标值，请改用 `met`',
  ],
  [
    'a cap',
    { target: '≤5300', actual: '5830' },
    'target',
    '不应为 `≤5300`（越低越好），应为越高越好的指标值，请改用 `inverse`',
  ],
  [
    'an actual that repeats the target',
    { target: '≥90%', actual: '≥90%' },
    'actual',
    '不应为 `≥90%`（只是重复了指标值的要求），应为实际达到的数，请填写统计或调查得到的数',
  ],
  [
    'words as actual',
    { target: '≥90%', actual: '较高' },
    'actual',
    '不应为文字 `较高`，应为一个数，请填写数，或改用 `levels`、`bands`、`judged`',
  ],
  [
    'words as target',
    { target: '有效', actual: '98%' },
    'target',
    '不应为文字 `有效`，应为一个数，请填写数，或改用 `levels`、`bands`、`judged`',
  ],
  ['no actual', { target: '≥90%' }, 'actual', '不应缺少 `actual`，应有实际完成值，请填写实际完成值'],
  ['no target', { actual: '90%' }, 'target', '不应缺少 `target`，应有指标值，请填写指标值'],
] as const)('%s is no ratio', (_, leaf, field, problem) => {
  expect(apply('ratio', leaf)).toEqual({ field, problem });
});

test('a percentage printed without decimals is exact; with decimals it is a print', () => {
  const range = (actual: string) => apply('ratio', { target: '≥120%', actual }).range;
  expect([range('100%'), range('90%')]).toEqual([undefined, undefined]);
  expect(range('90.0%')).toEqual(['1799/240', '1801/240']);
});
