import type { SumClaim } from '../claim.ts';
import { gapOf, isMisprint, isPartition, sumOf } from '../reading/amounts/partition.ts';
import { addsUp } from '../reading/amounts/tolerance.ts';
import type { Amount } from '../reading/amounts.ts';
import { quantityOf, sizeOf } from '../reading/figure.ts';
import { shown } from '../reading/percents/claim.ts';
import { isSlip } from '../reading/slip.ts';
import { amountSpot } from '../reading/spot.ts';
import { partClaim, sumClaim, unitClaim } from '../reading/sum-claim.ts';
import type { Divider } from './divider.ts';
import { change, open, otherThan, type Parts, type Placed, vague } from './parts.ts';

/** What the parts may be parts of, the nearest last. */
export type Wholes = {
  /** Said in the sentence of the parts, before them. */
  readonly near: readonly Placed[];
  /** Said before that. */
  readonly far: readonly Placed[];
  /** Whether the last of the near ones holds the parts in its own bracket. */
  readonly held?: boolean;
  /** Those that other parts have added up to; what adds up to one is added. */
  readonly proven?: Set<Amount>;
};

/** A whole that its parts add up to; or one that they should, and do not. */
export function wholeClaim(
  { near, far, held = false, proven = new Set() }: Wholes,
  { amounts, words, whole }: Parts,
  { means, count }: Pick<Divider, 'means' | 'count'>,
): readonly SumClaim[] {
  if (amounts.length < 2) return [];
  const figures = amounts.map(({ amount }) => amount.figure);
  const all = [...far, ...near];
  for (let some = amounts.length; some >= 2; some -= 1) {
    const fitting = all.findLast(({ amount }) => addsUp(figures.slice(0, some), amount.figure));
    if (fitting !== undefined) {
      proven.add(fitting.amount);
      return [toClaim(fitting, amounts.slice(0, some), true)];
    }
  }
  const odd = oddUnit(all, amounts);
  if (odd !== null) return [odd];
  if (!whole || (means === 'all' ? open : vague).test(words)) return [];
  if (hasSubtotal(amounts)) return [];
  if (count !== null && count !== amounts.length) return [];
  const parts = amounts.map(({ amount }) => amount);
  const meant =
    means === 'all' ? meantAll(near, far, parts, proven) : meantSome(all, parts, means === 'some', held);
  const priced = meant !== null && !isPrice(meant) && amounts.some(isPrice);
  return meant === null || priced ? [] : [toClaim(meant, amounts, false)];
}

/** 分四种：电影券 20 元/张: what one of them costs, which may be a part of what each costs (亩均 1,500 元). */
const isPrice = ({ line, amount }: Placed): boolean =>
  line.text[amount.to] === '/' || /[均每]|标准|单价/.test(amount.label);

/** 27 个问题中，甲 9 个、乙 5 个，两河合计 14 个: the last is those before it together, and of the rest nothing is said. */
function hasSubtotal(amounts: readonly Placed[]): boolean {
  const [last, ...before] = amounts.map(({ amount }) => amount).toReversed();
  const together = last !== undefined && before.length > 1 && /合计|小计|共/.test(last.label);
  return together && sumOf(before).equals(last.value);
}

/** 10,000 万元，其中 A 7,000 万元，B 3,000 元: to the digit all of it, but for the unit of one. */
function oddUnit(all: readonly Placed[], amounts: readonly Placed[]): SumClaim | null {
  for (const { line, amount } of amounts) {
    const others = amounts.flatMap((one) => (one.amount === amount ? [] : [one.amount]));
    const unit = others[0]?.figure.unit ?? '';
    if (amount.measure !== '元' || unit === amount.figure.unit || amount.figure.digits.length < 2) continue;
    if (others.some(({ figure }) => figure.unit !== unit)) continue;
    const meant = quantityOf(amount.figure).value.mul(sizeOf(unit));
    const sum = sumOf(others).add(meant);
    const whole = all.findLast((one) => one.amount.figure.unit === unit && one.amount.value.equals(sum));
    if (whole === undefined) continue;
    const parts = [whole.amount, ...others].map(shown).join(' - ');
    return unitClaim(whole.line, amountSpot(line, amount), amount.figure.digits + unit, parts, whole.amount);
  }
  return null;
}

