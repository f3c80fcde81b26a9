import { matchesOf } from '../../../prose/matches.ts';
import type { Passage } from '../../../prose/passages.ts';
import { headingsOver, narrow } from '../../texts.ts';
import type { Evaluated, StatedYears } from './stated-years.ts';

/** Sections and sentences that tell when the evaluation was made, and its steps. */
const ofWork =
  /(?:评价|自评)(?:的)?(?:工作|组织|过程|实施|开展|时间|安排|程序|步骤|进度)|工作(?:开展|组织|过程|步骤|程序)/;
const step =
  /准备|方案|调研|现场|实地|核查|资料收集|问卷|座谈|评分|打分|撰写|报告|分析评价|综合评价|评价(?:阶段|时间)/;
/** What is watched while it goes on is evaluated before its year ends. */
export const midway = /中期|跟踪|监控|事前|季度评价|半年/;

const span =
  /(?<year>(?:19|20)\d{2})\s*年\s*(?<month>\d{1,2})\s*月(?:\s*(?<day>\d{1,2})\s*日)?\s*(?:[-—–~～]+|至|到)\s*(?:(?<endYear>(?:19|20)\d{2})\s*年\s*)?(?:(?<endMonth>\d{1,2})\s*月(?:\s*(?<endDay>\d{1,2})\s*日)?|(?<lastDay>\d{1,2})\s*日)/gu;

/** 截至2023年12月31日，支出…: a day up to which results are told. */
const upTo =
  /截(?:至|止到?|止至)\s*((?:19|20)\d{2})\s*年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?|[底末])[^。;]{0,24}?(?:支出|完成|到位|执行|拨付|支付|建成|结余)/gu;

type Span = {
  readonly passage: Passage;
  readonly stated: StatedYears;
  readonly from: number;
  readonly to: number;
  readonly year: number;
};

/** A day as a number whose order is that of days: 20230408. */
const dayOf = (year: number, month = 12, day = 31): number => year * 10_000 + month * 100 + day;
const aYear = 10_000;

const spansIn = (passage: Passage): readonly Span[] =>
  matchesOf(narrow(passage.text), span).map(({ 0: words, index, groups = {} }) => {
    const year = Number(groups['year']);
    const end = Number(groups['endYear'] ?? year);
    return {
      passage,
      stated: { from: index, to: index + words.length, years: [year, year] },
      from: dayOf(year, Number(groups['month']), Number(groups['day'] ?? 1)),
      to: dayOf(
        end,
        Number(groups['endMonth'] ?? groups['month']),
        Number(groups['endDay'] ?? groups['lastDay'] ?? 31),
      ),
      year,
    };
  });

/**
 * A step of the evaluation that ended before the evaluated year did (2023年4月8日至5月10日为方案设计阶段 of an evaluation of
 * 2023), where the report tells results of a later day, or its other steps are of the next year: a year later it
 * stands between its neighbours and before the report was published.
 */
export function strayWork(
  passages: readonly Passage[],
  title: string,
  published: string | undefined,
  { years: [, last] }: Evaluated,
): readonly { readonly passage: Passage; readonly stated: StatedYears }[] {
  if (midway.test(title)) return [];
  const work = passages.flatMap((passage) =>
    passage.kind !== 'cell' && isOfWork(passage) ? spansIn(passage) : [],
  );
  if (work.every(({ to }) => to >= dayOf(last))) return [];
  const latest = published === undefined ? dayOf(last + 1) : Number(published.replaceAll('-', ''));
  const told = passages.flatMap(({ text }) =>
    text.includes('截') ? matchesOf(narrow(text), upTo).map(([, y, m, d]) => dayOf(...numbers(y, m, d))) : [],
  );
  const until = Math.max(0, ...told.filter((day) => day >= dayOf(last, 12, 1) && day <= latest));
  const all = passages.flatMap((passage) => (/\d\s*月/.test(passage.text) ? spansIn(passage) : []));
  return work.flatMap((one, at) => {
    if (one.to >= dayOf(last)) return [];
    const [from, to] = [one.from + aYear, one.to + aYear];
    const [before, behind] = [work[at - 1], work[at + 1]].map((other) =>
      other !== undefined && isBeside(other, one) ? other : undefined,
    );
    const fits = (before?.from ?? 0) <= from && from <= (behind?.from ?? from) && to <= latest;
    const later = [before, behind].some((other) => other?.year === one.year + 1 && other.year > last);
    const enclosed = all.some((other) => other.from <= from && to <= other.to);
    const overtaken = one.to < until && from > until;
    return fits && (overtaken || later || enclosed) ? [{ passage: one.passage, stated: one.stated }] : [];
  });
}

/** Whether two steps stand under the same headings. */
const isBeside = (a: Span, b: Span): boolean =>
  headingsOver(a.passage).join() === headingsOver(b.passage).join();

const numbers = (year = '0', month = '12', day = '31'): readonly [number, number, number] => [
  Number(year),
  Number(month),
  Number(day),
];

const isOfWork = (passage: Passage): boolean =>
  step.test(passage.text) && headingsOver(passage).some((title) => ofWork.test(title));
