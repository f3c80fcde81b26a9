import type { Claim } from '../../prose/claims/claim.ts';
import { claims } from '../../prose/claims/index.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Place } from '../../report/problem.ts';
import type { ReadableReport } from '../../report/read.ts';
import band from './band.ts';
import budget from './budget.ts';
import count from './count.ts';
import extreme from './extreme.ts';
import grade from './grade.ts';
import name from './name.ts';
import percent from './percent.ts';
import rate from './rate.ts';
import type { Reconciliation, Verdict } from './reconciliation.ts';
import score from './score.ts';
import sum from './sum.ts';
import tableShape from './table-shape.ts';
import total from './total.ts';
import weight from './weight.ts';

export const all: readonly Reconciliation[] = [
  score,
  weight,
  rate,
  total,
  grade,
  band,
  budget,
  count,
  sum,
  percent,
  extreme,
  name,
  tableShape,
];
const checks: ReadonlyMap<Claim['kind'], Reconciliation> = new Map(all.map((check) => [check.kind, check]));

/** What the check of its kind says of a claim. */
export const verdictOf = (claim: Claim, report: ReadableReport): Verdict =>
  checks.get(claim.kind)?.verdict(claim, report) ?? null;

/** A figure of the text that was held against the data. */
export type Checked = { readonly at: Place; readonly kind: Claim['kind']; readonly agrees: boolean };

/** What “本页共核对 N 个数字，M 个一致” says: figures really compared, each place once. */
export type Tally = {
  readonly checked: number;
  readonly agree: number;
  readonly figures: readonly Checked[];
};

const known = new WeakMap<Prose, Tally>();

export function tally(report: ReadableReport, prose: Prose): Tally {
  const before = known.get(prose);
  if (before !== undefined) return before;
  const places = new Map<string, Checked>();
  for (const claim of claims(prose, report)) {
    const verdict = verdictOf(claim, report);
    if (verdict === null) continue;
    const { at } = claim.spot;
    const key = `${at.line}:${at.column}`;
    const agrees = verdict === 'agrees' && places.get(key)?.agrees !== false;
    places.set(key, { at, kind: claim.kind, agrees });
  }
  const figures = [...places.values()];
  const found = { checked: figures.length, agree: figures.filter(({ agrees }) => agrees).length, figures };
  known.set(prose, found);
  return found;
}
