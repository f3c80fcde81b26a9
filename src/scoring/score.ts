import type { Words } from '../i18n/words.ts';
import { gradeNamed, gradeOf, gradeRank } from './grade.ts';
import type { Indicator, IndicatorPath } from './indicator.ts';
import { Fraction, type Quantity } from './quantity.ts';
import { ruleNamed } from './rules/index.ts';
import type { Award, Facts, RuleProblem, Within } from './rules/rule.ts';
import { unexpected } from './rules/wording.ts';
import type { Scheme } from './scheme.ts';

/** A node of the tree with everything that follows from it. All figures exact. */
export type Scored = {
  readonly indicator: Indicator;
  readonly path: IndicatorPath;
  /** Position among all siblings on every level: the field path in the source and the order of the rows. */
  readonly index: readonly number[];
  /** Points the node can give: a leaf's own weight, a group's sum. Null on a leaf without points. */
  readonly weight: Fraction | null;
  /** The part of `weight` that is no 合理缺项; what a rate is taken of. */
  readonly applicableWeight: Fraction | null;
  /** Points it gave; null where it, or any leaf below that counts, is not scored. */
  readonly score: Fraction | null;
  /** score / applicableWeight. */
  readonly rate: Fraction | null;
  /** rule: computed; stated: the evaluator's own; sum: of the children; none: not scored. */
  readonly by: 'rule' | 'stated' | 'sum' | 'none';
  readonly how: Words | null;
  readonly award: Award | null;
  /** Where the evaluator's own score must lie, where the rule says so (bands). */
  readonly within: Within | null;
  readonly problem: RuleProblem | null;
  /** false where the node, one above it, or everything with points below it is a 合理缺项. */
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
  /** Exact points of the leaves, rescaled for 合理缺项; null when a leaf that counts has no score. */
  readonly points: Fraction | null;
  /** `points` after 加减分, which never lead below 0 nor above the full mark; null where `points` is. */
  readonly total: Fraction | null;
  /** Which of the two ends kept 加减分 from counting in full. */
  readonly capped: 'full' | 'zero' | null;
  /** What the grade follows from: the total, or the printed one where the tree gives none. */
  readonly basis: Fraction | null;
  /** total / full. */
  readonly rate: Fraction | null;
  readonly grade: string | null;
  /** computed: from `basis`; veto: capped; stated: taken as printed since there is nothing to compute. */
  readonly gradeBy: 'computed' | 'veto' | 'stated' | 'none';
  /** The factor that 合理缺项 gives the rest; 1 when everything applies. */
  readonly scale: Fraction;
};

const zero = new Fraction(0);
const one = new Fraction(1);
const sum = (values: readonly Fraction[]): Fraction => values.reduce((a, b) => a.add(b), zero);

/** Scores every node of the tree, then adds up and grades. */
export function score(scorable: Scorable, scheme: Scheme): Result {
  const context = { budget: scorable.budget, decimals: scheme.decimals };
  const roots = scorable.indicators.map((indicator, at) => scoreNode(indicator, [], [at], true, context));
  const { weight, applicableWeight, score } = added(roots);
  const scale = weight === null || !applicableWeight?.gt(zero) ? one : weight.div(applicableWeight);
  const points = score?.mul(scale) ?? null;
  const { total, capped } = adjusted(points, scorable.adjustments, scheme.full);
  const basis = total ?? scorable.stated.total?.value ?? null;
  return {
    roots,
    weight: weight ?? zero,
    points,
    total,
    capped,
    basis,
    rate: total?.div(scheme.full) ?? null,
    scale,
    ...grade(basis, scorable, scheme),
  };
}

/** Bonus and penalty move a total between 0 and the full mark; what lies beyond without them stays there. */
function adjusted(
  points: Fraction | null,
  adjustments: readonly Adjustment[],
  full: Fraction,
): Pick<Result, 'total' | 'capped'> {
  if (points === null || adjustments.length === 0) return { total: points, capped: null };
  const total = points.add(sum(adjustments.map((adjustment) => adjustment.points.value)));
  const most = points.gt(full) ? points : full;
  if (total.lt(zero)) return { total: zero, capped: 'zero' };
  return total.gt(most) ? { total: most, capped: 'full' } : { total, capped: null };
}

function grade(
  basis: Fraction | null,
  { stated, veto }: Scorable,
  scheme: Scheme,
): Pick<Result, 'grade' | 'gradeBy'> {
  const computed = basis === null ? null : gradeOf(basis, scheme);
  const printed = stated.grade === null ? null : (gradeNamed(stated.grade, scheme) ?? stated.grade);
  const found = computed ?? printed;
  if (veto !== null) {
    const cap = gradeNamed(veto.grade, scheme) ?? veto.grade;
    const known = gradeRank(cap, scheme) >= 0;
    const worse = known && found !== null && gradeRank(found, scheme) >= gradeRank(cap, scheme);
    if (!worse) return { grade: cap, gradeBy: 'veto' };
  }
  if (computed !== null) return { grade: computed, gradeBy: 'computed' };
  return { grade: printed, gradeBy: printed === null ? 'none' : 'stated' };
}

