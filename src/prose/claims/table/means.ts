import { meets } from '../../../report/stated.ts';
import { Fraction } from '../../../scoring/quantity.ts';
import { decimalsOf, type Figure, quantityOf } from '../reading/figure.ts';
import { isTurned } from '../reading/slip.ts';
import { cellSpot } from '../reading/spot.ts';
import { followClaim } from '../reading/sum-claim.ts';
import type { Cell, Grid } from './grid.ts';
import { confirmed, type Relation, slipsAt, type Way } from './relation.ts';
import { range } from './sums-across.ts';

const results = /^(?:平均|均值|均分)(?:值|数|分|得分|分数|分值|成绩)?$|^(?:专家|评委|最终)?平均(?:分|得分)$/;

type Marked = Cell & { readonly signed: Figure };

const isMarked = (cell: Cell | null | undefined): cell is Marked => cell?.signed != null;

/** 平均分: the mean of the columns beside it, all of them or without the highest and the lowest. */
export function means({ heads, rows, width }: Grid): readonly Relation[] {
  return heads.flatMap((head, column) => {
    if (!results.test(head)) return [];
    const beside = (columns: readonly number[]) =>
      columns.filter((at) => rows.some((cells) => isMarked(cells[at])));
    const [left, right] = [beside(range(0, column)), beside(range(column + 1, width))];
    const choices = [...left.map((_, at) => left.slice(at)), ...right.map((_, at) => right.slice(0, at + 1))];
    const ways = choices
      .filter((columns) => columns.length >= 2 && columns.length <= 40)
      .flatMap((columns) => [
        wayOf(column, columns, false),
        ...(columns.length >= 5 ? [wayOf(column, columns, true)] : []),
      ]);
    return confirmed(
      rows,
      ways,
      (_, judged) => judged.length === 1 && judged[0] !== undefined && slipsAt(judged[0], judged[0].cell),
    );
  });
}

const wayOf =
  (column: number, columns: readonly number[], trimmed: boolean): Way =>
  (cells) => {
    const result = cells[column];
    const terms = columns.map((at) => cells[at]).filter(isMarked);
    if (!isMarked(result) || terms.length !== columns.length) return null;
    if (terms.some(({ signed }) => signed.unit !== result.signed.unit)) return null;
    const relation = meanRelation(result, terms, trimmed);
    // The mean of several rates may be that of all they are taken of: then only two digits changed over are told.
    const open = result.signed.unit === '%' && !relation.fits;
    return open && !isTurned(result.signed, relation.wanted(result) ?? new Fraction(0)) ? null : relation;
  };

function meanRelation(result: Marked, terms: readonly Marked[], trimmed: boolean): Relation {
  const figures = terms.map(({ signed }) => signed);
  const sorted = figures.toSorted((a, b) => Number(a.digits) - Number(b.digits));
  const counted = trimmed ? sorted.slice(1, -1) : figures;
  const mean = counted.reduce((all, { digits }) => all.add(digits), new Fraction(0)).div(counted.length);
  // Marks that print as many places as their mean may have been rounded themselves.
  const places = Math.max(...counted.map(({ digits }) => decimalsOf(digits)));
  const rounded = places >= 2 && places >= decimalsOf(result.signed.digits);
  const room = rounded ? new Fraction(1, 2 * 10 ** places) : new Fraction(0);
  const printed = quantityOf({ ...result.signed, unit: '' });
  const fits = meets(printed, { low: mean.sub(room), high: mean.add(room) });
  const exact = result.signed.unit === '%' ? { ...result.signed, unit: '' } : result.signed;
  const text = `(${counted.map(({ digits }) => digits).join(' + ')}) ÷ ${counted.length}`;
  const wanted = (about: Marked): Fraction =>
    new Fraction(result.signed.digits).sub(mean).mul(counted.length).add(about.signed.digits);
  return {
    cell: result,
    from: terms,
    fits,
    telling: new Set(figures.map(({ digits }) => Number(digits))).size > 1,
    claim(about) {
      const term = terms.find(({ line }) => line === about.line);
      if (term !== undefined) {
        const rest = terms.filter((other) => other !== term).map(({ signed }) => signed.digits);
        const left = `${result.signed.digits} × ${terms.length} - ${rest.join(' - ')}`;
        return trimmed
          ? null
          : followClaim(cellSpot(term.line), term.signed, wanted(term), [], left, false, 'part');
      }
      return followClaim(cellSpot(result.line), exact, mean, counted, text, fits, 'mean');
    },
    wanted(about) {
      const term = terms.find(({ line }) => line === about.line);
      if (term === undefined) return mean;
      return trimmed || decimalsOf(term.signed.digits) === 0 ? null : wanted(term);
    },
  };
}
