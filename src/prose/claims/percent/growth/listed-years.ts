import type { PercentClaim } from '../../claim.ts';
import { countedIn } from '../../reading/amounts/counted.ts';
import { type Amount, amountsOf } from '../../reading/amounts.ts';
import type { Line } from '../../reading/lines.ts';
import type { Percent, Setting } from '../../reading/percents.ts';
import { growthOf } from './from.ts';

const moved = '(?:同比|[较比]上年)?(?:增长|增加|上升|回升|提高|下降|减少|降低|回落|降|增|升)(?:了)?';
const own = new RegExp(`(?<![比较\\d])(?<year>(?:19|20)\\d\\d)年(?:度)?${moved}$`, 'u');
const behind = new RegExp(`^\\(${moved}$`, 'u');
const called = /(?<!\d)((?:19|20)\d\d)年(?:度)?[^,;。:()\d]{0,8}$/u;

/**
 * 2021 年 19.85 万元、2022 年 18.64 万元、2023 年 16.99 万元，2022 年降 6.10%; 2022 年 6,850 万元（下降 10.22%）: of the year before, where
 * every amount has its year.
 */
export function overListedYears(setting: Setting, percent: Percent): readonly PercentClaim[] {
  const { text, line, sentences, at } = setting;
  const before = line.text.slice(Math.max(0, percent.from - 20), percent.from);
  const year = own.exec(before)?.groups?.['year'];
  const series = sentences
    .slice(Math.max(0, at - 1), at + 1)
    .flatMap((sentence) => amountsOf(line, sentence))
    .flatMap((amount) => yearOf(line, amount));
  const last = series.findLast(({ amount }) => amount.to <= percent.from);
  const bracketed = last !== undefined && behind.test(line.text.slice(last.amount.to, percent.from));
  if (last === undefined || (year === undefined && !bracketed)) return [];
  const now = year === undefined ? last : only(series, Number(year), last.amount);
  const then = now === null ? null : only(series, now.year - 1, last.amount);
  return now === null || then === null ? [] : growthOf(text, line, percent, then.amount, now.amount);
}

type Dated = { readonly year: number; readonly amount: Amount };

const yearOf = (line: Line, amount: Amount): readonly Dated[] => {
  const year = called.exec(line.text.slice(Math.max(0, amount.from - 20), amount.from))?.[1];
  return year === undefined ? [] : [{ year: Number(year), amount }];
};

/** The one amount of a year that counts the same. */
function only(series: readonly Dated[], year: number, like: Amount): Dated | null {
  const found = series.filter((one) => one.year === year && countedIn(one.amount) === countedIn(like));
  const [first] = found;
  return first !== undefined && found.length === 1 ? first : null;
}
