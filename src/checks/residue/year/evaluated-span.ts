import { matchesOf } from '../../../prose/matches.ts';
import { narrow, quoted, without } from '../../texts.ts';
import { type Evaluated, type StatedYears, yearsIn } from './stated-years.ts';

/** 评价范围为2017—2020年财政专项扶贫资金: whole years, and what was granted or done in them. */
const range =
  /(?:评价|自评)(?:的)?(?:范围|时段|期间|年度|周期|对象)\s*(?:为|是|:|界定为|确定为)\s*((?:19|20)\d{2}\s*年?\s*(?:[-—–~～至到]+)\s*(?:19|20)\d{2}\s*年度?)(?!\s*\d{1,2}\s*月)/gu;

/** 对食堂补贴政策（以下简称“补贴政策”）2018—2020年的执行情况进行了评价. */
const evaluated =
  /对[^。;\d]{4,70}?((?:19|20)\d{2}\s*年?度?\s*(?:[-—–~～至到]+)\s*(?:19|20)\d{2}\s*年度?)(?!\s*\d{1,2}\s*月)[^。;\d]{0,30}?(?:开展|进行|实施|组织)(?:了|的)?[^,。;\d]{0,6}(?:评价|自评|评估)/gu;
const thisOne = /受[^,。;]{2,30}委托|形成本报告|本次|此次|报告如下|评价(?:小|工作)?组|自评(?:小|工作)?组/u;
const another = /此前|曾|前期|上一?[轮次]|首[轮次]|中期|已于|当时/u;

/**
 * A span of years that is said to be evaluated and begins or ends with the evaluated one, but is another: the title
 * names the evaluated one, too, and the sentence no further year.
 */
export function strayRange(
  original: string,
  { years: [first, last] }: Evaluated,
  title: string,
): readonly StatedYears[] {
  if (first === last || !/(?:评价|自评)/.test(original)) return [];
  const titled = yearsIn(title);
  const [own, ...more] = titled;
  if (own === undefined || more.length > 0 || own.years[0] !== first || own.years[1] !== last) return [];
  const text = narrow(without(original, quoted));
  return [...ranges(text, [first, last]), ...objects(text, [first, last])];
}

/** As many years as are evaluated, of which some are: what is evaluated in this report, and told once in its sentence. */
function objects(text: string, [first, last]: Evaluated['years']): readonly StatedYears[] {
  return matchesOf(text, evaluated).flatMap(({ 0: whole, 1: words = '', index }) => {
    const before =
      text
        .slice(Math.max(0, index - 100), index)
        .split(/[。;]/u)
        .at(-1) ?? '';
    const said = before + (text.slice(index, index + 240).split(/[。;]/u)[0] ?? '');
    const [from = 0, to = 0] = (words.match(/(?:19|20)\d{2}/gu) ?? []).map(Number);
    const years = said.match(/(?:19|20)\d{2}(?!\s*年\s*\d{1,2}\s*月)/gu) ?? [];
    if (years.length > 2 || !thisOne.test(said) || another.test(said)) return [];
    if (to - from !== last - first || from === first || from > last || to < first) return [];
    const at = index + whole.indexOf(words);
    return [{ from: at, to: at + words.length, years: [from, to] as const }];
  });
}

/** 评价范围为2017—2020年: one end is right, the other is not. */
function ranges(text: string, [first, last]: Evaluated['years']): readonly StatedYears[] {
  return matchesOf(text, range).flatMap(({ 0: whole, 1: words = '', index }) => {
    const sentence = text.slice(index, index + 200).split(/[。;]/u)[0] ?? '';
    const [from = 0, to = 0] = (words.match(/(?:19|20)\d{2}/gu) ?? []).map(Number);
    if ((sentence.match(/(?:19|20)\d{2}/gu) ?? []).length > 2) return [];
    if ((from === first) === (to === last) || from > to) return [];
    const at = index + whole.length - words.length;
    return [{ from: at, to: at + words.length, years: [from, to] as const }];
  });
}
