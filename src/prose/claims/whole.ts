import type { AmountName, Budget } from '../../report/budget.ts';
import { Fraction, printShort, type Quantity } from '../../scoring/quantity.ts';
import { leaves } from '../../scoring/score.ts';
import type { PercentClaim } from './claim.ts';
import { type Amount, amountsOf } from './reading/amounts.ts';
import { countedIn } from './reading/counted.ts';
import { sizeOf, yuanIn } from './reading/figure.ts';
import { numbersOf } from './reading/numbers.ts';
import { differingClaim, quotientClaim, shown } from './reading/percent-claim.ts';
import { amountsBefore, type Percent, type Setting } from './reading/percents.ts';
import { isAt, isCut, isSlip, type Terms } from './reading/quotient.ts';
import { hasWhole, heldAgainst, isTelling } from './reading/witness.ts';

const named =
  /^[^,;。:%\d]{0,30}[,(]?(?:仅|只|约|分别|均|共|已)?(占|完成|达到?|为|是|相当于)([^,;。:()%\d]{2,16})的(?:比例|比重)?(?:为|达到?|是)?$/;

/** 占调整预算的 61.15%, 占标段总数的 28.57%, 完成目标的 105.66%: the whole has a name and its amount stands elsewhere. */
export function ofNamed(setting: Setting, percent: Percent): readonly PercentClaim[] {
  const { line, sentence, sentences, at } = setting;
  const part = amountsOf(line, sentence).findLast(({ to }) => to <= percent.from);
  if (part === undefined) return [];
  const match = named.exec(line.text.slice(part.to, percent.from));
  if (match === null || /较|比|超|高于|低于/.test(match[0])) return [];
  const [, verb = '', name = ''] = match;
  const earlier = amountsBefore(line, sentences.slice(0, at + 1), part.from).filter(
    (amount) => countedIn(amount) === countedIn(part),
  );
  const whole = earlier.findLast(({ value }) => value.gt(0) && isAt(percent.printed, part.value.div(value)));
  if (whole !== undefined) return [quotientClaim(line, percent, [part, whole], true)];
  if (goal.test(name) && verb !== '占') return ofTarget(setting, percent, part);
  if (part.measure === '元') {
    const found = ofBudget(setting, percent, part, name, earlier);
    if (found !== null) return found;
  }
  return verb === '占' ? ofThing(setting, percent, part, name, earlier) : [];
}

const goal = /^(?:年度|全年|年初|预期|绩效|既定)*(?:目标|任务|计划|指标)(?:任务|值|数|量)?$/;

/** An indicator whose actual value the part is, and its target. */
function ofTarget({ text, line }: Setting, percent: Percent, part: Amount): readonly PercentClaim[] {
  const targets = text.report.units.flatMap(({ result }) =>
    [...leaves(result.roots)].flatMap(({ indicator: { target, actual, unit } }) => {
      if (target === null || actual === null || typeof target === 'string' || typeof actual === 'string')
        return [];
      const goal = inBase(target, unit);
      const isPart = inBase(actual, unit).equals(part.value) && goal.gt(0);
      return isPart && target.unit !== '%' ? [{ goal, target }] : [];
    }),
  );
  const fitting = targets.some(({ goal }) => isAt(percent.printed, part.value.div(goal)));
  if (fitting) return [quotientClaim(line, percent, [part, part], true)];
  const [only] = targets;
  if (only === undefined || targets.some(({ goal }) => !goal.equals(only.goal))) return [];
  const value = part.value.div(only.goal);
  if (isCut(percent.printed, value)) return [];
  return [differingClaim(line, percent, value, `${shown(part)} ÷ ${only.target.text}`)];
}

const inBase = ({ value, unit: own }: Quantity, unit: string): Fraction =>
  value.mul(sizeOf(own === '' ? unit : own));

const names: readonly (readonly [RegExp, readonly AmountName[]])[] = [
  [
    /^(?:项目)?(?:年中)?(?:调整|追加|调减|调增|核减)后?的?(?:年度|全年)?(?:总?预算)(?:数|总额|资金|金额)?$/,
    ['adjusted'],
  ],
  [/^(?:项目)?(?:年初|初始)(?:下达|批复|安排)?的?(?:总?预算)(?:数|总额|资金|金额|安排)?$/, ['initial']],
  [
    /^(?:项目|全部|财政|资金|年度|全年|当年|本年)*(?:实际|累计|总|已)*(?:支出|执行)(?:总额|总数|数|金额|总金额|合计|资金)?$/,
    ['executed'],
  ],
  [/^(?:项目|资金)?(?:实际|已|全部)*到位(?:财政)?(?:资金|金额|预算)?(?:总额)?$/, ['received']],
  [
    /^(?:项目|全部|财政|年度|全年|当年|本年|专项|债券|补助|总)*(?:预算|资金)(?:总额|总量|总数|数|资金|安排|金额)?$/,
    ['initial', 'adjusted', 'received'],
  ],
];

/** A share of the report's own budget; null where the words name none of its figures. */
function ofBudget(
  { text, line }: Setting,
  percent: Percent,
  part: Amount,
  name: string,
  earlier: readonly Amount[],
): readonly PercentClaim[] | null {
  const budget = (line.scope.unit ?? (text.report.units.length === 1 ? text.report.units[0] : null))?.budget;
  const meant = names.find(([form]) => form.test(name))?.[1];
  if (budget === null || budget === undefined || meant === undefined) return null;
  const size = new Fraction(yuanIn(budget.unit) ?? 1);
  const wholes = meant.flatMap((one) => amountOf(budget, one, size));
  const [first] = wholes;
  if (first === undefined) return null;
  const fitting = wholes.some(({ value }) => isAt(percent.printed, part.value.div(value)));
  if (fitting) return [quotientClaim(line, percent, [part, part], true)];
  const value = part.value.div(first.value);
  if (isCut(percent.printed, value) || value.gt(1)) return [];
  // A paragraph that gives a budget of its own speaks of a part.
  const own = earlier.filter(({ label }) => /预算|支出|执行|资金|到位/.test(label));
  const whole = own.every((amount) => wholes.some((one) => one.value.equals(amount.value)));
  const firm = whole && isTelling(percent.printed) && wholes.length === 1;
  if (!firm && !isSlip(percent.printed, value)) return [];
  if (hasWhole(text, percent.printed, part)) return [];
  return [differingClaim(line, percent, value, `${shown(part)} ÷ ${first.text}`)];
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

const filler =
  /^(?:全部|全|总|项目|该|本|当年|全年|年度|其|各类|整个)+|(?:总额|总数|总量|总计|合计|总|数|量|金额|规模)+$/g;

/** A thing that the report counts elsewhere: 标段总数, 扣款总额. */
function ofThing(
  { text, line }: Setting,
  percent: Percent,
  part: Amount,
  name: string,
  earlier: readonly Amount[],
): readonly PercentClaim[] {
  const key = name.replace(filler, '').replace(filler, '');
  if (key.length < 2) return [];
  const isIt = ({ label, tail, value }: Amount): boolean =>
    value.gt(part.value) && (label.includes(key) || tail.includes(key));
  const wholes = [
    ...earlier.filter(isIt).toReversed(),
    ...(numbersOf(text).amounts.get(countedIn(part)) ?? []).filter(isIt).slice(0, 6),
  ];
  for (const whole of wholes) {
    const terms: Terms = [part, whole];
    const found = heldAgainst(text, line, percent, terms, { firm: false });
    if (found.length > 0) return found;
  }
  return [];
}
