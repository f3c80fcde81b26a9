import type { Passage } from '../../../prose/passages.ts';
import { narrow } from '../../texts.ts';
import type { Evaluated, StatedYears } from './stated-years.ts';

/** 2.2022年度绩效目标, as a title or at the head of a paragraph. */
const label =
  /^\s*(?:[(]?[\d一二三四五六七八九十]{1,2}[)、.]\s*|[①-⑳]\s*)?((?:19|20)\d{2}\s*年度?)(?:项目)?(?:绩效)?(?:阶段性)?目标(?=$|[。:（(\s])/u;

type Goal = { readonly passage: Passage; readonly stated: StatedYears };

/** The years whose goals a report gives one after the other. */
function goalsOf(passages: readonly Passage[]): readonly Goal[] {
  return passages.flatMap((passage) => {
    if (passage.kind === 'cell' || !/目标/.test(passage.text)) return [];
    const match = label.exec(narrow(passage.text.slice(0, 40)));
    const words = match?.[1];
    if (words === undefined) return [];
    const from = match?.[0].indexOf(words) ?? 0;
    const year = Number(words.slice(0, 4));
    return [{ passage, stated: { from, to: from + words.length, years: [year, year] } }];
  });
}

/**
 * Goals of a year that is not evaluated, where those of an evaluated one should stand: as many years as are
 * evaluated, each once, and one of them another. Goals of more years tell how the project goes on.
 */
export function strayGoals(
  passages: readonly Passage[],
  { years: [first, last] }: Evaluated,
): readonly Goal[] {
  const goals = goalsOf(passages);
  const own = goals.filter(({ stated: { years } }) => years[0] >= first && years[0] <= last);
  const others = goals.filter((goal) => !own.includes(goal));
  const distinct = new Set(goals.map(({ stated }) => stated.years[0])).size === goals.length;
  if (!distinct || others.length !== 1 || goals.length !== last - first + 1) return [];
  const [other] = others;
  if (other === undefined) return [];
  if (first !== last) return others;
  // Alone, the goals of the next year are a plan, and those of a year spoken of elsewhere may be meant.
  const [year] = other.stated.years;
  const again = passages.some((one) => one !== other.passage && one.text.includes(`${year}年`));
  return year > last || again ? [] : others;
}
