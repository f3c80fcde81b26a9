import { expect, test } from 'vitest';
import { apply } from '../in-words.ts';

const parameters = { 优秀: '15', 良好: '14', 合格: '60%', 不合格: 0 };

test.each([
  ['优秀', '15', '评定为“优秀”，计 15.00'],
  ['良好', '14', '评定为“良好”，计 14.00'],
  [' “合格”。', '9', '评定为“合格”，计 60% × 15 = 9.00'],
  ['不合格', '0', '评定为“不合格”，计 0.00'],
])('%s gives %s of 15', (actual, score, how) => {
  expect(apply('levels', { weight: '15', parameters, actual })).toMatchObject({ score, how });
});

test('a target level tells whether it was met', () => {
  const met = (actual: string) => apply('levels', { weight: '15', parameters, target: '良好', actual }).met;
  expect(['优秀', '良好', '合格'].map(met)).toEqual([true, true, false]);
});

test('levels may be figures: Hubei’s 100, 80, 50 and 0 per cent', () => {
  const hubei = { 全部完成: '100%', 大部分完成: '80%', 部分完成: '50%', 未完成: '0%' };
  expect(apply('levels', { weight: '8', parameters: hubei, actual: '部分完成' }).score).toBe('4');
  expect(apply('levels', { weight: '10', parameters: { 5: '10', 4: '8' }, actual: '4' }).score).toBe('8');
});

test.each([
  [
    'a level nobody defined',
    '中等',
    'actual',
    '不应为 `中等`，应为 `优秀`、`良好`、`合格`、`不合格` 之一，请改为其中一个等次',
  ],
  ['half a name', '良', 'actual', '不应为 `良`，应为 `优秀`、`良好`、`合格`、`不合格` 之一，请改为 `良好`'],
  [
    'no level',
    undefined,
    'actual',
    '不应缺少 `actual`，应为 `优秀`、`良好`、`合格`、`不合格` 之一，请填写评定的等次',
  ],
])('%s cannot be scored', (_, actual, field, problem) => {
  expect(apply('levels', { weight: '15', parameters, ...(actual === undefined ? {} : { actual }) })).toEqual({
    field,
    problem,
  });
});

test('a level above the weight cannot be scored', () => {
  expect(apply('levels', { weight: '10', parameters, actual: '不合格' })).toEqual({
    field: 'rule.levels.优秀',
    problem: '不应为 `15`，应为不超过分值 `10` 的得分，请核对得分或分值',
  });
});
