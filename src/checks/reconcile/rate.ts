import { comparePoints } from './points.ts';
import { reconciliation } from './reconciliation.ts';

export default reconciliation('rate', {
  severity: 'error',
  title: { 'zh-CN': '正文的得分率与指标不符', en: 'A rate in the text that is not the indicator’s' },
  why: {
    'zh-CN': '得分率 = 得分 ÷ 分值；与两者算出的不同，必有一处是错的。',
    en: 'A rate is score ÷ full mark; if it is not what they give, one of the three is wrong.',
  },
  fix: {
    'zh-CN': '核对得分、分值和得分率；也可以用 `:rate[指标]` 代替手写的数。',
    en: 'Check score, full mark and rate, or write `:rate[…]` instead of the figure.',
  },
  compare: comparePoints,
});
