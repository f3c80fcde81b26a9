import { matchesOf } from '../../../prose/matches.ts';
import { narrow } from '../../texts.ts';
import { type Day, dayOf, daysIn, dayWritten, isReal, type Stretch } from './calendar.ts';

/** A span of days that does not last as long as it is said to. */
export type WrongLength = Stretch & { readonly lasts: string };

const span = String.raw`${dayWritten}\s*起?\s*(?:至|到|—{1,2}|–|-{1,2}|~|～)\s*(?:((?:19|20)\d{2})\s*年\s*)?(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?止?`;
const long = String.raw`(\d{1,3})\s*(个月|年(?!度|\d)|(?:个?日历)?天)`;

/** 2022年1月1日至2024年12月31日，共36个月; 服务期均为12个月，即2023年1月1日至2023年12月31日. */
const behind = new RegExp(`${span}[,(]?\\s*(?:共计?|合计|总计|为期|历时|期限为?)\\s*${long}`, 'gu');
const ahead = new RegExp(
  `(?:期限?|周期|时间)(?:均|各)?为?\\s*${long}\\s*(?:\\(\\s*(?:即|自|从)?|,\\s*(?:即|自|从))\\s*${span}`,
  'gu',
);

/** Spans beside their length, where the two differ by a month, or by more than the one day that is counted or not. */
export function wrongLengths(original: string): readonly WrongLength[] {
  if (!/\d\s*(?:个月|年|天)/u.test(original) || !/月/u.test(original)) return [];
  const text = narrow(original);
  const told = (match: RegExpExecArray, at: number, lengthAt: number): WrongLength[] => {
    const [y1, m1, d1, y2, m2, d2] = match.slice(at, at + 6);
    const [count = '', unit = ''] = match.slice(lengthAt, lengthAt + 2);
    const lasts = lengthOf(dayOf(y1, m1, d1), dayOf(y2 ?? y1, m2, d2), unit, Number(count));
    return lasts === null ? [] : [{ from: match.index, to: match.index + match[0].length, lasts }];
  };
  return [
    ...matchesOf(text, behind).flatMap((match) => told(match, 1, 7)),
    ...matchesOf(text, ahead).flatMap((match) => told(match, 3, 1)),
  ];
}

/** How long a span lasts in the unit of its stated length; null where that fits, or where the days tell too little. */
function lengthOf(first: Day, last: Day, unit: string, stated: number): string | null {
  if (!isReal(first) || !isReal(last) || (first[2] === 0) !== (last[2] === 0)) return null;
  if (unit.endsWith('天')) {
    const days = first[2] === 0 ? -1 : (utc(last) - utc(first)) / 86_400_000;
    // The first day may be counted or not.
    return days < 0 || stated === days || stated === days + 1 ? null : `${days + 1}${unit}`;
  }
  const months = monthsOf(first, last);
  const each = unit === '年' ? 12 : 1;
  if (months === null || months === stated * each || months % each !== 0) return null;
  return `${months / each}${unit}`;
}

/** Whole months from a day up to another (1日至月末, 8日至7日, 8日至8日); null where they are none. */
function monthsOf([year, month, day]: Day, last: Day): number | null {
  const [begin, end] = day === 0 ? [1, daysIn(last[1], last[0])] : [day, last[2]];
  const next = new Date(utc([last[0], last[1], end]) + 86_400_000);
  const between = (other: number, months: number): number => (other - year) * 12 + months - month;
  if (next.getUTCDate() === begin) return between(next.getUTCFullYear(), next.getUTCMonth() + 1);
  return end === begin ? between(last[0], last[1]) : null;
}

const utc = ([year, month, day]: Day): number => Date.UTC(year, month - 1, day);
