import { Fraction, print, type Quantity } from '../../../scoring/quantity.ts';
import { baseValue, type Figure, quantityOf, sizeOf } from '../reading/figure.ts';
import { type Cell, type Grid, isSubtotalLabel, isSumLabel } from './grid.ts';
import type { Row } from './plans.ts';
import { type Form, pairOf, quotient } from './quotient.ts';
import { confirmed, type Relation, type Way } from './relation.ts';
import { isCounted } from './sum-relation.ts';
import { range } from './sums-across.ts';
import { noTerm } from './words.ts';

const results =
  /(?:率|占比|比重|比例|百分比|进度|满意度|知晓度|认可度|支持度|好评度|增幅|降幅|幅度|同比|增长|占总[额数量])$|占[\p{Script=Han}]*(?:比重|比例)$/u;
const changes = /增|降|减|同比|变动|变化|幅/;
const rests = /结余|节约|节支|下降|压减|核减|审减|空置|未|偏差|差错/;

/** 执行率, 占比, 增长率: one column divided by another, or by its own total, as most rows bear out. */
export function quotients(grid: Grid, rows: readonly Row[]): readonly Relation[] {
  const { heads, fullHeads, width } = grid;
  return heads.flatMap((head, column) => {
    if (!results.test(head)) return [];
    const all = rows.map(({ cells }) => cells);
    if (!all.some((cells) => percentage(cells[column], fullHeads[column] ?? '') !== null)) return [];
    const terms = range(0, width).filter(
      (at) => at !== column && !noTerm.test(heads[at] ?? '') && all.some((cells) => isCounted(cells[at])),
    );
    if (terms.length === 0 || terms.length > 10) return [];
    const printed = (cells: readonly (Cell | null)[]) => percentage(cells[column], fullHeads[column] ?? '');
    const forms: readonly Form[] = [
      'of',
      ...(changes.test(head) ? (['growth'] as const) : []),
      ...(rests.test(head) ? (['rest'] as const) : []),
    ];
    const pairs = terms.flatMap((part) =>
      terms.flatMap((whole) => (part === whole ? [] : [[part, whole] as const])),
    );
    const ways = [
      ...pairs.flatMap(([part, whole]) =>
        // 采矿 | 同比 | 商贸 | 同比: what a rate of change stands between are two things, and not two years of one.
        forms
          .filter((form) => form !== 'growth' || isApart(heads, [part, whole, column]))
          .map((form) => pairWay(column, printed, part, whole, form)),
      ),
      ...(loads.test(head) ? pairs.flatMap(([part, whole]) => dailyWays(column, printed, part, whole)) : []),
      ...terms.map((part) => shareWay(column, printed, part, rows)),
    ];
    const found = confirmed(all, ways);
    if (found.length > 0) return found;
    const samples = confirmed(
      all,
      terms.flatMap((part) => sampleWays(column, printed, part, all)),
    );
    return samples.length > 0 ? samples : plainly(grid, column, printed);
  });
}

/** Whether no other rate stands between three columns, of which the third is the rate. */
const isApart = (heads: readonly string[], columns: readonly [number, number, number]): boolean =>
  range(Math.min(...columns), Math.max(...columns)).every(
    (at) => columns.includes(at) || !changes.test(heads[at] ?? ''),
  );

type Printed = (cells: readonly (Cell | null)[]) => Figure | null;

/** A cell of per cent; a figure without a sign is one under a header that has it. */
function percentage(cell: Cell | null | undefined, head: string): Figure | null {
  const figure = cell?.signed ?? null;
  if (figure === null || figure.unit === '%') return figure;
  return figure.unit === '' && head.includes('%') ? { ...figure, unit: '%' } : null;
}

const pairWay =
  (column: number, printed: Printed, part: number, whole: number, form: Form): Way =>
  (cells) => {
    const [cell, a, b] = [cells[column], cells[part], cells[whole]];
    const figure = printed(cells);
    if (cell == null || figure === null || !isCounted(a) || !isCounted(b)) return null;
    return quotient(cell, figure, pairOf(a, b), form);
  };

/** 处理量（万吨） of a year, of what a plant can take in a day. */
const loads = /负荷率|利用率|产能/;
const yearly = [365, 366].flatMap((days) => [days, days / 10_000]);

const dailyWays = (column: number, printed: Printed, part: number, whole: number): readonly Way[] =>
  yearly.map((times) => (cells) => {
    const [cell, a, b] = [cells[column], cells[part], cells[whole]];
    const figure = printed(cells);
    if (cell == null || figure === null || !isCounted(a) || !isCounted(b)) return null;
    const digits = print(baseValue(b.signed).mul(times), 6);
    return quotient(
      cell,
      figure,
      [
        { figure: a.signed, cell: a },
        { figure: { ...a.signed, digits }, cell: null },
      ],
      'of',
    );
  });

