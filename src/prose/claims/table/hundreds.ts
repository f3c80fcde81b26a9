import { Fraction, printShort } from '../../../scoring/quantity.ts';
import type { SumClaim } from '../claim.ts';
import { decimalsOf, type Figure } from '../reading/figure.ts';
import { cellSpot } from '../reading/spot.ts';
import { partClaim } from '../reading/sum-claim.ts';
import type { Cell, Grid } from './grid.ts';
import { confirmed, isSlipped, type Relation, type Way } from './relation.ts';
import { range } from './sums-across.ts';

type Share = Cell & { readonly signed: Figure };

const isShare = (cell: Cell | null | undefined): cell is Share => cell?.signed?.unit === '%';

const hundred: Figure = { digits: '100', unit: '%', kind: 'plain', other: '' };

/** 非常满意, 满意, 一般, 不满意: shares that add up to 100 % in every row but one. */
export function hundreds({ rows, width }: Grid): readonly Relation[] {
  if (rows.length < 3) return [];
  const columns = range(0, width).filter((column) => rows.every((cells) => isShare(cells[column])));
  if (columns.length < 3) return [];
  // The last one may be a rate that follows from the others.
  const ways = [columns, columns.slice(0, -1)]
    .filter((some) => some.length >= 3)
    .map(
      (some): Way =>
        (cells) =>
          hundredRelation(some.map((column) => cells[column]).filter(isShare)),
    );
  const found = confirmed(rows, ways);
  const wrong = found.filter(({ fits }) => !fits);
  return found.length - wrong.length >= 3 || wrong.every(isSlipped) ? found : [];
}

function hundredRelation(parts: readonly Share[]): Relation {
  const figures = parts.map(({ signed }) => signed);
  const sum = figures.reduce((all, { digits }) => all.add(digits), new Fraction(0));
  const rest = new Fraction(100).sub(sum);
  const places = Math.max(...figures.map(({ digits }) => decimalsOf(digits)));
  const room = new Fraction(figures.length, 2 * 10 ** places);
  const [first] = parts as readonly [Share, ...Share[]];
  const partOf = (about: Cell): Share => parts.find(({ line }) => line === about.line) ?? first;
  return {
    cell: first,
    from: parts.slice(1),
    fits: rest.abs().lte(room),
    telling: figures.filter(({ digits }) => Number(digits) !== 0).length >= 3,
    wanted: (about) => rest.add(partOf(about).signed.digits),
    claim(about) {
      const part = partOf(about);
      const others = parts.filter((one) => one !== part).map(({ signed }) => signed);
      if (part !== first) return partClaim(cellSpot(part.line), part.signed, hundred, others);
      return {
        kind: 'sum',
        spot: { ...cellSpot(first.line), figure: `${printShort(sum, 4)}%` },
        fits: rest.abs().lte(room),
        sum: '100%',
        parts: figures.map(({ digits }) => digits).join(' + '),
        related: [],
      } satisfies SumClaim;
    },
  };
}
