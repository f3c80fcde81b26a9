import type { Claim } from './claim.ts';
import { pointsOf } from './points.ts';
import type { Text } from './reading/lines.ts';

/** Sentences that state totals (综合得分 95.48 分). */
export const total = (text: Text): readonly Claim[] => pointsOf(text, 'total');
