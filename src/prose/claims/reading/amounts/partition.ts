import { Fraction } from '../../../../scoring/quantity.ts';
import type { Amount } from '../amounts.ts';
import { baseValue } from '../figure.ts';
import { isMoved, isOneDigit, isSlip } from '../slip.ts';
import { beside, isExclusive } from './exclusive.ts';

const suffixes =
  /(级|类|型|期|批|标段|支出|经费|资金|部分|街道|镇|乡|区|县|市|村|社区|财政|年级|等奖|季度|月|层次|补助|补贴|费|学校|医院|公司|工程|项目|款|道|路)$/;
/** Kinds of which no third is left: whoever names them means the whole. */
const pairs: readonly RegExp[] = [
  /^(?:男|女)(?:性|生|职工)?$/,
  /(?:线上|线下|现场|网络)/,
  /^(?:集中|分散)/,
  /公办|民办/,
  /(?:城镇|农村|城市|乡村|城区|乡镇)/,
  /(?:种植业|养殖业|林业|渔业)(?:险种|保险)?$/,
  /(?:上|下)半年/,
  /(?:基本|项目)支出/,
  /(?:人员|公用)经费/,
  /税收?(?:入|收入)/,
];
const kinds: readonly RegExp[] = [
  /(?:在职|在编|退休|离休|离退休|编外|临聘|聘用|编制)/,
  /^(?:优|优秀|良|良好|中|中等|差|较差|合格|不合格|基本合格|满意|基本满意|不满意|非常满意)/,
  /(?:中央|省级?|市级?|县级?|区级?|本级|地方|财政|自筹|自有|社会|配套|上级|其他)/,
  /(?:本科|专科|大专|硕士|博士|研究生|高中|中专|初中|小学)/,
  /(?:[一二三四]季度|\d+月|(?:19|20)\d\d)/,
  /(?:公开|邀请)招标|竞争性(?:磋商|谈判)|询价|单一来源|框架协议|自行采购|网上(?:超市|竞价)|电子卖场/,
  /^(?:新建|续建|改建|扩建|改扩建|迁建|重建)/,
];
/** What has a size has it once: no ground is counted twice. */
const measured = /^(?:亩|公顷|平方米|平方公里|平米|㎡|公里|千米|米|吨|立方米|公斤|千克)$/;
const people = /^(?:人|人次|名|位|户|户次)$/;

/** 新增家庭寄养 14 人: what has come to a kind is of that kind alone. */
const came = /^新增(?=.{4})/;

/** What people say of one thing and of another: some say both, some neither. */
const opinion = /认为|反映|建议|提出|觉得|希望|选择|表示(?!(?:非常|很|比较|基本|不)?满意)/;

/**
 * Whether amounts that do not add up to a whole were meant to. 其中 often names only some parts, and people
 * may be counted under several; so the words must sort the whole into kinds, or the sum come so close to it
 * that nothing else can have been meant, or one slip of the hand explain what is missing.
 * @param near whether coming close is enough
 */
export function isPartition(whole: Amount, parts: readonly Amount[], near = true): boolean {
  const sum = sumOf(parts);
  if (whole.value.lte(0) || parts.some(({ label }) => opinion.test(label))) return false;
  if (isNarrower(whole, parts) && sum.lt(whole.value)) return false;
  if (isMisplaced(whole, parts)) return true;
  const most = parts.reduce((a, b) => (a.value.gt(b.value) ? a : b));
  if (most.value.gt(whole.value) && parts.length > 2 && sum.sub(most.value).gt(whole.value)) return false;
  const gap = gapOf(whole, sum);
  // One part that is more than the whole, by a digit too many.
  const odd = most.value.gt(whole.value) && sum.sub(most.value).lte(whole.value);
  if (odd && !/^(?:另|其余|剩余)/.test(most.label) && isMisprint(whole, parts)) return true;
  if (gap.gt(1)) return false;
  const sorted = sortedBy(parts);
  const over = sum.gt(whole.value);
  const slip = gap.lte(0.5) && isMisprint(whole, parts);
  // One digit that is another may well be what is not listed.
  const sure = over || parts.length > 4 ? slip : gap.lte(0.5) && isMisplacedDigit(whole, parts);
  if (!sure && mayBeSome(whole, parts, sorted, gap, over)) return false;
  if (sorted !== null && ((over && gap.lte(0.3)) || gap.lte(limits[sorted]) || slip)) return true;
  if (
    over &&
    (whole.measure === '元' || measured.test(whole.measure)) &&
    gap.lte(0.5) &&
    isMisprint(whole, parts)
  )
    return true;
  if (over && measured.test(whole.measure) && gap.lte(0.1) && /合计|共计|总/.test(whole.label)) return true;
  // A list that ends with 其他 leaves nothing out.
  if (isClosed(parts)) return gap.lte(people.test(whole.measure) ? 0.1 : 0.3);
  if (people.test(whole.measure) && sorted === null) {
    const labels = labelsOf(parts);
    if (isExclusive(whole, labels)) return over ? gap.lte(0.5) : parts.length > 2 && gap.lte(limits.ending);
    if (parts.length === 3 && slip && !labels.some((label) => beside.test(label))) return true;
    if (parts.length < 4 || labels.some((label) => label.length <= 7 && beside.test(label.replace(came, ''))))
      return false;
  }
  return near ? close(gap, parts.length, whole) : gap.lte(0.5) && isMisprint(whole, parts);
}

