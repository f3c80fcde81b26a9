import type { Cell, Grid } from './grid.ts';

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
  const panel = <T>(cells: readonly T[], start: number): readonly T[] => cells.slice(start, start + width);
  const own = <T>(cells: readonly T[]): readonly T[] => panel(cells, starts[0] ?? 0);
  const height = grid.rows.length;
  const rows = starts.flatMap((start, at) =>
    grid.rows.map((cells) =>
      panel(cells, start).map((cell): Cell | null =>
        cell === null
          ? null
          : {
              ...cell,
              row: cell.row + at * height,
              column: cell.column - start,
            },
      ),
    ),
  );
  return {
    ...grid,
    heads: own(grid.heads),
    fullHeads: own(grid.fullHeads),
    headCells: own(grid.headCells),
    rows: rows.filter((cells) => cells.some((cell) => cell !== null)),
    width,
  };
}
