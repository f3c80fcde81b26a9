import { Fraction } from '../../../scoring/quantity.ts';
import { addsUp } from '../reading/amounts/tolerance.ts';
import { baseValue } from '../reading/figure.ts';
import { isOneDigit } from '../reading/slip.ts';
import { type Grid, isSubtotalLabel, isSumLabel } from './grid.ts';
import { isFirst, type Plan, plansFor, type Row, unfolded } from './plans.ts';
import { type Relation, slipsAt } from './relation.ts';
import { type Counted, isCounted, isNothing, isOther, sumRelation } from './sum-relation.ts';
import { range } from './sums-across.ts';
import { loose, noPart } from './words.ts';

/** People and households may be counted under several headings. */
const overlapping = /人数|户数|人口/;
const noSum = new RegExp(`${noPart.source}|得分|分值|指标值|完成值|目标值|天数`);

/** What a row is called: 合计 or 小计 wherever it says so, else its first words. */
export function rowsIn({ rows }: Grid): readonly Row[] {
  return rows.map((cells) => {
    const words = cells.filter((cell) => cell !== null && (cell.signed === null || cell.signed.unit !== ''));
    const sum = words
      .slice(0, 3)
      .find((cell) => isSumLabel(cell?.text ?? '') || isSubtotalLabel(cell?.text ?? ''));
    return { cells, label: (sum ?? words[0])?.text ?? '' };
  });
}

/** Whether a column may be added up downwards. */
export const canSum = (head: string): boolean => !noSum.test(head);

/** 合计 rows: the rows above, or below where nothing stands above, add up to them. */
export function sumsDown(grid: Grid, rows: readonly Row[]): readonly Relation[] {
  const told = rows.flatMap(({ label }, at) => (isSumLabel(label) ? [at] : []));
  // 全市 may be a sum or a mean: other columns must tell.
  const general = told.length === 0;
  const totals = general ? rows.flatMap(({ label }, at) => (loose.test(label) ? [at] : [])) : told;
  return totals.flatMap((total, index) => {
    const before = totals[index - 1] ?? -1;
    const after = totals[index + 1] ?? rows.length;
    const own = rows[total] as Row;
    const above = measuredAs(own, rows.slice(before + 1, total));
    const below = measuredAs(own, rows.slice(total + 1, after));
    if (totals.length === 1) {
      if (above.length > 0 && below.some(({ cells }) => cells.some(isCounted))) return [];
      return sumsOf(grid, own, plansFor(above.length === 0 ? below : above), general);
    }
    // 本年收入合计, 上年结转, 收入总计: since the last total, with it, or all rows that are none.
    const bodies =
      total === 0
        ? [below]
        : [
            above,
            rows.slice(Math.max(0, before), total),
            rows.slice(0, total).filter((_, at) => !totals.includes(at)),
          ];
    const plans = bodies.flatMap(plansFor).filter((plan, at, all) => isFirst(plan, all, at));
    return sumsOf(grid, own, plans, true);
  });
}

const unitIn = ({ label }: Row): string | undefined =>
  /\((?:单位:)?(\p{Script=Han}{1,4}|%)\)$/u.exec(label)?.[1];

/** 水量（万吨）, 系数, 付费（万元）……合计（万元）: where the rows tell what they are in, those that are in what the total is. */
function measuredAs(total: Row, rows: readonly Row[]): readonly Row[] {
  const unit = unitIn(total);
  const same = unit === undefined ? [] : rows.filter((row) => unitIn(row) === unit);
  return same.length > 1 && rows.some((row) => unitIn(row) !== unit) ? same : rows;
}

const weighed = /分值|满分|权重|标准分/;
const scored = /得分|自评分|复核分|评分|打分/;

