import Fraction from 'fraction.js';
import { numeralForm, parseNumeral } from './numeral.ts';
import { isMultiplier, unitOf } from './units.ts';

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

const one = new Fraction(1);

const before: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:[≥≧⩾≮]|>\s*=|=>|不低于|不少于|不小于|至少|大于等于|大于或等于|高于或等于)=?/, '≥'],
  [/^(?:[≤≦⩽≯]|<\s*=|=<|不超过|不高于|不多于|不大于|不超|至多|小于等于|小于或等于|低于或等于)=?/, '≤'],
  [/^(?:[=═]{1,2}|等于)/, '='],
  [/^(?:>|大于|高于|超过|多于)/, '>'],
  [/^(?:<|小于|低于|少于)/, '<'],
];

// 以上、以下、以内 hold their own number (民法典 1259).
const after: readonly (readonly [RegExp, Operator])[] = [
  [/(?:及|\(含\))?以上$/, '≥'],
  [/(?:及|\(含\))?以下$|(?:以|之)?内$/, '≤'],
];

// NFKC would read 10² as 102 and ①5 as 15.
const raised = /\d[⁰¹²³⁴-⁹]|[①-⒛½¼¾]/u;

// A single Chinese letter also begins words (一般, 十分满意); after these units it can only be a count.
const counted =
  /^(?:个|次|人次|人|名|位|件|项|起|场|场次|份|篇|台|套|辆|户|家|所|座|处|条|支|批|张|册|头|株|例|栋|间|轮|天|年|个月|季度|小时|个小时|个工作日|元|千元|万元|亿元|公里|米|平方米|亩|公顷|吨|公斤)?$/;

/** Full-width digits and signs to their plain forms; thousands separators, commas or spaces, go. */
export function plainNumerals(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(?<=\d)\s+(?=\.\d)|(?<=\d\.)\s+(?=\d)/g, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(?<![\d.]|\d\s)\d{1,3}(?:\s\d{3})+(?![\d]|\s\d)/g, (group) => group.replace(/\s/g, ''))
    .trim();
}

/**
 * Reads '≥735', '89.78%', '460 万元', '90%以上', '两次'; null when the text is words, not one number, or a
 * number that may be read in two ways ('10 10', '一百二', '90-95').
 * @param unit the unit of the column or field, where the text itself prints none
 */
export function parseQuantity(text: string, unit = ''): Quantity | null {
  const original = text.trim();
  if (raised.test(original)) return null;
  const [operator, bare] = operatorOf(plainNumerals(original));
  // 一起 without an operator is 'together'.
  const number = figures(bare) ?? (original === '一起' ? null : spelledOut(bare));
  if (number === null) return null;
  const own = unitOf(number.tail);
  if (own === null) return null;
  const value = new Fraction(number.digits).mul(own.scale);
  const quantity = {
    value,
    decimals: number.digits.split('.')[1]?.length ?? 0,
    unit: own.unit,
    operator,
    text: original,
  };
  return withUnit(quantity, unitOf(unit)?.unit ?? unit.trim());
}

/** A quantity without a unit in the unit of its neighbour: '98' beside '100%' is 98 %, '3万' beside '5人' 3万人. */
export function withUnit(quantity: Quantity, unit: string): Quantity {
  if (unit === '' || isMultiplier(unit)) return quantity;
  if (quantity.unit === '') {
    const scale = unitOf(unit)?.scale;
    return { ...quantity, unit, value: scale === undefined ? quantity.value : quantity.value.mul(scale) };
  }
  if (!isMultiplier(quantity.unit) || unit === '%' || unit === '‰') return quantity;
  return { ...quantity, unit: unit.startsWith(quantity.unit) ? unit : quantity.unit + unit };
}

