import type { Check } from '../check.ts';
import { problemsOf } from './problems.ts';

export default {
  code: 'source/unknown-field',
  severity: 'error',
  title: { 'zh-CN': '不认识的字段', en: 'Unknown field' },
  why: {
    'zh-CN': '写错名字的字段会被悄悄忽略，所以不允许有不认识的字段。',
    en: 'A misspelt field would be ignored in silence, so none is allowed.',
  },
  fix: {
    'zh-CN': '改成格式说明中的字段名，或删去。',
    en: 'Rename it to a field of the guide, or remove it.',
  },
  read: (report) => problemsOf(report, 'source/unknown-field'),
} satisfies Check;
