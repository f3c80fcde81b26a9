import { readFileSync } from 'node:fs';
import type { Loader } from 'astro/loaders';
import type { ReportSummary } from '../report/summary.ts';

/** Where the integration leaves the public reports' summaries for Astro's store. */
export const libraryFile = (cache: URL): URL => new URL('library.jsonl', cache);

/**
 * A thin loader: the store holds what lists need, a kilobyte a report; bodies stay in the cache by digest.
 * What is public was decided, and everything checked, before Astro asked.
 */
export const reportLoader = (): Loader => ({
  name: 'gongping-reports',
  load: async ({ store, config }) => {
    const lines = readFileSync(libraryFile(config.cacheDir), 'utf8').split('\n').filter(Boolean);
    const summaries = lines.map((line) => JSON.parse(line) as ReportSummary);
    const ids = new Set(summaries.map(({ id }) => id));
    for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
    for (const summary of summaries) {
      store.set({ id: summary.id, data: { ...summary }, digest: summary.digest });
    }
  },
});
