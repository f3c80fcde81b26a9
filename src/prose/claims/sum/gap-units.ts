import type { AmountName } from '../../../report/budget.ts';
import { Fraction, printShort } from '../../../scoring/quantity.ts';
import type { SumClaim } from '../claim.ts';
import { timesTold } from '../reading/amounts/numbers.ts';
import { isPrice, unitFor } from '../reading/amounts/other-unit.ts';
import { leadOf } from '../reading/amounts/words.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import { quantityOf, sizeOf } from '../reading/figure.ts';
import type { Line, Text } from '../reading/lines.ts';
import { tellingDigits } from '../reading/money.ts';
import { amountsBefore } from '../reading/percents.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';

const gap =
  /(?:结余|结转|剩余|余额|余款|余|节约|节省|节支|结省|缺口|差额|相差|超出|超过|超支|压减|核减|调减|审减|追加|调增|增加|增长|减少|下降|降低|提高|高|低|少|多|未到位|未支出|未拨付|未使用|未支付|不足|盈余|亏损)[^,;。:\d]{0,8}$/;
const rest =
  /^(?:年末|年底|资金|项目|财政|累计|尚|仍|形成|共|产生|有)*(?:结余结转|结转结余|结余|剩余|结转|未支出|未执行)(?:财政|资金|金额|数)*(?:为|:|共)?$/;
const moved =
  /^(?:年中|年末|年内|当年|预算|财政)*(?:追加|调增|调减|核减|压减)(?:预算|资金|经费|金额)*(?:为|:|了)?$/;

/** Two amounts of which one less the other has the digits that are looked for. */
type Pair = { readonly unit: string; readonly parts: string; readonly at: Amount | null };

/**
 * 预算 86.50 万元，支出 71.28 万元，节约 15.22 元: what lies between two amounts or is made up of them, to the digit, but
 * in a unit that none of them has.
 */
export function gapUnits(line: Line, text: Text): readonly SumClaim[] {
  if (line.passage.kind === 'cell' || !/\d(?:万|亿)?元/.test(line.text)) return [];
  const sentences = sentencesOf(line);
  return sentences.flatMap((sentence, at) => {
    const own = amountsOf(line, sentence);
    return own.flatMap((amount, index) => {
      const telling = tellingDigits(quantityOf(amount.figure));
      if (amount.measure !== '元' || !amount.figure.unit.endsWith('元') || telling < 2) return [];
      const lead = leadOf(line, amount, own);
      const parts = telling > 2 ? partsOf(amount, own.slice(index + 1)) : null;
      if (parts !== null && !isPrice(line, lead, amount.to) && timesTold(text, amount) === 1)
        return [claimOf(line, amount, parts)];
      // Of two digits only what is left of the two amounts right before is told.
      if (!(telling > 2 ? gap : rest).test(lead.replace(/^[,;]/, '')) || isPrice(line, lead, amount.to))
        return [];
      const near = amountsBefore(line, sentences.slice(Math.max(0, at - 2), at + 1), amount.from);
      const before = near.filter(({ measure }) => measure === '元');
      if (before.some(({ figure }) => figure.unit === amount.figure.unit)) return [];
      const pair =
        pairOf(amount, before.slice(telling > 3 ? -8 : telling > 2 ? -4 : -2)) ??
        pairOfBudget(line, amount, before);
      return pair === null || timesTold(text, amount) > 1 ? [] : [claimOf(line, amount, pair)];
    });
  });
}

/** 应收 503.20 元，实收 412.60 万元，欠收 90.60 万元: the two that follow make up its digits in their unit. */
function partsOf(amount: Amount, [a, b]: readonly Amount[]): Pair | null {
  if (a === undefined || b === undefined || a.measure !== '元' || b.measure !== '元') return null;
  if (a.figure.unit !== b.figure.unit || a.figure.unit === amount.figure.unit) return null;
  const unit = unitFor(amount.figure, a.value.add(b.value));
  return unit === null ? null : { unit, parts: `${a.figure.digits} + ${b.figure.digits}`, at: a };
}

function pairOf(amount: Amount, before: readonly Amount[]): Pair | null {
  for (const [index, a] of before.entries()) {
    for (const b of before.slice(index + 1)) {
      const unit =
        a.figure.unit === b.figure.unit ? unitFor(amount.figure, a.value.sub(b.value).abs()) : null;
      const [more, less] = a.value.gte(b.value) ? [a, b] : [b, a];
      if (unit !== null) return { unit, parts: `${more.figure.digits} - ${less.figure.digits}`, at: a };
    }
  }
  return null;
}

/** What the budget's own figures leave, where the sentence tells of nothing else. */
function pairOfBudget(line: Line, amount: Amount, before: readonly Amount[]): Pair | null {
  const { unit } = line.scope;
  if (unit === null || unit.budget === null) return null;
  const { amounts, unit: money } = unit.budget;
  const size = new Fraction(sizeOf(money));
  const isOwn = ({ value }: Amount): boolean =>
    Object.values(amounts).some((one) => one?.value.mul(size).equals(value) === true);
  if (!before.every(isOwn)) return null;
  const pairs: readonly (readonly [AmountName, AmountName])[] = rest.test(amount.label)
    ? [
        ['adjusted', 'executed'],
        ['initial', 'executed'],
        ['received', 'executed'],
      ]
    : moved.test(amount.label)
      ? [
          ['adjusted', 'initial'],
          ['initial', 'adjusted'],
        ]
      : [];
  for (const [more, less] of pairs) {
    const [a, b] = [amounts[more], amounts[less]];
    if (a === null || b === null) continue;
    const other = unitFor(amount.figure, a.value.sub(b.value).mul(size));
    if (other !== null)
      return { unit: other, parts: `${printShort(a.value, 6)} - ${printShort(b.value, 6)}`, at: null };
  }
  return null;
}

const claimOf = (line: Line, { figure, from, to, label }: Amount, { unit, parts, at }: Pair): SumClaim => ({
  kind: 'sum',
  as: 'unit',
  spot: spotIn(line, from, to, from - label.length),
  fits: false,
  sum: figure.digits + unit,
  parts,
  get related() {
    return at === null ? [] : [line.place(at.from, at.to)];
  },
});
