import type { Words } from '../../i18n/words.ts';
import { matchesOf } from '../../prose/matches.ts';
import type { Check, Found } from '../check.ts';
import { ownFields } from '../fields.ts';
import { smallNumber } from '../small-numbers.ts';
import { narrow, passagesOf, type Text, webAddress, without } from '../texts.ts';
import { exists, type Stretch } from './date/calendar.ts';
import { longInForce } from './date/in-force.ts';
import { wrongLengths } from './date/lengths.ts';
import { reversedSpans } from './date/spans.ts';
import { turnedStages } from './date/stages.ts';
import { toCome } from './date/to-come.ts';

/** 2023年13月, 2023年2月29日, 二〇二三年二月三十日; the year may be missing: 2月30日. */
const written =
  /(?:(?<![\d.])(\d{4})\s*年\s*|([一二][〇○零一二三四五六七八九]{3})年)?(?<![\d.\-~一二三四五六七八九十])(\d{1,2}|[一二三]?十?[一二三四五六七八九十])\s*月(?!份?以[上内])(?:\s*(?:份\s*)?(\d{1,2}|[一二三]?十?[一二三四五六七八九十])\s*[日号](?!楼|院|线|文|凭证|记账|付款|收款))?/g;

/** 2023228日, 2023年228日: a month or a 年 lost between the figures. */
const runTogether = /(?<!\d)(?:19|20)\d{2}(?:\d{3}|年\d{3})\s*日/g;

/** 2023-02-30, 2023.6.31: only days that the month lacks; other figures of this shape number something. */
const dotted = /(?<![\d.\-/A-Za-z])((?:19|20)\d{2})([-./])(\d{1,2})\2(\d{1,2})(?![\d.\-/A-Za-z])/g;

/** 20223年5月, 202年5月: a year of five figures, or of three. */
const longYear = /(?<![\d.,]|\d\s)(?:\d{3}|\d{5})\s*年\s*\d{1,2}\s*月/g;

/** Without one of these no day and no month is named. */
const hint = /[\d０-９一二三四五六七八九十]\s*[月日]|[\d０-９][-./－．／][\d０-９]/;

/** Days that no calendar has. */
export function impossibleDates(original: string): readonly Stretch[] {
  if (!hint.test(original)) return [];
  const text = narrow(without(original, webAddress));
  const found: Stretch[] = [];
  const add = ({ 0: hit, index }: { 0: string; index: number }): void => {
    const to = index + hit.length;
    if (!found.some((other) => index < other.to && to > other.from)) found.push({ from: index, to });
  };
  const months = text.includes('月');
  if (months) for (const match of matchesOf(text, longYear)) add(match);
  for (const match of matchesOf(text, runTogether)) {
    const lasts =
      match[0].includes('年') &&
      !/(?:截至|截止|于|至|到|自|从)\s*$/.test(text.slice(0, match.index).slice(-4));
    if (!lasts) add(match);
  }
  for (const match of months ? matchesOf(text, written) : []) {
    const [, digits, words, monthText = '', dayText] = match;
    if (digits === undefined && words === undefined && dayText === undefined) continue;
    const year = digits !== undefined ? Number(digits) : words !== undefined ? yearInWords(words) : null;
    const month = smallNumber(monthText);
    const day = dayText === undefined ? null : smallNumber(dayText);
    if (month === null || (dayText !== undefined && day === null)) continue;
    if (!exists(year, month, day) || (year !== null && year > 2100)) add(match);
  }
  for (const match of matchesOf(text, dotted)) {
    const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
    if (exists(year, month, null) && day >= 29 && day <= 31 && !exists(year, month, day)) add(match);
  }
  return found.sort((a, b) => a.from - b.from);
}

const yearInWords = (words: string): number =>
  Number(
    Array.from(words, (letter) => '〇一二三四五六七八九'.indexOf(letter.replace(/[○零]/, '〇'))).join(''),
  );

const told = ({ text, place }: Text, { from, to }: Stretch, words: (quote: string) => Words): Found => {
  const quote = text.slice(from, to);
  return { at: place(from, to), quote, message: words(quote) };
};

function* inText(at: Text): Generator<Found> {
  for (const stretch of impossibleDates(at.text))
    yield told(at, stretch, (quote) => ({
      'zh-CN': `不应有不存在的日期 \`${quote}\`，应为日历上有的日期，请核对原始资料后改正`,
      en: `Unexpected date \`${quote}\`, expected a day of the calendar, correct it from the records`,
    }));
  for (const stretch of longInForce(at.text))
    yield told(at, stretch, (quote) => ({
      'zh-CN': `施行时间 \`${quote}\` 不应早于印发多年，应在 \`${stretch.issued}\` 印发前后，请核对原始资料后改正`,
      en: `Unexpected \`${quote}\`, years before it was issued, expected a day near \`${stretch.issued}\`, correct it from the records`,
    }));
  for (const stretch of reversedSpans(at.text))
    yield told(at, stretch, (quote) => ({
      'zh-CN': `起止时间 \`${quote}\` 不应先止后起，应先起后止，请核对原始资料后改正`,
      en: `Unexpected span \`${quote}\` that ends before it begins, expected its begin first, correct it from the records`,
    }));
  for (const stretch of turnedStages(at.text))
    yield told(at, stretch, (quote) => ({
      'zh-CN': `\`${quote}\` 不应早于 \`${stretch.behind}\`，应在其后，请核对原始资料后改正`,
      en: `Unexpected \`${quote}\` before \`${stretch.behind}\`, expected it later, correct either from the records`,
    }));
  for (const stretch of wrongLengths(at.text))
    yield told(at, stretch, (quote) => ({
      'zh-CN': `起止时间与时长 \`${quote}\` 不应不符，按起止时间应为 \`${stretch.lasts}\`，请核对后改正`,
      en: `Unexpected length in \`${quote}\`, expected \`${stretch.lasts}\` by its first and last day, correct either`,
    }));
}

export default {
  code: 'residue/date',
  severity: 'error',
  title: { 'zh-CN': '不存在的日期', en: 'A day that does not exist' },
  why: {
    'zh-CN':
      '“2023228日”“2月30日”这样的日期在日历上没有，“2023年6月至2023年3月”先到了结束，读者无法知道事情发生在哪一天。',
    en: 'The calendar has no such day, or the end comes before the begin, so readers cannot know when it was.',
  },
  fix: {
    'zh-CN': '按原始资料改正日期。',
    en: 'Correct the date from the records.',
  },
  *run(report, prose) {
    const passages = passagesOf(report, prose);
    for (const text of [...passages, ...ownFields(report)]) yield* inText(text);
    const { published } = report.data;
    if (published === undefined) return;
    for (const passage of passages)
      for (const stretch of toCome(passage, published))
        yield told(passage, stretch, (quote) => ({
          'zh-CN': `已发生的事 \`${quote}\` 不应晚于报告公布的 \`${published}\`，请核对原始资料后改正`,
          en: `Unexpected \`${quote}\`, told as done after the report was published on \`${published}\`, correct either`,
        }));
  },
} satisfies Check;
