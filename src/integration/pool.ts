import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Entry } from './cache.ts';
import type { Job, Setup } from './job.ts';

/** Files are handed out in lots, so that messages cost little and no worker waits at the end for long. */
const lot = 8;

/**
 * Has the jobs done by worker threads and gives their entries in the order of the jobs. Few jobs get few
 * workers: each costs half a second to start.
 * @throws what a worker throws: a fault of the product, never of a report
 */
export async function runJobs(jobs: readonly Job[], setup: Setup): Promise<readonly Entry[]> {
  const results: Entry[] = new Array(jobs.length);
  let next = 0;
  const serve = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      const give = (): void => {
        if (next >= jobs.length) {
          worker.postMessage(null);
          resolve();
          return;
        }
        worker.postMessage({ from: next, jobs: jobs.slice(next, next + lot) });
        next += lot;
      };
      worker.on('message', ({ from, entries }: { from: number; entries: Entry[] }) => {
        for (const [at, entry] of entries.entries()) results[from + at] = entry;
        give();
      });
      worker.on('error', reject);
      give();
    });
  const count = Math.min(availableParallelism(), Math.ceil(jobs.length / (lot * 2)));
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL('./render-worker.ts', import.meta.url), { workerData: setup }),
  );
  try {
    await Promise.all(workers.map(serve));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results;
}
