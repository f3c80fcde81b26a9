import { comparePoints } from './points.ts';
import { reconciliation } from './reconciliation.ts';

export default reconciliation('weight', {
  severity: 'error',
  title: { 'zh-CN': '正文的分值与指标不符', en: 'A full mark in the text that is not the indicator’s' },
  why: {
    'zh-CN': '分值决定每项指标能得多少分；正文与指标体系不同，得分率和总分就无法复核。',
    en: 'The full mark decides what an indicator can give; where text and tree differ, rates and totals cannot be checked.',
  },
  fix: {
    'zh-CN': '核对正文与 `indicators` 中的分值；也可以用 `:weight[指标]` 代替手写的数。',
    en: 'Check the text against the weights in `indicators`, or write `:weight[…]` instead of the figure.',
  },
  compare: comparePoints,
});
