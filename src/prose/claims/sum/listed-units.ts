import type { Fraction } from '../../../scoring/quantity.ts';
import type { SumClaim } from '../claim.ts';
import { someNumber } from '../reading/amounts/numbers.ts';
import { sumOf } from '../reading/amounts/partition.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import { quantityOf, sizeOf } from '../reading/figure.ts';
import type { Line, Text } from '../reading/lines.ts';
import { tellingDigits } from '../reading/money.ts';
import { shown } from '../reading/percents/claim.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { amountSpot } from '../reading/spot.ts';
import { unitClaim } from '../reading/sum-claim.ts';

/**
 * 管网 1,268.40 万元，道路 612.80 元，停车位 318.60 万元……: one of several amounts of money in another unit, where all of
 * them make a sum that the report tells if it is in the unit of the others.
 */
export function listedUnits(line: Line, text: Text): readonly SumClaim[] {
  if (line.passage.kind === 'cell' || !/\d(?:万|亿)?元.*\d(?:万|亿)?元/.test(line.text)) return [];
  return sentencesOf(line).flatMap((sentence) => {
    const all = amountsOf(line, sentence).filter(({ measure, depth }) => measure === '元' && depth === 0);
    return all.flatMap((odd, at): readonly SumClaim[] => {
      const [first, ...more] = all.filter((one) => one !== odd);
      if (first === undefined || more.length < 2 || first.figure.unit === odd.figure.unit) return [];
      const { unit } = first.figure;
      if (tellingDigits(quantityOf(odd.figure)) < 4 || more.some(({ figure }) => figure.unit !== unit))
        return [];
      const meant = quantityOf(odd.figure).value.mul(sizeOf(unit));
      return runs(all, at).some((run) => isTold(text, odd, sumOf(run).sub(odd.value).add(meant)))
        ? [claimOf(line, odd, unit, [first, ...more])]
        : [];
    });
  });
}

/** Three or more amounts side by side, one of which stands at a place. */
const runs = (all: readonly Amount[], at: number): readonly (readonly Amount[])[] =>
  all.flatMap((_, from) =>
    from > at ? [] : all.flatMap((__, to) => (to >= at && to - from > 1 ? [all.slice(from, to + 1)] : [])),
  );

const isTold = (text: Text, like: Amount, value: Fraction): boolean =>
  someNumber(text, like, [Number(value) * 0.999, Number(value) * 1.001], (one) => one.equals(value));

const claimOf = (line: Line, odd: Amount, unit: string, others: readonly [Amount, ...Amount[]]): SumClaim =>
  unitClaim(line, amountSpot(line, odd), odd.figure.digits + unit, others.map(shown).join('、'), others[0]);
