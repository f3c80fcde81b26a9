// What is asked of the search page, and how the address says it: ?q=满意度&year=2023&grade=four-grade/优&page=2

export const facetNames = [
  'year',
  'place',
  'department',
  'evaluation',
  'subject',
  'sector',
  'grade',
  'score',
  'amount',
] as const;
export type FacetName = (typeof facetNames)[number];

export const sortNames = ['relevance', 'year', 'score', 'score-asc', 'amount'] as const;
export type SortName = (typeof sortNames)[number];

export type FindState = {
  readonly q: string;
  readonly filters: Readonly<Record<FacetName, readonly string[]>>;
  readonly sort: SortName;
  /** From 1. */
  readonly page: number;
};

export function parseState(search: string): FindState {
  const asked = new URLSearchParams(search);
  const values = (name: FacetName): string[] =>
    [...new Set(asked.getAll(name))].filter((value) => value !== '');
  const sort = asked.get('sort');
  const page = Number(asked.get('page'));
  return {
    q: (asked.get('q') ?? '').trim(),
    filters: Object.fromEntries(facetNames.map((name) => [name, values(name)])) as Record<
      FacetName,
      string[]
    >,
    sort: sortNames.find((name) => name === sort) ?? 'relevance',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The part of the address that says it: '' for nothing asked. */
export function stateQuery({ q, filters, sort, page }: FindState): string {
  const said = new URLSearchParams();
  if (q !== '') said.set('q', q);
  for (const name of facetNames) for (const value of filters[name]) said.append(name, value);
  if (sort !== 'relevance') said.set('sort', sort);
  if (page > 1) said.set('page', String(page));
  const text = said.toString();
  return text === '' ? '' : `?${text}`;
}

/**
 * A value chosen or given up. Values of one facet widen each other; but a place takes the stead of those it lies
 * in and of those that lie in it, since its reports are among theirs.
 */
export function toggle(state: FindState, name: FacetName, value: string): FindState {
  const chosen = state.filters[name];
  const others = chosen.filter((other) => other !== value);
  const kept = name === 'place' ? others.filter((other) => !related(other, value)) : others;
  const now = chosen.includes(value) ? others : [...kept, value];
  return { ...state, page: 1, filters: { ...state.filters, [name]: now } };
}

const related = (a: string, b: string): boolean => a.startsWith(`${b}/`) || b.startsWith(`${a}/`);

export const withoutFilters = (state: FindState): FindState => ({
  ...parseState(''),
  q: state.q,
  sort: state.sort,
});

export const chosenCount = ({ filters }: FindState): number =>
  facetNames.reduce((sum, name) => sum + filters[name].length, 0);
