import { comparePoints } from './points.ts';
import { reconciliation } from './reconciliation.ts';

export default reconciliation('total', {
  severity: 'error',
  title: { 'zh-CN': '正文的总分与各项得分不符', en: 'A total in the text that the scores do not give' },
  why: {
    'zh-CN': '总分决定等级，是读者最先看到的数；正文的总分必须等于各项得分之和。',
    en: 'The total decides the grade and is what readers see first; the text’s must be the sum of the scores.',
  },
  fix: {
    'zh-CN': '核对正文的总分、`stated.total` 和各项得分；也可以用 `:total` 代替手写的数。',
    en: 'Check the text’s total, `stated.total` and the scores, or write `:total` instead of the figure.',
  },
  compare: comparePoints,
});
