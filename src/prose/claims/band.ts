import { gradeNamed } from '../../scoring/grade.ts';
import { Fraction, type Quantity } from '../../scoring/quantity.ts';
import { matchesOf } from '../matches.ts';
import type { BandClaim, Claim } from './claim.ts';
import { type BandForms, bandForms, endsOf } from './reading/band-forms.ts';
import { decimalsOf } from './reading/figure.ts';
import type { Line, Text } from './reading/lines.ts';
import { spotIn } from './reading/spot.ts';

const sign = /优|良|[A-C](?:级|等|[、:(])/;
/** Lists of grades that something else is given: an assessed firm, a monthly check. */
const others = /考核|末期|中期|验收|信用|服务商|承接|供应商|月度|季度|日常|满意|星级|奖励|拨付/;

/** A claim with the place in its line where it begins, and the line's place in the text. */
type Read = { readonly from: number; readonly claim: BandClaim };
type Found = Read & { readonly line: Line; readonly at: number };

/** Lists of grades with their limits: 90（含90）—100 分为“优”. One limit alone may be any threshold and is none. */
export function band(text: Text): readonly Claim[] {
  const { scheme } = text.report;
  if (scheme.bands.some(({ from }) => from === null)) return [];
  const forms = bandForms(scheme);
  const found: Found[] = [];
  for (const [at, line] of text.lines.entries()) {
    if (line.passage.kind === 'cell' || line.scope.within.length > 0 || !/\d/.test(line.text)) continue;
    if (!sign.test(line.text) && found.at(-1)?.at !== at - 1) continue;
    const seen = new Set<number>();
    for (const one of inLine(line, forms, text)) {
      if (seen.has(one.from)) continue;
      seen.add(one.from);
      found.push({ ...one, line, at });
    }
  }
  return lists(found).map(({ claim }) => claim);
}

function inLine(line: Line, forms: BandForms, text: Text): readonly Read[] {
  const listed = matchesOf(line.text, forms.listed).flatMap((match) => dealtOut(line, match, forms, text));
  if (listed.length > 0) return listed;
  const before = matchesOf(line.text, forms.before);
  const behind = matchesOf(line.text, forms.behind);
  // 优，90 分以上，良，80 分至 90 分: the comma parts no grade from its own limits.
  const [found] = before;
  if (behind.length === 0 && found !== undefined && forms.lead.test(line.text.slice(0, found.index)))
    return [];
  // 优 90—100 分，良 80—90 分 may be read both ways; the grade that comes first tells which.
  const overlap = before.some((one) => behind.some((other) => crosses(one, other)));
  const first = (before[0]?.index ?? Infinity) <= (behind[0]?.index ?? Infinity) ? before : behind;
  const matches = overlap ? first : [...before, ...behind].toSorted((a, b) => a.index - b.index);
  return matches.map((match) => {
    const { index, groups = {} } = match;
    const start = index + match[0].search(/\d/);
    return claimOf(line, { start, end: index + match[0].length, from: index, words: match[0] }, groups, text);
  });
}

const crosses = (a: RegExpExecArray, b: RegExpExecArray): boolean =>
  a.index < b.index + b[0].length && b.index < a.index + a[0].length;

/** As many ranges as grades: the first of one is the first of the other. */
function dealtOut(
  line: Line,
  match: RegExpExecArray,
  { range, grade }: BandForms,
  text: Text,
): readonly Read[] {
  const { grades = '', ranges = '' } = match.groups ?? {};
  const words = grades.match(grade) ?? [];
  const limits = matchesOf(ranges, range);
  if (words.length !== limits.length) return [];
  const offset = match.index + match[0].length - ranges.length;
  return limits.map((limit, at) => {
    const start = offset + limit.index + limit[0].search(/\d/);
    const end = offset + limit.index + limit[0].length;
    const stretch = { start, end, from: offset + limit.index, words: limit[0] };
    return claimOf(line, stretch, { ...limit.groups, grade: words[at] }, text);
  });
}

type Stretch = {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly words: string;
};

function claimOf(
  line: Line,
  { start, end, from, words }: Stretch,
  groups: Readonly<Record<string, string | undefined>>,
  { report }: Text,
): Read {
  const written = groups['grade'] ?? '';
  const to = end - (/\D*$/.exec(words)?.[0].length ?? 0);
  const { low, high } = endsOf(groups);
  const ends = [low, high].map((digits) => (digits === null ? null : quantity(digits)));
  // 优（100—90 分）counts down.
  if (ends[0] && ends[1] && ends[0].value.gt(ends[1].value)) ends.reverse();
  const spot = spotIn(line, start, Math.max(to, start + 1), from + (/^[,;。、(:]/.test(words) ? 1 : 0), end);
  const grade = gradeNamed(written, report.scheme) ?? written;
  return { from: start, claim: { kind: 'band', spot, grade, low: ends[0] ?? null, high: ends[1] ?? null } };
}

/** Only limits that stand in a list of at least three different grades, in one paragraph or in neighbours. */
function lists(found: readonly Found[]): readonly Found[] {
  const groups: Found[][] = [];
  for (const one of found) {
    const last = groups.at(-1);
    if (last !== undefined && one.at - (last.at(-1)?.at ?? 0) <= 1) last.push(one);
    else groups.push([one]);
  }
  return groups
    .filter((group) => {
      const grades = new Set(group.map(({ claim }) => claim.grade)).size;
      return grades >= 3 && group.length === grades && !isOfOther(group);
    })
    .flat();
}

/** Whether the words that lead to a list say that it grades something else. */
const isOfOther = ([first]: readonly Found[]): boolean =>
  first !== undefined && others.test(first.line.text.slice(Math.max(0, first.from - 24), first.from));

const quantity = (digits: string): Quantity => ({
  value: new Fraction(digits),
  decimals: decimalsOf(digits),
  unit: '',
  operator: null,
  text: digits,
});
