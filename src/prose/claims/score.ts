import type { Claim } from './claim.ts';
import { pointsBehindLabel } from './points/behind-label.ts';
import { lossSums } from './points/losses.ts';
import { pointsIn, pointsOf } from './points.ts';
import type { Text } from './reading/lines.ts';
import { withUnsaid } from './reading/spot.ts';

/** Sentences that state scores and losses of points (得分 13 分, 扣 2 分). */
export const score = (text: Text): readonly Claim[] =>
  withUnsaid(
    [
      ...pointsOf(text, 'score'),
      ...[...pointsIn(text).values()].flatMap((told) => lossSums(told.map(({ stated }) => stated))),
    ],
    pointsBehindLabel(text),
  );
