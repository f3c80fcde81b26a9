import { matchesOf } from '../../../prose/matches.ts';
import { narrow } from '../../texts.ts';
import { type Day, dayOf, dayWritten, isBefore, type Stretch } from './calendar.ts';

/** A stage of works with its day, and the earlier stage that has a later one. */
export type TurnedStage = Stretch & { readonly behind: string };

/** 2020年6月18日开工, 2021年11月通过竣工验收: a day, at most a few words, and one of three stages in their order. */
const staged = new RegExp(
  `${dayWritten}[^,;:、\\d至到前]{0,8}?(?:(开工|动工)|((?:竣工|完工)(?!验收))|(验收))`,
  'gu',
);

/** What was wanted; works of their own, which have their own order. */
const others = /计划|原定|应于|拟|预计|约定|要求|[一二三四]期|标段|批|分别/u;

/** Stages of one sentence before the one that they follow: 2019年6月开工建设，2018年11月通过竣工验收. */
export function turnedStages(original: string): readonly TurnedStage[] {
  if (!/验收|[竣完]工/u.test(original) || !/\d\s*月/u.test(original)) return [];
  return matchesOf(narrow(original), /[^。;]+/gu).flatMap(({ 0: sentence, index: start }) => {
    const stages = stagesIn(sentence);
    const { from: end = 0 } = stages.at(-1) ?? {};
    // Two of one kind are of two works.
    if (new Set(stages.map(({ rank }) => rank)).size < stages.length) return [];
    if (others.test(sentence.slice(0, end))) return [];
    return stages.flatMap(({ rank, day, from, words }, at): TurnedStage[] => {
      const last = stages[at - 1];
      const turned = last !== undefined && last.rank < rank && isBefore(day, last.day);
      return turned ? [{ from: start + from, to: start + from + words.length, behind: last.words }] : [];
    });
  });
}

type Stage = { readonly rank: number; readonly day: Day; readonly from: number; readonly words: string };

const stagesIn = (sentence: string): readonly Stage[] =>
  matchesOf(sentence, staged).map(({ 0: words, 1: year, 2: month, 3: date, 4: begun, 5: done, index }) => ({
    rank: begun !== undefined ? 0 : done !== undefined ? 1 : 2,
    day: dayOf(year, month, date),
    from: index,
    words,
  }));
