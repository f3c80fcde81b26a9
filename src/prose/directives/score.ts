import { proseWords } from '../../i18n/prose.ts';
import { formatScore } from '../../report/format.ts';
import type { Directive } from './directive.ts';
import { noFigure, scoreFirst } from './faults.ts';

export default {
  name: 'score',
  title: { 'zh-CN': '一个指标的得分', en: 'The score of an indicator' },
  text: {
    label: 'indicator',
    print: ({ node }, { scheme }) =>
      node === null || node.score === null
        ? noFigure(proseWords.score, scoreFirst)
        : { figure: formatScore(node.score, scheme), sign: '' },
  },
} satisfies Directive;
