import type { PercentClaim } from './claim.ts';
import { pairsOf } from './completion.ts';
import { amountsBefore, type Percent, percentsOf, type Setting } from './reading/percents.ts';
import { heldAgainst } from './reading/witness.ts';

const several = /完成率(?:依次|分别)(?:为|是|达到?)?$/;

/** 计划个案 60 个、小组 40 个，实际完成个案 57 个、小组 40 个，完成率分别为 95.00%、100%: as many rates as pairs. */
export function listed(setting: Setting, percent: Percent): readonly PercentClaim[] {
  const { text, line, sentence } = setting;
  const all = percentsOf(sentence);
  const at = all.indexOf(percent);
  let first = at;
  while (first > 0 && isJoined(line.text, all[first - 1], all[first])) first -= 1;
  const start = all[first]?.from ?? 0;
  if (!several.test(line.text.slice(Math.max(0, start - 10), start))) return [];
  let last = at;
  while (isJoined(line.text, all[last], all[last + 1])) last += 1;
  const amounts = new Set(amountsBefore(line, [sentence], start));
  const pairs = pairsOf(line).filter(({ wanted, got }) => amounts.has(wanted) && amounts.has(got));
  const pair = pairs[at - first];
  if (pair === undefined || pairs.length !== last - first + 1) return [];
  if (pairs.length * 2 !== amounts.size) return [];
  return heldAgainst(text, line, percent, [pair.got, pair.wanted], { firm: true });
}

const isJoined = (text: string, one: Percent | undefined, next: Percent | undefined): boolean =>
  one !== undefined && next !== undefined && /^(?:[、,]|和|及|与|以及)$/.test(text.slice(one.to, next.from));
