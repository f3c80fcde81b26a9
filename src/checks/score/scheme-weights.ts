import type { ReadableReport, Unit } from '../../report/read.ts';
import { exact, Fraction } from '../../scoring/quantity.ts';
import type { Scheme, WeightDemand } from '../../scoring/scheme.ts';
import { leaves, type Scored } from '../../scoring/score.ts';
import type { Check, Found } from '../check.ts';
import { treesAreRead } from '../unread.ts';
import { placeOf } from './nodes.ts';

export default {
  code: 'score/scheme-weights',
  severity: 'warning',
  title: { 'zh-CN': '分值不合评分办法的要求', en: 'Points that the scheme would have otherwise' },
  why: {
    'zh-CN': '评分办法对某些指标的分值有要求，如产出和效益合计不低于 60 分。',
    en: 'The scheme asks for certain points, such as at least 60 for outputs and benefits together.',
  },
  fix: {
    'zh-CN': '调整分值；地方另有规定的，在 `schemes/` 中写出本地的评分办法并选用。',
    en: 'Change the points; where other rules hold locally, write them as a scheme of its own and choose it.',
  },
  *run(report) {
    if (!treesAreRead(report)) return;
    for (const unit of report.units) {
      for (const demand of report.scheme.weights) {
        const found = unmet(report, unit, demand);
        if (found !== null) yield found;
      }
    }
  },
} satisfies Check;

function unmet(report: ReadableReport, unit: Unit, demand: WeightDemand): Found | null {
  const { scheme } = report;
  const { roots } = unit.result;
  const others = scheme.weights.flatMap((other) => (other === demand ? [] : other.groups));
  const groups = demand.groups.map((name) => headNamed(roots, name, scheme));
  const known = groups.filter((group) => group !== null);
  // A tree with other heads, or one whose points are not all known, cannot be measured.
  const [first] = known;
  if (first === undefined || known.length < groups.length || !known.every(isWeighed)) return null;
  const apart = demand.groups.includes(benefit) && !others.includes(satisfaction);
  const beside = apart ? headNamed(roots, satisfaction, scheme) : null;
  const counted = beside === null ? known : [...known, beside];
  const points = sum(counted.map((group) => pointsOf(group, others, scheme)));
  const wanted = limitOf(demand, points);
  if (wanted === null) return null;
  const names = demand.groups.map((name) => `“${name}”`);
  const found = exact(points);
  return {
    at: placeOf({ unit, node: first }, ['weight']),
    quote: found,
    message: {
      'zh-CN': `${names.join('、')}的分值不应${names.length > 1 ? '合计' : ''}为 \`${found}\`，应${wanted['zh-CN']}（${scheme.name}），请核对分值或改用相应的评分办法`,
      en: `Unexpected \`${found}\` points of ${names.join(' and ')}, expected ${wanted.en} (${scheme.name}), check the points or choose another scheme`,
    },
    related: known.slice(1).map((group) => ({
      at: placeOf({ unit, node: group }, ['weight']),
      message: { 'zh-CN': `“${group.indicator.name}”`, en: `“${group.indicator.name}”` },
    })),
  };
}

// 财预〔2020〕10号 counts 满意度 among 效益; forms that set it apart still mean that sum.
const benefit = '效益';
const satisfaction = '满意度';

const sum = (points: readonly Fraction[]): Fraction => points.reduce((a, b) => a.add(b), new Fraction(0));

/** What was wanted and not met, or null. */
function limitOf({ exactly, atLeast, atMost }: WeightDemand, points: Fraction) {
  if (exactly !== null && !points.equals(exactly)) {
    return { 'zh-CN': `为 \`${exact(exactly)}\``, en: `\`${exact(exactly)}\`` };
  }
  if (atLeast !== null && points.lt(atLeast)) {
    return { 'zh-CN': `不低于 \`${exact(atLeast)}\``, en: `at least \`${exact(atLeast)}\`` };
  }
  if (atMost !== null && points.gt(atMost)) {
    return { 'zh-CN': `不超过 \`${exact(atMost)}\``, en: `at most \`${exact(atMost)}\`` };
  }
  return null;
}

const isWeighed = (group: Scored): boolean => leaves([group]).every(({ weight }) => weight !== null);

/** The one first-level head of that name, with or without a suffix of the scheme (产出 = 产出指标). */
function headNamed(nodes: readonly Scored[], name: string, scheme: Scheme): Scored | null {
  const [head, ...more] = nodes.filter((node) => isNamed(node, name, scheme));
  return more.length > 0 ? null : (head ?? null);
}

const isNamed = ({ indicator }: Scored, name: string, { suffixes }: Scheme): boolean =>
  [indicator.name, ...indicator.aliases].some(
    (own) => own === name || suffixes.some((suffix) => own === name + suffix),
  );

/** A group's points without those right below it that are asked for on their own (满意度 in 效益). */
function pointsOf(group: Scored, others: readonly string[], scheme: Scheme): Fraction {
  const apart = sum(others.flatMap((name) => headNamed(group.children, name, scheme)?.weight ?? []));
  return (group.weight ?? new Fraction(0)).sub(apart);
}
