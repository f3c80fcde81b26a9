import { type Fraction, printShort } from '../../../scoring/quantity.ts';
import type { PercentClaim } from '../claim.ts';
import { isAt, isNeighbourTurned } from '../reading/amounts/quotient.ts';
import { inYuan } from '../reading/money.ts';
import { differingClaim } from '../reading/percents/claim.ts';
import { amountsBefore, type Percent, type Setting } from '../reading/percents.ts';

const ofFirst =
  /^[,(]?(?:仅|约)?占(?:项目)?年初(?:下达|批复)?的?预算(?:数|总额|资金|安排)?的(?:比例为|比重为)?$/;
const ofAdjusted =
  /^[,(]?(?:仅|约)?占(?:项目)?(?:年中)?(?:调整|追加)后的?预算(?:数|总额|资金|安排)?的(?:比例为|比重为)?$/;
const adjusting = /(?:^|[,;。:(])(?:部门|项目|本年)?预算调整率(?:为|是|达|达到)?$/;

/**
 * 追加 140 万元，占年初预算的 12.50%; 预算调整率 16.59%: the words name one of the two budgets, and the percentage is exactly
 * that of the other.
 */
export function ofOtherBase({ text, line, sentence }: Setting, percent: Percent): readonly PercentClaim[] {
  const { printed } = percent;
  const [unit, ...more] = text.report.units;
  const amounts = unit?.budget?.amounts;
  if (amounts == null || more.length > 0 || printed.decimals < 1) return [];
  if ((text.report.data.years?.length ?? 0) > 1 || amounts.initial === null || amounts.adjusted === null)
    return [];
  const [first, adjusted] = [inYuan(amounts.initial), inYuan(amounts.adjusted)];
  if (first.lte(0) || adjusted.lte(0)) return [];
  const change = adjusted.sub(first).abs();
  const claim = (value: Fraction, part: Fraction, whole: Fraction): readonly PercentClaim[] => [
    differingClaim(line, percent, value, `${plain(part)} ÷ ${plain(whole)}`),
  ];
  const before = line.text.slice(Math.max(0, sentence.from - 1), percent.from);
  if (adjusting.test(before)) {
    const right = change.div(first);
    if (isAt(printed, right)) return claim(right, change, first).map((one) => ({ ...one, fits: true }));
    if (isNeighbourTurned(printed, right)) return claim(right, change, first);
    if (!isAt(printed, change.div(adjusted))) return [];
    // Some reckon it of what came of it: then no other place says otherwise.
    return isTold(text, right, percent) ? claim(right, change, first) : [];
  }
  const part = amountsBefore(line, [sentence], percent.from).at(-1);
  if (part === undefined || part.measure !== '元') return [];
  const words = line.text.slice(part.to, percent.from);
  const [meant, other] = ofFirst.test(words)
    ? [first, adjusted]
    : ofAdjusted.test(words)
      ? [adjusted, first]
      : [null, null];
  if (meant === null || !isAt(printed, part.value.div(other)) || isAt(printed, part.value.div(meant)))
    return [];
  // 240 of 960: of what the paragraph itself calls so.
  const near = amountsBefore(line, [sentence], part.from);
  if (near.some(({ label }) => /年初|调整后/.test(label))) return [];
  return claim(part.value.div(meant), part.value, meant);
}

/** Whether another place gives the rate as it should be. */
function isTold(text: Setting['text'], right: Fraction, { printed }: Percent): boolean {
  const digits = `${printShort(right.mul(100).round(printed.decimals), printed.decimals)}%`;
  return text.lines.some(
    ({ text: words }) =>
      words.includes('调整率') && new RegExp(`(?<![\\d.])${digits.replace('.', '\\.')}`).test(words),
  );
}

const plain = (yuan: Fraction): string => `${printShort(yuan.div(10_000), 6)}万元`;
