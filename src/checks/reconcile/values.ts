import type { Subject } from '../../prose/claims/reading/names.ts';
import type { Unit } from '../../report/read.ts';
import { meets, rounding } from '../../report/stated.ts';
import {
  type Fraction,
  type Interval,
  print,
  printShort,
  type Quantity,
  rounded,
  roundedFrom,
} from '../../scoring/quantity.ts';
import type { Scheme } from '../../scoring/scheme.ts';
import { leaves, type Scored } from '../../scoring/score.ts';

/** Under which values a printed figure is right; the first of each is the computed one. */
export type Values = {
  readonly score: readonly Interval[];
  readonly weight: readonly Interval[];
  readonly loss: readonly Interval[];
  readonly rate: readonly Interval[];
};

const cache = new WeakMap<Scored, Values>();

/**
 * What may be said of a node. A score may be the exact one, what rounding before or after adding makes of it,
 * or the one that the frontmatter states: where stated and computed disagree, score/rule says so once, and
 * the text that repeats the statement is not told again.
 */
export function valuesOf(node: Scored, scheme: Scheme): Values {
  const known = cache.get(node);
  if (known !== undefined) return known;
  const ends = leaves([node]).filter((leaf) => leaf.applicable && leaf.weight !== null);
  const given = sum(ends.map((leaf) => leaf.indicator.score?.value ?? leaf.score));
  const sums = rangeOf(ends, scheme);
  const score = distinct([
    ...exactly(node.score),
    ...(sums === null ? [] : [sums]),
    ...exactly(given),
    ...exactly(node.indicator.score?.value),
  ]);
  const weight = distinct([
    ...exactly(node.weight),
    ...exactly(node.indicator.weight?.value),
    ...exactly(node.applicableWeight),
  ]);
  const full = weight.flatMap(({ low }) => (low.gt(0) ? [low] : []));
  const losses = lazily(() =>
    full.flatMap((most) => score.map(({ low, high }) => ({ low: most.sub(high), high: most.sub(low) }))),
  );
  const rates = lazily(() =>
    full.flatMap((most) => score.map(({ low, high }) => ({ low: low.div(most), high: high.div(most) }))),
  );
  const values: Values = {
    score,
    weight,
    get loss() {
      return losses();
    },
    get rate() {
      return rates();
    },
  };
  cache.set(node, values);
  return values;
}

const lazily = <T>(make: () => T): (() => T) => {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: make() };
    return known.value;
  };
};

/** What the scores of these leaves may add up to when each is taken as the rounded print it is. */
function rangeOf(ends: readonly Scored[], scheme: Scheme): Interval | null {
  let sum: Interval | null = null;
  for (const leaf of ends) {
    const range = leafRange(leaf, scheme);
    if (range === null) return null;
    sum = sum === null ? range : { low: sum.low.add(range.low), high: sum.high.add(range.high) };
  }
  return sum;
}

const ranges = new WeakMap<Scored, Interval | null>();

function leafRange(leaf: Scored, scheme: Scheme): Interval | null {
  const known = ranges.get(leaf);
  if (known !== undefined) return known;
  const { award, score, indicator } = leaf;
  const found =
    score === null
      ? null
      : award === null
        ? givenRange(score, indicator.score, scheme)
        : awardedRange(score, indicator.score, award, scheme);
  ranges.set(leaf, found);
  return found;
}

/** Whole, half and one-decimal points are marks as they were given; 8.98 may be 8.978. */
function givenRange(score: Fraction, printed: Quantity | null, { decimals }: Scheme): Interval {
  if (printed === null || printed.decimals < decimals) return { low: score, high: score };
  const room = rounding(printed);
  return { low: score.sub(room), high: score.add(room) };
}

