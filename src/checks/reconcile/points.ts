import type { Words } from '../../i18n/words.ts';
import type { PointsClaim } from '../../prose/claims/claim.ts';
import type { Subject } from '../../prose/claims/reading/names.ts';
import type { ReadableReport } from '../../report/read.ts';
import type { Fraction, Interval } from '../../scoring/quantity.ts';
import { liesIn, walk } from '../../scoring/score.ts';
import type { Found } from '../check.ts';
import { withGradeEffect } from '../score/grade-effect.ts';
import { isMeasured, isOfHundred } from './other-scales.ts';
import { differs, type Verdict } from './reconciliation.ts';
import { fits, inMannerOf, nameOf, totalsOf, valuesOf } from './values.ts';

const words = {
  score: { 'zh-CN': '得分', en: 'score' },
  weight: { 'zh-CN': '分值', en: 'full mark' },
  loss: { 'zh-CN': '扣分', en: 'loss' },
  rate: { 'zh-CN': '得分率', en: 'rate' },
  total: { 'zh-CN': '总分', en: 'total' },
} as const;

type Measure = keyof typeof words;

/** Holds a figure against every reading that its sentence allows; it differs when it fits none. */
export function comparePoints(claim: PointsClaim, report: ReadableReport): Verdict {
  const readings = claim.subjects.flatMap((subject) => readingsOf(claim, subject, report));
  const [first] = readings;
  if (first === undefined || isOfHundred(claim)) return null;
  const printed = scaled(claim, report);
  if (readings.some((reading) => !isHalf(printed, reading) && fits(printed, reading.values))) return 'agrees';
  if (isMeasured(claim) || isOfTotal(claim, report) || isAnothers(claim, report)) return null;
  // 失分较多的是甲 1.5 分、乙 2 分: bare points may be what was lost.
  if (claim.measure === 'points' && isSome({ ...claim, measure: 'loss' }, claim.subjects, report))
    return null;
  // 实际参与评分的指标 21 个，满分 96 分: what no name stands beside is hardly an indicator's that has 4.
  if (claim.measure === 'weight' && claim.others !== undefined && claim.printed.value.gte(50)) return null;
  // 扣 1 分 under a heading may be one of several losses.
  const less = readings.some(({ values }) => values.some(({ high }) => claim.printed.value.lt(high)));
  if (claim.partial && less) return null;
  // 总分 and 满分 of the whole may leave out what a table does not show; only a score of it can be wrong.
  if (first.subject.node === null && first.measure === 'weight') return null;
  const named = readings.find(({ measure }) => measure === claim.kind) ?? first;
  return difference(claim, inWords(claim, named, report), report);
}

/** Marks in half points are what they print: 得 3 分 is not the 2.5 that rounds to it. */
const isHalf = (
  { decimals, unit }: PointsClaim['printed'],
  { measure, subject: { node } }: Reading,
): boolean =>
  decimals === 0 && unit !== '%' && (measure === 'score' || measure === 'loss') && node?.score?.d === 2n;

/** 该指标得 3.5 分, behind several: just what another one of its paragraph has. */
function isAnothers(claim: PointsClaim, report: ReadableReport): boolean {
  const others = (claim.others ?? []).filter(
    ({ node }) => node !== null && claim.subjects.every((own) => own.node !== node),
  );
  return isSome(claim, others, report);
}

/** Whether a figure is what some subject has. */
const isSome = (claim: PointsClaim, subjects: readonly Subject[], report: ReadableReport): boolean =>
  subjects.some((subject) =>
    readingsOf(claim, subject, report).some(({ values }) => fits(scaled(claim, report), values)),
  );

/** 预算完成率 97%，自评 93.12 分: more than an indicator can have, and just what the whole has. */
const isOfTotal = ({ subjects, printed, measure }: PointsClaim, { scheme }: ReadableReport): boolean =>
  measure === 'score' &&
  printed.decimals > 0 &&
  subjects.every(
    ({ unit, node }) =>
      node?.weight != null && printed.value.gt(node.weight) && fits(printed, totalsOf(unit, scheme)),
  );

/** 得满分 is held against the rate; what should stand there is a score. */
function inWords({ printed }: PointsClaim, reading: Reading, { scheme }: ReadableReport): Reading {
  const { node } = reading.subject;
  if (node === null || /^\d/.test(printed.text)) return reading;
  return { ...reading, measure: 'score', values: valuesOf(node, scheme).score };
}

type Reading = { readonly subject: Subject; readonly measure: Measure; readonly values: readonly Interval[] };

