import { Fraction } from '../../scoring/quantity.ts';
import type { Claim } from './claim.ts';
import { type Relation, relationsOf, type Term, termsOf } from './misprint/relations.ts';
import { growth } from './percent/growth/words.ts';
import { numbersOf, timesStated, timesTold } from './reading/amounts/numbers.ts';
import { unitFor } from './reading/amounts/other-unit.ts';
import { isNeighbourTurned } from './reading/amounts/quotient.ts';
import type { Amount } from './reading/amounts.ts';
import { quantityOf } from './reading/figure.ts';
import type { Line, Text } from './reading/lines.ts';
import { tellingDigits } from './reading/money.ts';
import { differingClaim, shown } from './reading/percents/claim.ts';
import { explainedBy } from './reading/percents/witness.ts';
import { isTurned } from './reading/slip.ts';
import { amountSpot, placeKey } from './reading/spot.ts';
import { amountsClaim, differenceClaim, partClaim, unitClaim } from './reading/sum-claim.ts';

/** A figure that one slip of the pen keeps from what the figures around it make it. */
type Misprint = {
  readonly relation: Relation;
  /** The unit that its digits should have; null where two of them have changed places. */
  readonly unit: string | null;
  /** How sure it is, beside others of the same figures. */
  readonly weight: number;
};

/**
 * Misprints, whatever the words are: 每公里 1.575 万元，24 公里，计 37.80 元. Where no figure of a relation is explained by
 * others, and one of them has only to change its unit, or two digits their places, for all to fit exactly, chance is no
 * explanation: in 125 reports without faults it never was.
 * @param said what others have read; figures of which anything is told already are left to them
 */
export function misprints(text: Text, said: readonly Claim[]): readonly Claim[] {
  const read = new Map<string, boolean>();
  for (const claim of said) {
    if (claim.kind !== 'name') read.set(placeKey(claim.spot.at), !('fits' in claim) || claim.fits);
  }
  return text.lines.flatMap((line) => {
    if (line.passage.kind === 'cell' || line.passage.kind === 'heading') return [];
    const terms = termsOf(line);
    return terms.length < 3 ? [] : inLine(text, line, terms, read);
  });
}

function inLine(
  text: Text,
  line: Line,
  terms: readonly Term[],
  read: ReadonlyMap<string, boolean>,
): readonly Claim[] {
  const relations = relationsOf(terms);
  const explained = new Set<Term>();
  for (const { holds, of, from } of relations)
    if (holds) for (const term of [of, ...from]) explained.add(term);
  const candidates = relations.flatMap((relation) =>
    relation.holds || explained.has(relation.of) ? [] : misprintOf(text, line, relation),
  );
  if (candidates.length === 0) return [];
  const stateOf = ({ from, to }: Term): boolean | undefined => read.get(placeKey(line.place(from, to)));
  const told = new Set<Term>();
  const found: Claim[] = [];
  for (const { relation, unit } of candidates.toSorted((a, b) => b.weight - a.weight)) {
    const all = [relation.of, ...relation.from];
    if (stateOf(relation.of) !== undefined || all.some((one) => told.has(one) || stateOf(one) === false))
      continue;
    const claim = unit === null ? turnedClaim(line, relation) : wrongUnit(line, relation, unit);
    if (claim === null) continue;
    for (const one of all) told.add(one);
    found.push(claim);
  }
  return found;
}

/** What each of many gets or costs: it may well have the digits of a sum. */
const priced = /均|每|(?<!总)价|标准/;
/** What was wanted, or is told of several at once. */
const other = /目标|要求|标准|上限|下限|不低于|不超过|应达|分别|依次/;

