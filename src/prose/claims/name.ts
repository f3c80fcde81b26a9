import { liesIn } from '../../scoring/score.ts';
import type { Claim, NameClaim } from './claim.ts';
import { bodies } from './name/bodies.ts';
import { formNames } from './name/form-names.ts';
import { leftOver } from './name/left-over.ts';
import { mislabelled } from './name/mislabelled.ts';
import { nearBodies } from './name/near-bodies.ts';
import { oneWord } from './name/one-word.ts';
import { organisations } from './name/organisation.ts';
import { otherKind } from './name/other-kind.ts';
import { otherProject } from './name/other-project.ts';
import { isOfOtherYears } from './name/other-years.ts';
import { ownOffice } from './name/own-office.ts';
import { sameList } from './name/same-list.ts';
import { signed } from './name/signed.ts';
import { subjectNames } from './name/subject-names.ts';
import { title } from './name/title.ts';
import { townships } from './name/townships.ts';
import { turnedNames } from './name/turned.ts';
import { turnedTitles } from './name/turned-titles.ts';
import { unsaid } from './name/unsaid.ts';
import { type Fact, factsAfter, isTelling, tells } from './reading/facts.ts';
import type { Line, Text } from './reading/lines.ts';
import { endingAlike, isSynonym, type Near, nearNames } from './reading/names/near.ts';
import { type Stretch, stretchesIn } from './reading/names/stretches.ts';
import type { NameIndex, Subject } from './reading/names.ts';
import { plainName } from './reading/normal.ts';
import { type Sentence, sentencesOf } from './reading/sentences.ts';
import { spotIn, withUnsaid } from './reading/spot.ts';
import { yearsOf } from './reading/when.ts';

/** Names that are close to an indicator's, but not its, beside figures that are that indicator's. */
export function name(text: Text): readonly Claim[] {
  const years = yearsOf(text.report);
  const own = text.lines.flatMap((line) =>
    line.passage.kind === 'cell' || !/\d/.test(line.text)
      ? []
      : sentencesOf(line).flatMap((sentence) => inSentence(text, line, sentence, years)),
  );
  const found = [
    ...own,
    ...leftOver(text).filter((one) => !own.some((known) => isSame(known, one))),
    ...mislabelled(text),
    ...organisations(text),
    ...bodies(text),
    ...ownOffice(text),
    ...subjectNames(text),
    ...signed(text),
    ...formNames(text),
    ...title(text),
  ];
  const more = withUnsaid(found, [
    ...oneWord(text),
    ...otherKind(text),
    ...otherProject(text),
    ...sameList(text),
    ...townships(text),
    ...turnedNames(text),
    ...turnedTitles(text),
    ...nearBodies(text),
  ]);
  return withUnsaid(more, unsaid(text));
}

const isSame = (a: NameClaim, b: NameClaim): boolean =>
  a.written === b.written && a.subject?.node === b.subject?.node;

function inSentence(
  text: Text,
  line: Line,
  sentence: Sentence,
  years: ReadonlySet<number>,
): readonly NameClaim[] {
  const found: NameClaim[] = [];
  for (const forms of stretchesIn(line, sentence)) {
    const [match] = forms.flatMap((one) => {
      const subject = meant(one, text.index, line, sentence);
      return subject === null ? [] : [{ ...one, ...subject }];
    });
    if (match === undefined || isOfOtherYears(line, sentence, match.from, years)) continue;
    const { subject, words, from, to } = match;
    found.push({
      kind: 'name',
      spot: spotIn(line, from, from + words.length, from, to),
      written: words,
      subject,
    });
  }
  return found;
}

const done = /(?:完成|建成|实现|达到?|新增|[两三四五]年|全年|当年|年内|累计|合计|共)$/;

