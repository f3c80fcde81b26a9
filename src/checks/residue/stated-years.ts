import { narrow, quoted, without } from '../texts.ts';

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

/** Years of a text of the shape 2022年度, 2019—2021年; documents and quotations are not looked into. */
export function yearsIn(original: string): readonly StatedYears[] {
  if (!/\d{4}/.test(original)) return [];
  const text = narrow(without(without(original, quoted), /[〔［[]\s*(?:19|20)\d{2}\s*[〕］\]]/g));
  return Array.from(text.matchAll(yearOrSpan), ({ 0: hit, 1: first, 2: last, index }) => ({
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
  const words = narrow(title).slice(first.from, first.to);
  if (names.some((name) => narrow(name).includes(words.replace(/度$/, '')))) return null;
  const granted = /资金|经费|补助|债券/.test(title);
  const wholeYear = words.endsWith('度');
  if (ownYear.test(title) && !granted) return first;
  if (wholeYear && !granted && (self || first.years[1] < years[0])) return first;
  return first.years[1] < years[0] && evaluatedNext.test(title.slice(first.to)) ? first : null;
}

/** What is evaluated follows the year at once, without a name that the year may belong to. */
const evaluatedNext = /^\s*(?:项目支出|绩效|财政|重点|预算|自评|部门|评价)/;

/** Whether a stated year or span of years holds an evaluated one. */
export const covers = ({ years: [first, last] }: StatedYears, evaluated: Evaluated['years']): boolean =>
  first <= evaluated[1] && last >= evaluated[0];

/** 评价年度：2022年度, 评价时段为2022年1月1日至2022年12月31日: the words before the years, up to them. */
const period =
  /(?:评价|自评|绩效|所属)(?:年度|时段|期间|所属期|所属年度|基准年度?)(?:范围)?\s*(?:为|是|:)\s*((?:[^,。;]|,(?=至))*)/g;

/** What a sentence says the evaluated period is, where no year of the clause is evaluated. */
export function strayPeriod(original: string, { years: evaluated }: Evaluated): StatedYears | null {
  if (!/(?:年度|时段|期间|所属期|基准年)/.test(original)) return null;
  const text = narrow(without(original, quoted));
  for (const match of text.matchAll(period)) {
    const clause = match[1] ?? '';
    const start = match.index + match[0].length - clause.length;
    const years = Array.from(clause.matchAll(/(?<!\d)(?:19|20)\d{2}(?=\s*(?:年|[-—–~～至到]))/g), (one) => ({
      from: start + one.index,
      to: start + one.index + 4,
      year: Number(one[0]),
    }));
    const [first, last] = [years[0], years.at(-1)];
    if (first === undefined || last === undefined) continue;
    const wholeYear = /年度|1\s*月\s*1\s*日/.test(clause) || /^\s*\d{4}\s*年?\s*$/.test(clause);
    const to = start + clause.trimEnd().length;
    const stated: StatedYears = { from: first.from, to, years: [first.year, last.year] };
    if (wholeYear && !covers(stated, evaluated)) return stated;
  }
  return null;
}
