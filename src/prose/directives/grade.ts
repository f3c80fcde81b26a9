import { formatGrade } from '../../report/format.ts';
import type { Directive } from './directive.ts';
import { noFigure, scoreFirst } from './faults.ts';

export default {
  name: 'grade',
  title: { 'zh-CN': '评价等级', en: 'The grade' },
  text: {
    label: 'unit',
    print: ({ units: [unit] }, _, language) => {
      const grade = unit?.result.grade ?? null;
      return grade === null
        ? noFigure({ 'zh-CN': '等级', en: 'Grade' }, scoreFirst)
        : { figure: formatGrade(grade, language), sign: '' };
    },
  },
} satisfies Directive;
