import type { Placed } from './merged-rows.ts';

/** A node and all below it, of a tree listed parents before children. */
export function branchOf<N extends Placed>(nodes: readonly N[], node: N): readonly N[] {
  const from = nodes.indexOf(node);
  const next = nodes.findIndex(({ level }, at) => at > from && level <= node.level);
  return nodes.slice(from, next < 0 ? nodes.length : next);
}

/** The first-level nodes, each with all below it. */
export const branches = <N extends Placed>(nodes: readonly N[]): readonly (readonly N[])[] =>
  nodes.filter(({ level }) => level === 1).map((root) => branchOf(nodes, root));
