import type { PercentClaim } from '../../prose/claims/claim.ts';
import { differs, reconciliation, type Verdict } from './reconciliation.ts';

export default reconciliation('percent', {
  severity: 'error',
  title: { 'zh-CN': '百分比与所依据的数不符', en: 'A percentage that its amounts do not give' },
  why: {
    'zh-CN': '支出 47.68 万元、预算 50 万元，执行率是 95.36%，不是 95.00%；40 份问卷也得不出 91.2%。',
    en: '47.68 of 50 is 95.36 %, not 95.00 %, and no whole number of 40 replies is 91.2 %.',
  },
  fix: {
    'zh-CN': '核对百分比和它所依据的两个数。',
    en: 'Check the percentage and the amounts it is taken of.',
  },
  compare({ spot, fits, expected, from }: PercentClaim): Verdict {
    if (fits) return 'agrees';
    return {
      at: spot.at,
      quote: spot.quote,
      message: differs(
        '',
        [`百分比不应为 \`${spot.figure}\``, `应为 \`${expected}\`（${from}）`, '请核对百分比和所依据的数'],
        [`percentage \`${spot.figure}\``, `\`${expected}\` (${from})`, 'check it and its amounts'],
      ),
    };
  },
});
