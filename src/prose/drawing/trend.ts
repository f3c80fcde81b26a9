import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { captioned, nothingScored, onlyYear, proseWords } from '../../i18n/prose.ts';
import { blank, formatGrade, formatRate, formatScore, formatYears } from '../../report/format.ts';
import type { Unit } from '../../report/read.ts';
import { Fraction } from '../../scoring/quantity.ts';
import type { Call, Scope, SeriesPoint } from '../directives/directive.ts';
import { chartFigure, round } from './chart.ts';

const [width, height] = [480, 240];
const [left, right, top, bottom] = [44, 8, 28, 32];
/** Keeps the first and last figure off the scale and the edge. */
const inset = 32;

/** Rates of the same project over the years; one year alone is said plainly to be one. */
export function drawTrend(unit: Unit, _: Call, { report, series, language }: Scope): Element {
  const words = unit.name === null ? proseWords.trend : captioned(proseWords.trend, unit.name);
  const points = yearsOf(unit, report, series);
  if (points.length < 2) {
    const year = formatYears(
      points.length > 0 ? points.map((point) => point.year) : ownYears(report),
      language,
    );
    return h('p.chart-empty', onlyYear(year)[language]);
  }
  const known = points.flatMap(({ year, rate }) => (rate === null ? [] : [{ year, rate }]));
  if (known.length === 0) return h('p.chart-empty', nothingScored[language]);
  const floor = Math.min(0.8, ...known.map(({ rate }) => Math.floor(rate * 10) / 10));
  const years = points.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const x = (year: number): number =>
    round(left + inset + ((year - first) / (last - first)) * (width - left - right - 2 * inset));
  const y = (rate: number): number =>
    round(top + ((1 - Math.min(1, rate)) / (1 - floor)) * (height - top - bottom));
  const percent = (rate: number): string => formatRate(new Fraction(rate), report.scheme);
  const marks = Array.from(
    { length: Math.round((1 - floor) * 10) + 1 },
    (_, at) => Math.round(floor * 10 + at) / 10,
  );
  const drawing = [
    ...marks.map((rate) =>
      s('line.chart-grid', {
        x1: left,
        x2: width - right,
        y1: y(rate),
        y2: y(rate),
        stroke: 'currentColor',
        strokeOpacity: 0.25,
      }),
    ),
    ...marks.map((rate) => text(left - 6, y(rate) + 4, `${Math.round(rate * 100)}%`, 'end')),
    s('polyline.chart-line', {
      points: known.map(({ year, rate }) => `${x(year)},${y(rate)}`).join(' '),
      fill: 'none',
      stroke: 'currentColor',
      strokeWidth: 2,
    }),
    ...known.map(({ year, rate }) =>
      s('circle.chart-point', { cx: x(year), cy: y(rate), r: 4, fill: 'currentColor' }),
    ),
    ...known.map(({ year, rate }) => text(x(year), y(rate) - 10, percent(rate), 'middle')),
    ...points.map(({ year }) => text(x(year), height - 10, String(year), 'middle')),
  ];
  const head = [
    { content: proseWords.year[language] },
    { content: proseWords.score[language], number: true },
    { content: proseWords.rate[language], number: true },
    { content: proseWords.grade[language] },
  ];
  const rows = points.map(({ year, printed, rate, grade }) => [
    { content: String(year) },
    { content: printed ?? blank, number: true },
    { content: rate === null ? blank : percent(rate), number: true },
    { content: formatGrade(grade, language) },
  ]);
  return chartFigure('trend', words[language], { width, height, drawing }, { head, rows }, language);
}

const ownYears = ({ data }: Scope['report']): readonly number[] =>
  data.years ?? (data.year === undefined ? [] : [data.year]);

/** The series with the report itself in it, one point a year, in order. */
function yearsOf({ result }: Unit, report: Scope['report'], series: readonly SeriesPoint[]): SeriesPoint[] {
  const byYear = new Map(series.map((point) => [point.year, point]));
  const year = ownYears(report).at(-1);
  if (year !== undefined) {
    byYear.set(year, {
      id: report.id,
      year,
      printed: result.total === null ? null : formatScore(result.total, report.scheme),
      rate: result.rate?.valueOf() ?? null,
      grade: result.grade,
    });
  }
  return [...byYear.values()].sort((a, b) => a.year - b.year);
}

const text = (x: number, y: number, words: string, textAnchor: string): Element =>
  s('text', { x, y: round(y), textAnchor, fontSize: 12, fill: 'currentColor' }, words);
