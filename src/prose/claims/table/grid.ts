import type { Table } from 'mdast';
import type { Figure } from '../reading/figure.ts';
import type { Line, Text } from '../reading/lines.ts';

/** A cell that is not blank. */
export type Cell = {
  readonly line: Line;
  readonly text: string;
  /** The cell's figure, when it holds nothing else; one below zero is none. */
  readonly figure: Figure | null;
  /** The same with those below zero: -0.34. */
  readonly signed: Figure | null;
  readonly row: number;
  readonly column: number;
};

/** A table of the body; blank cells are null. */
export type Grid = {
  readonly table: Table;
  /** What each column is headed, the lines of a header of several rows put together, without brackets. */
  readonly heads: readonly string[];
  /** The same with their brackets. */
  readonly fullHeads: readonly string[];
  /** The cells of the header, the lowest of each column. */
  readonly headCells: readonly (Cell | null)[];
  /** Rows below the header. */
  readonly rows: readonly (readonly (Cell | null)[])[];
  readonly width: number;
  /** Money unit that a header, caption or the line above states; '' where none does. */
  readonly unit: string;
  /** The line before the table, or null. */
  readonly before: Line | null;
};

const cache = new WeakMap<Text, readonly Grid[]>();

/** The tables of a text. */
export function gridsOf(text: Text): readonly Grid[] {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const tables = new Map<Table, { cells: Cell[]; before: number }>();
  for (const [at, line] of text.lines.entries()) {
    const { cell } = line.passage;
    if (cell === null) continue;
    const { table, row, column } = cell;
    const entry = tables.get(table) ?? { cells: [], before: at - 1 };
    const figure = figureOf(line);
    entry.cells.push({ line, text: line.text, figure, signed: figure ?? belowZero(line), row, column });
    tables.set(table, entry);
  }
  const found = Array.from(tables, ([table, { cells, before }]) =>
    grid(table, cells, text.lines.slice(Math.max(0, before - 1), before + 1)),
  );
  cache.set(text, found);
  return found;
}

/** A cell that is one number: 12.00, 95.36%, 50万元. A dash, a stroke or words are none. */
function figureOf({ tokens }: Line): Figure | null {
  const [token] = tokens;
  if (tokens.length !== 1 || token?.kind !== 'figure') return null;
  return token.figure.kind === 'plain' || token.figure.kind === 'about' ? token.figure : null;
}

/** -0.34: a figure and the sign before it. */
function belowZero({ tokens, text }: Line): Figure | null {
  const [sign, token] = tokens;
  if (tokens.length !== 2 || sign?.kind !== 'mark' || sign.mark !== '-' || token?.kind !== 'figure')
    return null;
  const { figure } = token;
  // What follows a stroke is read as the end of a range.
  return /^-\d+(?:\.\d+)?/.test(text) ? { ...figure, kind: 'plain', digits: `-${figure.digits}` } : null;
}

const headWords =
  /指标|分值|得分|权重|名称|序号|单位|预算|执行|支出|金额|数量|占比|比例|项目|内容|情况|备注|说明|合计|小计|资金|年度|类别|等级/;

function grid(table: Table, cells: readonly Cell[], above: readonly Line[]): Grid {
  const width = Math.max(...table.children.map(({ children }) => children.length));
  const height = table.children.length;
  const all: (Cell | null)[][] = Array.from({ length: height }, () =>
    Array.from({ length: width }, () => null),
  );
  for (const cell of cells) (all[cell.row] as (Cell | null)[])[cell.column] = cell;
  let headRows = 1;
  while (headRows < Math.min(3, height - 1) && isHead(all[headRows] ?? [])) headRows += 1;
  const fullHeads = Array.from({ length: width }, (_, column) =>
    all
      .slice(0, headRows)
      .map((row) => row[column]?.text ?? '')
      .filter((words, at, list) => words !== '' && list.indexOf(words) === at)
      .join(''),
  );
  const heads = fullHeads.map((words) => words.replace(/\([^()]*\)/g, ''));
  const caption = [...above.map(({ text }) => text), ...fullHeads].join('|');
  const unit = /(?:单位[:为]?|\()(?:人民币)?(百万元|千元|万元|亿元|元)/.exec(caption)?.[1] ?? '';
  const headCells = Array.from(
    { length: width },
    (_, column) => all.slice(0, headRows).findLast((row) => row[column] !== null)?.[column] ?? null,
  );
  const rows = all.slice(headRows);
  return { table, heads, fullHeads, headCells, rows, width, unit, before: above.at(-1) ?? null };
}

/** A second row of a header holds words of headers and no figures. */
const isHead = (row: readonly (Cell | null)[]): boolean =>
  row.filter((cell) => cell !== null).length >= 2 &&
  row.every(
    (cell) => cell === null || (!/\d/.test(cell.text) && headWords.test(cell.text) && cell.text.length <= 12),
  );

/** The same table with its columns as rows: | 指标 | 决策 | 过程 | over | 得分 | 13 | 18 |. Null where a row has no name. */
export function turned(grid: Grid): Grid | null {
  const known = turns.get(grid);
  if (known !== undefined) return known;
  const names = grid.rows.map((cells) => cells[0] ?? null);
  const plain =
    grid.width >= 3 && names.length > 0 && names.every((cell) => cell !== null && cell.figure === null);
  const found = plain
    ? turn(
        grid,
        names.filter((cell) => cell !== null),
      )
    : null;
  turns.set(grid, found);
  return found;
}

const turns = new WeakMap<Grid, Grid | null>();

function turn(grid: Grid, names: readonly Cell[]): Grid {
  const swap = (cell: Cell | null | undefined): Cell | null =>
    cell == null ? null : { ...cell, row: cell.column, column: cell.row };
  const fullHeads = [grid.fullHeads[0] ?? '', ...names.map(({ text }) => text)];
  return {
    ...grid,
    fullHeads,
    heads: fullHeads.map((words) => words.replace(/\([^()]*\)/g, '')),
    headCells: [swap(grid.headCells[0]), ...names.map(swap)],
    rows: Array.from({ length: grid.width - 1 }, (_, at) => [
      swap(grid.headCells[at + 1]),
      ...grid.rows.map((cells) => swap(cells[at + 1])),
    ]),
    width: names.length + 1,
  };
}

/** Words of a row that sums up; whitespace inside (合 计) is gone already. */
export const isTotalLabel = (words: string): boolean =>
  /^(?:合计|总计|总分|总得分|得分合计|合计得分|分值合计|共计|总和|总合计|综合得分|评价得分合计|年度合计|合计数|全市合计|全县合计|全区合计)(?:\([^()]*\))?[:]?$/.test(
    words,
  );

/** The same in a table of amounts, where 支出合计 and 三项合计 sum up, too. */
export const isSumLabel = (words: string): boolean =>
  isTotalLabel(words) ||
  /^[\p{Script=Han}]{0,8}(?:合计|总计|共计)(?:数|金额)?(?:\([^()]*\))?[:]?$/u.test(words);

export const isSubtotalLabel = (words: string): boolean => /小计[:]?$/.test(words) && words.length <= 12;
