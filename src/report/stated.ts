import { bandOf, gradeNamed } from '../scoring/grade.ts';
import { agreesWithRule } from '../scoring/leaf.ts';
import {
  agrees,
  Fraction,
  type Interval,
  lastPlace,
  type Quantity,
  rounded,
  roundedFrom,
} from '../scoring/quantity.ts';
import type { Scheme } from '../scoring/scheme.ts';
import { leaves, type Result, type Scored } from '../scoring/score.ts';
import type { Unit } from './read.ts';

/** What a report prints, held against what follows from its leaves. A print stands for all that rounds to it. */

const zero = new Fraction(0);
const sum = (values: readonly Fraction[]): Fraction => values.reduce((a, b) => a.add(b), zero);
const least = (a: Fraction, b: Fraction): Fraction => (a.lt(b) ? a : b);
const most = (a: Fraction, b: Fraction): Fraction => (a.gt(b) ? a : b);

/** Whether a print may stand for a value between `low` and `high`, both ends included. */
export function meets(printed: Quantity, { low, high }: Interval): boolean {
  const from = roundedFrom(printed);
  return from.low.lte(high) && low.lt(from.high);
}

/**
 * How far a part may lie from its print: half a last place. Marks are given in whole, half, quarter and tenth
 * points (9.5, 4.25, 45.4) and are then what they print; 8.98 may be 8.978. So may 8.9 where all is printed to
 * one decimal.
 * @param decimals to which the scheme prints; amounts of money have none of their own
 */
export function rounding(quantity: Quantity, decimals = 0): Fraction {
  const given = quantity.unit === '' && 4n % quantity.value.d === 0n;
  const finer = quantity.decimals > 0 && quantity.decimals >= decimals;
  return given || !finer ? zero : lastPlace(quantity).div(2);
}

/** What rounds up to a print lies below its upper end; so little below that no print tells the difference. */
const hair = new Fraction(1n, 10n ** 12n);

/** What a sum of printed parts may be: rounding seldom moves it by more than two last places. */
export function sumOf(parts: readonly Quantity[], decimals = 0): Interval {
  const value = sum(parts.map((part) => part.value));
  const rooms = parts.map((part) => rounding(part, decimals)).filter((room) => room !== zero);
  if (rooms.length === 0) return { low: value, high: value };
  const slack = least(sum(rooms), rooms.reduce(most).mul(4));
  return { low: value.sub(slack), high: value.add(slack).sub(hair) };
}

const awarded = (score: Fraction, range: readonly [Fraction, Fraction] = [score, score]): Interval => ({
  low: least(score, least(...range)),
  high: most(score, most(...range)),
});

/**
 * What a leaf with a rule may add to a total: its exact score, its print, and what the facts, rounded themselves,
 * leave open as long as it prints the same.
 */
function computedScore(leaf: Scored, decimals: number): Interval | null {
  const { award, indicator } = leaf;
  if (award === null) return null;
  const range = awarded(award.score, award.range);
  if (agreesWithRule(leaf) === false) return range;
  const print = rounded(award.score, decimals);
  const half = new Fraction(1n, 2n * 10n ** BigInt(decimals));
  const own = indicator.score ?? null;
  const around = own === null ? { low: print.sub(half), high: print.add(half) } : roundedFrom(own);
  const exact = own === null || agrees(own, award.score) ? [award.score] : [];
  const open =
    own !== null && rounding(own).equals(0)
      ? []
      : [most(range.low, around.low), least(range.high, around.high)];
  const values = [own?.value ?? print, ...exact, ...open];
  return { low: values.reduce(least), high: values.reduce(most) };
}

/**
 * Every total that follows from the leaves below these nodes: of exact scores, of scores rounded before they
 * were added, leaf by leaf or group by group. Null where a leaf that counts has no score.
 */
export function totals(nodes: readonly Scored[], scheme: Scheme): Interval | null {
  const counted = leaves(nodes).filter((leaf) => leaf.applicable && leaf.weight !== null);
  if (counted.length === 0 || counted.some((leaf) => leaf.score === null)) return null;
  const judged = counted.flatMap(({ award, indicator }) =>
    award === null && indicator.score !== null ? [indicator.score] : [],
  );
  const computed = counted.flatMap((leaf) => computedScore(leaf, scheme.decimals) ?? []);
  const given = sumOf(judged, scheme.decimals);
  const weighed = nodes.filter(({ applicable, weight }) => applicable && weight !== null);
  const groups = sum(weighed.map(({ score }) => rounded(score ?? zero, scheme.decimals)));
  return {
    low: least(groups, given.low.add(sum(computed.map(({ low }) => low)))),
    high: most(groups, given.high.add(sum(computed.map(({ high }) => high)))),
  };
}

/**
 * Whether the printed total follows from the leaves; null where there is nothing to compare.
 * @param result the computed one, or the one as printed (`unit.printed`): what checks hold a publication to
 */
export function totalAgrees({ scorable }: Unit, scheme: Scheme, result: Result): boolean | null {
  const printed = scorable.stated.total;
  const found = totals(result.roots, scheme);
  if (printed === null || found === null || result.total === null || result.points === null) return null;
  const adjusted = result.total.sub(result.points);
  return meets(printed, {
    low: found.low.mul(result.scale).add(adjusted),
    high: found.high.mul(result.scale).add(adjusted),
  });
}

/** Grades that the total gives, by its exact value or by its print; none where there is nothing to compare. */
export function gradesOf(unit: Unit, scheme: Scheme, result: Result): ReadonlySet<string> {
  const { basis, total, grade, gradeBy } = result;
  if (gradeBy === 'veto' && grade !== null) return new Set([grade]);
  if (basis === null || gradeBy === 'stated') return new Set();
  const printed = unit.scorable.stated.total;
  const values = [basis, rounded(basis, scheme.decimals)];
  if (printed !== null && totalAgrees(unit, scheme, result) === true) values.push(printed.value);
  if (printed !== null && total === null && scheme.gradeOn === 'exact') values.push(roundedFrom(printed).low);
  const found = values.flatMap((value) => bandOf(value, scheme)?.grade ?? []);
  return new Set(grade === null ? found : [grade, ...found]);
}

/** Whether the printed grade follows from the total; null where there is nothing to compare. */
export function gradeAgrees(unit: Unit, scheme: Scheme, result: Result): boolean | null {
  const { grade } = unit.scorable.stated;
  const grades = gradesOf(unit, scheme, result);
  if (grade === null || grades.size === 0) return null;
  return grades.has(gradeNamed(grade, scheme) ?? grade);
}
