import { Fraction, type Quantity } from '../../../scoring/quantity.ts';

/** A number of a passage with the unit that follows it. */
export type Figure = {
  /** The digits as normalised: '3048.12'. */
  readonly digits: string;
  /** '分', '%', '万元', '人次'; '' where none follows. */
  readonly unit: string;
  /**
   * plain: a number that is stated. range: one of two ends (90-100分). bound: with 以上, 不低于, ≥. about: 约,
   * 近, 余. rank: 第3, 13号, a number in a title, a clock. pair: 18/20.
   */
  readonly kind: 'plain' | 'range' | 'bound' | 'about' | 'rank' | 'pair';
  /** The other end of a range, or what stands below the stroke of a pair. */
  readonly other: string;
};

const money: Readonly<Record<string, number>> = {
  元: 1,
  千元: 1000,
  万: 10_000,
  万元: 10_000,
  百万元: 1_000_000,
  亿: 100_000_000,
  亿元: 100_000_000,
};

/** Yuan in one of the unit; null where it is no money. A bare 万 stands for 万元 where money is spoken of. */
export const yuanIn = (unit: string): number | null => money[unit] ?? null;

const multiples: Readonly<Record<string, number>> = { 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** What is counted, whatever its multiple: 万人次 and 人次 count the same; all money is 元. */
export function measureOf(unit: string): string {
  if (money[unit] !== undefined) return '元';
  return multiples[unit.charAt(0)] !== undefined ? unit.slice(1) : unit;
}

/** How many of the base of its measure one of a unit is. */
export const sizeOf = (unit: string): number => money[unit] ?? multiples[unit.charAt(0)] ?? 1;

const values = new WeakMap<Figure, Fraction>();

/** The value in the base of its measure: 1.2 万人次 is 12,000, 460 万元 is 4,600,000. */
export function baseValue(figure: Figure): Fraction {
  const known = values.get(figure);
  if (known !== undefined) return known;
  const value = new Fraction(figure.digits).mul(sizeOf(figure.unit));
  values.set(figure, value);
  return value;
}

const quantities = new WeakMap<Figure, Quantity>();

/** As scoring knows a printed number; '%' is divided already. */
export function quantityOf(figure: Figure): Quantity {
  const before = quantities.get(figure);
  if (before !== undefined) return before;
  const { digits, unit } = figure;
  let known: Fraction | null = null;
  const quantity: Quantity = {
    // The exact value is made when it is asked for.
    get value() {
      known ??= unit === '%' ? new Fraction(digits).div(100) : new Fraction(digits);
      return known;
    },
    decimals: decimalsOf(digits),
    unit,
    operator: null,
    text: digits + unit,
  };
  quantities.set(figure, quantity);
  return quantity;
}

/** Half of the last place of digits: 0.005 of 8.98. */
export const halfOf = (digits: string): Fraction => new Fraction(1n, 2n * 10n ** BigInt(decimalsOf(digits)));

export const decimalsOf = (digits: string): number => {
  const point = digits.indexOf('.');
  return point < 0 ? 0 : digits.length - point - 1;
};

/** The digits that tell something, without the point: 309 of 30.90 and of 3,090,000. */
export const tellingOf = (digits: string): string => digits.replace('.', '').replace(/^0+|0+$/g, '');
