import type { PercentClaim } from '../claim.ts';
import { pairsOf } from '../completion.ts';
import { heldAgainst } from '../reading/percents/witness.ts';
import { amountsBefore, type Percent, percentsOf, type Setting } from '../reading/percents.ts';

const several = /完成率(?:依次|分别)(?:为|是|达到?)?$/;

/** 计划个案 60 个、小组 40 个，实际完成个案 57 个、小组 40 个，完成率分别为 95.00%、100%: as many rates as pairs. */
export function listed(setting: Setting, percent: Percent): readonly PercentClaim[] {
  const { text, line, sentence } = setting;
  const run = runOf(setting, percent);
  const start = run[0]?.from ?? 0;
  if (!several.test(line.text.slice(Math.max(0, start - 10), start))) return [];
  const amounts = new Set(amountsBefore(line, [sentence], start));
  const pairs = pairsOf(line).filter(({ wanted, got }) => amounts.has(wanted) && amounts.has(got));
  const pair = pairs[run.indexOf(percent)];
  if (pair === undefined || pairs.length !== run.length) return [];
  if (pairs.length * 2 !== amounts.size) return [];
  return heldAgainst(text, line, percent, [pair.got, pair.wanted], { firm: true });
}

/** The percentages that stand in one row with another: 95.00%、100%和 98%. */
export function runOf({ line, sentence }: Setting, percent: Percent): readonly Percent[] {
  const all = percentsOf(sentence);
  let first = all.indexOf(percent);
  let last = first;
  while (first > 0 && isJoined(line.text, all[first - 1], all[first])) first -= 1;
  while (isJoined(line.text, all[last], all[last + 1])) last += 1;
  return all.slice(first, last + 1);
}

const isJoined = (text: string, one: Percent | undefined, next: Percent | undefined): boolean =>
  one !== undefined && next !== undefined && /^(?:[、,]|和|及|与|以及)$/.test(text.slice(one.to, next.from));
