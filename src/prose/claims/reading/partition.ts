import { Fraction } from '../../../scoring/quantity.ts';
import type { Amount } from './amounts.ts';

const suffixes =
  /(级|类|型|期|批|标段|支出|经费|资金|部分|街道|镇|乡|区|县|市|村|社区|财政|年级|等奖|季度|月|层次|补助|补贴|费|学校|医院|公司|工程|项目|款|道|路)$/;
const kinds: readonly RegExp[] = [
  /^(?:男|女)(?:性|生|职工)?$/,
  /(?:在职|在编|退休|离休|离退休|编外|临聘|聘用|编制)/,
  /(?:线上|线下|现场|网络)/,
  /^(?:优|优秀|良|良好|中|中等|差|较差|合格|不合格|基本合格|满意|基本满意|不满意|非常满意)/,
  /(?:中央|省级?|市级?|县级?|区级?|财政|自筹|其他)/,
  /(?:本科|专科|大专|硕士|博士|研究生|高中|中专|初中|小学)/,
  /(?:上半年|下半年|[一二三四]季度|\d+月|(?:19|20)\d\d)/,
  /(?:城镇|农村|城市|乡村)/,
];

/**
 * Whether amounts that do not add up to a whole were meant to. 其中 often names only some parts, and people
 * may be counted under several; so the words must sort the whole into kinds, or the sum come so close to it
 * that nothing else can have been meant.
 */
export function isPartition(whole: Amount, parts: readonly Amount[]): boolean {
  const sum = parts.reduce((total, { value }) => total.add(value), new Fraction(0));
  if (
    whole.value.lte(0) ||
    parts.some(({ value }) => value.gt(whole.value) && parts.length > 2 && sum.sub(value).gt(whole.value))
  )
    return false;
  const gap = sum.sub(whole.value).abs().div(whole.value);
  const money = whole.measure === '元';
  const sorted = isSorted(parts);
  if (gap.gt(1)) return false;
  if (sum.gt(whole.value)) return sorted || (money && gap.lte(0.5)) || close(gap, parts.length);
  return (sorted && parts.length >= 2 && gap.lte(0.5)) || close(gap, parts.length);
}

const close = (gap: Fraction, count: number): boolean => gap.lte(count >= 3 ? 0.1 : 0.03);

function isSorted(parts: readonly Amount[]): boolean {
  const labels = parts.map(({ label }) =>
    label
      .replace(/(?:为|共|有|是|达|计|各|约|共计|:|"|和|及|与|以及)+$/g, '')
      .replace(/^(?:和|及|与|以及|\d+\.)/, ''),
  );
  if (labels.some((label) => label === '')) {
    // 30 万元用于预算编制；30 万元用于审计.
    return parts.every(({ label, tail }) => label === '' && tail.startsWith('用于'));
  }
  const [first = ''] = labels;
  const suffix = suffixes.exec(first)?.[1];
  if (suffix !== undefined && labels.every((label) => label.endsWith(suffix) && label.length > 0))
    return true;
  return kinds.some((kind) => labels.every((label) => kind.test(label)));
}
