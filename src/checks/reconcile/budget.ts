import type { BudgetClaim } from '../../prose/claims/claim.ts';
import { yuanIn } from '../../prose/claims/reading/figure.ts';
import type { AmountName } from '../../report/budget.ts';
import { editDistance } from '../../report/problem.ts';
import type { ReadableReport } from '../../report/read.ts';
import { meets } from '../../report/stated.ts';
import {
  Fraction,
  type Interval,
  lastPlace,
  printRate,
  printShort,
  type Quantity,
} from '../../scoring/quantity.ts';
import { amountNames } from '../budget/budgets.ts';
import { differs, reconciliation, type Verdict } from './reconciliation.ts';

export default reconciliation('budget', {
  severity: 'error',
  title: { 'zh-CN': '正文的预算、支出或执行率与数据不符', en: 'Money in the text that is not the report’s' },
  why: {
    'zh-CN': '同一笔资金在正文和数据中不同，常见的是把万元写成元、沿用上年的数；公众最先核对的就是钱。',
    en: 'One sum of money stands differently in text and data, often 元 for 万元 or last year’s figure; it is what readers check first.',
  },
  fix: {
    'zh-CN': '核对正文与 `budget` 的金额和单位；也可以用 `:budget[executed]` 等代替手写的数。',
    en: 'Check text and `budget`, amount and unit, or write `:budget[executed]` instead of the figure.',
  },
  compare,
});

function compare(claim: BudgetClaim, report: ReadableReport): Verdict {
  return claim.amounts === 'rate' ? compareRate(claim, report) : compareAmount(claim, claim.amounts, report);
}

function compareAmount(
  { spot, unit, printed, firm }: BudgetClaim,
  names: readonly AmountName[],
  report: ReadableReport,
): Verdict {
  const { budget } = unit;
  if (budget === null) return null;
  const known = names.flatMap((name) => {
    const amount = budget.amounts[name];
    return amount === null ? [] : [{ name, amount }];
  });
  const [first] = known;
  if (first === undefined) return null;
  if (known.some(({ amount }) => sameMoney(printed, amount))) return 'agrees';
  // The initial budget of a report that was never adjusted may be called either; another amount may be a part's.
  const others = Object.values(budget.amounts).filter((amount) => amount !== null);
  if (others.some((amount) => sameMoney(printed, amount))) return null;
  const like = known.find(({ amount }) => resembles(printed, amount)) ?? (firm ? first : undefined);
  if (like === undefined || smaller(printed, like.amount, firm)) return null;
  const shown = inUnit(like.amount, printed.unit);
  const names_ = amountNames[like.name];
  return {
    at: spot.at,
    quote: spot.quote,
    message: differs(
      '',
      [`${names_['zh-CN']}不应为 \`${printed.text}\``, `应为 \`${shown}\``, '请核对金额和单位'],
      [`${names_.en} \`${printed.text}\``, `\`${shown}\``, 'check amount and unit'],
    ),
    related: [
      {
        at: report.source.place([...unit.path, 'budget', like.name]),
        message: {
          'zh-CN': `${names_['zh-CN']} \`${like.amount.text} ${budget.unit}\``,
          en: `${names_.en} \`${like.amount.text} ${budget.unit}\``,
        },
      },
    ],
  };
}

/** An amount far below the whole's, in a sentence that may speak of a part. */
const smaller = (printed: Quantity, amount: Quantity, firm: boolean): boolean =>
  !firm && !resembles(printed, amount) && inYuan(printed).lt(inYuan(amount));

const sizeOf = (unit: string): Fraction => new Fraction(yuanIn(unit) ?? 1);

const inYuan = ({ value, unit }: Quantity): Fraction => value.mul(sizeOf(unit));

/** Both prints as intervals in yuan; a whole number beside decimals is exact. */
function sameMoney(a: Quantity, b: Quantity): boolean {
  const [x, y] = [interval(a), interval(b)];
  return x.low.lte(y.high) && y.low.lte(x.high);
}

function interval(amount: Quantity): Interval {
  const value = inYuan(amount);
  const half = lastPlace({ ...amount, unit: '' })
    .mul(sizeOf(amount.unit))
    .div(2);
  const room = amount.decimals === 0 && !/^亿/.test(amount.unit) ? new Fraction(0) : half;
  return { low: value.sub(room), high: value.add(room) };
}

/** One slip apart: a digit, two digits in each other's place, a point, or the unit; or nearly the same amount. */
function resembles(a: Quantity, b: Quantity): boolean {
  const places = Math.max(a.decimals, b.decimals);
  const [x, y] = [digits(a, places), digits(b, places)];
  if (bare(x) === bare(y)) return true;
  const [p, q] = [inYuan(a), inYuan(b)];
  const near = q.gt(0) && p.sub(q).abs().div(q).lte(0.1);
  return near || (x.length >= 3 && x.length === y.length && editDistance(x, y) <= 1);
}

/** The digits without their point, with as many places as the other print has. */
const digits = ({ text, decimals }: Quantity, places: number): string =>
  (/[\d.]+/.exec(text)?.[0] ?? '').replace('.', '') + '0'.repeat(places - decimals);

const bare = (text: string): string => text.replace(/^0+|0+$/g, '');

const inUnit = (amount: Quantity, unit: string): string =>
  `${printShort(inYuan(amount).div(sizeOf(unit)), 6)}${unit}`;

function compareRate({ spot, unit, printed, firm, doubtful }: BudgetClaim, report: ReadableReport): Verdict {
  const { budget } = unit;
  if (budget === null) return null;
  const { executed } = budget.amounts;
  const stated = budget.statedRate;
  if (stated !== null && meets(printed, { low: stated.value, high: stated.value })) return 'agrees';
  if (executed === null) return null;
  const rates = Object.entries(budget.amounts).flatMap(([name, amount]) =>
    name === 'executed' || amount === null || amount.value.lte(0) ? [] : [rateOf(executed, amount)],
  );
  if (rates.some((rate) => meets(printed, rate))) return 'agrees';
  const { rate } = budget;
  if (
    rate === null ||
    doubtful ||
    (!firm && printed.value.lte(1.05) && printed.value.sub(rate).abs().gt(0.2))
  )
    return null;
  const expected = printRate(rate, Math.max(report.scheme.decimals, printed.decimals));
  const sum = `${executed.text} ÷ ${budget.base?.amount.text ?? ''}`;
  return {
    at: spot.at,
    quote: spot.quote,
    message: differs(
      '',
      [`执行率不应为 \`${printed.text}\``, `应为 \`${expected}\`（${sum}）`, '请核对金额和执行率'],
      [`execution rate \`${printed.text}\``, `\`${expected}\` (${sum})`, 'check amounts and rate'],
    ),
    related: [
      { at: report.source.place([...unit.path, 'budget', 'executed']), message: amountNames.executed },
    ],
  };
}

function rateOf(executed: Quantity, base: Quantity): Interval {
  const [above, below] = [interval({ ...executed, unit: '元' }), interval({ ...base, unit: '元' })];
  if (executed.value.equals(base.value)) return { low: new Fraction(1), high: new Fraction(1) };
  return {
    low: above.low.div(below.high),
    high: below.low.gt(0) ? above.high.div(below.low) : above.high.div(base.value),
  };
}
