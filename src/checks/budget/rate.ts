import type { Budget } from '../../report/budget.ts';
import type { ReadableReport } from '../../report/read.ts';
import type { FieldPath } from '../../report/source.ts';
import { meets } from '../../report/stated.ts';
import { Fraction, type Interval, printRate, type Quantity } from '../../scoring/quantity.ts';
import { printed } from '../../scoring/rules/operands.ts';
import type { Check, Found } from '../check.ts';
import { wordsAt } from '../words-at.ts';
import { amountNames, budgetsOf } from './budgets.ts';

export default {
  code: 'budget/rate',
  severity: 'error',
  title: { 'zh-CN': '预算执行率与金额不符', en: 'An execution rate that the amounts do not give' },
  why: {
    'zh-CN': '执行率 = 实际支出 ÷ 预算，默认以调整后的预算为基数；47.68 ÷ 50 是 95.36%，不是 95.00%。',
    en: 'The rate is expenditure ÷ budget, of the adjusted budget by default; 47.68 ÷ 50 is 95.36 %, not 95.00 %.',
  },
  fix: {
    'zh-CN': '核对金额和执行率；以年初预算或到位资金为基数的，写明 `rateBase`。',
    en: 'Check amounts and rate; where it is taken of the initial budget or of funds received, say so in `rateBase`.',
  },
  *run(report) {
    for (const { budget, path } of budgetsOf(report)) {
      const at = report.source.place([...path, 'rate']);
      const text = wordsAt(report, at);
      if (budget.statedRate !== null) yield* wrong(budget, budget.statedRate, report, path);
      else if (report.source.has([...path, 'rate']) && !isBlank(text)) {
        yield {
          at,
          quote: text,
          message: {
            'zh-CN': `执行率不应为 \`${text}\`，应为一个百分比，请改为如 \`95.36%\` 的形式`,
            en: `Unexpected execution rate \`${text}\`, expected a percentage, write it like \`95.36%\``,
          },
        };
      }
    }
  },
} satisfies Check;

/** A blank, a dash or a stroke in a form is no figure. */
const isBlank = (text: string): boolean => /^["']?[\s—–\-－/／无]*["']?$/u.test(text);

function* wrong(budget: Budget, stated: Quantity, report: ReadableReport, path: FieldPath): Generator<Found> {
  const { base, rate } = budget;
  const { executed } = budget.amounts;
  if (base === null || executed === null || rate === null || agree(stated, executed, base.amount)) return;
  const decimals = Math.max(report.scheme.decimals, stated.decimals);
  const sum = `${executed.text} ÷ ${base.amount.text}`;
  const other = (['initial', 'adjusted', 'received'] as const).find((name) => {
    const amount = budget.amounts[name];
    return (
      name !== base.name && amount !== null && !amount.value.equals(0) && agree(stated, executed, amount)
    );
  });
  const [zh, en] = [amountNames[base.name]['zh-CN'], amountNames[base.name].en];
  yield {
    at: report.source.place([...path, 'rate']),
    quote: stated.text,
    message: {
      'zh-CN': `执行率不应为 \`${stated.text}\`，应为 \`${printRate(rate, decimals)}\`（实际支出 ÷ ${zh} = ${sum}），请核对金额和执行率${other === undefined ? '' : `，或写明 \`rateBase: ${other}\`（${amountNames[other]['zh-CN']}）`}`,
      en: `Unexpected execution rate \`${stated.text}\`, expected \`${printRate(rate, decimals)}\` (expenditure ÷ ${en} = ${sum}), check amounts and rate${other === undefined ? '' : ` or state \`rateBase: ${other}\``}`,
    },
    related: [executedPlace(report, path), basePlace(report, path, base.name)],
  };
}

const executedPlace = (report: ReadableReport, path: FieldPath) => ({
  at: report.source.place([...path, 'executed']),
  message: amountNames.executed,
});

const basePlace = (report: ReadableReport, path: FieldPath, name: keyof typeof amountNames) => ({
  at: report.source.place([...path, name]),
  message: amountNames[name],
});

/** Whether the printed rate may be that of the two amounts, which may be rounded themselves. */
function agree(stated: Quantity, executed: Quantity, base: Quantity): boolean {
  const rates = ratesOf(executed, base);
  // '0.9536' without a sign is read as a share as well as as per cent.
  const share = { ...stated, value: stated.value.mul(100), unit: '', decimals: stated.decimals };
  return meets(stated, rates) || (!/[%％‰百千]/.test(stated.text) && meets(share, rates));
}

function ratesOf(executed: Quantity, base: Quantity): Interval {
  const rate = executed.value.div(base.value);
  // Two equal prints are one amount spent in full, not two roundings.
  if (rate.equals(1)) return { low: rate, high: rate };
  const [above, below] = [printed(executed), printed(base)];
  const zero = new Fraction(0);
  const least = above?.low ?? executed.value;
  return {
    low: (least.lt(zero) ? zero : least).div(below?.high ?? base.value),
    high: (above?.high ?? executed.value).div(below?.low.gt(zero) ? below.low : base.value),
  };
}
