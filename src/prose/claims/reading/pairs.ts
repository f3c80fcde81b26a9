import type { Line, Text } from './lines.ts';

/** A cell that says what the one to its right holds: 评价等级 | 优. */
export type Pair = { readonly label: Line; readonly value: Line };

const cache = new WeakMap<Text, readonly Pair[]>();

/** The pairs of tables without a head, of two columns or twice two; a label that comes twice says nothing. */
export function pairsIn(text: Text): readonly Pair[] {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const found = text.lines.flatMap((label, at): readonly Pair[] => {
    const value = text.lines[at + 1];
    const [cell, next] = [label.passage.cell, value?.passage.cell];
    if (value === undefined || !cell || !next || next.table !== cell.table || next.row !== cell.row) return [];
    const columns = cell.table.children[0]?.children.length ?? 0;
    if ((columns !== 2 && columns !== 4) || cell.column % 2 !== 0) return [];
    return [{ label, value }];
  });
  const times = new Map<unknown, Map<string, number>>();
  for (const { label } of found) {
    const table = label.passage.cell?.table;
    const count = times.get(table) ?? new Map<string, number>();
    times.set(table, count.set(label.text, (count.get(label.text) ?? 0) + 1));
  }
  const pairs = found.filter(({ label }) => {
    const count = times.get(label.passage.cell?.table);
    const first = found.find((pair) => pair.label.passage.cell?.table === label.passage.cell?.table);
    return count?.get(label.text) === 1 && !/得分|分值|满分|等级|评级|权重/.test(first?.value.text ?? '');
  });
  cache.set(text, pairs);
  return pairs;
}
