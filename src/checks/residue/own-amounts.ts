import { matchesOf } from '../../prose/matches.ts';
import type { ReadableReport } from '../../report/read.ts';
import { Fraction } from '../../scoring/quantity.ts';
import { narrow } from '../texts.ts';
import type { Evaluated, StatedYears } from './stated-years.ts';

const opens =
  /(?:^|[。;])\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.、]\s*)?(?:[\p{Script=Han}]{2,10}。)?((?:19|20)\d{2})\s*年[^。;]*/gu;

/** 2023 年初预算 698.00 万元，调整预算 826.54 万元, where these are the amounts of the evaluated 2024. */
export function ownAmounts({
  units,
}: ReadableReport): (original: string, evaluated: Evaluated) => readonly StatedYears[] {
  const [unit, ...more] = units;
  const budget = more.length > 0 ? null : (unit?.budget ?? null);
  const amounts = budget === null ? [] : Object.values(budget.amounts).flatMap((amount) => amount ?? []);
  const distinct = new Set(amounts.map(({ value }) => value.toFraction())).size;
  if (budget === null || distinct < 2) return () => [];
  return (original, { years: [first, last] }) => {
    if (!original.includes('预算')) return [];
    return matchesOf(narrow(original), opens).flatMap(({ 0: words, 1: year = '', index }) => {
      const own = Number(year);
      const named = words.match(/(?:19|20)\d{2}(?=\s*年)/gu) ?? [];
      if ((own >= first && own <= last) || named.some((other) => other !== year)) return [];
      const printed = matchesOf(words, /(\d+(?:,\d{3})*(?:\.\d+)?)\s*(万元|亿元|元)/gu)
        .filter(([, , unitOf]) => unitOf === budget.unit)
        .map(([, digits = '']) => new Fraction(digits.replaceAll(',', '')).toFraction());
      const same = new Set(
        amounts.map(({ value }) => value.toFraction()).filter((value) => printed.includes(value)),
      );
      const from = index + words.indexOf(year);
      return same.size >= 2 ? [{ from, to: from + year.length + 1, years: [own, own] as const }] : [];
    });
  };
}
