import { nearest } from '../../report/problem.ts';
import type { Unit } from '../../report/read.ts';
import { type Scored, walk } from '../../scoring/score.ts';

/** An indicator and the unit it belongs to. */
export type Target = { readonly unit: Unit; readonly node: Scored };

/** What a name stands for: one thing, several, or nothing (with the name that was probably meant). */
export type Lookup<T> =
  | { readonly found: T }
  | { readonly among: readonly string[] }
  | { readonly near: string | null };

/** The names of each level down to a node, its own last; the unit's is the first in a report of several. */
type Chain = readonly (readonly string[])[];

type Entry = Target & { readonly names: Chain; readonly withAliases: Chain; readonly path: string };

/** Width, white space and quotation marks around it do not make two names differ. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^[“”‘’"'「」]+|[“”‘’"'「」]+$/g, '');

const known = new WeakMap<Unit, readonly Entry[]>();

function entriesOf(unit: Unit): readonly Entry[] {
  const before = known.get(unit);
  if (before !== undefined) return before;
  const top = unit.name === null ? [] : [[plain(unit.name)]];
  const below = (nodes: readonly Scored[], names: Chain, withAliases: Chain): Entry[] =>
    nodes.flatMap((node) => {
      const { name, aliases } = node.indicator;
      const own = [...names, [plain(name)]];
      const all = [...withAliases, [name, ...aliases].map(plain)];
      const levels = [...(unit.name === null ? [] : [unit.name]), ...node.path];
      const path = levels.length > 1 ? levels.join('/') : `/${name}`;
      return [{ unit, node, names: own, withAliases: all, path }, ...below(node.children, own, all)];
    });
  const entries = below(unit.result.roots, top, top);
  known.set(unit, entries);
  return entries;
}

/**
 * The indicator a name or path means: `业务管理`, `产出/数量指标`, `单位/指标`; groups may be left out. A path
 * that begins with `/` is written from the first level down. Names go before aliases.
 */
export function findIndicator(path: string, units: readonly Unit[]): Lookup<Target> {
  const wanted = plain(path);
  const all = units.flatMap(entriesOf);
  for (const chain of ['names', 'withAliases'] as const) {
    const met = all.filter((entry) => means(wanted, entry[chain]));
    const whole = wanted.includes('/') ? met.filter((entry) => isWhole(wanted, entry[chain])) : [];
    const [only] = whole.length === 1 ? whole : met;
    if (only !== undefined && (whole.length === 1 || met.length === 1)) return { found: only };
    if (met.length > 1) return { among: met.map((entry) => entry.path) };
  }
  const names = units.flatMap((unit) =>
    walk(unit.result.roots).flatMap(({ indicator }) => [indicator.name, ...indicator.aliases]),
  );
  const last = path.split(/[/／]/).at(-1) ?? path;
  const near = names.includes(last) ? null : (nearest(last, names) ?? around(last, names));
  // The name is right but not the path: the paths that end with it come nearest.
  return { near: near ?? all.find(({ node }) => node.indicator.name === last)?.path ?? null };
}

/** The name that holds another one, or is held by it: 数量指标 for 数量. The closest in length. */
function around(name: string, names: readonly string[]): string | null {
  const own = plain(name);
  if (own.length < 2) return null;
  const found = names.filter((one) => {
    const other = plain(one);
    return other.includes(own) || (other.length > 1 && own.includes(other));
  });
  const distance = (one: string): number => Math.abs(plain(one).length - own.length);
  return found.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** The unit a name means. */
export function findUnit(name: string, units: readonly Unit[]): Lookup<Unit> {
  const unit = units.find((one) => one.name !== null && plain(one.name) === plain(name));
  if (unit !== undefined) return { found: unit };
  return { near: nearest(name, unitNames(units)) };
}

export const unitNames = (units: readonly Unit[]): readonly string[] =>
  units.flatMap(({ name }) => (name === null ? [] : [name]));

/** Whether a path's last name is the node's and those before it name levels above it, in their order. */
const means = (path: string, chain: Chain): boolean =>
  path.startsWith('/')
    ? isWhole(path, chain)
    : (chain.at(-1) ?? []).some((name) => {
        if (path === name) return true;
        const above = path.endsWith(`/${name}`) ? path.slice(0, -name.length - 1) : '';
        return above !== '' && chain.some((_, at) => at > 0 && means(above, chain.slice(0, at)));
      });

/** Whether a path names every level from the first one down. */
function isWhole(path: string, chain: Chain): boolean {
  const names = chain.at(-1) ?? [];
  if (chain.length === 1) return names.some((name) => path === name || path === `/${name}`);
  return names.some(
    (name) => path.endsWith(`/${name}`) && isWhole(path.slice(0, -name.length - 1), chain.slice(0, -1)),
  );
}
