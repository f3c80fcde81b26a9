import type { Claim, PointsClaim } from './claim.ts';
import { quantityOf } from './reading/figure.ts';
import type { Text } from './reading/lines.ts';
import { spotIn } from './reading/spot.ts';
import type { Role } from './reading/state.ts';
import { hasStrangers, type Stated, statedIn } from './reading/stated.ts';

const cache = new WeakMap<Text, readonly PointsClaim[]>();

/** Every score, full mark, loss, rate and total that the sentences of a text state. */
export function pointsIn(text: Text): readonly PointsClaim[] {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const { data } = text.report;
  const years = new Set(data.years ?? (data.year === undefined ? [] : [data.year]));
  const context = { years, several: years.size > 1, self: data.evaluation === 'self' };
  const all = text.lines
    .filter(({ passage }) => passage.kind !== 'cell')
    .flatMap((line) => statedIn(line, context))
    .filter((stated) => !isStandard(stated));
  const found = all.filter((stated) => concludes(stated, all)).map((stated) => toClaim(stated, all));
  cache.set(text, found);
  return found;
}

/** The claims of one kind, for the file of that kind. */
export const pointsOf = (text: Text, kind: PointsClaim['kind']): readonly Claim[] =>
  pointsIn(text).filter((claim) => claim.kind === kind);

const standard =
  /每[^,。]{0,14}(?:扣|得|加|减)|否则|不得分|扣完为止|扣至|的,?得(?!分(?:率|为|[\d:]))|的,?(?:不得|计\d|扣(?!分(?:为|[\d:]))\d)|(?:以上|以下|以内|之间|及格)(?:的|者|时)?,?[得扣计]|若|如果|按比例|按照比例|评分(?:标准|方法|规则|细则|办法)(?:为|:|如下)|计分(?:方法|标准|规则|办法)|[×÷*=]|最高(?:得|扣)|最多(?:得|扣)|可得/;

/** Sentences that lay down how points are given state no points that were given. */
function isStandard({ role, line, sentence }: Stated): boolean {
  if (role !== 'score' && role !== 'loss') return false;
  return standard.test(line.text.slice(sentence.from, sentence.to));
}

/**
 * Points that only a heading gives a subject count when they conclude: 故得 12 分, or the only ones under that
 * heading. Several (①……得 2 分；②……得 3 分) are parts of a sum that is not told.
 */
function concludes(stated: Stated, all: readonly Stated[]): boolean {
  if (stated.named || (stated.role !== 'score' && stated.role !== 'loss')) return true;
  if (hasStrangers(stated.line) && !stated.concludes) return false;
  // Under a group the points may be those of one of its indicators that the sentence calls by another name.
  const group = stated.subjects.some(({ node }) => (node?.children.length ?? 0) > 1);
  if (group && !stated.concludes && !/得分/.test(stated.line.text.slice(stated.start, stated.from)))
    return false;
  const alike = all.filter(
    (other) => other.line.section === stated.line.section && other.role === stated.role && !other.named,
  );
  if (alike.length === 1) return true;
  return stated.concludes && alike.filter((other) => other.concludes).length === 1 && stated.role === 'score';
}

/** A loss that need not be all that was lost: not said of the indicator by name, nor followed by what is left. */
function isPartial(stated: Stated, all: readonly Stated[]): boolean {
  if (stated.role !== 'loss' || stated.direct) return false;
  const beside = all.filter(({ sentence }) => sentence === stated.sentence);
  const losses = beside.filter(({ role }) => role === 'loss').length;
  return (
    losses > 1 || !stated.named || !beside.some(({ role, from }) => role === 'score' && from > stated.to)
  );
}

function toClaim(stated: Stated, all: readonly Stated[]): PointsClaim {
  const { line, role, figure, from, to, subjects } = stated;
  const start = to - stated.start > 40 ? from : stated.start;
  return {
    kind: kindOf(role, stated),
    spot: spotIn(line, from, to, start),
    measure: role,
    subjects,
    printed: quantityOf(figure),
    partial: isPartial(stated, all),
    beside: figure.kind === 'pair' ? quantityOf({ ...figure, digits: figure.other }) : null,
  };
}

function kindOf(role: Role, { line, sentence, from, subjects }: Stated): PointsClaim['kind'] {
  if (role === 'loss') return 'score';
  if (subjects.every(({ node }) => node === null)) return 'total';
  if (role !== 'points') return role;
  return /得分|得[\d(]|评分为/.test(line.text.slice(sentence.from, from)) ? 'score' : 'weight';
}
