import type { AmountName } from '../../../report/budget.ts';
import type { BudgetClaim } from '../claim.ts';
import { explained, isAt } from '../reading/amounts/quotient.ts';
import { amountsOf } from '../reading/amounts.ts';
import type { Clause } from '../reading/clauses.ts';
import { quantityOf } from '../reading/figure.ts';
import type { Line } from '../reading/lines.ts';
import { sameMoney } from '../reading/money.ts';
import type { Sentence } from '../reading/sentences.ts';

/** Words of an amount that changes the whole's money or is left of it. */
export const change = /追加|调增|调减|增加|减少|核减|结余|结转|剩余|其中/;

/** 按调整后预算计算, 以实际到位资金为基数: what a rate is said to be taken of; other where the data have no such amount. */
export function baseIn(words: string): Base | null {
  const [, name] = basePhrase.exec(words) ?? [];
  if (name === undefined || !/预算|资金|安排|金额|投资|到位/.test(name)) return null;
  if (/年初|初始/.test(name)) return 'initial';
  if (/调整|调减|调增|追加/.test(name)) return 'adjusted';
  if (/到位|收到|拨付/.test(name)) return 'received';
  return /^(?:计划|预算)(?:安排|批复|下达)?(?:的)?(?:资金|金额|数)?$/.test(name) ? 'planned' : 'other';
}

export const basePhrase =
  /(?:若|如|如果)?(?:按照?|以|从)(.{2,12}?)(?:计算|测算|为?口径|为基数|为分母|为基础|来看|统计)/;

const midYear = /(?<!1)[1-9]月(?:末|底)|1[01]月(?:末|底)|上半年|半年|[一二三]季度|序时/;

export type Base = AmountName | 'planned' | 'other';

/** A rate of the whole's money; null where the amounts beside it show that it is a part's. */
export function rateOf(
  line: Line,
  sentence: Sentence,
  clause: Clause,
  claim: BudgetClaim,
  { firm, doubtful }: Pick<BudgetClaim, 'firm' | 'doubtful'>,
  base: Base | null,
): BudgetClaim | null {
  const { budget } = claim.unit;
  if (budget === null) return null;
  const { printed } = claim;
  // 6 月末支出进度为 31.35%: before the year was over.
  if (midYear.test(line.text.slice(sentence.from, clause.to))) return null;
  if (budget.rate !== null && isAt(printed, budget.rate)) return { ...claim, firm, doubtful };
  if (base !== null) {
    // What was planned is the budget only where there is but one.
    const named = base === 'planned' && budget.amounts.adjusted === null ? 'initial' : base;
    if (named === 'other' || named === 'planned' || budget.amounts[named] === null) return null;
    return { ...claim, base: named, firm: true, doubtful: false };
  }
  const place = clause.tokens.at(-1)?.from ?? clause.to;
  const own = amountsOf(line, sentence).filter(
    ({ to, measure, label: words }) => to <= place && measure === '元' && !change.test(words),
  );
  if (explained(printed, own) !== null) return null;
  const last = own.at(-1);
  if (last === undefined) return { ...claim, firm: firm && !doubtful, doubtful };
  const figures = Object.values(budget.amounts).filter((amount) => amount !== null);
  const whole = figures.some((amount) => sameMoney(quantityOf(last.figure), amount));
  if (!whole) return null;
  // Of the expenditure itself the rate is the whole's, whatever else is spoken of.
  const spent = budget.amounts.executed;
  const itself = spent !== null && sameMoney(quantityOf(last.figure), spent);
  return { ...claim, firm: true, doubtful: doubtful && !itself };
}

/** 预算执行率 90%，得 4.5 分: the indicator that is scored by the whole's rate. */
export const isExecution = (line: Line, { tokens }: Clause): boolean =>
  line.label?.kind !== 'unknown' &&
  tokens.some(
    (token) =>
      token.kind === 'name' &&
      token.named.subjects.some(({ node }) => /执行率|支出率|支付率/.test(node?.indicator.name ?? '')),
  );
