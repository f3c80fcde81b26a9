import { matchesOf } from '../../../prose/matches.ts';

/**
 * Units side by side behind a figure, of which one is right: 2.36亿万元, 86.5万万元, 12.4万元元, 95%%. 万亿元 and 千万
 * are units of their own, and 3个个体户 begins a word.
 */
const doubled =
  /(?<=\d[ \u3000]*)(?:(?:亿万|万万|亿亿)(?:元|人次|人|亩|吨|株|平方米|立方米|千瓦时)?(?![万亿])|[万亿]?元[万亿]?元(?![旦宵素器件老月首])|[%％][ \u3000]?[%％]|(人次|公里|平方米|立方米|小时|分钟|个月|工作日)\1|([个户亩吨次分家件天所台辆套项名])\2(?=[\s，。；、：）),;]|$))/gu;

/** Without one of these no two units stand side by side. */
const hint =
  /[亿万][万亿]|元[万亿]?元|[%％][ \u3000]?[%％]|([人公平立小分个工户亩吨次家件天所台辆套项名])[次里方时钟月作米日]{0,2}\1/u;

export function doubledUnits(text: string): readonly { readonly from: number; readonly to: number }[] {
  if (!hint.test(text)) return [];
  return matchesOf(text, doubled).map(({ 0: hit, index }) => ({ from: index, to: index + hit.length }));
}
