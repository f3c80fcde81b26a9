import { describe, expect, test } from 'vitest';
import { Fraction, parseQuantity } from '../../../src/scoring/quantity.ts';
import { ruleNamed, rules } from '../../../src/scoring/rules/index.ts';
import type { RuleExample } from '../../../src/scoring/rules/rule.ts';
import { apply } from '../in-words.ts';

const format =
  'execution ratio inverse met tiers linear steps levels bands deductions checklist composite judged';

test('the registry holds every rule of the format, once, in its order', () => {
  expect(rules.map(({ name }) => name)).toEqual(format.split(' '));
  for (const rule of rules) expect(ruleNamed(rule.name)).toBe(rule);
  expect(ruleNamed('average')).toBeNull();
});

describe.each(rules)('$name', (rule) => {
  const outcome = (example: RuleExample) => apply(rule.name, example);

  test('has a summary of one sentence in both languages', () => {
    expect(rule.summary['zh-CN']).toMatch(/\p{Script=Han}.*。$/u);
    expect(rule.summary.en).toMatch(/^[^\n]+\.$/);
    expect(rule.summary['zh-CN']).not.toContain('\n');
  });

  test('gives its full mark and its least', () => {
    const { full, least } = rule.examples;
    expect(new Fraction(full.score).equals(new Fraction(full.weight))).toBe(true);
    expect(new Fraction(least.score).lt(new Fraction(full.score))).toBe(true);
    for (const example of [full, least]) {
      const { score, within, problem } = outcome(example);
      expect(problem).toBeUndefined();
      if (within === undefined && rule.name !== 'judged') expect(score).toBe(example.score);
    }
  });

  test('says how each came about, in one line of both languages', () => {
    if (rule.name === 'judged') return expect(outcome(rule.examples.full)).toEqual({});
    for (const example of Object.values(rule.examples)) {
      const { how, en } = outcome(example);
      expect(how).toMatch(/^[^\n。]+$/);
      expect(how).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[^\n]+[^.]$/);
    }
  });

  test('refuses parameters it does not know', () => {
    const nonsense = { parameters: { unknown: '1' }, from: '90%' };
    expect(rule.schema.safeParse(nonsense).success).toBe(false);
  });
});

test('examples are read like any other source', () => {
  for (const { examples } of rules) {
    for (const { target, unit } of Object.values(examples)) {
      if (target !== undefined) expect(parseQuantity(target, unit)).not.toBeNull();
    }
  }
});
