import { meets } from '../../../report/stated.ts';
import { Fraction, type Interval, print, type Quantity } from '../../../scoring/quantity.ts';
import type { PercentClaim } from '../claim.ts';
import { ratio } from '../reading/amounts/tolerance.ts';
import { baseValue, type Figure, quantityOf, sizeOf } from '../reading/figure.ts';
import { cellSpot } from '../reading/spot.ts';
import type { Cell } from './grid.ts';
import type { Relation } from './relation.ts';
import type { Counted } from './sum-relation.ts';

/** How a percentage may come about of two amounts. */
export type Form = 'of' | 'growth' | 'rest';
export type Term = { readonly figure: Figure; readonly cell: Cell | null };

/** 47.68 beside 50万元 is in the same unit. */
export function pairOf(a: Counted, b: Counted): readonly [Term, Term] {
  const unit = a.signed.unit === '' ? b.signed.unit : a.signed.unit;
  const second = { ...b.signed, unit: b.signed.unit === '' ? unit : b.signed.unit };
  return [
    { figure: { ...a.signed, unit }, cell: a },
    { figure: second, cell: b },
  ];
}

/** A percentage and the two amounts it is of. */
export function quotient(
  cell: Cell,
  figure: Figure,
  [part, whole]: readonly [Term, Term],
  form: Form,
): Relation | null {
  const [a, b] = [number(part.figure), number(whole.figure)];
  if (b <= 0) return null;
  const rough = { of: a / b, growth: a / b - 1, rest: 1 - a / b }[form];
  const stated = Number(figure.digits) / 100;
  const near = Math.abs(rough - stated) <= 0.05 * Math.max(1, Math.abs(rough));
  const capped = form === 'of' && stated === 1 && rough >= 0.999;
  const printed = quantityOf(figure);
  const fits = capped || (near && fitsIn(printed, part.figure, whole.figure, form));
  return {
    cell,
    from: [part.cell, whole.cell].filter((one) => one !== null),
    fits,
    telling: stated !== 0 && stated !== 1 && stated !== -1,
    claim: (about) =>
      about.line === cell.line ? toClaim(cell, printed, part.figure, whole.figure, form, fits) : null,
    rough: true,
    wanted: (about) =>
      about.line === cell.line ? quotientOf(part.figure, whole.figure, form).mul(100) : null,
  };
}

const number = ({ digits, unit }: Figure): number => Number(digits) * sizeOf(unit);

const one = new Fraction(1);

function fitsIn(printed: Quantity, part: Figure, whole: Figure, form: Form): boolean {
  const value = ratio(part, whole);
  if (value === null) return false;
  const meant: Interval =
    form === 'of'
      ? value
      : form === 'growth'
        ? { low: value.low.sub(one), high: value.high.sub(one) }
        : { low: one.sub(value.high), high: one.sub(value.low) };
  // -3.78% rounds as 3.78% does.
  if (printed.value.gte(0)) return meets(printed, meant);
  const size = { ...printed, value: printed.value.neg() };
  return meets(size, { low: meant.high.neg(), high: meant.low.neg() });
}

function quotientOf(part: Figure, whole: Figure, form: Form): Fraction {
  const value = baseValue(part).div(baseValue(whole));
  return form === 'of' ? value : form === 'growth' ? value.sub(one) : one.sub(value);
}

function toClaim(
  cell: Cell,
  printed: Quantity,
  part: Figure,
  whole: Figure,
  form: Form,
  fits: boolean,
): PercentClaim {
  const [a, b] = [
    part.digits,
    whole.digits.replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') ? '' : zeros)),
  ];
  return {
    kind: 'percent',
    spot: cellSpot(cell.line),
    fits,
    get expected() {
      return `${print(quotientOf(part, whole, form).mul(100), Math.max(printed.decimals, 2))}%`;
    },
    from: form === 'of' ? `${a} ÷ ${b}` : form === 'growth' ? `(${a} - ${b}) ÷ ${b}` : `(${b} - ${a}) ÷ ${b}`,
  };
}
