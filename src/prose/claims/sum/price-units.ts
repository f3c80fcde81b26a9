import { Fraction } from '../../../scoring/quantity.ts';
import type { SumClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { unitFor } from '../reading/amounts/other-unit.ts';
import { leadOf } from '../reading/amounts/words.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import type { Line } from '../reading/lines.ts';
import { shown } from '../reading/percents/claim.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { amountSpot } from '../reading/spot.ts';
import { unitClaim } from '../reading/sum-claim.ts';
import { isSameThing, priceOf } from './priced.ts';

const perOne = /平均每|每[\p{Script=Han}]{1,3}平均|[件户人亩次篇场]均/u;
/** What is given out, and what is spent: each gets less than all of it. */
const givenOut = /补助|补贴|发放|兑付|奖励|奖补|支出|支付|经费|资金|费用|费/;
/** What one has, makes or costs besides. */
const otherThings = /收入|产值|产量|增收|投资|贷款|造价|价格|工资|利润|销售|营业|保费|限额|定额|年/;

/**
 * 12 辆，每辆 8.20 元，共 98.40 万元: a price whose digits are right and whose unit is not; 补助 98.60 万元，平均每件 535 万元:
 * more for one than for all.
 */
export function priceUnits(line: Line): readonly SumClaim[] {
  if (line.passage.kind === 'cell' || !/每|均/.test(line.text) || !/\d[万亿]?元/.test(line.text)) return [];
  return sentencesOf(line).flatMap((sentence) => {
    const amounts = amountsOf(line, sentence);
    const money = amounts.filter(({ measure }) => measure === '元');
    return money.flatMap((price): readonly SumClaim[] => {
      const named = priceOf(line, price);
      if (named === null || named === '') return [];
      const wholes = money.filter(
        (one) => one !== price && priceOf(line, one) === null && one.from > price.from,
      );
      const before = wholes[0]?.from ?? price.from;
      const count = amounts.findLast(
        (one) => one.to <= before && one.measure !== '元' && isSameThing(named, countedIn(one)),
      );
      return (
        byProduct(line, price, count, wholes) ??
        moreThanAll(line, price, leadOf(line, price, amounts), money) ??
        []
      );
    });
  });
}

function byProduct(
  line: Line,
  price: Amount,
  count: Amount | undefined,
  wholes: readonly Amount[],
): readonly SumClaim[] | null {
  const [whole, more] = wholes;
  if (count === undefined || whole === undefined || more !== undefined) return null;
  if (count.value.lte(1) || !/共|合计|总|计/.test(whole.label)) return null;
  const unit = unitFor(price.figure, whole.value.div(count.value));
  return unit === null ? null : [claimOf(line, price, unit, `${shown(whole)} ÷ ${shown(count)}`, whole)];
}

/** The only other money before it in the sentence, which was given out and is less than what each gets. */
function moreThanAll(
  line: Line,
  price: Amount,
  lead: string,
  money: readonly Amount[],
): readonly SumClaim[] | null {
  const [whole, ...others] = money.filter((one) => one !== price);
  if (whole === undefined || others.length > 0 || whole.to > price.from || !perOne.test(lead)) return null;
  if (!givenOut.test(whole.label) || otherThings.test(lead) || priceOf(line, whole) !== null) return null;
  if (/[，,]/.test(line.text.slice(whole.to, price.clause).replace(/^,/, ''))) return null;
  const less = price.value.div(new Fraction(10_000));
  const isMore = price.figure.unit === '万元' && price.value.gt(whole.value) && less.lt(whole.value);
  return isMore ? [claimOf(line, price, '元', `< ${shown(whole)}`, whole)] : null;
}

const claimOf = (line: Line, price: Amount, unit: string, parts: string, whole: Amount): SumClaim =>
  unitClaim(line, amountSpot(line, price), price.figure.digits + unit, parts, whole);
