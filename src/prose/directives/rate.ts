import { proseWords } from '../../i18n/prose.ts';
import { formatRate } from '../../report/format.ts';
import type { Directive } from './directive.ts';
import { noFigure, scoreFirst } from './faults.ts';

export default {
  name: 'rate',
  title: { 'zh-CN': '一个指标的得分率', en: 'The rate of an indicator: score over full mark' },
  text: {
    label: 'indicator',
    print: ({ node }, { scheme }) =>
      node === null || node.rate === null
        ? noFigure(proseWords.rate, scoreFirst)
        : { figure: formatRate(node.rate, scheme).slice(0, -1), sign: '%' },
  },
} satisfies Directive;
