import type { Line } from './lines.ts';
import type { Token } from './tokens.ts';

/** A stretch of a line up to a stop or a semicolon outside brackets. */
export type Sentence = {
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
  /** The mark it ends with; '' at the end of the passage. */
  readonly end: string;
};

const cache = new WeakMap<Line, readonly Sentence[]>();

/** The sentences of a line; those that a semicolon parts count as several. */
export function sentencesOf(line: Line): readonly Sentence[] {
  const known = cache.get(line);
  if (known !== undefined) return known;
  const found: Sentence[] = [];
  let depth = 0;
  let start = 0;
  const cut = (end: number, mark: string): void => {
    const tokens = line.tokens.slice(start, end);
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (first !== undefined && last !== undefined)
      found.push({ from: first.from, to: last.to, tokens, end: mark });
    start = end + 1;
  };
  for (const [at, token] of line.tokens.entries()) {
    if (token.kind !== 'mark') continue;
    if (token.mark === '(') depth += 1;
    else if (token.mark === ')') depth = Math.max(0, depth - 1);
    else if ('。!?\n'.includes(token.mark) || (token.mark === ';' && depth === 0)) {
      cut(at, token.mark);
      depth = 0;
    }
  }
  cut(line.tokens.length, '');
  cache.set(line, found);
  return found;
}
