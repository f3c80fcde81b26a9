import type { Place } from '../../../report/problem.ts';
import { Fraction } from '../../../scoring/quantity.ts';
import type { Spot, SumClaim } from '../claim.ts';
import { printAmount } from './amounts/text.ts';
import type { Amount } from './amounts.ts';
import { baseValue, type Figure } from './figure.ts';
import type { Line } from './lines.ts';
import { amountSpot, spotIn } from './spot.ts';

const none = (): readonly Place[] => [];

/** A whole and its parts; what they come to is worked out when it is asked for. */
export const sumClaim = (
  spot: Spot,
  whole: Figure,
  parts: readonly Figure[],
  fits: boolean,
  first: () => readonly Place[] = none,
): SumClaim => ({
  kind: 'sum',
  spot,
  fits,
  get sum() {
    return printAmount(total(parts), whole, parts);
  },
  get parts() {
    return parts.map(({ digits }) => digits).join(' + ');
  },
  get related() {
    return first();
  },
});

/** The same of amounts in one line. */
export const amountsClaim = (line: Line, whole: Amount, parts: readonly Amount[], fits: boolean): SumClaim =>
  sumClaim(
    amountSpot(line, whole),
    whole.figure,
    parts.map(({ figure }) => figure),
    fits,
    () => parts.slice(0, 1).map(({ from, to }) => line.place(from, to)),
  );

/** An amount written in a form or a unit that is another: 15.22元 for 15.22万元. */
export const formClaim = (
  line: Line,
  { from, to, label }: Amount,
  right: string,
  parts = right,
  related: readonly Place[] = [],
): SumClaim => ({
  kind: 'sum',
  as: 'form',
  spot: spotIn(line, from, to, from - label.length),
  fits: false,
  sum: right,
  parts,
  related,
});

/** An amount whose unit follows from others: what it is in that unit, and from what. */
export const unitClaim = (
  line: Line,
  spot: Spot,
  right: string,
  parts: string,
  first: Pick<Amount, 'from' | 'to'>,
  fits = false,
): SumClaim => ({
  kind: 'sum',
  as: 'unit',
  spot,
  fits,
  sum: right,
  parts,
  related: [line.place(first.from, first.to)],
});

/** A part that is not what the others leave of their whole. */
export const partClaim = (
  spot: Spot,
  part: Figure,
  whole: Figure,
  others: readonly Figure[],
  first: () => readonly Place[] = none,
): SumClaim => ({
  kind: 'sum',
  spot,
  fits: false,
  as: 'part',
  get sum() {
    return printAmount(baseValue(whole).sub(total(others)), part, [whole, ...others]);
  },
  get parts() {
    return [whole, ...others].map(({ digits }) => digits).join(' - ');
  },
  get related() {
    return first();
  },
});

/** What one figure less another, or two figures together, should be: 860 - 812.34. */
export const differenceClaim = (
  spot: Spot,
  result: Figure,
  [a, b]: readonly [Figure, Figure],
  sign: '+' | '-',
  fits: boolean,
  first: () => readonly Place[] = none,
): SumClaim => ({
  kind: 'sum',
  spot,
  fits,
  ...(sign === '-' ? { as: 'difference' } : {}),
  get sum() {
    const [x, y] = [baseValue(a), baseValue(b)];
    return printAmount(sign === '+' ? x.add(y) : x.sub(y), result, [a, b]);
  },
  get parts() {
    return `${a.digits} ${sign} ${b.digits}`;
  },
  get related() {
    return first();
  },
});

const total = (parts: readonly Figure[]): Fraction =>
  parts.reduce((sum, figure) => sum.add(baseValue(figure)), new Fraction(0));

/** What a figure should be by some other way of working it out. */
export const followClaim = (
  spot: Spot,
  figure: Figure,
  value: Fraction,
  from: readonly Figure[],
  text: string,
  fits: boolean,
  as: NonNullable<SumClaim['as']>,
): SumClaim => ({
  kind: 'sum',
  spot,
  fits,
  as,
  get sum() {
    return printAmount(value, figure, from);
  },
  parts: text,
  related: [],
});
