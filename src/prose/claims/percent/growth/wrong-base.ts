import type { PercentClaim } from '../../claim.ts';
import { countedIn } from '../../reading/amounts/counted.ts';
import { isAt } from '../../reading/amounts/quotient.ts';
import { differingClaim, shown } from '../../reading/percents/claim.ts';
import { isTelling } from '../../reading/percents/witness.ts';
import { amountsBefore, type Percent, type Setting } from '../../reading/percents.ts';

const grew =
  /^[,(]?(?:本年|今年|本年度|当年)?(?:同比)?(?:增长|增加|上升|提高|增幅|下降|减少|降低|降幅)(?:了|为|达)?$/;
const past = /上年|去年|上一年|同期/;

/**
 * 支出 41.31 万元……上年支出 44.90 万元，同比下降 8.69%: the change as a share of what there is now, and not, as growth is
 * told, of what there was.
 */
export function overNow(
  { line, sentence, sentences, at }: Setting,
  percent: Percent,
): readonly PercentClaim[] {
  const { printed } = percent;
  if (!isTelling(printed, 3) || printed.decimals === 0) return [];
  const base = amountsBefore(line, [sentence], percent.from).at(-1);
  if (base === undefined || base.value.lte(0) || !grew.test(line.text.slice(base.to, percent.from)))
    return [];
  if (!past.test(line.text.slice(base.clause, base.from))) return [];
  const nows = amountsBefore(line, sentences.slice(Math.max(0, at - 2), at + 1), base.clause).filter(
    (one) => countedIn(one) === countedIn(base) && one.value.gt(0) && !one.value.equals(base.value),
  );
  const changes = nows.map((now) => ({ now, change: now.value.sub(base.value).abs() }));
  const shownAs = ({ now, change }: (typeof changes)[number]): PercentClaim => {
    const [a, b] = now.value.gt(base.value) ? [now, base] : [base, now];
    const terms = `(${shown(a)} - ${shown(b)}) ÷ ${shown(base)}`;
    return differingClaim(line, percent, change.div(base.value), terms);
  };
  const right = changes.find(({ change }) => isAt(printed, change.div(base.value)));
  if (right !== undefined) return [{ ...shownAs(right), fits: true }];
  const [found, ...more] = changes.filter(({ now, change }) => isAt(printed, change.div(now.value)));
  return found === undefined || more.length > 0 ? [] : [shownAs(found)];
}
