import type { Token } from '../tokens.ts';

const sign = /[=×÷*]/;

const isMark = (token: Token | undefined, marks: string): boolean =>
  token?.kind === 'mark' && marks.includes(token.mark);

/**
 * A sentence's tokens without the formulas by which points were found: 按“执行率×4 分”得 3.86 分 and
 * 得分＝94%×6＝5.64 分 state what they come to and nothing else.
 */
export function withoutFormulas(text: string, tokens: readonly Token[]): readonly Token[] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined || !sign.test(text.slice(first.from, last.to))) return tokens;
  const left: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const end = isMark(token, '"')
      ? quoteEnd(text, tokens, at)
      : isMark(token, '=')
        ? chainEnd(tokens, at)
        : at - 1;
    if (end < at) left.push(token);
    else at = end;
  }
  return left;
}

/** Where a quotation ends that holds a formula. */
function quoteEnd(text: string, tokens: readonly Token[], at: number): number {
  const end = tokens.findIndex((token, next) => next > at && isMark(token, '"'));
  const [from, to] = [tokens[at]?.to ?? 0, tokens[end]?.from ?? 0];
  return end > at && sign.test(text.slice(from, to)) ? end : at - 1;
}

/** The last = of a clause, where points stand behind it and end the clause. */
function chainEnd(tokens: readonly Token[], at: number): number {
  let last = at;
  let next = at;
  for (; next < tokens.length && !isMark(tokens[next], ',;:()。'); next += 1)
    if (isMark(tokens[next], '=')) last = next;
  const result = tokens[last + 1];
  const points = result?.kind === 'figure' && result.figure.unit === '分' && next === last + 2;
  return points ? last : at - 1;
}