function misprintOf(text: Text, line: Line, relation: Relation): readonly Misprint[] {
  const { kind, of, meant } = relation;
  const words = line.text.slice(Math.max(0, of.from - 12), of.from);
  if (of.amount === null) {
    const isGrowth = growth.test(words.replace(/\(.*$/, '')) || /同比|环比|较|比(?!例|重)/.test(words);
    return other.test(words) || isGrowth !== (kind === 'growth') ? [] : turnedShare(text, relation);
  }
  if (kind !== 'price' && priced.test(of.amount.label)) return [];
  const ratio = meant / of.value;
  if (ratio > 999 || ratio < 0.001001) return otherUnit(text, relation, of.amount);
  if (ratio < 0.1 || ratio > 10 || !isTellingOf(relation)) return [];
  const exact = exactly(relation);
  return exact !== null && isTurned(of.amount.figure, exact) && timesStated(text, of.amount) <= 1
    ? [{ relation, unit: null, weight: -relation.from.length }]
    : [];
}

/** Whether it is no chance that digits which have changed places make a relation hold: of two others many make one. */
function isTellingOf({ kind, of, from }: Relation): boolean {
  const digits = tellingDigits(quantityOf((of.amount as Amount).figure));
  if (kind === 'sum' || kind === 'part') return digits >= (from.length > 2 ? 4 : 5);
  return kind === 'difference' && digits >= 5;
}

function otherUnit(text: Text, relation: Relation, amount: Amount): readonly Misprint[] {
  const least = relation.kind === 'product' || relation.kind === 'price' ? 2 : 3;
  if (tellingDigits(quantityOf(amount.figure)) < least) return [];
  const exact = exactly(relation);
  const unit = exact === null ? null : unitFor(amount.figure, exact);
  if (unit === null || timesTold(text, amount) > 1) return [];
  const often = (other: string): number =>
    (numbersOf(text).amounts.get(relation.of.measure) ?? []).filter(({ figure }) => figure.unit === other)
      .length;
  return [
    { relation, unit, weight: 1000 * Math.sign(often(unit)) + often(unit) - often(amount.figure.unit) },
  ];
}

function turnedShare(text: Text, relation: Relation): readonly Misprint[] {
  const { kind, of, from } = relation;
  const percent = of.percent;
  if (percent === null || of.digits.replace('.', '').length < (kind === 'rate' ? 3 : 4)) return [];
  const exact = exactly(relation);
  if (exact === null || !isNeighbourTurned(percent.printed, exact)) return [];
  const amounts = from.flatMap(({ amount }) => amount ?? []);
  const again = text.lines.flatMap((line) => line.text.split(percent.printed.text).slice(1)).length > 1;
  return again || explainedBy(text, percent.printed, amounts) ? [] : [{ relation, unit: null, weight: -10 }];
}

/** What a relation makes of its figure, without the rounding of machine numbers. */
function exactly({ kind, from, meant }: Relation): Fraction | null {
  const [a = null, b = null] = from.map(({ amount }) => amount?.value ?? null);
  if (a === null || b === null) return null;
  const rest = from.slice(1).reduce((sum, { amount }) => sum.add(amount?.value ?? 0), new Fraction(0));
  switch (kind) {
    case 'sum':
      return a.add(rest);
    case 'part':
      return a.sub(rest);
    case 'difference':
      return meant > Math.max(Number(a), Number(b)) ? a.add(b) : a.sub(b).abs();
    case 'product':
      return a.mul(b);
    case 'price':
    case 'rate':
      return a.div(b);
    case 'growth':
      return a.div(b).sub(1).abs();
  }
}

const signs = {
  sum: '+',
  part: '-',
  difference: '-',
  product: '×',
  price: '÷',
  rate: '÷',
  growth: '÷',
} as const;

const written = ({ kind, from, meant }: Relation): string => {
  const [a, b] = from.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const sum = kind === 'difference' && meant > Math.max(...from.map(({ value }) => value));
  const turned = kind === 'difference' && !sum && a !== undefined && b !== undefined && a.value.lt(b.value);
  const shownAll = from.flatMap(({ amount }) => (amount === null ? [] : [shown(amount)]));
  return (turned ? shownAll.toReversed() : shownAll).join(` ${sum ? '+' : signs[kind]} `);
};

function wrongUnit(line: Line, relation: Relation, unit: string): Claim | null {
  const { amount } = relation.of;
  const first = relation.from[0]?.amount;
  if (amount === null || first == null) return null;
  return unitClaim(line, amountSpot(line, amount), amount.figure.digits + unit, written(relation), first);
}

function turnedClaim(line: Line, relation: Relation): Claim | null {
  const { kind, of, from } = relation;
  const [a, b] = from.flatMap(({ amount }) => amount ?? []);
  if (a === undefined || b === undefined) return null;
  if (of.percent !== null) {
    const exact = exactly(relation);
    const terms = kind === 'growth' ? `${written(relation)} - 1` : written(relation);
    return exact === null ? null : differingClaim(line, of.percent, exact, terms);
  }
  const { amount } = of;
  if (amount === null) return null;
  const amounts = from.flatMap((term) => term.amount ?? []);
  const spot = amountSpot(line, amount);
  if (kind === 'sum') return amountsClaim(line, amount, amounts, false);
  const figures = amounts.slice(1).map(({ figure }) => figure);
  if (kind === 'part') return partClaim(spot, amount.figure, a.figure, figures);
  const isSum = relation.meant > Math.max(a.figure === b.figure ? 0 : Number(a.value), Number(b.value));
  const [more, less] = a.value.gte(b.value) ? [a, b] : [b, a];
  return differenceClaim(spot, amount.figure, [more.figure, less.figure], isSum ? '+' : '-', false);
}
