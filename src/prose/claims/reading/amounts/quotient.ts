import { meets } from '../../../../report/stated.ts';
import { Fraction, type Interval, lastPlace, print, type Quantity } from '../../../../scoring/quantity.ts';
import type { Amount } from '../amounts.ts';
import { sameLetters } from '../same-letters.ts';
import { isSwapped } from '../slip.ts';
import { isFar, ratio } from './tolerance.ts';

/** A part and its whole. */
export type Terms = readonly [part: Amount, whole: Amount];

export const one = new Fraction(1);

/** What is left of a whole when a percentage of it is gone. */
const left = (printed: Quantity): Quantity => ({ ...printed, value: one.sub(printed.value) });

export const isAt = (printed: Quantity, value: Fraction): boolean =>
  meets(printed, { low: value, high: value });

/** Whether a percentage may be the quotient of two amounts, each within what its print leaves open. */
export function isQuotient(printed: Quantity, { figure: part }: Amount, { figure: whole }: Amount): boolean {
  if (isFar(part, whole, printed)) return false;
  const value = ratio(part, whole);
  return value !== null && meets(printed, value);
}

/** Two of the amounts whose quotient the percentage is; also a rest of a whole, or a sum of two. */
export function explained(printed: Quantity, amounts: readonly Amount[], rest = true): Terms | null {
  const last = amounts.slice(-10);
  for (const part of last) {
    for (const whole of last) {
      if (part === whole) continue;
      const far = isFar(part.figure, whole.figure, printed);
      if (far && !printed.value.equals(1) && !(rest && !isFar(part.figure, whole.figure, left(printed))))
        continue;
      const value = ratio(part.figure, whole.figure);
      if (value === null) continue;
      const over: Interval = { low: one.sub(value.high), high: one.sub(value.low) };
      // More than what was wanted counts as all of it.
      const capped = printed.value.equals(1) && value.low.gte(1) && isWanted(part, whole);
      if (meets(printed, value) || (rest && meets(printed, over)) || capped) return [part, whole];
    }
  }
  if (last.length < 3) return null;
  const [a, b, c] = last.slice(-3) as [Amount, Amount, Amount];
  for (const [x, y, z] of [
    [a, b, c],
    [a, c, b],
    [b, c, a],
  ] as const) {
    const sum = x.value.add(y.value);
    if (z.value.gt(0) && isAt(printed, sum.div(z.value))) return [x, z];
    if (sum.gt(0) && isAt(printed, z.value.div(sum))) return [z, x];
  }
  return null;
}

const isWanted = (part: Amount, whole: Amount): boolean =>
  part.value.equals(whole.value) ||
  part.from > whole.from ||
  /应|计划|目标|预算|任务|需|拟|要求/.test(whole.label);

/** 66.66 % of two thirds: cut off where it should be rounded, which is no slip worth telling. */
export const isCut = (printed: Quantity, value: Fraction): boolean =>
  value.gte(printed.value) && value.lt(printed.value.add(lastPlace(printed)));

/**
 * Whether a percentage is a slip of the pen away from another: one digit is another, or the same digits stand in
 * another order. Of a few digits that says nothing, nor does a difference in the last place.
 */
export function isSlip(printed: Quantity, value: Fraction): boolean {
  const [written, meant] = [digits(printed.value, printed), digits(value, printed)];
  if (meant.length < 3 || written.length !== meant.length) return false;
  if (printed.value.sub(value).abs().mul(2000).lt(1)) return false;
  let different = 0;
  for (let at = 0; at < meant.length; at += 1) if (written[at] !== meant[at]) different += 1;
  return different === 1 || sameLetters(written, meant);
}

/** The same of rates that lie near each other anyway, such as those of the parts of a budget. */
export const isFarSlip = (printed: Quantity, value: Fraction): boolean =>
  isSlip(printed, value) &&
  (printed.value.sub(value).abs().mul(100).gte(1) ||
    sameLetters(digits(printed.value, printed), digits(value, printed)));

/** Whether the same digits stand in another order. */
export function isTransposed(printed: Quantity, value: Fraction): boolean {
  const [written, meant] = [digits(printed.value, printed), digits(value, printed)];
  return meant.length >= 3 && written !== meant && sameLetters(written, meant);
}

/** Whether two neighbouring digits have changed places. */
export const isNeighbourTurned = (printed: Quantity, value: Fraction): boolean =>
  isSwapped(digits(printed.value, printed), digits(value, printed));

const digits = (value: Fraction, { decimals }: Quantity): string =>
  print(value.mul(100), decimals).replace(/\D/g, '');
