import { formatScore } from '../../report/format.ts';
import type { Directive } from './directive.ts';
import { noFigure, scoreFirst } from './faults.ts';

export default {
  name: 'total',
  title: { 'zh-CN': '总得分', en: 'The total score' },
  text: {
    label: 'unit',
    print: ({ units: [unit] }, { scheme }) => {
      const total = unit?.result.total ?? unit?.scorable.stated.total?.value ?? null;
      return total === null
        ? noFigure({ 'zh-CN': '总得分', en: 'Total' }, scoreFirst)
        : { figure: formatScore(total, scheme), sign: '' };
    },
  },
} satisfies Directive;
