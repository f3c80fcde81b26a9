import { Fraction, print, type Quantity } from '../../../../scoring/quantity.ts';
import type { PercentClaim } from '../../claim.ts';
import { one, type Terms } from '../amounts/quotient.ts';
import type { Amount } from '../amounts.ts';
import type { Line } from '../lines.ts';
import type { Percent } from '../percents.ts';
import { spotIn } from '../spot.ts';

/** A percentage and the two amounts it is taken of. */
export const quotientClaim = (
  line: Line,
  { from, to, printed }: Percent,
  [part, whole]: Terms,
  fits: boolean,
): PercentClaim => ({
  kind: 'percent',
  spot: spotIn(line, from, to, quoteFrom(line, from)),
  fits,
  get expected() {
    return rateLike(whole.value.gt(0) ? part.value.div(whole.value) : new Fraction(0), printed);
  },
  get from() {
    return `${shown(part)} ÷ ${shown(whole)}`;
  },
});

/** A percentage that is not what it should be. */
export const differingClaim = (
  line: Line,
  { from, to, printed }: Percent,
  value: Fraction,
  terms: string,
): PercentClaim => ({
  kind: 'percent',
  spot: spotIn(line, from, to, quoteFrom(line, from)),
  fits: false,
  get expected() {
    return rateLike(value, printed);
  },
  from: terms,
});

/** The rest of a whole: (12 - 3) ÷ 12. */
export const restClaim = (line: Line, percent: Percent, [part, whole]: Terms): PercentClaim =>
  differingClaim(
    line,
    percent,
    one.sub(part.value.div(whole.value)),
    `(${shown(whole)} - ${shown(part)}) ÷ ${shown(whole)}`,
  );

export const shown = ({ figure }: Amount): string => figure.digits + figure.unit;

export const rateLike = (value: Fraction, { decimals }: Quantity): string =>
  `${print(value.mul(100), Math.max(decimals, 2))}%`;

const quoteFrom = (line: Line, from: number): number => {
  const words = /[^,;。:()、]*$/.exec(line.text.slice(Math.max(0, from - 12), from));
  return from - (words?.[0].length ?? 0);
};
