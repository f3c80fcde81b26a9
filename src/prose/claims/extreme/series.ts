import { meets } from '../../../report/stated.ts';
import { Fraction } from '../../../scoring/quantity.ts';
import { matchesOf } from '../../matches.ts';
import { cut } from '../count/list.ts';
import { baseValue, type Figure, measureOf, quantityOf } from '../reading/figure.ts';
import type { Line, Text } from '../reading/lines.ts';
import { type Cell, type Grid, gridsOf } from '../table/grid.ts';

/** Figures of one kind, each with the name of what it is of: the column 得分 of a table of towns. */
export type Series = {
  /** What the figures say: the head of the column, or the label of the row. */
  readonly head: string;
  readonly points: readonly Point[];
  /** Whether the sentence itself deals them out. */
  readonly spoken: boolean;
};
export type Point = { readonly name: string; readonly figure: Figure; readonly line: Line };

/** Rows and columns that sum up, set a mark or number the others. */
const summing =
  /合计|总计|小计|平均|均值|均分|总分|共计|全年|累计|[上下]半年|全部|整体|总[数量体]|全[校院镇乡村省市州]|全县|全区|全国|总体|综合|其中|最高|最低|标准|满分|目标|分值|权重|序号|备注|排名|名次|年度$/;

/** The series of the tables that stand under the same heading as a line. */
export function seriesBeside(text: Text, line: Line): readonly Series[] {
  const own = line.passage.under.at(-1);
  return gridsOf(text)
    .filter(({ rows, before }) => {
      const first = rows.flat().find((cell) => cell !== null)?.line ?? before;
      return first !== null && first !== undefined && first.passage.under.at(-1) === own;
    })
    .flatMap((grid) => [...columnsIn(grid, namerFor(grid, line.text)), ...rowsIn(grid)]);
}

type Row = Grid['rows'][number];

/** What names a row: the words right before its figures, or those of another column if they are what a text speaks of. */
function namerFor({ rows }: Grid, words: string): (row: Row) => string {
  const isSpoken = (name: string): boolean => name.length > 1 && !summing.test(name) && words.includes(name);
  if (rows.some((row) => isSpoken(nameOf(row)))) return nameOf;
  const [first = []] = rows;
  const lead = first.findIndex((cell) => cell !== null && cell.figure !== null && !isNumber(cell));
  for (let column = 0; column < lead; column += 1) {
    const namer = (row: Row): string => (row[column]?.figure === null ? (row[column]?.text ?? '') : '');
    if (rows.some((row) => isSpoken(namer(row)))) return namer;
  }
  return nameOf;
}

const far = new WeakMap<Text, readonly Series[]>();

/** The columns of every table of a text. */
export function columnsOfAll(text: Text): readonly Series[] {
  const known = far.get(text);
  if (known !== undefined) return known;
  const found = gridsOf(text).flatMap((grid) => columnsIn(grid, nameOf));
  far.set(text, found);
  return found;
}

const nameOf = (row: readonly (Cell | null)[]): string => {
  const first = row.findIndex((cell) => cell !== null && cell.figure !== null && !isNumber(cell));
  const words = row.slice(0, first < 0 ? row.length : first);
  return (
    words.findLast((cell) => cell !== null && cell.figure === null && !/^(?:[\d.]+|[-—–/]+)$/.test(cell.text))
      ?.text ?? ''
  );
};

/** The first column may only number the rows. */
const isNumber = ({ column, figure }: Cell): boolean =>
  column === 0 && figure !== null && figure.unit === '' && !figure.digits.includes('.');

function columnsIn({ rows, heads, width }: Grid, namer: (row: Row) => string): readonly Series[] {
  return Array.from({ length: width }, (_, column): Series => {
    const points = rows.flatMap((row): Point[] => {
      const cell = row[column];
      const name = namer(row);
      if (cell === null || cell === undefined || cell.figure === null || name === '' || summing.test(name))
        return [];
      return [{ name, figure: cell.figure, line: cell.line }];
    });
    return { head: heads[column] ?? '', points, spoken: false };
  }).flatMap(readings);
}

/** Heads that say what is measured: their figures are not of one kind. */
const measured = /[数率额量积]$|得分$|占比$|比例$|^(?:预算|支出|收入|资金|金额)$/;

function rowsIn({ rows, heads }: Grid): readonly Series[] {
  return rows
    .map((row): Series => {
      const points = row.flatMap((cell): Point[] => {
        const name = cell === null ? '' : (heads[cell.column] ?? '');
        if (cell === null || cell.figure === null || name === '' || summing.test(name)) return [];
        return [{ name, figure: cell.figure, line: cell.line }];
      });
      const label = row.find((cell) => cell !== null && cell.figure === null)?.text ?? '';
      return { head: label.replace(/\([^()]*\)/g, ''), points, spoken: false };
    })
    .filter(({ points }) => !points.some(({ name }) => measured.test(name)))
    .flatMap(readings);
}

/** As it stands; and without what all others come to, which may be a total under another name. */
function readings(series: Series): readonly Series[] {
  if (!isWhole(series)) return [];
  const zero = new Fraction(0);
  const sum = series.points.reduce((all, { figure }) => all.add(baseValue(figure)), zero);
  const points = series.points.filter(({ figure }) => !baseValue(figure).mul(2).equals(sum));
  return points.length === series.points.length ? [series] : [series, { ...series, points }];
}

