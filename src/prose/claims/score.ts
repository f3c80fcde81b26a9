import type { Claim } from './claim.ts';
import { pointsOf } from './points.ts';
import type { Text } from './reading/lines.ts';

/** Sentences that state scores and losses of points (得分 13 分, 扣 2 分). */
export const score = (text: Text): readonly Claim[] => pointsOf(text, 'score');
