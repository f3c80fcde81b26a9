import { describe, expect, test } from 'vitest';
import { aligned } from '../../src/scoring/alignment.ts';
import { exact } from '../../src/scoring/quantity.ts';
import { unitOf } from '../../src/scoring/units.ts';
import { quantity } from './in-words.ts';

describe('a value is brought to the unit it is compared with', () => {
  test.each([
    ['60万元', '500000元', '50', '万元'],
    ['1亿元', '2350万元', '0.235', '亿元'],
    ['1百万元', '5千元', '0.005', '百万元'],
    ['100%', '98', '0.98', '%'],
    ['0.9‰', '0.05%', '0.0005', '‰'],
    ['3万人次', '25000人次', '2.5', '万人次'],
    ['3万', '25000人', '2.5', '万人'],
    ['28万亩', '200公顷', '0.3', '万亩'],
    ['2亩', '1000平方米', '1.5', '亩'],
    ['1平方公里', '50公顷', '0.5', '平方公里'],
    ['5公里', '3000米', '3', '公里'],
    ['2小时', '90分钟', '1.5', '小时'],
    ['2年', '18个月', '1.5', '年'],
    ['50人', '48名', '48', '人'],
    ['2吨', '500公斤', '0.5', '吨'],
    ['5元/平方米', '0.0004万元/平方米', '4', '元/平方米'],
    ['100', '84件', '84', '件'],
  ])('%s and %s: %s %s', (left, right, value, unit) => {
    const pair = aligned(quantity(left), quantity(right));
    expect(pair && [exact(pair.value), pair.left.unit]).toEqual([value, unit]);
  });
});

test.each([
  ['100件', '84元'],
  ['735人次', '735人'],
  ['30天', '20个工作日'],
  ['5元/人', '5元/户'],
  ['100%', '84件'],
  ['8小时', '1天'],
])('%s and %s measure different things', (left, right) => {
  expect(aligned(quantity(left), quantity(right))).toBeNull();
});

test('a tail is a unit only where it says nothing about the number', () => {
  for (const unit of ['件', '人次', '台套', '平方米', '元/人', 'm²', '个工作日'])
    expect(unitOf(unit)?.unit).toBe(unit);
  for (const words of ['月底前', '余人', '左右', '人完成培训', '（含）', '个，其中', '篇以上媒体报道稿件']) {
    expect(unitOf(words)).toBeNull();
  }
});
