/** What is needed of an indicator to put it beside the same one of another report. */
export type Alignable = {
  /** The names from the first level down, joined by '/'. */
  readonly path: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly level: number;
  readonly leaf: boolean;
};

/** One indicator across reports: a cell a report, null where it has none. */
export type AlignedRow<N> = {
  readonly name: string;
  readonly path: string;
  readonly level: number;
  readonly leaf: boolean;
  readonly cells: readonly (N | null)[];
};

/**
 * Puts the indicators of several reports side by side, in the order of the first and, after their own neighbours,
 * of the others. The same path is the same indicator; otherwise the same name or alias is, if it stands once in
 * both. 产出 and 产出指标 are one name.
 */
export function align<N extends Alignable>(reports: readonly (readonly N[])[]): readonly AlignedRow<N>[] {
  type Open = { first: N; cells: (N | null)[] };
  const rows: Open[] = [];
  for (const [at, nodes] of reports.entries()) {
    const free = (): Open[] => rows.filter((row) => row.cells[at] === null);
    const row = new Map<N, Open>();
    const take = (node: N, open: Open): void => {
      open.cells[at] = node;
      row.set(node, open);
    };
    const byPath = new Map(rows.map((open) => [pathKey(open.first), open]));
    for (const node of nodes) {
      const open = byPath.get(pathKey(node));
      if (open?.cells[at] === null && open.first.leaf === node.leaf) take(node, open);
    }
    for (const node of nodes.filter((one) => !row.has(one))) {
      const twins = nodes.filter((other) => other.leaf === node.leaf && named(other, node));
      const open = free().filter(({ first }) => first.leaf === node.leaf && named(first, node));
      if (twins.length === 1 && open.length === 1 && open[0] !== undefined) take(node, open[0]);
    }
    let after = -1;
    for (const node of nodes) {
      const known = row.get(node);
      if (known === undefined) {
        const cells = reports.map((_, column) => (column === at ? node : null));
        after += 1;
        rows.splice(after, 0, { first: node, cells });
      } else after = rows.indexOf(known);
    }
  }
  return rows.map(({ first: { name, path, level, leaf }, cells }) => ({ name, path, level, leaf, cells }));
}

const suffix = /(?:类指标|指标|情况|类)$/;

/** A name as it is compared: 产出指标 is 产出. */
function key(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  const bare = plain.replace(suffix, '');
  return bare.length >= 2 ? bare : plain;
}

const pathKey = ({ path }: Alignable): string => path.split('/').map(key).join('/');

function named(a: Alignable, b: Alignable): boolean {
  const names = new Set([a.name, ...a.aliases].map(key));
  return [b.name, ...b.aliases].some((name) => names.has(key(name)));
}
