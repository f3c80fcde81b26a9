import type { Claim } from './claim.ts';
import { pointsOf } from './points.ts';
import type { Text } from './reading/lines.ts';

/** Sentences that state rates of points (得分率 86.67%). */
export const rate = (text: Text): readonly Claim[] => pointsOf(text, 'rate');
