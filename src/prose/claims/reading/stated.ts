import type { WordClass } from './lexicon.ts';
import type { Line } from './lines.ts';
import type { Subject } from './names.ts';
import { resolve } from './resolve.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { onFigure } from './stated/assign.ts';
import { withoutFormulas } from './stated/formulas.ts';
import { isLikeName, onDate, onMark, onName, onOther } from './stated/moves.ts';
import { ownTokens } from './stated/own-words.ts';
import { onWord } from './stated/predicates.ts';
import { begin, type Carried, type Reading, type Setting } from './stated/state.ts';
import { isApart, isElsewhere } from './stated/subjects.ts';
import type { Stated } from './statement.ts';
import type { FigureToken, Token } from './tokens.ts';

const cache = new WeakMap<Line, readonly Stated[]>();
const strangers = new WeakSet<Line>();

/** Whether a line gives points to something that is no indicator of the tree. */
export const hasStrangers = (line: Line): boolean => strangers.has(line);

/** Every figure of a line whose subject and meaning are plain. */
export function statedIn(line: Line, setting: Setting): readonly Stated[] {
  const known = cache.get(line);
  if (known !== undefined) return known;
  const found = line.text.includes('分') || line.text.includes('%') ? readAll(line, setting) : [];
  cache.set(line, found);
  return found;
}

function readAll(line: Line, setting: Setting): readonly Stated[] {
  let carried: Carried | null = null;
  let closed = false;
  let turned = false;
  let headed: readonly Subject[] = [];
  return sentencesOf(line).flatMap((sentence) => {
    if (!isOpen(line, sentence)) carried = null;
    headed = headOf(line, sentence) ?? (isOpen(line, sentence) ? headed : []);
    const found = read(line, sentence, setting, {
      turned,
      headed,
      carried: closed || goesOn(line, sentence) ? carried : null,
    });
    turned ||= isTurning(line, sentence) || found.some((one) => isElsewhere(line.scope, one));
    const next = carriedOn(carried, found);
    // What follows a semicolon is the next item of a list.
    closed = (next === carried && closed) || sentence.end !== ';' || isLabelled(line, next);
    carried = next;
    return found;
  });
}

/** 其一，年均运营里程。; 五是新增灌溉面积。: a sentence that is nothing but the name of what the next ones are about. */
function headOf(line: Line, { tokens, from, end }: Sentence): readonly Subject[] | null {
  const last = tokens.at(-1);
  if (end !== '。' || last?.kind !== 'name' || (from <= line.start && line.label !== null)) return null;
  if (!itemHead.test(line.text.slice(from, last.from))) return null;
  const found = resolve(last.named, line.scope).filter(({ node }) => isEnd(node));
  return found.length === 1 ? found : null;
}

const itemHead =
  /^(?:其[一二三四五六七八九十],?|第?[一二三四五六七八九十](?:是|、|,)|\(?\d{1,2}[).、]|[\u2460-\u2473])$/u;

/** 甲：……；……。乙：一是……；二是……: a sentence that begins with the name of another; 2.甲。……。3.乙。……. */
const isTurning = ({ scope, text }: Line, { tokens, from }: Sentence): boolean => {
  const last = tokens.at(-1);
  const heads =
    last?.kind === 'name' && /^\(?[\d一二三四五六七八九十]{1,2}[).、]$/.test(text.slice(from, last.from));
  if (heads) return isApart(scope, last.named.subjects);
  const at = tokens.findIndex(({ kind }) => kind === 'name');
  const [name, next] = tokens.slice(at, at + 2);
  return (
    (at === 0 || at === 1) &&
    name?.kind === 'name' &&
    next?.kind === 'mark' &&
    ':('.includes(next.mark) &&
    isApart(scope, name.named.subjects)
  );
};