/** Enough figures of one unit, none of two names. */
const isWhole = ({ points }: Pick<Series, 'points'>): boolean =>
  points.length > 2 &&
  new Set(points.map(({ figure }) => figure.unit)).size === 1 &&
  new Set(points.map(({ name }) => name)).size === points.length;

const item =
  /^(?:其中)?(?<name>[\p{Script=Han}A-Za-z"]{2,16}?)(?:为|是|达|:)?(?<digits>\d+(?:\.\d+)?)(?<unit>[\p{Script=Han}%]{0,3})$/u;

/** 一标段89.1分、二标段87.2分、三标段88.3分: what the words before a place deal out. */
export function seriesIn(line: Line, from: number, to: number): readonly Series[] {
  return cut(line.text, from, to, ',;:').flatMap((clause) => {
    const points = cut(line.text, clause.from, clause.to, '、').map((span): Point | null => {
      const match = item.exec(line.text.slice(span.from, span.to));
      const { name = '', digits = '', unit = '' } = match?.groups ?? {};
      return match === null ? null : { name, figure: { digits, unit, kind: 'plain', other: '' }, line };
    });
    const all = points.filter((point) => point !== null);
    if (all.length !== points.length || !isWhole({ points: all })) return [];
    const series = named(all);
    // 分项满意率: 车内卫生86.4%、…: what is dealt out stands before the colon.
    const [, head = ''] = /([\p{Script=Han}]{2,12}):$/u.exec(line.text.slice(from, clause.from)) ?? [];
    return [series.head === '' ? { ...series, head } : series];
  });
}

const part = '[^,;:。、()\\d]{0,2}(?:\\d{4}年|[^,;:。、()\\d]{2,14}?)';
const figures = '\\d+(?:\\.\\d+)?[\\p{Script=Han}%]{0,3}?';
const joint = '(?:、|和|及|与)';
/** 2019年、2020年和2021年完成率分别为101.26%、113.86%和108.79%. */
const dealt = new RegExp(
  `(?<=^|[,;:。])(?<names>(?:${part}${joint})+${part})(?<head>[^,;:。、()\\d]{0,10}?)(?:分别|依次)(?:为|是|达到?)?(?<values>(?:${figures}${joint})+${figures})(?=[,;。]|$)`,
  'gu',
);

/** Names in a row, with as many figures behind 分别: their last carries what is dealt out. */
export function dealtIn(line: Line, from: number, to: number): readonly Series[] {
  const words = line.text.slice(from, to);
  if (!/分别|依次/.test(words)) return [];
  return matchesOf(words, dealt).flatMap(({ groups = {} }): Series[] => {
    const names = (groups['names'] ?? '').split(/、|和|及|与/);
    const values = (groups['values'] ?? '').split(/、|和|及|与/);
    const [first = ''] = names;
    const last = `${names.at(-1)}${groups['head']}`;
    const end = last.indexOf(first.at(-1) ?? '') + 1;
    if (names.length !== values.length || end < 2) return [];
    const points = names.map((name, at): Point => {
      const [, digits = '', unit = ''] = /^([\d.]+)(.*)$/.exec(values[at] ?? '') ?? [];
      const own = at === names.length - 1 ? last.slice(0, end) : name;
      return { name: own, figure: { digits, unit, kind: 'plain', other: '' }, line };
    });
    const head = last.slice(end).replace(/^的/, '');
    return isWhole({ points }) ? [{ head, points, spoken: true }] : [];
  });
}

/** 甲标段考核分89分、乙标段87分: the first name carries what is dealt out. */
function named([first, ...others]: readonly Point[]): Series {
  const points = first === undefined ? others : [first, ...others];
  const ending = /[\p{Script=Han}]{1,2}$/u.exec(others[0]?.name ?? '')?.[0] ?? '';
  const at = first?.name.indexOf(ending) ?? -1;
  if (first === undefined || at < 1 || !others.every(({ name }) => name.endsWith(ending)))
    return { head: '', points, spoken: true };
  const end = at + ending.length;
  const own = { ...first, name: first.name.slice(0, end) };
  return { head: first.name.slice(end), points: [own, ...others], spoken: true };
}

/** Whether two figures may be of one kind, and what they are there. */
export const isAlike = (a: Figure, b: Figure): boolean =>
  a.unit === '' || b.unit === '' || measureOf(a.unit) === measureOf(b.unit);

/** The value of a cell in the unit of the text's figure; a cell without a unit is taken to have the same. */
export const valueBeside = (cell: Figure, figure: Figure): Fraction =>
  cell.unit === '' || figure.unit === '' || cell.unit === figure.unit
    ? new Fraction(cell.digits)
    : baseValue(cell).div(baseValue({ ...figure, digits: '1' }));

/** The figure at one end of a series. */
export const endOf = ({ points }: Series, low: boolean): Point | undefined =>
  points.toSorted((a, b) => (low ? 1 : -1) * baseValue(a.figure).compare(baseValue(b.figure)))[0];

/** Whether none lies beyond a point. */
export const isEnd = (series: Series, point: Point, low: boolean): boolean => {
  const end = endOf(series, low);
  return end !== undefined && baseValue(end.figure).equals(baseValue(point.figure));
};

/** Whether a printed figure may be a cell's. */
export const isCell = ({ figure: cell }: Point, printed: Figure): boolean => {
  if (!isAlike(cell, printed)) return false;
  const own = valueBeside(cell, printed);
  return meets(quantityOf({ ...printed, unit: '' }), { low: own, high: own });
};
