import { Fraction, type Interval, type Quantity } from '../../../../scoring/quantity.ts';
import { baseValue, decimalsOf, type Figure, sizeOf } from '../figure.ts';

const zero = new Fraction(0);

/** Decimals of a figure that is no whole number: two in 47.60, none in 50.00. */
const telling = ({ digits }: Figure): number => (/\.\d*[1-9]/.test(digits) ? decimalsOf(digits) : 0);

/** A millionth: what sums are counted in, so that they are exact without rationals. */
const million = 1_000_000;

/** A figure in millionths of the base of its measure; null where that is no safe whole number. */
function micro(figure: Figure): number | null {
  const decimals = decimalsOf(figure.digits);
  if (decimals > 6) return null;
  const value = Number(figure.digits.replace('.', '')) * 10 ** (6 - decimals) * sizeOf(figure.unit);
  return value < Number.MAX_SAFE_INTEGER / 64 ? value : null;
}

/**
 * How far each figure may lie from what it was before it was printed, in millionths: half a last place of the most
 * exact among them, or each half its own. A whole number beside 47.68 is exact; whole numbers among themselves
 * are, too, unless they are money in a large unit (1,235 万元).
 */
function slack(figures: readonly Figure[], each: boolean): readonly number[] {
  let most = 0;
  for (const figure of figures) most = Math.max(most, telling(figure));
  if (most === 0) {
    const large = figures.some(({ unit, digits }) => isLarge(unit) && Number(digits) >= 1000);
    return figures.map(({ unit, digits }) =>
      large && isLarge(unit) && !digits.endsWith('00') ? (sizeOf(unit) * million) / 2 : 0,
    );
  }
  // 657 亿元 beside 391.1 亿元 is rounded, 100 万元 beside 47.68 万元 is not.
  return figures.map((figure) =>
    telling(figure) === 0 && figure.unit.includes('亿') && /^\d{3,}$/.test(figure.digits)
      ? (sizeOf(figure.unit) * million) / 2
      : telling(figure) === 0
        ? 0
        : (sizeOf(figure.unit) * million) / 10 ** Math.min(each ? decimalsOf(figure.digits) : most, 5) / 2,
  );
}

const isLarge = (unit: string): boolean => /^(?:万|亿|百万|千万)/.test(unit);

/** Whether parts may add up to a whole, each within what its print leaves open. */
export function addsUp(parts: readonly Figure[], whole: Figure): boolean {
  const room = slack([...parts, whole], true).reduce((a, b) => a + b, 0);
  let sum = 0;
  for (const part of parts) {
    const value = micro(part);
    if (value === null) return addsUpExactly(parts, whole, room);
    sum += value;
  }
  const total = micro(whole);
  return total === null ? addsUpExactly(parts, whole, room) : Math.abs(sum - total) <= room;
}

/** The same where the numbers are too large or too long to be counted in millionths. */
function addsUpExactly(parts: readonly Figure[], whole: Figure, room: number): boolean {
  const sum = parts.reduce((total, part) => total.add(baseValue(part)), zero);
  return sum.sub(baseValue(whole)).abs().mul(million).lte(Math.ceil(room));
}

/** The values that part / whole may have; null where the whole may be nothing. */
export function ratio(part: Figure, whole: Figure): Interval | null {
  const [a = 0, b = 0] = slack([part, whole], false);
  const [above, below] = [new Fraction(Math.round(a), million), new Fraction(Math.round(b), million)];
  const [top, bottom] = [baseValue(part), baseValue(whole)];
  if (bottom.lte(below)) return null;
  return { low: top.sub(above).div(bottom.add(below)), high: top.add(above).div(bottom.sub(below)) };
}

/** Whether a quotient is so far from a printed percentage that no rounding can bring them together. */
export function isFar(part: Figure, whole: Figure, { value }: Quantity): boolean {
  const quotient = (Number(part.digits) * sizeOf(part.unit)) / (Number(whole.digits) * sizeOf(whole.unit));
  return Math.abs(quotient - Number(value)) > 0.05 * Math.max(1, quotient);
}
