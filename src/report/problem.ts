import type { Words } from '../i18n/words.ts';

/** A stretch of a file; lines and columns count from 1, the end is where the next character stands. */
export type Place = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
};

/** What reading found wrong, under the code of the check that reports it. */
export type Problem = {
  readonly code: `source/${string}` | 'score/rule-input';
  readonly at: Place;
  readonly message: Words;
  readonly quote?: string;
};

/**
 * The name among `known` that the author most likely meant, or null: at most a third of its letters differ, one
 * of two, and none of a single one.
 */
export function nearest(name: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  const single = [...name].length < 2;
  let least = single ? 1 : Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    if (!single && [...candidate].length < 2) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn one name into the other. */
export function editDistance(a: string, b: string): number {
  const from = [...a];
  const to = [...b];
  let before: number[] = [];
  let last = to.map((_, at) => at).concat(to.length);
  for (const [row, letter] of from.entries()) {
    const line = [row + 1];
    for (const [at, other] of to.entries()) {
      const cost = letter === other ? 0 : 1;
      let best = Math.min((last[at + 1] ?? 0) + 1, (line[at] ?? 0) + 1, (last[at] ?? 0) + cost);
      const swapped = row > 0 && at > 0 && letter === to[at - 1] && from[row - 1] === other;
      if (swapped) best = Math.min(best, (before[at - 1] ?? 0) + 1);
      line.push(best);
    }
    [before, last] = [last, line];
  }
  return last[to.length] ?? 0;
}
