import { units } from '../reading/lexicon.ts';
import { isCut } from './continued.ts';
import { differences } from './differences.ts';
import { type Cell, type Grid, turned } from './grid.ts';
import { hundreds } from './hundreds.ts';
import { means } from './means.ts';
import { products } from './products.ts';
import { quotients } from './quotients.ts';
import type { Relation } from './relation.ts';
import { sumsAcross } from './sums-across.ts';
import { rowsIn, sumsDown } from './sums-down.ts';
import { sumsNested } from './sums-nested.ts';

/** Rows that may follow from other rows. */
const followed =
  /率|占比|比重|比例|百分比|进度|幅|同比|增|减|差|变|结余|剩余|未|节约|扣|超支|缺口|平均|均值|均分|金额|费|计|价|补|经费|支出|资金|工资|总额|投资/;

/**
 * Everything in a table that follows from figures beside or above it; its rows may be what other tables have as columns.
 * @param earlier tables that it goes on from
 */
export function relationsOf(grid: Grid, earlier: readonly Grid[] = []): readonly Relation[] {
  const rows = rowsIn(grid);
  if (!rows.some(({ cells }) => cells.some((cell) => cell?.signed != null))) return [];
  const across =
    rows.some(({ label }) => followed.test(label)) || grid.heads.some((head) => /^其中/.test(head))
      ? turned(grid)
      : null;
  // 台, 套 and 公里 in one column do not add up, and what is taken off is no part.
  const mixed = grid.heads.some(
    (head, column) => /单位$/.test(head) && isMixed(rows.map(({ cells }) => cells[column])),
  );
  // # before a row names one of the main parts, as yearbooks do.
  const sums = mixed || rows.some(({ label }) => /^减|扣除|^[#＃]/.test(label));
  const down = sums ? [] : sumsDown(grid, rows).filter((one) => one.fits || !isCut(one, grid, earlier));
  return [
    ...(sums ? [] : [...down, ...sumsNested(grid, rows)]),
    ...sumsAcross(grid),
    ...inRows(grid, rows),
    ...hundreds(grid),
    ...(across === null
      ? []
      : [...sumsNested(across, rowsIn(across)), ...hundreds(across), ...inRows(across, rowsIn(across))]),
  ];
}

/** Whether a column holds units of measure, and several of them. */
function isMixed(cells: readonly (Cell | null | undefined)[]): boolean {
  const words = cells.flatMap((cell) => (cell == null ? [] : [cell.text]));
  const measures = words.filter((word) => units.has(word) || units.has(word.slice(1)));
  return measures.length > words.length / 2 && new Set(words).size > 1;
}

const inRows = (grid: Grid, rows: ReturnType<typeof rowsIn>): readonly Relation[] => [
  ...differences(grid),
  ...products(grid),
  ...means(grid),
  ...quotients(grid, rows),
];
