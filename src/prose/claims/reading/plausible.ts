import type { Claim } from '../claim.ts';
import { sameLetters } from './same-letters.ts';

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
  if (form && bare(digitsOf(printed)).startsWith(bare(digitsOf(meant)))) return true;
  return isNear(Number(printed), Number(meant)) || isSlipOf(printed, meant);
}

const numberIn = (text: string): string | null =>
  /\d+(?:\.\d+)?/.exec(text.replaceAll(/[,，\s]/g, ''))?.[0] ?? null;

const digitsOf = (number: string): string => number.replace('.', '');

const isNear = (a: number, b: number): boolean => Math.abs(a - b) * 2 <= Math.max(a, b);

function isSlipOf(printed: string, meant: string): boolean {
  const [a, b] = [digitsOf(printed), digitsOf(inMannerOf(meant, printed))];
  if (bare(a) === bare(b) || isOtherUnit(Number(printed), Number(meant))) return true;
  if (a.length === b.length) {
    // 20.00% and 80.00% are round figures of any two things; 1.6 for 0.6 is none.
    const telling = Math.min(bare(a).length, bare(b).length) > 1 || /^\d\./.test(printed);
    return sameLetters(a, b) || (telling && differing(a, b) === 1);
  }
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  return longer.length === shorter.length + 1 && longer.length > 1 && isWithout(longer, shorter);
}

/** As many decimals as the printed figure has. */
const inMannerOf = (meant: string, printed: string): string =>
  Number(meant).toFixed(printed.includes('.') ? printed.length - printed.indexOf('.') - 1 : 0);

const bare = (digits: string): string => digits.replace(/^0+|0+$/g, '');

const differing = (a: string, b: string): number => [...a].filter((digit, at) => digit !== b[at]).length;

const isWithout = (longer: string, shorter: string): boolean =>
  [...longer].some((_, at) => longer.slice(0, at) + longer.slice(at + 1) === shorter);

/** 92.4% beside 0.01%: of an amount in 元 and one in 万元. */
const isOtherUnit = (printed: number, meant: number): boolean =>
  printed >= 1 &&
  (Math.abs(meant / 10_000 - printed) < 0.005 * printed || Math.abs(printed / 10_000 - meant) <= 0.005);
