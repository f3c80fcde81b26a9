import { type Fraction, printShort } from '../../../../scoring/quantity.ts';
import { baseValue, decimalsOf, type Figure, sizeOf } from '../figure.ts';

/**
 * A computed amount in the unit of the figure it is held against, as exact as the figures it comes from. Where
 * that unit is the fault (309元 for 309万元) it is printed with the one that the others have.
 */
export function printAmount(value: Fraction, like: Figure, from: readonly Figure[]): string {
  const places = Math.max(decimalsOf(like.digits), ...from.map(({ digits }) => decimalsOf(digits)));
  const unit = from[0]?.unit ?? '';
  const same = from.every((figure) => figure.unit === unit);
  if (same && unit !== like.unit && isFar(value, baseValue(like)))
    return printShort(value.div(sizeOf(unit)), places) + unit;
  return printShort(value.div(sizeOf(like.unit)), same && unit === like.unit ? places : 6);
}

const isFar = (a: Fraction, b: Fraction): boolean =>
  b.equals(0) || a.div(b).abs().gt(100) || a.div(b).abs().lt(0.01);
