import { meets } from '../../report/stated.ts';
import { Fraction, type Quantity } from '../../scoring/quantity.ts';
import type { PercentClaim } from './claim.ts';
import { type Amount, amountsOf } from './reading/amounts.ts';
import { differingClaim, quotientClaim } from './reading/percent-claim.ts';
import type { Percent, Setting } from './reading/percents.ts';
import { isAt } from './reading/quotient.ts';
import { ratio } from './reading/tolerance.ts';

const growth =
  /^(?:同比|比上年|较上年|环比)?(?:增长|增加|提高|上升|下降|减少|降低|增幅|降幅)(?:为|了|达|:)*$/;

/** 收入 792.22 万元，比上年增加 189.25 万元，增长 31.39%. */
export function grown({ line, sentence }: Setting, percent: Percent): readonly PercentClaim[] {
  const { printed } = percent;
  const amounts = amountsOf(line, sentence).filter(({ to }) => to <= percent.from);
  const [now, change] = amounts.slice(-2);
  if (now === undefined || change === undefined || now.measure !== change.measure) return [];
  const label = line.text.slice(change.to, percent.from).replace(/^[,、]/, '');
  const up = /(?:增加|增长|多|提高|上升)(?:了|:)?$/.test(change.label);
  const down = /(?:减少|下降|少|降低)(?:了|:)?$/.test(change.label);
  if (!growth.test(label) || (!up && !down) || change.value.lte(0)) return [];
  const before = up ? now.value.sub(change.value) : now.value.add(change.value);
  if (before.lte(0)) return [];
  const value = change.value.div(before);
  if (isAt(printed, value) || close(printed, value, now, change))
    return [quotientClaim(line, percent, [change, now], true)];
  // Taken of this year instead of last year's is common and may be meant.
  if (isAt(printed, change.value.div(now.value))) return [];
  const from = `${change.figure.digits} ÷ (${now.figure.digits} ${up ? '-' : '+'} ${change.figure.digits})`;
  return [differingClaim(line, percent, value, from)];
}

function close(printed: Quantity, value: Fraction, now: Amount, change: Amount): boolean {
  const exact = ratio(change.figure, now.figure);
  const room = exact === null ? new Fraction(0) : exact.high.sub(exact.low);
  return meets(printed, { low: value.sub(room), high: value.add(room) });
}
