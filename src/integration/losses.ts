import { existsSync, readFileSync } from 'node:fs';
import { readBuilt } from '../report/built.ts';
import { standing } from '../report/library.ts';
import { leafLosses, lossesFile } from '../report/losses.ts';
import type { ReportSummary } from '../report/summary.ts';
import { writeWhole } from './cache.ts';

/** Keeps, a line a report that stands, which share of its points each indicator lost: the overview adds them up. */
export function updateLosses(cache: string, library: readonly ReportSummary[]): void {
  const file = lossesFile(cache);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const known = new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line]));
  const now = standing(library).map(
    ({ digest }) =>
      known.get(digest) ?? `${digest} ${JSON.stringify(leafLosses(readBuilt(cache, digest).json))}`,
  );
  writeWhole(file, now.map((line) => `${line}\n`).join(''));
}
