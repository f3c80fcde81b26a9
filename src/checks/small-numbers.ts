const figures = '〇一二三四五六七八九';

/** 1–99 in Chinese figures: 三十一. */
export function inChinese(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10 === 0 ? '' : (figures[number % 10] ?? '');
  return tens === 0 ? ones : `${tens === 1 ? '' : (figures[tens] ?? '')}十${ones}`;
}

const known = new Map(Array.from({ length: 99 }, (_, at) => [inChinese(at + 1), at + 1]));

/** The number of a month, a day or a section, in Arabic or Chinese figures; null for anything else. */
export const smallNumber = (text: string): number | null =>
  /^\d{1,2}$/.test(text) ? Number(text) : (known.get(text) ?? null);
