import type { Unit } from '../../report/read.ts';
import { meets } from '../../report/stated.ts';
import { gradeNamed } from '../../scoring/grade.ts';
import type { Scheme } from '../../scoring/scheme.ts';
import type { Claim, GradeClaim } from './claim.ts';
import { pointsIn, type Told } from './points.ts';
import { type Clause, clausesOf } from './reading/clauses.ts';
import { type Figure, quantityOf } from './reading/figure.ts';
import { type GradeForms, gradeForms } from './reading/grade-forms.ts';
import type { Line, Text } from './reading/lines.ts';
import { type Sentence, sentencesOf } from './reading/sentences.ts';
import { spotIn } from './reading/spot.ts';
import { ownTokens } from './reading/stated/own-words.ts';
import { isOfWhole } from './reading/stated/subjects.ts';
import type { Token } from './reading/tokens.ts';

const own = /自评(?!材料|报告|资料|工作|阶段|表|审核|情况|的?基础)/;

/** Sentences that state the whole's grade: 评价等级为“优”, 等级：良好, 评定为“良”. */
export function grade(text: Text): readonly Claim[] {
  const forms = gradeForms(text.report.scheme);
  return text.lines.flatMap((line) => inLine(text, line, forms));
}

function inLine(text: Text, line: Line, forms: GradeForms): readonly GradeClaim[] {
  if (line.passage.kind === 'cell' || !forms.spoken.test(line.text)) return [];
  return sentencesOf(line)
    .filter(({ from, to }) => forms.spoken.test(line.text.slice(from, to)))
    .flatMap((sentence) => inSentence(text, line, sentence, forms));
}

function inSentence(text: Text, line: Line, sentence: Sentence, forms: GradeForms): readonly GradeClaim[] {
  const { report, index } = text;
  const { unit } = line.scope;
  if (unit === null) return [];
  const self = report.data.evaluation === 'self';
  const told = (pointsIn(text).get(line) ?? []).filter(({ stated }) => stated.sentence === sentence);
  const setting = { whole: index.whole, ofDepartment: report.data.subject === 'department' };
  const clauses = clausesOf({ ...sentence, tokens: ownTokens(line, sentence, setting) });
  return clauses.flatMap((clause, at): readonly GradeClaim[] => {
    const total = totalBefore(line, sentence, clause, told, report.scheme, unit);
    if (total === 'other') return [];
    if (
      total === null &&
      (isElsewhere(text, sentence, clause.from) || (!self && own.test(wordsBefore(line, sentence, clause))))
    )
      return [];
    const found = gradeIn(line, clause, forms, total !== null, self);
    if (found === null || goesOn(line, clauses, at)) return [];
    // Under an indicator's heading the grade may be a measured one (末期评估等级).
    if (total === null && (line.scope.within.length > 0 || (line.scope.opaque && !found.full))) return [];
    if (total === null && !isOfWhole(line, index)) return [];
    const named = gradeNamed(found.word, report.scheme);
    if (named === null) return [];
    const spot = spotIn(line, found.at, found.at + found.word.length, clause.from, clause.to);
    const beside = total === null ? null : quantityOf(total);
    return [{ kind: 'grade', spot, unit, grade: named, beside }];
  });
}

const wordsBefore = (line: Line, { from }: Sentence, { to }: Clause): string => line.text.slice(from, to);

/**
 * The whole's total that a sentence states before its grade. other: the points before it are somebody else's, and
 * so is the grade (东至县 91.75 分，评价等次优秀).
 */
