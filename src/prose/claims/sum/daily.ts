import { Fraction } from '../../../scoring/quantity.ts';
import type { SumClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import { type Figure, halfOf, sizeOf } from '../reading/figure.ts';
import type { Line, Text } from '../reading/lines.ts';
import { shown } from '../reading/percents/claim.ts';
import { amountsBefore } from '../reading/percents.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { amountSpot } from '../reading/spot.ts';
import { unitClaim } from '../reading/sum-claim.ts';

const whole = /全年|年度|年内|年(?:共|累计)/;
const parts: readonly (readonly [RegExp, (days: number) => number])[] = [
  [/(?:日均|平均每[天日]|每[天日]平均)[^\d,;。]{0,6}$/, (days) => days],
  [/(?:月均|平均每月|每月平均)[^\d,;。]{0,6}$/, () => 12],
];

/** 全年处理 1,353.0 万吨，日均 3.71 吨: of a year by its days, or its months, to the last place, but in another unit. */
export function daily(line: Line, { report }: Text): readonly SumClaim[] {
  if (!/[日月]均|平均每[天日月]|每[天日月]平均/.test(line.text) || !whole.test(line.text)) return [];
  const { year } = report.data;
  const days = year !== undefined && new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1 ? 366 : 365;
  return sentencesOf(line).flatMap((sentence) =>
    amountsOf(line, sentence).flatMap((mean): readonly SumClaim[] => {
      const many = parts.find(([form]) => form.test(line.text.slice(sentence.from, mean.from)))?.[1];
      if (many === undefined) return [];
      const sum = amountsBefore(line, [sentence], mean.from).findLast(
        (one) => countedIn(one) === countedIn(mean) && whole.test(one.label),
      );
      if (sum === undefined) return [];
      const value = sum.value.div(many(days));
      const unit = unitsOf(mean).find((one) => isPrinted(mean.figure, value, one));
      if (unit === undefined) return ofSum(line, sum, mean, many(days));
      const [from, right] = [`${shown(sum)} ÷ ${many(days)}`, mean.figure.digits + unit];
      return [unitClaim(line, amountSpot(line, mean), right, from, sum, unit === mean.figure.unit)];
    }),
  );
}

/** 全年清运 9.86 吨，日均 270.1 吨: the sum is in another unit. */
function ofSum(line: Line, sum: Amount, mean: Amount, days: number): readonly SumClaim[] {
  const meant = mean.value.mul(days);
  const unit = unitsOf(sum).find((one) => one !== sum.figure.unit && isPrinted(sum.figure, meant, one));
  const from = `${shown(mean)} × ${days}`;
  return unit === undefined
    ? []
    : [unitClaim(line, amountSpot(line, sum), sum.figure.digits + unit, from, mean)];
}

const unitsOf = ({ measure, figure }: Amount): readonly string[] =>
  [figure.unit, ...['', '万', '亿'].map((many) => many + measure)].filter(
    (unit, at, all) => all.indexOf(unit) === at,
  );

const isPrinted = ({ digits }: Figure, value: Fraction, unit: string): boolean =>
  value.div(sizeOf(unit)).sub(new Fraction(digits)).abs().lte(halfOf(digits));
