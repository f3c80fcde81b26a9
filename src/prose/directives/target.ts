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

/** Width and white space do not make two names differ. */
const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');

/**
 * The indicator a name or path means: `业务管理`, `产出/数量指标`, `单位/指标`; groups may be left out. A path
 * that begins with `/` is written from the first level down. Names go before aliases.
 */
export function findIndicator(path: string, units: readonly Unit[]): Lookup<Target> {
  const wanted = plain(path);
  const all = units.flatMap((unit) => [...walk(unit.result.roots)].map((node) => ({ unit, node })));
  for (const aliases of [false, true]) {
    const met = all.filter(({ unit, node }) => means(wanted, chainOf(unit, node, aliases)));
    const whole = wanted.includes('/')
      ? met.filter(({ unit, node }) => isWhole(wanted, chainOf(unit, node, aliases)))
      : [];
    const [only] = whole.length === 1 ? whole : met;
    if (only !== undefined && (whole.length === 1 || met.length === 1)) return { found: only };
    if (met.length > 1) return { among: met.map((target) => fullPath(target, units.length > 1)) };
  }
  const names = all.flatMap(({ node: { indicator } }) => [indicator.name, ...indicator.aliases]);
  const last = path.split(/[/／]/).at(-1) ?? path;
  const near = names.includes(last) ? null : nearest(last, names);
  return {
    near:
      near ??
      nearest(
        path,
        all.map((target) => fullPath(target, units.length > 1)),
      ),
  };
}

/** The unit a name means. */
export function findUnit(name: string, units: readonly Unit[]): Lookup<Unit> {
  const unit = units.find((one) => one.name !== null && plain(one.name) === plain(name));
  if (unit !== undefined) return { found: unit };
  return { near: nearest(name, unitNames(units)) };
}

export const unitNames = (units: readonly Unit[]): readonly string[] =>
  units.flatMap(({ name }) => (name === null ? [] : [name]));

/** A path that means this indicator and no other. */
const fullPath = ({ unit, node }: Target, several: boolean): string =>
  several || node.path.length > 1
    ? [...(several && unit.name !== null ? [unit.name] : []), ...node.path].join('/')
    : `/${node.path.join('/')}`;

type Chain = readonly (readonly string[])[];

/** The names of each level down to a node; the unit's is the first in a report of several. */
function chainOf(unit: Unit, node: Scored, aliases: boolean): Chain {
  const names = ({ indicator }: Scored): string[] => [
    plain(indicator.name),
    ...(aliases ? indicator.aliases.map(plain) : []),
  ];
  const chain: string[][] = unit.name === null ? [] : [[plain(unit.name)]];
  let level = unit.result.roots;
  for (const at of node.index) {
    const next = level[at];
    if (next === undefined) break;
    chain.push(names(next));
    level = next.children;
  }
  return chain;
}

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
