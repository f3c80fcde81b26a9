import { Fraction, parseQuantity } from '../scoring/quantity.ts';
import type { BudgetJson } from './outputs/budget-json.ts';
import { meets } from './stated.ts';

/** Whether the execution rate that a report prints is the one of its amounts; null with nothing to compare. */
export function rateAgrees({ stated, rateExact }: Pick<BudgetJson, 'stated' | 'rateExact'>): boolean | null {
  const printed = stated === null ? null : parseQuantity(stated, '%');
  if (printed === null || rateExact === null) return null;
  const exact = new Fraction(rateExact);
  return meets(printed, { low: exact, high: exact });
}
