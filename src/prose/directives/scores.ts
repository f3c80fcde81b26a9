import { indicatorTables } from '../drawing/indicator-table.ts';
import type { Directive } from './directive.ts';
import { noIndicators } from './faults.ts';

export default {
  name: 'scores',
  title: {
    'zh-CN': '指标得分表：分值、得分与得分率，单元格按级合并，各组有小计',
    en: 'The indicators with full mark, score and rate, cells merged by level, with subtotals',
  },
  block: {
    options: { of: 'indicator', depth: 'count' },
    refuse: ({ units }) => (units.every(({ result }) => result.roots.length === 0) ? noIndicators : null),
    draw: (call, scope) => indicatorTables(call, scope, 'scores'),
  },
} satisfies Directive;
