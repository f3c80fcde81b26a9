import type { Fraction } from '../../../../scoring/quantity.ts';
import type { PercentClaim } from '../../claim.ts';
import { numbersBetween, someNumber } from '../../reading/amounts/numbers.ts';
import { isAt } from '../../reading/amounts/quotient.ts';
import { differingClaim } from '../../reading/percents/claim.ts';
import { isTelling } from '../../reading/percents/witness.ts';
import { amountsBefore, type Percent, type Setting } from '../../reading/percents.ts';
import { down, up } from './words.ts';

const compares = /(?:比|较)(?:上年|去年|(?:19|20)\d\d年)(?:度|同期)?(?:净)?(?:增|减|下|上|多|少|提|降)/;
const grew = /^[,(]?(?:同比)?(?:增长|增加|上升|提高|增幅|下降|减少|降低|降幅)(?:了|为|达)?$/;

/**
 * 发放金额比 2021 年增加 1.57 亿元，增长 22.33%: a change of which the percentage is the share in what there is now, where the
 * report tells both what there is and what there was.
 */
export function ofLater({ text, line, sentence }: Setting, percent: Percent): readonly PercentClaim[] {
  const { printed } = percent;
  if (!isTelling(printed) || printed.decimals < 2) return [];
  const change = amountsBefore(line, [sentence], percent.from).at(-1);
  if (change === undefined || !grew.test(line.text.slice(change.to, percent.from))) return [];
  const words = line.text.slice(change.clause, change.from);
  const rising = up.test(change.label);
  if (!compares.test(words) || (!rising && !down.test(change.label))) return [];
  const size = change.value;
  const rate = Number(printed.value);
  const bounds = (low: number, high: number): readonly [number, number] => [low * 0.999, high * 1.001];
  const isStated = (value: Fraction): boolean =>
    someNumber(text, change, bounds(Number(value), Number(value)), (one) => one.equals(value));
  const then = (now: Fraction): Fraction => (rising ? now.sub(size) : now.add(size));
  const next = (base: Fraction): Fraction => (rising ? base.add(size) : base.sub(size));
  const nows = numbersBetween(
    text,
    change,
    bounds(Number(size) / (rate + 5e-5), Number(size) / (rate - 5e-5)),
  ).filter((now) => isAt(printed, size.div(now)));
  // Where what came of it is told, too, it is what it grew from.
  if (nows.some((now) => isStated(next(now)))) return [];
  const bases = nows.map(then).filter((one) => one.gt(0) && isStated(one));
  const [base] = bases;
  if (base === undefined || !bases.every((one) => one.equals(base)) || isAt(printed, size.div(base)))
    return [];
  const { digits, unit } = change.figure;
  const shown = base.mul(digits).div(size).toString();
  return [differingClaim(line, percent, size.div(base), `${digits}${unit} ÷ ${shown}${unit}`)];
}
