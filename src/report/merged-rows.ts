/** What laying out a tree as a table needs of its nodes, parents before children. */
export type Placed = { readonly path: string; readonly level: number; readonly leaf: boolean };

/** One leaf's row: the groups whose cells begin here, and how many columns the leaf's own name spans. */
export type MergedRow<N extends Placed> = {
  readonly leaf: N;
  readonly groups: readonly { readonly node: N; readonly rows: number }[];
  readonly span: number;
};

/**
 * The table of an uneven tree: each group's cell spans its leaves' rows, and a leaf that stands higher than
 * the deepest ones spans the columns they have left of the figures.
 */
export function mergedRows<N extends Placed>(
  nodes: readonly N[],
): { readonly rows: readonly MergedRow<N>[]; readonly depth: number } {
  const depth = Math.max(1, ...nodes.filter(({ leaf }) => leaf).map(({ level }) => level));
  const rows: MergedRow<N>[] = [];
  let waiting: { node: N; rows: number }[] = [];
  const open: { node: N; rows: number }[] = [];
  for (const node of nodes) {
    while ((open.at(-1)?.node.level ?? 0) >= node.level) open.pop();
    if (node.leaf) {
      for (const group of open) group.rows += 1;
      rows.push({ leaf: node, groups: waiting, span: depth - node.level + 1 });
      waiting = [];
    } else {
      const group = { node, rows: 0 };
      open.push(group);
      waiting.push(group);
    }
  }
  return { rows, depth };
}
