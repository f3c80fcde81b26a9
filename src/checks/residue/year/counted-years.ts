import { matchesOf } from '../../../prose/matches.ts';
import { smallNumber } from '../../small-numbers.ts';
import { narrow, quoted, without } from '../../texts.ts';
import { type Evaluated, type StatedYears, yearsNamed } from './stated-years.ts';

const counted = '(?<count>[两二三四五2345])个?年(?:度)?(?:累计|合计|共计?|总计|总共|来)';
/** 两年累计支出 7,209 万元，其中 2022 年 3,312 万元……2023 年 3,897 万元. */
const dealt = new RegExp(`${counted}[^。]{0,40}?(?:其中|分别|:)[^。]*`, 'gu');
/** 2020 年至 2022 年，分别安排……三年合计. */
const spanned = new RegExp(
  `(?<!\\d)(?<from>(?:19|20)\\d\\d)年?(?:[-—–~～至到]+)(?<to>(?:19|20)\\d\\d)年[^。]{0,90}?${counted}`,
  'gu',
);

/**
 * Years that are as many as their sentence counts, and of which one is not evaluated; a span of more or fewer years than it
 * counts, that begins or ends with the evaluated ones.
 */
export function countedYears(original: string, { years: [first, last] }: Evaluated): readonly StatedYears[] {
  if (first === last || !/[两二三四五2345]个?年/.test(original)) return [];
  const text = narrow(without(original, quoted));
  const many = last - first + 1;
  const isMany = (count = ''): boolean => smallNumber(count.replace('两', '二')) === many;
  return [
    ...matchesOf(text, dealt).flatMap(({ 0: words, index, groups = {} }): StatedYears[] => {
      const named = [...new Set(yearsNamed(words).map(Number))];
      const stray = named.filter((year) => year < first || year > last);
      const [only, ...more] = stray;
      if (!isMany(groups['count']) || named.length !== many || only === undefined || more.length > 0)
        return [];
      const from = index + words.indexOf(String(only));
      return [{ from, to: from + 5, years: [only, only] }];
    }),
    ...matchesOf(text, spanned).flatMap(({ 0: words, index, groups = {} }): StatedYears[] => {
      const [from, to] = [Number(groups['from']), Number(groups['to'])];
      if (!isMany(groups['count']) || to - from + 1 === many || (from === first) === (to === last)) return [];
      const end = words.indexOf(String(to), 4) + 5;
      return [{ from: index, to: index + end, years: [from, to] }];
    }),
  ];
}
