import { openIndex, type SearchIndex } from './search-index.ts';
import { runSearch, type SearchOptions, type SearchReply } from './search-run.ts';

/** Without a query the worker only opens the index at `base`. */
export type SearchRequest = { id: number; base: string; query?: string; options?: SearchOptions };
export type SearchAnswer = { id: number } & ({ reply: SearchReply | null } | { error: string });

let opening: Promise<SearchIndex> | undefined;
let failure: string | undefined;

// Pagefind only logs a file that cannot be loaded and goes on as if its words were nowhere.
// A search that could not look everywhere must not say that there is nothing.
const plainFetch = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  try {
    const response = await plainFetch(input, init);
    if (!response.ok) failure ??= `${response.status} ${response.url}`;
    return response;
  } catch (error) {
    failure ??= String(error);
    throw error;
  }
};

async function answer({ base, query, options }: SearchRequest): Promise<SearchReply | null> {
  opening ??= openIndex(base);
  const index = await opening;
  const reply = query === undefined || !options ? null : await runSearch(index, query, options);
  if (failure !== undefined) throw new Error(failure);
  return reply;
}

globalThis.addEventListener('message', async ({ data }: MessageEvent<SearchRequest>) => {
  const post = (message: SearchAnswer): void => globalThis.postMessage(message);
  try {
    post({ id: data.id, reply: await answer(data) });
  } catch (error) {
    post({ id: data.id, error: error instanceof Error ? error.message : String(error) });
  }
});
