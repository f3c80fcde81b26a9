import { type Facets, type Filters, narrow } from './search-facets.ts';
import type { SearchIndex } from './search-index.ts';
import { nearestTitles } from './search-near.ts';
import { type Mark, type Passage, showReport } from './search-passages.ts';
import { queryWords, type SearchText, shortestQuery } from './search-query.ts';

export type SearchOptions = {
  filters?: Filters;
  /** By a key of the documents' `sort`; reports without it come last. Otherwise by relevance. */
  sort?: { by: string; order: 'asc' | 'desc' };
  limit: number;
  offset: number;
};

/** A report that was found. Everything in it is plain text. */
export type SearchHit = {
  url: string;
  title: string;
  titleMarks: Mark[];
  meta: Record<string, string>;
  passages: Passage[];
  /** How often the words of the query occur in the report. */
  occurrences: number;
};

export type SearchReply = {
  /** Reports that match the query and the filters. */
  total: number;
  /** Reports that match the query, whatever the filters. */
  unfiltered: number;
  results: SearchHit[];
  facets: Facets;
  /** When nothing matches the query: reports with similar titles. */
  near: { title: string; url: string }[];
  tooShort?: true;
};

/** Up to so many hits are also ordered by how often the words occur: the text of each has to be loaded for it. */
const countedHits = 40;

/** The reports that hold all words, each with its rank: 0 if every word is in the title, more the deeper they lie. */
async function ranked(index: SearchIndex, words: string[]): Promise<Map<number, number>> {
  const { starts } = index.documents;
  if (words.length === 0) return new Map(starts.map((_, report) => [report, 0]));
  const found = await Promise.all(words.map((word) => index.find(word)));
  const [fewest, ...others] = found.sort((a, b) => a.size - b.size);
  const ranks = new Map<number, number>();
  for (const report of fewest?.keys() ?? []) {
    if (!others.every((other) => other.has(report))) continue;
    const depth = (position: number): number =>
      starts[report]?.filter((start) => position >= start).length ?? 0;
    ranks.set(
      report,
      found.reduce((sum, positions) => sum + depth(positions.get(report) ?? 0), 0),
    );
  }
  return ranks;
}

type Value = string | number | null | undefined;

/** Ascending, and what has no value last in either direction. */
function compare(a: Value, b: Value, order: 'asc' | 'desc'): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return b === null || b === undefined ? 0 : 1;
  if (b === null || b === undefined) return -1;
  return a < b === (order === 'asc') ? -1 : 1;
}

async function occurrencesIn(
  index: SearchIndex,
  hits: number[],
  words: string[],
): Promise<Map<number, number>> {
  if (words.length === 0 || hits.length > countedHits) return new Map();
  const count = (text: SearchText): number => showReport(text, words).occurrences;
  return new Map(await Promise.all(hits.map(async (hit) => [hit, count(await index.text(hit))] as const)));
}

/**
 * Finds the reports that hold every word of the query, in any of their passages; without a query, all reports.
 *
 * Relevance: words in titles before names of indicators before headings before text; then, among few hits, the
 * more frequent first; then the later year; then the address.
 */
export async function runSearch(
  index: SearchIndex,
  query: string,
  options: SearchOptions,
): Promise<SearchReply> {
  const words = queryWords(query);
  const tooShort = words.length > 0 && Array.from(words.join('')).length < shortestQuery;
  if (tooShort) return { total: 0, unfiltered: 0, results: [], facets: {}, near: [], tooShort };

  const ranks = await ranked(index, words);
  const { passing, facets } = narrow(index.documents, ranks.keys(), options.filters ?? {});
  const { sort } = options;
  const occurrences = sort ? new Map<number, number>() : await occurrencesIn(index, passing, words);
  const column = sort && index.documents.sort[sort.by];
  const years = index.documents.sort.year;
  passing.sort(
    (a, b) =>
      (sort ? compare(column?.[a], column?.[b], sort.order) : 0) ||
      (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) ||
      (occurrences.get(b) ?? 0) - (occurrences.get(a) ?? 0) ||
      compare(years?.[a], years?.[b], 'desc') ||
      a - b,
  );
  const page = passing.slice(options.offset, options.offset + options.limit);
  const texts = await Promise.all(page.map((report) => index.text(report)));
  return {
    total: passing.length,
    unfiltered: ranks.size,
    results: texts.map((text) => ({
      url: text.url,
      title: text.title,
      meta: text.meta,
      ...showReport(text, words),
    })),
    facets,
    near: ranks.size === 0 && words.length > 0 ? nearestTitles(await index.titles(), words) : [],
  };
}
