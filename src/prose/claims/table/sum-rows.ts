import { meets } from '../../../report/stated.ts';
import type { Fraction } from '../../../scoring/quantity.ts';
import { leaves, liesIn, type Scored } from '../../../scoring/score.ts';
import type { Claim, PointsClaim, SumClaim } from '../claim.ts';
import { addsUp } from '../reading/amounts/tolerance.ts';
import { baseValue, decimalsOf, type Figure, quantityOf } from '../reading/figure.ts';
import type { Text } from '../reading/lines.ts';
import { cellSpot } from '../reading/spot.ts';
import { sumClaim } from '../reading/sum-claim.ts';
import type { Columns } from './columns.ts';
import type { Cell } from './grid.ts';
import type { Row } from './rows.ts';

/**
 * 合计 of an indicator table. It must be what its rows add up to; where it is not, the finding stands there,
 * unless it is the tree's own total, so that the fault lies in a row and is found there.
 * @param rates whether the rates of the rows are the tree's
 */
export function sumRows(
  text: Text,
  rows: readonly Row[],
  columns: Columns,
  rates: boolean,
): readonly Claim[] {
  const unit = text.report.units[0];
  if (unit === undefined) return [];
  const ends = new Set(leaves(unit.printed.roots));
  return rows.flatMap((row, at): readonly Claim[] => {
    if (row.kind === 'subtotal')
      return [...subtotal(row, columns, addedSince(rows, at)), ...sumSince(rows, at, columns, ends)];
    if (row.kind !== 'total') return [];
    return columns.figures.flatMap(({ column, measure, of }): Claim[] => {
      const cell = row.cells[column];
      if (cell?.figure == null || of !== columns.names.at(-1)) return [];
      const deep = rows.slice(0, at).filter((one) => one.kind === 'node' && one.name?.column === of);
      const wide = rows.slice(0, at).filter((one) => one.kind === 'node');
      // Ends above the last column count; groups that print a figure of their own beside their parts do not.
      const counted =
        deep.length === 0
          ? wide
          : wide.filter(
              (one) =>
                one.name?.column === of || one.subjects.some(({ node }) => node !== null && ends.has(node)),
            );
      const whole: PointsClaim = {
        kind: measure === 'rate' ? 'rate' : 'total',
        spot: spotOf(cell),
        measure: measure === 'weight' ? 'total' : measure,
        subjects: [{ unit, node: null }],
        printed: quantityOf(rated(cell.figure, measure)),
        partial: false,
        beside: null,
      };
      // Rates that are not the tree's are another evaluation's.
      if (measure === 'rate') return rates ? [whole] : [];
      const figures = counted.flatMap((one) => one.cells[column]?.figure ?? []);
      const complete =
        figures.length === counted.length &&
        counted.length >= 2 &&
        rows.slice(0, at).every(({ kind }) => kind === 'node' || kind === 'none' || kind === 'subtotal');
      const own = totalOf(unit, measure, text.report.scheme.full);
      const agrees = own !== null && meets(whole.printed, { low: own, high: own });
      if (agrees || !complete)
        return agrees || (own !== null && comesTo(rows.slice(0, at), column, columns, own)) ? [whole] : [];
      // A row that is not the tree's is found where it stands.
      if (!counted.every((one) => isOwn(one, column, measure))) return [];
      return [sumClaim(spotOf(cell), cell.figure, figures, addsUp(figures, cell.figure))];
    });
  });
}

/** Whether the rows above, among them one under another name, come to the tree's own total. */
function comesTo(above: readonly Row[], column: number, { names }: Columns, own: Fraction): boolean {
  const deep = above.filter(({ name }) => name?.column === names.at(-1));
  const some = above.filter(
    ({ kind, name, subjects }) =>
      (kind === 'unknown' && name?.column === names.at(-1)) ||
      (kind === 'node' &&
        (deep.length === 0 || subjects.some(({ node }) => node !== null && node.children.length === 0))),
  );
  const figures = some.flatMap(({ cells }) => cells[column]?.figure ?? []);
  if (figures.length < 2 || figures.length !== some.length) return false;
  const sum = figures.reduce((all, figure) => all.add(baseValue(figure)), own.mul(0));
  const decimals = Math.max(...figures.map(({ digits }) => decimalsOf(digits)));
  return meets(
    { ...quantityOf(figures[0] as Figure), value: sum, decimals, unit: '' },
    { low: own, high: own },
  );
}

/** Whether a row prints what the tree has. */
export function isOwn({ cells, subjects }: Row, column: number, measure: string): boolean {
  const figure = cells[column]?.figure;
  return (
    figure == null ||
    subjects.some(({ node }) => {
      const value = node === null ? null : measuredIn(node, measure);
      return value != null && meets(quantityOf({ ...figure, unit: '' }), { low: value, high: value });
    })
  );
}

