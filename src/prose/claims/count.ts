import type { Claim, CountClaim } from './claim.ts';
import { announced } from './count/announced.ts';
import { backReferences } from './count/back.ts';
import { besideLists } from './count/beside.ts';
import { fullMarks } from './count/full-marks.ts';
import { levelCounts } from './count/levels.ts';
import { listedBefore } from './count/listed-before.ts';
import { shares } from './count/shares.ts';
import { summed } from './count/summed.ts';
import { tabled } from './count/tabled.ts';
import type { Text } from './reading/lines.ts';
import { placeKey } from './reading/spot.ts';

/** How many there are of something: of the indicators of a level, of the things a list names. */
export function count(text: Text): readonly Claim[] {
  const taken = new Set<string>();
  const first = (claim: CountClaim): boolean => {
    const key = placeKey(claim.spot.at);
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  };
  // One number is told of once, by the reading that knows most about it.
  return [
    levelCounts,
    fullMarks,
    shares,
    announced,
    besideLists,
    backReferences,
    tabled,
    summed,
    listedBefore,
  ]
    .flatMap((read) => read(text))
    .filter(first);
}
