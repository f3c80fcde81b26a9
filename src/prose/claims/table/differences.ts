import type { Fraction } from '../../../scoring/quantity.ts';
import { addsUp } from '../reading/amounts/tolerance.ts';
import { baseValue, type Figure } from '../reading/figure.ts';
import { cellSpot } from '../reading/spot.ts';
import { followClaim } from '../reading/sum-claim.ts';
import type { Cell, Grid } from './grid.ts';
import { confirmed, type Relation, type Way } from './relation.ts';
import { type Counted, isCounted } from './sum-relation.ts';
import { range } from './sums-across.ts';
import { noPart } from './words.ts';

const results =
  /增减|差额|差异|差值|差距|相差|变化|变动|结余|剩余|未支出|未执行|未完成|未使用|节约|扣款|核减|审减|超支|缺口|增加|减少|增长[额数量]|扣分|减分|净增|实付|实发/;
const others = /率|占比|比例|比重|原因|情况|说明|幅|%|百分比|同比/;
/** Headers that can mean nothing but one column less the other. */
const exact = /^(?:增减|增减额|增减数|增减变化|增减金额|差额|差异|差异额|差值|增减变动|变动额|变化额)$/;

/** 增减额, 结余, 扣款: one column less another, as most rows bear out. */
export function differences({ heads, rows, width }: Grid): readonly Relation[] {
  return heads.flatMap((head, column) => {
    if (!results.test(head) || others.test(head)) return [];
    const terms = range(0, width).filter(
      (at) => at !== column && !noPart.test(heads[at] ?? '') && rows.some((cells) => isCounted(cells[at])),
    );
    if (terms.length < 2 || terms.length > 9) return [];
    const ways = terms.flatMap((a, at) =>
      terms.slice(at + 1).map(
        (b): Way =>
          (cells) => {
            const [result, first, second] = [cells[column], cells[a], cells[b]];
            if (!isCounted(result) || !isCounted(first) || !isCounted(second)) return null;
            return differenceRelation(result, first, second);
          },
      ),
    );
    const alone = terms.length === 2 && exact.test(head);
    return confirmed(rows, ways, (fitting, judged) => alone && (fitting >= 1 || judged.length === 1));
  });
}

/** A result that is a less b, or b less a; who writes 减少 3 leaves out the sign. */
function differenceRelation(result: Counted, a: Counted, b: Counted): Relation {
  const sign = result.signed.digits.startsWith('-') ? '-' : '';
  const size = { ...result.signed, digits: result.signed.digits.replace('-', '') };
  const [more, less] = baseValue(a.signed).gte(baseValue(b.signed)) ? [a, b] : [b, a];
  const fits = addsUp([less.signed, size], more.signed);
  const [x, y, z] = [more.signed, less.signed, size].map(baseValue) as [Fraction, Fraction, Fraction];
  const [p, q, r] = [more.signed.digits, less.signed.digits, size.digits];
  const wanted = (about: Cell): readonly [Figure, Fraction] =>
    about.line === more.line
      ? [more.signed, y.add(z)]
      : about.line === less.line
        ? [less.signed, x.sub(z)]
        : [size, x.sub(y)];
  return {
    cell: result,
    from: [a, b],
    fits,
    telling: [x, y, z].every((value) => !value.equals(0)),
    claim(about) {
      const spot = cellSpot(about.line);
      const [figure, value] = wanted(about);
      if (about.line === more.line)
        return followClaim(spot, figure, value, [less.signed, size], `${q} + ${r}`, false, 'part');
      if (about.line === less.line)
        return followClaim(spot, figure, value, [more.signed, size], `${p} - ${r}`, false, 'part');
      const [from, to] = sign === '' ? [p, q] : [q, p];
      const signed = sign === '' ? value : value.neg();
      return followClaim(
        spot,
        result.signed,
        signed,
        [a.signed, b.signed],
        `${from} - ${to}`,
        fits,
        'difference',
      );
    },
    wanted(about) {
      const [figure, value] = wanted(about);
      return figure === size && sign === '-' ? value.neg() : value;
    },
  };
}
