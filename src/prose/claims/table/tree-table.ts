import type { Text } from '../reading/lines.ts';
import { labelForms } from './cell-name.ts';
import { type Columns, columnsOf } from './columns.ts';
import { type Grid, turned } from './grid.ts';
import { type Row, rowsOf } from './rows.ts';

/** The rows of an indicator table; turned: they are its columns. */
export type Indicators = {
  readonly rows: readonly Row[];
  readonly columns: Columns;
  readonly turned: boolean;
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

function read(text: Text, grid: Grid): Indicators | null {
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
      return { rows, columns, turned: one !== grid };
  }
  return null;
}