/** A share of what the column comes to, by its 合计 or by its rows. */
function shareWay(column: number, printed: Printed, part: number, rows: readonly Row[]): Way {
  const totals = rows.filter(({ label }) => isSumLabel(label));
  const plain = rows.filter(
    ({ label }) => !isSumLabel(label) && !isSubtotalLabel(label) && !/^其中/.test(label),
  );
  const figures = plain
    .map(({ cells }) => cells[part])
    .filter(isCounted)
    .map(({ signed }) => signed);
  const sum = figures.reduce((all, figure) => all.add(baseValue(figure)), new Fraction(0));
  const total = totals.length === 1 ? totals[0]?.cells[part] : null;
  return (cells) => {
    const [cell, a] = [cells[column], cells[part]];
    const figure = printed(cells);
    if (cell == null || figure === null || !isCounted(a) || figures.length < 2 || sum.lte(0)) return null;
    // Shares rounded one by one add up to 99.99% or 100.01%.
    if (totals.some((row) => row.cells === cells) && isWhole(quantityOf(figure), plain.length)) return null;
    const own = isCounted(total) ? quotient(cell, figure, pairOf(a, total), 'of') : null;
    if (own?.fits) return own;
    // Where the total is wrong the rows still tell what the share is of.
    const digits = print(sum.div(sizeOf(a.signed.unit)), 6);
    const whole = { figure: { ...a.signed, digits }, cell: null };
    const counted = quotient(cell, figure, [{ figure: a.signed, cell: a }, whole], 'of');
    return counted?.fits ? counted : (own ?? counted);
  };
}

/** 满意率 of a number of replies that the table does not print, but three rows agree upon. */
function sampleWays(
  column: number,
  printed: Printed,
  part: number,
  rows: readonly (readonly (Cell | null)[])[],
): readonly Way[] {
  const sizes = rows.flatMap((cells) => {
    const [figure, a] = [printed(cells), cells[part]];
    const size =
      figure === null || !isCounted(a)
        ? 0
        : Math.round((Number(a.signed.digits) * 100) / Number(figure.digits));
    return Number.isFinite(size) && size >= 10 && size < 100_000 ? [size] : [];
  });
  return [...new Set(sizes)].flatMap((size) => {
    const way: Way = (cells) => {
      const [cell, a] = [cells[column], cells[part]];
      const figure = printed(cells);
      if (cell == null || figure === null || !isCounted(a)) return null;
      const whole = { figure: { ...a.signed, digits: String(size) }, cell: null };
      const found = quotient(cell, figure, [{ figure: a.signed, cell: a }, whole], 'of');
      // The number of replies is only known as far as the rows' own percentages tell it.
      const off = Math.abs(Number(a.signed.digits) / size - Number(figure.digits) / 100);
      return found?.fits === false && off < 0.0002 ? null : found;
    };
    const fitting = rows.filter((cells) => way(cells)?.fits).length;
    return fitting >= 3 ? [way] : [];
  });
}

const isWhole = ({ value, decimals }: Quantity, rows: number): boolean =>
  value
    .sub(1)
    .abs()
    .lte(new Fraction(rows, 10 ** (decimals + 2)));

const rates = /^(?:预算)?(?:执行率|支出率|支付率|使用率|到位率|拨付率|完成率|支出进度|执行进度|回收率)/;
const bases = /资金|投资|合同|总额|预算|计划|分配|下达|到位|安排|目标|应|发放|任务|指标值/;
const dones = /执行数|执行金额|支出|支付|使用|完成|实际|拨付|回收|收回/;

/** Rates of which the header leaves no doubt what is divided by what: 执行率 beside 预算数 and 执行数. */
function plainly(
  { heads, fullHeads, rows, width }: Grid,
  column: number,
  printed: Printed,
): readonly Relation[] {
  if (!rates.test(heads[column] ?? '')) return [];
  const candidates = (form: RegExp): readonly number[] =>
    range(0, width).filter(
      (at) =>
        at !== column &&
        form.test(heads[at] ?? '') &&
        !/率|占比|原因|说明|情况|分值|得分/.test(heads[at] ?? '') &&
        rows.some((cells) => isCounted(cells[at])),
    );
  const parts = candidates(dones);
  const wholes = candidates(bases).filter((at) => !parts.includes(at));
  if (parts.length === 0 || wholes.length === 0) return [];
  const judged = rows.flatMap((cells) => {
    const [cell, figure] = [cells[column], printed(cells)];
    if (cell == null || figure === null) return [];
    const found = parts.flatMap((part) =>
      wholes.flatMap((whole) => {
        const [a, b] = [cells[part], cells[whole]];
        if (unitOf(fullHeads[part]) !== unitOf(fullHeads[whole])) return [];
        return isCounted(a) && isCounted(b) ? (quotient(cell, figure, pairOf(a, b), 'of') ?? []) : [];
      }),
    );
    return found.find(({ fits }) => fits) ?? found[0] ?? [];
  });
  const fitting = judged.filter(({ fits }) => fits).length;
  // That no row at all bears it out tells that something else is meant.
  if (judged.length > 1 && !judged.some(({ fits, telling }) => fits && telling)) return [];
  const plain = parts.length === 1 && wholes.length <= 2;
  if (!plain && (fitting < 2 || fitting < judged.length * 0.6)) return [];
  return judged.length >= 4 && fitting < judged.length * 0.5 ? [] : judged;
}

/** 完成面积（万亩） and 到位（万元） are no part of each other. */
const unitOf = (head = ''): string => /\(([^()]*)\)$/.exec(head)?.[1] ?? '';
