import { readFileSync } from 'node:fs';
import type { Loader } from 'astro/loaders';
import { digestOf } from '../report/context.ts';
import type { BuiltPage } from '../report/own-page.ts';
import type { ReportSummary } from '../report/summary.ts';

/** Where the integration leaves the public reports' summaries for Astro's store. */
export const libraryFile = (cache: URL): URL => new URL('library.jsonl', cache);

/** Where it leaves the publisher's own pages. */
export const pagesFile = (cache: URL): URL => new URL('pages.jsonl', cache);

const linesOf = <T>(file: URL): readonly T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

/**
 * A thin loader: the store holds what lists need, a kilobyte a report; bodies stay in the cache by digest.
 * What is public was decided, and everything checked, before Astro asked.
 */
export const reportLoader = (): Loader => ({
  name: 'gongping-reports',
  load: async ({ store, config }) => {
    const summaries = linesOf<ReportSummary>(libraryFile(config.cacheDir));
    const ids = new Set(summaries.map(({ id }) => id));
    for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
    for (const summary of summaries) {
      store.set({ id: summary.id, data: { ...summary }, digest: summary.digest });
    }
  },
});

/** The publisher's own pages, rendered. */
export const pageLoader = (): Loader => ({
  name: 'gongping-pages',
  load: async ({ store, config, refreshContextData }) => {
    store.clear();
    for (const page of linesOf<BuiltPage>(pagesFile(config.cacheDir))) {
      store.set({ id: page.slug, data: { ...page }, digest: digestOf(JSON.stringify(page)) });
    }
    const loaded = refreshContextData?.['loaded'];
    if (typeof loaded === 'function') loaded();
  },
});
