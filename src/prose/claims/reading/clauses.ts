import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

/** A stretch of a sentence between commas, colons and brackets. */
export type Clause = {
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
  /** How many brackets it stands in. */
  readonly depth: number;
  /** The mark after it; '' at the end. */
  readonly end: string;
};

/** The clauses of a sentence. The marks between them belong to none; 、 does not part clauses. */
export function clausesOf({ tokens }: Sentence): readonly Clause[] {
  const found: Clause[] = [];
  let depth = 0;
  let start = 0;
  const cut = (end: number, mark: string): void => {
    const own = tokens.slice(start, end);
    const [first, last] = [own[0], own.at(-1)];
    if (first !== undefined && last !== undefined)
      found.push({ from: first.from, to: last.to, tokens: own, depth, end: mark });
    start = end + 1;
  };
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'mark' || !',:;()'.includes(token.mark)) continue;
    cut(at, token.mark);
    if (token.mark === '(') depth += 1;
    if (token.mark === ')') depth = Math.max(0, depth - 1);
  }
  cut(tokens.length, '');
  return found;
}
