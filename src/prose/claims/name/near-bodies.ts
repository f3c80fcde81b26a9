import { grouped } from '../../grouped.ts';
import { matchesOf } from '../../matches.ts';
import type { NameClaim } from '../claim.ts';
import type { Line, Text } from '../reading/lines.ts';
import { apart, tellsApart } from '../reading/names/near.ts';
import { isQuoted } from '../reading/names/told.ts';
import { sameLetters } from '../reading/same-letters.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { type Called, otherName, renamed } from './other-name.ts';

/** What the name of a body ends with. */
const ending =
  /(?:中心|管理[处站所局]|服务站|工作站|联合会|协会|委员会|指挥部|事务所|福利院|研究[院所]|[大支]队)/gu;
/** By one of these two bodies of the same kind differ. */
const kinds = /[农林牧渔水供排气电路桥工商教卫文体公私内外进出前后左右男女老幼妇职民军干人财物]/u;

/** So many letters up to the end are compared; in the first of them, and in the last, both names agree. */
const length = 8;
const [head, tail] = [3, 2];

/**
 * 县公路事务发展中心 once, where the text speaks of the 县公路事业发展中心 again and again: one letter well inside the name of
 * a body is another.
 */
export function nearBodies({ lines }: Text): readonly NameClaim[] {
  const own = lines.filter(({ text }) => /中心|[处站所局会部队院]/.test(text));
  return [
    ...slipsAmong(own.flatMap(calledIn), 2, ({ words }, { words: other }) => isNear(words, other)),
    ...slipsAmong(own.flatMap(keptIn), 3, (a, b) => a.kept === b.kept),
    ...slipsAmong(own.flatMap(centresIn), 2, (a, b) => a.kept === b.kept),
  ];
}

/** What is called so once, where one other name, which is used so many times or more, may be meant. */
function slipsAmong<Name extends Called>(
  called: readonly Name[],
  times: number,
  mayBe: (slip: Name, known: Name) => boolean,
): readonly NameClaim[] {
  const named = [...grouped(called, ({ words }) => words).values()];
  return named.flatMap((group): readonly NameClaim[] => {
    const [slip, again] = group;
    if (slip === undefined || again !== undefined) return [];
    const meant = named.flatMap(([first, ...more]) =>
      first !== undefined && more.length + 1 >= times && first !== slip && mayBe(slip, first) ? [first] : [],
    );
    const [known, another] = meant;
    if (known === undefined || another !== undefined || !isMeant(slip, known)) return [];
    return [otherName(slip, known, 'thing')];
  });
}

const calledIn = (line: Line): readonly Called[] =>
  matchesOf(line.text, ending).flatMap(({ 0: whole, index }) => {
    const at = index + whole.length - length;
    const words = line.text.slice(Math.max(0, at), at + length);
    return words.length === length && /^\p{Script=Han}+$/u.test(words) ? [{ line, at, words }] : [];
  });

/** 县农村供水总站, 县农村供水中心: what a body of some level looks after, and the kind of body that it is. */
const keeper = /[省市县区州旗](\p{Script=Han}{4,7}?)(?:中心|总站|[站处所])(?!长|员|在地|属|有|需|用|得)/gu;

const keptIn = (line: Line): readonly (Called & { readonly kept: string })[] =>
  matchesOf(line.text, keeper).map(({ 0: words, 1: stem = '', index }) => ({
    line,
    at: index,
    words,
    kept: words.charAt(0) + stem,
  }));

/** 学生资助管理中心, 学生资助服务中心: what a centre is for, and what it does for it. */
const centre = /(?:服务|管理|事务|发展|保障|指导)中心/gu;

const centresIn = (line: Line): readonly (Called & { readonly kept: string })[] =>
  matchesOf(line.text, centre).flatMap(({ 0: ending, index }) => {
    const at = index - 4;
    const kept = line.text.slice(Math.max(0, at), index);
    return /^\p{Script=Han}{4}$/u.test(kept) ? [{ line, at, words: kept + ending, kept }] : [];
  });

function isNear(a: string, b: string): boolean {
  // 创业就业服务中心 for 就业创业服务中心: the same letters in another order.
  if (isReordered(a, b)) return true;
  const [x, y] = apart(a, b);
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return (
    x.length === 1 &&
    y.length === 1 &&
    at >= head &&
    at < length - tail &&
    !tellsApart.test(x + y) &&
    !kinds.test(x + y)
  );
}

const isReordered = (a: string, b: string): boolean => a !== b && sameLetters(a, b);

/** Whether the one that stands once is the text's own word, and no body that stands beside the other. */
function isMeant({ line, at, words }: Called, known: Called): boolean {
  if (line.passage.kind === 'cell' || isQuoted(line, at) || renamed.test(line.text)) return false;
  const sentence = sentencesOf(line).find(({ from, to }) => from <= at && at < to);
  const said = line.text.slice(sentence?.from ?? 0, sentence?.to);
  return (
    !said.includes(known.words.slice(isReordered(words, known.words) ? 0 : head)) &&
    !said.includes(`${words}(`)
  );
}
