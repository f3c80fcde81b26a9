import { describe, expect, test } from 'vitest';
import { agreesWithRule, metTarget } from '../../src/scoring/leaf.ts';
import { type Scored, score } from '../../src/scoring/score.ts';
import { fourGrades, type Node, scorable } from './in-words.ts';

function leaf(node: Partial<Node>): Scored {
  const [root] = score(scorable([{ name: '指标', weight: '10', ...node }]), fourGrades).roots;
  if (root === undefined) throw new Error('no leaf');
  return root;
}

describe('a printed score agrees with its rule', () => {
  const ratio = { rule: 'ratio', target: '100%', actual: '89.78%' };

  test.each([
    ['8.98', true],
    ['9.0', true],
    ['9', true],
    ['8.978', true],
    ['8.97', false],
    ['8.99', false],
    ['9.5', false],
  ])('89.78 %% of 10 printed %s: %s', (printed, agrees) => {
    expect(agreesWithRule(leaf({ ...ratio, score: printed }))).toBe(agrees);
  });

  test('98 % of 10 is not 9', () => {
    expect(agreesWithRule(leaf({ rule: 'ratio', target: '=100%', actual: '98%', score: '9' }))).toBe(false);
  });

  test('where the fact itself is a rounded print: 90.4 % may be 90.38 %, whose score of 20 is 18.076', () => {
    const rounded = { rule: 'ratio', target: '100%', actual: '90.4%', weight: '20' };
    expect(agreesWithRule(leaf({ ...rounded, score: '18.08' }))).toBe(true);
    expect(agreesWithRule(leaf({ ...rounded, score: '18.076' }))).toBe(true);
    expect(agreesWithRule(leaf({ ...rounded, score: '18.10' }))).toBe(false);
  });

  test('a fact printed without decimals is what it says: 95 % of 10 is 9.5, as the page says beside it', () => {
    const whole = { rule: 'ratio', target: '100%', actual: '95%' };
    expect(agreesWithRule(leaf({ ...whole, score: '9.5' }))).toBe(true);
    expect(['9.45', '9.54', '9.55'].map((score) => agreesWithRule(leaf({ ...whole, score })))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test.each([
    ['达成', '8', true],
    ['达成', '7.99', false],
    ['部分达成', '6', true],
    ['部分达成', '8', false],
    ['部分达成', '7.99', true],
    ['未达成', '6', false],
    ['未达成', '0', true],
  ])('%s with %s of 10: %s', (actual, printed, agrees) => {
    expect(agreesWithRule(leaf({ rule: 'bands', actual, score: printed }))).toBe(agrees);
  });

  test('without rule or print there is nothing to agree', () => {
    expect(agreesWithRule(leaf({ score: '9' }))).toBeNull();
    expect(agreesWithRule(leaf(ratio))).toBeNull();
    expect(agreesWithRule(leaf({ rule: 'ratio', score: '9' }))).toBeNull();
  });
});

describe('whether a leaf met its target', () => {
  test.each([
    [{ name: '政府采购执行率', target: '100%', actual: '72.74%' }, false],
    [{ name: '财政供养人员控制率', target: '100%', actual: '92%' }, true],
    [{ name: '预算调整率', target: '3%', actual: '0' }, null],
    [{ name: '森林火灾受害率', target: '0.9%', actual: '0' }, true],
    [{ name: '资金到位及时率', target: '≧100', actual: '100%', unit: '%' }, true],
    [{ name: '合格率', target: '≥90%', actual: '≥90%' }, null],
    [{ name: '成本', target: '50万元', actual: '60万元', rule: 'inverse' }, false],
    [{ name: '制度', rule: 'bands', actual: '部分达成', score: '7' }, false],
    [{ name: '制度' }, null],
  ] as const)('%j: %s', (node, met) => expect(metTarget(leaf(node))).toBe(met));
});