const narrow = /普惠|规模以上|专职|常住|户籍/;

/** 幼儿园 90 所，其中公办园 45 所，普惠性民办园 38 所: a part is of a kind that the whole is not said to be of. */
const isNarrower = (whole: Amount, parts: readonly Amount[]): boolean =>
  !narrow.test(whole.label) && parts.some(({ label }) => narrow.test(label));

/** Whether parts that do not add up may be no list of all, or count some of the whole twice. */
function mayBeSome(
  whole: Amount,
  parts: readonly Amount[],
  sorted: keyof typeof limits | null,
  gap: Fraction,
  over: boolean,
): boolean {
  // 党纪处分 315 人、政务处分 40 人: of people two may be counted under both.
  if (over) return people.test(whole.measure) && parts.length === 2 && sorted === 'ending';
  // 三公经费 are what they are called after.
  if (isClosed(parts) || sorted === 'pair' || /三公/.test(whole.label)) return false;
  // Money, or a large number, that falls short by more than a little may just not be all: the main taxes, what one
  // of several paid, the commonest kinds of cases.
  const large = whole.measure === '元' || whole.figure.digits.replace(/\D/g, '').length >= 4;
  if (large && gap.gt(slight)) return true;
  return sorted === null && !people.test(whole.measure) && gap.gt(0.02);
}

/** A list that ends with 其他. */
const isClosed = (parts: readonly Amount[]): boolean =>
  parts.length > 2 && /^(?:和|及|以及)?(?:其他|其它|其余)/.test(parts.at(-1)?.label ?? '');

/** What amounts of money may fall short by a fault, where no single digit shows it. */
const slight = 0.0002;
/** How much of the whole may be missing for the parts to be all that were meant. */
const limits = { pair: 0.3, kind: 0.15, ending: 0.1 };

export const sumOf = (parts: readonly Amount[]): Fraction =>
  parts.reduce((total, { value }) => total.add(value), new Fraction(0));

export const gapOf = (whole: Amount, sum: Fraction): Fraction => sum.sub(whole.value).abs().div(whole.value);

/** Two parts of a small number may come close to it by chance. */
const close = (gap: Fraction, count: number, { figure }: Amount): boolean =>
  count >= 3 ? gap.lte(0.1) : figure.digits.length > 2 && gap.lte(0.03);

/** Each figure with what the others leave for it. */
function wanted(whole: Amount, parts: readonly Amount[]): readonly (readonly [Amount, Fraction])[] {
  const rest = whole.value.sub(sumOf(parts));
  return [[whole, whole.value.sub(rest)], ...parts.map((part) => [part, part.value.add(rest)] as const)];
}

/** Whether one slip of the hand in one of the figures explains that they do not add up. */
export const isMisprint = (whole: Amount, parts: readonly Amount[]): boolean =>
  wanted(whole, parts).some(([{ figure }, meant]) => isSlip(figure, meant));

/** The same of digits that have changed places, are left out or put in. */
const isMisplacedDigit = (whole: Amount, parts: readonly Amount[]): boolean =>
  wanted(whole, parts).some(([{ figure }, meant]) => isSlip(figure, meant) && !isOneDigit(figure, meant));

/** Whether one of them would be right in another unit (309元 for 309万元), or nearly so the whole in that of its parts. */
function isMisplaced(whole: Amount, parts: readonly Amount[]): boolean {
  if (wanted(whole, parts).some(([{ figure }, meant]) => isMoved(figure, meant))) return true;
  const unit = parts[0]?.figure.unit ?? '';
  if (unit === whole.figure.unit || parts.some(({ figure }) => figure.unit !== unit)) return false;
  const value = baseValue({ ...whole.figure, unit });
  const far = sumOf(parts).div(whole.value);
  return (far.gt(100) || far.lt(0.01)) && sumOf(parts).sub(value).abs().div(value).lte(0.1);
}

const labelsOf = (parts: readonly Pick<Amount, 'label'>[]): readonly string[] =>
  parts.map(({ label }) =>
    label
      .replace(/(?:为|共|有|是|达|计|各|约|共计|:|")+$/g, '')
      .replace(/^(?:和|及|与|以及|\d+\.|[\u2460-\u2473])/, ''),
  );

/** Whether the words before the parts sort them: into kinds of one sort, or into things that end alike. */
export function sortedBy(parts: readonly Pick<Amount, 'label' | 'tail'>[]): keyof typeof limits | null {
  const labels = labelsOf(parts);
  if (labels.some((label) => label === '')) {
    // 30 万元用于预算编制；30 万元用于审计.
    const alike = parts.every(({ label, tail }) => label === '' && tail.startsWith('用于'));
    return alike ? 'pair' : null;
  }
  if (pairs.some((kind) => labels.every((label) => kind.test(label)))) return 'pair';
  if (kinds.some((kind) => labels.every((label) => kind.test(label)))) return 'kind';
  const [first = ''] = labels;
  const suffix = suffixes.exec(first)?.[1] ?? first.slice(-2);
  return suffix !== '' &&
    !/["')]/.test(suffix) &&
    labels.every((label) => label.endsWith(suffix) && label.length > suffix.length - 1)
    ? 'ending'
    : null;
}
