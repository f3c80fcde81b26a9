import { describe, expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';

/** A report that tells its money in 万元. */
const others =
  '甲项12.5万元，乙项13.5万元，丙项14.5万元，丁项15.5万元，戊项16.5万元。\n\n己项22.5万元，庚项23.5万元，辛项24.5万元，壬项25.5万元，癸项26.5万元。\n\n';

const rows: readonly Row[] = [
  ['县级财政配套资金缺口36.00元，尚未落实。', '36.00元 ✗'],
  ['闲置的4台设备合同价合计187.1元。', '187.1元 ✗'],
  ['每年另需管护经费85.69元。', '85.69元 ✗'],
  ['省级司法救助补助资金40元，已于6月下达。', '40元 ✗'],
  ['全年理赔2起、赔付1.37元。', '1.37元 ✗'],
  ['县级财政配套资金缺口36.00万元，尚未落实。'],
  ['村集体投入、村民筹资和社会捐赠合计880元。', '880元 ✗'],
  ['7月追加省级应急补助1060元。\n\n省级应急补助1060万元已到位。', '1060元 ✗'],
  ['7月追加省级应急补助1060元。\n\n县级预算1060万元已到位。'],
  // A price, what one gets, what is told of 元 beside, little money that is meant.
  ['每亩补助资金40元，户均支出36.00元。'],
  ['补助资金标准为40元，由市、县各补助资金20元。'],
  ['单次检测支出36元，票款收入9元。'],
  ['涉及金额340元，已追回；利息收入12.50元。'],
  ['折合补贴95.20元，多领782.4元。'],
  ['专项资金支出0元，经费1,860元。'],
  ['600人×补助资金40元。'],
];

describe('what all together get or spend, in a unit that makes it nothing', () => {
  test.each(rows)('%s', (sentence, ...found) => {
    expect(verdicts('sum', others + sentence).filter((one) => one.includes('元'))).toEqual(found);
  });

  test('a report that does not tell its money in 万元 may mean what it says', () => {
    expect(verdicts('sum', '县级财政配套资金缺口36.00元，尚未落实。')).toEqual([]);
  });
});
