import { matchesOf } from '../../../prose/matches.ts';
import { narrow, webAddress, without } from '../../texts.ts';
import { dayOf, isBefore, isReal, type Stretch } from './calendar.ts';

const day = String.raw`((?:19|20)\d{2})\s*(?:年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日号])?|([-./])\s*(\d{1,2})\s*\4\s*(\d{1,2}))`;
const dash = String.raw`\s*(?:至|到|—{1,2}|–|-{1,2}|~|～|起至|止)\s*`;

/** 2023年6月至2023年3月, 2023年5月20日—2023年5月10日, 2023.6.1-2023.3.1. */
const span = new RegExp(
  `(?<![\\d.\\-/A-Za-z])${day}${dash}${day.replace('\\4', '\\10')}(?![\\d.\\-/A-Za-z])`,
  'g',
);

/** 2023年9月20日至9月10日: the year is said once, the month twice. */
const inYear =
  /(?<![\d.\-/A-Za-z])(?:((?:19|20)\d{2})\s*年\s*)?(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*(?:至|到|—{1,2}|–|-{1,2}|~|～)\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g;

/** 2023年至2021年, 2023年度—2021年度. */
const ofYears =
  /(?<![\d.\-/A-Za-z])((?:19|20)\d{2})\s*年度?\s*(?:至|到|—{1,2}|–|-{1,2}|~|～)\s*((?:19|20)\d{2})\s*年度?(?!\s*\d{1,2}\s*月)/g;

/** Moved, not lasting: 由2023年6月调整到2023年3月; or every year again. */
const moved = /(?:提前|调整|变更|推迟|延[期长]|缩短|压缩|改|每年|次年|倒[推序排]|追溯)/u;

/** 增减率=（2023年－2022年）÷2022年: one is taken off the other. */
const reckoned = /[=＝÷×]/;

/** Spans that end before they begin. */
export function reversedSpans(original: string): readonly Stretch[] {
  if (!/[至到止—–~～－-]/u.test(original)) return [];
  const text = narrow(original);
  if (!/\d\s*[年月日号]?[度起]?\s*(?:至|到|止|[—–~～-]).{0,2}\d/u.test(text)) return [];
  const found: Stretch[] = [];
  const add = ({ 0: hit, index }: RegExpExecArray): void => {
    const around = text.slice(Math.max(0, index - 8), index + hit.length + 8);
    if (!moved.test(around) && !reckoned.test(around)) found.push({ from: index, to: index + hit.length });
  };
  for (const match of matchesOf(without(text, webAddress), span)) {
    const [, y1, m1, d1, , m1b, d1b, y2, m2, d2, , m2b, d2b] = match;
    const first = dayOf(y1, m1 ?? m1b, d1 ?? d1b);
    const second = dayOf(y2, m2 ?? m2b, d2 ?? d2b);
    if (isReal(first) && isReal(second) && isBefore(second, first)) add(match);
  }
  for (const match of matchesOf(text, inYear)) {
    const [, year, ...days] = match;
    const [m1 = 0, d1 = 0, m2 = 0, d2 = 0] = days.map(Number);
    // 12月20日至1月10日 goes on into the next year; 7月1日至6月30日 is a year; 6月3日至5月23日 is nearly one, and hardly meant.
    const nearlyYear = year !== undefined && m1 === m2 + 1 && d1 > 1 && d2 < 28;
    if ((m1 === m2 && d2 < d1) || nearlyYear) add(match);
  }
  for (const match of matchesOf(text, ofYears)) if (Number(match[2]) < Number(match[1])) add(match);
  return found;
}
