import type { ReadableReport } from '../../report/read.ts';
import type { Prose } from '../prose.ts';
import { band } from './band.ts';
import { budget } from './budget.ts';
import type { Claim } from './claim.ts';
import { composites } from './completion.ts';
import { count } from './count.ts';
import { extreme } from './extreme.ts';
import { formula } from './formula.ts';
import { grade } from './grade.ts';
import { misprints } from './misprint.ts';
import { name } from './name.ts';
import { percent } from './percent.ts';
import { pointsByYear } from './points-by-year.ts';
import { pointsMoved } from './points-moved.ts';
import { pointsOverYears } from './points-over-years.ts';
import { rate } from './rate.ts';
import { readText, type Text } from './reading/lines.ts';
import { isPlausible } from './reading/plausible.ts';
import { score } from './score.ts';
import { sum } from './sum.ts';
import { table } from './table.ts';
import { total } from './total.ts';
import { weight } from './weight.ts';

/** Every kind of claim there is. To add one: a file and a line here. */
const kinds: readonly ((text: Text) => readonly Claim[])[] = [
  score,
  weight,
  rate,
  total,
  grade,
  band,
  budget,
  count,
  composites,
  sum,
  percent,
  pointsMoved,
  pointsByYear,
  pointsOverYears,
  formula,
  extreme,
  name,
  table,
];

const cache = new WeakMap<Prose, readonly Claim[]>();

/** Everything that a report's text states and that can be held against its data; read once per body. */
export function claims(prose: Prose, report: ReadableReport): readonly Claim[] {
  const known = cache.get(prose);
  if (known !== undefined) return known;
  const text = readText(report, prose);
  // The sums of a table are borne out by its other rows and columns.
  const read = kinds.flatMap((kind) =>
    kind(text).filter((claim) => (kind === table && claim.kind === 'sum') || isPlausible(claim)),
  );
  const found = [...read, ...misprints(text, read)];
  cache.set(prose, found);
  return found;
}
