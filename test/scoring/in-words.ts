import type { Indicator } from '../../src/scoring/indicator.ts';
import { exact, Fraction, parseQuantity, type Quantity } from '../../src/scoring/quantity.ts';
import { ruleNamed } from '../../src/scoring/rules/index.ts';
import type { Facts, RuleResult } from '../../src/scoring/rules/rule.ts';
import type { Scheme } from '../../src/scoring/scheme.ts';
import type { Scorable } from '../../src/scoring/score.ts';

/** A leaf or group as a source writes it. */
export type Node = {
  readonly name: string;
  readonly weight?: string;
  readonly unit?: string;
  readonly target?: string;
  readonly actual?: string;
  readonly score?: string;
  readonly rule?: string;
  readonly parameters?: unknown;
  readonly applicable?: boolean;
  readonly children?: readonly Node[];
};

export function quantity(text: string, unit = ''): Quantity {
  const read = parseQuantity(text, unit);
  if (read === null) throw new Error(`no quantity: ${text}`);
  return read;
}

const fact = (text: string | undefined, unit: string): Quantity | string | null =>
  text === undefined ? null : (parseQuantity(text, unit) ?? text);

export function indicator(node: Node): Indicator {
  const unit = node.unit ?? '';
  const rule = node.rule === undefined ? null : ruleNamed(node.rule);
  return {
    name: node.name,
    aliases: [],
    weight: node.weight === undefined ? null : quantity(node.weight),
    unit,
    target: fact(node.target, unit),
    actual: fact(node.actual, unit),
    score: node.score === undefined ? null : quantity(node.score),
    rule: rule && { name: rule.name, parameters: rule.schema.parse(node.parameters) },
    reason: '',
    evidence: '',
    applicable: node.applicable ?? true,
    children: (node.children ?? []).map(indicator),
  };
}

export const scorable = (nodes: readonly Node[], more: Partial<Scorable> = {}): Scorable => ({
  indicators: nodes.map(indicator),
  stated: { total: null, grade: null },
  adjustments: [],
  veto: null,
  budget: null,
  ...more,
});

export const budget = (base: string, executed: string): NonNullable<Facts['budget']> => ({
  base: quantity(base),
  executed: quantity(executed),
});

/** What a rule makes of a leaf, in words: the exact score or why there is none. */
export type Outcome = {
  readonly score?: string;
  readonly how?: string;
  readonly en?: string;
  readonly met?: boolean;
  readonly range?: readonly string[];
  readonly within?: string;
  readonly field?: string;
  readonly problem?: string;
};

type Leaf = Omit<Node, 'name' | 'children' | 'rule'> & {
  readonly budget?: { readonly base: string; readonly executed: string };
};

export function apply(name: string, leaf: Leaf): Outcome {
  const rule = ruleNamed(name);
  if (rule === null) throw new Error(`no rule: ${name}`);
  const unit = leaf.unit ?? '';
  const result = rule.run(rule.schema.parse(leaf.parameters), {
    weight: new Fraction(leaf.weight ?? '10'),
    unit,
    target: fact(leaf.target, unit),
    actual: fact(leaf.actual, unit),
    budget: leaf.budget === undefined ? null : budget(leaf.budget.base, leaf.budget.executed),
    decimals: 2,
  });
  return result === null ? {} : worded(result);
}

function worded(result: RuleResult): Outcome {
  if ('problem' in result) {
    const { field, message } = result.problem;
    return { field: field.join('.'), problem: message['zh-CN'] };
  }
  if ('within' in result) {
    const { low, high, lowIncluded, highIncluded, how, met } = result.within;
    const within = `${lowIncluded ? '[' : '('}${exact(low)}, ${exact(high)}${highIncluded ? ']' : ')'}`;
    return { within, how: how['zh-CN'], en: how.en, ...(met === undefined ? {} : { met }) };
  }
  const { score, how, met, range } = result.award;
  return {
    score: exact(score),
    how: how['zh-CN'],
    en: how.en,
    ...(met === undefined ? {} : { met }),
    ...(range === undefined ? {} : { range: range.map(exact) }),
  };
}

type Grade = readonly [grade: string, from: string | null, ...aliases: string[]];

export const scheme = (grades: readonly Grade[], more: Partial<Scheme> = {}): Scheme => ({
  id: 'test',
  name: '',
  source: '',
  full: new Fraction(100),
  decimals: 2,
  gradeOn: 'printed',
  bands: grades.map(([grade, from, ...aliases]) => ({
    grade,
    aliases,
    from: from === null ? null : new Fraction(from),
  })),
  weights: [],
  suffixes: [],
  ...more,
});

export const fourGrades = scheme([
  ['优', '90', '优秀'],
  ['良', '80', '良好'],
  ['中', '60'],
  ['差', '0'],
]);

export const letters = scheme([
  ['A', null],
  ['B', null],
  ['C', null],
]);
