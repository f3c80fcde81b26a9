import { describe, expect, test } from 'vitest';
import { exact, parseQuantity } from '../../src/scoring/quantity.ts';
import { completion, targetMet, usualOperator } from '../../src/scoring/target.ts';

const fact = (text: string, unit = '') => parseQuantity(text, unit) ?? text;

describe('whether a target is met', () => {
  test.each([
    ['≥100%', '72.74%', false],
    ['≥100%', '100%', true],
    ['≤5300元', '5830元', false],
    ['≤50万元', '476800元', true],
    ['=0起', '0', true],
    ['=0起', '2', false],
    ['=62个', '61个', false],
    ['>95%', '95%', false],
    ['<3‰', '0.2%', true],
    ['62个', '62个', true],
    ['有效', '有效', true],
    ['12月底前', '已完成', true],
    ['效果明显', '未达成', false],
  ])('%s and %s: %s', (target, actual, met) => expect(targetMet(fact(target), fact(actual), '')).toBe(met));

  test.each([
    ['=62个', '64个'],
    ['100%', '92%'],
    ['≥100件', '84元'],
    ['≥90%', '≥90%'],
    ['≥90%', '较高'],
    ['显著', '明显'],
    ['有效', ''],
  ])('%s and %s cannot be told', (target, actual) => {
    expect(targetMet(fact(target), fact(actual), '')).toBeNull();
  });

  test('a bare target follows the direction it is known to have', () => {
    expect(targetMet(fact('100%'), fact('92%'), '', '≥')).toBe(false);
    expect(targetMet(fact('100%'), fact('92%'), '', '≤')).toBe(true);
  });

  test('a missing fact tells nothing', () => {
    expect(targetMet(null, fact('5'), '')).toBeNull();
    expect(targetMet(fact('5'), null, '')).toBeNull();
  });

  test('the unit of the field counts where none is printed', () => {
    expect(targetMet(fact('≥95'), fact('98%'), '%')).toBe(true);
  });
});

describe('how far a target was reached', () => {
  const share = (target: string, actual: string) => {
    const found = completion(fact(target), fact(actual), '');
    return found && exact(found);
  };

  test.each([
    ['4000个', '7312个', '1.828'],
    ['≥15场次', '27场次', '1.8'],
    ['6次', '十二次', '2'],
    ['≥60万元', '500000元', '5/6'],
    ['=100%', '98', '0.98'],
  ])('%s and %s: %s', (target, actual, expected) => expect(share(target, actual)).toBe(expected));

  test.each([
    ['≤50', '47'],
    ['=0', '5'],
    ['有效', '有效'],
    ['100件', '5元'],
    ['≥90%', '≥90%'],
  ])('%s and %s have none', (target, actual) => expect(share(target, actual)).toBeNull());
});

test.each([
  ['政府采购执行率', '≥'],
  ['服务对象满意度', '≥'],
  ['播发稿件数量', '≥'],
  ['财政供养人员控制率', '≤'],
  ['森林火灾受害率', '≤'],
  ['投诉次数', '≤'],
  ['预算调整率', null],
  ['三公经费变动率', null],
  ['项目总成本', null],
])('a bare target of %s means %s', (name, operator) => expect(usualOperator(name)).toBe(operator));
