import Fraction from 'fraction.js';
import { unitOf } from './units.ts';

export { Fraction };

export type Operator = '≥' | '≤' | '=' | '>' | '<';

/**
 * A printed number with everything its print says: '≥89.78%' is at least 0.8978, to four decimals of the
 * value, as a percentage.
 */
export type Quantity = {
  /** Exact, in the base of its unit's scale: 89.78 % is 0.8978; 460 万元 is 460 with the unit 万元. */
  readonly value: Fraction;
  /** Digits printed after the point: 2 in '89.78%'. */
  readonly decimals: number;
  /** '' when none is printed; '%' and '‰' are units whose value is already divided. */
  readonly unit: string;
  readonly operator: Operator | null;
  /** As the author wrote it. */
  readonly text: string;
};

/** The exact values that a print may stand for: from `low` (belongs to it) up to `high` (does not). */
export type Interval = { readonly low: Fraction; readonly high: Fraction };

const operators: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:≥|≧|⩾|>=|＞=|=>|不低于|不少于|不小于|至少|大于等于|大于或等于)/, '≥'],
  [/^(?:≤|≦|⩽|<=|＜=|=<|不超过|不高于|不多于|不大于|至多|小于等于|小于或等于)/, '≤'],
  [/^(?:=|＝|═|﹦|等于)/, '='],
  [/^(?:>|＞|﹥|大于|高于|超过)/, '>'],
  [/^(?:<|＜|﹤|小于|低于|少于)/, '<'],
];

/** Full-width digits and signs to their plain forms; thousands separators and white space inside numbers go. */
export function plainNumerals(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(?<=\d)\s+(?=[\d.])|(?<=\.)\s+(?=\d)/g, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .trim();
}

/**
 * Reads '≥735', '89.78%', '460 万元'; null when the text is words, not one number.
 * @param unit the unit of the column or field, where the text itself prints none
 */
export function parseQuantity(text: string, unit = ''): Quantity | null {
  const original = text.trim();
  let rest = original;
  let operator: Operator | null = null;
  for (const [form, sign] of operators) {
    const match = form.exec(rest);
    if (match === null) continue;
    operator = sign;
    rest = rest.slice(match[0].length);
    break;
  }
  const match = /^([+-]?\d+(?:\.\d+)?)\s*(.*)$/s.exec(plainNumerals(rest));
  if (match === null) return null;
  const [, digits = '', tail = ''] = match;
  const known = unitOf(tail === '' ? unit : tail);
  if (known === null) return null;
  return {
    value: new Fraction(digits).mul(known.scale),
    decimals: digits.split('.')[1]?.length ?? 0,
    unit: known.unit,
    operator,
    text: original,
  };
}

/** The size of the last printed place: 0.01 for 8.98, 0.0001 for 89.78 %. */
export function lastPlace(quantity: Quantity): Fraction {
  const scale = unitOf(quantity.unit)?.scale ?? new Fraction(1);
  return new Fraction(1).div(new Fraction(10).pow(quantity.decimals) ?? 1).mul(scale);
}

/** A printed 2.0 stands for 1.95 up to 2.05: every exact value that rounds, half up, to this print. */
export function roundedFrom(quantity: Quantity): Interval {
  const half = lastPlace(quantity).div(2);
  return { low: quantity.value.sub(half), high: quantity.value.add(half) };
}

/** Whether the exact value prints as this quantity prints: 8.98 agrees with 8.978, 8.97 does not. */
export function agrees(printed: Quantity, exact: Fraction): boolean {
  const { low, high } = roundedFrom(printed);
  return low.lte(exact) && exact.lt(high);
}

/** Rounds half up (away from zero for negatives) and prints with exactly `decimals` places: 8.978 → '8.98'. */
export function print(value: Fraction, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const magnitude = (value.n * scale * 2n + value.d) / (value.d * 2n);
  const digits = magnitude.toString().padStart(decimals + 1, '0');
  const sign = value.s < 0n && magnitude !== 0n ? '-' : '';
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** The value after rounding as `print` does; what a grade by printed total is looked up with. */
export function rounded(value: Fraction, decimals: number): Fraction {
  return new Fraction(print(value, decimals));
}

/** Prints without trailing zeros, at most `decimals` places: 12 → '12', 9.5 → '9.5'. */
export function printShort(value: Fraction, decimals: number): string {
  const text = print(value, decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** 0.9239 → '92.39%'. */
export function printRate(value: Fraction, decimals: number): string {
  return `${print(value.mul(100), decimals)}%`;
}

/** Exactly, as JSON carries it: a decimal where one ends ('18.478'), otherwise a fraction ('10/3'). */
export function exact(value: Fraction): string {
  let rest = value.d;
  let places = 0;
  for (const prime of [2n, 5n]) {
    let power = 0;
    for (; rest % prime === 0n; power += 1) rest /= prime;
    places = Math.max(places, power);
  }
  return rest === 1n ? print(value, places) : value.toFraction();
}
