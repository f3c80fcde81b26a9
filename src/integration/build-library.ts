import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFile } from '../report/built.ts';
import { type Context, digestOf, readContext } from '../report/context.ts';
import { findReports } from '../report/read.ts';
import { digestFor, type Entry, productVersion, pruneBuilt, readIndex, stamp, writeIndex } from './cache.ts';
import type { Job, Setup } from './job.ts';
import { attachmentsStamp, makeReport } from './make-report.ts';
import { runJobs } from './pool.ts';

export type BuiltLibrary = {
  readonly context: Context;
  readonly entries: readonly Entry[];
  /** How many reports were made anew. */
  readonly made: number;
};

/** Below this many reports it is quicker to make them here than to start workers. */
const few = 4;

/**
 * Brings the cache up to date with a content folder: what has not changed is not read again.
 * @param keep keeps pages that no report has any more: a server may be showing them
 */
export async function buildLibrary(content: string, cache: string, keep = false): Promise<BuiltLibrary> {
  const version = productVersion();
  const context = readContext(content);
  const known = readIndex(cache, version);
  const setup: Setup = { content, cache, version };
  const folder = join(content, 'reports');
  const files = existsSync(folder) ? findReports(folder) : [];
  const entries = files.map((file) => fresh(file, known.get(file), context, setup));
  const jobs = entries.filter((entry): entry is Job => !('digest' in entry));
  const made = jobs.length > few ? await runJobs(jobs, setup) : await makeHere(jobs, context, setup);
  const queue = [...made];
  const all = entries.map((entry): Entry => ('digest' in entry ? entry : (queue.shift() as Entry)));
  writeIndex(cache, version, all);
  if (!keep) pruneBuilt(cache, all);
  return { context, entries: all, made: jobs.length };
}

async function makeHere(jobs: readonly Job[], context: Context, setup: Setup): Promise<readonly Entry[]> {
  const made: Entry[] = [];
  for (const job of jobs) made.push(await makeReport(job, context, setup));
  return made;
}

/** The last build's entry where it still holds, otherwise the job of making it. */
function fresh(file: string, known: Entry | undefined, context: Context, setup: Setup): Entry | Job {
  const now = { file, ...stamp(file) };
  if (known === undefined || known.size !== now.size) return now;
  const bytes = known.modified === now.modified ? known.bytes : digestOf(readFileSync(file));
  if (bytes !== known.bytes) return now;
  const uses = { ...known.uses, attachments: attachmentsStamp(file) };
  const digest = digestFor(bytes, uses, context, setup.version);
  if (digest !== known.digest) return now;
  if (known.summary !== null && !existsSync(builtFile(setup.cache, digest))) return now;
  return { ...known, ...now };
}
