import type { Line } from '../lines.ts';
import type { Subject } from '../names.ts';
import { resolve } from '../resolve.ts';
import type { Sentence } from '../sentences.ts';
import { isJoint, type Token } from '../tokens.ts';

/** Names side by side: 甲、乙和丙. */
export type NameList = {
  /** One indicator each; names that may mean several are left out. */
  readonly subjects: readonly (Subject & { readonly at: { readonly from: number; readonly to: number } })[];
  readonly from: number;
  readonly to: number;
  /** How many names there are, known indicators or not. */
  readonly count: number;
  /** Whether every name is a known indicator. */
  readonly whole: boolean;
};

type NameToken = Token & { readonly kind: 'name' };

const quote = (token: Token | undefined): boolean => token?.kind === 'mark' && token.mark === '"';

/** 甲4分、乙（3分）: a name's own points, and the word 指标 after it. */
function skipOwn(line: Line, tokens: readonly Token[], at: number): number {
  let next = at;
  if (quote(tokens[next])) next += 1;
  for (let token = tokens[next]; token?.kind === 'word'; token = tokens[next]) {
    if (!/^(?:指标|方面|情况|分值|满分|得分)$/.test(line.text.slice(token.from, token.to))) break;
    next += 1;
  }
  const own = tokens[next];
  if (own?.kind === 'figure' && own.figure.unit === '分') next += 1;
  if (tokens[next]?.kind !== 'mark' || (tokens[next] as { mark?: string }).mark !== '(') return next;
  let end = next + 1;
  while (end < tokens.length && line.text.charAt((tokens[end] as Token).from) !== ')') end += 1;
  return end < tokens.length && end - next <= 5 ? end + 1 : next;
}

/** Words with which a sentence goes on after a name. */
const goesOn =
  /^(?:外|以外|之外|[均都等未没较已仍也最因存有无不]|表现|得满分|满分|[\d一二两三四五六七八九十]+[个项]|这)/;

/** The list of names that begins at a token; null where it does not hold names only. */
export function namesFrom(line: Line, { tokens }: Sentence, first: number): NameList | null {
  const found: NameToken[] = [];
  let at = first;
  let end = -1;
  while (at < tokens.length) {
    const start = quote(tokens[at]) ? at + 1 : at;
    const token = tokens[start];
    if (token?.kind !== 'name') break;
    found.push(token);
    at = skipOwn(line, tokens, start + 1);
    end = tokens[at - 1]?.to ?? token.to;
    if (!isJoint(tokens[at])) break;
    at += 1;
    if (isJoint(tokens[at])) at += 1;
  }
  const [name] = found;
  if (name === undefined) return null;
  // 甲建设 is longer than the name 甲; so is a list that goes on with something unknown.
  const next = tokens[at];
  const longer = next?.kind === 'other' && !goesOn.test(line.text.slice(next.from, next.to));
  const whole = !isJoint(tokens[at - 1]) && !longer;
  const subjects = found.flatMap((token) => {
    const [subject, ...more] = resolve(token.named, line.scope);
    return subject === undefined || more.length > 0 || subject.node === null
      ? []
      : [{ ...subject, at: { from: token.from, to: token.to } }];
  });
  return { subjects, from: name.from, to: end, count: found.length, whole };
}

/** Lists of names that stand in a sentence, those that begin inside of a longer word left out. */
export function nameLists(line: Line, sentence: Sentence): readonly NameList[] {
  const found: NameList[] = [];
  let end = -1;
  for (const [at, token] of sentence.tokens.entries()) {
    if (token.kind !== 'name' || token.from < end) continue;
    const before = sentence.tokens[at - 1];
    const inside =
      before?.kind === 'other' &&
      before.to === token.from &&
      !opens.test(line.text.slice(before.from, before.to));
    const list = namesFrom(line, sentence, at);
    if (list === null) continue;
    end = list.to;
    // 丙及甲、乙: what stands before belongs to the list and is not known.
    const joined =
      before !== undefined &&
      isJoint(before) &&
      !/最[高低多少大小]$/.test(line.text.slice(Math.max(0, before.from - 2), before.from));
    if (!inside) found.push(joined ? { ...list, whole: false } : list);
  }
  return found;
}

/** Words after which a name may begin. */
const opens = /(?:[中里看说言除仅只即如外是为有在于]|[各每]项|全部|所有|及|与|来看|其中|主要|包括)$/;
