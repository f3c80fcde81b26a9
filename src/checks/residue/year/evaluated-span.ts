import { matchesOf } from '../../../prose/matches.ts';
import { narrow, quoted, without } from '../../texts.ts';
import { type Evaluated, type StatedYears, yearsIn } from './stated-years.ts';

/** 评价范围为2017—2020年财政专项扶贫资金: whole years, and what was granted or done in them. */
const range =
  /(?:评价|自评)(?:的)?(?:范围|时段|期间|年度|周期|对象)\s*(?:为|是|:|界定为|确定为)\s*((?:19|20)\d{2}\s*年?\s*(?:[-—–~～至到]+)\s*(?:19|20)\d{2}\s*年度?)(?!\s*\d{1,2}\s*月)/gu;

/**
 * A span of years that is said to be evaluated and begins or ends with the evaluated one, but is another: the title
 * names the evaluated one, too, and the sentence no further year.
 */
export function strayRange(
  original: string,
  { years: [first, last] }: Evaluated,
  title: string,
): readonly StatedYears[] {
  if (first === last || !/(?:评价|自评)的?(?:范围|时段|期间|年度|周期|对象)/.test(original)) return [];
  const titled = yearsIn(title);
  const [own, ...more] = titled;
  if (own === undefined || more.length > 0 || own.years[0] !== first || own.years[1] !== last) return [];
  const text = narrow(without(original, quoted));
  return matchesOf(text, range).flatMap(({ 0: whole, 1: words = '', index }) => {
    const sentence = text.slice(index, index + 200).split(/[。;]/u)[0] ?? '';
    const [from = 0, to = 0] = (words.match(/(?:19|20)\d{2}/gu) ?? []).map(Number);
    if ((sentence.match(/(?:19|20)\d{2}/gu) ?? []).length > 2) return [];
    if ((from === first) === (to === last) || from > to) return [];
    const at = index + whole.length - words.length;
    return [{ from: at, to: at + words.length, years: [from, to] as const }];
  });
}
