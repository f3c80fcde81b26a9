import { describe, expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';

const rows: readonly Row[] = [
  ['护理分三档，标准分别为600万元/月、300元/月、100元/月。', '600万元 ✗'],
  ['标准为：能繁母猪40万元/头、肉牛冻精10元/头、种公羊800元/只、种公牦牛2000元/头。', '40万元 ✗'],
  ['原粮每吨100元，成品粮每吨300元；原粮每轮换1吨补贴200万元，包干使用。', '200万元 ✗'],
  ['护理分三档，标准分别为600元/月、300元/月、100元/月。'],
  ['照料每月300元、探访每次100元，中心每个1.2万元/年。'],
  ['每人每月300元，每户800元，每个乡镇20万元，每个村5万元。'],
  ['每亩补助300元，每户800元，全年支出60万元。'],
  ['厂房租金最高每平方米每月15元；物流补贴每家每年不超过80万元；每人补贴1000元，每月60元。'],
  ['每亩补助300元，每个站点补助50万元。'],
];

describe('one of several prices in another unit', () => {
  test.each(rows)('%s', (sentence, ...found) => {
    expect(verdicts('sum', sentence).filter((one) => one.includes('✗'))).toEqual(found);
  });
});
