import { matchesOf } from '../../../prose/matches.ts';
import { meets } from '../../../report/stated.ts';
import { type Interval, parseQuantity } from '../../../scoring/quantity.ts';
import { narrow, without } from '../../texts.ts';
import { begun, type Evaluated, isStray, type StatedYears, yearsIn, yearsNamed } from './stated-years.ts';

/** What a sentence is held against besides the years: where it stands, and what this evaluation gave. */
export type Standing = {
  /** Above the text proper, or in a section on how the evaluation was made. */
  readonly introduces: boolean;
  readonly totals: readonly Interval[];
  readonly grades: readonly string[];
  /** The report's title: the year it names is held against the data once, in the title. */
  readonly title: string;
};

/** Everything below reads narrow text: its commas are those of ASCII. Titles of documents; the name of what is evaluated may stand in quotation marks. */
const documents = /《[^《》]*(?:《[^《》]*》[^《》]*)*》/gu;
const sentence = /[^。;!?]+/gu;

/** An earlier evaluation is spoken of, or one year is held against another. */
const otherwise =
  /上一?年|去年|往年|历年|以前年度|同期|同比|环比|相比|较[^,。;]{0,10}(?:提高|增长|下降|减少|增加|上升|低|高)|此前|曾|前[期次]|首[次轮]|连续|逐年|当时|已于|复评|抽评|整改/u;

/** This evaluation, and none before it. */
const thisOne =
  /受[^,。;]{2,30}委托|委托[^,。;]{2,40}(?:公司|事务所|中心|机构|研究院|大学|学院)|本次|此次|现将|现对|评价(?:小|工作)?组|自评(?:小|工作)?组|报告如下/u;

/** 对2021年度社工服务项目实施绩效评价, 组织开展了2021年度部门整体支出绩效自评: up to the verb, or behind it. */
const evaluates =
  /(?:对(?:[^,。;对]{0,20}?|[^,。;对()]{0,20}\([^,。;()]{0,24}\)[^,。;对()]{0,10}?)|(?:开展|组织|实施|进行|完成)了?)((?:19|20)\d{2}\s*年度?[^,。;]{2,50}?)(?:(?:组织)?(?:实施|开展|进行|作)了?[^,。;]{0,12}(?:评价|自评|评估)|(?:绩效)?(?:自评|评价)(?:工作|报告)?(?=$|[,、]))/gu;

/** 现将2021年度部门整体支出绩效自评情况报告如下. */
const reports =
  /现将[^,。;]{0,20}?((?:19|20)\d{2}\s*年度?[^,。;]{2,50}?(?:自评|评价)[^,。;]{0,10}?(?:报告|汇报|公布|公开|说明|通报)?如下)/gu;

