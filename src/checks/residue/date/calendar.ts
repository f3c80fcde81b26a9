/** Days of a month; February has 29 where the year is unknown. */
export function daysIn(month: number, year: number | null): number {
  if (month === 2)
    return year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether the calendar has the day; without a day, whether it has the month. */
export const exists = (year: number | null, month: number, day: number | null): boolean =>
  month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= daysIn(month, year)));
