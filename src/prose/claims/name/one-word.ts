import { liesIn, type Scored } from '../../../scoring/score.ts';
import type { NameClaim } from '../claim.ts';
import { type Fact, factsAfter, isTelling, tells } from '../reading/facts.ts';
import { quantityOf } from '../reading/figure.ts';
import type { Line, Text } from '../reading/lines.ts';
import { apart, isOther, isTold, shared, tellsApart } from '../reading/names/near.ts';
import { type Stretch, stretchesIn } from '../reading/names/stretches.ts';
import { placesOf } from '../reading/names/told.ts';
import type { Subject } from '../reading/names.ts';
import { namedBefore } from '../reading/resolve.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';
import { yearsOf } from '../reading/when.ts';
import { isNamedUnder, type Leaf, leavesOf } from './leaf.ts';
import { isOfOtherYears } from './other-years.ts';

/**
 * 资产管理完整性扣0.5分 for 资产管理安全性: a name that stands once and has one word that is another, beside figures that
 * of all indicators around are that one's alone.
 */
export function oneWord(text: Text): readonly NameClaim[] {
  const all = leavesOf(text);
  const years = yearsOf(text.report);
  return text.lines.flatMap((line) => {
    if (line.passage.kind === 'cell' || !/\d分/.test(line.text)) return [];
    return sentencesOf(line).flatMap((sentence) =>
      stretchesIn(line, sentence).flatMap((forms): readonly NameClaim[] => {
        const found = forms.flatMap((stretch) => {
          const subject = meant(text, line, sentence, stretch, all);
          return subject === null ? [] : [{ ...stretch, subject }];
        });
        const last = found.at(-1);
        if (last === undefined || isOfOtherYears(line, sentence, last.from, years)) return [];
        const { words, from, subject } = last;
        return [{ kind: 'name', spot: spotIn(line, from, from + words.length), written: words, subject }];
      }),
    );
  });
}

function meant(
  text: Text,
  line: Line,
  sentence: Sentence,
  { words, from }: Stretch,
  all: readonly Leaf[],
): Subject | null {
  if (words.length < 6 || text.index.names.has(words)) return null;
  const { unit, within } = line.scope;
  const open = all.filter(({ subject }) => unit === null || subject.unit === unit);
  const to = from + words.length;
  const heads = from === line.start && line.text.charAt(to) === '(';
  const like = open.flatMap((leaf) => {
    const both = heads && isOneWord(words, leaf.name, 4) && hasBoth(line, leaf.node);
    return both || isOneWord(words, leaf.name, 5) ? [{ leaf, both }] : [];
  });
  if (like.length === 0) return null;
  // Under an indicator's own heading its elements have points; but 甲：…，得5分。乙：…，得4分 are two.
  const labels = sentence.from === from && line.text.charAt(to) === ':';
  if (!labels && within.some(({ node }) => node?.children.length === 0)) return null;
  const facts = factsAfter(line, sentence, to, words);
  const group = groupOf(line, from);
  const among = group === null ? [] : open.filter(({ node }) => liesIn(node.path, group));
  const [found, more] = like.filter((one) => isOwn(one.leaf, facts, among, one.both));
  if (found === undefined || more !== undefined) return null;
  const { leaf } = found;
  if (line.text.includes(leaf.name) || isNamedUnder(text, line, leaf)) return null;
  return placesOf(words, text.lines).length > 1 ? null : leaf.subject;
}

/** Whether two names have one word each that is another, of no more than a third of their letters. */
function isOneWord(words: string, name: string, common: number): boolean {
  const [before, behind] = shared(words, name);
  if (before < 2 || before + behind < (behind === 0 ? 6 : common)) return false;
  const [more, less] = apart(words, name);
  const longest = Math.max(more.length, less.length);
  if (more === '' || less === '' || longest > 3 || longest * 2 > before + behind) return false;
  return !tellsApart.test(more + less) && !isOther(words, name) && !isTold(words, name);
}

/** Whether a line has both what was to be reached and what was. */
function hasBoth({ tokens }: Line, { indicator: { target, actual } }: Scored): boolean {
  const figures = tokens.flatMap((token) =>
    token.kind === 'figure' && token.figure.kind === 'plain' ? [quantityOf(token.figure)] : [],
  );
  return [target, actual].every(
    (value) =>
      value !== null &&
      typeof value === 'object' &&
      isTelling(value) &&
      figures.some((figure) => figure.value.equals(value.value)),
  );
}

/** The group that a line has named last before some words, or that they stand under. */
function groupOf({ tokens, scope }: Line, to: number): readonly string[] | null {
  const last = namedBefore(tokens, scope, to).findLast(({ node }) => (node?.children.length ?? 0) > 0);
  return (last?.node ?? scope.within[0]?.node)?.path ?? null;
}

/** Whether the points are the indicator's, and what was reached is, too; or the points nobody else's of its group. */
function isOwn(leaf: Leaf, facts: readonly Fact[], among: readonly Leaf[], both: boolean): boolean {
  const { node } = leaf;
  if (facts.some((fact) => tells(fact, node) === false)) return false;
  const own = facts.filter((fact) => tells(fact, node) === true);
  const points = own.filter(({ role }) => role !== 'value' && role !== 'rate');
  const reached = both || own.some(({ role, printed }) => role === 'value' && isTelling(printed));
  // Of a group that holds one indicator nothing else is told.
  if (points.length === 0) return reached && !both && among.length === 1 && among[0] === leaf;
  if (reached) return true;
  const fitting = among.filter((one) => points.every((fact) => tells(fact, one.node) === true));
  return fitting.length === 1 && fitting[0] === leaf;
}