function measuredIn({ indicator, weight, score }: Scored, measure: string): Fraction | null {
  const full = indicator.weight?.value ?? weight;
  if (measure === 'weight') return full;
  if (measure === 'loss') return full === null || score === null ? null : full.sub(score);
  return score;
}

const rated = (figure: Figure, measure: string): Figure =>
  measure === 'rate' && figure.unit === '' ? { ...figure, unit: '%' } : figure;

function totalOf(unit: Text['report']['units'][number], measure: string, full: Fraction): Fraction | null {
  if (measure === 'weight') return full;
  if (measure === 'loss') return unit.printed.total === null ? null : full.sub(unit.printed.total);
  return measure === 'score' ? (unit.printed.total ?? unit.scorable.stated.total?.value ?? null) : null;
}

/** Rows since the last 小计 that are the tree's own and yet do not add up to this one: one of them is missing. */
function sumSince(
  rows: readonly Row[],
  at: number,
  columns: Columns,
  ends: ReadonlySet<Scored>,
): readonly SumClaim[] {
  const last = rows.slice(0, at).findLastIndex(({ kind }) => kind === 'subtotal' || kind === 'total');
  const { told, under } = rows[at] as Row;
  const own = rows
    .slice(last + 1, at)
    .filter((row) => row.kind !== 'none' && (told !== true || isUnder(row, under)));
  if (
    own.length < 2 ||
    !own.every(
      (one) => one.kind === 'node' && one.subjects.some(({ node }) => node !== null && ends.has(node)),
    )
  )
    return [];
  return columns.figures.flatMap(({ column, measure, of }) => {
    const cell = rows[at]?.cells[column];
    if (cell?.figure == null || (measure !== 'weight' && measure !== 'score') || of !== columns.names.at(-1))
      return [];
    const figures = own.flatMap((one) => one.cells[column]?.figure ?? []);
    if (figures.length !== own.length || !own.every((one) => isOwn(one, column, measure))) return [];
    // A 小计 that is not the tree's own is told so as one.
    const row = rows[at] as Row;
    const groups = [...row.under, ...ancestors(row, row.under[0]?.node?.path.length ?? 0)];
    if (groups.length > 0 && !isOwn({ ...row, subjects: groups }, column, measure)) return [];
    return addsUp(figures, cell.figure)
      ? []
      : [sumClaim(spotOf(cell), cell.figure, figures, addsUp(figures, cell.figure))];
  });
}

const isUnder = ({ subjects }: Row, groups: readonly Row['under'][number][]): boolean =>
  subjects.some(({ node }) =>
    groups.some((group) => node !== null && group.node !== null && liesIn(node.path, group.node.path)),
  );

/** The columns in which the rows since the last 小计 come to this one: of a level that the table does not name. */
function addedSince(rows: readonly Row[], at: number): (column: number) => boolean {
  const last = rows.slice(0, at).findLastIndex(({ kind }) => kind === 'subtotal' || kind === 'total');
  const some = rows.slice(last + 1, at).filter(({ kind }) => kind === 'node');
  return (column) => {
    const sum = rows[at]?.cells[column]?.figure;
    const figures = some.flatMap(({ cells }) => cells[column]?.figure ?? []);
    return sum != null && figures.length === some.length && figures.length > 1 && addsUp(figures, sum);
  };
}

/** 小计 under a group is that group's. */
function subtotal(row: Row, columns: Columns, added: (column: number) => boolean): readonly PointsClaim[] {
  const subjects = row.under.filter(({ node }) => node !== null);
  if (subjects.length !== 1) return [];
  const isRowsSum = (column: number, measure: string): boolean =>
    added(column) && !isOwn({ ...row, subjects }, column, measure);
  const ofRows = columns.figures.some(({ column, measure }) => isRowsSum(column, measure));
  return columns.figures.flatMap(({ column, measure, of }) => {
    const cell = row.cells[column];
    if (cell?.figure == null || of !== columns.names.at(-1)) return [];
    const node = subjects[0]?.node ?? null;
    if (isRowsSum(column, measure) || (measure === 'rate' && ofRows)) return [];
    // 小计 may sum up the group or the one above it.
    const above = node === null ? [] : ancestors(row, node.path.length);
    return [
      {
        kind: measure === 'loss' ? 'score' : measure,
        spot: spotOf(cell),
        measure,
        subjects: [...subjects, ...above],
        printed: quantityOf(rated(cell.figure, measure)),
        partial: false,
        beside: null,
      } satisfies PointsClaim,
    ];
  });
}

function ancestors({ under }: Row, depth: number): readonly Row['under'][number][] {
  const [subject] = under;
  if (subject?.node == null || depth < 2) return [];
  let level = subject.unit.printed.roots;
  const found: Row['under'][number][] = [];
  for (const name of subject.node.path.slice(0, -1)) {
    const node = level.find(({ indicator }) => indicator.name === name);
    if (node === undefined) break;
    found.push({ unit: subject.unit, node });
    level = node.children;
  }
  return found;
}

const spotOf = ({ line }: Cell) => cellSpot(line, '合计');
