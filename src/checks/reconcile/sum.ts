import type { Words } from '../../i18n/words.ts';
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
  compare(claim: SumClaim): Verdict {
    const { spot, fits, manner = 'sum', related } = claim;
    if (fits) return 'agrees';
    return {
      at: spot.at,
      quote: spot.quote,
      message: messages[manner](claim),
      related: related.map((at) => ({ at, message: begins[manner] })),
    };
  },
});

const messages: Readonly<Record<'sum' | 'form' | 'formula', (claim: SumClaim) => Words>> = {
  sum: ({ spot, sum, parts }) =>
    differs(
      '',
      [`合计不应为 \`${spot.figure}\``, `应为 \`${sum}\`（${parts}）`, '请核对总数和各项'],
      [`sum \`${spot.figure}\``, `\`${sum}\` (${parts})`, 'check the whole and its parts'],
    ),
  form: ({ spot, sum, parts }) =>
    differs(
      '',
      [
        `同一金额不应又写作 \`${spot.figure}\``,
        `应为 \`${sum}\`（${parts}）`,
        '请核对两处的数字、单位和小数点',
      ],
      [
        `second form \`${spot.figure}\` of one amount`,
        `\`${sum}\` (${parts})`,
        'check digits, unit and point of both',
      ],
    ),
  formula: ({ spot, sum, parts }) =>
    differs(
      '',
      [`算式的结果不应为 \`${spot.figure}\``, `应为 \`${sum}\`（${parts}）`, '请核对算式和结果'],
      [`result \`${spot.figure}\``, `\`${sum}\` (${parts})`, 'check the calculation and its result'],
    ),
};

const begins = {
  sum: { 'zh-CN': '各项由此开始', en: 'the parts begin here' },
  form: { 'zh-CN': '同一金额的另一写法', en: 'the other form of the amount' },
  formula: { 'zh-CN': '算式', en: 'the calculation' },
} as const;
