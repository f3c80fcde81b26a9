import type { SumClaim } from '../claim.ts';
import { isQuotient } from '../reading/amounts/quotient.ts';
import { addsUp } from '../reading/amounts/tolerance.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import type { Line } from '../reading/lines.ts';
import { type Percent, percentsOf } from '../reading/percents.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { isMoved, isSlip } from '../reading/slip.ts';
import { spotIn } from '../reading/spot.ts';
import { differenceClaim } from '../reading/sum-claim.ts';

const rest = /^(?:年末|资金|尚|项目|累计)?(?:结余结转|结转结余|结余|剩余|结转)(?:资金|金额|数)?(?:为|:)?$/;
const spent = /支出|使用|执行|支付|决算/;
const rate = /(?:执行率|支出率|使用率|支付率)(?:为|达到?|:)?$/;

/**
 * 调整后为 4,000 万元。实际支出 3,640 万元，执行率 91%，结余 360 万元: what is left of the amount of which the rate says
 * that it was spent.
 */
export function restOfMoney(line: Line): readonly SumClaim[] {
  if (!/结余|剩余|结转/.test(line.text) || !line.text.includes('%')) return [];
  const sentences = sentencesOf(line);
  return sentences.flatMap((sentence, at) =>
    amountsOf(line, sentence)
      .filter(({ measure, label }) => measure === '元' && rest.test(label))
      .flatMap((left) => leftOf(line, sentences.slice(Math.max(0, at - 3), at + 1), left)),
  );
}

function leftOf(line: Line, sentences: readonly Sentence[], left: Amount): readonly SumClaim[] {
  const money = sentences
    .flatMap((sentence) => amountsOf(line, sentence))
    .filter(({ measure, to, depth }) => measure === '元' && to <= left.from && depth === left.depth);
  const done = money.at(-1);
  const share = sentences
    .flatMap(percentsOf)
    .findLast(({ from, to }) => done !== undefined && from > done.to && to <= left.from);
  if (done === undefined || share === undefined || !spent.test(done.label)) return [];
  if (!isOwn(line, done, share, left)) return [];
  const base = money.findLast((one) => one !== done && isQuotient(share.printed, done, one));
  if (base === undefined) return [];
  const expected = base.value.sub(done.value);
  const fits = addsUp([left.figure, done.figure], base.figure);
  const near = expected.gt(0) && left.value.sub(expected).abs().lte(base.value.div(20));
  if (!fits && !near && !isMoved(left.figure, expected) && !isSlip(left.figure, expected)) return [];
  return [
    differenceClaim(
      spotIn(line, left.from, left.to, left.from - left.label.length),
      left.figure,
      [base.figure, done.figure],
      '-',
      fits,
      () => [line.place(base.from, base.to)],
    ),
  ];
}

/** 支出 B，执行率 P，结余 C, with nothing else between. */
const isOwn = ({ text }: Line, done: Amount, share: Percent, left: Amount): boolean =>
  /^[^,;。]{0,4},[^,;。]{0,10}$/.test(text.slice(done.to, share.from)) &&
  rate.test(text.slice(done.to, share.from)) &&
  /^[,;。][^,;。]{0,8}$/.test(text.slice(share.to, left.from));
