import type { CountClaim } from '../../prose/claims/claim.ts';
import { differs, reconciliation, type Verdict } from './reconciliation.ts';

export default reconciliation('count', {
  severity: 'error',
  title: { 'zh-CN': '正文的个数与实际不符', en: 'A count that is not what can be counted' },
  why: {
    'zh-CN': '写着“3 个一级指标”而指标体系有 4 个，说明正文和指标体系出自不同的稿子。',
    en: 'Where the text says three heads and the tree has four, text and tree come from different drafts.',
  },
  fix: {
    'zh-CN': '核对正文的个数、指标体系或其后的列表。',
    en: 'Check the count against the indicators or the list that follows.',
  },
  compare({ spot, count, actual, of }: CountClaim): Verdict {
    if (actual.length === 0) return null;
    if (actual.includes(count)) return 'agrees';
    const shown = actual.map((number) => `\`${number}\``);
    return {
      at: spot.at,
      quote: spot.quote,
      message: differs(
        of,
        [`的个数不应为 \`${spot.figure}\``, `应为 ${shown.join(' 或 ')}`, '请核对正文与所列各项'],
        [`count \`${spot.figure}\``, shown.join(' or '), 'check the text against what is listed'],
      ),
    };
  },
});
