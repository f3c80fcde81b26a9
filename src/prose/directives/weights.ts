import { indicatorTables } from '../drawing/indicator-table.ts';
import type { Directive } from './directive.ts';
import { noIndicators } from './faults.ts';

export default {
  name: 'weights',
  title: {
    'zh-CN': '指标构成与分值：单元格按级合并，各组有小计',
    en: 'The indicators and their full marks, cells merged by level, with subtotals',
  },
  block: {
    options: { of: 'indicator', depth: 'count' },
    refuse: ({ units }) => (units.every(({ result }) => result.roots.length === 0) ? noIndicators : null),
    draw: (call, scope) => indicatorTables(call, scope, 'weights'),
  },
} satisfies Directive;
