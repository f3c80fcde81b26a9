import type { SearchDocuments } from './search-query.ts';

/** Chosen values by filter: any value of a filter, all of the filters. */
export type Filters = Record<string, string[]>;
/** How many reports each value of each filter would give. */
export type Facets = Record<string, Record<string, number>>;

/** The tables of several shards as one; report numbers run on from shard to shard. */
export function joinDocuments(shards: SearchDocuments[]): Omit<SearchDocuments, 'ids'> {
  const filters: SearchDocuments['filters'] = {};
  const sort: SearchDocuments['sort'] = {};
  let before = 0;
  for (const shard of shards) {
    for (const [name, { values, of }] of Object.entries(shard.filters)) {
      filters[name] ??= { values: [], of: [] };
      const joined = filters[name];
      const places = values.map((value) => {
        const place = joined.values.indexOf(value);
        return place >= 0 ? place : joined.values.push(value) - 1;
      });
      of.forEach((value, at) => {
        joined.of[before + at] = value.map((place) => places[place] ?? -1);
      });
    }
    for (const [name, values] of Object.entries(shard.sort)) {
      sort[name] ??= [];
      const column = sort[name];
      values.forEach((value, at) => {
        column[before + at] = value;
      });
    }
    before += shard.ids.length;
  }
  return { starts: shards.flatMap((shard) => shard.starts), filters, sort };
}

/**
 * The reports that pass all filters, and the facets: each value counts the reports that pass the *other* filters,
 * so that a second value of the same filter can be seen and added.
 */
export function narrow(
  documents: Pick<SearchDocuments, 'filters'>,
  reports: Iterable<number>,
  chosen: Filters,
): { passing: number[]; facets: Facets } {
  const names = Object.keys(documents.filters);
  const asked = new Set(Object.keys(chosen).filter((name) => (chosen[name]?.length ?? 0) > 0));
  const wanted = new Map(
    [...asked].map((name) => [
      name,
      new Set(chosen[name]?.map((value) => documents.filters[name]?.values.indexOf(value) ?? -1)),
    ]),
  );
  const valuesOf = (name: string, report: number): number[] => documents.filters[name]?.of[report] ?? [];
  const counts = new Map(names.map((name) => [name, new Map<number, number>()]));
  const passing: number[] = [];
  for (const report of reports) {
    const failed = [...wanted].filter(
      ([name, set]) => !valuesOf(name, report).some((value) => set.has(value)),
    );
    if (failed.length > 1) continue;
    if (failed.length === 0) passing.push(report);
    const only = failed[0]?.[0];
    for (const name of only === undefined ? names : [only]) {
      const count = counts.get(name);
      for (const value of valuesOf(name, report)) count?.set(value, (count.get(value) ?? 0) + 1);
    }
  }
  const facets: Facets = {};
  for (const [name, count] of counts) {
    const values = documents.filters[name]?.values ?? [];
    facets[name] = Object.fromEntries([...count].map(([value, n]) => [values[value] ?? '', n]));
  }
  return { passing, facets };
}
