import type { Claim } from './claim.ts';
import { pointsOf } from './points.ts';
import { ratesBeside } from './rates-beside.ts';
import type { Text } from './reading/lines.ts';

/** Sentences that state rates of points (得分率 86.67%). */
export function rate(text: Text): readonly Claim[] {
  const stated = pointsOf(text, 'rate');
  const places = new Set(stated.map(placeOf));
  return [...stated, ...ratesBeside(text).filter((one) => !places.has(placeOf(one)))];
}

const placeOf = ({ spot: { at } }: Claim): string => `${at.line}:${at.column}`;
