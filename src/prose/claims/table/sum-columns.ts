import { Fraction } from '../../../scoring/quantity.ts';
import type { SumClaim } from '../claim.ts';
import { baseValue, type Figure } from '../reading/figure.ts';
import { cellSpot } from '../reading/spot.ts';
import { sumClaim } from '../reading/sum-claim.ts';
import { addsUp } from '../reading/tolerance.ts';
import { type Cell, type Grid, isSubtotalLabel, isTotalLabel } from './grid.ts';

const uncountable =
  /率|占比|比例|比重|均|单价|标准|年份|年度|时间|日期|序号|编号|排名|名次|系数|得分|分值|权重|代码|电话|指标值|完成值|目标值|备注|同比|增长|增幅|价格|天数|期限|等级/;
/** People and households may be counted under several headings. */
const overlapping = /人数|户数|人口/;
const part = /^(?:其中|其中:)|^:|^(?:-|·)/;
const nested = /^(?:\(\d+\)|\([一二三四五六七八九十]+\)|[\u2460-\u2473]|\d+\.\d+|-|·|:)/;
const outermost = /^(?:[一二三四五六七八九十]+[、.])/;
const numbered = /^\d+[、.]/;

/** 合计 rows and columns of tables of amounts. */
export function sumColumns(grid: Grid): readonly SumClaim[] {
  const { heads } = grid;
  const rows = grid.rows.map((cells) => ({ cells, label: labelOf(cells) }));
  // 台, 套 and 公里 in one column do not add up, and what is taken off is no part.
  const kinds = heads.findIndex((head) => /^(?:计量|度量)?单位$/.test(head));
  const mixed = kinds >= 0 && new Set(rows.flatMap(({ cells }) => cells[kinds]?.text ?? [])).size > 1;
  if (mixed || rows.some(({ label }) => /^减|扣除/.test(label))) return [];
  const totals = rows.flatMap(({ label }, at) => (isTotalLabel(label) ? [at] : []));
  const found = totals.length === 1 ? downwards(grid, rows, totals[0] ?? 0) : [];
  return [...found, ...amongParts(rows, grid), ...across(grid, rows)];
}

type Row = { readonly cells: readonly (Cell | null)[]; readonly label: string };

/** What a row is called: its first words. */
const labelOf = (cells: readonly (Cell | null)[]): string =>
  cells.find((cell) => cell !== null && (cell.figure === null || cell.figure.unit !== ''))?.text ?? '';

function downwards({ heads, width }: Grid, rows: readonly Row[], total: number): readonly SumClaim[] {
  const others = rows
    .filter((_, at) => at !== total)
    .filter(({ label, cells }) => label !== '' || cells.some((cell) => cell !== null));
  const below = rows.slice(total + 1);
  const above = rows.slice(0, total);
  // A total stands at the end, or above all its parts.
  const body = above.length === 0 ? below : below.length === 0 ? above : others;
  if (above.length > 0 && below.some(({ cells }) => cells.filter((cell) => cell?.figure != null).length > 0))
    return [];
  const plans = plansFor(body);
  const results = Array.from({ length: width }, (_, column) => {
    const cell = rows[total]?.cells[column];
    if (cell?.figure == null || cell.figure.unit === '%' || uncountable.test(heads[column] ?? ''))
      return null;
    return {
      cell,
      column,
      fits: plans.some((plan) => columnAdds(plan, column, cell.figure as Figure) === true),
      open: plans.some((plan) => columnAdds(plan, column, cell.figure as Figure) === null),
    };
  }).filter((one) => one !== null);
  const fitting = results.filter(({ fits }) => fits).length;
  return results.flatMap(({ cell, column, fits, open }) => {
    if (fits) return [claimOf(cell, figuresOf(plans[0] ?? [], column), true)];
    const [plan] = plans;
    // With sub-rows there may be a way of adding up that is not thought of here; other columns must confirm ours.
    if (open || plan === undefined || (plans.length > 1 && fitting === 0)) return [];
    const figures = figuresOf(confirmed(plans, results, column) ?? plan, column);
    const claim = claimOf(cell, figures, false);
    const sum = figures.reduce((all, figure) => all.add(baseValue(figure)), new Fraction(0));
    const twice = overlapping.test(heads[column] ?? '') && sum.gt(baseValue(cell.figure as Figure));
    return figures.length < 2 || twice ? [] : [claim];
  });
}

/** The way of adding up that another column confirms. */
const confirmed = (
  plans: readonly (readonly Row[])[],
  results: readonly { column: number; cell: Cell; fits: boolean }[],
  column: number,
) =>
  plans.find((plan) =>
    results.some(
      (other) =>
        other.column !== column &&
        other.fits &&
        columnAdds(plan, other.column, other.cell.figure as Figure) === true,
    ),
  );

