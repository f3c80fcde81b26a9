import { type Fraction, rounded } from './quantity.ts';
import type { Band, Scheme } from './scheme.ts';

/** The band a value falls into; lower bounds belong to their band. Null when the scheme has no scores. */
export function bandOf(value: Fraction, scheme: Scheme): Band | null {
  return scheme.bands.find((band) => band.from !== null && value.gte(band.from)) ?? null;
}

/** The grade of an exact total, looked up as the scheme says: by its print or by itself. */
export function gradeOf(total: Fraction, scheme: Scheme): string | null {
  const value = scheme.gradeOn === 'printed' ? rounded(total, scheme.decimals) : total;
  return bandOf(value, scheme)?.grade ?? null;
}

/** The scheme's own word for a grade, given it or an alias (优秀 → 优); null when it knows no such grade. */
export function gradeNamed(word: string, scheme: Scheme): string | null {
  const band = scheme.bands.find(({ grade, aliases }) => grade === word || aliases.includes(word));
  return band?.grade ?? null;
}

/** Position from the best grade, 0 first; for colours and order, never for ranking inside a grade. */
export function gradeRank(grade: string, scheme: Scheme): number {
  return scheme.bands.findIndex((band) => band.grade === grade);
}

/** Both grades where the printed and the exact total fall into different bands (89.996 prints 90.00), or null. */
export function boundary(
  total: Fraction,
  scheme: Scheme,
): { readonly printed: string; readonly exact: string } | null {
  const printed = bandOf(rounded(total, scheme.decimals), scheme);
  const exact = bandOf(total, scheme);
  if (printed === null || exact === null || printed.grade === exact.grade) return null;
  return { printed: printed.grade, exact: exact.grade };
}
