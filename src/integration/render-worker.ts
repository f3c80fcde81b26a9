import { parentPort, workerData } from 'node:worker_threads';
import { readContext } from '../report/context.ts';
import type { Entry } from './cache.ts';
import type { Job, Setup } from './job.ts';
import { makeReport } from './make-report.ts';

/** Reads, checks and renders the reports it is handed; bodies go to the cache, entries go back. */
async function main(port: NonNullable<typeof parentPort>, setup: Setup): Promise<void> {
  const context = readContext(setup.content);
  for await (const lot of messages(port)) {
    const entries: Entry[] = [];
    for (const job of lot.jobs) entries.push(await makeReport(job, context, setup));
    port.postMessage({ from: lot.from, entries });
  }
}

async function* messages(
  port: NonNullable<typeof parentPort>,
): AsyncGenerator<{ from: number; jobs: Job[] }> {
  const waiting: ({ from: number; jobs: Job[] } | null)[] = [];
  let wake = (): void => {};
  port.on('message', (message) => {
    waiting.push(message);
    wake();
  });
  for (;;) {
    const message = waiting.shift();
    if (message === null) return port.close();
    if (message !== undefined) yield message;
    else await new Promise<void>((resolve) => (wake = resolve));
  }
}

if (parentPort !== null) await main(parentPort, workerData as Setup);
