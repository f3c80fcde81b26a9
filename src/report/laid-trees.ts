import type { Place, Problem } from './problem.ts';
import type { FieldPath, Source } from './source.ts';
import { type Origin, overlay, ownTree, type RawTree } from './tree.ts';

/** The indicator trees of a report, its units' too, laid over its framework where it has one. */
export type LaidTrees = {
  /** The frontmatter with whole trees in it. */
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /** The source as validation sees it: the place of a node's field is in the report or in the framework. */
  readonly located: Source;
  /** Where a field of a node stands, in the report or, if only there, in its framework. */
  at(owner: FieldPath, index: readonly number[], field: FieldPath, part?: 'key' | 'value'): Place;
};

type Raw = Readonly<Record<string, unknown>>;

export function layTrees(source: Source, framework: Source | null): LaidTrees {
  const raw = source.data as Raw;
  const problems: Problem[] = [];
  const origins = new Map<string, readonly Origin[]>();
  const lay = (holder: Raw, owner: FieldPath): Raw => {
    const path = [...owner, 'indicators'];
    const tree = layTree(holder['indicators'], path, source, framework);
    problems.push(...tree.problems);
    origins.set(owner.join(), tree.origins);
    // What is no list stays as it is, for validation to say so.
    const written = holder['indicators'] === undefined || Array.isArray(holder['indicators']);
    return written && tree.nodes.length > 0 ? { ...holder, indicators: tree.nodes } : holder;
  };
  const units = Array.isArray(raw['units']) ? raw['units'] : null;
  const laid = units?.map((unit: unknown, at) =>
    typeof unit === 'object' && unit !== null ? lay(unit as Raw, ['units', at]) : unit,
  );
  // The framework is that of the units, where there are any; a tree beside them is checked as it is written.
  const data = laid === undefined ? lay(raw, []) : { ...raw, units: laid };
  if (laid !== undefined) origins.set('', ownTree(raw['indicators'], ['indicators']).origins);
  const at: LaidTrees['at'] = (owner, index, field, part) =>
    nodePlace(
      source,
      framework,
      origins.get(owner.join()) ?? [],
      [...owner, 'indicators'],
      index,
      field,
      part,
    );
  const located: Source = { ...source, place: (path, part) => placeOf(source, at, path, part) };
  return { data, problems, located, at };
}

function layTree(nodes: unknown, path: FieldPath, source: Source, framework: Source | null) {
  if (framework === null) return { ...ownTree(nodes, path), problems: [] };
  const shared = (framework.data as { indicators: unknown[] }).indicators;
  return overlay({ nodes: shared, source: framework }, { nodes, path, source });
}

function originAt(origins: RawTree['origins'], index: readonly number[]): Origin | null {
  let found: Origin | null = null;
  let level = origins;
  for (const at of index) {
    found = level[at] ?? null;
    level = found?.children ?? [];
  }
  return found;
}

function nodePlace(
  source: Source,
  framework: Source | null,
  origins: RawTree['origins'],
  list: FieldPath,
  index: readonly number[],
  field: FieldPath,
  part?: 'key' | 'value',
): Place {
  const origin = originAt(origins, index);
  const own = origin?.report ?? null;
  const shared = origin?.framework ?? null;
  const [first = 'name'] = field;
  if (own !== null && (source.has([...own, first]) || shared === null))
    return source.place([...own, ...field], part);
  if (shared !== null && framework?.has([...shared, first])) {
    return framework.place([...shared, ...field], part);
  }
  return source.place(own ?? (source.has(list) ? list : ['framework']));
}

/** A path into the whole trees, followed to where the node was written. */
function placeOf(source: Source, at: LaidTrees['at'], path: FieldPath, part?: 'key' | 'value'): Place {
  const owner = path[0] === 'units' && path[2] === 'indicators' ? path.slice(0, 2) : [];
  let rest = path.slice(owner.length);
  if (rest[0] !== 'indicators' || typeof rest[1] !== 'number') return source.place(path, part);
  const index = [rest[1]];
  rest = rest.slice(2);
  while (rest[0] === 'children' && typeof rest[1] === 'number') {
    index.push(rest[1]);
    rest = rest.slice(2);
  }
  return at(owner, index, rest, part);
}
