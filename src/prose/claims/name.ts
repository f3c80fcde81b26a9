import { editDistance } from '../../report/problem.ts';
import { meets } from '../../report/stated.ts';
import type { Quantity } from '../../scoring/quantity.ts';
import type { Claim, NameClaim } from './claim.ts';
import { type Figure, quantityOf } from './reading/figure.ts';
import type { Line, Text } from './reading/lines.ts';
import { type NameIndex, plainName, type Subject } from './reading/names.ts';
import { type Sentence, sentencesOf } from './reading/sentences.ts';
import { spotIn } from './reading/spot.ts';
import type { Token } from './reading/tokens.ts';

/** Names that are close to an indicator's, but not its, beside figures that are that indicator's. */
export function name(text: Text): readonly Claim[] {
  return text.lines.flatMap((line) =>
    line.passage.kind === 'cell' || !line.text.includes('分')
      ? []
      : sentencesOf(line).flatMap((sentence) => inSentence(text, line, sentence)),
  );
}

const opening = /^(?:[.·\s]|其中|和|及|以及|与|而|但|、|一级指标|二级指标|三级指标|指标|"|'|在|对|从|即|各)+/;
const closing =
  /(?:指标|类|情况|方面|的|"|'|[:(]|一级|二级|三级|满分|分值|权重|标准分|得分|实得|得|扣分|扣|共|为|占|项)+$/;

const roles = /(?:的|"|'|[:(]|满分|分值|权重|标准分|得分|实得|得|扣分|扣|共|为|占)+$/;

function inSentence(text: Text, line: Line, sentence: Sentence): readonly NameClaim[] {
  const found: NameClaim[] = [];
  for (const [at, token] of sentence.tokens.entries()) {
    if (token.kind !== 'figure' || token.figure.unit !== '分' || token.figure.kind !== 'plain') continue;
    const read = wordsBefore(line, sentence.tokens, at).flatMap((one) => {
      const near = nearest(one.words, text.index, line, sentence).filter((subject) =>
        isOf(token.figure, subject),
      );
      return near.length === 1 && near[0] !== undefined ? [{ ...one, subject: near[0] }] : [];
    });
    const [match] = read;
    if (match === undefined) continue;
    const { subject, words } = match;
    const [from, to] = [match.from, token.to];
    found.push({
      kind: 'name',
      spot: spotIn(line, from, from + words.length, from, to),
      written: words,
      subject,
    });
  }
  return found;
}

type Stretch = { readonly words: string; readonly from: number };

/** The stretches of words that stand where the figure's subject stands, when they are no name that is known. */
function wordsBefore(line: Line, tokens: readonly Token[], at: number): readonly Stretch[] {
  let first = at;
  let bracket = false;
  for (; first > 0; first -= 1) {
    const token = tokens[first - 1] as Token;
    if (token.kind === 'mark' && token.mark === '(' && !bracket) bracket = true;
    else if (token.kind === 'mark' && token.mark !== '"') break;
    else if (token.kind === 'figure' || token.kind === 'date') break;
    else if (token.kind === 'word' && token.word === 'among') break;
    // 和 joins names; the 及 of 及时 does not.
    else if (token.kind === 'word' && token.word === 'and' && tokens[first - 2]?.kind === 'name') break;
  }
  const begin = Math.max(tokens[first]?.from ?? 0, line.start);
  const end = tokens[at]?.from ?? 0;
  const raw = line.text.slice(begin, end);
  if (!tokens.slice(first, at).some(({ kind }) => kind === 'other')) return [];
  const lead = opening.exec(raw)?.[0].length ?? 0;
  // 项目 may belong to the name or stand before it.
  const starts = raw.startsWith('项目', lead) ? [lead + 2, lead] : [lead];
  return starts.flatMap((start) => {
    const own = raw.slice(start);
    const forms = new Set([own.replace(closing, ''), own.replace(roles, '')]);
    return [...forms].flatMap((words) =>
      /^[\p{Script=Han}"“”]{3,20}$/u.test(words) ? [{ words, from: begin + start }] : [],
    );
  });
}

/** The indicators whose names differ least, in no more than a third of their letters, and that are not named here. */
export function nearest(
  words: string,
  index: NameIndex,
  line: Line | null,
  sentence: Sentence | null,
): readonly Subject[] {
  if (index.names.has(words)) return [];
  let best: Subject[] = [];
  let least = 99;
  for (const { name: own, subject } of index.own) {
    const bare = own.replace(/(?:类?指标|情况)$/, '');
    const name = bare.length >= 3 ? bare : own;
    const room = Math.max(1, Math.floor(Math.min(name.length, words.length) / 3));
    if (name.length < 3 || Math.abs(name.length - words.length) > room || !alike(name, words, room)) continue;
    const distance = editDistance(name, words);
    if (distance === 0 || isOtherWord(name, words) || distance > room || distance > least) continue;
    best = distance < least ? [subject] : [...best, subject];
    least = distance;
  }
  const text = line === null || sentence === null ? '' : line.text.slice(sentence.from, sentence.to);
  return text !== '' && best.some((one) => namesOf(one).some((name) => text.includes(name))) ? [] : best;
}

/** 生态效益 is not a slip for 社会效益: where two letters in a row differ, they must share one (合规, 规范). */
function isOtherWord(a: string, b: string): boolean {
  let from = 0;
  while (from < Math.min(a.length, b.length) && a[from] === b[from]) from += 1;
  let to = 0;
  while (to < Math.min(a.length, b.length) - from && a.at(-1 - to) === b.at(-1 - to)) to += 1;
  const [x, y] = [a.slice(from, a.length - to), b.slice(from, b.length - to)];
  return x.length >= 2 && y.length >= 2 && ![...x].some((letter) => y.includes(letter));
}

const namesOf = ({ node }: Subject): readonly string[] =>
  node === null ? [] : [node.indicator.name, ...node.indicator.aliases].map(plainName);

function alike(a: string, b: string, room: number): boolean {
  let missing = 0;
  for (const letter of a) if (!b.includes(letter)) missing += 1;
  return missing <= room;
}

/** Whether a figure is the indicator's full mark or its score. */
export function isOf(figure: Figure, { node }: Subject): boolean {
  if (node === null) return false;
  const printed: Quantity = quantityOf(figure);
  const { indicator, weight, score } = node;
  const loss = weight !== null && score !== null ? weight.sub(score) : null;
  return [weight, score, loss, indicator.weight?.value, indicator.score?.value].some(
    (value) => value !== null && value !== undefined && meets(printed, { low: value, high: value }),
  );
}
