import type { Text } from '../reading/lines.ts';
import type { Subject } from '../reading/names.ts';
import { resolve } from '../reading/resolve.ts';
import { labelForms } from './cell-name.ts';
import type { Columns } from './columns.ts';
import { type Cell, type Grid, isSubtotalLabel, isTotalLabel } from './grid.ts';

/** A row of an indicator table, with what it is about. */
export type Row = {
  readonly cells: readonly (Cell | null)[];
  readonly kind: 'node' | 'unknown' | 'total' | 'subtotal' | 'shifted' | 'none';
  /** The deepest name the row prints. */
  readonly name: Cell | null;
  readonly subjects: readonly Subject[];
  /** Groups the row prints itself (not those of merged cells above), with what they name. */
  readonly groups: readonly { readonly cell: Cell; readonly subjects: readonly Subject[] }[];
  /** The innermost group the row stands under, printed or not. */
  readonly under: readonly Subject[];
  /** Whether a 小计 says itself whose it is. */
  readonly told?: true;
};

/** A cell that says that it has nothing to say. */
const dashes = /^[-/]+$/;

/** Reads the rows one after the other; blank name cells go on with what stands above. */
export function rowsOf(text: Text, { rows }: Grid, { names, figures }: Columns): readonly Row[] {
  const above = new Map<number, readonly Subject[]>();
  return rows.map((cells): Row => {
    const own = names.flatMap((column) => cells[column] ?? []);
    const label = cells.find(
      (cell) => cell !== null && (isTotalLabel(cell.text) || isSubtotalLabel(cell.text)),
    );
    const under =
      [...above.entries()]
        .toSorted(([a], [b]) => a - b)
        .findLast(([, subjects]) => subjects.length > 0)?.[1] ?? [];
    const common = { cells, name: null, subjects: [], groups: [], under };
    if (label !== null && label !== undefined) {
      // 过程小计 says whose it is, and so does 小计 | 过程.
      const told = text.index.names.get(label.text.replace(/(?:得分)?小计:?$/, ''));
      const beside = own.filter((cell) => cell !== label && cell.figure === null && cell.text !== '');
      const whose =
        told === undefined
          ? beside.flatMap((cell) => namedBy(text, cell, []))
          : resolve(told, { within: under, unit: null });
      const sum = whose.length === 1 ? { ...common, under: whose, told: true as const } : common;
      return { ...sum, kind: isTotalLabel(label.text) ? 'total' : 'subtotal' };
    }
    const words = own.filter(({ figure, text: written }) => figure === null && !dashes.test(written));
    const name = words.at(-1) ?? null;
    if (name === null) {
      // Figures under the names, and more of them beside: the name has been dropped and the rest moved up.
      const moved = own.find(({ figure }) => figure !== null && figure.unit !== '%');
      const more = cells.filter((cell) => cell?.figure != null).length;
      return moved !== undefined && more >= 2
        ? { ...common, kind: 'shifted', name: moved }
        : { ...common, kind: 'none' };
    }
    const first = names[0] ?? 0;
    const isShifted = own.some(
      ({ figure, column }) =>
        figure !== null &&
        column > first &&
        (figure.unit === '' || figure.unit === '分' || figure.unit === '%'),
    );
    const groups = words
      .slice(0, -1)
      .map((cell) => ({ cell, subjects: namedBy(text, cell, [...above.values()].flat()) }));
    for (const { cell, subjects } of groups) enter(above, cell.column, subjects);
    const within =
      [
        ...[...above.entries()]
          .filter(([column]) => column < name.column)
          .toSorted(([a], [b]) => a - b)
          .map(([, subjects]) => subjects),
      ].findLast((subjects) => subjects.length > 0) ?? [];
    const subjects = namedBy(text, name, within);
    const isGroup = subjects.some(({ node }) => (node?.children.length ?? 0) > 0);
    if (isGroup || name.column < (names.at(-1) ?? 0)) enter(above, name.column, isGroup ? subjects : []);
    const hasFigures = figures.some(({ column }) => cells[column]?.figure);
    const kind = isShifted ? 'shifted' : subjects.length > 0 ? 'node' : hasFigures ? 'unknown' : 'none';
    return { cells, kind, name, subjects, groups, under: within };
  });
}

/** A printed group ends what was printed further in. */
function enter(above: Map<number, readonly Subject[]>, column: number, subjects: readonly Subject[]): void {
  above.set(column, subjects);
  for (const other of above.keys()) if (other > column) above.delete(other);
}

function namedBy(text: Text, cell: Cell, within: readonly Subject[]): readonly Subject[] {
  const unit = text.report.units.length === 1 ? (text.report.units[0] ?? null) : null;
  for (const form of labelForms(cell.text)) {
    const named = text.index.names.get(form);
    if (named === undefined) continue;
    const found = resolve(named, { within, unit }).filter(({ node }) => node !== null);
    if (found.length > 0) return found;
  }
  return [];
}
