import { Fraction, type Interval } from '../../../scoring/quantity.ts';
import { baseValue, decimalsOf, type Figure } from './figure.ts';

const zero = new Fraction(0);

/** Decimals that say something: two in 47.68, none in 50.00. */
const telling = ({ digits }: Figure): number =>
  decimalsOf(digits.includes('.') ? digits.replace(/0+$/, '') : digits);

const unitSize = (figure: Figure): Fraction => baseValue({ ...figure, digits: '1' });

/**
 * How far each figure may lie from what it was before it was printed: half a last place of the most exact
 * among them. A whole number beside 47.68 is exact; whole numbers among themselves are, too, unless they are
 * money in a large unit (1,235 万元).
 */
export function slack(figures: readonly Figure[]): readonly Fraction[] {
  const most = Math.max(...figures.map(telling));
  if (most === 0) {
    const large = figures.some(
      (figure) => /^[万亿百]万?元?$/.test(figure.unit) && Number(figure.digits) >= 1000,
    );
    return figures.map((figure) =>
      large && /元|万|亿/.test(figure.unit) && !figure.digits.endsWith('00') ? unitSize(figure).div(2) : zero,
    );
  }
  return figures.map((figure) => {
    if (telling(figure) === 0) return zero;
    return unitSize(figure)
      .div(new Fraction(10).pow(most) ?? 1)
      .div(2);
  });
}

export function between(value: Fraction, by: Fraction): Interval {
  return { low: value.sub(by), high: value.add(by) };
}

/** Whether parts may add up to a whole, each within what its print leaves open. */
export function addsUp(parts: readonly Figure[], whole: Figure): boolean {
  const slacks = slack([...parts, whole]);
  const room = slacks.reduce((a, b) => a.add(b), zero);
  const sum = parts.reduce((total, part) => total.add(baseValue(part)), zero);
  return sum.sub(baseValue(whole)).abs().lte(room);
}

/** The values that part / whole may have. */
export function ratio(part: Figure, whole: Figure): Interval | null {
  const [a = zero, b = zero] = slack([part, whole]);
  const [above, below] = [between(baseValue(part), a), between(baseValue(whole), b)];
  if (below.low.lte(0)) return null;
  return { low: above.low.div(below.high), high: above.high.div(below.low) };
}
