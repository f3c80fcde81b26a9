import { exact, print, printRate, type Quantity } from '../../scoring/quantity.ts';
import type { Scheme } from '../../scoring/scheme.ts';
import type { AmountName, Budget } from '../budget.ts';

/** Money of an evaluation. Amounts are printed with the decimals they were written with. */
export type BudgetJson = {
  readonly unit: string;
  readonly initial: string | null;
  readonly adjusted: string | null;
  readonly received: string | null;
  readonly executed: string | null;
  /** Which of the amounts the execution rate is taken of. */
  readonly base: AmountName | null;
  /** 执行率 as the scheme prints it; null where an amount is missing or the base is zero. */
  readonly rate: string | null;
  readonly rateExact: string | null;
  /** 执行率 as the report prints it. */
  readonly stated: string | null;
  readonly reason: string | null;
  readonly sources: readonly { readonly name: string; readonly amount: string; readonly of: AmountName }[];
};

export function budgetJson(budget: Budget, scheme: Scheme): BudgetJson {
  const { amounts, base, rate, statedRate } = budget;
  const amount = (name: AmountName): string | null => {
    const value = amounts[name];
    return value === null ? null : printAmount(value);
  };
  return {
    unit: budget.unit,
    initial: amount('initial'),
    adjusted: amount('adjusted'),
    received: amount('received'),
    executed: amount('executed'),
    base: base?.name ?? null,
    rate: rate === null ? null : printRate(rate, scheme.decimals),
    rateExact: rate === null ? null : exact(rate),
    stated: statedRate?.text ?? null,
    reason: budget.reason || null,
    sources: budget.sources.map(({ name, amount, of }) => ({ name, amount: printAmount(amount), of })),
  };
}

const printAmount = (amount: Quantity): string => print(amount.value, amount.decimals);
