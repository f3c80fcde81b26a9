import type { Fraction } from '../../../scoring/quantity.ts';
import type { SumClaim } from '../claim.ts';
import { leadOf } from '../reading/amounts/words.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import { halfOf, quantityOf, sizeOf } from '../reading/figure.ts';
import type { Line } from '../reading/lines.ts';
import { tellingDigits } from '../reading/money.ts';
import { shown } from '../reading/percents/claim.ts';
import { amountsBefore } from '../reading/percents.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { amountSpot } from '../reading/spot.ts';
import { unitClaim } from '../reading/sum-claim.ts';

/** 人均, 户均, 每公里, 单位成本: what one of many comes to. */
const each =
  /[人户亩吨村校件次生]均|平均每|每[人户亩吨村校件次生家个名公]|单位(?:成本|造价|投资)|[吨亩]水?[\p{Script=Han}]{0,4}成本/u;
const units = ['元', '万元', '亿元'];

/**
 * 支出 1,353.05 万元，受益人口 5.08 万人，人均投入 266.35 万元: what a sum of money comes to for each, to the last place, but in
 * another unit.
 */
export function quotientUnits(line: Line): readonly SumClaim[] {
  if (!each.test(line.text)) return [];
  const sentences = sentencesOf(line);
  return sentences.flatMap((sentence, at) => {
    const own = amountsOf(line, sentence);
    return own.flatMap((amount): readonly SumClaim[] => {
      if (!amount.figure.unit.endsWith('元') || tellingDigits(quantityOf(amount.figure)) < 4) return [];
      if (!each.test(leadOf(line, amount, own))) return [];
      const near = amountsBefore(line, sentences.slice(Math.max(0, at - 4), at + 1), amount.from).slice(-8);
      const money = near.filter(({ measure }) => measure === '元');
      const many = near.filter(({ measure, value }) => measure !== '元' && value.gt(1));
      const pairs = money.flatMap((sum) =>
        many.map((count) => ({ sum, count, value: sum.value.div(count.value) })),
      );
      const fitting = pairs.flatMap(({ sum, count, value }) => {
        const unit = unitOf(amount, value);
        return unit === undefined ? [] : [claimOf(line, amount, unit, sum, count)];
      });
      const told = fitting.find(({ fits }) => fits) ?? fitting[0];
      return told === undefined ? [] : [told];
    });
  });
}

/** The unit in which a value prints as an amount's digits. */
const unitOf = ({ figure: { digits } }: Amount, value: Fraction): string | undefined =>
  units.find((unit) => value.div(sizeOf(unit)).sub(digits).abs().lte(halfOf(digits)));

const claimOf = (line: Line, amount: Amount, unit: string, sum: Amount, count: Amount): SumClaim =>
  unitClaim(
    line,
    amountSpot(line, amount),
    amount.figure.digits + unit,
    `${shown(sum)} ÷ ${shown(count)}`,
    sum,
    unit === amount.figure.unit,
  );
