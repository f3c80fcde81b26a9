import type { Line } from '../reading/lines.ts';
import type { Sentence } from '../reading/sentences.ts';

/**
 * Whether what stands at a place of a sentence is told of other years only: another year's evaluation may have had
 * other names; what came after the evaluated years is told in this one.
 */
export function isOfOtherYears(
  { text }: Line,
  { tokens }: Sentence,
  at: number,
  years: ReadonlySet<number>,
): boolean {
  const last = Math.max(...years);
  // 自2019年印发后未修订: since then, and so in these years, too.
  const dates = tokens.flatMap((token) =>
    token.kind === 'date' &&
    token.from < at &&
    !'自从'.includes(text[token.from - 1] ?? ' ') &&
    token.years.some((year) => year <= last)
      ? [token]
      : [],
  );
  return dates.length > 0 && !dates.some((date) => date.years.some((year) => years.has(year)));
}
