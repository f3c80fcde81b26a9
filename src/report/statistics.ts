import { Fraction, parseQuantity, rounded } from '../scoring/quantity.ts';
import { toYuan } from './format.ts';
import type { ReportSummary } from './summary.ts';

/** Money of several reports in yuan, exact; only reports that say both amounts, so that the rate is theirs. */
export type Money = {
  readonly budget: Fraction;
  readonly executed: Fraction;
  /** executed / budget; null without a budget. */
  readonly rate: Fraction | null;
  readonly reports: number;
};

export function money(library: readonly ReportSummary[]): Money {
  const known = library.flatMap(({ budget }) => {
    const base = yuan(budget?.base ?? null, budget?.unit);
    const executed = yuan(budget?.executed ?? null, budget?.unit);
    return base === null || executed === null ? [] : [{ base, executed }];
  });
  const budget = sum(known.map(({ base }) => base));
  const executed = sum(known.map((one) => one.executed));
  return { budget, executed, rate: budget.equals(0) ? null : executed.div(budget), reports: known.length };
}

const sum = (amounts: readonly Fraction[]): Fraction =>
  amounts.reduce((total, amount) => total.add(amount), new Fraction(0));

function yuan(printed: string | null, unit: string | undefined): Fraction | null {
  const quantity = printed === null ? null : parseQuantity(printed, unit);
  return quantity === null ? null : toYuan(quantity);
}

/** A range of scores as shares of the full mark: from ≤ share < to, the last one with its end. */
export type Bin = { readonly from: number; readonly to: number; readonly count: number };

/** How far below the usual lowest grade the first bin reaches, and how wide the others are, in per cent. */
const [lowest, width] = [60, 5];

/** How the scores of one scheme's reports spread; none are counted where the scheme does not rank. */
export function scoreBins(library: readonly ReportSummary[], full: string): readonly Bin[] {
  const shares = scored(library).map((total) => total.div(new Fraction(full)).mul(100));
  const edges = [0, ...Array.from({ length: (100 - lowest) / width + 1 }, (_, at) => lowest + at * width)];
  return edges.slice(0, -1).map((from, at) => {
    const to = edges[at + 1] ?? 100;
    // Bonus points may lift a total above the full mark.
    const held = shares.filter((share) => share.gte(from) && (to === 100 || share.lt(to)));
    return { from, to, count: held.length };
  });
}

const scored = (library: readonly ReportSummary[]): readonly Fraction[] =>
  library.flatMap(({ ranked, total }) => (ranked && total !== null ? [new Fraction(total)] : []));

/**
 * The mean total of one scheme's reports, to a millionth; null without any. An exact mean of thousands of
 * fractions would have a denominator of thousands of digits.
 */
export function meanTotal(library: readonly ReportSummary[]): Fraction | null {
  const totals = scored(library).map((total) => rounded(total, 6));
  return totals.length === 0 ? null : sum(totals).div(totals.length);
}
