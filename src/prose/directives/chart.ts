import { proseWords } from '../../i18n/prose.ts';
import type { Words } from '../../i18n/words.ts';
import type { ReadableReport } from '../../report/read.ts';
import { trendComment } from '../../report/trend.ts';
import { chartNodes } from '../drawing/chart.ts';
import { drawRadar } from '../drawing/radar.ts';
import { drawRates } from '../drawing/rates.ts';
import type { Call, Directive } from './directive.ts';
import { noScores, tooFewAxes, trendIsOfTotals, trendOfUnits } from './faults.ts';

const types = ['rates', 'radar', 'trend'] as const;

const refuseTrend = ({ options }: Call, { units }: ReadableReport): Words | null => {
  const extra = ['of', 'depth'].find((name) => options[name] !== undefined);
  if (extra !== undefined) return trendIsOfTotals(extra);
  return units.length > 1 ? trendOfUnits : null;
};

export default {
  name: 'chart',
  title: {
    'zh-CN': `图及其数据表：${proseWords.rates['zh-CN']}（rates）、雷达图（radar）、历年变化（trend）`,
    en: 'A chart with its data table: rates, radar or trend',
  },
  block: {
    options: { type: types, of: 'indicator', depth: 'count' },
    required: ['type'],
    refuse: (call, report) => {
      const { type } = call.options;
      if (type === 'trend') return refuseTrend(call, report);
      const counts = call.units.map((unit) => chartNodes(unit, call).length);
      const most = Math.max(0, ...counts);
      if (most === 0) return noScores;
      return type === 'radar' && most < 3 ? tooFewAxes(most) : null;
    },
    draw: (call, scope) => {
      const { type } = call.options;
      if (type === 'trend') return [{ type: 'comment', value: trendComment }];
      const draw = type === 'radar' ? drawRadar : drawRates;
      return call.units.map((unit) => draw(unit, call, scope));
    },
  },
} satisfies Directive;
