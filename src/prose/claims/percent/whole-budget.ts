import type { AmountName, Budget } from '../../../report/budget.ts';
import { Fraction, printShort } from '../../../scoring/quantity.ts';
import type { PercentClaim } from '../claim.ts';
import { isAt, isCut, isSlip } from '../reading/amounts/quotient.ts';
import type { Amount } from '../reading/amounts.ts';
import { yuanIn } from '../reading/figure.ts';
import { differingClaim, quotientClaim, shown } from '../reading/percents/claim.ts';
import { hasWhole, isTelling } from '../reading/percents/witness.ts';
import type { Percent, Setting } from '../reading/percents.ts';

const names: readonly (readonly [RegExp, readonly AmountName[]])[] = [
  [
    /^(?:项目)?(?:年中)?(?:调整|追加|调减|调增|核减)后?的?(?:年度|全年)?(?:总?预算)(?:数|总额|资金|金额)?$/,
    ['adjusted'],
  ],
  [/^(?:项目)?(?:年初|初始)(?:下达|批复|安排)?的?(?:总?预算)(?:数|总额|资金|金额|安排)?$/, ['initial']],
  [
    /^(?:项目|全部|财政|资金|年度|全年|当年|本年|债券|专项|补助)*(?:实际|累计|总|已)*(?:支出|执行)(?:总额|总数|数|金额|总金额|合计|资金)?$/,
    ['executed'],
  ],
  [/^(?:项目|资金)?(?:实际|已|全部)*到位(?:财政)?(?:资金|金额|预算)?(?:总额)?$/, ['received']],
  [
    /^(?:项目|全部|财政|年度|全年|当年|本年|专项|债券|补助|总|安排|下达|计划)*(?:预算|资金)(?:总额|总量|总数|数|资金|安排|金额)?$/,
    ['initial', 'adjusted', 'received'],
  ],
];

/** A share of the report's own budget; null where the words name none of its figures. */
export function ofBudget(
  { text, line, sentence }: Setting,
  percent: Percent,
  part: Amount,
  name: string,
  earlier: readonly Amount[],
): readonly PercentClaim[] | null {
  const budget = line.scope.unit?.budget;
  const meant = names.find(([form]) => form.test(name))?.[1];
  if (budget === null || budget === undefined || meant === undefined) return null;
  // 2021 年支出 1,300 万元，占当年预算的 92.86%: of several years the budget of one is not told.
  const several = (text.report.data.years?.length ?? 0) > 1;
  if (several && /(?:19|20)\d\d年|当年|本年|年度/.test(line.text.slice(sentence.from, percent.from)))
    return [];
  const size = new Fraction(yuanIn(budget.unit) ?? 1);
  const wholes = meant.flatMap((one) => amountOf(budget, one, size));
  const [first] = wholes;
  if (first === undefined) return null;
  const fitting = wholes.some(({ value }) => isAt(percent.printed, part.value.div(value)));
  if (fitting) return [quotientClaim(line, percent, [part, part], true)];
  // 采购 1,047 万元，其中……肉蛋奶 523.50 万元，占项目支出的 72.34%: of what the sentence speaks of first.
  const others = earlier.filter((one) => one.from >= sentence.from && one.value.gt(part.value));
  const own = others.find((one) => wholes.some(({ value }) => isAt(percent.printed, one.value.div(value))));
  if (own !== undefined) return [quotientClaim(line, percent, [own, own], true)];
  const slip = wholes.find((one) => isSlip(percent.printed, part.value.div(one.value)));
  const base = slip ?? first;
  const value = part.value.div(base.value);
  if (isCut(percent.printed, value) || value.gt(1)) return [];
  // A paragraph that gives a budget of its own speaks of a part.
  const money = earlier.filter(({ label }) => /预算|支出|执行|资金|到位/.test(label));
  const whole = money.every((amount) => wholes.some((one) => one.value.equals(amount.value)));
  // 占总支出的 59.71 %, where the paragraph has told the whole of it.
  const told =
    /^(?:项目|资金|全年|年度|当年|本年)*(?:总|全部)/.test(name) &&
    earlier.some((amount) => wholes.some((one) => one.value.equals(amount.value)));
  const firm = (whole || told) && isTelling(percent.printed) && wholes.length === 1;
  if (!firm && slip === undefined) return [];
  if (hasWhole(text, percent.printed, part)) return [];
  return [differingClaim(line, percent, value, `${shown(part)} ÷ ${base.text}`)];
}

const amountOf = (
  budget: Budget,
  name: AmountName,
  size: Fraction,
): readonly { value: Fraction; text: string }[] => {
  const amount = budget.amounts[name];
  return amount === null || amount.value.lte(0)
    ? []
    : [{ value: amount.value.mul(size), text: `${printShort(amount.value, 6)}${budget.unit}` }];
};
