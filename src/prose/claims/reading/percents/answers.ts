import { type Fraction, print, type Quantity } from '../../../../scoring/quantity.ts';
import type { PercentClaim, Spot } from '../../claim.ts';
import { isAt } from '../amounts/quotient.ts';
import type { Amount } from '../amounts.ts';
import { shown } from './claim.ts';

/** The shares of so many that lie next to a percentage: so many whole answers, and one more. */
export function sharesBeside(printed: Quantity, size: Fraction): readonly Fraction[] {
  const count = printed.value.mul(size);
  return [count.floor(), count.ceil()].map((whole) => whole.div(size));
}

/** Whether some whole number of `size` gives the printed percentage. */
export const isWholeShare = (printed: Quantity, size: Fraction): boolean =>
  sharesBeside(printed, size).some((value) => isAt(printed, value));

/** A share of a sample, which must be so many whole answers. */
export const answersClaim = (spot: Spot, printed: Quantity, sample: Amount, fits: boolean): PercentClaim => ({
  kind: 'percent',
  spot,
  fits,
  get expected() {
    const [low, high] = sharesBeside(printed, sample.value).map(
      (value) => `${print(value.mul(100), Math.max(printed.decimals, 1))}%`,
    );
    return low === high ? String(low) : `${low} / ${high}`;
  },
  get from() {
    return shown(sample);
  },
});
