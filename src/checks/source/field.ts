import type { Check } from '../check.ts';
import { problemsOf } from './problems.ts';

export default {
  code: 'source/field',
  severity: 'error',
  title: { 'zh-CN': '字段的值不合格式', en: 'A field of the wrong kind' },
  why: {
    'zh-CN': '类型不对的字段无法计算，也无法检索。',
    en: 'A field of the wrong kind can be neither computed nor searched.',
  },
  fix: {
    'zh-CN': '按格式说明改正该字段的值。',
    en: 'Give the field a value as the guide describes it.',
  },
  read: (report) => problemsOf(report, 'source/field'),
} satisfies Check;
