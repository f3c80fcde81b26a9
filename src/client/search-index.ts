import { joinDocuments } from './search-facets.ts';
import {
  phrase,
  type SearchDocuments,
  type SearchManifest,
  type SearchText,
  type SearchTitles,
} from './search-query.ts';

/** What pagefind.js offers and is used here. `score` of a quoted search is the weight of the index it came from. */
type Pagefind = {
  search(query: string): Promise<{ results: { id: string; score: number; words: number[] }[] }>;
  mergeIndex(path: string, options: object): Promise<void>;
};
type PagefindModule = { createInstance(options: object): Pagefind };

/** An opened index. Reports are numbered from 0, shard after shard, by address inside a shard. */
export type SearchIndex = {
  documents: Omit<SearchDocuments, 'ids'>;
  /** Every report whose passages hold the folded word, with the position of its first match. */
  find(word: string): Promise<Map<number, number>>;
  text(report: number): Promise<SearchText>;
  titles(): Promise<SearchTitles>;
};

const rememberedWords = 12;
const rememberedTexts = 120;

async function loadJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // A server that declares the file's gzip as a content encoding has it unpacked before it gets here.
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = packed ? new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')) : bytes;
  return (await new Response(plain).json()) as T;
}

/** Keeps the latest answers of `ask`, and none that failed. */
function remember<K, V>(limit: number, ask: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const answers = new Map<K, Promise<V>>();
  return (key) => {
    const answer = answers.get(key) ?? ask(key);
    answers.delete(key);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    const [oldest] = answers.keys();
    if (answers.size > limit && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
}

/** Opens the index written under `base`, an absolute address that ends with a slash. */
export async function openIndex(base: string): Promise<SearchIndex> {
  const response = await fetch(`${base}search.json`, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} ${base}search.json`);
  const manifest = (await response.json()) as SearchManifest;
  const shards = manifest.shards.map(({ path, pages }) => ({ url: `${base}${path}/`, tag: path, pages }));
  const tables = await Promise.all(
    shards.map(({ url }) => loadJson<SearchDocuments>(`${url}documents.json.gz`)),
  );
  let first = 0;
  const starts = shards.map(({ pages }) => {
    first += pages;
    return first - pages;
  });
  const numbers = tables.map(
    (table, shard) => new Map(table.ids.map((id, at) => [id, (starts[shard] ?? 0) + at])),
  );

  let pagefind: Pagefind | undefined;
  const [primary, ...others] = shards;
  if (primary) {
    const module = (await import(/* @vite-ignore */ `${primary.url}pagefind.js`)) as PagefindModule;
    pagefind = module.createInstance({ basePath: primary.url, metaCacheTag: primary.tag });
    // Ids are unique inside a shard only; the weight says which shard a result is from.
    await Promise.all(
      others.map(({ url, tag }, at) => pagefind?.mergeIndex(url, { indexWeight: at + 2, metaCacheTag: tag })),
    );
  }

  return {
    documents: joinDocuments(tables),
    find: remember(rememberedWords, async (word) => {
      const found = new Map<number, number>();
      const { results } = (await pagefind?.search(phrase(word))) ?? { results: [] };
      for (const { id, score, words } of results) {
        const report = numbers[score - 1]?.get(id);
        if (report === undefined) throw new Error(`Unexpected page ${id} in shard ${score}`);
        found.set(report, words[0] ?? 0);
      }
      return found;
    }),
    text: remember(rememberedTexts, (report) => {
      const shard = starts.findLastIndex((start) => start <= report);
      return loadJson<SearchText>(`${shards[shard]?.url}text/${report - (starts[shard] ?? 0)}.json.gz`);
    }),
    titles: remember(1, async () => {
      const titles = await Promise.all(
        shards.map(({ url }) => loadJson<SearchTitles>(`${url}titles.json.gz`)),
      );
      return titles.flat();
    }) as () => Promise<SearchTitles>,
  };
}