/** The one indicator that a stretch of words is a slip for: near in letters, and every figure beside it is its own. */
function meant(
  { words, from }: Stretch,
  index: NameIndex,
  line: Line,
  sentence: Sentence,
): { readonly subject: Subject; readonly to: number } | null {
  // “三公”经费控制率 is 三公经费控制率.
  if (index.names.has(words.replaceAll('"', '')) || isMoney(line.text, words, from)) return null;
  // 清洁化改造完成 110 家, 首次入规奖励企业三年 283 户: what was done, and for how long, is told of a thing.
  if (done.test(words) && /^[\d(]/.test(line.text.slice(from + words.length))) return null;
  const near = nearNames(words, index, line);
  const others = near.length > 0 ? [] : endingAlike(words, index, line);
  if (near.length + others.length === 0) return null;
  const facts = factsAfter(line, sentence, from + words.length, words);
  if (isCounted(line, from + words.length, facts, [...near, ...others])) return null;
  const heads = from === line.start && '。:'.includes(line.text[from + words.length] ?? '。');
  const fitting = [
    ...near.filter((one) => fits(one, facts, heads)),
    ...others.filter((one) => isSurely(one, facts)),
  ];
  const least = Math.min(...fitting.map(({ distance }) => distance));
  const nearest = fitting.filter(({ distance }) => distance === least);
  // Of 开工率 and 完工率, 竣工率 can only mean the second.
  const same = nearest.filter(({ name }) => isSynonym(name, words));
  const best = same.length > 0 ? same : nearest;
  const [one] = best;
  if (one === undefined || new Set(best.map(({ subject }) => subject.node)).size > 1) return null;
  if (isNamed(one.subject, line.text.slice(sentence.from, sentence.to))) return null;
  // 满意度（8 分）：……满意率为 85.5%: under its own name it may be called a rate.
  const own =
    line.text.slice(0, from).includes(one.name) ||
    line.scope.within.some(({ node }) => node !== null && liesIn(node.path, one.subject.node?.path ?? []));
  if (own && /^[率度]+$/.test(differing(one.name, words))) return null;
  // More letters may differ only where nothing else that has such a name is spoken of beside it.
  if (one.far && isNamed(one.subject, line.text)) return null;
  const told = facts.filter((fact) => one.subject.node !== null && tells(fact, one.subject.node) === true);
  return { subject: one.subject, to: told[0]?.to ?? from + words.length };
}

/** 政府采购预算 312.50 万元: an amount of money by its own name. */
const isMoney = (text: string, words: string, from: number): boolean =>
  /(?:预算|资金|支出|金额|经费|收入|投入|产值)$/.test(words) &&
  /^(?:为|共|约)?\d[\d,.]*[万亿]?元/.test(text.slice(from + words.length));

/** 监测设备年末在线 390 套，在线率 92.86%: what is counted at once, and no indicator's value, is told of a thing. */
function isCounted({ tokens }: Line, to: number, facts: readonly Fact[], near: readonly Near[]): boolean {
  const next = tokens.find((token) => token.from >= to);
  if (next?.kind !== 'figure' || next.from !== to || /^(?:分|%|)$/.test(next.figure.unit)) return false;
  const own = facts.find((fact) => fact.to === next.to);
  return (
    own === undefined || !near.some(({ subject: { node } }) => node !== null && tells(own, node) === true)
  );
}

/** Whether figures tell that the indicator is meant: none contradicts, and the more letters differ the more agree. */
function fits(
  { subject: { node }, name, words, distance, inRoom, far }: Near,
  facts: readonly Fact[],
  heads: boolean,
): boolean {
  if (node === null) return false;
  const verdicts = facts.map((fact) => ({ fact, told: tells(fact, node) }));
  if (verdicts.some(({ told }) => told === false)) return false;
  const agreeing = verdicts.flatMap(({ fact, told }) => (told === true ? [fact] : []));
  const points = agreeing.filter(({ role }) => role !== 'value');
  const values = agreeing.filter(({ role, printed }) => role === 'value' && isTelling(printed));
  if (far) {
    const [first] = points;
    const apart = points.some(
      (fact) => first !== undefined && !fact.printed.value.equals(first.printed.value),
    );
    const rare = points.some(({ printed }) => printed.decimals > 1 && isTelling(printed));
    return apart || rare || (points.length > 0 && values.length > 0) || (inRoom && points.length > 1);
  }
  if (points.length > 0) return true;
  // 满意率 and 满意度 are used alike where no points are given.
  // A line headed 养殖户防疫知识知晓率。 is about one indicator, and 74.8% is hardly another's.
  const telling = values.some(({ printed }) => printed.text.replace(/\D/g, '').length >= 3);
  if (heads && distance === 2 && name.length >= 7 && telling) return true;
  if (distance > 1 || name.length < 5 || /^[率度]+$/.test(differing(name, words))) return false;
  return values.length > 0;
}

/** Whether what was reached, to three digits, and the points are both the indicator's own. */
function isSurely({ subject: { node } }: Near, facts: readonly Fact[]): boolean {
  if (node === null) return false;
  const told = facts.map((fact) => ({ fact, says: tells(fact, node) }));
  const values = told.filter(
    ({ fact: { role, printed }, says }) =>
      says === true && role === 'value' && printed.text.replace(/\D/g, '').length >= 3,
  );
  const points = told.filter(({ fact: { role }, says }) => says === true && role !== 'value');
  return values.length > 0 && points.length > 0 && told.every(({ says }) => says !== false);
}

const differing = (a: string, b: string): string =>
  [...a, ...b].filter((letter) => !a.includes(letter) || !b.includes(letter)).join('');

const isNamed = ({ node }: Subject, text: string): boolean =>
  node !== null &&
  [node.indicator.name, ...node.indicator.aliases].some((name) => text.includes(plainName(name)));
