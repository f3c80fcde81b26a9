import type { Claim } from './claim.ts';
import { pointsOf } from './points.ts';
import type { Text } from './reading/lines.ts';
import { dealtWeights } from './weights-dealt.ts';
import { listedWeights } from './weights-listed.ts';

/** Sentences that state full marks (满分 15 分, 权重 15%). */
export function weight(text: Text): readonly Claim[] {
  const stated = [...pointsOf(text, 'weight'), ...dealtWeights(text)];
  const places = new Set(stated.map(placeOf));
  return [...stated, ...listedWeights(text).filter((one) => !places.has(placeOf(one)))];
}

const placeOf = ({ spot: { at } }: Claim): string => `${at.line}:${at.column}`;
