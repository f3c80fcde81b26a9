import { gradeNamed } from '../../scoring/grade.ts';
import type { Claim, GradeClaim } from './claim.ts';
import { pointsIn } from './points.ts';
import { type Clause, clausesOf } from './reading/clauses.ts';
import type { Line, Text } from './reading/lines.ts';
import { type Sentence, sentencesOf } from './reading/sentences.ts';
import { spotIn } from './reading/spot.ts';
import type { Token } from './reading/tokens.ts';

const after =
  /^[为是:达到评定确属于在"'(]*(优秀|良好|优|良|中等|中|合格|低|较差|差|[A-E])["')]*(?:级|等级|等次|等|档)?["')]*$/;
const verb =
  /(?:评定|认定|确定|评价|评)(?:等级)?为["'(]*(优秀|良好|优|良|中等|中|低|较差|差|[A-E])["']?(?:级|等级|等次|等|档)["')]*$|(?:评定|确定|评价|评|属于|达到)(?:等级)?为?["(](优秀|良好|优|良|中等|中|低|较差|差|[A-E])["')]+(?:级|等级|等次|等|档)?$/;

const spoken = /(?:等级|评级|级别|等次|档次|评定|评为|定为|属于|确定为|结果|结论)[\s\S]*[优良中差A-E合低]/;

/** Sentences that state the whole's grade: 评价等级为“优”, 等级：良好, 评定为“良”. */
export function grade(text: Text): readonly Claim[] {
  const self = text.report.data.evaluation === 'self';
  return text.lines.flatMap((line) => {
    if (line.passage.kind === 'cell' || !/[等评]/.test(line.text)) return [];
    return sentencesOf(line)
      .filter(({ from, to }) => spoken.test(line.text.slice(from, to)))
      .flatMap((sentence) => inSentence(text, line, sentence, self));
  });
}

function inSentence(text: Text, line: Line, sentence: Sentence, self: boolean): readonly GradeClaim[] {
  const { unit } = line.scope;
  const words = line.text.slice(sentence.from, sentence.to);
  if (unit === null || (!self && /自评(?!材料|报告|资料|工作|阶段|表|审核|情况)/.test(words))) return [];
  if (isElsewhere(text, sentence)) return [];
  const totals = pointsIn(text).filter(
    ({ kind, spot, subjects }) =>
      kind === 'total' && subjects.some(({ node }) => node === null) && isIn(spot.at, line, sentence),
  );
  const clauses = clausesOf(sentence);
  return clauses.flatMap((clause, at) => {
    const found = gradeIn(line, clause, totals.length > 0, self);
    if (found === null || goesOn(line, clauses, at)) return [];
    // Under an indicator's heading the grade may be a measured one (末期评估等级).
    if (totals.length === 0 && (line.scope.within.length > 0 || (line.scope.opaque && !found.full)))
      return [];
    const named = gradeNamed(found.word, text.report.scheme);
    if (named === null) return [];
    const [from, to] = [found.at, found.at + found.word.length];
    const beside = totals.length === 1 ? (totals[0]?.printed ?? null) : null;
    const spot = spotIn(line, from, to, clause.from, clause.to);
    return [{ kind: 'grade', spot, unit, grade: named, beside }];
  });
}

/** Whether the sentence speaks of another year's evaluation. */
function isElsewhere({ report }: Text, { tokens }: Sentence): boolean {
  const { year, years = [] } = report.data;
  const own = new Set([...years, year]);
  const dates = tokens.filter((token) => token.kind === 'date');
  const past = tokens.some((token) => token.kind === 'word' && token.word === 'past');
  return past || (dates.length > 0 && !dates.some((date) => date.years.some((one) => own.has(one))));
}

type Written = { readonly word: string; readonly at: number; readonly full: boolean };

/** The grade word of a clause that says nothing else: subject, 等级, word. */
function gradeIn(line: Line, clause: Clause, total: boolean, self: boolean): Written | null {
  const index = clause.tokens.findLastIndex((token) => token.kind === 'word' && token.word === 'grade');
  const label = clause.tokens[index];
  const words = line.text.slice(clause.from, clause.to);
  if (label === undefined || !clause.tokens.slice(0, index).every(known)) {
    const match = total ? verb.exec(words) : null;
    const word = match?.[1] ?? match?.[2];
    if (match === null || word === undefined || !clause.tokens.slice(0, 1).every(known)) return null;
    return { word, at: clause.from + match.index + match[0].indexOf(word), full: true };
  }
  // 等级：优 stands in two clauses; the second is read with the label of the first.
  const rest = line.text.slice(label.to, clause.to) || colonRest(line, clause);
  const match = after.exec(rest);
  if (match?.[1] === undefined) return null;
  const full = label.to - label.from > 2 || total || self;
  if (!full) return null;
  return { word: match[1], at: line.text.indexOf(match[1], label.to), full };
}

const colonRest = (line: Line, clause: Clause): string =>
  clause.end === ':' ? (/^[^,;。()]*/.exec(line.text.slice(clause.to + 1))?.[0] ?? '') : '';

const known = (token: Token): boolean =>
  (token.kind === 'word' && !['past', 'among', 'each', 'and', 'most'].includes(token.word)) ||
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

function isIn(place: { line: number; column: number }, line: Line, sentence: Sentence): boolean {
  const all = line.place(sentence.from, sentence.to);
  const after = place.line > all.line || (place.line === all.line && place.column >= all.column);
  return after && (place.line < all.endLine || (place.line === all.endLine && place.column <= all.endColumn));
}
