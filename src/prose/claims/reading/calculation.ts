import { Fraction, type Interval } from '../../../scoring/quantity.ts';
import { baseValue, decimalsOf, type Figure, sizeOf } from './figure.ts';

/** A figure of a calculation, an operator, or a bracket. */
export type Term = Figure | string;

/** What a calculation may give, each of its figures within what its print leaves open; null where it is none. */
export function evaluate(terms: readonly Term[]): Interval | null {
  const reader = { terms, at: 0 };
  const value = sumOf(reader);
  return reader.at === terms.length ? value : null;
}

type Reader = { readonly terms: readonly Term[]; at: number };

function sumOf(reader: Reader): Interval | null {
  let value = productOf(reader);
  while (value !== null && (reader.terms[reader.at] === '+' || reader.terms[reader.at] === '-')) {
    const plus = reader.terms[reader.at] === '+';
    reader.at += 1;
    const next = productOf(reader);
    if (next === null) return null;
    value = plus
      ? { low: value.low.add(next.low), high: value.high.add(next.high) }
      : { low: value.low.sub(next.high), high: value.high.sub(next.low) };
  }
  return value;
}

function productOf(reader: Reader): Interval | null {
  let value = termOf(reader);
  while (value !== null) {
    const operator = reader.terms[reader.at];
    if (typeof operator !== 'string' || !'×*÷/'.includes(operator)) return value;
    reader.at += 1;
    const next = termOf(reader);
    if (next === null) return null;
    const over = operator === '÷' || operator === '/';
    if (over && next.low.lte(0)) return null;
    const ends = [value.low, value.high].flatMap((a) =>
      [next.low, next.high].map((b) => (over ? a.div(b) : a.mul(b))),
    );
    value = {
      low: ends.reduce((a, b) => (a.lt(b) ? a : b)),
      high: ends.reduce((a, b) => (a.gt(b) ? a : b)),
    };
  }
  return value;
}

function termOf(reader: Reader): Interval | null {
  const term = reader.terms[reader.at];
  if (term === undefined) return null;
  reader.at += 1;
  if (typeof term !== 'string') return rangeOf(term);
  if (term !== '(') return null;
  const value = sumOf(reader);
  if (reader.terms[reader.at] !== ')') return null;
  reader.at += 1;
  return value;
}

/** Whole numbers, round percentages and prices such as 0.3 万元 are exact; 83.25 % is what rounds to it. */
function rangeOf(figure: Figure): Interval {
  const size = figure.unit === '%' ? new Fraction(1, 100) : new Fraction(sizeOf(figure.unit));
  const value = figure.unit === '%' ? new Fraction(figure.digits).div(100) : baseValue(figure);
  const decimals = decimalsOf(figure.digits);
  const half =
    decimals < (figure.unit === '%' ? 1 : 2) || /^0*$/.test(figure.digits.split('.')[1] ?? '')
      ? new Fraction(0)
      : size.div(2n * 10n ** BigInt(decimals));
  return { low: value.sub(half), high: value.add(half) };
}
