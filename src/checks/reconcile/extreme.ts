import type { ExtremeClaim } from '../../prose/claims/claim.ts';
import { differs, reconciliation, type Verdict } from './reconciliation.ts';

export default reconciliation('extreme', {
  severity: 'error',
  title: { 'zh-CN': '比较的说法与数据不符', en: 'A comparison that does not hold' },
  why: {
    'zh-CN': '“得分率最低的是……”“均超过 90%”“均已完成”是读者记住的结论，必须与数据一致。',
    en: '“Lowest”, “all above 90 %” and “all reached” are what readers remember; they must hold.',
  },
  fix: {
    'zh-CN': '按各项指标的得分率、完成数核对这句话。',
    en: 'Check the sentence against the indicators’ rates, or the figures beside it.',
  },
  compare({ spot, fits, expected, related }: ExtremeClaim): Verdict {
    if (fits) return 'agrees';
    return {
      at: spot.at,
      quote: spot.quote,
      message: differs(
        '',
        [`比较的结果不应为 \`${spot.figure}\``, `应与 \`${expected}\` 一致`, '请核对这句话和各项数据'],
        [
          `comparison \`${spot.figure}\``,
          `one that holds for \`${expected}\``,
          'check the sentence against the data',
        ],
      ),
      related: related.map(({ unit, index }) => ({
        at: unit.at(index),
        message: { 'zh-CN': `“${expected}”`, en: `“${expected}”` },
      })),
    };
  },
});
