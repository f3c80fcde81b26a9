import type { SearchOptions, SearchReply } from './search-run.ts';
import type { SearchAnswer, SearchRequest } from './search-worker.ts';

export type { Facets, Filters } from './search-facets.ts';
export type { Mark, Passage } from './search-passages.ts';
export type { SearchHit, SearchOptions, SearchReply } from './search-run.ts';

export type Search = {
  /** Rejects when part of the index cannot be loaded; the next search starts afresh. */
  search(query: string, options: SearchOptions): Promise<SearchReply>;
  close(): void;
};

type Waiter = { resolve: (reply: SearchReply | null) => void; reject: (error: Error) => void };

/** Starts the search worker and lets it load the index at `pagefindUrl`, e.g. '/pagefind/'. */
export function openSearch({ pagefindUrl }: { pagefindUrl: string }): Search {
  const folder = pagefindUrl.endsWith('/') ? pagefindUrl : `${pagefindUrl}/`;
  const base = new URL(folder, document.baseURI).href;
  const waiting = new Map<number, Waiter>();
  let worker: Worker | undefined;
  let last = 0;

  // What a worker could not load it may still remember as empty, so after any error it is replaced.
  function stop(error: Error): void {
    worker?.terminate();
    worker = undefined;
    for (const waiter of waiting.values()) waiter.reject(error);
    waiting.clear();
  }

  function start(): Worker {
    const started = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => {
      if ('error' in data) return stop(new Error(data.error));
      waiting.get(data.id)?.resolve(data.reply);
      waiting.delete(data.id);
    });
    started.addEventListener('error', (event) =>
      stop(new Error(event.message || 'The search worker failed')),
    );
    return started;
  }

  function ask(request: Pick<SearchRequest, 'query' | 'options'>): Promise<SearchReply | null> {
    worker ??= start();
    const asked = worker;
    last += 1;
    const id = last;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      asked.postMessage({ id, base, ...request } satisfies SearchRequest);
    });
  }

  // A failure to open is told to whoever searches next.
  ask({}).catch(() => {});
  return {
    async search(query, options) {
      const reply = await ask({ query, options });
      if (reply === null) throw new Error('The search worker gave no reply');
      return reply;
    },
    close: () => stop(new Error('The search was closed')),
  };
}
