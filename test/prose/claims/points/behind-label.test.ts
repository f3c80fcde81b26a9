import { describe, expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';

/** Points at the end of an indicator's item, or right behind its name, beside its full mark. */
const rows: readonly Row[] = [
  ['2. 第三方评估结果。座谈12场，反映早晚高峰秩序仍待改善，15分得14分。', '14分 ✓'],
  ['2. 第三方评估结果。座谈12场，反映早晚高峰秩序仍待改善，15分得13分。', '13分 ✗'],
  ['——第三方评估结果（15分，自评14分）：全部到位。', '14分 ✓'],
  ['——第三方评估结果（15分，自评12分）：全部到位。', '12分 ✗'],
  // The only points that the item gives.
  [
    '3.第三方评估结果。63份样本中合格59份，较上年的90.48%提高3.17个百分点，未达到95%的目标，得14分。',
    '14分 ✓',
  ],
  [
    '3.第三方评估结果。63份样本中合格59份，较上年的90.48%提高3.17个百分点，未达到95%的目标，得13分。',
    '13分 ✗',
  ],
  ['3.第三方评估结果。机构甲得82分，未达到95%的目标。'],
];

describe('points beside an indicator’s own full mark', () => {
  test.each(rows)('%s', (sentence, ...found) => {
    expect(verdicts('score', sentence)).toEqual(found);
  });
});
