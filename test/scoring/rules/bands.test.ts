import { expect, test } from 'vitest';
import { apply } from '../in-words.ts';

test.each([
  ['达成', '[8, 10]', true],
  ['达成预期指标', '[8, 10]', true],
  ['达成年度指标', '[8, 10]', true],
  ['部分达成', '[6, 8)', false],
  ['部分达成年度指标并具有一定效果', '[6, 8)', false],
  ['未达成', '[0, 6)', false],
  ['未达成预期指标且效果较差', '[0, 6)', false],
])('%s of 10 points lies in %s', (result, within, met) => {
  expect(apply('bands', { parameters: { result } })).toMatchObject({ within, met });
});

test('the result may stand as the actual value', () => {
  expect(apply('bands', { weight: '8', actual: '部分达成' })).toEqual({
    within: '[4.8, 6.4)',
    how: '评定为“部分达成”，应得 4.80（含）至 6.40',
    en: '“部分达成” gives 4.80 up to but not including 6.40',
    met: false,
  });
});

test('an award fixes the score inside the band', () => {
  expect(apply('bands', { parameters: { result: '部分达成', award: '70%' } })).toMatchObject({
    score: '7',
    how: '评定为“部分达成”，应得 6.00（含）至 8.00，计 70% × 10 = 7.00',
  });
});

test.each([
  [
    'an award above its band',
    { result: '部分达成', award: '8' },
    'rule.bands.award',
    '不应为 `8`，应为“部分达成”的 6.00 至 8.00 分，请核对结果或得分',
  ],
  [
    'an unknown result',
    { result: '基本达成' },
    'rule.bands.result',
    '不应为 `基本达成`，应为 `达成`、`部分达成`、`未达成` 之一，请填写评定结果，或改用 `levels`',
  ],
  [
    'no result',
    undefined,
    'actual',
    '不应缺少评定结果，应为 `达成`、`部分达成`、`未达成` 之一，请填写评定结果，或改用 `levels`',
  ],
])('%s cannot be scored', (_, parameters, field, problem) => {
  expect(apply('bands', { parameters })).toEqual({ field, problem });
});
