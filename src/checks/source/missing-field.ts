import type { Check } from '../check.ts';
import { problemsOf } from './problems.ts';

export default {
  code: 'source/missing-field',
  severity: 'error',
  title: { 'zh-CN': '缺少必填字段', en: 'Missing field' },
  why: {
    'zh-CN': '标题、年度、评价类型、对象和单位是检索和比较的基础。',
    en: 'Title, year, kind, subject and department are what reports are found and compared by.',
  },
  fix: {
    'zh-CN': '补上该字段。',
    en: 'Add the field.',
  },
  read: (report) => problemsOf(report, 'source/missing-field'),
} satisfies Check;
