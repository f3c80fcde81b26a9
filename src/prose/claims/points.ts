import { meets } from '../../report/stated.ts';
import { Fraction, type Quantity } from '../../scoring/quantity.ts';
import { grouped } from '../grouped.ts';
import type { Claim, PointsClaim } from './claim.ts';
import { isPartial } from './points/partial-loss.ts';
import { type Figure, quantityOf } from './reading/figure.ts';
import type { Line, Text } from './reading/lines.ts';
import { isOf } from './reading/names/nearest.ts';
import type { Subject } from './reading/names.ts';
import { spotIn } from './reading/spot.ts';
import { isOfPart } from './reading/stated/of-part.ts';
import { around, blamed } from './reading/stated/other-subjects.ts';
import { isOtherTree } from './reading/stated/other-tree.ts';
import { isStandard } from './reading/stated/standard.ts';
import { hasStrangers, isEnd, statedIn } from './reading/stated.ts';
import type { Stated } from './reading/statement.ts';
import { yearsOf } from './reading/when.ts';

/** A statement of a line, and the claim it makes. */
export type Told = { readonly stated: Stated; readonly claim: PointsClaim };

const cache = new WeakMap<Text, ReadonlyMap<Line, readonly Told[]>>();

/** Every score, full mark, loss, rate and total that the sentences of a text state, line by line. */
export function pointsIn(text: Text): ReadonlyMap<Line, readonly Told[]> {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const { data, scheme } = text.report;
  const full = Number(scheme.full);
  const years = yearsOf(text.report);
  const setting = {
    years,
    several: years.size > 1,
    self: data.evaluation === 'self',
    whole: text.index.whole,
    ofDepartment: data.subject === 'department',
  };
  const all = text.lines
    .filter(({ passage }) => passage.kind !== 'cell')
    .flatMap((line) => statedIn(line, setting))
    .filter((stated) => !isRule(stated) && !isOfPart(stated) && !isShare(stated))
    .filter(({ role, sentence }) => (role !== 'weight' && role !== 'points') || !isOtherTree(sentence, full));
  const kept = calibrated(all.filter((stated) => !isOwnWeight(stated, all)));
  const sections = grouped(kept, ({ line }) => line.section);
  const lines = grouped(kept, ({ line }) => line);
  const found = new Map<Line, Told[]>();
  for (const stated of kept) {
    if (!concludes(stated, sections)) continue;
    const told = found.get(stated.line) ?? [];
    told.push({ stated, claim: toClaim(stated, lines.get(stated.line) ?? []) });
    found.set(stated.line, told);
  }
  cache.set(text, found);
  return found;
}

/** The claims of one kind, for the file of that kind. */
export const pointsOf = (text: Text, kind: PointsClaim['kind']): readonly Claim[] =>
  [...pointsIn(text).values()].flatMap((told) =>
    told.flatMap(({ claim }) => (claim.kind === kind ? [claim] : [])),
  );

/** 资金分配 6 分，得 4 分：以人口为主要因素，权重达 70%: behind its points a weight is that of something it weighs. */
const isOwnWeight = (
  { role, figure, direct, line, from, subjects }: Stated,
  all: readonly Stated[],
): boolean =>
  role === 'weight' &&
  figure.unit === '%' &&
  !direct &&
  all.some(
    (other) =>
      other.line === line &&
      other.from < from &&
      other.figure.unit === '分' &&
      other.subjects[0]?.node === subjects[0]?.node,
  );

/**
 * 坡改梯面积仅占 6.59%: of all areas; only where points are spoken of is it a part of the full mark. 100%满分、70%零分: for
 * what there are so many points.
 */
const isShare = ({ role, figure, line, sentence, from, to }: Stated): boolean =>
  role === 'weight' &&
  figure.unit === '%' &&
  (/^(?:及?以[上下])?(?:得?[满零0]分|不得分)/.test(line.text.slice(to)) ||
    (/(?:面积|金额|资金|支出|投资|数量?|里程|长度|产值)仅?占(?:比)?[为达到仅]*$/.test(
      line.text.slice(sentence.from, from),
    ) &&
      !/分|指标|权重/.test(line.text.slice(sentence.from, sentence.to))));

