import { matchesOf } from '../../../prose/matches.ts';
import { narrow, quoted, without } from '../../texts.ts';
import { type Evaluated, type StatedYears, yearsNamed } from './stated-years.ts';

/** 平均到场时间由2032年的8.6分钟缩短至7.4分钟: what something was before it changed. */
const base =
  /[由从]\s*((?:19|20)\d{2})\s*年(?:底|末|初)?的?\s*\d[\d,.]*[^\d,。;]{1,8}(?:缩短|提高|提升|下降|降低|增长|增加|减少|上升|降|升|增)[至到为]/gu;

/** 2052年底前: what is still to be done. */
const deadline = /(?<!\d)((?:19|20)\d{2})\s*年\s*(?:\d{1,2}\s*月\s*)?(?:底|末|\d{1,2}\s*日)?\s*之?前/gu;
/** 2032年目标仍设为92%: what was aimed at, and given a figure. */
const aimed =
  /(?<!\d)((?:19|20)\d{2})\s*年(?:度)?(?:绩效)?(?:目标|指标|计划)(?:值)?(?:仍|均|也|已)?(?:设[定置]?|定|确定)?(?:为|是)?\s*[≥≤不\d]/gu;
/** Years that plans look to. */
const lookedTo: ReadonlySet<number> = new Set([2030, 2035, 2040, 2045, 2049, 2050, 2055, 2060]);
/** What is to come has its own base. */
const planned = /规划|预计|预测|测算|计划|力争|目标|情景/u;
/** Debts, concessions and plans that run for decades. */
const longTerm =
  /债|[还借贷]|本息|本金|特许|经营期|运营期|租|偿|回收|折旧|碳|规划|远景|愿景|世纪|长期|使用期|年限|期限|设计|使用权/u;

/** 比2012年的47.6万册次增长8.82%, 比2032年下降2.6%: what is held against another year. */
const compared =
  /(?:[比较与同])\s*((?:19|20)\d{2})\s*年(?:度|同期)?(?:的?\s*\d[\d,.]*[^\d,。;]{1,6})?(?:相比,?)?(?:同比|净)?(?:增|减|提|下降|上升|多|少|高|低|缩|降|升)/gu;

/** 不合格的9户已于2014年1月整改到位: a shortcoming of what is evaluated was made good. */
const mended =
  /(?:已|均)(?:全部)?(?:于|在)\s*((?:19|20)\d{2})\s*年(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?(?:底|末)?(?:前)?(?:全部|均|已)?(?:整改|补齐|补发|追回|退回|退还|返工|复验|重新验收)/gu;

/** What was found at the time, not what was left over from before. */
const foundNow = /不合格|不达标|未通过|未达标|首次验收|抽查/u;
const before = /历史|遗留|以前|早年|曾|当年|督察|巡[视察]|往年|前期/u;

/** The sentence around a place, as far as it is near. */
function sentenceAt(text: string, index: number): string {
  const begun =
    text
      .slice(Math.max(0, index - 120), index)
      .split(/[。;]/u)
      .at(-1) ?? '';
  return begun + (text.slice(index, index + 160).split(/[。;]/u)[0] ?? '');
}

/** Whether one figure of the year, or two beside each other, make it one of these. */
const slippedFrom = (year: number, near: readonly [number, number]): boolean =>
  yearsIn(near).some((right) => differing(String(year), right).length === 1) || isTurned(year, near);

/** 2012 for 2021: the same figures, two of them in each other's place. */
const isTurned = (year: number, near: readonly [number, number]): boolean =>
  yearsIn(near).some((right) => {
    const digits = String(year);
    const [one = 0, two = 0, ...more] = differing(digits, right);
    return one !== two && more.length === 0 && right[one] === digits[two] && right[two] === digits[one];
  });

const yearsIn = ([first, last]: readonly [number, number]): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, at) => String(first + at));

const differing = (a: string, b: string): readonly number[] => [0, 1, 2, 3].filter((at) => a[at] !== b[at]);

/**
 * Years in which what a sentence says cannot have been or will not be: a base after the evaluated years, a deadline
 * decades away, a shortcoming made good long before. One figure, or two that changed places, make it right.
 */
export function slippedYears(original: string, { years: [first, last] }: Evaluated): readonly StatedYears[] {
  if (!/[由从于在前标划比较与同]/.test(original)) return [];
  const text = narrow(without(original, quoted));
  const found: StatedYears[] = [];
  const sought = [
    {
      pattern: base,
      near: [first - 6, last] as const,
      fits: (year: number, said: string) => year > last + 3 && !lookedTo.has(year) && !planned.test(said),
    },
    {
      pattern: deadline,
      near: [last, last + 4] as const,
      fits: (year: number, said: string) => year >= last + 15 && !lookedTo.has(year) && !longTerm.test(said),
    },
    {
      pattern: aimed,
      near: [first, last] as const,
      fits: (year: number, said: string) =>
        year > last + 5 &&
        !lookedTo.has(year) &&
        !longTerm.test(said) &&
        !/力争|预计|预测|十[四五六]五/u.test(said),
    },
    {
      pattern: compared,
      near: [first - 1, last] as const,
      // Ten years back may be meant; a year that is the last one with two figures changed over is not.
      fits: (year: number, said: string) =>
        (year > last + 1 && !/预计|预测|测算|情景/u.test(said)) ||
        (year <= first - 5 && isTurned(year, [first - 1, last])),
    },
    {
      pattern: mended,
      near: [first, last + 2] as const,
      fits: (year: number, said: string) => year <= first - 5 && foundNow.test(said) && !before.test(said),
    },
  ];
  for (const { pattern, near, fits } of sought) {
    for (const { 0: whole, 1: words = '', index } of matchesOf(text, pattern)) {
      const year = Number(words);
      const said = sentenceAt(text, index);
      const others = yearsNamed(said).filter((other) => other !== words);
      if (others.some((other) => Math.abs(Number(other) - year) < 5)) continue;
      if (!fits(year, said) || !slippedFrom(year, near)) continue;
      const from = index + whole.indexOf(words);
      found.push({ from, to: from + words.length + 1, years: [year, year] });
    }
  }
  return found;
}
