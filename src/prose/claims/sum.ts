import type { Place } from '../../report/problem.ts';
import type { Claim, SumClaim } from './claim.ts';
import type { Line, Text } from './reading/lines.ts';
import { sentencesOf } from './reading/sentences.ts';
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
import { dealtProducts } from './sum/dealt-products.ts';
import { differences } from './sum/difference.ts';
import { divided } from './sum/divided.ts';
import { eachOf } from './sum/each-of.ts';
import { firstAndRest } from './sum/first-and-rest.ts';
import { gapUnits } from './sum/gap-units.ts';
import { graded } from './sum/graded.ts';
import { listed } from './sum/items.ts';
import { listedUnits } from './sum/listed-units.ts';
import { movedBudgets } from './sum/moved-budget.ts';
import { multiples } from './sum/multiples.ts';
import { nets } from './sum/net.ts';
import { oddUnit } from './sum/odd-unit.ts';
import { paidWrongly } from './sum/paid-wrongly.ts';
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
import { unitSlips } from './sum/unit-slips.ts';
import { yearly } from './sum/yearly.ts';

/**
 * Wholes with their parts (28 篇，其中国家级 10 篇，省级 3 篇…), parts with their sum (A 120 万元和 B 120 万元，共
 * 240 万元) and remainders (预算 A，支出 B，结余 C).
 */
export function sum(text: Text): readonly Claim[] {
  const { lines } = text;
  return lines.flatMap((line, at) => {
    if (!/\d/.test(line.text) || (line.passage.kind === 'cell' && line.text.length < 16)) return [];
    if (line.passage.kind === 'heading') return listed(lines, at);
    const found = [
      ...divided(line, above(lines, at)),
      ...together(line),
      ...listed(lines, at),
      ...borne(line),
      ...compared(line),
      ...multiples(line),
      ...priced(line),
      ...remainders(line),
      ...yearly(line),
      ...scores(line),
      ...adjusted(line),
      ...aims(text, line),
      ...sentencesOf(line).flatMap((sentence, index, all) => differences(line, sentence, all[index - 1])),
    ];
    // What counts grades, or is left, may have been read as a whole with its parts before.
    for (const read of [
      comparedUnits,
      cutBy,
      dealtProducts,
      eachOf,
      firstAndRest,
      movedBudgets,
      oddUnit,
      paidWrongly,
      quarters,
      quotientUnits,
      restBorne,
      scoredFormulas,
    ])
      found.push(...unsaid(read(line), found));
    for (const read of [graded, restOfMoney, partsAbove, complements, nets, accumulated, twoMeasures, phases])
      found.push(...unsaid(read(line), found));
    for (const read of [basicSpending, listedUnits, spentParts, unitSlips, gapUnits, aimUnits])
      found.push(...unsaid(read(text, line), found));
    return found;
  });
}

const unsaid = (some: readonly SumClaim[], found: readonly SumClaim[]): readonly SumClaim[] =>
  some.filter((one) => !found.some((other) => other.fits === one.fits && isAt(other.spot.at, one.spot.at)));

const isAt = (a: Place, b: Place): boolean => a.line === b.line && a.column === b.column;

/** The two paragraphs before a line, under the same heading. */
function above(lines: readonly Line[], at: number): readonly Line[] {
  const line = lines[at];
  if (line === undefined || line.passage.kind === 'cell') return [];
  const before = lines.slice(Math.max(0, at - 2), at);
  const apart = before.findLastIndex(({ passage }) => passage.kind === 'heading' || passage.kind === 'cell');
  return before.slice(apart + 1);
}
