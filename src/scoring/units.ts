import Fraction from 'fraction.js';

/** A unit as written, and what one of it is in the unit it is kept in: 1 % is 0.01. */
export type Unit = { readonly unit: string; readonly scale: Fraction };

const one = new Fraction(1);
const parts: Readonly<Record<string, Fraction>> = {
  '%': new Fraction(1, 100),
  百分比: new Fraction(1, 100),
  百分点: new Fraction(1, 100),
  '‰': new Fraction(1, 1000),
};

/** Yuan in one of each money unit; amounts in different ones can be compared. */
export const yuan: Readonly<Record<string, Fraction>> = {
  元: one,
  千元: new Fraction(1000),
  万元: new Fraction(10_000),
  百万元: new Fraction(1_000_000),
  亿元: new Fraction(100_000_000),
};

/** The unit a tail of letters names: '%' scales the value; '件', '人次', '万元' keep it; null when it is words. */
export function unitOf(text: string): Unit | null {
  const unit = text.normalize('NFKC').trim();
  const part = parts[unit];
  if (part !== undefined) return { unit: unit === '‰' ? '‰' : '%', scale: part };
  // A unit is a short word without figures or punctuation; anything longer is a sentence.
  return /^[\p{L}²³/]{0,8}$/u.test(unit) ? { unit, scale: one } : null;
}
