import type { Claim } from './claim.ts';
import { ratesBeside } from './points/rates-beside.ts';
import { pointsOf } from './points.ts';
import type { Text } from './reading/lines.ts';
import { withUnsaid } from './reading/spot.ts';

/** Sentences that state rates of points (得分率 86.67%). */
export const rate = (text: Text): readonly Claim[] => withUnsaid(pointsOf(text, 'rate'), ratesBeside(text));
