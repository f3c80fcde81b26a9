import { matchesOf } from '../../matches.ts';
import type { ExtremeClaim } from '../claim.ts';
import { numberOf } from '../count/numbers.ts';
import { tellingOf } from '../reading/figure.ts';
import type { Line, Text } from '../reading/lines.ts';
import { spotIn } from '../reading/spot.ts';
import { labelForms } from '../table/cell-name.ts';
import { most, type Said, saidAt } from './said.ts';
import {
  columnsOfAll,
  dealtIn,
  endOf,
  isAlike,
  isCell,
  isEnd,
  type Series,
  seriesBeside,
  seriesIn,
} from './series.ts';
import { goneOn, stretches } from './stretches.ts';

/** 潍坊市得分最高，为91.2分; 得分最低的是滨州市: against the table beside it, or the figures just dealt out. */
export function superlatives(text: Text): readonly ExtremeClaim[] {
  return text.lines.flatMap((line) => {
    if (line.passage.kind === 'cell' || !/最[高低多少大小]/.test(line.text)) return [];
    const { year, years = year === undefined ? [] : [year] } = text.report.data;
    const tables = seriesBeside(text, line);
    // Indicators are compared with the tree.
    const isOther = ({ points }: Series): boolean =>
      !points.some(({ name }) => labelForms(name).some((form) => text.index.names.has(form)));
    return stretches(line).flatMap(({ from, to }, at, all) => {
      const words = line.text.slice(from, to);
      if (!/最[高低多少大小]/.test(words) || isOfOther(words, years)) return [];
      const own = [...seriesIn(line, from, to), ...dealtIn(line, from, to)];
      const before = own.length + tables.length > 0 ? undefined : all[at - 1];
      const beside = [...tables, ...own, ...goneOn(line, before, words)].filter(isOther);
      return inStretch(line, from, to, counted(text, words, beside)?.filter(isOther) ?? beside);
    });
  });
}

/** 6 个镇中完工率最高的是: where no table stands beside it, the one column of the report that has this head and so many rows. */
function counted(text: Text, words: string, beside: readonly Series[]): readonly Series[] | null {
  const [, count, head = ''] =
    /(?:^|,)(\d+)[个家名位所]?[\p{Script=Han}]{1,4}中,?([\p{Script=Han}]{2,10}?)最[高低多少大小]/u.exec(
      words,
    ) ?? [];
  if (count === undefined || beside.some((series) => series.head === head)) return null;
  const alike = columnsOfAll(text).filter((series) => series.head === head);
  return alike.length === 1 && alike[0]?.points.length === Number(count) ? alike : null;
}

function inStretch(line: Line, from: number, to: number, all: readonly Series[]): readonly ExtremeClaim[] {
  const words = line.text.slice(from, to);
  if (all.length === 0 || vague.test(words)) return [];
  const series = all.filter(({ points }) => isAmong(words, points.length));
  const names = [...new Set(series.flatMap(({ points }) => points.map(({ name }) => name)))].toSorted(
    (a, b) => b.length - a.length,
  );
  const said: Said[] = [];
  for (const match of matchesOf(words, most)) {
    const one = saidAt(line, from + match.index, from + match.index + match[0].length, from, names);
    // 得分最高的是甲，最低的是乙: the measure is told once.
    const before = said.at(-1)?.measure ?? leading.exec(words.slice(0, match.index))?.[1] ?? '';
    said.push(one.measure === '' ? { ...one, measure: before } : one);
  }
  return [
    ...said.flatMap((one) => ofName(line, one, series)),
    ...ofFigures(line, said, series, countIn(words)),
  ];
}

/** Another year, a part of the rows, a change: not what the table says. */
const vague =
  /之一|除|上年|去年|同比|较|比上|增[长幅加速]|降幅|下降|自评|最低生活|最低工资|最高不|最大限度|最低[标限]|部分/;

/** Whether some words speak of a year that the report does not evaluate. */
const isOfOther = (words: string, years: readonly number[]): boolean =>
  matchesOf(words, /(?:19|20)\d\d(?=年)/g).some(([year]) => !years.includes(Number(year)));

/** 8个市中: all that are listed; 山区镇中: which of them cannot be told. */
function isAmong(words: string, size: number): boolean {
  const scope = /([^,;:]*)中,/.exec(words)?.[1];
  if (scope === undefined || /其$|各|所有|全部/.test(scope)) return true;
  return countIn(words) === size;
}

const countIn = (words: string): number | null => {
  const match =
    /(?:(\d+)[个家名位所]?|([两二三四五六七八九十]{1,3})[个家名位所])[\p{Script=Han}]{1,4}中/u.exec(words);
  return match === null ? null : numberOf(match[1] ?? match[2] ?? '');
};