type Context = Pick<Facts, 'budget' | 'decimals'>;
type Points = Omit<Scored, 'indicator' | 'path' | 'index' | 'applicable' | 'children'>;

function scoreNode(
  indicator: Indicator,
  above: IndicatorPath,
  index: readonly number[],
  applies: boolean,
  context: Context,
): Scored {
  const path = [...above, indicator.name];
  const applicable = applies && indicator.applicable;
  if (indicator.children.length > 0) {
    const children = indicator.children.map((child, at) =>
      scoreNode(child, path, [...index, at], applicable, context),
    );
    const points = added(children);
    const left = applicable && (points.weight === null || children.some((child) => counts(child)));
    return { indicator, path, index, applicable: left, ...points, children };
  }
  const points = applicable ? scoreLeaf(indicator, context) : unscored(indicator.weight?.value ?? null);
  return { indicator, path, index, applicable, ...points, children: [] };
}

const counts = (node: Scored): boolean => node.applicable && node.weight !== null;

const bare = { how: null, award: null, within: null, problem: null } as const;

/** A 合理缺项: its weight is known, its points count nowhere. */
const unscored = (weight: Fraction | null): Points => ({
  ...bare,
  weight,
  applicableWeight: weight === null ? null : zero,
  score: null,
  rate: null,
  by: 'none',
});

function added(children: readonly Scored[]): Points {
  const weighed = children.filter((child) => child.weight !== null);
  if (weighed.length === 0) return unscored(null);
  const weight = sum(weighed.map((child) => child.weight ?? zero));
  const counted = weighed.filter(counts);
  if (counted.length === 0) return unscored(weight);
  const base = sum(counted.map((child) => child.applicableWeight ?? zero));
  const scored = counted.every((child) => child.score !== null);
  const score = scored ? sum(counted.map((child) => child.score ?? zero)) : null;
  return {
    ...bare,
    weight,
    applicableWeight: base,
    score,
    rate: rateOf(score, base),
    by: score === null ? 'none' : 'sum',
  };
}

function scoreLeaf(indicator: Indicator, context: Context): Points {
  const weight = indicator.weight?.value ?? null;
  const stated = indicator.score?.value ?? null;
  const judged: Points = {
    ...bare,
    weight,
    applicableWeight: weight,
    score: stated,
    rate: rateOf(stated, weight),
    by: stated === null ? 'none' : 'stated',
  };
  const rule = indicator.rule === null ? null : ruleNamed(indicator.rule.name);
  if (rule === null || weight === null) return judged;
  const { unit, target, actual } = indicator;
  const outcome = rule.run(indicator.rule?.parameters, { ...context, weight, unit, target, actual });
  if (outcome === null) return judged;
  if ('problem' in outcome) return { ...judged, problem: outcome.problem };
  if ('within' in outcome) {
    const { within } = outcome;
    return { ...judged, within, how: within.how, problem: stated === null ? scoreMissing : null };
  }
  const { award } = outcome;
  return {
    ...judged,
    score: award.score,
    rate: rateOf(award.score, weight),
    by: 'rule',
    how: award.how,
    award,
  };
}

const rateOf = (score: Fraction | null, weight: Fraction | null): Fraction | null =>
  score === null || weight === null || weight.equals(zero) ? null : score.div(weight);

const scoreMissing: RuleProblem = {
  field: ['score'],
  message: unexpected({
    'zh-CN': ['缺少 `score`', '为评价者在该档内给出的得分', '填写得分'],
    en: ['missing `score`', 'the evaluator’s score inside the band', 'state the score'],
  }),
};

/** Every node, parents before children, in the order of the source. */
export function walk(roots: readonly Scored[]): readonly Scored[] {
  const found: Scored[] = [];
  const visit = (nodes: readonly Scored[]): void => {
    for (const node of nodes) {
      found.push(node);
      visit(node.children);
    }
  };
  visit(roots);
  return found;
}

/** Whether the node of a path is that of another path or lies below it. */
export const liesIn = (path: readonly string[], above: readonly string[]): boolean =>
  above.every((name, at) => path[at] === name);

/** The scored ends of the tree, in the order of the source. */
export const leaves = (roots: readonly Scored[]): readonly Scored[] =>
  walk(roots).filter(({ children }) => children.length === 0);
