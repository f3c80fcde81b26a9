import { matchesOf } from '../../../prose/matches.ts';
import { narrow, quoted, without } from '../../texts.ts';
import { type Evaluated, type StatedYears, yearsNamed } from './stated-years.ts';

/** 按照县财政局关于开展2022年度预算绩效自评工作的要求: what the evaluation was ordered by. */
const ordered =
  /(?:按照?|根据|依据|遵照)[^。;]{0,24}?(?:关于)?(?:做好|开展|组织开展|组织|报送|编报|进行)\s*((?:19|20)\d{2}\s*年度?)[^,。;\d]{0,24}(?:自评|绩效评价)(?:及[^,。;\d]{1,12})?(?:工作|报告|材料)?(?:的)?(?:要求|通知|部署|安排|规定)(?:精神)?,/gu;

/**
 * The year of the order by which an evaluation was made, before the evaluated one: such an order names that year or the
 * next. What the sentence says of other years or of evaluations before makes it silent.
 */
export function orderedYears(original: string, { years: [first] }: Evaluated): readonly StatedYears[] {
  if (!/(?:自评|绩效评价)/.test(original) || !/[按根依遵]/.test(original)) return [];
  const text = narrow(without(original, quoted));
  return matchesOf(text, ordered).flatMap(({ 0: whole, 1: words = '', index }) => {
    const year = Number(words.slice(0, 4));
    const said =
      whole + (text.slice(index + whole.length, index + whole.length + 200).split(/[。;]/u)[0] ?? '');
    const others = yearsNamed(said).length > 1;
    if (
      year >= first ||
      others ||
      !/我[局委办中院校街镇乡县区市站厅部]|本次|现将|现对|评价组|自评组/u.test(said)
    )
      return [];
    const from = index + whole.indexOf(words);
    return [{ from, to: from + words.length, years: [year, year] as const }];
  });
}
