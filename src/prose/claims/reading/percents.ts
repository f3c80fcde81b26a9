import type { Quantity } from '../../../scoring/quantity.ts';
import type { PercentClaim } from '../claim.ts';
import { type Amount, amountsOf } from './amounts.ts';
import { quantityOf } from './figure.ts';
import type { Line, Text } from './lines.ts';
import type { Sentence } from './sentences.ts';

/** A percentage that a sentence states. */
export type Percent = { readonly from: number; readonly to: number; readonly printed: Quantity };

const cache = new WeakMap<Sentence, readonly Percent[]>();

/** The percentages of a sentence; bounds, ranges and what is only about so much are none. */
export function percentsOf(sentence: Sentence): readonly Percent[] {
  const known = cache.get(sentence);
  if (known !== undefined) return known;
  const found = sentence.tokens.flatMap((token) =>
    token.kind === 'figure' && token.figure.unit === '%' && token.figure.kind === 'plain'
      ? [{ from: token.from, to: token.to, printed: quantityOf(token.figure) }]
      : [],
  );
  cache.set(sentence, found);
  return found;
}

/** Where a percentage stands: one sentence of a paragraph. */
export type Setting = {
  readonly text: Text;
  readonly line: Line;
  readonly sentences: readonly Sentence[];
  readonly sentence: Sentence;
  readonly at: number;
  /** Where the percentage before it in the sentence ends, or the sentence begins. */
  readonly previous: number;
};

/** One way to read a percentage; nothing where it is no such percentage, or where nothing can be told. */
export type PercentReader = (setting: Setting, percent: Percent) => readonly PercentClaim[];

/** How far back anything is looked for: what stands farther off is hardly meant, and long texts stay cheap. */
const reach = { sentences: 16, amounts: 40 };

/** Sentences that semicolons join are read as one: where the one at `at` begins. */
export function chainOf({ sentences, at }: Setting): readonly Sentence[] {
  let first = at;
  while (first > 0 && at - first < reach.sentences && sentences[first - 1]?.end === ';') first -= 1;
  return sentences.slice(first, at + 1);
}

/** Where the percentage before ends, in this sentence or in those that come before it. */
export function percentBefore({ sentence, previous }: Setting, earlier: readonly Sentence[]): number {
  if (previous !== sentence.from) return previous;
  for (const one of earlier.toReversed()) {
    const last = percentsOf(one).at(-1);
    if (last !== undefined && last.to < sentence.from) return last.to;
  }
  return 0;
}

/** The nearest amounts of some sentences that stand before a place, in their order. */
export function amountsBefore(line: Line, sentences: readonly Sentence[], place: number): readonly Amount[] {
  const found: (readonly Amount[])[] = [];
  let count = 0;
  const last = Math.max(0, sentences.length - reach.sentences);
  for (let at = sentences.length - 1; at >= last && count < reach.amounts; at -= 1) {
    const amounts = amountsOf(line, sentences[at] as Sentence);
    const end = endingBefore(amounts, place);
    const some = amounts.slice(Math.max(0, end - reach.amounts + count), end);
    found.unshift(some);
    count += some.length;
  }
  return found.flat();
}

/** How many amounts end before a place. */
function endingBefore(amounts: readonly Amount[], place: number): number {
  let [low, high] = [0, amounts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((amounts[middle]?.to ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
