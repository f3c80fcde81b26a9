import type { Fraction } from '../../../scoring/quantity.ts';
import { baseValue, type Figure, measureOf } from './figure.ts';
import type { Line } from './lines.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

/** A counted or measured figure of a sentence, other than points and percentages. */
export type Amount = {
  readonly figure: Figure;
  readonly from: number;
  readonly to: number;
  /** What is counted: '元' for all money, else the unit without its multiple. */
  readonly measure: string;
  /** In the base of the measure. */
  readonly value: Fraction;
  /** The words between the last mark (or figure) before it and the figure. */
  readonly label: string;
  /** The words between the figure and the next mark. */
  readonly tail: string;
  readonly depth: number;
  /** Where its clause begins. */
  readonly clause: number;
};

const cache = new WeakMap<Sentence, readonly Amount[]>();

/** The amounts of a sentence in their order; about, bound and rank figures are none. */
export function amountsOf(line: Line, sentence: Sentence): readonly Amount[] {
  const known = cache.get(sentence);
  if (known !== undefined) return known;
  const found = read(line, sentence, 'plain');
  cache.set(sentence, found);
  return found;
}

/** What a sentence sets as a bound: ≥9,200 人, 不低于 40 场. */
export const boundsOf = (line: Line, sentence: Sentence): readonly Amount[] => read(line, sentence, 'bound');

function read(line: Line, sentence: Sentence, kind: 'plain' | 'bound'): readonly Amount[] {
  const found: Amount[] = [];
  let depth = 0;
  let start = sentence.from;
  let clause = sentence.from;
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const token = sentence.tokens[at] as Token;
    if (token.kind === 'mark') {
      if (token.mark === '(') depth += 1;
      if (token.mark === ')') depth = Math.max(0, depth - 1);
      if (',:;()、'.includes(token.mark)) start = token.to;
      if (',:;()'.includes(token.mark)) clause = token.to;
    } else if (token.kind === 'word' && token.word === 'among') {
      start = token.to;
      clause = token.to;
    } else if (token.kind === 'figure') {
      const { figure } = token;
      if (
        figure.kind === kind &&
        figure.unit !== '%' &&
        figure.unit !== '‰' &&
        figure.unit !== '' &&
        !points.has(figure.unit) &&
        !isFactor(sentence.tokens, at)
      ) {
        let next = at + 1;
        while (next < sentence.tokens.length && sentence.tokens[next]?.kind !== 'mark') next += 1;
        const end = sentence.tokens[next]?.from ?? sentence.to;
        found.push({
          figure,
          from: token.from,
          to: token.to,
          measure: measureOf(figure.unit),
          get value() {
            return baseValue(figure);
          },
          label: line.text.slice(start, token.from),
          tail: line.text.slice(token.to, end),
          depth,
          clause,
        });
      }
      start = token.to;
    }
  }
  return found;
}

/** 5人×80元×20天: what is multiplied is no amount of its own; ×100% makes nothing else of it. */
function isFactor(tokens: readonly Token[], at: number): boolean {
  const [, , next] = tokens.slice(at, at + 3);
  const percent = next?.kind === 'figure' && next.figure.unit === '%';
  return isTimes(tokens[at - 1]) || (isTimes(tokens[at + 1]) && !percent);
}

const isTimes = (token: Token | undefined): boolean => token?.kind === 'mark' && '×*'.includes(token.mark);

const points = new Set(['分', '个百分点', '百分点', '倍', '岁', '周岁', '年', '秒', '时']);