/** 若满意度得 8 分，则总分为 94.5 分: what would be. */
const supposed = /(?:^|[,;:(])(?:若|如果|假如|假设|假定|倘若?)[^。]{2,60}$/;

/** Points that a sentence lays down are none that were given; the full marks it speaks of are what they are. */
function isRule({ role, bare, line, sentence, from, to }: Stated): boolean {
  if (supposed.test(line.text.slice(sentence.from, from))) return true;
  const given = ['score', 'loss', 'full', 'none'].includes(role) || (role === 'points' && bare);
  return given && isStandard(line, sentence, from, to);
}

/**
 * 平均得分 is what the tree holds where several units were scored together; elsewhere it is something else. At
 * least two that agree, and more than do not, tell that the text means the tree's.
 */
function calibrated(all: readonly Stated[]): readonly Stated[] {
  const means = all.filter(({ mean }) => mean);
  const agreeing = means.filter(
    ({ role, subjects, figure }) => role === 'score' && subjects.some((subject) => isOf(figure, subject)),
  );
  const scores = means.filter(({ role }) => role === 'score');
  return agreeing.length >= 2 && agreeing.length * 2 > scores.length ? all : all.filter(({ mean }) => !mean);
}

/**
 * Points that only a heading gives a subject count when they conclude: 故得 12 分, or the only ones under that
 * heading. Several (①……得 2 分；②……得 3 分) are parts of a sum that is not told.
 */
function concludes(stated: Stated, all: ReadonlyMap<number, readonly Stated[]>): boolean {
  if (stated.named || stated.carriedFrom !== null || stated.subjects.every(({ node }) => node === null))
    return true;
  if (!['score', 'loss', 'full', 'none'].includes(stated.role)) return true;
  if (hasStrangers(stated.line) && !stated.concludes) return false;
  // Under a group the points may be those of one of its indicators that the sentence calls by another name.
  const group = stated.subjects.some(({ node }) => node !== null && !isEnd(node));
  const beside = all.get(stated.line.section) ?? [];
  const said = stated.line.text.slice(stated.start, stated.from);
  if (group && !stated.concludes && (!/得分/.test(said) || followsPart(stated, beside))) return false;
  const alike = beside.filter(
    (other) => other.role === stated.role && !other.named && other.carriedFrom === null,
  );
  if (alike.length === 1) return true;
  return stated.concludes && alike.filter((other) => other.concludes).length === 1 && stated.role === 'score';
}

/** Whether one of a group's indicators had points in the same paragraph before: what follows may be its, too. */
const followsPart = ({ line, from, subjects }: Stated, beside: readonly Stated[]): boolean =>
  beside.some(
    (other) =>
      other.line === line &&
      other.from < from &&
      other.direct &&
      other.subjects.some(({ node }) => node !== null && subjects.every((own) => own.node !== node)),
  );

function toClaim(stated: Stated, all: readonly Stated[]): PointsClaim {
  const { line, role, figure, from, to } = stated;
  const certain = isWhatIsLeft(stated, all);
  const subjects = certain ? stated.subjects.slice(0, 1) : [...stated.subjects, ...blamed(stated)];
  const start = to - stated.start > 40 ? from : stated.start;
  const spot = spotIn(line, from, to, start);
  const claim = {
    kind: kindOf(stated, all),
    spot,
    subjects,
    partial: isPartial(stated, all),
    ...(certain || (stated.direct && !stated.pointed) ? {} : { others: around(stated) }),
  } as const;
  if (role === 'full' || role === 'none')
    return { ...claim, measure: 'rate', printed: share(role, line.text.slice(from, to)), beside: null };
  const beside = figure.kind === 'pair' ? quantityOf({ ...figure, digits: figure.other }) : null;
  return { ...claim, measure: role, printed: quantityOf(figure), beside };
}

/** 制度执行有效性 6 分，因…，扣 1 分，得 4 分: the name, its full mark and its loss stand right before, and are its own. */
function isWhatIsLeft({ role, line, sentence, from, subjects }: Stated, all: readonly Stated[]): boolean {
  const [own] = subjects;
  if (role !== 'score' || own?.node?.weight == null || own.node.score === null) return false;
  const before = all.filter((other) => other.sentence === sentence && other.from < from);
  const [weight, loss] = before.slice(-2);
  if (weight === undefined || loss?.role !== 'loss' || weight.subjects[0]?.node !== own.node) return false;
  if (!weight.direct || !isWeightOnly(weight) || !/^,实?得分?(?:为)?$/.test(line.text.slice(loss.to, from)))
    return false;
  const lost = own.node.weight.sub(own.node.score);
  return meets(quantityOf(loss.figure), { low: lost, high: lost });
}

const isWeightOnly = ({ figure, subjects }: Stated): boolean => isValue(figure, subjects, 'weight', 'score');

/** 得满分 is the whole of the full mark, 不得分 nothing of it; words are not rounded. */
const share = (role: 'full' | 'none', words: string): Quantity => ({
  value: new Fraction(role === 'full' ? 1 : 0),
  decimals: 9,
  unit: '%',
  operator: null,
  text: words,
});

function kindOf(
  { role, line, sentence, from, to, subjects }: Stated,
  all: readonly Stated[],
): PointsClaim['kind'] {
  if (role === 'loss' || role === 'full' || role === 'none') return 'score';
  if (subjects.every(({ node }) => node === null)) return 'total';
  if (role !== 'points') return role;
  // 管理 24.1 分（满分 26 分）.
  if (/^\((?:满分|分值|权重)/.test(line.text.slice(to))) return 'score';
  if (/得分|得[\d(]|评分为/.test(line.text.slice(sentence.from, from))) return 'score';
  const beside = all.filter((other) => other.role === 'points' && other.sentence === sentence);
  return beside.some(isScoreOnly) && !beside.some(isWeightOnly) ? 'score' : 'weight';
}

/** 过程 25 分、产出 52 分: that one of a list is its indicator's score, and not its full mark, tells what they are. */
const isScoreOnly = ({ figure, subjects }: Stated): boolean => isValue(figure, subjects, 'score', 'weight');

const isValue = (
  figure: Figure,
  [subject]: readonly Subject[],
  own: 'score' | 'weight',
  other: 'score' | 'weight',
): boolean => {
  const is = (value: Fraction | null | undefined): boolean =>
    figure.kind === 'plain' && value != null && meets(quantityOf(figure), { low: value, high: value });
  const exactly = (value: Fraction | null | undefined): boolean => value?.equals(figure.digits) === true;
  const [mine, others] = [subject?.node?.[own], subject?.node?.[other]];
  // 5 分 is what 4.5 is rounded to, but of a full mark of 5 nobody thinks of that.
  return is(mine) && (!is(others) || (exactly(mine) && !exactly(others)));
};
