import { Fraction } from '../../../scoring/quantity.ts';
import { addsUp } from '../reading/amounts/tolerance.ts';
import { baseValue, type Figure } from '../reading/figure.ts';
import { cellSpot } from '../reading/spot.ts';
import { partClaim, sumClaim } from '../reading/sum-claim.ts';
import type { Cell } from './grid.ts';
import { isSlipped, type Relation } from './relation.ts';

/** A cell whose figure may be added up. */
export type Counted = Cell & { readonly signed: Figure };

/** Cells that may be added up: no words, no percentages. */
export const isCounted = (cell: Cell | null | undefined): cell is Counted =>
  cell?.signed != null && cell.signed.unit !== '%' && cell.signed.unit !== '‰';

/** Nothing, or a stroke for it: neither stands in the way of a sum. */
export const isNothing = (cell: Cell | null | undefined): boolean =>
  cell == null || /^(?:-+|\/+|无|…+|\\)$/.test(cell.text);

/** A total and the cells that add up to it. */
export function sumRelation(total: Counted, parts: readonly Counted[]): Relation {
  const figures = parts.map(({ signed }) => signed);
  return {
    cell: total,
    from: parts,
    fits: addsUp(figures, total.signed),
    telling: figures.filter(({ digits }) => Number(digits) !== 0).length >= 2,
    claim(about) {
      const others = parts.filter((part) => part.line !== about.line);
      const part = parts.find(({ line }) => line === about.line);
      if (part === undefined)
        return sumClaim(cellSpot(total.line), total.signed, figures, addsUp(figures, total.signed));
      const rest = others.map(({ signed }) => signed);
      return partClaim(cellSpot(part.line), part.signed, total.signed, rest);
    },
    wanted(about) {
      const sum = figures.reduce((all, figure) => all.add(baseValue(figure)), new Fraction(0));
      const part = parts.find(({ line }) => line === about.line);
      return part === undefined ? sum : baseValue(total.signed).sub(sum).add(baseValue(part.signed));
    },
  };
}

/**
 * A total that is no more than the largest of its parts and far below their sum is a mean or something else of the
 * whole, unless a slip explains it.
 * @param alike whether it must lie among them; of a few digits, among some of one size
 */
export function isOther(relation: Relation, alike = false): boolean {
  if (relation.fits || isSlipped(relation) || !isCounted(relation.cell)) return false;
  const values = relation.from.filter(isCounted).map(({ signed }) => baseValue(signed));
  const sum = values.reduce((all, value) => all.add(value), new Fraction(0));
  const total = baseValue(relation.cell.signed);
  const [least, most] = [values.reduce(smaller, sum), values.reduce(larger, new Fraction(0))];
  if (values.length < 2 || total.gt(most) || total.gte(sum.mul(0.7))) return false;
  const telling = relation.cell.signed.digits.replace('.', '').length >= 3;
  return !alike || (total.gte(least) && (most.lte(least.mul(3)) || (least.gt(0) && telling)));
}

const smaller = (a: Fraction, b: Fraction): Fraction => (a.lt(b) ? a : b);
const larger = (a: Fraction, b: Fraction): Fraction => (a.gt(b) ? a : b);
