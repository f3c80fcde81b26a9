import { comparePoints } from './points.ts';
import { reconciliation } from './reconciliation.ts';

export default reconciliation('score', {
  severity: 'error',
  title: { 'zh-CN': '正文的得分与指标不符', en: 'A score in the text that is not the indicator’s' },
  why: {
    'zh-CN': '正文和表格中的得分常常沿用旧稿；与指标体系算出的得分不同，读者不知道以哪个为准。',
    en: 'Scores in text and tables outlive the draft they were made for; where they differ from the indicators, no reader knows which one holds.',
  },
  fix: {
    'zh-CN': '核对正文与 `indicators` 中的得分；也可以用 `:score[指标]` 代替手写的数。',
    en: 'Check the text against the scores in `indicators`, or write `:score[…]` instead of the figure.',
  },
  compare: comparePoints,
});
