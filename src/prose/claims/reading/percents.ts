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
};

/** One way to read a percentage; nothing where it is no such percentage, or where nothing can be told. */
export type PercentReader = (setting: Setting, percent: Percent) => readonly PercentClaim[];

/** Sentences that semicolons join are read as one: where the one at `at` begins. */
export function chainOf({ sentences, at }: Setting): readonly Sentence[] {
  let first = at;
  while (first > 0 && sentences[first - 1]?.end === ';') first -= 1;
  return sentences.slice(first, at + 1);
}

/** The amounts of some sentences that stand before a place. */
export const amountsBefore = (line: Line, sentences: readonly Sentence[], place: number): readonly Amount[] =>
  sentences.flatMap((sentence) => amountsOf(line, sentence)).filter(({ to }) => to <= place);
