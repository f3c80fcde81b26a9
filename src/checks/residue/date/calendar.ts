/** A stretch of a text. */
export type Stretch = { readonly from: number; readonly to: number };

/** Days of a month; February has 29 where the year is unknown. */
export function daysIn(month: number, year: number | null): number {
  if (month === 2)
    return year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether the calendar has the day; without a day, whether it has the month. */
export const exists = (year: number | null, month: number, day: number | null): boolean =>
  month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= daysIn(month, year)));

/** Year, month and day; 0 where no day is named. */
export type Day = readonly [year: number, month: number, day: number];

/** Whether the calendar has a day, or the month of one that is not named. */
export const isReal = ([year, month, day]: Day): boolean => exists(year, month, day === 0 ? null : day);

/** 2023年6月1日, 2023 年 6 月, as a source of patterns with three groups. */
export const dayWritten = String.raw`(?<![\d.\-/])((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?`;

export const dayOf = (year = '', month = '', date = ''): Day => [
  Number(year),
  Number(month),
  date === '' ? 0 : Number(date),
];

/** Whether one day lies before another, both as exact as the vaguer of them. */
export function isBefore(one: Day, other: Day): boolean {
  for (const [at, part] of one.entries()) {
    const beside = other[at] ?? 0;
    if (part === 0 || beside === 0) return false;
    if (part !== beside) return part < beside;
  }
  return false;
}
