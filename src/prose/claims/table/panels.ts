import type { Grid } from './grid.ts';

const known = new WeakMap<Grid, Grid>();

/**
 * A table that is so long that it is printed in panels side by side: 指标 | 分值 | 得分 | 指标 | 分值 | 得分. Read on
 * from the foot of one to the head of the next; any other table is given back as it is.
 */
export function stacked(grid: Grid): Grid {
  const before = known.get(grid);
  if (before !== undefined) return before;
  const starts = startsOf(grid.heads);
  const found = starts === null ? grid : stack(grid, starts);
  known.set(grid, found);
  return found;
}

/**
 * The tables that stand in one: 收入 | 执行数 | 支出 | 执行数 balances two lists, each with totals of its own. Any other
 * table is read as one.
 */
export function panelsOf(grid: Grid): readonly Grid[] {
  const { heads, width } = grid;
  const half = width / 2;
  const even = width >= 4 && Number.isInteger(half) && heads.every((head) => head !== '');
  const differ = heads[0] !== heads[half];
  const alike = even && heads.slice(1, half).every((head, at) => head === heads[half + 1 + at]);
  return alike && differ ? [panel(grid, 0, half), panel(grid, half, half)] : [stacked(grid)];
}

/** The columns of one panel as a table. */
function panel(grid: Grid, start: number, width: number): Grid {
  const own = <T>(cells: readonly T[]): readonly T[] => cells.slice(start, start + width);
  return {
    ...grid,
    heads: own(grid.heads),
    fullHeads: own(grid.fullHeads),
    headCells: own(grid.headCells),
    rows: grid.rows
      .map((cells) => own(cells).map((cell) => cell && { ...cell, column: cell.column - start }))
      .filter((cells) => cells.some((cell) => cell !== null)),
    width,
  };
}

/** The columns in which the panels begin; null where the headers do not repeat from end to end. */
function startsOf(heads: readonly string[]): readonly number[] | null {
  const used = heads.flatMap((head, column) => (head === '' ? [] : [column]));
  const first = heads[used[0] ?? 0] ?? '';
  const starts = used.filter((column) => heads[column] === first);
  const size = used.length / starts.length;
  if (starts.length < 2 || size < 2 || !Number.isInteger(size)) return null;
  const alike = used.every((column, at) => {
    const start = starts[Math.floor(at / size)] ?? 0;
    return (
      column - start === (used[at % size] ?? 0) - (used[0] ?? 0) &&
      heads[column] === heads[used[at % size] ?? 0]
    );
  });
  return alike ? starts : null;
}

function stack(grid: Grid, starts: readonly number[]): Grid {
  const width = (starts[1] ?? 0) - (starts[0] ?? 0);
  const height = grid.rows.length;
  const panels = starts.map((start) => panel(grid, start, width));
  const rows = panels.flatMap((one, at) =>
    one.rows.map((cells) => cells.map((cell) => cell && { ...cell, row: cell.row + at * height })),
  );
  return { ...grid, ...panels[0], rows };
}