/** The rows that may be meant to add up: all; without 其中 and nested ones; only subtotals; only the outermost. */
function plansFor(body: readonly Row[]): readonly (readonly Row[])[] {
  const plain = body.filter(({ label }) => !isSubtotalLabel(label));
  const subtotals = body.filter(({ label }) => isSubtotalLabel(label));
  const outer = plain.filter(({ label }) => outermost.test(label));
  const middle = plain.filter(({ label }) => numbered.test(label));
  const untilPart: Row[] = [];
  let inside = false;
  for (const row of plain) {
    if (part.test(row.label)) inside = true;
    else if (outermost.test(row.label) || numbered.test(row.label)) inside = false;
    if (!inside && !nested.test(row.label)) untilPart.push(row);
  }
  const withoutPart = plain.filter(({ label }) => !part.test(label) && !nested.test(label));
  const plans = [plain, untilPart, withoutPart, subtotals, outer, middle].filter((plan) => plan.length >= 1);
  return plans.filter(
    (plan, at) =>
      plans.findIndex(
        (other) => other.length === plan.length && other.every((row, index) => row === plan[index]),
      ) === at,
  );
}

const figuresOf = (plan: readonly Row[], column: number): readonly Figure[] =>
  plan.flatMap(({ cells }) => cells[column]?.figure ?? []);

/** Whether a column adds up; null: some cell holds words, or is blank while the rest does not add up. */
function columnAdds(plan: readonly Row[], column: number, whole: Figure): boolean | null {
  const cells = plan.map((row) => row.cells[column] ?? null);
  const figures = cells.flatMap((cell) =>
    cell?.figure == null || cell.figure.unit === '%' ? [] : [cell.figure],
  );
  const words = cells.some(
    (cell) =>
      cell !== null &&
      (cell.figure === null ? !/^(?:-+|\/|无|…+)$/.test(cell.text) : cell.figure.unit === '%'),
  );
  if (figures.length === 0 || words) return null;
  if (addsUp(figures, whole)) return true;
  return figures.length < plan.length ? null : false;
}

/** 其中 rows under the row they belong to may not be more than it. */
function amongParts(rows: readonly Row[], { heads, width }: Grid): readonly SumClaim[] {
  return rows.flatMap((row, at) => {
    const next = rows[at + 1];
    if (next === undefined || !next.label.startsWith('其中') || row.label.startsWith('其中')) return [];
    const parts = [next];
    return Array.from({ length: width }, (_, column) => {
      const cell = row.cells[column];
      if (cell?.figure == null || cell.figure.unit === '%' || uncountable.test(heads[column] ?? ''))
        return [];
      const figures = figuresOf(parts, column).filter(({ unit }) => unit !== '%');
      const whole = cell.figure;
      const [figure] = figures;
      if (figure === undefined || figures.length > 1) return [];
      const more = baseValue(figure).gt(baseValue(whole)) && !addsUp([figure], whole);
      return more ? [claimOf(cell, figures, false)] : [];
    }).flat();
  });
}

const acrossLabel = /^(?:合计|小计|总计|共计|资金合计|金额合计|合计金额)$/;

/** A 合计 column: the columns beside it add up to it in most rows, and not in one. */
function across({ heads, width }: Grid, rows: readonly Row[]): readonly SumClaim[] {
  return heads.flatMap((head, total) => {
    if (!acrossLabel.test(head)) return [];
    const sides = [range(0, total), range(total + 1, width)].map((columns) =>
      columns.filter(
        (column) => !uncountable.test(heads[column] ?? '') && !acrossLabel.test(heads[column] ?? ''),
      ),
    );
    const rowsWith = rows.flatMap(({ cells }) =>
      cells[total]?.figure == null || cells[total]?.figure?.unit === '%' ? [] : [cells],
    );
    for (const columns of sides) {
      const judged = rowsWith.flatMap((cells) => {
        const figures = columns
          .flatMap((column) => cells[column]?.figure ?? [])
          .filter(({ unit }) => unit !== '%');
        return figures.length >= 2
          ? [
              {
                cell: cells[total] as Cell,
                figures,
                fits: addsUp(figures, (cells[total] as Cell).figure as Figure),
              },
            ]
          : [];
      });
      const fitting = judged.filter(({ fits }) => fits).length;
      if (fitting >= 2 && fitting >= judged.length - Math.max(1, Math.floor(judged.length / 4)))
        return judged.map(({ cell, figures, fits }) => claimOf(cell, figures, fits));
    }
    return [];
  });
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

const claimOf = (cell: Cell, figures: readonly Figure[], fits: boolean): SumClaim =>
  sumClaim(cellSpot(cell.line), cell.figure as Figure, figures, fits);
