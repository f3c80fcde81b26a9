import { matchesOf } from '../../../prose/matches.ts';
import { narrow, quoted, without } from '../../texts.ts';

/** A text's statement of the years it is about. */
export type StatedYears = {
  readonly from: number;
  readonly to: number;
  /** First and last year; the same twice where one year is named. */
  readonly years: readonly [number, number];
};

const yearOrSpan =
  /(?<!\d)((?:19|20)\d{2})(?:\s*年?度?\s*(?:[-—–~～至到]+)\s*((?:19|20)\d{2}))?\s*年(度)?(?!\s*\d{1,2}\s*月)/g;

/** Titles of a report or form: "…绩效自评表", "…绩效评价报告（2022年度）". */
const titled = /(?:绩效|自评|评价)[^。；]*(?:报告|自评表|评价表|评分表|情况表|结果)/;

/** The words that say the figures are those of the named year: it is spent, or assessed by its spender. */
const ownYear = /自评|整体支出|部门整体/;

/** A title with nothing left of its years, to see whether two differ in nothing else. */
const yearless = (title: string): string =>
  narrow(title)
    .replace(/^\s*附件?\s*\d?\s*:/, '')
    .replace(/(?:19|20)\d{2}/g, '0000')
    .replace(/\s/g, '');

/** The year in which a title of the body differs from the report's, where the two are one otherwise. */
export function otherYear(text: string, title: string, { years }: Evaluated): StatedYears | null {
  if (text.length < 12 || text.length > title.length + 12) return null;
  const [first, more] = yearsIn(text);
  if (first === undefined || more !== undefined || covers(first, years)) return null;
  return yearless(text) === yearless(title) ? first : null;
}

/** Whether a text names a year that is not evaluated: no other can be a stray one. */
/** The years that words name: 2023 年, 2024年度; no numbers of documents. */
export const yearsNamed = (words: string): readonly string[] =>
  words.match(/(?:19|20)\d{2}(?=\s*年)/gu) ?? [];

export const namesOtherYear = (text: string, [first, last]: Evaluated['years']): boolean => {
  for (const [year] of matchesOf(text, /(?:19|20)\d{2}/g))
    if (Number(year) < first || Number(year) > last) return true;
  return false;
};

/** Years of a text of the shape 2022年度, 2019—2021年; documents and quotations are not looked into. */
export function yearsIn(original: string): readonly StatedYears[] {
  if (!/\d{4}/.test(original)) return [];
  const text = narrow(without(without(original, quoted), /[〔［[]\s*(?:19|20)\d{2}\s*[〕］\]]/g));
  return matchesOf(text, yearOrSpan).map(({ 0: hit, 1: first, 2: last, index }) => ({
    from: index,
    to: index + hit.length,
    years: [Number(first), Number(last ?? first)] as const,
  }));
}

/** What a report evaluates, as its frontmatter says. */
export type Evaluated = {
  /** First and last year. */
  readonly years: readonly [number, number];
  /** Assessed by those who spent the money: such a title names the year of the money. */
  readonly self: boolean;
  /** What projects and departments are called: a name (2020年省级补助资金) keeps the year it was granted in. */
  readonly names: readonly string[];
};

/**
 * The year that a title puts a report under and that is not evaluated; null where the title can be read in two
 * ways. 2023年财政重点评价 may have been made in 2023 of the year before.
 */
export function strayYears(title: string, { years, self, names }: Evaluated): StatedYears | null {
  if (!titled.test(title)) return null;
  const stated = yearsIn(title);
  const [first] = stated;
  if (first === undefined || stated.length > 1 || covers(first, years)) return null;
  return isStray(title, first, { years, self, names }) ? first : null;
}

/**
 * Whether what is said of a year is said of the money spent in it, and so cannot be right of an evaluation of
 * others: 2023年财政重点评价 may have been made in 2023 of the year before, 2020年省级补助资金 be spent later.
 * @param text where the year stands; what follows it says what is of that year
 */
