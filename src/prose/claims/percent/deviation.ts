import type { PercentClaim } from '../claim.ts';
import { one } from '../reading/amounts/quotient.ts';
import { differingClaim } from '../reading/percents/claim.ts';
import { type Percent, percentsOf, type Setting } from '../reading/percents.ts';

const done = /(?:完成|执行|实现|达成)率(?:为|达到?|:)?$/u;
const off = /^,[^,;。\d%]{0,6}偏差率(?:为|:)?[-+]?$/u;

/** 完成率 92.50%，偏差率-7.50%: how far the one lies from all of it. */
export function deviation({ line, sentence }: Setting, percent: Percent): readonly PercentClaim[] {
  const before = percentsOf(sentence).findLast(({ to }) => to <= percent.from);
  if (before === undefined || !off.test(line.text.slice(before.to, percent.from))) return [];
  if (!done.test(line.text.slice(Math.max(sentence.from, before.from - 8), before.from))) return [];
  const value = before.printed.value.sub(one).abs();
  const fits = percent.printed.value.abs().equals(value);
  if (!fits && percent.printed.decimals !== before.printed.decimals) return [];
  const claim = differingClaim(line, percent, value, `${before.printed.text} - 100%`);
  return [{ ...claim, fits }];
}
