import type { Passage } from '../../../prose/passages.ts';
import { narrow } from '../../texts.ts';
import { type Evaluated, type StatedYears, yearsIn } from './stated-years.ts';

/** What is named behind a year, up to the words of a report or form: 农村公路养护项目. */
const named =
  /^的?([\p{Script=Han}（）()、]{4,30}?)(?:财政|重点|支出|综合|绩效)*(?:绩效评价|绩效自评|评价|自评)(?:报告|自评表|评价表|情况表|得分表|结果|表|情况)/u;

/** A year and what follows it, its brackets of either width: 2023年应急物资储备项目. */
const dated = (year: number, name: string): RegExp =>
  new RegExp(`${year}\\s*年度?的?${name.replaceAll(/[()（）]/gu, '.')}`, 'u');

/**
 * A title of another year than the text: what it names stands in the text with the evaluated year, and nowhere with
 * that of the title. A name that begins with the year it was granted in is left alone.
 */
export function strayTitle(
  title: string,
  body: string,
  { years: [first, last], names }: Evaluated,
): StatedYears | null {
  const [stated, more] = yearsIn(title);
  if (first !== last || stated === undefined || more !== undefined) return null;
  const [year, end] = stated.years;
  const [, name = ''] = named.exec(narrow(title).slice(stated.to)) ?? [];
  if (year !== end || year === first || name === '' || names.some((one) => one.includes(String(year))))
    return null;
  const text = narrow(body);
  return dated(first, name).test(text) && !dated(year, name).test(text) ? stated : null;
}

/**
 * The title of a form in the text (三、2022年度食堂运营项目自评表) that names what the report's title names, with a year
 * before the evaluated one, where no other title has it with the evaluated year.
 */
export function strayForms(
  passages: readonly Passage[],
  title: string,
  { years: [first, last], names }: Evaluated,
): readonly { readonly passage: Passage; readonly stated: StatedYears }[] {
  const [own, more] = yearsIn(title);
  if (first !== last || own?.years[0] !== first || own.years[1] !== first || more !== undefined) return [];
  const whole = narrow(title);
  const found = passages.flatMap((passage) => {
    const { text, kind } = passage;
    if (
      kind === 'cell' ||
      text.length > 50 ||
      !/自评|评价/.test(text) ||
      /[。；，]|上一?年|去年|往年|对比|比较/.test(text)
    )
      return [];
    const [stated, another] = yearsIn(text);
    if (stated === undefined || another !== undefined || stated.years[0] !== stated.years[1]) return [];
    const [, name = ''] = named.exec(narrow(text).slice(stated.to)) ?? [];
    return name === '' ? [] : [{ passage, stated, name }];
  });
  const text = passages.map((passage) => narrow(passage.text)).join('\n');
  return found.filter(({ stated, name }) => {
    const [year] = stated.years;
    if (year >= first || names.some((one) => one.includes(String(year)))) return false;
    const titled = found.some((one) => one.stated.years[0] === first && one.name === name);
    return !titled && dated(first, name).test(whole) && text.split(dated(year, name)).length === 2;
  });
}
