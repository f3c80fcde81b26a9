import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { proseWords } from '../../i18n/prose.ts';
import type { Language } from '../../i18n/words.ts';
import type { Unit } from '../../report/read.ts';
import type { Scored } from '../../scoring/score.ts';
import { fold } from '../diagram/fold.ts';
import type { Call } from '../directives/directive.ts';
import { type PlainCell, plainTable, scrollable } from './table.ts';

/** A scored indicator of a chart, its rate as a share of one. */
export type ChartNode = { readonly node: Scored; readonly rate: number };

/** The indicators that a chart compares: the nodes at `depth` (two levels), and leaves that end above it. */
export function chartNodes(
  unit: Unit,
  { node, options }: Pick<Call, 'node' | 'options'>,
): readonly ChartNode[] {
  const roots = node === null ? unit.result.roots : [node];
  const depth = Number(options['depth'] ?? 2);
  const ends = (nodes: readonly Scored[], level: number): Scored[] =>
    nodes.flatMap((one) =>
      one.children.length === 0 || level >= depth ? [one] : ends(one.children, level + 1),
    );
  return ends(roots, 1).flatMap((one) =>
    one.rate === null || !one.applicable ? [] : [{ node: one, rate: one.rate.valueOf() }],
  );
}

export const round = (value: number): number => Math.round(value * 10) / 10;

/** A name in lines of at most eight characters' width; what three lines cannot hold is left to the table. */
export function labelLines(name: string): string[] {
  const lines = fold(name, 8);
  return lines.length <= 3 ? lines : [...lines.slice(0, 2), `${lines[2]?.slice(0, 7)}…`];
}

/** A drawing with its caption and, folded away, the data it was drawn from. */
export function chartFigure(
  type: string,
  caption: string,
  { width, height, drawing }: { width: number; height: number; drawing: Element[] },
  { head, rows }: { head: readonly PlainCell[]; rows: readonly (readonly PlainCell[])[] },
  language: Language,
): Element {
  const data = `${caption} · ${proseWords.data[language]}`;
  return h('figure.chart', { className: [`chart-${type}`] }, [
    s('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', ariaLabel: caption }, drawing),
    h('figcaption', caption),
    h('details', [
      h('summary', proseWords.data[language]),
      scrollable(data, plainTable('chart-table', data, head, rows)),
    ]),
  ]);
}
