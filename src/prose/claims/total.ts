import type { Claim, PointsClaim } from './claim.ts';
import { pointsOf } from './points.ts';
import { quantityOf } from './reading/figure.ts';
import type { Text } from './reading/lines.ts';
import { pairsIn } from './reading/pairs.ts';
import { cellSpot } from './reading/spot.ts';

/** Sentences that state totals (综合得分 95.48 分), and cells that do. */
export const total = (text: Text): readonly Claim[] => [...pointsOf(text, 'total'), ...inPairs(text)];

const label = /^(?:绩效|评价|综合|总体|整体|项目|部门|最终|自评|评定)*(?:得分|总分|总得分|评分|分数)(?:\(分\))?$/;
const points = /^(\d+(?:\.\d+)?)分?$/;

/** 评价得分 | 93.85 分 */
function inPairs(text: Text): readonly PointsClaim[] {
  const self = text.report.data.evaluation === 'self';
  return pairsIn(text).flatMap(({ label: { text: words, scope }, value }): readonly PointsClaim[] => {
    const digits = points.exec(value.text)?.[1];
    if (digits === undefined || scope.unit === null || !label.test(words) || (!self && words.includes('自评')))
      return [];
    return [
      {
        kind: 'total',
        spot: cellSpot(value, words),
        measure: 'total',
        subjects: [{ unit: scope.unit, node: null }],
        printed: quantityOf({ digits, unit: '分', kind: 'plain', other: '' }),
        partial: false,
        beside: null,
      },
    ];
  });
}
