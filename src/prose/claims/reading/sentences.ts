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
  for (let at = 0; at < line.tokens.length; at += 1) {
    const token = line.tokens[at] as Token;
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

/** Sentences that semicolons join, each such chain on its own. */
export function chainsOf(line: Line): readonly (readonly Sentence[])[] {
  const found: Sentence[][] = [];
  let open = false;
  for (const sentence of sentencesOf(line)) {
    if (open) found.at(-1)?.push(sentence);
    else found.push([sentence]);
    open = sentence.end === ';';
  }
  return found;
}

/** A chain read as one sentence: 得分率最高的是甲；最低的是乙. */
export const joined = (line: Line, chain: readonly Sentence[]): Sentence | null => {
  const [first, last] = [chain[0], chain.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (first === last) return first;
  const tokens = line.tokens.filter(({ from, to }) => from >= first.from && to <= last.to);
  return { from: first.from, to: last.to, tokens, end: last.end };
};
