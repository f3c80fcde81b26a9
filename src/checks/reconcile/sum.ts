import type { SumClaim } from '../../prose/claims/claim.ts';
import { differs, reconciliation, type Verdict } from './reconciliation.ts';

export default reconciliation('sum', {
  severity: 'error',
  title: { 'zh-CN': '各项之和与合计不符', en: 'Parts that do not add up' },
  why: {
    'zh-CN': '总数与“其中”各项、合计与各行加不拢，至少有一个数是错的；先舍入后加和先加后舍入都算一致。',
    en: 'Where a whole and its parts do not add up at least one figure is wrong. Rounding before or after adding are both right.',
  },
  fix: {
    'zh-CN': '核对总数和各项；只列出一部分时写明“等”或“主要包括”。',
    en: 'Check the whole and its parts; where only some are named, say so.',
  },
  compare({ spot, fits, sum, parts, related }: SumClaim): Verdict {
    if (fits) return 'agrees';
    return {
      at: spot.at,
      quote: spot.quote,
      message: differs(
        '',
        [`合计不应为 \`${spot.figure}\``, `应为 \`${sum}\`（${parts}）`, '请核对总数和各项'],
        [`sum \`${spot.figure}\``, `\`${sum}\` (${parts})`, 'check the whole and its parts'],
      ),
      related: related.map((at) => ({
        at,
        message: { 'zh-CN': '各项由此开始', en: 'the parts begin here' },
      })),
    };
  },
});
