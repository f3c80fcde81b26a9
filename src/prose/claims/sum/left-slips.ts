import { Fraction, printShort } from '../../../scoring/quantity.ts';
import type { SumClaim } from '../claim.ts';
import { timesStated } from '../reading/amounts/numbers.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import { type Figure, quantityOf, sizeOf } from '../reading/figure.ts';
import type { Line, Text } from '../reading/lines.ts';
import { tellingDigits } from '../reading/money.ts';
import { amountsBefore } from '../reading/percents.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { isOneDigit, isReordered, isTurned } from '../reading/slip.ts';
import { amountSpot } from '../reading/spot.ts';
import { followClaim } from '../reading/sum-claim.ts';

/** What is left of money: 结余, 余下的, 尚未支付. */
const left =
  /^(?:年末|年底|期末|资金|项目|尚|仍|形成|共|累计)*(?:结余结转|结转结余|结余|结转|剩余|余下|尚余|余额|未支付|未支出|未使用|未拨付)(?:资金|金额|数|的|部分)*(?:为|是|:|有)?$/;
const spent = /支出|支付|执行|使用|拨付|兑付|发放|列支/;

/**
 * 支出 2,229.24 万元，结余 56.51 万元 of a budget of 2,294.75 万元: what is left differs by one slip of the pen from what
 * the nearest amount that was spent leaves of another, or of the budget, and the report tells it nowhere else.
 */
export function leftSlips(line: Line, text: Text): readonly SumClaim[] {
  if (line.passage.kind === 'cell' || !/结余|结转|剩余|余[下额]|尚余|未[支使拨]/.test(line.text)) return [];
  const sentences = sentencesOf(line);
  return sentences.flatMap((sentence, at) =>
    amountsOf(line, sentence).flatMap((rest): readonly SumClaim[] => {
      if (rest.measure !== '元' || !left.test(rest.label) || tellingDigits(quantityOf(rest.figure)) < 4)
        return [];
      const before = amountsBefore(line, sentences.slice(Math.max(0, at - 2), at + 1), rest.from).filter(
        ({ measure }) => measure === '元',
      );
      const done = before.findLast(({ label }) => spent.test(label));
      if (done === undefined || timesStated(text, rest) > 1) return [];
      const wholes = [...before.filter((one) => one !== done).map(wholeOf), ...budgetsOf(line, done)];
      const meant = wholes.map(({ value, shown }) => ({ shown, left: value.sub(done.value) }));
      if (meant.some((one) => one.left.equals(rest.value))) return [];
      const slip = meant.find((one) => isPenSlip(rest.figure, one.left));
      if (slip === undefined) return [];
      const parts = `${slip.shown} - ${done.figure.digits}`;
      const spot = amountSpot(line, rest);
      return [followClaim(spot, rest.figure, slip.left, [done.figure], parts, false, 'difference')];
    }),
  );
}

/** Two neighbours changed places, the same digits in another order, or one of five and more is another. */
const isPenSlip = (printed: Figure, meant: Fraction): boolean =>
  isTurned(printed, meant, 4) || isReordered(printed, meant) || isOneDigit(printed, meant, 5);

type Whole = { readonly value: Fraction; readonly shown: string };

const wholeOf = ({ value, figure }: Amount): Whole => ({ value, shown: figure.digits });

/** What the report's budget was, where all that was spent of it is spoken of. */
function budgetsOf({ scope }: Line, done: Amount): readonly Whole[] {
  const budget = scope.unit?.budget ?? null;
  if (budget === null) return [];
  const size = new Fraction(sizeOf(budget.unit));
  const { executed, ...wholes } = budget.amounts;
  if (executed === null || !executed.value.mul(size).equals(done.value)) return [];
  return Object.values(wholes).flatMap((amount) =>
    amount === null ? [] : [{ value: amount.value.mul(size), shown: printShort(amount.value, 6) }],
  );
}
