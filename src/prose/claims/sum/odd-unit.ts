import type { SumClaim } from '../claim.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import { quantityOf } from '../reading/figure.ts';
import type { Line } from '../reading/lines.ts';
import { tellingDigits } from '../reading/money.ts';
import { shown } from '../reading/percents/claim.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { amountSpot } from '../reading/spot.ts';
import { unitClaim } from '../reading/sum-claim.ts';

/** People for visits: those of one time and of another make visits, too, but visits make no people. */
const alike: ReadonlyMap<string, string> = new Map([
  ['人', '人次'],
  ['户', '户次'],
  ['家', '家次'],
]);

/**
 * 应发放 21,376 人次，按时发放 19,559 人……未按时发放的 1,817 人次: one of three that make each other up, to the digit, is in
 * another unit.
 */
export function oddUnit(line: Line): readonly SumClaim[] {
  if (!/\d(?:人|户|家)次/.test(line.text)) return [];
  const sentences = sentencesOf(line);
  return sentences.flatMap((sentence, at) => {
    const own = amountsOf(line, sentence);
    const all = [...own, ...sentences.slice(at + 1, at + 2).flatMap((one) => amountsOf(line, one))];
    return own.flatMap((odd): readonly SumClaim[] => {
      if (!alike.has(odd.measure) || tellingDigits(quantityOf(odd.figure)) < 4) return [];
      const others = all.filter(({ measure }) => measure === alike.get(odd.measure)).slice(0, 5);
      const pair = pairOf(odd, others);
      return pair === undefined || own.some((one) => one !== odd && one.measure === odd.measure)
        ? []
        : [claimOf(line, odd, pair)];
    });
  });
}

type Pair = readonly [Amount, Amount, sign: '+' | '-'];

/** Two amounts whose sum or difference an amount is. */
function pairOf({ value }: Amount, others: readonly Amount[]): Pair | undefined {
  for (const [index, a] of others.entries()) {
    for (const b of others.slice(index + 1)) {
      if (a.value.add(b.value).equals(value)) return [a, b, '+'];
      if (a.value.sub(b.value).equals(value)) return [a, b, '-'];
    }
  }
  return undefined;
}

const claimOf = (line: Line, odd: Amount, [a, b, sign]: Pair): SumClaim =>
  unitClaim(
    line,
    amountSpot(line, odd),
    odd.figure.digits + a.figure.unit,
    `${shown(a)} ${sign} ${shown(b)}`,
    a,
  );