/** 甲：满分 4 分，得 2.5 分，一是……；二是……，合计扣 1.5 分: what is counted on is still the one's. */
const goesOn = ({ text }: Line, { from }: Sentence): boolean =>
  /^[二三四五六七八九]是/.test(text.slice(from, from + 2));

/** 业务管理（15 分，得 13 分）：……；……: the whole line is about the indicator it begins with. */
const isLabelled = ({ label }: Line, carried: Carried | null): boolean =>
  carried !== null &&
  label?.kind === 'named' &&
  label.subjects.some(({ node }) => node === carried.subject.node);

/** Whether a sentence names nothing of its own, so that it may go on with what was named before. */
const isOpen = (line: Line, { tokens }: Sentence): boolean =>
  !tokens.some(
    (token, at) =>
      token.kind === 'name' ||
      (at === 0 && token.kind === 'other' && isLikeName(line.text.slice(token.from, token.to))),
  );

/** What the next sentence goes on to speak of: the one indicator that this one gave points by name. */
function carriedOn(before: Carried | null, found: readonly Stated[]): Carried | null {
  const named = found.filter(({ direct }) => direct);
  const [first] = named;
  if (first === undefined) return before;
  const [subject, ...more] = first.subjects;
  const one = named.every(({ subjects }) => subjects.length === 1 && subjects[0]?.node === subject?.node);
  if (subject === undefined || !one || more.length > 0) return null;
  // 管理制度健全性得满分。制度执行方面……，扣 1.5 分: what has lost nothing is not gone on with.
  if (named.some((own) => isFull(own, subject.node))) return null;
  return isEnd(subject.node) ? { subject, from: first.sentence.from } : null;
}

/** Whether all of its points are said to be an indicator's. */
const isFull = ({ role, figure }: Stated, node: Subject['node']): boolean =>
  role === 'full' ||
  (role === 'score' && node?.weight != null && figure.unit === '分' && node.weight.equals(figure.digits));

/** A leaf, or a group of nothing but one. */
export const isEnd = (node: Subject['node']): boolean =>
  node !== null && node.children.length <= 1 && node.children.every(isEnd);

const predicates: ReadonlySet<WordClass> = new Set<WordClass>([
  'score',
  'weight',
  'loss',
  'rate',
  'total',
  'full',
  'none',
  'mean',
  'self',
  'each',
]);

/** A figure, or a word that says what one is, with or without it. */
const tells = (token: Token): boolean =>
  token.kind === 'figure' || (token.kind === 'word' && predicates.has(token.word));

function read(
  line: Line,
  sentence: Sentence,
  setting: Setting,
  { carried, turned, headed }: Pick<Reading, 'carried' | 'turned'> & { readonly headed: readonly Subject[] },
): readonly Stated[] {
  if (!sentence.tokens.some(tells)) return [];
  const { unit } = line.scope;
  const whole = unit === null ? [] : [{ unit, node: null }];
  const tokens = withoutFormulas(line.text, ownTokens(line, sentence, setting));
  const reading: Reading = {
    line,
    sentence,
    tokens,
    setting,
    whole,
    carried,
    turned,
    found: [],
    spoken: [],
    outer: [],
    state: begin(),
    lead: null,
    strangers: false,
  };
  reading.state.clauseAt = Math.max(sentence.from, line.start);
  reading.state.theme = headed;
  const first = tokens.findIndex((token) => token.from >= line.start);
  for (let at = first; first >= 0 && at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const beside = { before: at === first ? undefined : tokens[at - 1], next: tokens[at + 1] };
    if (token.kind === 'name') onName(reading, token, beside);
    else if (token.kind === 'word') onWord(reading, token, beside);
    else if (token.kind === 'mark') onMark(reading, token, beside);
    else if (token.kind === 'date') onDate(reading, token);
    else if (token.kind === 'other') onOther(reading, token, beside);
    else at = onFigure(reading, token as FigureToken, at);
  }
  if (reading.strangers) strangers.add(line);
  return reading.found;
}