function operatorOf(text: string): readonly [Operator | null, string] {
  const plain = text.replace(/^控制在\s*/, '');
  for (const [form, sign] of before) {
    const match = form.exec(plain);
    // 控制在不超过 5 次以内 says the same twice.
    if (match !== null) return [sign, trailing(plain.slice(match[0].length))[1]];
  }
  return trailing(plain);
}

function trailing(text: string): readonly [Operator | null, string] {
  for (const [form, sign] of after) {
    if (form.test(text)) return [sign, text.replace(form, '').trim()];
  }
  return [null, text.trim()];
}

type Digits = { readonly digits: string; readonly tail: string };

function figures(text: string): Digits | null {
  const match = /^(?:百分之(?=\d)|(千分之)(?=\d))?([+\-−]?\d+(?:\.\d+)?)\s*(.*)$/su.exec(text);
  if (match === null) return null;
  const [whole, thousandth, digits = '', tail = ''] = match;
  const part = thousandth === undefined ? (whole.startsWith('百分之') ? '%' : '') : '‰';
  if (part !== '' && tail !== '') return null;
  return { digits: digits.replace('−', '-').replace('+', ''), tail: part === '' ? tail : part };
}

function spelledOut(text: string): Digits | null {
  if (/^百分之?百$/.test(text)) return { digits: '100', tail: '%' };
  const part = /^(百|千)分之/.exec(text);
  const rest = part === null ? text : text.slice(part[0].length);
  const [form = ''] = numeralForm.exec(rest) ?? [];
  const tail = rest.slice(form.length);
  const number = form === '' ? null : parseNumeral(form);
  if (number === null || !(part === null ? counted.test(tail) : tail === '')) return null;
  return { digits: String(number), tail: part === null ? tail : part[1] === '百' ? '%' : '‰' };
}

/** The size of the last printed place: 0.01 for 8.98, 0.0001 for 89.78 %. */
export function lastPlace({ unit, decimals }: Quantity): Fraction {
  const scale = unitOf(unit)?.scale ?? one;
  return scale.equals(one) ? place(decimals) : place(decimals).mul(scale);
}

const places: Fraction[] = [];

/** 1, 0.1, 0.01, …; made once. */
function place(decimals: number): Fraction {
  const known = places[decimals] ?? new Fraction(1n, 10n ** BigInt(decimals));
  places[decimals] = known;
  return known;
}

const intervals = new WeakMap<Quantity, Interval>();

/** A printed 2.0 stands for 1.95 up to 2.05: every exact value that rounds, half up, to this print. */
export function roundedFrom(quantity: Quantity): Interval {
  const known = intervals.get(quantity);
  if (known !== undefined) return known;
  const half = lastPlace(quantity).div(2);
  const found = { low: quantity.value.sub(half), high: quantity.value.add(half) };
  intervals.set(quantity, found);
  return found;
}

/** Whether the exact value prints as this quantity prints: 8.98 agrees with 8.978, 8.97 does not. */
export function agrees(printed: Quantity, exact: Fraction): boolean {
  const scale = unitOf(printed.unit)?.scale ?? one;
  return rounded(exact.div(scale), printed.decimals).equals(printed.value.div(scale));
}

/** Rounds half up (away from zero for negatives) and prints with exactly `decimals` places: 8.978 → '8.98'. */
export function print(value: Fraction, decimals: number): string {
  const magnitude = nearest(value, 10n ** BigInt(decimals));
  const digits = magnitude.toString().padStart(decimals + 1, '0');
  const sign = value.s < 0n && magnitude !== 0n ? '-' : '';
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** The value after rounding as `print` does; what a grade by printed total is looked up with. */
export function rounded(value: Fraction, decimals: number): Fraction {
  const places = 10n ** BigInt(decimals);
  return new Fraction(value.s * nearest(value, places), places);
}

/** How many n-ths the value holds, rounded half up, without its sign. */
const nearest = (value: Fraction, n: bigint): bigint => (value.n * n * 2n + value.d) / (value.d * 2n);

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
