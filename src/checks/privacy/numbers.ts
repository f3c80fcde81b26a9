import { matchesOf } from '../../prose/matches.ts';

/** Personal data in a text: where it stands, and how it may be shown. */
export type Personal = { readonly from: number; readonly to: number; readonly shown: string };

/** Prefixes of the provinces in GB/T 2260. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(
    ' ',
  ),
);

/** Whether 18 characters are a citizen identification number: place, birthday and check digit (GB 11643). */
export function isIdNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text) || !looksLikeId(text)) return false;
  const sum = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2].reduce(
    (before, weight, at) => before + weight * Number(text[at]),
    0,
  );
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
}

/** Whether 18 digits begin with a province and hold a birthday where an identification number has it. */
export const looksLikeId = (digits: string): boolean =>
  provinces.has(digits.slice(0, 2)) &&
  isBirthday(digits.slice(6, 10), digits.slice(10, 12), digits.slice(12, 14));

/** Whether 15 digits may be a number of the kind issued before 1999: no check digit, a year of two digits. */
export const isOldIdNumber = (text: string): boolean =>
  /^\d{15}$/.test(text) &&
  provinces.has(text.slice(0, 2)) &&
  isBirthday(`19${text.slice(6, 8)}`, text.slice(8, 10), text.slice(10, 12));

function isBirthday(year: string, month: string, day: string): boolean {
  if (!/^(?:19|20)/.test(year)) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** Whether the digits end in the check digit that cards have (Luhn). */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** A number of which only the first and last digits may be read. */
export const masked = (text: string, head: number, tail: number): string =>
  text.slice(0, head) + '*'.repeat(Math.max(4, text.length - head - tail)) + text.slice(-tail);

/** Where a number may begin: behind no digit or letter, but behind ID and Tel. */
export const begins = String.raw`(?:(?<![\dA-Za-z_])|(?<=(?<![A-Za-z])(?:ID|Id|id|TEL|Tel|tel)\.?))`;

/** One stretch of digits, or several with one blank, dot or hyphen between each two, as people write long numbers. */
export type Digits = {
  readonly from: number;
  readonly to: number;
  readonly digits: string;
  readonly groups: number;
};

const row = new RegExp(`${begins}\\d+(?:[ \\u00a0\\u2009\u00b7–—-]\\d+)*[Xx]?(?![\\dA-Za-z_])`, 'g');

/** Every run of digit groups whose digits are as many as asked for, also within a longer row of groups. */
export function* digitRuns(text: string, least: number, most: number): Generator<Digits> {
  for (const hit of matchesOf(text, row)) {
    if (hit[0].length < least) continue;
    const groups = matchesOf(hit[0], /\d+[Xx]?/g);
    for (const [first, group] of groups.entries()) {
      let digits = '';
      for (let last = first; last < groups.length && last < first + 6; last += 1) {
        const end = groups[last];
        digits += end?.[0] ?? '';
        if (digits.length > most) break;
        if (digits.length < least || end === undefined) continue;
        const from = hit.index + group.index;
        yield { from, to: hit.index + end.index + end[0].length, digits, groups: last - first + 1 };
      }
    }
  }
}