/** The columns of one total by the ways in which its rows may add up. */
function sumsOf(
  { heads, width }: Grid,
  { cells }: Row,
  plans: readonly Plan[],
  several: boolean,
): readonly Relation[] {
  const filled = range(0, width).filter((column) => isCounted(cells[column]));
  const weights = filled.filter((column) => weighed.test(heads[column] ?? ''));
  // Scores add up where the full marks beside them do.
  const marks = filled.filter((column) => scored.test(heads[column] ?? '') && !weights.includes(column));
  const given = plans.filter((plan) =>
    weights.some((column) => columnAdds(plan, column, cells[column] as Counted) === 'fits'),
  );
  return [
    ...columnsOf(
      heads,
      filled.filter((column) => canSum(heads[column] ?? '')),
      cells,
      plans,
      several,
    ),
    ...(given.length === 0 ? [] : columnsOf(heads, [...weights, ...marks], cells, given, true)),
  ];
}

function columnsOf(
  heads: readonly string[],
  columns: readonly number[],
  cells: Row['cells'],
  plans: readonly Plan[],
  several: boolean,
): readonly Relation[] {
  const results = columns.map((column) => {
    const total = cells[column] as Counted;
    const states = plans.map((plan) => ({ plan, state: columnAdds(plan, column, total) }));
    return { column, total, plan: states.find(({ state }) => state === 'fits')?.plan ?? null, states };
  });
  const fitting = results.filter(({ plan }) => plan !== null);
  return results.flatMap(({ column, total, plan, states }) => {
    const from = (rows: Plan): readonly Counted[] => rows.map((row) => row.cells[column]).filter(isCounted);
    if (plan !== null) return [sumRelation(total, from(plan))];
    // With sub-rows there may be a way of adding up that is not thought of here; other columns must confirm ours.
    const proven = states.find(({ plan: one }) =>
      fitting.some((other) => columnAdds(one, other.column, other.total) === 'fits'),
    );
    const [meant] = proven === undefined ? states : [proven];
    if (meant === undefined || states.some(({ state }) => state === 'words')) return [];
    const relation = sumRelation(total, from(meant.plan));
    const slip = relation.telling && slipsAt(relation, total);
    if (proven === undefined && (states.length > 1 || several) && !(slip && relation.from.length >= 3))
      return [];
    // A row that is blank in the column that bears the way out counts for nothing in this one, too.
    const blank = states.some(({ state }) => state === 'blank');
    if (blank && !slip && !fitting.some((other) => sameBlanks(meant.plan, other.column, column))) return [];
    const sum = relation.from.reduce(
      (all, { signed }) => (signed === null ? all : all.add(baseValue(signed))),
      new Fraction(0),
    );
    // Rows under a row that nothing marks as its parts are counted with it.
    const over = sum.gt(baseValue(total.signed));
    if (over && proven === undefined && unfolded(relation.from.filter(isCounted), total)) return [];
    // 其中：人员经费, and 公用经费 under it: another column that lacks the second bears out a plan that counts it.
    const all = plans[0] ?? [];
    if (over && all.some(({ label }) => label.startsWith('其中')) && unfolded(from(all), total)) return [];
    // Two other columns that add up leave no doubt that these rows are all and count nobody twice.
    const sure = fitting.length >= 2 && proven !== undefined && isOneDigit(total.signed, sum, 3);
    const twice = overlapping.test(heads[column] ?? '') && sum.gt(baseValue(total.signed)) && !sure;
    return relation.from.length < 2 || twice || isOther(relation, proven !== undefined) ? [] : [relation];
  });
}

const sameBlanks = (plan: Plan, a: number, b: number): boolean =>
  plan.every(({ cells }) => isNothing(cells[a]) === isNothing(cells[b]));

/** Whether a column adds up; words: a cell of it holds some; blank: one is empty and the rest does not add up. */
function columnAdds(plan: Plan, column: number, total: Counted): 'fits' | 'differs' | 'words' | 'blank' {
  const cells = plan.map((row) => row.cells[column] ?? null);
  const figures = cells.filter(isCounted).map(({ signed }) => signed);
  if (figures.length === 0 || cells.some((cell) => !isCounted(cell) && !isNothing(cell))) return 'words';
  if (addsUp(figures, total.signed)) return 'fits';
  return figures.length < plan.length ? 'blank' : 'differs';
}
