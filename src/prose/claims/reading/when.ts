import type { ReadableReport } from '../../../report/read.ts';
import type { Line } from './lines.ts';
import type { Token } from './tokens.ts';

/** The years that a report evaluates. */
export const yearsOf = ({ data }: ReadableReport): ReadonlySet<number> =>
  new Set(data.years ?? (data.year === undefined ? [] : [data.year]));

/** 截至 a day after the years: more may have been spent by then. */
export const isLater = (line: Line, date: Dated, years: ReadonlySet<number>): boolean =>
  until.test(line.text.slice(Math.max(0, date.from - 9), date.from)) &&
  date.years.every((year) => year > Math.max(...years));

const until = /(?:截至|截止|截止至|至|到)(?:评价基准日|基准日|目前)?[,(]?$/;

type Dated = Token & { readonly kind: 'date' };

/** Years of their own, one of several years; but 截至 the end of the last one speaks of all. */
export function isOtherTime(line: Line, date: Dated, years: ReadonlySet<number>): boolean {
  if (!date.years.some((year) => years.has(year))) return true;
  if (years.size < 2 || date.years.length >= years.size) return false;
  const cut = until.test(line.text.slice(Math.max(0, date.from - 9), date.from));
  return !cut || !date.years.includes(Math.max(...years));
}
