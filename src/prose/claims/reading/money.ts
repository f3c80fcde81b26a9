import { editDistance } from '../../../report/problem.ts';
import { Fraction, type Interval, lastPlace, type Quantity } from '../../../scoring/quantity.ts';
import { tellingOf, yuanIn } from './figure.ts';
import { sameLetters } from './same-letters.ts';

const sizeOf = (unit: string): Fraction => new Fraction(yuanIn(unit) ?? 1);

export const inYuan = ({ value, unit }: Quantity): Fraction => value.mul(sizeOf(unit));

/** An amount of yuan in another unit of money. */
export const yuanAs = (value: Fraction, unit: string): Fraction => value.div(sizeOf(unit));

/** Both prints as intervals in yuan; a whole number beside decimals is exact. */
export function sameMoney(a: Quantity, b: Quantity): boolean {
  const [x, y] = [moneyRange(a), moneyRange(b)];
  return x.low.lte(y.high) && y.low.lte(x.high);
}

/** What an amount of money may have been before it was printed, in yuan. */
export function moneyRange(amount: Quantity): Interval {
  const value = inYuan(amount);
  const half = lastPlace({ ...amount, unit: '' })
    .mul(sizeOf(amount.unit))
    .div(2);
  const room = amount.decimals === 0 && !/^亿/.test(amount.unit) ? new Fraction(0) : half;
  return { low: value.sub(room), high: value.add(room) };
}

/** One slip apart: a digit, two digits in each other's place, a point, or the unit; or nearly the same amount. */
export function resembles(a: Quantity, b: Quantity): boolean {
  const places = Math.max(a.decimals, b.decimals);
  const [x, y] = [digits(a, places), digits(b, places)];
  if (tellingOf(x) === tellingOf(y)) return true;
  const [p, q] = [inYuan(a), inYuan(b)];
  const near = q.gt(0) && p.sub(q).abs().div(q).lte(0.1);
  return near || (x.length >= 3 && x.length === y.length && editDistance(x, y) <= 1);
}

/** The digits without their point, with as many places as the other print has. */
const digits = ({ text, decimals }: Quantity, places: number): string =>
  (/[\d.]+/.exec(text.replaceAll(',', ''))?.[0] ?? '').replace('.', '') + '0'.repeat(places - decimals);

/**
 * Whether one digit of many is another, or two neighbours have changed places: of six digits, or of five that are
 * the same ones, that is no chance.
 */
export function isDigitSlip(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit) return false;
  const places = Math.max(a.decimals, b.decimals);
  const [x, y] = [digits(a, places), digits(b, places)];
  if (x === y || x.length !== y.length || editDistance(x, y) > 1) return false;
  const swapped = sameLetters(x, y);
  return tellingOf(y).length >= (swapped ? 5 : 6);
}

/** How many digits an amount tells: three of 309, four of 3,090, seven of 25,674.55. */
export const tellingDigits = ({ value, decimals }: Quantity): number =>
  tellingOf(value.mul(10 ** decimals).toString()).length;