function readingsOf(claim: PointsClaim, subject: Subject, report: ReadableReport): readonly Reading[] {
  const { scheme } = report;
  const { measure } = claim;
  const reading = (of: Measure, values: readonly Interval[]): readonly Reading[] =>
    values.length === 0 ? [] : [{ subject, measure: of, values }];
  const { node } = subject;
  if (node === null) {
    const full = [{ low: scheme.full, high: scheme.full }];
    const totals = totalsOf(subject.unit, scheme);
    if (measure === 'weight') return reading('weight', full);
    if (measure === 'score') return reading('total', totals);
    if (measure === 'total' || measure === 'points') {
      return totals.length === 0 ? [] : [...reading('total', totals), ...reading('weight', full)];
    }
    if (measure === 'rate')
      return reading(
        'rate',
        totals.map(({ low, high }) => ({ low: low.div(scheme.full), high: high.div(scheme.full) })),
      );
    return reading(
      'loss',
      totals.map(({ low, high }) => ({ low: scheme.full.sub(high), high: scheme.full.sub(low) })),
    );
  }
  const values = valuesOf(node, scheme);
  switch (measure) {
    case 'points':
    case 'total':
      return values.score.length === 0 || values.weight.length === 0
        ? []
        : [...reading('weight', values.weight), ...reading('score', values.score)];
    case 'weight':
      return [
        ...reading('weight', values.weight),
        ...reading('weight', shareOfGroup(claim, subject, scheme)),
      ];
    default:
      return reading(measure, values[measure]);
  }
}

/** 权重 40% of a third-level indicator may be its share of the group above it. */
function shareOfGroup(
  { printed }: PointsClaim,
  { unit, node }: Subject,
  { full }: ReadableReport['scheme'],
): readonly Interval[] {
  const path = node?.path.slice(0, -1) ?? [];
  if (printed.unit !== '%' || path.length === 0 || node?.weight == null) return [];
  const group = walk(unit.printed.roots).find(
    (other) => other.path.length === path.length && liesIn(other.path, path),
  );
  if (group?.weight == null || group.weight.lte(0)) return [];
  const share = node.weight.div(group.weight).mul(full);
  return [{ low: share, high: share }];
}

/** A weight in per cent is a share of the full mark. */
function scaled({ printed, measure }: PointsClaim, { scheme }: ReadableReport): PointsClaim['printed'] {
  if (measure !== 'weight' || printed.unit !== '%') return printed;
  return {
    ...printed,
    unit: '',
    value: printed.value.mul(scheme.full),
    decimals: Math.max(0, printed.decimals),
  };
}

function difference(
  claim: PointsClaim,
  { subject, measure, values }: Reading,
  report: ReadableReport,
): Found {
  const { scheme } = report;
  const { spot, printed } = claim;
  const value = values[0]?.low ?? scheme.full;
  const share = measure === 'weight' && printed.unit === '%';
  const manner = /^\d/.test(printed.text) ? printed : { ...printed, unit: '', decimals: 0 };
  const expected = inMannerOf(share ? value.div(scheme.full) : value, manner, scheme);
  const written = printed.text.replace(/(?<=\d)分$/, '');
  const [zh, en] = [words[measure]['zh-CN'], words[measure].en];
  const message = differs(
    nameOf(subject),
    [`${zh}不应为 \`${written}\``, `应为 \`${expected}\``, '请核对正文与指标'],
    [`${en} \`${written}\``, `\`${expected}\``, 'check the text against the indicators'],
  );
  return {
    at: spot.at,
    quote: spot.quote,
    message: withGradeEffect(message, subject.unit, scheme, totalIf(claim, subject, measure)),
    related: [{ at: placeOf(subject, measure, report), message: related(nameOf(subject), zh, en, expected) }],
  };
}

/** The total that would follow if the text were right and the data wrong. */
function totalIf({ printed }: PointsClaim, { unit, node }: Subject, measure: Measure): Fraction | null {
  const { total } = unit.printed;
  if (total === null || printed.unit === '%') return null;
  if (node === null) return measure === 'total' ? printed.value : null;
  if (node.score === null || node.weight === null) return null;
  if (measure === 'score') return total.sub(node.score).add(printed.value);
  return measure === 'loss' ? total.sub(node.score).add(node.weight).sub(printed.value) : null;
}

function placeOf({ unit, node }: Subject, measure: Measure, report: ReadableReport): Found['at'] {
  if (node === null) {
    const stated = [...unit.path, 'stated', 'total'];
    return report.source.place(report.source.has(stated) ? stated : [...unit.path, 'indicators'], 'key');
  }
  const leaf = node.children.length === 0;
  if (measure === 'weight')
    return unit.at(node.index, node.indicator.weight === null ? ['name'] : ['weight']);
  return unit.at(node.index, leaf && node.indicator.score !== null ? ['score'] : ['name']);
}

const related = (name: string, zh: string, en: string, expected: string): Words => ({
  'zh-CN': `${name === '' ? '' : `“${name}”的`}${zh} \`${expected}\``,
  en: `${en} \`${expected}\`${name === '' ? '' : ` of “${name}”`}`,
});
