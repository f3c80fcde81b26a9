import { type Amount, amountsOf } from '../reading/amounts.ts';
import { baseValue } from '../reading/figure.ts';
import type { Line } from '../reading/lines.ts';
import type { Sentence } from '../reading/sentences.ts';
import { type FigureToken, isJoint, type Token } from '../reading/tokens.ts';

const isBare = (token: Token | undefined): token is FigureToken =>
  token?.kind === 'figure' && token.figure.unit === '' && token.figure.kind === 'plain';

/** The amounts of a sentence, those of a list that prints its unit once (分别为 10、20、30 万元) included. */
export function listedOf(line: Line, sentence: Sentence): readonly Amount[] {
  const amounts = amountsOf(line, sentence).map((amount) => named(line, amount));
  const { tokens } = sentence;
  if (!tokens.some((token, at) => isBare(token) && isJoint(tokens[at + 1]))) return amounts;
  return amounts.flatMap((amount) => {
    const last = tokens.findIndex(({ from }) => from === amount.from);
    let first = last;
    while (isJoint(tokens[first - 1]) && isBare(tokens[first - 2])) first -= 2;
    if (first === last) return [amount];
    const start = tokens[first - 1];
    const label =
      start?.kind === 'mark' ? '' : line.text.slice(labelFrom(tokens, first), tokens[first]?.from);
    return Array.from({ length: (last - first) / 2 + 1 }, (_, at): Amount => {
      const token = tokens[first + 2 * at] as FigureToken;
      const figure = { ...token.figure, unit: amount.figure.unit };
      const tail = token.from === amount.from ? amount.tail : '';
      return { ...amount, figure, from: token.from, to: token.to, value: baseValue(figure), label, tail };
    });
  });
}

/** 水罐车（城区）5 台: the name stands before the bracket that says more of it. */
function named(line: Line, amount: Amount): Amount {
  if (amount.label !== '' || line.text[amount.from - 1] !== ')') return amount;
  const name = /(?:^|[,、;:。])(?:其中|和|及)?([\p{Script=Han}]{2,16})\([^()\d]{1,20}\)$/u.exec(
    line.text.slice(Math.max(0, amount.from - 40), amount.from),
  )?.[1];
  if (name === undefined) return amount;
  const { figure, from, to, measure, value, tail, depth, clause } = amount;
  return { figure, from, to, measure, value, label: name, tail, depth, clause };
}

/** Where the words before a token begin: after the last mark or figure. */
function labelFrom(tokens: readonly Token[], at: number): number {
  const before = tokens.slice(0, at).findLast(({ kind }) => kind === 'mark' || kind === 'figure');
  return before?.to ?? tokens[0]?.from ?? 0;
}
