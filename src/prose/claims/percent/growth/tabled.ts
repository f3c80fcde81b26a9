import { Fraction } from '../../../../scoring/quantity.ts';
import type { PercentClaim } from '../../claim.ts';
import { isAt, isCut, isSlip } from '../../reading/amounts/quotient.ts';
import type { Figure } from '../../reading/figure.ts';
import type { Text } from '../../reading/lines.ts';
import { differingClaim } from '../../reading/percents/claim.ts';
import type { Percent, Setting } from '../../reading/percents.ts';
import { type Grid, gridsOf, turned } from '../../table/grid.ts';

/** A thing's figures of a year and of the year before it. */
type Pair = { readonly name: string; readonly year: number; readonly from: Figure; readonly to: Figure };

const said =
  /(?:^|[,;。:]|(?<![\d年])(?<year>20\d\d)年(?:度)?)(?<name>[\p{Script=Han}]{2,12}?)(?:同比|(?:较|比)(?:上年|去年)(?:同期|度)?|(?:总体|大幅|明显))?(?<way>增长|增加|上升|提高|上涨|下降|减少|降低|回落)(?:了)?$/u;
const yearly = /^(20\d\d)年(?:度)?$/;
/** Figures that are no amounts, and names that say no more than how it was reckoned. */
const strange = /率|度$|占比|比例|平均|累计|人均|目标|计划|百分点|得分/;

/** 受理故障下降 9.84%, where a table gives the thing's figures of both years: of the earlier one, not the later. */
export function tabledGrowth({ text, line, sentence }: Setting, percent: Percent): readonly PercentClaim[] {
  if (percent.printed.decimals < 1 || line.passage.kind === 'cell') return [];
  const start = Math.max(sentence.from - 1, percent.from - 30, 0);
  const { name = '', year, way = '' } = said.exec(line.text.slice(start, percent.from))?.groups ?? {};
  if (name === '' || strange.test(name)) return [];
  const known = pairsOf(text).filter((pair) => isNamed(pair.name, name));
  const pairs = known.filter((pair) => year === undefined || pair.year === Number(year));
  const [pair] = pairs;
  if (pair === undefined) return [];
  const [from, to] = [new Fraction(pair.from.digits), new Fraction(pair.to.digits)];
  // What one table says otherwise than another, or of several years, tells nothing.
  const same = pairs.every((one) => from.equals(one.from.digits) && to.equals(one.to.digits));
  if (!same || from.lte(0) || to.lte(0) || from.equals(to)) return [];
  if (/增|升|提|涨/.test(way) !== to.gt(from)) return [];
  const change = to.sub(from).abs();
  const value = change.div(from);
  if (isAt(percent.printed, value) || isCut(percent.printed, value)) return [];
  const later = percent.printed.decimals >= 2 && isAt(percent.printed, change.div(to));
  if (!later && !isSlip(percent.printed, value)) return [];
  const [more, less] = to.gt(from) ? [pair.to, pair.from] : [pair.from, pair.to];
  return [differingClaim(line, percent, value, `(${more.digits} - ${less.digits}) ÷ ${pair.from.digits}`)];
}

/** 支出 is told of 支出金额（万元）, 森林火灾起数 of 森林火灾（起）. */
function isNamed(label: string, name: string): boolean {
  const [a, b] = [label, name].map((one) =>
    one.replace(/(?:金额|总额|数量|件数|起数|次数|人数|数|额|量)$/, ''),
  );
  return a !== undefined && a.length >= 2 && a === b;
}

const cache = new WeakMap<Text, readonly Pair[]>();

function pairsOf(text: Text): readonly Pair[] {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const found = gridsOf(text).flatMap((grid) => {
    const other = turned(grid);
    return [...pairsIn(grid), ...(other === null ? [] : pairsIn(other))];
  });
  cache.set(text, found);
  return found;
}

/** | 受理故障（起） | 1342 | 1210 |, under the years. */
function pairsIn({ heads, rows }: Grid): readonly Pair[] {
  const years = heads.map((head) => Number(yearly.exec(head)?.[1] ?? 0));
  if (years.filter((year) => year > 0).length < 2 || new Set(years).size < 2) return [];
  return rows.flatMap((row) => {
    const name = (row[0]?.text ?? '').replace(/\([^()]*\)/g, '');
    if (row[0]?.figure != null || name === '') return [];
    return years.flatMap((year, column): readonly Pair[] => {
      const before = year > 0 ? years.indexOf(year - 1) : -1;
      const [from, to] = [row[before]?.figure ?? null, row[column]?.figure ?? null];
      const plain = from !== null && to !== null && from.unit === to.unit && from.unit !== '%';
      return plain ? [{ name, year, from, to }] : [];
    });
  });
}
