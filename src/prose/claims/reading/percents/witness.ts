import { Fraction, type Quantity } from '../../../../scoring/quantity.ts';
import type { PercentClaim } from '../../claim.ts';
import { someNumber } from '../amounts/numbers.ts';
import { isAt, isCut, isQuotient, isSlip, one, type Terms } from '../amounts/quotient.ts';
import type { Amount } from '../amounts.ts';
import type { Line, Text } from '../lines.ts';
import type { Percent } from '../percents.ts';
import { isSlip as isFigureSlip } from '../slip.ts';
import { quotientClaim, restClaim } from './claim.ts';

/**
 * Whether some number of the report is a whole of which the percentage is a part's share.
 * @param but an amount that is known to be no such whole, nor printed for one
 */
export function hasWhole(text: Text, printed: Quantity, part: Amount, but?: Amount): boolean {
  const [rate, top] = [Number(printed.value), Number(part.value)];
  return someNumber(
    text,
    part,
    [top / (rate * 1.02 + 1e-4), top / Math.max(rate * 0.98 - 1e-4, 1e-6)],
    (value) => value.gt(0) && !isSlipFor(but, value) && isAt(printed, part.value.div(value)),
  );
}

/** Whether some number of the report is a part of which the percentage is the share in a whole. */
function hasPart(text: Text, printed: Quantity, whole: Amount, but?: Amount): boolean {
  const [rate, bottom] = [Number(printed.value), Number(whole.value)];
  return someNumber(
    text,
    whole,
    [bottom * (rate * 0.98 - 1e-4), bottom * (rate * 1.02 + 1e-4)],
    (value) => !isSlipFor(but, value) && isAt(printed, value.div(whole.value)),
  );
}

/** Whether some number of the report makes a percentage right as a share that one of these has, or that it has in one of them. */
export const explainedBy = (text: Text, printed: Quantity, amounts: readonly Amount[]): boolean =>
  amounts.some((amount) => hasWhole(text, printed, amount) || hasPart(text, printed, amount));

/** Whether an amount is another number, or one slip of the pen away from it. */
const isSlipFor = (amount: Amount | undefined, value: Fraction): boolean =>
  amount !== undefined && (amount.value.equals(value) || isFigureSlip(amount.figure, value));

/** How sure it is that two amounts are what a percentage is taken of. */
export type Doubt = {
  /** The words leave no other reading. Otherwise only a slip of the pen is told. */
  readonly firm: boolean;
  /** Whether the percentage is what the part leaves of the whole. */
  readonly rest?: boolean;
};

/** 18 万平方米, 16.42 平方米 and 91.22%: only the unit of an amount is wrong, and that is told of it. */
const isByUnit = (printed: Quantity, part: Amount, whole: Amount): boolean =>
  part.figure.unit !== whole.figure.unit &&
  isTelling(printed) &&
  isAt(printed, new Fraction(part.figure.digits).div(whole.figure.digits)) &&
  !isAt(printed, part.value.div(whole.value));

/**
 * A percentage held against its two amounts. Where anything else in the report makes it right, nothing is said;
 * of round percentages almost anything would, so that a firm reading stands without that.
 */
export function heldAgainst(
  text: Text,
  line: Line,
  percent: Percent,
  terms: Terms,
  { firm, rest = false }: Doubt,
): readonly PercentClaim[] {
  const [part, whole] = terms;
  const { printed } = percent;
  if (whole.value.lte(0) || isByUnit(printed, part, whole)) return [];
  if (!rest && isQuotient(printed, part, whole)) return [quotientClaim(line, percent, terms, true)];
  const share = part.value.div(whole.value);
  const value = rest ? one.sub(share) : share;
  if (isAt(printed, value)) return [quotientClaim(line, percent, terms, true)];
  if (isCut(printed, value) || (!firm && !isSlip(printed, value))) return [];
  // Where the words leave no doubt, a number of which the printed one is a slip of the pen excuses nothing.
  const own = firm ? terms : null;
  if (
    (!firm || isTelling(printed)) &&
    (hasWhole(text, printed, part, own?.[1]) || hasPart(text, printed, whole, own?.[0]))
  )
    return [];
  return [rest ? restClaim(line, percent, terms) : quotientClaim(line, percent, terms, false)];
}

/** The first of several wholes that tells something; of many only a percentage of four digits can be told. */
export function heldAgainstAny(
  text: Text,
  line: Line,
  percent: Percent,
  part: Amount,
  wholes: readonly Amount[],
  rest = false,
): readonly PercentClaim[] {
  if (wholes.length > 1 && !isTelling(percent.printed)) return [];
  for (const whole of wholes) {
    const found = heldAgainst(text, line, percent, [part, whole], { firm: false, rest });
    if (found.length > 0) return found;
  }
  return [];
}

/** Four digits, or as many as are asked for: what so few others would give by chance. */
export const isTelling = ({ text }: Quantity, least = 4): boolean => text.replace(/\D/g, '').length >= least;
