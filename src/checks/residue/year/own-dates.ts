import { matchesOf } from '../../../prose/matches.ts';
import type { ReadableReport } from '../../../report/read.ts';
import { leaves } from '../../../scoring/score.ts';
import { narrow, quoted, without } from '../../texts.ts';
import type { StatedYears } from './stated-years.ts';

const day = /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/gu;

/**
 * 清查工作完成时间为2022年10月27日, where the indicator of that name has 2023年10月27日: the same day of another year. A
 * day that its target names is no slip, nor one that a longer name ends with.
 */
export function ownDates({ units }: ReadableReport): (original: string) => readonly StatedYears[] {
  const named = units.flatMap(({ result }) =>
    leaves(result.roots).flatMap(({ indicator: { name, actual, target } }) => {
      if (typeof actual !== 'string') return [];
      const [only, ...more] = matchesOf(narrow(actual), day);
      const aims = typeof target === 'string' ? matchesOf(narrow(target), day) : [];
      const [, year = '', month = '', date = ''] = only ?? [];
      return only === undefined || more.length > 0
        ? []
        : [{ name, year, month: Number(month), date: Number(date), aims: aims.map(([, aim = '']) => aim) }];
    }),
  );
  if (named.length === 0) return () => [];
  return (original) =>
    named.flatMap(({ name, year, month, date, aims }) => {
      if (!original.includes(name)) return [];
      const text = narrow(without(original, quoted));
      const begin = text.indexOf(name);
      const behind = begin + name.length;
      const said = /^\s*(?:为|是|:|于|在)?\s*(?=(?:19|20)\d{2}\s*年)/u.exec(text.slice(behind));
      if (begin < 0 || said === null || /[\p{Script=Han}]$/u.test(text.slice(0, begin))) return [];
      const from = behind + said[0].length;
      const [first] = matchesOf(text.slice(from, from + 16), day);
      const [words = '', stated = '', statedMonth, statedDay] = first ?? [];
      if (first?.index !== 0 || stated === year || aims.includes(stated)) return [];
      if (Number(statedMonth) !== month || Number(statedDay) !== date) return [];
      const own = Number(stated);
      return [{ from, to: from + words.length, years: [own, own] as const }];
    });
}
