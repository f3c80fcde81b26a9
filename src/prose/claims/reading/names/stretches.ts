import type { Line } from '../lines.ts';
import type { Sentence } from '../sentences.ts';
import type { Token } from '../tokens.ts';

/** Words that stand where an indicator's name would stand. */
export type Stretch = { readonly words: string; readonly from: number };

const opening =
  /^(?:[.·\s]|其中|和|及|以及|与|而|但|、|一级指标|二级指标|三级指标|指标|"|'|在(?![校岗职建编册])|对(?![象口接])|从(?!业)|即|各|一是|二是|三是|四是|五是)+/;
const closing =
  /(?:指标|类|情况|方面|的|"|'|[:(]|一级|二级|三级|满分|分值|权重|标准分|得分|实得|平均|自评|得|扣分|扣|核减|失分|共|为|占|项|达到?|是|率为|(?<=[性率度])(?:应得|失))+$/;
const roles =
  /(?:的|"|'|[:(]|满分|分值|权重|标准分|得分|实得|平均|自评|得|扣分|扣|核减|失分|共|为|占|达到?|是|(?<=[性率度])(?:应得|失))+$/;

/**
 * The stretches of a sentence that may be names, each with its ways of being cut: before a figure, a bracket, or a
 * comma that a predicate follows (政府采购合规性，权重 4 分), or as a label that is a sentence of its own.
 */
export function stretchesIn(line: Line, sentence: Sentence): readonly (readonly Stretch[])[] {
  const { tokens } = sentence;
  const found: (readonly Stretch[])[] = [];
  for (let first = 0; first < tokens.length; ) {
    let next = first;
    let strange = false;
    for (; next < tokens.length; next += 1) {
      const token = tokens[next] as Token;
      if (ends(tokens, next)) break;
      if (token.kind === 'other') strange = true;
    }
    const begins = tokens[first]?.from === line.start;
    if (strange && (leads(tokens, next) || (begins && isPointed(tokens, next)))) {
      const forms = formsOf(line, tokens[first]?.from ?? 0, tokens[next - 1]?.to ?? 0);
      if (forms.length > 0) found.push(forms);
    }
    first = Math.max(next, first) + 1;
  }
  return found;
}

function ends(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.kind === 'mark') return token.mark !== '"';
  if (token.kind === 'figure' || token.kind === 'date') return true;
  // 和 joins names; the 及 of 及时 does not.
  if (token.kind === 'word' && token.word === 'and') return tokens[at - 1]?.kind === 'name';
  return token.kind === 'word' && token.word === 'among';
}

const predicates = new Set(['score', 'weight', 'loss', 'rate', 'full', 'none', 'mean', 'self']);

/** Whether what follows a stretch may be said of it. */
function leads(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined) return true;
  // 公交分担率2021年为20.80%: a year may stand before what was reached.
  if (token.kind === 'date') return isReached(tokens[at + 1], tokens[at + 2]);
  if (token.kind === 'figure') return token.figure.kind === 'plain' || token.figure.kind === 'pair';
  if (token.kind !== 'mark') return false;
  if (token.mark === '(' || token.mark === ':') return true;
  return token.mark === ',' && next?.kind === 'word' && predicates.has(next.word);
}

const isReached = (word: Token | undefined, figure: Token | undefined): boolean =>
  word?.kind === 'word' &&
  word.word === 'filler' &&
  figure?.kind === 'figure' &&
  figure.figure.kind === 'plain';

/** 支出规范性，6 分，得 4 分: what a line begins with may have its full mark behind the comma. */
const isPointed = (tokens: readonly Token[], at: number): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return (
    token?.kind === 'mark' &&
    token.mark === ',' &&
    next?.kind === 'figure' &&
    next.figure.unit === '分' &&
    next.figure.kind === 'plain'
  );
};

function formsOf({ text, start }: Line, first: number, end: number): readonly Stretch[] {
  const begin = Math.max(first, start);
  // 2型糖尿病患者: the digit before the words is a part of them.
  if (begin > start && /\d/.test(text.charAt(begin - 1))) return [];
  const raw = text.slice(begin, end);
  const lead = opening.exec(raw)?.[0].length ?? 0;
  // 项目 may belong to the name or stand before it.
  const starts = raw.startsWith('项目', lead) ? [lead + 2, lead] : [lead];
  return starts.flatMap((at) => {
    const own = raw.slice(at);
    const forms = new Set([own.replace(closing, ''), own.replace(roles, '')]);
    return [...forms].flatMap((words) =>
      /^[\p{Script=Han}"“”]{3,20}(?<![和与及、按由从向以])$/u.test(words)
        ? [{ words, from: begin + at }]
        : [],
    );
  });
}
