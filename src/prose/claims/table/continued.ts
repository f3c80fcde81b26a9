import { addsUp } from '../reading/amounts/tolerance.ts';
import { type Grid, isSumLabel } from './grid.ts';
import type { Relation } from './relation.ts';
import { isCounted } from './sum-relation.ts';

const hasFigures = ({ headCells }: Grid): boolean => headCells.slice(1).some((cell) => cell?.signed != null);

const hasTotal = ({ rows }: Grid): boolean =>
  rows.some((cells) => cells.slice(0, 3).some((cell) => isSumLabel(cell?.text ?? '')));

/** The tables before one that it may go on from: as wide, under the same header or none, and without a total. */
export function earlierParts(grids: readonly Grid[], at: number): readonly Grid[] {
  const own = grids[at] as Grid;
  const found: Grid[] = [];
  for (let before = at - 1; before >= 0; before -= 1) {
    const grid = grids[before] as Grid;
    const same = grid.fullHeads.every((head, column) => head === own.fullHeads[column]);
    if (grid.width !== own.width || hasTotal(grid) || !(same || hasFigures(own))) break;
    found.unshift(grid);
  }
  return found;
}

/** Whether a total that its own table does not bear out is one of a table cut in two. */
export function isCut({ cell, from }: Relation, grid: Grid, earlier: readonly Grid[]): boolean {
  if (hasFigures(grid)) return true;
  const rest = earlier.flatMap(({ rows }) => rows.map((cells) => cells[cell.column])).filter(isCounted);
  const parts = [...rest, ...from].flatMap(({ signed }) => signed ?? []);
  return rest.length > 0 && cell.signed !== null && addsUp(parts, cell.signed);
}
