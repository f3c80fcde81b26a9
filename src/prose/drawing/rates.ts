import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { remarked } from '../../i18n/joined.ts';
import { captioned, leftOutWords, proseWords } from '../../i18n/prose.ts';
import type { Language } from '../../i18n/words.ts';
import { formatRate, formatScore, formatWeight } from '../../report/format.ts';
import { leftOutOf } from '../../report/left-out.ts';
import type { Unit } from '../../report/read.ts';
import type { Scheme } from '../../scoring/scheme.ts';
import type { Scored } from '../../scoring/score.ts';
import type { Call, Scope } from '../directives/directive.ts';
import { chartNodes, round } from './chart.ts';
import { plainTable, scrollable } from './table.ts';

/** Horizontal bars, one a row of their own data table, so that chart and figures cannot part. */
export function drawRates(unit: Unit, call: Call, { report, language }: Scope): Element {
  const words = unit.name === null ? proseWords.rates : captioned(proseWords.rates, unit.name);
  const caption = words[language];
  const head = [
    { content: proseWords.indicator[language] },
    { content: proseWords.rate[language], number: true },
    { content: `${proseWords.score[language]} / ${proseWords.weight[language]}`, number: true },
  ];
  const rows = chartNodes(unit, call).map(({ node, rate }) => [
    { content: node.indicator.name },
    { content: [bar(rate), ` ${formatRate(node.rate, report.scheme)}`], number: true },
    { content: pointsOf(node, report.scheme, language), number: true },
  ]);
  const table = plainTable('rates-table', caption, head, rows);
  return h('figure.chart.chart-rates', [scrollable(caption, table)]);
}

/** 27.00 / 30.00, and what of the points does not apply. */
function pointsOf(node: Scored, scheme: Scheme, language: Language): string {
  const points = `${formatScore(node.score, scheme)} / ${formatScore(node.applicableWeight, scheme)}`;
  const left = leftOutOf(node);
  return left === null
    ? points
    : remarked(points, leftOutWords(formatWeight(left, scheme))[language], language);
}

/** As wide as its style makes it; without one, 200 pixels for a full mark. */
function bar(rate: number): Element {
  const width = round(Math.min(1, Math.max(0, rate)) * 100);
  return s(
    'svg.bar',
    { viewBox: '0 0 100 6', width: 200, height: 12, preserveAspectRatio: 'none', ariaHidden: 'true' },
    [s('rect', { width, height: 6 })],
  );
}
