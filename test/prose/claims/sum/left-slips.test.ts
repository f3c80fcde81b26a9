import { describe, expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';

/** Of 460 万元 437.46 were spent: 22.54 are left. */
const rows: readonly Row[] = [
  ['全年支出437.46万元，年末结余22.54万元。'],
  ['运营付费1,916.00万元，已支付1,680.50万元，余下的235.50万元待结算。'],
  // What is left of something else, or so far off that it is no slip.
  ['全年支出437.46万元，年末结余38.17万元。'],
  ['人员支出245.18万元，年末结余25.24万元。'],
  ['运营付费1,916.00万元，已支付1,680.50万元，余下的118.20万元待结算。'],
  ['全年支出437.46万元，年末结余25.24万元。上年结余25.24万元。'],
];

describe('what is left, by a slip of the pen', () => {
  test.each(rows)('%s', (sentence, ...found) => {
    expect(verdicts('sum', sentence).filter((one) => one.endsWith('✗'))).toEqual(found);
  });
});
