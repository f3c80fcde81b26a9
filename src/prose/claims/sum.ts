import type { Place } from '../../report/problem.ts';
import type { Claim, SumClaim } from './claim.ts';
import type { Line, Text } from './reading/lines.ts';
import { accumulated } from './sum/accumulated.ts';
import { adjusted } from './sum/adjusted.ts';
import { aims } from './sum/aim.ts';
import { aimUnits } from './sum/aim-units.ts';
import { basicSpending } from './sum/basic-spending.ts';
import { borne } from './sum/borne.ts';
import { compared } from './sum/compared.ts';
import { comparedUnits } from './sum/compared-units.ts';
import { complements } from './sum/complement.ts';
import { cutBy } from './sum/cut-by.ts';
import { daily } from './sum/daily.ts';
import { dealtProducts } from './sum/dealt-products.ts';
import { differences } from './sum/difference.ts';
import { divided } from './sum/divided.ts';
import { eachOf } from './sum/each-of.ts';
import { firstAndRest } from './sum/first-and-rest.ts';
import { gapUnits } from './sum/gap-units.ts';
import { graded } from './sum/graded.ts';
import { listed } from './sum/items.ts';
import { movedBudgets } from './sum/moved-budget.ts';
import { multiples } from './sum/multiples.ts';
import { nets } from './sum/net.ts';
import { outsized } from './sum/outsized.ts';
import { paidWrongly } from './sum/paid-wrongly.ts';
import { parallelPrices } from './sum/parallel-prices.ts';
import { partsAbove } from './sum/part-above.ts';
import { phases } from './sum/phases.ts';
import { priced } from './sum/priced.ts';
import { quarters } from './sum/quarters.ts';
import { quotientUnits } from './sum/quotient-units.ts';
import { remainders } from './sum/remainder.ts';
import { restOfMoney } from './sum/rest.ts';
import { restBorne } from './sum/rest-borne.ts';
import { scoredFormulas } from './sum/scored-formula.ts';
import { scores } from './sum/scores.ts';
import { spentParts } from './sum/spent-parts.ts';
import { together } from './sum/together.ts';
import { twoMeasures } from './sum/two-measures.ts';
import { undersized } from './sum/undersized.ts';
import { unitSlips } from './sum/unit-slips.ts';
import { yearly } from './sum/yearly.ts';

/** Reads the sums of a line, the one at that place among the text's. */
type SumReader = (line: Line, text: Text, at: number) => readonly SumClaim[];

/** What these read is heard whatever else is said. */
const firm: readonly SumReader[] = [
  divided,
  together,
  listed,
  borne,
  compared,
  multiples,
  priced,
  remainders,
  yearly,
  scores,
  adjusted,
  aims,
  differences,
];

/** What counts grades, or is left, may have been read as a whole with its parts before: heard where nobody said the same. */
const others: readonly SumReader[] = [
  comparedUnits,
  cutBy,
  daily,
  dealtProducts,
  eachOf,
  firstAndRest,
  movedBudgets,
  paidWrongly,
  quarters,
  quotientUnits,
  restBorne,
  scoredFormulas,
  graded,
  restOfMoney,
  partsAbove,
  complements,
  nets,
  accumulated,
  twoMeasures,
  phases,
  basicSpending,
  spentParts,
  unitSlips,
  gapUnits,
  aimUnits,
  outsized,
  undersized,
  parallelPrices,
];

/**
 * Wholes with their parts (28 篇，其中国家级 10 篇，省级 3 篇…), parts with their sum (A 120 万元和 B 120 万元，共
 * 240 万元) and remainders (预算 A，支出 B，结余 C).
 */
export function sum(text: Text): readonly Claim[] {
  return text.lines.flatMap((line, at) => {
    if (!/\d/.test(line.text) || (line.passage.kind === 'cell' && line.text.length < 16)) return [];
    if (line.passage.kind === 'heading') return listed(line, text, at);
    const found = firm.flatMap((read) => read(line, text, at));
    for (const read of others) found.push(...read(line, text, at).filter((one) => !isSaid(one, found)));
    return found;
  });
}

const isSaid = ({ fits, spot }: SumClaim, found: readonly SumClaim[]): boolean =>
  found.some((other) => other.fits === fits && isAt(other.spot.at, spot.at));

const isAt = (a: Place, b: Place): boolean => a.line === b.line && a.column === b.column;
