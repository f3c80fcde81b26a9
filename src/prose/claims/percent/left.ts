import type { Fraction } from '../../../scoring/quantity.ts';
import type { PercentClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { isAt, isSlip as isPercentSlip, one } from '../reading/amounts/quotient.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import { differingClaim, quotientClaim, shown } from '../reading/percents/claim.ts';
import { amountsBefore, type Percent, type Setting } from '../reading/percents.ts';
import { isSlip } from '../reading/slip.ts';

const taken =
  /^[^,;。:%\d]{0,12},?(?:约|仅|只|已)?(?:占|完成|达到?|为|是)(?:了|到)?[^,;。:%()\d]{0,12}?(?:的(?:比例|比重)?(?:为|达到?|是)?)?$/;
/** 执行 1,112.45 万元，执行率 94.24%，结余 68.05 万元. */
const rated = /^[^,;。:%\d]{0,6},(?:执行|支出|支付|使用|完成|拨付)率(?:为|达到?)?$/;
const left =
  /^,(?:尚|还|仍|现)?(?:余|剩余?|结余|差|缺|有|未(?:发行|拨付|支付|下达|到位|安排|支出|使用|完成|兑付|建成|交付))(?:下|的)?(?:为|:)?$/;
/** 尚有 3 个标段 counts what is not done only where that is said behind. */
const open = /尚未|未|待|没有|额度|缺口/;

/** 已发行 7.2 亿元，占计划的 80%，尚余 1.8 亿元: what is done, what is left, and the share that they make out. */
export function withRest(setting: Setting, percent: Percent): readonly PercentClaim[] {
  const { line, sentence } = setting;
  const part = amountsBefore(line, [sentence], percent.from).at(-1);
  const rest = amountsOf(line, sentence).find(({ from }) => from >= percent.to);
  if (part === undefined || rest === undefined || countedIn(part) !== countedIn(rest)) return [];
  const between = line.text.slice(percent.to, rest.from);
  const words = line.text.slice(part.to, percent.from);
  if (!left.test(between) || !(taken.test(words) || rated.test(words))) return [];
  if (/[有差缺]/.test(between) && !open.test(between + rest.tail)) return [];
  const whole = part.value.add(rest.value);
  if (whole.lte(0)) return [];
  const value = part.value.div(whole);
  if (isAt(percent.printed, value)) return [{ ...quotientClaim(line, percent, [part, part], true) }];
  if (!isPercentSlip(percent.printed, value) && !isMisprint(percent.printed.value, part, rest)) return [];
  return [differingClaim(line, percent, value, `${shown(part)} ÷ (${shown(part)} + ${shown(rest)})`)];
}

/** Whether one slip of the hand in one of the amounts explains that the percentage is another. */
function isMisprint(rate: Fraction, part: Amount, rest: Amount): boolean {
  if (rate.lte(0) || rate.gte(1)) return false;
  const over = one.sub(rate);
  return (
    isSlip(part.figure, rest.value.mul(rate).div(over)) || isSlip(rest.figure, part.value.mul(over).div(rate))
  );
}
