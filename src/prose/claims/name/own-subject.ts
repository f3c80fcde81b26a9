import type { Unit } from '../../../report/read.ts';
import { agrees, parseQuantity } from '../../../scoring/quantity.ts';
import { matchesOf } from '../../matches.ts';
import type { Line } from '../reading/lines.ts';
import { sameMoney, tellingDigits } from '../reading/money.ts';

const kind = '(?:项目|资金|经费|工程|政策|专项|补助|补贴)';

/** 项目2023年调整后预算240万元, 资金综合得分93.8分: the kind that a name ends with, and what is said of it. */
const said = new RegExp(
  `(?<=${kind})(?:(?:19|20)\\d\\d年(?:度|全年)?)?(?:按[^,;。]{1,12}?)?(?:的?(?:综合|总体|绩效|评价|自评|最终|调整后|年初|全年|实际|共|批复|安排|总)){0,3}(得分|评分|总分|预算|支出|到位)(?:数|资金|总额|金额)?(?:为|是|:|共|合计)?(\\d+(?:\\.\\d+)?)(万元|亿元|元|分)`,
  'gu',
);

/** 资金基本情况 as a heading, 对资金开展绩效评价: the kind that a name ends with, where it is what the report is of. */
const heads = new RegExp(`(?<=${kind})(?:基本情况|概况|绩效(?:目标|评价|分析|自评)|评价(?:结论|结果))`, 'gu');
const evaluated = new RegExp(
  `(?<=${kind})(?:进行|开展|实施)了?(?:财政|部门|事后|重点|全面|现场){0,2}(?:绩效)?(?:评价|自评)`,
  'gu',
);

/** Where words end that a figure of the report's own is said of: its total, or one that can be no other's. */
export type Own = { readonly end: number; readonly total: boolean; readonly sure: boolean };

/** Where a report's own total, or an amount of its own budget of two digits or more, is said of something. */
export function withOwnFigures({ text }: Line, { result, scorable, budget }: Unit): readonly Own[] {
  if (!/[分预支到]/.test(text)) return [];
  const totals = [result.total, scorable.stated.total?.value ?? null];
  const amounts = Object.values(budget?.amounts ?? {});
  return matchesOf(text, said).flatMap(({ 1: role = '', 2: value = '', 3: unit = '', index }) => {
    const points = unit === '分';
    const printed = parseQuantity(value, points ? '' : unit);
    if (printed === null || points !== role.endsWith('分')) return [];
    const own = points
      ? printed.decimals > 0 && totals.some((total) => total !== null && agrees(printed, total))
      : tellingDigits(printed) >= 2 &&
        amounts.some((amount) => amount !== null && sameMoney(printed, amount));
    return own ? [{ end: index, total: points, sure: points || tellingDigits(printed) >= 4 }] : [];
  });
}

/** Where words end that are said to be what the report, or a part of it, is about. */
export function asSubject({ text, passage }: Line): readonly number[] {
  const pattern = passage.kind === 'heading' ? heads : evaluated;
  return matchesOf(text, pattern).map(({ index }) => index);
}
