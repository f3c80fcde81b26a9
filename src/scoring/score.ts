import type { Words } from '../i18n/words.ts';
import { gradeNamed, gradeOf } from './grade.ts';
import type { Indicator, IndicatorPath } from './indicator.ts';
import { Fraction, type Quantity } from './quantity.ts';
import { ruleNamed } from './rules/index.ts';
import type { Award, Facts, RuleProblem } from './rules/rule.ts';
import type { Scheme } from './scheme.ts';

/** A node of the tree with everything that follows from it. All figures exact. */
export type Scored = {
  readonly indicator: Indicator;
  readonly path: IndicatorPath;
  /** Position among all siblings on every level: the field path in the source and the order of the rows. */
  readonly index: readonly number[];
  /** Points the node can give: a leaf's own weight, a group's sum. Null on a leaf without points. */
  readonly weight: Fraction | null;
  /** Points it gave; null where it, or any leaf below that counts, is not scored. */
  readonly score: Fraction | null;
  /** score / weight. */
  readonly rate: Fraction | null;
  /** rule: computed; stated: the evaluator's own; sum: of the children; none: not scored. */
  readonly by: 'rule' | 'stated' | 'sum' | 'none';
  readonly how: Words | null;
  readonly award: Award | null;
  readonly problem: RuleProblem | null;
  /** false where the node or one above it is a 合理缺项. */
  readonly applicable: boolean;
  readonly children: readonly Scored[];
};

export type Adjustment = { readonly name: string; readonly points: Quantity; readonly reason: string };

/** What is scored: one tree, or one of several units of a report. */
export type Scorable = {
  readonly indicators: readonly Indicator[];
  readonly stated: { readonly total: Quantity | null; readonly grade: string | null };
  readonly adjustments: readonly Adjustment[];
  readonly veto: { readonly grade: string; readonly reason: string } | null;
  readonly budget: Facts['budget'];
};

/** A scored tree with its total and grade. */
export type Result = {
  readonly roots: readonly Scored[];
  /** Sum of the leaves' weights, before 合理缺项 is left out. */
  readonly weight: Fraction;
  /** Exact total, rescaled for 合理缺项 and adjusted; null when a leaf that counts has no score. */
  readonly total: Fraction | null;
  /** total / full. */
  readonly rate: Fraction | null;
  readonly grade: string | null;
  /** computed: from the total; veto: capped; stated: taken as printed since there is nothing to compute. */
  readonly gradeBy: 'computed' | 'veto' | 'stated' | 'none';
  /** The factor that 合理缺项 gives the rest; 1 when everything applies. */
  readonly scale: Fraction;
};

const zero = new Fraction(0);
const sum = (values: readonly Fraction[]): Fraction => values.reduce((a, b) => a.add(b), zero);

/** Scores every node of the tree, then adds up and grades. */
export function score(scorable: Scorable, scheme: Scheme): Result {
  const roots = scorable.indicators.map((indicator, at) =>
    scoreNode(indicator, [], [at], true, scorable.budget),
  );
  const all = [...leaves(roots)].filter((leaf) => leaf.weight !== null);
  const counted = all.filter((leaf) => leaf.applicable);
  const weight = sum(all.map((leaf) => leaf.weight ?? zero));
  const applicable = sum(counted.map((leaf) => leaf.weight ?? zero));
  const scale = applicable.equals(zero) ? new Fraction(1) : weight.div(applicable);
  const scored = counted.length > 0 && counted.every((leaf) => leaf.score !== null);
  const points = scored ? sum(counted.map((leaf) => leaf.score ?? zero)).mul(scale) : null;
  const total = points?.add(sum(scorable.adjustments.map(({ points }) => points.value))) ?? null;
  return { roots, weight, total, rate: total?.div(scheme.full) ?? null, scale, ...grade(total, scorable, scheme) };
}

function grade(
  total: Fraction | null,
  { stated, veto }: Scorable,
  scheme: Scheme,
): Pick<Result, 'grade' | 'gradeBy'> {
  // A total that is only printed (no leaf carries points) still grades: what is stated is all there is.
  const basis = total ?? stated.total?.value ?? null;
  const computed = basis === null ? null : gradeOf(basis, scheme);
  if (veto !== null) {
    const cap = gradeNamed(veto.grade, scheme) ?? veto.grade;
    const order = scheme.bands.map((band) => band.grade);
    const capped = computed === null || order.indexOf(computed) < order.indexOf(cap);
    return capped ? { grade: cap, gradeBy: 'veto' } : { grade: computed, gradeBy: 'computed' };
  }
  if (total !== null && computed !== null) return { grade: computed, gradeBy: 'computed' };
  if (stated.grade !== null) return { grade: gradeNamed(stated.grade, scheme) ?? stated.grade, gradeBy: 'stated' };
  return { grade: null, gradeBy: 'none' };
}

function scoreNode(
  indicator: Indicator,
  above: IndicatorPath,
  index: readonly number[],
  applies: boolean,
  budget: Facts['budget'],
): Scored {
  const path = [...above, indicator.name];
  const applicable = applies && indicator.applicable;
  const common = { indicator, path, index, applicable };
  if (indicator.children.length > 0) {
    const children = indicator.children.map((child, at) =>
      scoreNode(child, path, [...index, at], applicable, budget),
    );
    return { ...common, ...added(children), children };
  }
  return { ...common, ...scoreLeaf(indicator, budget), children: [] };
}

function added(children: readonly Scored[]): Omit<Scored, 'indicator' | 'path' | 'index' | 'applicable' | 'children'> {
  const weighed = children.filter((child) => child.weight !== null);
  const counted = weighed.filter((child) => child.applicable);
  const weight = weighed.length === 0 ? null : sum(weighed.map((child) => child.weight ?? zero));
  const scored = counted.length > 0 && counted.every((child) => child.score !== null);
  const score = scored ? sum(counted.map((child) => child.score ?? zero)) : null;
  const base = sum(counted.map((child) => child.weight ?? zero));
  return {
    weight,
    score,
    rate: score === null || base.equals(zero) ? null : score.div(base),
    by: score === null ? 'none' : 'sum',
    how: null,
    award: null,
    problem: null,
  };
}

function scoreLeaf(
  indicator: Indicator,
  budget: Facts['budget'],
): Omit<Scored, 'indicator' | 'path' | 'index' | 'applicable' | 'children'> {
  const weight = indicator.weight?.value ?? null;
  const stated = indicator.score?.value ?? null;
  const judged = {
    weight,
    score: stated,
    rate: stated === null || weight === null || weight.equals(zero) ? null : stated.div(weight),
    by: stated === null ? ('none' as const) : ('stated' as const),
    how: null,
    award: null,
    problem: null,
  };
  const rule = indicator.rule === null ? null : ruleNamed(indicator.rule.name);
  if (rule === null || weight === null) return judged;
  const facts = { weight, unit: indicator.unit, target: indicator.target, actual: indicator.actual, budget };
  const outcome = rule.run(indicator.rule?.parameters, facts);
  if (outcome === null) return judged;
  if ('problem' in outcome) return { ...judged, problem: outcome.problem };
  const { award } = outcome;
  return { ...judged, score: award.score, rate: award.score.div(weight), by: 'rule', how: award.how, award };
}

/** Every node, parents before children, in the order of the source. */
export function* walk(roots: readonly Scored[]): Generator<Scored> {
  for (const node of roots) {
    yield node;
    yield* walk(node.children);
  }
}

/** The scored ends of the tree, in the order of the source. */
export function* leaves(roots: readonly Scored[]): Generator<Scored> {
  for (const node of walk(roots)) if (node.children.length === 0) yield node;
}