/** 2021年度部门整体支出绩效评价得分96.10分, …等级为优. */
const results =
  /((?:19|20)\d{2}\s*年度?[^,。;]{2,50}?(?:得分|评分|总分|等级|等次|评级)(?:为|是|:|均为|达到?)?\s*[“"']?)(?:(\d{1,3}(?:\.\d+)?)\s*分|([优良中差低][秀好等]?|[ABCDE](?![A-Za-z])))/gu;

/** 2021年度该项目各项指标均已完成，自评得分98.14分: the sentence begins with its year. */
const opens =
  /^\s*((?:19|20)\d{2}\s*年度[^。;]{2,90}?(?:自评|综合|评价)[^,。;]{0,6}分(?:为|是|:|达到?)?\s*)(\d{1,3}(?:\.\d+)?)\s*分/gu;

/** The year that a sentence says was evaluated or gave this report's result, where it is none of the evaluated. */
export function strayResults(
  original: string,
  evaluated: Evaluated,
  { introduces, totals, grades, title }: Standing,
): readonly StatedYears[] {
  if (!/(?:19|20)\d{2}\s*年/.test(original) || !/评价|自评|得分|评分/.test(original)) return [];
  const text = narrow(without(original, documents));
  return matchesOf(text, sentence).flatMap(({ 0: words, index }) => {
    const dates = yearsNamed(words).map(Number);
    const [first, last] = evaluated.years;
    // What was done in the evaluated year, evaluated another.
    if (otherwise.test(words) || dates.some((year) => year >= first && year <= last)) return [];
    const phrases: RegExpExecArray[] = [
      ...(introduces || thisOne.test(words) ? matchesOf(words, evaluates) : []),
      ...matchesOf(words, reports),
      ...matchesOf(words, opens).filter(([, , points = '']) => isTotal(points, totals)),
      ...matchesOf(words, results).filter(([, , points, grade]) =>
        points === undefined ? grades.includes(grade ?? '') && ofResult.test(words) : isTotal(points, totals),
      ),
    ];
    const seen = new Set<number>();
    return phrases.flatMap(({ 0: whole, 1: phrase = '', index: at }) => {
      const from = at + whole.indexOf(phrase);
      if (seen.has(from)) return [];
      seen.add(from);
      const [stated, more] = yearsIn(phrase);
      if (stated === undefined || more !== undefined || title.includes(String(stated.years[0]))) return [];
      if (
        !isStray(phrase, stated, evaluated) &&
        !ofEarlierYear(phrase, stated, evaluated) &&
        !isTitled(phrase, stated, evaluated, title)
      )
        return [];
      return [{ ...stated, from: index + from + stated.from, to: index + from + stated.to }];
    });
  });
}

/** 2021年度社工服务经费: what is evaluated, of an earlier year; money granted then may be spent later. */
const ofEarlierYear = (phrase: string, { from, to, years }: StatedYears, evaluated: Evaluated): boolean =>
  /度$/.test(phrase.slice(from, to)) &&
  years[1] < evaluated.years[0] &&
  !begun.test(phrase) &&
  !evaluated.names.some((name) => name.includes(String(years[0])));

/** 2022年普惠性托育补助项目 under the title 2023年普惠性托育补助项目绩效评价报告: what it is called, and another year. */
function isTitled(phrase: string, { to, years }: StatedYears, evaluated: Evaluated, title: string): boolean {
  const called = /^[\p{Script=Han}]{6,40}/u
    .exec(phrase.slice(to))?.[0]
    .replace(/(?:组织|实施|开展|进行|作)+了?$/u, '')
    .replace(/的?(?:综合|总体|绩效|评价|自评|最终)*(?:得分|评分|总分|等级|等次|评级).*$/u, '');
  const [stated, ...more] = yearsIn(title);
  if (called === undefined || called.length < 6 || stated === undefined || more.length > 0) return false;
  const own = stated.years[0] === evaluated.years[0] && stated.years[1] === evaluated.years[1];
  return (
    own &&
    years[0] === years[1] &&
    title.slice(stated.to).startsWith(called.slice(0, 12)) &&
    !begun.test(called)
  );
}

/** A result without its points is this evaluation's where the sentence says how it came about. */
const ofResult = /经(?:综合)?(?:评价|评定|评审|评分|打分|测算)|综合[^,。;]{0,12}(?:评价|情况)|综上|本次/u;

function isTotal(points: string, totals: readonly Interval[]): boolean {
  const printed = parseQuantity(points);
  return printed !== null && totals.some((total) => meets(printed, total));
}

/** 2021 年收入 1,301 万元，较 2021 年的 1,342.90 万元减少: a year held against itself. */
const againstItself = /((?:19|20)\d{2})\s*年度?[^。;!?]{2,50}?[,(][较比同与]\s*(?:(?:19|20)\d{2})\s*年/gu;

/** 2023 年标准 128 元（2022 年为 123 元），月人均 147 元，较 2022 年提高: the evaluated year is told, the other one beside it. */
function isBeside(before: string, words: string, [first, last]: Evaluated['years']): boolean {
  const said = before.split(/[。;!?]/u).at(-1) ?? '';
  const leaves = /[)]/u.test(words.replaceAll(/[(][^()]*[)]/gu, ''));
  return leaves || yearsNamed(said).some((year) => Number(year) >= first && Number(year) <= last);
}

/** The year that a sentence compares with itself, where it is none of the evaluated: the first should be one of them. */
export function comparedYears(original: string, { years }: Evaluated): readonly StatedYears[] {
  if (!/[较比同与]\s*(?:19|20)\d{2}\s*年/.test(original)) return [];
  const text = narrow(without(original, documents));
  return matchesOf(text, againstItself).flatMap(({ 0: words, 1: year = '', index }) => {
    const own = Number(year);
    const named = yearsNamed(words);
    if (named.some((other) => other !== year) || (own >= years[0] && own <= years[1])) return [];
    if (isBeside(text.slice(Math.max(0, index - 200), index), words, years)) return [];
    return [{ from: index, to: index + year.length + 1, years: [own, own] as const }];
  });
}
