import { describe, expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';

/** The budget is 460 万元. */
const rows: readonly Row[] = [
  ['抽查发现6笔天数计算有误，多付贴息1.84亿元，已整改。', '1.84亿元 ✗'],
  ['将活动经费64,800万元用于购置办公电脑12台。', '64,800万元 ✗'],
  ['2笔差旅费超标准报销3,460万元。', '3,460万元 ✗'],
  ['劝阻大额可疑转账126笔，涉及金额1,882万元。'],
  ['抽查发现6笔天数计算有误，多付贴息1.84万元，已整改。'],
  ['将活动经费64,800元用于购置办公电脑12台。'],
  ['2户企业重复申报，多领补助46.80亿元。\n\n追回46.80万元后取消其申报资格。', '46.80亿元 ✗'],
  ['2户企业重复申报，多领补助46.80亿元。\n\n追回48.60万元后取消其申报资格。'],
  // Others' money, and other years'.
  ['全市查处违规资金1.84亿元。'],
  ['检查医疗机构120家，查出多报基金1.84亿元。'],
  ['项目单位历年超标准列支5,600万元。'],
  ['总投资1.84亿元，用于购置设备。'],
  ['带动社会投资1.84亿元。'],
  ['追回农民工工资6.83亿元。'],
];

describe('some of the money that is more than all of it', () => {
  test.each(rows)('%s', (sentence, ...found) => {
    expect(verdicts('sum', sentence)).toEqual(found);
  });
});
