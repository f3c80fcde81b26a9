import { Fraction, printShort } from '../scoring/quantity.ts';
import type { Scored } from '../scoring/score.ts';

type Points = Pick<Scored, 'weight' | 'applicableWeight'>;

/** Exact, as text. */
type PrintedPoints = { readonly weight: string | null; readonly applicableWeight: string | null };

/** The points of a node that do not count since what they are for does not apply (合理缺项); null where all count. */
export function leftOutOf({ weight, applicableWeight }: Points): Fraction | null {
  if (weight === null || applicableWeight === null || weight.equals(applicableWeight)) return null;
  return weight.sub(applicableWeight);
}

/** The same of a published node, printed. */
export function leftOut({ weight, applicableWeight }: PrintedPoints): string | null {
  if (weight === null || applicableWeight === null) return null;
  const left = leftOutOf({
    weight: new Fraction(weight),
    applicableWeight: new Fraction(applicableWeight),
  });
  return left === null ? null : printShort(left, 4);
}
