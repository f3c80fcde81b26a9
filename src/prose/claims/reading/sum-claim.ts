import type { Place } from '../../../report/problem.ts';
import { Fraction } from '../../../scoring/quantity.ts';
import type { Spot, SumClaim } from '../claim.ts';
import { printAmount } from './amount-text.ts';
import { baseValue, type Figure } from './figure.ts';

/** A whole and its parts; what they come to is worked out when it is asked for. */
export const sumClaim = (
  spot: Spot,
  whole: Figure,
  parts: readonly Figure[],
  fits: boolean,
  first: () => readonly Place[] = () => [],
): SumClaim => ({
  kind: 'sum',
  spot,
  fits,
  get sum() {
    const sum = parts.reduce((total, figure) => total.add(baseValue(figure)), new Fraction(0));
    return printAmount(sum, whole, parts);
  },
  get parts() {
    return parts.map(({ digits }) => digits).join(' + ');
  },
  get related() {
    return first();
  },
});
