import type { Text } from '../reading/lines.ts';
import { labelForms } from './cell-name.ts';
import { type Columns, columnsOf } from './columns.ts';
import { type Grid, turned } from './grid.ts';
import { stacked } from './panels.ts';
import { type Row, rowsOf } from './rows.ts';
import { isOwn } from './sum-rows.ts';

/** The rows of an indicator table; turned: they are its columns. */
export type Indicators = {
  readonly rows: readonly Row[];
  readonly columns: Columns;
  readonly turned: boolean;
  /** The table as it was read, its panels below each other. */
  readonly grid: Grid;
};

const cache = new WeakMap<Grid, Indicators | null>();

/** A table that prints the tree, down its rows or across its columns; null: another one. */
export function indicatorsIn(text: Text, grid: Grid): Indicators | null {
  const known = cache.get(grid);
  if (known !== undefined) return known;
  const found = text.report.units.length === 1 ? read(text, grid) : null;
  cache.set(grid, found);
  return found;
}

function read(text: Text, printed: Grid): Indicators | null {
  const grid = stacked(printed);
  const self = text.report.data.evaluation === 'self';
  const named = grid.heads.filter((head) =>
    labelForms(head).some((form) => text.index.names.has(form)),
  ).length;
  const across = named >= 2 ? turned(grid) : null;
  for (const one of across === null ? [grid] : [grid, across]) {
    const heads = one === grid ? one.heads : ['指标', ...one.heads.slice(1)];
    const columns = columnsOf({ ...one, heads }, self);
    if (columns === null) continue;
    const rows = rowsOf(text, one, columns);
    const nodes = rows.filter(({ kind }) => kind === 'node').length;
    if (nodes >= 2 && nodes >= rows.filter(({ kind }) => kind === 'unknown').length)
      return { rows, columns: withOneScore(rows, columns), turned: one !== grid, grid };
  }
  return null;
}

/** Of two columns of scores for one name the one that agrees with the tree more often; the other is someone else's. */
function withOneScore(rows: readonly Row[], columns: Columns): Columns {
  const scores = columns.figures.filter(({ measure }) => measure === 'score');
  if (scores.length < 2) return columns;
  const fitting = ({ column }: (typeof scores)[number]): number =>
    rows.filter(
      (row) => row.kind === 'node' && row.cells[column]?.figure != null && isOwn(row, column, 'score'),
    ).length;
  const rivals = (one: (typeof scores)[number]) =>
    scores.filter((other) => other !== one && other.of === one.of && fitting(other) > fitting(one));
  return {
    ...columns,
    figures: columns.figures.filter((one) => one.measure !== 'score' || rivals(one).length === 0),
  };
}
