import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verdictOf } from '../../../src/checks/reconcile/tally.ts';
import { report } from './sentences.ts';

/** What sentences with figures are made of, nothing and everything among them. */
const piece = fc.constantFrom(
  ...[
    '收入',
    '支出',
    '预算',
    '决算',
    '结余',
    '年初',
    '调整后',
    '比上年',
    '较2022年的',
    '同比',
    '其中',
    '其余',
  ],
  ...[
    '增加',
    '减少',
    '下降',
    '增长',
    '降至',
    '由',
    '提高到',
    '为',
    '占',
    '完成',
    '达到',
    '合计',
    '共',
    '分别为',
  ],
  ...['0万元', '0.00元', '460万元', '437.46万元', '1.2亿元', '0%', '100%', '95.10%', '-3.2%', '0.5个百分点'],
  ...['0人', '12名', '3个', '0家', '8.98分', '0分', '100分', '2023年', '第三', '≥90%', '12×3=36', '5/10'],
  ...[
    '预算执行率',
    '服务对象满意度',
    '业务管理',
    '产出指标',
    '得分',
    '满分',
    '得分率',
    '扣',
    '最高',
    '最低',
    '均',
  ],
  ...[
    '，',
    '。',
    '；',
    '、',
    '（',
    '）',
    '：',
    '的',
    '和',
    '中，',
    '即',
    '每人',
    '平均',
    '剔除',
    '有效问卷',
    '回收',
  ],
  ...[
    '一是',
    '二是',
    '①',
    '\n\n',
    '| 甲 | 0 |',
    '优',
    '评价等级为',
    '总分',
    '送审',
    '审定',
    '审减',
    '节约率',
  ],
);

test('whatever figures a sentence puts side by side, it is read to its end', () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 2, maxLength: 24 }), (pieces) => {
      const { claims, report: read } = report(pieces.join(''));
      for (const claim of claims) {
        const verdict = verdictOf(claim, read);
        expect(claim.spot.at.line).toBeGreaterThan(0);
        if (verdict !== null && verdict !== 'agrees')
          expect(verdict.message['zh-CN']).not.toMatch(/NaN|undefined|Infinity/);
      }
    }),
    { numRuns: 1500 },
  );
});
