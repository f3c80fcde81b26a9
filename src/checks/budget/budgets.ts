import { type Budget, toBudget } from '../../report/budget.ts';
import type { ReadableReport } from '../../report/read.ts';
import type { FieldPath } from '../../report/source.ts';

/** Every budget a report holds, its own and its units', and where it stands. */
export function* budgetsOf({ data, units }: ReadableReport): Generator<{ budget: Budget; path: FieldPath }> {
  if (data.budget !== undefined) yield { budget: toBudget(data.budget), path: ['budget'] };
  for (const { budget, path } of units) {
    if (budget !== null && path.length > 0) yield { budget, path: [...path, 'budget'] };
  }
}

export const amountNames = {
  initial: { 'zh-CN': '年初预算', en: 'initial budget' },
  adjusted: { 'zh-CN': '调整后预算', en: 'adjusted budget' },
  received: { 'zh-CN': '到位资金', en: 'funds received' },
  executed: { 'zh-CN': '实际支出', en: 'expenditure' },
} as const;
