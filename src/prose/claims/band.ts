import { gradeNamed } from '../../scoring/grade.ts';
import { Fraction, type Quantity } from '../../scoring/quantity.ts';
import type { BandClaim, Claim } from './claim.ts';
import { decimalsOf } from './reading/figure.ts';
import type { Line, Text } from './reading/lines.ts';
import { spotIn } from './reading/spot.ts';

const grades = '优秀|良好|中等|较差|优|良|中|低|差|[A-E]';
const number = '\\d+(?:\\.\\d+)?';
const held = '(?:\\(?(?:不?含)(?:本数|\\d+(?:\\.\\d+)?)?分?\\)?)?';
const variable = '(?:综合得分|评价得分|得分|总分|分数|分值|评分|[A-Z])?';
/** 90(含)-100分, 80≤得分<90, (80,90), 90分以上, 不满60分, <60. */
const range = [
  `(?<low1>${number})分?${held}(?:-|至|~|≤?${variable}[≤<])(?<high1>${number})分?${held}`,
  `(?<low2>${number})(?:≤|<)${variable}(?:≤|<)(?<high2>${number})分?`,
  `\\((?<low3>${number})分?,(?<high3>${number})分?\\)`,
  `(?:≥|>=|不低于|大于等于|大于或等于)(?<low4>${number})分?`,
  `(?:<|低于|不满|不足|小于)(?<high5>${number})分?(?:${held}的)?`,
  `(?<low6>${number})分?${held}(?:及|或|及其)?以上${held}`,
  `(?<high7>${number})分?${held}(?:及|或|及其)?以下${held}`,
].join('|');
const word = `["']?(?<grade>${grades})["']?(?:等级|级|等|档)?`;
const link = '(?:,?(?:的|者)?,?(?:评定|确定|认定)?(?:等级)?(?:为|是|属于|属|评为|定为|:|=))';
const before = new RegExp(
  `(?:^|[^\\d.\\p{Script=Han}]|得分(?:在|为)?|总分(?:在|为)?|分数(?:在|为)?|在|为|:)(?:${variable})(?:${range})分?(?:之间)?${link}?${word}(?![\\p{Script=Han}])`,
  'gu',
);
const behind = new RegExp(
  `(?:^|[^\\p{Script=Han}]|为|分为|和|及)${word}(?:的)?[(:为是]{0,2}(?:的?${variable}(?:标准|区间|范围|分值)?[为:在是]{0,2})?(?:${range})分?(?=[),;。、]|分|$)`,
  'gu',
);
const sign = /优|良|[A-C]级/;

type Found = { readonly line: Line; readonly at: number; readonly claim: BandClaim };

/** Lists of grades with their limits: 90（含90）—100 分为“优”. One limit alone may be any threshold and is none. */
export function band(text: Text): readonly Claim[] {
  const { scheme } = text.report;
  if (scheme.bands.some(({ from }) => from === null)) return [];
  const found: Found[] = [];
  for (const [at, line] of text.lines.entries()) {
    const cell = line.passage.kind === 'cell';
    if (
      cell ||
      line.scope.within.length > 0 ||
      !/\d/.test(line.text) ||
      !(sign.test(line.text) || found.at(-1)?.at === at - 1)
    )
      continue;
    const plain = line.text;
    const own = /%/.test(plain) ? [] : [...matches(line, plain, before), ...matches(line, plain, behind)];
    const seen = new Set<number>();
    for (const match of own.toSorted((a, b) => a.index - b.index)) {
      const claim = toClaim(line, match, text);
      if (claim === null || seen.has(claim.spot.at.column)) continue;
      seen.add(claim.spot.at.column);
      found.push({ line, at, claim });
    }
  }
  return lists(found).map(({ claim }) => claim);
}

const matches = (_: Line, text: string, form: RegExp): RegExpExecArray[] => [...text.matchAll(form)];

/** Only limits that stand in a list of at least three different grades, in one paragraph or in neighbours. */
function lists(found: readonly Found[]): readonly Found[] {
  const groups: Found[][] = [];
  for (const one of found) {
    const last = groups.at(-1);
    if (last !== undefined && one.at - (last.at(-1)?.at ?? 0) <= 1) last.push(one);
    else groups.push([one]);
  }
  return groups
    .filter(
      (group) =>
        new Set(group.map(({ claim }) => claim.grade)).size >= 3 &&
        group.length === new Set(group.map(({ claim }) => claim.grade)).size,
    )
    .flat();
}

function toClaim(line: Line, match: RegExpExecArray, { report }: Text): BandClaim | null {
  const groups = match.groups ?? {};
  const written = groups['grade'] ?? '';
  const grade = gradeNamed(written, report.scheme) ?? written;
  const low = groups['low1'] ?? groups['low2'] ?? groups['low3'] ?? groups['low4'] ?? groups['low6'];
  const high = groups['high1'] ?? groups['high2'] ?? groups['high3'] ?? groups['high5'] ?? groups['high7'];
  const first = match[0].search(/\d/);
  if (first < 0) return null;
  const from = match.index + first;
  const to = match.index + match[0].length - (/(?:\D*)$/.exec(match[0])?.[0].length ?? 0);
  const ends = [low, high].map((digits) => (digits === undefined ? null : quantity(digits)));
  // 优（100—90 分）counts down.
  if (ends[0] && ends[1] && ends[0].value.gt(ends[1].value)) ends.reverse();
  return {
    kind: 'band',
    spot: spotIn(
      line,
      from,
      Math.max(to, from + 1),
      match.index + (/^[,;。、(:]/.test(match[0]) ? 1 : 0),
      match.index + match[0].length,
    ),
    grade,
    low: ends[0] ?? null,
    high: ends[1] ?? null,
  };
}

const quantity = (digits: string): Quantity => ({
  value: new Fraction(digits),
  decimals: decimalsOf(digits),
  unit: '',
  operator: null,
  text: digits,
});
