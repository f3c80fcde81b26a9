import type { Table } from 'mdast';
import type { Figure } from '../reading/figure.ts';
import type { Line, Text } from '../reading/lines.ts';

/** A cell that is not blank. */
export type Cell = {
  readonly line: Line;
  readonly text: string;
  /** The cell's figure, when it holds nothing else. */
  readonly figure: Figure | null;
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
    entry.cells.push({ line, text: line.text, figure: figureOf(line), row, column });
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
  return { table, heads, fullHeads, rows: all.slice(headRows), width, unit, before: above.at(-1) ?? null };
}

/** A second row of a header holds words of headers and no figures. */
const isHead = (row: readonly (Cell | null)[]): boolean =>
  row.filter((cell) => cell !== null).length >= 2 &&
  row.every(
    (cell) => cell === null || (!/\d/.test(cell.text) && headWords.test(cell.text) && cell.text.length <= 12),
  );

/** Words of a row that sums up; whitespace inside (合 计) is gone already. */
export const isTotalLabel = (words: string): boolean =>
  /^(?:合计|总计|总分|总得分|得分合计|合计得分|分值合计|共计|总和|总合计|综合得分|评价得分合计|年度合计|合计数|全市合计|全县合计|全区合计)[:]?$/.test(
    words,
  );

export const isSubtotalLabel = (words: string): boolean => /小计[:]?$/.test(words) && words.length <= 12;
