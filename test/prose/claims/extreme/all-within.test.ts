import { describe, expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';

/** What all of the figures beside it are said to keep. */
const rows: readonly Row[] = [
  ['甲县（94.22%）、乙县（86.67%）、丙县（84.46%），均在80%以上。', '80%以上 ✓'],
  ['甲县（94.22%）、乙县（86.67%）、丙县（84.46%），均在85%以上。', '85%以上 ✗'],
  ['五个县执行率均超过90%，最高的甲县为98.85%，最低的乙县为91.12%。', '90% ✓'],
  ['五个县执行率均超过95%，最高的甲县为98.85%，最低的乙县为91.12%。', '95% ✗'],
  ['三批平均用时12天、15天和19天，均不超过20天。', '20天 ✓'],
  ['三批平均用时12天、15天和21天，均不超过20天。', '20天 ✗'],
  ['五轮领取率都在94%以上，核销率最高的是第三轮（88.41%），最低的是第一轮（74.21%）。'],
  // Silent: one figure is no list; another unit; some are left out; nothing is told of the ends.
  ['甲县为84.46%，均在85%以上。'],
  ['甲县12天、乙县15天，均在85%以上。'],
  ['除丙县外，甲县（94.22%）、乙县（84.67%），均在85%以上。'],
  ['五个县执行率均超过95%，合计支出84.5万元。'],
];

describe('all of the figures beside a limit', () => {
  test.each(rows)('%s', (sentence, ...found) => {
    expect(verdicts('extreme', sentence)).toEqual(found);
  });
});