/** 满意率均在 85% 以上，最高的是甲: the clause before says what is measured. */
const leading =
  /(?:^|,)(?:全部|各|所有|这)?(?:\d+[个家名位所]?)?(?:乡镇|街道|单位|标段|[镇乡县市区村社站点校院局])*的?([\p{Script=Han}]{2,8}?)(?:均|都|介于|在)[^,]*,(?:其中)?$/u;

const filler = /^(?:的|综合|平均|总|最终|评价|项目|资金|预算|考核|绩效)*$/;

/** Whether the words surely mean a head: 综合得分 is what 得分 stands over, 满意度得分 may be something else; 占比 is of any. */
const isHead = (head: string, measure: string): boolean =>
  head !== '' && measure.endsWith(head) && (head === '占比' || filler.test(measure.slice(0, -head.length)));

/** Whether they may. */
const alike = (head: string, measure: string): boolean =>
  head === measure ||
  (measure.length > 1 && head.length > 1 && (head.includes(measure) || measure.endsWith(head)));

/** A name that is said to stand at one end. */
function ofName(line: Line, said: Said, all: readonly Series[]): readonly ExtremeClaim[] {
  const { name, measure, figure: printed, low } = said;
  if (name === null) return [];
  const having = all.flatMap((series) => {
    const point = series.points.find((one) => one.name === name);
    return point === undefined ? [] : [{ series, point }];
  });
  const exact = having.filter(({ series }) => isHead(series.head, measure));
  const meant =
    exact.length > 0 ? exact : having.filter(({ series }) => measure === '' || alike(series.head, measure));
  const fits = meant.some(
    ({ series, point }) => isEnd(series, point, low) && (printed === null || isCell(point, printed)),
  );
  if (fits) return [claimOf(line, said, true, '')];
  const [only, ...more] = meant;
  if (only === undefined) return [];
  const spoken = meant.filter(({ series }) => series.spoken).length;
  const clear = only.series.spoken || exact.length > 0 || isHead(measure, only.series.head);
  const sure = more.length === 0 && (measure === '' ? spoken === 1 : clear);
  const end = endOf(only.series, low);
  if (end === undefined) return [];
  if (printed === null) return sure ? [claimOf(line, said, false, end.name)] : [];
  // The figure is the name's own, but not the furthest; or it is the furthest, but another's.
  const own = meant.filter(({ point }) => isCell(point, printed));
  const [first] = own;
  const telling = measure !== '' || printed.digits.replace('.', '').length > 2;
  if (first !== undefined && telling && own.every(({ series, point }) => !isEnd(series, point, low)))
    return [claimOf(line, said, false, endOf(first.series, low)?.name ?? '')];
  // 1570件 under 专利授权（百件）.
  const same = tellingOf(only.point.figure.digits) === tellingOf(printed.digits);
  if (!sure || first !== undefined || same) return [];
  if (isEnd(only.series, only.point, low) && isAlike(only.point.figure, printed) && exact.length > 0)
    return [
      claimOf(line, said, false, `${only.point.name} ${only.point.figure.digits}${only.point.figure.unit}`),
    ];
  return isCell(end, printed) ? [claimOf(line, said, false, end.name)] : [];
}

/** 最高的为86分，最低的为83.5分: figures alone, where one row or column has the one as its end, and the other. */
function ofFigures(
  line: Line,
  said: readonly Said[],
  all: readonly Series[],
  count: number | null,
): readonly ExtremeClaim[] {
  const [first, second, ...more] = said.filter(
    ({ name, figure: printed }) => name === null && printed !== null,
  );
  if (first === undefined || second === undefined || more.length > 0 || first.low === second.low) return [];
  const ends = (series: Series, { low, figure: printed }: Said): boolean => {
    const end = endOf(series, low);
    return end !== undefined && printed !== null && isCell(end, printed);
  };
  if (all.some((series) => ends(series, first) && ends(series, second)))
    return [claimOf(line, first, true, ''), claimOf(line, second, true, '')];
  const wrong = ([right, other]: readonly [Said, Said]): readonly ExtremeClaim[] => {
    const meant = all.filter(
      (series) =>
        ends(series, right) &&
        (count === series.points.length ||
          series.points.some((point) => other.figure !== null && isCell(point, other.figure))),
    );
    const [series] = meant;
    const end = series === undefined ? undefined : endOf(series, other.low);
    if (end === undefined || meant.length > 1) return [];
    return [
      claimOf(line, right, true, ''),
      claimOf(line, other, false, `${end.figure.digits}${end.figure.unit}`),
    ];
  };
  const found = [wrong([first, second]), wrong([second, first])].filter((claims) => claims.length > 0);
  return found.length === 1 ? (found[0] ?? []) : [];
}

const claimOf = (line: Line, { from, to }: Said, fits: boolean, expected: string): ExtremeClaim => ({
  kind: 'extreme',
  what: 'end',
  spot: spotIn(line, from, to),
  fits,
  expected,
  related: [],
});
