import { type Fraction, parseQuantity, type Quantity } from '../scoring/quantity.ts';
import type { BudgetData } from './schema.ts';

export type AmountName = 'initial' | 'adjusted' | 'received' | 'executed';

/** Money of an evaluation; all amounts in `unit`. */
export type Budget = {
  readonly unit: BudgetData['unit'];
  readonly amounts: Readonly<Record<AmountName, Quantity | null>>;
  /** The amount that the execution rate is taken of, and which it is. */
  readonly base: { readonly name: AmountName; readonly amount: Quantity } | null;
  /** 执行率 = executed / base, exact; null when an amount is missing or the base is zero. */
  readonly rate: Fraction | null;
  /** 执行率 as the report prints it. */
  readonly statedRate: Quantity | null;
  readonly reason: string;
  readonly sources: readonly { readonly name: string; readonly amount: Quantity; readonly of: AmountName }[];
};

/** A budget as written, with its base chosen: the adjusted budget unless said otherwise. */
export function toBudget(data: BudgetData): Budget {
  const money = (amount: Quantity | undefined): Quantity | null =>
    amount === undefined ? null : { ...amount, unit: data.unit };
  const amounts = {
    initial: money(data.initial),
    adjusted: money(data.adjusted),
    received: money(data.received),
    executed: money(data.executed),
  };
  const name = data.rateBase ?? (amounts.adjusted === null ? 'initial' : 'adjusted');
  const amount = amounts[name];
  const { executed } = amounts;
  const divisible = amount !== null && executed !== null && !amount.value.equals(0);
  return {
    unit: data.unit,
    amounts,
    base: amount === null ? null : { name, amount },
    rate: divisible ? executed.value.div(amount.value) : null,
    statedRate: data.rate === undefined ? null : parseQuantity(data.rate, '%'),
    reason: data.reason ?? '',
    sources: (data.sources ?? []).map(({ name, amount, of }) => ({
      name,
      amount: { ...amount, unit: data.unit },
      of: of ?? 'initial',
    })),
  };
}
