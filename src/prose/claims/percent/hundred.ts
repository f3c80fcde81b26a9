import { Fraction, lastPlace } from '../../../scoring/quantity.ts';
import type { PercentClaim } from '../claim.ts';
import { isTransposed, one } from '../reading/amounts/quotient.ts';
import { differingClaim } from '../reading/percents/claim.ts';
import type { Percent, Setting } from '../reading/percents.ts';
import { runOf } from './listed.ts';

const shares =
  /(?:占比|比例|比重|构成|各占|占)(?:依次|分别)(?:为|是|占)?$|(?:依次|分别)占(?:比|到|了)?(?:为)?$/;

/** 四项分别占 60.39%、22.19%、12.69%、4.73%: the only share whose digits in another order make all of them a whole. */
export function ofHundred(setting: Setting, percent: Percent): readonly PercentClaim[] {
  const { line } = setting;
  const run = runOf(setting, percent);
  const start = run[0]?.from ?? 0;
  if (run.length < 3 || !shares.test(line.text.slice(Math.max(0, start - 10), start))) return [];
  const sum = run.reduce((total, { printed }) => total.add(printed.value), new Fraction(0));
  const room = run.reduce((total, { printed }) => total.add(lastPlace(printed)), new Fraction(0)).div(2);
  const missing = one.sub(sum);
  if (missing.abs().lte(room)) return [];
  const meant = run.filter(({ printed }) => {
    const value = printed.value.add(missing);
    return value.gt(0) && value.lt(1) && isTransposed(printed, value);
  });
  if (meant.length !== 1 || meant[0] !== percent) return [];
  const others = run.filter((other) => other !== percent).map(({ printed }) => `- ${printed.text}`);
  return [differingClaim(line, percent, percent.printed.value.add(missing), `100% ${others.join(' ')}`)];
}
