import { editDistance } from '../../report/problem.ts';
import { meets } from '../../report/stated.ts';
import type { Quantity } from '../../scoring/quantity.ts';
import type { Claim, NameClaim } from './claim.ts';
import { type Figure, quantityOf } from './reading/figure.ts';
import type { Line, Text } from './reading/lines.ts';
import { type NameIndex, plainName, type Subject } from './reading/names.ts';
import { type Sentence, sentencesOf } from './reading/sentences.ts';
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

function inSentence(text: Text, line: Line, sentence: Sentence): readonly NameClaim[] {
  const found: NameClaim[] = [];
  for (const [at, token] of sentence.tokens.entries()) {
    if (token.kind !== 'figure' || token.figure.unit !== '分' || token.figure.kind !== 'plain') continue;
    const stretches = wordsBefore(line, sentence.tokens, at);
    const read = stretches.map((one) => ({
      ...one,
      subject: nearest(one.words, text.index, line, sentence),
    }));
    const match = read.find(({ subject }) => subject !== null && isOf(token.figure, subject));
    if (match === undefined || match.subject === null) continue;
    const { subject, words } = match;
    const [from, to] = [match.from, token.to];
    found.push({
      kind: 'name',
      spot: {
        at: line.place(from, from + words.length),
        quote: line.quote(from, to),
        figure: line.quote(from, from + words.length),
      },
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
    const words = raw.slice(start).replace(closing, '');
    return /^[\p{Script=Han}"“”]{3,20}$/u.test(words) ? [{ words, from: begin + start }] : [];
  });
}

/** The one indicator whose name differs in no more than a third of its letters, and that the text does not name here. */
export function nearest(
  words: string,
  index: NameIndex,
  line: Line | null,
  sentence: Sentence | null,
): Subject | null {
  if (index.names.has(words)) return null;
  let best: Subject | null = null;
  let least = 99;
  let twice = false;
  for (const { name: own, subject } of index.own) {
    const bare = own.replace(/(?:类?指标|情况)$/, '');
    const name = bare.length >= 3 ? bare : own;
    const room = Math.max(1, Math.floor(Math.min(name.length, words.length) / 3));
    if (name.length < 3 || Math.abs(name.length - words.length) > room || !alike(name, words, room)) continue;
    const distance = editDistance(name, words);
    if (distance === 0 || distance > room || distance > least) continue;
    twice = distance === least && subject.node !== best?.node;
    [best, least] = [subject, distance];
  }
  if (best === null || twice) return null;
  const named =
    line !== null &&
    sentence !== null &&
    namesOf(best).some((name) => line.text.slice(sentence.from, sentence.to).includes(name));
  return named ? null : best;
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
  return [weight, score, indicator.weight?.value, indicator.score?.value].some(
    (value) => value !== null && value !== undefined && meets(printed, { low: value, high: value }),
  );
}
