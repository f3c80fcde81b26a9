import { Fraction, type Interval } from '../../../scoring/quantity.ts';
import { decimalsOf, type Figure, sizeOf } from '../reading/figure.ts';
import { cellSpot } from '../reading/spot.ts';
import { followClaim } from '../reading/sum-claim.ts';
import type { Cell, Grid } from './grid.ts';
import { confirmed, type Relation, type Way } from './relation.ts';
import { type Counted, isCounted } from './sum-relation.ts';
import { range } from './sums-across.ts';
import { isShare } from './words.ts';

const results = /金额|费|小计|合计|总价|补贴|补助|经费|支出|资金|工资|总额|造价|投资/;
const prices = /单价|标准|价格|均价|单位成本|每[亩户人次套台]/;
const times = /月数|月$|天数|次数|期数|年数|时长/;
/** 元 a piece and 万元 in all. */
const scales: readonly Fraction[] = [
  new Fraction(1),
  new Fraction(1, 10_000),
  new Fraction(1, 1000),
  new Fraction(10_000),
];

/** 单价 × 数量 = 金额, in whatever unit most rows bear out. */
export function products({ heads, rows, width }: Grid): readonly Relation[] {
  const filled = (column: number): boolean => rows.filter((cells) => isCounted(cells[column])).length >= 2;
  const price = range(0, width).filter((column) => prices.test(heads[column] ?? '') && filled(column));
  if (price.length === 0 || price.length > 2) return [];
  return heads.flatMap((head, column) => {
    if (!results.test(head) || prices.test(head) || isShare(head) || !filled(column)) return [];
    const counts = range(0, width).filter(
      (at) =>
        at !== column &&
        !price.includes(at) &&
        filled(at) &&
        !isShare(heads[at] ?? '') &&
        !/序号/.test(heads[at] ?? ''),
    );
    if (counts.length > 8) return [];
    const factors = price.flatMap((one) =>
      counts.flatMap((count) => [
        [one, count],
        ...counts.filter((at) => at !== count && times.test(heads[at] ?? '')).map((at) => [one, count, at]),
      ]),
    );
    const ways = factors.flatMap((columns) =>
      scales.map(
        (scale): Way =>
          (cells) => {
            const result = cells[column];
            const terms = columns.map((at) => cells[at]).filter(isCounted);
            return isCounted(result) && terms.length === columns.length
              ? productRelation(result, terms, scale)
              : null;
          },
      ),
    );
    return confirmed(rows, ways);
  });
}

function productRelation(result: Counted, terms: readonly Counted[], scale: Fraction): Relation {
  const figures = terms.map(({ signed }) => signed);
  const rough = figures.reduce((all, { digits }) => all * Number(digits), Number(scale));
  const stated = Number(result.signed.digits);
  const near = stated === 0 ? rough === 0 : Math.abs(rough - stated) <= 0.2 * stated;
  const value = (): Fraction =>
    figures.reduce((all, { digits }) => all.mul(digits), scale).mul(sizeOf(result.signed.unit));
  const fits = near && fitsIn(result.signed, figures, scale);
  return {
    cell: result,
    from: terms,
    fits,
    // A price that may have been rounded bears out nothing; one that is exact does.
    telling:
      fits &&
      fitsIn(result.signed, figures, scale, true) &&
      figures.every(({ digits }) => Number(digits) !== 1),
    claim: (about: Cell) =>
      about.line === result.line
        ? followClaim(
            cellSpot(result.line),
            result.signed,
            value(),
            figures,
            figures.map(({ digits }) => digits).join(' × '),
            fits,
            'product',
          )
        : null,
    wanted: (about: Cell) => (about.line === result.line ? value() : null),
  };
}

function fitsIn(result: Figure, figures: readonly Figure[], scale: Fraction, exact = false): boolean {
  const value = figures
    .map((figure) =>
      exact ? { low: new Fraction(figure.digits), high: new Fraction(figure.digits) } : around(figure),
    )
    .reduce((all, one) => ({ low: all.low.mul(one.low), high: all.high.mul(one.high) }), {
      low: scale,
      high: scale,
    });
  const printed = around(result);
  return printed.low.lte(value.high) && value.low.lte(printed.high);
}

/** A print with decimals stands for what rounds to it. */
function around({ digits }: Figure): Interval {
  const value = new Fraction(digits);
  const half = digits.includes('.') ? new Fraction(1, 2 * 10 ** decimalsOf(digits)) : new Fraction(0);
  return { low: value.sub(half), high: value.add(half) };
}
