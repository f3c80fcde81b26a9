import { Fraction, type Quantity, withUnit } from './quantity.ts';
import { measureOf } from './units.ts';

/** Two quantities that may be compared: each has a unit, and one factor leads from the right one's to the left's. */
export type Aligned = {
  readonly left: Quantity;
  readonly right: Quantity;
  /** The right value in the unit of the left. */
  readonly value: Fraction;
  /** right × factor = value; 1 where both have one unit. */
  readonly factor: Fraction;
};

const one = new Fraction(1);

/** Brings the right quantity to the unit of the left; null when they measure different things (件 and 元). */
export function aligned(left: Quantity, right: Quantity): Aligned | null {
  const a = withUnit(left, right.unit);
  const b = withUnit(right, left.unit);
  if (a.unit === b.unit) return { left: a, right: b, value: b.value, factor: one };
  const from = measureOf(b.unit);
  const to = measureOf(a.unit);
  if (from.base !== to.base) return null;
  const factor = from.size.div(to.size);
  return { left: a, right: b, value: b.value.mul(factor), factor };
}
