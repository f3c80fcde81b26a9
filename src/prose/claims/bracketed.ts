import type { PercentClaim } from './claim.ts';
import { isWithin } from './reading/amount-words.ts';
import { amountsOf } from './reading/amounts.ts';
import { countedIn } from './reading/counted.ts';
import { quotientClaim } from './reading/percent-claim.ts';
import { amountsBefore, type Percent, type Setting } from './reading/percents.ts';
import { isQuotient } from './reading/quotient.ts';
import { heldAgainst, heldAgainstAny } from './reading/witness.ts';

/** 89%（100 人中 89 人知晓）, 占 87.5%（14 个）: what a percentage is taken of stands in the bracket behind it. */
export function bracketed(setting: Setting, percent: Percent): readonly PercentClaim[] {
  const { text, line, sentence, sentences, at } = setting;
  const bracket = /^\([^()]{2,40}\)/.exec(line.text.slice(percent.to, percent.to + 42))?.[0];
  if (bracket === undefined) return [];
  const end = percent.to + bracket.length;
  const inside = amountsOf(line, sentence).filter(({ from, to }) => from > percent.to && to < end);
  const [first, second] = inside;
  if (first === undefined || inside.length > 2) return [];
  if (second !== undefined) {
    const pair = countedIn(first) === countedIn(second) && first.value.gte(second.value);
    const rest = /^[^,;)]{0,6}?(?:不|未|没有|无)/.test(second.tail);
    return pair
      ? heldAgainst(text, line, percent, [second, first], {
          firm: isWithin(line, first, second),
          rest,
        })
      : [];
  }
  if (!/^\((?:即|共|计)?\d/.test(bracket) || first.to !== end - 1) return [];
  const wholes = amountsBefore(line, sentences.slice(0, at + 1), percent.from).filter(
    (one) => countedIn(one) === countedIn(first) && one.value.gte(first.value),
  );
  const whole = wholes.findLast((one) => isQuotient(percent.printed, first, one));
  if (whole !== undefined) return [quotientClaim(line, percent, [first, whole], true)];
  return heldAgainstAny(text, line, percent, first, wholes.slice(-4).toReversed());
}
