import type { BudgetClaim } from '../../prose/claims/claim.ts';
import { isFarSlip } from '../../prose/claims/reading/amounts/quotient.ts';
import { inYuan, moneyRange, resembles, sameMoney, yuanAs } from '../../prose/claims/reading/money.ts';
import type { AmountName } from '../../report/budget.ts';
import type { ReadableReport } from '../../report/read.ts';
import { meets } from '../../report/stated.ts';
import { Fraction, type Interval, printRate, printShort, type Quantity } from '../../scoring/quantity.ts';
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
  // What came in need not be all that was planned; only the report's own figure can tell.
  if (names[0] === 'received' && budget.amounts.received === null) return null;
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

const inUnit = (amount: Quantity, unit: string): string =>
  `${printShort(yuanAs(inYuan(amount), unit), 6)}${unit}`;

function compareRate(
  { spot, unit, printed, firm, doubtful, base: named }: BudgetClaim,
  report: ReadableReport,
): Verdict {
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
  const base = named === undefined ? budget.base?.amount : budget.amounts[named];
  if (base === undefined || base === null || base.value.lte(0)) return null;
  const rate = executed.value.div(base.value);
  if ((doubtful || !firm) && !isFarSlip(printed, rate)) return null;
  const expected = printRate(rate, Math.max(report.scheme.decimals, printed.decimals));
  const sum = `${executed.text} ÷ ${base.text}`;
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
  const [above, below] = [moneyRange({ ...executed, unit: '元' }), moneyRange({ ...base, unit: '元' })];
  if (executed.value.equals(base.value)) return { low: new Fraction(1), high: new Fraction(1) };
  return {
    low: above.low.div(below.high),
    high: below.low.gt(0) ? above.high.div(below.low) : above.high.div(base.value),
  };
}
