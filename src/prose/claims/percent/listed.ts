import type { PercentClaim } from '../claim.ts';
import { pairsOf } from '../completion.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import type { Terms } from '../reading/amounts/quotient.ts';
import type { Amount } from '../reading/amounts.ts';
import { heldAgainst } from '../reading/percents/witness.ts';
import { amountsBefore, type Percent, percentsOf, type Setting } from '../reading/percents.ts';

const several = /完成率(?:依次|分别)(?:为|是|达到?)?$/;

/** 计划个案 60 个、小组 40 个，实际完成个案 57 个、小组 40 个，完成率分别为 95.00%、100%: as many rates as pairs. */
export function listed(setting: Setting, percent: Percent): readonly PercentClaim[] {
  const { text, line } = setting;
  const run = runOf(setting, percent);
  const start = run[0]?.from ?? 0;
  const planned = plannedOf(setting, start, run.length);
  const terms = planned ?? someOfEach(setting, start, run.length);
  const pair = terms?.[run.indexOf(percent)];
  return pair === undefined ? [] : heldAgainst(text, line, percent, pair, { firm: true });
}

function plannedOf({ line, sentence }: Setting, start: number, times: number): readonly Terms[] | null {
  if (!several.test(line.text.slice(Math.max(0, start - 10), start))) return null;
  const amounts = new Set(amountsBefore(line, [sentence], start));
  const pairs = pairsOf(line).filter(({ wanted, got }) => amounts.has(wanted) && amounts.has(got));
  const own = pairs.length === times && pairs.length * 2 === amounts.size;
  return own ? pairs.map(({ got, wanted }) => [got, wanted]) : null;
}

const rates = /[\p{Script=Han}]率(?:依次|分别)(?:为|是|达到?)?$/u;

/** 专职 120 次、达标 118 次，志愿 80 次、达标 69 次，达标率分别为 98.33% 和 86.25%: so many of so many, as often as there are rates. */
function someOfEach({ line, sentence }: Setting, start: number, times: number): readonly Terms[] | null {
  if (times < 2 || !rates.test(line.text.slice(Math.max(0, start - 12), start))) return null;
  const amounts = amountsBefore(line, [sentence], start).slice(-2 * times);
  const pairs = Array.from({ length: times }, (_, at) => amounts.slice(2 * at, 2 * at + 2));
  const terms = pairs.flatMap(([whole, part]): readonly Terms[] =>
    whole !== undefined && part !== undefined && isSome(line.text, whole, part) ? [[part, whole]] : [],
  );
  // As many words name the second of each pair alike.
  const names = new Set(terms.map(([{ label }]) => label.replace(/^(?:其中|已|实际)/, '')));
  return terms.length === times && names.size === 1 && !names.has('') ? terms : null;
}

const isSome = (text: string, whole: Amount, part: Amount): boolean =>
  countedIn(whole) === countedIn(part) &&
  part.value.lte(whole.value) &&
  /^[、,(][^、,()]{1,6}$/.test(text.slice(whole.to, part.from));

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
