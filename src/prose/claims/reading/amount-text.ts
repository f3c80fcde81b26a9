import { type Fraction, printShort } from '../../../scoring/quantity.ts';
import { baseValue, decimalsOf, type Figure } from './figure.ts';

/** A computed amount in the unit of the figure it is held against, as exact as the figures it comes from. */
export function printAmount(value: Fraction, like: Figure, from: readonly Figure[]): string {
  const size = baseValue({ ...like, digits: '1' });
  const places = Math.max(decimalsOf(like.digits), ...from.map(({ digits }) => decimalsOf(digits)));
  const same = from.every(({ unit }) => unit === like.unit);
  return printShort(value.div(size), same ? places : 6);
}
