import type { Element } from 'hast';
import { s } from 'hastscript';
import { captioned, proseWords } from '../../i18n/prose.ts';
import { formatRate } from '../../report/format.ts';
import type { Unit } from '../../report/read.ts';
import type { Call, Scope } from '../directives/directive.ts';
import { type ChartNode, chartFigure, chartNodes, labelLines, round } from './chart.ts';

const [width, height, radius] = [480, 340, 115];
const rings = [0.2, 0.4, 0.6, 0.8, 1];

/** A radar of rates: one axis an indicator, the outer ring the full mark. */
export function drawRadar(unit: Unit, call: Call, { report, language }: Scope): Element {
  const words = unit.name === null ? proseWords.radar : captioned(proseWords.radar, unit.name);
  const nodes = chartNodes(unit, call);
  const corner = (at: number, share: number): [number, number] => {
    const angle = (2 * Math.PI * at) / nodes.length - Math.PI / 2;
    const reach = Math.min(1, Math.max(0, share)) * radius;
    return [round(width / 2 + Math.cos(angle) * reach), round(height / 2 + Math.sin(angle) * reach)];
  };
  const ring = (shares: readonly number[]): string =>
    shares.map((share, at) => corner(at, share).join(',')).join(' ');
  const drawing = [
    ...rings.map((share) =>
      s('polygon.chart-grid', {
        points: ring(nodes.map(() => share)),
        fill: 'none',
        stroke: 'currentColor',
        strokeOpacity: 0.25,
      }),
    ),
    ...nodes.map((_, at) => {
      const [x2, y2] = corner(at, 1);
      return s('line.chart-grid', {
        x1: width / 2,
        y1: height / 2,
        x2,
        y2,
        stroke: 'currentColor',
        strokeOpacity: 0.25,
      });
    }),
    s('polygon.chart-area', {
      points: ring(nodes.map(({ rate }) => rate)),
      fill: 'currentColor',
      fillOpacity: 0.15,
      stroke: 'currentColor',
      strokeWidth: 2,
    }),
    ...nodes.flatMap((one, at) => label(one, corner(at, 1))),
  ];
  const head = [
    { content: proseWords.indicator[language] },
    { content: proseWords.rate[language], number: true },
  ];
  const rows = nodes.map(({ node }) => [
    { content: node.indicator.name },
    { content: formatRate(node.rate, report.scheme), number: true },
  ]);
  return chartFigure('radar', words[language], { width, height, drawing }, { head, rows }, language);
}

function label({ node }: ChartNode, [x, y]: [number, number]): Element[] {
  const [dx, dy] = [x - width / 2, y - height / 2];
  const anchor = Math.abs(dx) < radius * 0.1 ? 'middle' : dx > 0 ? 'start' : 'end';
  const lines = labelLines(node.indicator.name);
  const left = round(x + (dx / radius) * 10);
  const top = y + (dy / radius) * 12 + 4 + ((lines.length - 1) * 14 * (dy / radius - 1)) / 2;
  return lines.map((line, at) =>
    s(
      'text',
      { x: left, y: round(top + at * 14), textAnchor: anchor, fontSize: 12, fill: 'currentColor' },
      line,
    ),
  );
}
