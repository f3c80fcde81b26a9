import type { Claim } from '../claim.ts';
import { decimalsOf, tellingOf } from './figure.ts';
import { sameLetters } from './same-letters.ts';
import { isChanged, isDropped } from './slip.ts';

/**
 * Whether a disagreement looks like an author's: of 329 faults that were known all printed figures but one lay within half
 * of what they should have been or were one slip of the pen away from it. A figure that lies anywhere else has more likely
 * been read of something it was never said of, and nothing is told of it.
 */
export function isPlausible(claim: Claim): boolean {
  if ((claim.kind !== 'sum' && claim.kind !== 'percent') || claim.fits) return true;
  if (claim.kind === 'sum' && claim.as === 'unit') return true;
  const printed = numberIn(claim.spot.figure);
  const meant = numberIn(claim.kind === 'sum' ? claim.sum : claim.expected);
  if (printed === null || meant === null) return true;
  // 3.2亿元 for 0.3: the same digits, as far as the other form tells them.
  const form = claim.kind === 'sum' && claim.as === 'form';
  if (form && tellingOf(printed).startsWith(tellingOf(meant))) return true;
  return isNear(Number(printed), Number(meant)) || isSlipOf(printed, meant);
}

const numberIn = (text: string): string | null =>
  /\d+(?:\.\d+)?/.exec(text.replaceAll(/[,，\s]/g, ''))?.[0] ?? null;

const digitsOf = (number: string): string => number.replace('.', '');

const isNear = (a: number, b: number): boolean => Math.abs(a - b) * 2 <= Math.max(a, b);

function isSlipOf(printed: string, meant: string): boolean {
  const [a, b] = [digitsOf(printed), digitsOf(inMannerOf(meant, printed))];
  if (tellingOf(a) === tellingOf(b) || isOtherUnit(Number(printed), Number(meant))) return true;
  if (a.length !== b.length) return isDropped(a, b, 2);
  // 20.00% and 80.00% are round figures of any two things; 1.6 for 0.6 is none.
  const round = Math.min(tellingOf(a).length, tellingOf(b).length) < 2 && !/^\d\./.test(printed);
  return sameLetters(a, b) || (!round && isChanged(a, b, 1));
}

/** As many decimals as the printed figure has. */
const inMannerOf = (meant: string, printed: string): string => Number(meant).toFixed(decimalsOf(printed));

/** 92.4% beside 0.01%: of an amount in 元 and one in 万元. */
const isOtherUnit = (printed: number, meant: number): boolean =>
  printed >= 1 &&
  (Math.abs(meant / 10_000 - printed) < 0.005 * printed || Math.abs(printed / 10_000 - meant) <= 0.005);