export function isStray(text: string, stated: StatedYears, { years, self, names }: Evaluated): boolean {
  if (covers(stated, years)) return false;
  const words = narrow(text).slice(stated.from, stated.to);
  if (names.some((name) => narrow(name).includes(words.replace(/度$/, '')))) return false;
  const granted = /资金|经费|补助|债券/.test(text);
  const wholeYear = words.endsWith('度');
  const earlier = stated.years[1] < years[0];
  if (granted) return earlier && evaluatedNext.test(text.slice(stated.to));
  if (ownYear.test(text) || (wholeYear && (self || earlier))) return true;
  return earlier && evaluatedNext.test(text.slice(stated.to));
}

/** What is evaluated follows the year at once, without a name that the year may belong to. */
const evaluatedNext = /^\s*(?:项目支出|绩效|财政|重点|预算|自评|部门|评价)/;

/** Whether a stated year or span of years holds an evaluated one. */
export const covers = ({ years: [first, last] }: StatedYears, evaluated: Evaluated['years']): boolean =>
  first <= evaluated[1] && last >= evaluated[0];

/** 评价年度：2022年度, 评价时段为2022年1月1日至2022年12月31日: the words before the years, up to them. */
const period =
  /(?:评价|自评|绩效|所属)(?:的)?(?:年度|时段|期间|所属期|所属年度|基准年度?|基准期|时间范围|周期)(?:范围)?\s*(?:为|是|:|界定为|确定为|(?=(?:19|20)\d{2}\s*年))\s*((?:[^,。;]|,(?=至))*)/g;

/** 评价对象为2022年度社工服务项目: what is evaluated, with its year. */
const object =
  /(?:评价|自评)(?:的)?(?:对象|范围)(?:[和及与、](?:对象|范围|内容))?\s*(?:为|是|:|包括|界定为|确定为)\s*((?:[^,。;]|,(?=至))*)/g;
/** The year in which money was granted or works were begun, which may be evaluated later. */
export const begun =
  /立项|批复|下达|安排|建成|启动|签订|入库|竣工|完工|开工|申报|中央|省级|上级|转移支付|债券|以来|起/;

/** 评价基准日为2022年12月31日, 统计截止日期为2022年12月31日. */
const cutOff =
  /(?:(?:评价|自评)?基准日|(?:数据|统计)(?:统计)?截止(?:日|时间))(?:期)?\s*(?:为|是|:)?\s*((?:19|20)\d{2})\s*年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?/g;

/** What a sentence says the evaluated period is, where no year of the clause is evaluated. */
export function strayPeriod(original: string, { years: evaluated, names }: Evaluated): StatedYears | null {
  if (!/年度|时段|期间|所属期|基准|范围|对象|周期|截止/.test(original)) return null;
  const text = narrow(without(original, quoted));
  for (const [pattern, isObject] of [
    [period, false],
    [object, true],
  ] as const) {
    for (const match of matchesOf(text, pattern)) {
      const clause = match[1] ?? '';
      const stated = wholeYears(clause, match.index + match[0].length - clause.length);
      if (stated === null || covers(stated, evaluated)) continue;
      const named = names.some((name) => name.includes(String(stated.years[0])));
      if (!isObject || (stated.years[1] < evaluated[0] && !begun.test(clause) && !named)) return stated;
    }
  }
  for (const { 0: whole, 1: year = '', index } of matchesOf(text, cutOff)) {
    const from = index + whole.indexOf(year);
    if (Number(year) < evaluated[0])
      return { from, to: index + whole.length, years: [Number(year), Number(year)] };
  }
  return null;
}

/** The years of a clause that speaks of whole years, from the first of them to the clause's end. */
function wholeYears(clause: string, start: number): StatedYears | null {
  const years = matchesOf(clause, /(?<!\d)(?:19|20)\d{2}(?=\s*(?:年|[-—–~～至到]))/g).map((one) => ({
    from: start + one.index,
    year: Number(one[0]),
  }));
  const [first, last] = [years[0], years.at(-1)];
  const whole = /年度|1\s*月\s*1\s*日/.test(clause) || /^\s*\d{4}\s*年?\s*$/.test(clause);
  if (first === undefined || last === undefined || !whole) return null;
  return { from: first.from, to: start + clause.trimEnd().length, years: [first.year, last.year] };
}
