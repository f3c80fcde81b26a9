import { differences } from './differences.ts';
import { type Grid, turned } from './grid.ts';
import { means } from './means.ts';
import { products } from './products.ts';
import { quotients } from './quotients.ts';
import type { Relation } from './relation.ts';
import { sumsAcross } from './sums-across.ts';
import { rowsIn, sumsDown } from './sums-down.ts';
import { sumsNested } from './sums-nested.ts';

/** Everything in a table that follows from figures beside or above it; its rows may be what other tables have as columns. */
export function relationsOf(grid: Grid): readonly Relation[] {
  const rows = rowsIn(grid);
  if (!rows.some(({ cells }) => cells.some((cell) => cell?.signed != null))) return [];
  const across = turned(grid);
  // 台, 套 and 公里 in one column do not add up, and what is taken off is no part.
  const kinds = grid.heads.findIndex((head) => /^(?:计量|度量)?单位$/.test(head));
  const mixed = kinds >= 0 && new Set(rows.flatMap(({ cells }) => cells[kinds]?.text ?? [])).size > 1;
  const sums = mixed || rows.some(({ label }) => /^减|扣除/.test(label));
  return [
    ...(sums ? [] : [...sumsDown(grid, rows), ...sumsNested(grid, rows)]),
    ...sumsAcross(grid),
    ...inRows(grid, rows),
    ...(across === null ? [] : inRows(across, rowsIn(across))),
  ];
}

const inRows = (grid: Grid, rows: ReturnType<typeof rowsIn>): readonly Relation[] => [
  ...differences(grid),
  ...products(grid),
  ...means(grid),
  ...quotients(grid, rows),
];
