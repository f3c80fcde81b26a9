import { Fraction } from '../../../scoring/quantity.ts';
import type { Claim } from '../claim.ts';
import type { Amount } from '../reading/amounts.ts';
import type { Line } from '../reading/lines.ts';
import { differingClaim, shown } from '../reading/percents/claim.ts';
import { amountSpot } from '../reading/spot.ts';
import { amountsClaim, differenceClaim, partClaim, unitClaim } from '../reading/sum-claim.ts';
import type { Relation } from './relations.ts';

/** What a relation makes of its figure, without the rounding of machine numbers. */
export function exactly(relation: Relation): Fraction | null {
  const { kind, from } = relation;
  const [a = null, b = null] = from.map(({ amount }) => amount?.value ?? null);
  if (a === null || b === null) return null;
  const rest = from.slice(1).reduce((sum, { amount }) => sum.add(amount?.value ?? 0), new Fraction(0));
  switch (kind) {
    case 'sum':
      return a.add(rest);
    case 'part':
      return a.sub(rest);
    case 'difference':
      return isTotal(relation) ? a.add(b) : a.sub(b).abs();
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

/** Whether a difference is in fact what two figures come to together. */
const isTotal = ({ kind, from, meant }: Relation): boolean =>
  kind === 'difference' && meant > Math.max(...from.map(({ value }) => value));

/** The amounts that a figure follows from. */
export const amountsIn = ({ from }: Relation): readonly Amount[] =>
  from.flatMap(({ amount }) => amount ?? []);

/** How a figure comes about: 24公里 × 1.575万元. */
function written(relation: Relation): string {
  const amounts = amountsIn(relation);
  const less = relation.kind === 'difference' && !isTotal(relation);
  const ordered = less ? amounts.toSorted((a, b) => b.value.compare(a.value)) : amounts;
  return ordered.map(shown).join(` ${isTotal(relation) ? '+' : signs[relation.kind]} `);
}

/** A figure whose digits are right, in the unit that it should have. */
export function wrongUnit(line: Line, relation: Relation, unit: string): Claim | null {
  const { amount } = relation.of;
  const [first] = amountsIn(relation);
  if (amount === null || first === undefined) return null;
  return unitClaim(line, amountSpot(line, amount), amount.figure.digits + unit, written(relation), first);
}

/** A figure of which digits are wrong. */
export function wrongDigits(line: Line, relation: Relation): Claim | null {
  const { kind, of } = relation;
  const amounts = amountsIn(relation);
  const [a, ...others] = amounts;
  const exact = exactly(relation);
  if (a === undefined || exact === null) return null;
  if (of.percent !== null)
    return differingClaim(line, of.percent, exact, written(relation) + (kind === 'growth' ? ' - 1' : ''));
  if (of.amount === null) return null;
  if (kind === 'sum') return amountsClaim(line, of.amount, amounts, false);
  const figures = others.map(({ figure }) => figure);
  const spot = amountSpot(line, of.amount);
  if (kind === 'part') return partClaim(spot, of.amount.figure, a.figure, figures);
  const [more = a, less = a] = amounts.toSorted((x, y) => y.value.compare(x.value));
  const sign = isTotal(relation) ? '+' : '-';
  return differenceClaim(spot, of.amount.figure, [more.figure, less.figure], sign, false);
}