/** 户均 1.62 人 is divided by nothing. */
const mean = /均(?:为|达到?|约)?$|平均/;

/** 66 所，较目标 65 所多 1 所. */
const apart = /^(?:还)?(?:多|少|高|低|超|增|减)了?$/;

/** 计划购置 12 台 are bought all the same. */
const planned = /计划(?=购|采购|建|新建|改造|安装|培训|招聘|配备|设置)/;

/** 其中: the nearest amount before, if the parts look like all of it. */
function meantSome(
  all: readonly Placed[],
  parts: readonly Amount[],
  close: boolean,
  held: boolean,
): Placed | null {
  // 累计安置 4820 人 may be divided like any other.
  const nearest = held
    ? all.at(-1)
    : all.findLast(
        ({ amount: { label } }) =>
          !change.test(label.replace('累计', '').replace(planned, '')) && !apart.test(label),
      );
  if (nearest === undefined || mean.test(nearest.amount.label)) return null;
  return isPartition(nearest.amount, parts, close) ? nearest : null;
}

/** 按来源分为: the amount right before; else the only one before that the parts come close to. */
function meantAll(
  near: readonly Placed[],
  far: readonly Placed[],
  parts: readonly Amount[],
  proven: ReadonlySet<Amount>,
): Placed | null {
  const last = near.at(-1);
  if (last !== undefined && !otherThan.test(last.amount.label) && isAll(last.amount, parts)) return last;
  const likely = [...far, ...near.slice(0, -1)].filter(
    ({ amount }) =>
      !otherThan.test(amount.label) && amount.value.gt(0) && isNear(amount, parts, proven.has(amount)),
  );
  const [one] = likely;
  const only = one !== undefined && likely.every(({ amount }) => amount.value.equals(one.amount.value));
  return only ? (likely.at(-1) ?? null) : null;
}

function isAll(whole: Amount, parts: readonly Amount[]): boolean {
  if (whole.value.lte(0)) return false;
  const gap = gapOf(whole, sumOf(parts));
  return gap.lte(0.3) || (gap.lte(1) && isMisprint(whole, parts)) || isPartition(whole, parts);
}

/** An amount said before that may be another one; of money only a slip tells, or that it was divided before. */
function isNear(whole: Amount, parts: readonly Amount[], proven: boolean): boolean {
  const gap = gapOf(whole, sumOf(parts));
  if (proven && gap.lte(0.3)) return true;
  const close = whole.measure !== '元' && parts.length >= 3 && gap.lte(0.06);
  return close || (gap.lte(0.3) && isMisprint(whole, parts));
}

const spotOf = ({ line, amount }: Placed, end = amount.to) => amountSpot(line, amount, end);

const placeOf = ({ line, amount: { from, to } }: Placed) => line.place(from, to);

function toClaim(whole: Placed, parts: readonly Placed[], fits: boolean): SumClaim {
  const figures = parts.map(({ amount }) => amount.figure);
  const { figure, value } = whole.amount;
  const first = parts[0] as Placed;
  if (fits || parts.every(({ line }) => line === whole.line))
    return sumClaim(spotOf(whole), figure, figures, fits, () => [placeOf(first)]);
  // The whole stands in another line: the finding is with the parts, at the one that a slip explains.
  const rest = value.sub(sumOf(parts.map(({ amount }) => amount)));
  const slips = parts.filter(({ amount }) => isSlip(amount.figure, amount.value.add(rest)));
  const [slip] = slips;
  const there = () => [placeOf(whole)];
  if (slip !== undefined && slips.length === 1) {
    const others = figures.filter((other) => other !== slip.amount.figure);
    return partClaim(spotOf(slip), slip.amount.figure, figure, others, there);
  }
  const last = parts.findLast(({ line }) => line === first.line) ?? first;
  const spot = { ...spotOf(first, last.amount.to), figure: figure.digits + figure.unit };
  return sumClaim(spot, figure, figures, false, there);
}