/** What rounded facts leave open ends where the leaf would print another score than it does. */
function awardedRange(
  score: Fraction,
  printed: Quantity | null,
  { score: exact, range }: NonNullable<Scored['award']>,
  { decimals }: Scheme,
): Interval {
  const around = printed === null ? null : roundedFrom(printed);
  const open = (range ?? []).map((end) =>
    around === null ? end : end.lt(around.low) ? around.low : end.gt(around.high) ? around.high : end,
  );
  const values = [score, exact, ...open, rounded(exact, decimals)];
  return {
    low: values.reduce((a, b) => (a.lt(b) ? a : b)),
    high: values.reduce((a, b) => (a.gt(b) ? a : b)),
  };
}

const totals = new WeakMap<Unit, readonly Interval[]>();

/** Totals under which a text is right: computed, before 加减分, of rounded scores, stated. */
export function totalsOf(unit: Unit, scheme: Scheme): readonly Interval[] {
  const known = totals.get(unit);
  if (known !== undefined) return known;
  const found = totalValues(unit, scheme);
  totals.set(unit, found);
  return found;
}

function totalValues({ printed: result, scorable }: Unit, scheme: Scheme): readonly Interval[] {
  const ends = leaves(result.roots).filter((leaf) => leaf.applicable && leaf.weight !== null);
  const sums = rangeOf(ends, scheme);
  const shift = result.total === null || result.points === null ? null : result.total.sub(result.points);
  const moved =
    sums === null || shift === null
      ? []
      : [{ low: sums.low.mul(result.scale).add(shift), high: sums.high.mul(result.scale).add(shift) }];
  const given = result.scale.equals(1)
    ? sum(ends.map((leaf) => leaf.indicator.score?.value ?? leaf.score))
    : null;
  return [
    ...exactly(result.total),
    ...moved,
    ...exactly(result.points),
    ...exactly(shift === null ? null : (given?.add(shift) ?? null)),
    ...exactly(scorable.stated.total?.value),
  ];
}

const exactly = (value: Fraction | null | undefined): readonly Interval[] =>
  value === null || value === undefined ? [] : [{ low: value, high: value }];

/** The computed, the stated and the printed value are mostly one. */
const distinct = (all: readonly Interval[]): readonly Interval[] =>
  all.filter(
    ({ low, high }, at) =>
      !all.slice(0, at).some((other) => isOne(other.low, low) && isOne(other.high, high)),
  );

const isOne = (a: Fraction, b: Fraction): boolean => a === b || a.equals(b);

function sum(values: readonly (Fraction | null)[]): Fraction | null {
  let total: Fraction | null = null;
  for (const value of values) {
    if (value === null) return null;
    total = total === null ? value : total.add(value);
  }
  return total;
}

export const fits = (printed: Quantity, values: readonly Interval[]): boolean =>
  values.some((value) => isSame(printed, value) || meets(printed, value));

const numbers = new WeakMap<Interval, number>();

/** Most figures are exactly what they should be; that is seen without rationals. */
function isSame({ text, unit }: Quantity, value: Interval): boolean {
  let number = numbers.get(value);
  if (number === undefined) {
    number = Number(value.low);
    numbers.set(value, number);
  }
  const printed = Number.parseFloat(text) / (unit === '%' ? 100 : 1);
  return Math.abs(printed - number) < 1e-12;
}

export const nameOf = ({ unit, node }: Subject): string => node?.indicator.name ?? unit.name ?? '';

/** A computed value in the manner of the figure it is held against: '12' against '13', '86.67%' against '87.7%'. */
export function inMannerOf(value: Fraction, { decimals, unit }: Quantity, scheme: Scheme): string {
  const places = Math.max(decimals, scheme.decimals);
  return unit === '%' ? `${shortest(value.mul(100), places)}%` : shortest(value, places);
}

const shortest = (value: Fraction, places: number): string =>
  decimal(value, places) ? printShort(value, places) : print(value, places);

const decimal = (value: Fraction, places: number): boolean => 10n ** BigInt(places) % value.d === 0n;