function totalBefore(
  line: Line,
  { tokens }: Sentence,
  { to }: Clause,
  told: readonly Told[],
  { full }: Scheme,
  unit: Unit,
): Figure | 'other' | null {
  const figures = tokens.filter(
    (token): token is Token & { kind: 'figure' } =>
      token.kind === 'figure' &&
      token.figure.unit === '分' &&
      token.figure.kind === 'plain' &&
      token.to <= to,
  );
  let total: Figure | null = null;
  for (const { from, to: end, figure } of figures) {
    const claimed = told.find(({ stated }) => stated.from === from);
    const large = Number(line.text.slice(from, end - 1)) * 2 >= Number(full);
    if (claimed?.claim.kind === 'total' && claimed.claim.subjects.some(({ node }) => node === null))
      total = figure;
    else if (claimed === undefined && isOwnTotal(figure, unit)) total = figure;
    else if (claimed === undefined && large) return 'other';
  }
  return total;
}

/** A total to the hundredth is hardly anybody else's, whatever words lead to it: 资金绩效评价得分为 95.48 分. */
function isOwnTotal(figure: Figure, { printed, scorable }: Unit): boolean {
  const quantity = quantityOf(figure);
  const totals = [printed.total, scorable.stated.total?.value].filter((one) => one != null);
  return /\.\d*[1-9]/.test(figure.digits) && totals.some((one) => meets(quantity, { low: one, high: one }));
}

/** Whether the sentence speaks of another year's evaluation before the grade. */
function isElsewhere({ report }: Text, { tokens }: Sentence, at: number): boolean {
  const { year, years = [] } = report.data;
  const ours = new Set([...years, year]);
  const before = tokens.filter(({ from }) => from <= at);
  const dates = before.filter((token) => token.kind === 'date');
  const past = before.some(
    (token) => token.kind === 'word' && (token.word === 'past' || token.word === 'mean'),
  );
  return past || (dates.length > 0 && !dates.some((date) => date.years.some((one) => ours.has(one))));
}

type Written = { readonly word: string; readonly at: number; readonly full: boolean };

/** The grade word of a clause that says nothing else: subject, 等级, word. */
function gradeIn(
  line: Line,
  clause: Clause,
  forms: GradeForms,
  total: boolean,
  self: boolean,
): Written | null {
  // 等级：优 stands in two clauses; the second is read with the label of the first.
  const words = line.text.slice(clause.from, clause.to) + colonRest(line, clause);
  const labelled = forms.labelled.exec(words);
  const match = labelled ?? (total ? forms.said.exec(words) : null);
  const word = match?.[1];
  if (match === null || word === undefined) return null;
  const start = clause.from + match.index;
  // 评价等级：优（90 分及以上）、良（80 分及以上）: the grades that there are.
  if (forms.next.test(line.text.slice(start + match[0].length))) return null;
  // 93.55 分（良）: a grade alone counts right behind the total.
  const alone = match.index === 0 && match[0].replace(/^["']+/, '').startsWith(word);
  if (alone && !/\d分[,(]$/.test(line.text.slice(0, start))) return null;
  if (!clause.tokens.filter(({ from }) => from < start).every(known)) return null;
  const label =
    /^(?:等级|评级|级别|等次|档次)/.test(match[0]) &&
    /(?:^|[^\p{Script=Han}])$/u.test(words.slice(0, match.index));
  const full = !label || total || self;
  return full ? { word, at: start + match[0].lastIndexOf(word), full } : null;
}

const colonRest = (line: Line, clause: Clause): string =>
  clause.end === ':' ? (/^:[^,:;。()]*/.exec(line.text.slice(clause.to))?.[0] ?? '') : '';

const known = (token: Token): boolean =>
  (token.kind === 'word' && !['past', 'mean', 'among', 'each', 'and', 'most'].includes(token.word)) ||
  (token.kind === 'name' && token.named.subjects.every(({ node }) => node === null)) ||
  token.kind === 'date' ||
  token.kind === 'mark' ||
  (token.kind === 'figure' && token.figure.unit === '分');

/** 等级为中（70—80 分）的项目 counts projects; it gives no grade. */
function goesOn(line: Line, clauses: readonly Clause[], at: number): boolean {
  const clause = clauses[at];
  if (clause?.end !== '(') return false;
  return /^\([^()]*\)(?:的|[^,。;)])/.test(line.text.slice(clause.to));
}
