import { describe, expect, test } from 'vitest';
import { type Row, report, verdicts } from './sentences.ts';

/** A figure whose unit alone keeps it from what the figures around it make it, whatever the words are. */
const units: readonly Row[] = [
  ['防火隔离带维护24公里，每公里1.575万元（15,750元），计37.80元。', '15,750元 ✓', '37.80元 ✗'],
  ['聘用护林员120名，每名每年4,800万元，共57.60万元。', '4,800万元 ✗'],
  ['收购180套、总面积10,080平方米，合同总价4,860元；首付款1,620万元，余款3,240万元。', '4,860元 ✗'],
  ['两乡在养护费中列支办公用品，金额分别为11,200万元、7,400元，合计1.86万元。', '11,200万元 ✗'],
  ['甲站补了121.41元，乙站补了318.59万元，一起是440.00万元。', '121.41元 ✗'],
  // Silent: right as it stands; a price beside sums; a figure that others explain; too few digits.
  ['防火隔离带维护24公里，每公里1.575万元（15,750元），计37.80万元。', '15,750元 ✓'],
  ['补助总额由80.15万元增至96.40万元，补助标准提高16.25元。'],
  ['培训经费预算96万元，支出80万元，较预算节约16元。', '16元 ✗'],
  ['甲站补了121.41元，乙站补了318.59万元，一起是441.00万元。'],
];

/** Two digits that have changed places, of a figure that fits all others without that. */
const turned: readonly Row[] = [
  ['渠道甲段41.86公里、乙段52.31公里、丙段32.30公里，沿线修了126.74公里。', '126.74公里 ✗'],
  ['从业人员：城区1,684人，镇区2,835人，乡村7,286人，登记在册的有11,355人。', '2,835人 ✗'],
  // Silent: three digits only; a whole that is no sum of these; what is explained by others.
  ['渠道甲段4.1公里、乙段5.2公里、丙段3.5公里，沿线修了18.2公里。'],
  ['渠道甲段41.86公里、乙段52.31公里、丙段32.30公里，沿线修了128.74公里。'],
];

describe('a unit that is not what the figures around it say', () => {
  test.each(units)('%s', (sentence, ...found) => {
    expect(verdicts('sum', sentence)).toEqual(found);
  });
});

describe('two digits that have changed places', () => {
  test.each(turned)('%s', (sentence, ...found) => {
    expect(verdicts('sum', sentence)).toEqual(found);
  });
});

test('one slip is told once', () => {
  const { claims } = report('甲站补了121.41元，乙站补了318.59万元，一起是440.00万元，占全部的27.59%。');
  expect(claims.filter((claim) => 'fits' in claim && !claim.fits)).toHaveLength(1);
});

/** Percentages whose two digits have changed places, of two figures near by. */
const shares: readonly Row[] = [
  ['全年报修73次，30分钟内到了69次，做到的是95.42%。', '95.42% ✗'],
  ['全年报修73次，30分钟内到了69次，做到的是94.52%。'],
  ['全年报修73次，30分钟内到了69次，较上年提高95.42%。'],
  ['全年报修73次，30分钟内到了69次，目标是95.42%。'],
];

describe('a percentage with two digits that have changed places', () => {
  test.each(shares)('%s', (sentence, ...found) => {
    expect(verdicts('percent', sentence).filter((one) => one.endsWith('✗'))).toEqual(found);
  });
});

/** Of 460 万元 437.46 were spent: 22.54 are left. */
const left: readonly Row[] = [
  ['全年支出437.46万元，年末结余22.54万元。'],
  ['运营付费1,916.00万元，已支付1,680.50万元，余下的235.50万元待结算。'],
  // What is left of something else, or so far off that it is no slip.
  ['全年支出437.46万元，年末结余38.17万元。'],
  ['人员支出245.18万元，年末结余25.24万元。'],
  ['运营付费1,916.00万元，已支付1,680.50万元，余下的118.20万元待结算。'],
  ['全年支出437.46万元，年末结余25.24万元。上年结余25.24万元。'],
];

describe('what is left, by a slip of the pen', () => {
  test.each(left)('%s', (sentence, ...found) => {
    expect(verdicts('sum', sentence).filter((one) => one.endsWith('✗'))).toEqual(found);
  });
});
