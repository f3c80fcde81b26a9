import { expect, test } from 'vitest';
import { apply } from '../in-words.ts';

test('460 of 460 万元 is the full mark of 12', () => {
  expect(apply('execution', { weight: '12', budget: { base: '460万元', executed: '460万元' } })).toEqual({
    score: '12',
    how: '执行 460 万元 ÷ 预算 460 万元 × 12 = 12.00，封顶 12',
    en: '460 万元 executed ÷ 460 万元 budgeted × 12 = 12.00, at most 12',
    met: true,
  });
});

test('without amounts the printed rate counts: 79.27 % × 10 is 7.927, printed 7.93', () => {
  const { score, how, range } = apply('execution', { weight: '10', actual: '79.27%' });
  expect(score).toBe('7.927');
  expect(how).toBe('执行率 79.27% × 10 ≈ 7.93，封顶 10');
  expect(range).toEqual(['7.9265', '7.9275']);
});

test('47.68 of 50 万元 is 95.36 %, not 95 %', () => {
  const { score, range } = apply('execution', { budget: { base: '50万元', executed: '47.68万元' } });
  expect(score).toBe('9.536');
  expect(range).toEqual(['9.535', '9.537']);
});

test('amounts stand before a rate that is printed beside them', () => {
  expect(apply('execution', { actual: '95%', budget: { base: '50万元', executed: '47.68万元' } }).score).toBe(
    '9.536',
  );
});

test('two equal prints are one amount spent in full', () => {
  expect(apply('execution', { budget: { base: '7.29万元', executed: '7.29万元' } }).range).toBeUndefined();
});

test('more than the budget gives the full mark and says so', () => {
  const { score, how } = apply('execution', { budget: { base: '240万元', executed: '460万元' } });
  expect(score).toBe('10');
  expect(how).toBe('执行 460 万元 ÷ 预算 240 万元 × 10 ≈ 19.17，超出满分，按封顶 10 计');
});

test('元 against 万元 is converted and said', () => {
  const { score, how } = apply('execution', { budget: { base: '40万元', executed: '387664.62元' } });
  expect(score).toBe('9.6916155');
  expect(how).toContain('387664.62 元（合 38.766462 万元） ÷ 预算 40 万元');
});

test.each([
  [
    'no budget and no rate',
    {},
    'rule',
    '不应缺少预算数或执行数，应在 `budget` 中写明两者，请补上，或在 `actual` 填写执行率',
  ],
  [
    'a budget of 0',
    { budget: { base: '0万元', executed: '0万元' } },
    'rule',
    '不应以预算 `0 万元` 为除数，应为大于 0 的预算数，请核对 `budget`',
  ],
  [
    'another rate than the amounts give',
    { budget: { base: '100万元', executed: '80万元' }, actual: '98%' },
    'actual',
    '不应为 `98%`，应与预算的执行率 `80.00%` 一致，请核对 `budget` 和完成值',
  ],
  [
    'a rate in words',
    { actual: '全部执行' },
    'actual',
    '不应为文字 `全部执行`，应为一个数，请填写数，或改用 `levels`、`bands`、`judged`',
  ],
  [
    'an amount as rate',
    { actual: '460万元' },
    'actual',
    '不应为 `460 万元`，应为执行率（百分比），请改为百分比，或填写 `budget`',
  ],
] as const)('%s is no execution', (_, leaf, field, problem) => {
  expect(apply('execution', leaf)).toEqual({ field, problem });
});

test('a rate that rounds what the amounts give is theirs', () => {
  const budget = { base: '300万元', executed: '299万元' };
  expect(apply('execution', { budget, actual: '99.67%' }).score).toBe('299/30');
  expect(apply('execution', { budget, actual: '100%' }).score).toBe('299/30');
  expect(apply('execution', { budget, actual: '99.6%' }).field).toBe('actual');
});
