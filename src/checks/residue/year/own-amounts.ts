import { matchesOf } from '../../../prose/matches.ts';
import type { ReadableReport } from '../../../report/read.ts';
import { Fraction } from '../../../scoring/quantity.ts';
import { narrow } from '../../texts.ts';
import { type Evaluated, type StatedYears, yearsNamed } from './stated-years.ts';

const opens =
  /(?:^|[。;])\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.、]\s*)?(?:[\p{Script=Han}]{2,10}。)?((?:19|20)\d{2})\s*年[^。;]*/gu;

/** 截至2023年12月31日，支出1830.00万元，预算执行率95.31%: up to the end of the sentence. */
const closed =
  /(?:截至|截止到?|截止至)\s*((?:19|20)\d{2})\s*年(?:\s*12\s*月(?:\s*31\s*日|底|末)|底|末),?[^。;,]{0,12}支出[^。;]*/gu;

/**
 * The year before the evaluated, where its amounts stand: 2023 年初预算 698.00 万元，调整预算 826.54 万元 of those of
 * 2024, or what was spent up to its end and the rate that follows.
 */
export function ownAmounts({
  units,
  data: { title },
  source: { body },
}: ReadableReport): (original: string, evaluated: Evaluated) => readonly StatedYears[] {
  const [unit, ...more] = units;
  const budget = more.length > 0 ? null : (unit?.budget ?? null);
  const amounts = budget === null ? [] : Object.values(budget.amounts).flatMap((amount) => amount ?? []);
  const distinct = new Set(amounts.map(({ value }) => value.toFraction())).size;
  if (budget === null || distinct < 2) return () => [];
  const executed = budget.amounts.executed?.value.toFraction();
  const rate = budget.rate?.mul(100).round(2).toFraction();
  const amountsIn = (words: string): readonly string[] =>
    matchesOf(words, /(\d+(?:,\d{3})*(?:\.\d+)?)\s*(万元|亿元|元)/gu)
      .filter(([, , unitOf]) => unitOf === budget.unit)
      .map(([, digits = '']) => new Fraction(digits.replaceAll(',', '')).toFraction());
  const ofOthers = (words: string, year: string): boolean =>
    yearsNamed(words).some((other) => other !== year);
  const stray = (year: string, words: string, index: number): StatedYears => {
    const from = index + words.indexOf(year);
    return { from, to: from + year.length + 1, years: [Number(year), Number(year)] };
  };
  return (original, { years: [first, last] }) => {
    if (!original.includes('预算') && !original.includes('截')) return [];
    const text = narrow(original);
    const begun = matchesOf(text, opens).flatMap(({ 0: words, 1: year = '', index }) => {
      const own = Number(year);
      if ((own >= first && own <= last) || ofOthers(words, year)) return [];
      const printed = amountsIn(words);
      const same = new Set(
        amounts.map(({ value }) => value.toFraction()).filter((value) => printed.includes(value)),
      );
      return same.size >= 2 ? [stray(year, words, index)] : [];
    });
    // A report that is of the year before after all says so in its title or again.
    if (!title.includes(String(last))) return begun;
    const ended = matchesOf(text, closed).flatMap(({ 0: words, 1: year = '', index }) => {
      if (Number(year) >= first || ofOthers(words, year)) return [];
      const again =
        body.split(new RegExp(`${year}\\s*年(?:\\s*12\\s*月|[底末])(?=[^。；]{0,20}[支付拨])`, 'u')).length >
        2;
      const printed = matchesOf(words, /(\d{1,3}(?:\.\d{1,2})?)\s*%/gu).map(([, digits = '']) =>
        new Fraction(digits).toFraction(),
      );
      const spent = executed !== undefined && amountsIn(words).includes(executed);
      const rated = rate !== undefined && printed.includes(rate);
      return spent && rated && !again ? [stray(year, words, index)] : [];
    });
    return [...begun, ...ended];
  };
}
