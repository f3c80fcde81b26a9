import { meets } from '../../../report/stated.ts';
import { print, type Quantity } from '../../../scoring/quantity.ts';
import type { PercentClaim } from '../claim.ts';
import { baseValue, type Figure, quantityOf } from '../reading/figure.ts';
import { cellSpot } from '../reading/spot.ts';
import { ratio } from '../reading/tolerance.ts';
import type { Cell, Grid } from './grid.ts';

const rates = /^(?:预算)?(?:执行率|支出率|支付率|使用率|到位率|拨付率|完成率|支出进度|执行进度|回收率)/;
const bases = /资金|投资|合同|总额|预算|计划|分配|下达|到位|安排|目标|应|发放|任务|指标值/;
const dones = /执行数|执行金额|支出|支付|使用|完成|实际|拨付|回收|收回/;

/** Rate columns: 执行率 is 执行数 ÷ 预算数, row by row. */
export function columnRatios({ heads, fullHeads, rows, width }: Grid): readonly PercentClaim[] {
  return heads.flatMap((head, column) => {
    if (!rates.test(head)) return [];
    const filled = (at: number) => rows.some((cells) => cells[at]?.figure != null);
    const parts = candidates(heads, dones, column, width).filter(filled);
    const wholes = candidates(heads, bases, column, width).filter((at) => filled(at) && !parts.includes(at));
    if (parts.length === 0 || wholes.length === 0) return [];
    const judged = rows.flatMap((cells) => {
      const cell = cells[column];
      const figure = cell === null || cell === undefined ? null : percentage(cell, fullHeads[column] ?? '');
      if (cell == null || figure === null) return [];
      const pairs = parts.flatMap((part) => wholes.flatMap((whole) => pairOf(cells, part, whole)));
      return pairs.length === 0 ? [] : [{ cell, printed: quantityOf(figure), pairs }];
    });
    const fitting = judged.filter(fitsOne).length;
    // One way of taking the rate, or one that most rows confirm.
    const plain = parts.length === 1 && wholes.length <= 2 && rates.test(head);
    if (!plain && (fitting < 2 || fitting < judged.length * 0.6)) return [];
    if (judged.length >= 4 && fitting < judged.length * 0.5) return [];
    return judged.map((one) => toClaim(one, fitsOne(one)));
  });
}

const candidates = (
  heads: readonly string[],
  form: RegExp,
  column: number,
  width: number,
): readonly number[] =>
  Array.from({ length: width }, (_, at) => at).filter(
    (at) =>
      at !== column &&
      form.test(heads[at] ?? '') &&
      !/率|占比|原因|说明|情况|分值|得分/.test(heads[at] ?? ''),
  );

function percentage({ figure }: Cell, head: string): Figure | null {
  if (figure === null) return null;
  if (figure.unit === '%') return figure;
  return figure.unit === '' && head.includes('%') ? { ...figure, unit: '%' } : null;
}

type Pair = { readonly part: Figure; readonly whole: Figure };

function pairOf(cells: readonly (Cell | null)[], part: number, whole: number): Pair[] {
  const [a, b] = [cells[part]?.figure ?? null, cells[whole]?.figure ?? null];
  if (a === null || b === null || a.unit === '%' || b.unit === '%') return [];
  // 47.68 beside 50万元 is in the same unit.
  const unit = a.unit === '' ? b.unit : a.unit;
  const [first, second] = [
    { ...a, unit },
    { ...b, unit: b.unit === '' ? unit : b.unit },
  ];
  return baseValue(second).lte(0) ? [] : [{ part: first, whole: second }];
}

type Judged = { readonly cell: Cell; readonly printed: Quantity; readonly pairs: readonly Pair[] };

const fitsOne = ({ printed, pairs }: Judged): boolean =>
  pairs.some(({ part, whole }) => {
    const value = ratio(part, whole);
    return value !== null && (meets(printed, value) || (printed.value.equals(1) && value.low.gte(1)));
  });

function toClaim({ cell, printed, pairs }: Judged, fits: boolean): PercentClaim {
  const { line } = cell;
  const [first] = pairs as [Pair];
  const value = baseValue(first.part).div(baseValue(first.whole)).mul(100);
  return {
    kind: 'percent',
    spot: cellSpot(line),
    fits,
    expected: `${print(value, Math.max(printed.decimals, 2))}%`,
    from: `${first.part.digits} ÷ ${first.whole.digits}`,
  };
}
