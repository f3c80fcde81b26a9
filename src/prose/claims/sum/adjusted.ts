import { Fraction } from '../../../scoring/quantity.ts';
import type { SumClaim } from '../claim.ts';
import { printAmount } from '../reading/amounts/text.ts';
import { baseValue, decimalsOf, type Figure } from '../reading/figure.ts';
import type { Line } from '../reading/lines.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';

const base = /(?:基础|基本|原始|初始|指标)(?:得分|评分|分值?|总分)(?:合计|小计|为|是|:)*$/;
const more =
  /^[,、;](?:另|再|获得?|给予|可)?(?:加分|加|奖励加?分?|附加分?)(?:项)?(?:得分|得|合计|共计?|为|是|:)*$/;
const less = /^[,、;](?:另|再|给予)?(?:减分|扣分|扣减|倒扣|减|扣)(?:项)?(?:合计|共计?|为|是|:)*$/;
const final =
  /^[,;](?:故|因此|则)?(?:(?:最终|最后|实际|综合|总|合计|总计)+(?:评价)?(?:得分|评分|总分|成绩)|合计)(?:为|是|得|:)*$/;

type Points = { readonly figure: Figure; readonly from: number; readonly to: number };

/** 基础得分 94.38 分，加分 1.5 分，减分 3 分，最终得分 92.88 分: what is added and taken off, and what that leaves. */
export function adjusted(line: Line): readonly SumClaim[] {
  if (!/[基原初指].{1,6}分.{2,60}[加减扣]/.test(line.text)) return [];
  return sentencesOf(line).flatMap((sentence) => inSentence(line, sentence));
}

function inSentence(line: Line, { from, tokens }: Sentence): readonly SumClaim[] {
  const points: readonly Points[] = tokens.flatMap((token) =>
    token.kind === 'figure' ? [{ figure: token.figure, from: token.from, to: token.to }] : [],
  );
  const words = (at: number): string => line.text.slice(points[at - 1]?.to ?? from, points[at]?.from);
  const first = points.findIndex((_, at) => base.test(words(at)));
  if (first < 0) return [];
  const added: Figure[] = [];
  const taken: Figure[] = [];
  for (let at = first + 1; at < points.length; at += 1) {
    const one = points[at] as Points;
    if (one.figure.unit !== '分' || one.figure.kind !== 'plain') return [];
    if (more.test(words(at))) added.push(one.figure);
    else if (less.test(words(at))) taken.push(one.figure);
    else if (final.test(words(at)) && added.length + taken.length > 0)
      return claimOf(line, points[first] as Points, { added, taken }, one);
    else return [];
  }
  return [];
}

function claimOf(
  line: Line,
  { figure: start }: Points,
  { added, taken }: { readonly added: readonly Figure[]; readonly taken: readonly Figure[] },
  { figure, from, to }: Points,
): readonly SumClaim[] {
  const all = [start, ...added, ...taken];
  const total = (figures: readonly Figure[]): Fraction =>
    figures.reduce((sum, one) => sum.add(baseValue(one)), new Fraction(0));
  const value = total([start, ...added]).sub(total(taken));
  const room = [...all, figure].reduce((sum, one) => sum.add(halfOf(one)), new Fraction(0));
  return [
    {
      kind: 'sum',
      spot: spotIn(line, from, to, line.text.lastIndexOf(',', from) + 1),
      fits: value.sub(baseValue(figure)).abs().lte(room),
      as: 'formula',
      get sum() {
        return printAmount(value, figure, all);
      },
      parts: [
        start.digits,
        ...added.map(({ digits }) => `+ ${digits}`),
        ...taken.map(({ digits }) => `- ${digits}`),
      ].join(' '),
      related: [],
    },
  ];
}

/** What the print of a figure with decimals leaves open. */
const halfOf = ({ digits }: Figure): Fraction => {
  const places = decimalsOf(digits);
  return places === 0 ? new Fraction(0) : new Fraction(1n, 2n * 10n ** BigInt(places));
};
