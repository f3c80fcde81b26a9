import type { Fraction } from '../../../scoring/quantity.ts';
import type { SumClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { isAt } from '../reading/amounts/quotient.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import type { Line } from '../reading/lines.ts';
import { type Percent, percentsOf } from '../reading/percents.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { isOneDigit, isTurned } from '../reading/slip.ts';
import { amountSpot } from '../reading/spot.ts';
import { partClaim } from '../reading/sum-claim.ts';

const rate = /^[\p{Script=Han}]{0,6}(?:,[\p{Script=Han}\d]{0,10}率|,占)(?:为|达|达到|约)?$/u;
const rest = /^(?:其余|另有|另|剩余|未[\p{Script=Han}]{2,8}|仍有|尚有|有)?$/u;
const otherwise = /未|没|超|逾|晚|迟|不|延|余|缺|漏/;

/**
 * 火情 41 起。……扑灭 34 起，扑灭率 87.80%；5 起超过 24 小时: what is left of the whole and the percentage both say that it is
 * 36, of which the printed one is a digit away.
 */
export function restBorne(line: Line): readonly SumClaim[] {
  if (!line.text.includes('%') || line.passage.kind === 'cell') return [];
  const sentences = sentencesOf(line);
  return sentences.flatMap((sentence, at) => {
    const own = amountsOf(line, sentence);
    const next = sentence.end === ';' ? sentences[at + 1] : undefined;
    const after = next === undefined ? own : [...own, ...amountsOf(line, next)];
    const before = sentences.slice(Math.max(0, at - 4), at + 1).flatMap((one) => amountsOf(line, one));
    return percentsOf(sentence).flatMap((percent) => claimOf(line, percent, before, after));
  });
}

function claimOf(
  line: Line,
  { from, to, printed }: Percent,
  before: readonly Amount[],
  after: readonly Amount[],
): readonly SumClaim[] {
  const part = before.findLast((one) => one.to <= from);
  const left = after.find((one) => one.from >= to);
  if (part === undefined || left === undefined || printed.decimals < 1) return [];
  if (countedIn(part) !== countedIn(left) || !rate.test(line.text.slice(part.to, from))) return [];
  if (!rest.test(left.label) || !otherwise.test(left.label + left.tail) || !isCount(part)) return [];
  if (!/^[,;][^,;。\d]{0,10}$/.test(line.text.slice(to, left.from))) return [];
  const wholes = before.filter(
    (one) => one.to <= part.from && countedIn(one) === countedIn(part) && one.value.gt(left.value),
  );
  const fits = (value: Fraction, whole: Amount): boolean => isAt(printed, value.div(whole.value));
  if (wholes.some((whole) => fits(part.value, whole))) return [];
  const whole = wholes.find((one) => fits(one.value.sub(left.value), one));
  if (whole === undefined || !isSlipped(part, whole.value.sub(left.value))) return [];
  return [
    partClaim(amountSpot(line, part), part.figure, whole.figure, [left.figure], () => [
      line.place(whole.from, whole.to),
    ]),
  ];
}

const isSlipped = ({ figure }: Amount, meant: Fraction): boolean =>
  isOneDigit(figure, meant, 2) || isTurned(figure, meant, 2);

const isCount = ({ figure }: Amount): boolean =>
  /^\d{2,}$/.test(figure.digits) && !/^[万亿千]/.test(figure.unit);
