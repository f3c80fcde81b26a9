import type { Directive } from './directive.ts';
import { noFigure, scoreFirst } from './faults.ts';

export default {
  name: 'grade',
  title: { 'zh-CN': '评价等级', en: 'The grade' },
  text: {
    label: 'unit',
    print: ({ units: [unit] }) => {
      const grade = unit?.result.grade ?? null;
      return grade === null
        ? noFigure({ 'zh-CN': '等级', en: 'Grade' }, scoreFirst)
        : { figure: grade, sign: '' };
    },
  },
} satisfies Directive;
