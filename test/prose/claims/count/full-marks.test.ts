import { describe, expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';

/** Eleven indicators, seven of them with full marks. */
const rows: readonly Row[] = [
  ['11项三级指标中，得满分的7项，失分的4项。', '11 ✓', '7 ✓', '4 ✓'],
  ['11项三级指标中，得满分的6项，失分的4项。', '11 ✓', '6 ✗', '4 ✓'],
  ['11项三级指标中，得满分的7项，失分的5项。', '11 ✓', '7 ✓', '5 ✗'],
  ['12项指标中7项得满分，4项扣分。', '7 ✓', '4 ✓', '12 ✗'],
  ['纳入自评的11项指标中，7项得满分。', '7 ✓'],
  ['纳入自评的11项指标中，8项得满分。', '8 ✗'],
  ['共设11项，其中得满分的7项。', '7 ✓'],
  ['11个指标里7个拿满分，4个扣分。', '7 ✓', '4 ✓'],
  ['11个指标里8个拿满分，4个扣分。', '8 ✗', '4 ✓'],
  ['11个末级指标有7个满分、3个扣分。', '7 ✓', '3 ✗'],
  ['11项三级指标中满分6项，失分4项。', '11 ✓', '6 ✗', '4 ✓'],
  ['11项三级指标中，未得满分4项，得满分7项。', '11 ✓', '7 ✓', '4 ✓'],
  ['11项三级指标中，产出类5项得满分，效益类2项失分。', '11 ✓'],
  // Other indicators than the tree's; two of three that differ; none told.
  ['9项指标中7项得满分。'],
  ['6项指标中4项得满分，2项失分。'],
  ['11项指标中，未完成的有2项。'],
];

describe('how many indicators have full marks', () => {
  test.each(rows)('%s', (sentence, ...found) => {
    expect(verdicts('count', sentence)).toEqual(found);
  });
});
