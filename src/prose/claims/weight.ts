import type { Claim } from './claim.ts';
import { dealtWeights } from './points/weights-dealt.ts';
import { listedWeights } from './points/weights-listed.ts';
import { pointsOf } from './points.ts';
import type { Text } from './reading/lines.ts';
import { withUnsaid } from './reading/spot.ts';

/** Sentences that state full marks (满分 15 分, 权重 15%). */
export const weight = (text: Text): readonly Claim[] =>
  withUnsaid([...pointsOf(text, 'weight'), ...dealtWeights(text)], listedWeights(text));
