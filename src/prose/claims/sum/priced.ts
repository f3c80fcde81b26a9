import type { Fraction } from '../../../scoring/quantity.ts';
import type { SumClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { unitFor } from '../reading/amounts/other-unit.ts';
import { printAmount } from '../reading/amounts/text.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import { baseValue, decimalsOf, type Figure } from '../reading/figure.ts';
import type { Line } from '../reading/lines.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { isMoved, isSlip } from '../reading/slip.ts';
import { spotIn } from '../reading/spot.ts';

const things: Readonly<Record<string, string>> = {
  人: '人',
  名: '人',
  位: '人',
  件: '件',
  起: '件',
  宗: '件',
};
const price =
  /(?:每|人均|件均|户均|亩均|平均每)(?<each>人|名|位|件|起|宗|户|个|台|套|辆|亩|场|次|份|人次|家|所|座|盏|栋|公里|平方米)?(?:每年|一年|全年|年)?(?:补助|补贴|补偿|奖励|奖补|单价|标准|成本|费用|价格|发放|资助)?(?:标准)?(?:为|是)?$/;
const means: Readonly<Record<string, string>> = { 人均: '人', 件均: '件', 户均: '户', 亩均: '亩' };
/** Months, days and rates make another product. */
const more = /每月|每天|每日|月均|\d个?月|[天日]|%|[×*÷=]|分别|最高|最低|不超过|上限|以上|以内|约|其中|增|减/;
const total =
  /(?:共计?|合计|总计|总额|总共|计)(?:需|发放|支出|补助|补贴|兑付|支付|投入|拨付|安排|资助|金额|资金|费用|奖补)*(?:为|是)?$/;

/** 180 名，每人每年补助 4,800 元，共计 86.40 万元; 640 件共支出 64 万元，平均每件 1,000 元: so many at such a price. */
export function priced(line: Line): readonly SumClaim[] {
  if (!/每|均/.test(line.text) || !/共|计|总/.test(line.text) || !line.text.includes('元')) return [];
  return sentencesOf(line).flatMap((sentence) => inSentence(line, sentence));
}

function inSentence(line: Line, sentence: Sentence): readonly SumClaim[] {
  const words = line.text.slice(sentence.from, sentence.to);
  if (more.test(words.replace(/^其中/, ''))) return [];
  const amounts = amountsOf(line, sentence);
  const [one, sum, ...others] = amounts.filter(({ measure }) => measure === '元');
  const counted = amounts.filter(({ measure }) => measure !== '元');
  const [count] = counted;
  if (one === undefined || sum === undefined || others.length > 0) return [];
  if (count === undefined || counted.length > 1 || count.depth !== one.depth) return [];
  const [each, whole] = priceOf(line, one) === null ? [sum, one] : [one, sum];
  const named = priceOf(line, each);
  if (named === null || !total.test(whole.label) || priceOf(line, whole) !== null) return [];
  if (!isSameThing(named, countedIn(count))) return [];
  return claimOf(line, count, each, whole);
}

/** 名 and 人 are one thing to be paid for. */
const isSameThing = (a: string, b: string): boolean => (things[a] ?? a) === (things[b] ?? b);

/** What a price is for: 每人补助 4,800 元, 单价 1,000 元/件; '' where the words do not say, null where it is none. */
function priceOf({ text }: Line, { label, to }: Amount): string | null {
  const behind = /^\/([\p{Script=Han}]{1,2})(?=[,;。:)(、]|$)/u.exec(text.slice(to, to + 4))?.[1];
  if (behind !== undefined) return behind;
  const match = price.exec(label);
  return match === null
    ? null
    : (match.groups?.['each'] ?? means[/[人件户亩]均/.exec(label)?.[0] ?? ''] ?? '');
}

function claimOf(line: Line, count: Amount, each: Amount, whole: Amount): readonly SumClaim[] {
  const product = count.value.mul(each.value);
  const off = product.sub(whole.value).abs();
  const room = halfPlace(whole.figure);
  const fits = off.lte(room);
  // A price that is itself rounded leaves the product open by as much.
  const near = off.lte(room.add(halfPlace(each.figure).mul(count.value)));
  const slipped =
    isMoved(whole.figure, product) ||
    isSlip(whole.figure, product) ||
    (each.value.gt(0) && isSlip(count.figure, whole.value.div(each.value)));
  // Where the unit alone is wrong, that is told of the price.
  if (!fits && (near || !slipped || unitFor(each.figure, whole.value.div(count.value)) !== null)) return [];
  return [
    {
      kind: 'sum',
      as: 'product',
      spot: spotIn(line, whole.from, whole.to, whole.from - whole.label.length),
      fits,
      get sum() {
        return printAmount(product, whole.figure, [each.figure]);
      },
      parts: `${count.figure.digits} × ${each.figure.digits}${each.figure.unit}`,
      get related() {
        return [line.place(count.from, count.to)];
      },
    },
  ];
}

/** Half a unit of a figure's last place, in the base of its measure. */
const halfPlace = (figure: Figure): Fraction =>
  baseValue({ ...figure, digits: '1' }).div(2n * 10n ** BigInt(decimalsOf(figure.digits)));
