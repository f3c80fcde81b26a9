import { Fraction, print, printShort } from '../../../scoring/quantity.ts';
import { baseValue, decimalsOf, type Figure, sizeOf, tellingOf } from './figure.ts';
import { sameLetters } from './same-letters.ts';

/**
 * Whether a figure is what one slip of the hand makes of the value that was meant: two digits in each other's
 * place, one digit of four or more wrong, left out or put in, the point or the unit moved. Chance seldom looks
 * like that.
 */
export function isSlip(printed: Figure, meant: Fraction): boolean {
  if (meant.lte(0)) return false;
  const [a, b] = digitsOf(printed, meant);
  return isSwapped(a, b) || isChanged(a, b) || isDropped(a, b) || isMoved(printed, meant);
}

/** The digits that are printed, and those that the meant value would be printed with. */
const digitsOf = (printed: Figure, meant: Fraction): readonly [string, string] => [
  printed.digits.replace('.', ''),
  print(meant.div(sizeOf(printed.unit)), decimalsOf(printed.digits)).replace('.', ''),
];

/** Whether one digit alone, of so many at least, is another. */
export function isOneDigit(printed: Figure, meant: Fraction, least = 4): boolean {
  if (meant.lte(0)) return false;
  const [a, b] = digitsOf(printed, meant);
  return isChanged(a, b, least);
}

/** Whether the same digits, five at least, stand in another order. */
export function isReordered(printed: Figure, meant: Fraction): boolean {
  if (meant.lte(0)) return false;
  const [a, b] = digitsOf(printed, meant);
  const exact = new Fraction(b).div(10 ** decimalsOf(printed.digits)).equals(meant.div(sizeOf(printed.unit)));
  return exact && tellingOf(a).length >= 5 && a !== b && sameLetters(a, b);
}

/** Whether two neighbours among so many digits at least have changed places. */
export function isTurned(printed: Figure, meant: Fraction, least = 3): boolean {
  const [a, b] = digitsOf(printed, meant);
  return meant.gt(0) && a.length >= least && isSwapped(a, b);
}

/** 309元 for 309万元, 2,880 for 28.80: the digits are right, what they count is not. */
export function isMoved(printed: Figure, meant: Fraction): boolean {
  if (meant.lte(0) || baseValue(printed).equals(meant)) return false;
  const digits = tellingOf(printed.digits);
  return digits.length >= 2 && digits === tellingOf(printShort(meant.div(sizeOf(printed.unit)), 8));
}

/** Whether two neighbouring digits have changed places, and nothing else. */
export function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = firstChange(a, b);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Whether one digit alone, of so many at least, is another. */
export function isChanged(a: string, b: string, least = 4): boolean {
  if (a.length !== b.length || a.length < least) return false;
  const at = firstChange(a, b);
  return at >= 0 && a.slice(at + 1) === b.slice(at + 1);
}

/** Whether one digit alone, of so many at least, is left out or put in. */
export function isDropped(a: string, b: string, least = 4): boolean {
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  if (longer.length !== shorter.length + 1 || longer.length < least) return false;
  return longer.slice(firstChange(longer, shorter) + 1) === shorter.slice(firstChange(longer, shorter));
}

const firstChange = (a: string, b: string): number => [...a].findIndex((digit, at) => digit !== b[at]);
