import type { Fraction, Quantity } from '../../../scoring/quantity.ts';
import type { SumClaim } from '../claim.ts';
import { leavesAbout } from '../reading/about.ts';
import { timesTold } from '../reading/amounts/numbers.ts';
import { isPrice, unitFor } from '../reading/amounts/other-unit.ts';
import { leadOf } from '../reading/amounts/words.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import { measureOf, quantityOf, sizeOf } from '../reading/figure.ts';
import type { Line, Text } from '../reading/lines.ts';
import { tellingDigits } from '../reading/money.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { formClaim } from '../reading/sum-claim.ts';

const whole = /(?:累计|共计|共|合计|总计|总额|总量|实际|完成|实现|达到?|目标|建成|新建|改造|为|是)+$/;
/** What is measured across, or is some of it. */
const other = /宽|高|厚|深|径|间距|其中|上年|去年|同期|较|比|增加|减少/;

/** 人均成本 ≤ 1,250 元: of ten thousand people the sum has the same digits. */
const priced = /均|每|单价|标准|单位/;

type Value = { readonly value: Fraction; readonly unit: string };

/**
 * 贷款发放金额（10 分）。三年累计发放 19.12 万元, where the indicator's own value is 19.12 亿元: its digits in a unit in which
 * nothing else of the report has them.
 */
export function aimUnits(line: Line, text: Text): readonly SumClaim[] {
  if (line.passage.kind === 'cell' || !/\d(?:[万亿元米里人户亩吨公平小分千])/.test(line.text)) return [];
  return sentencesOf(line).flatMap((sentence) => {
    const amounts = amountsOf(line, sentence);
    return amounts.flatMap((amount) => {
      const telling = tellingDigits(quantityOf(amount.figure));
      if (telling < 3 || /^[万亿]$/.test(amount.figure.unit)) return [];
      const lead = leadOf(line, amount, amounts);
      if (
        isPrice(line, lead, amount.to) ||
        other.test(line.text.slice(Math.max(0, amount.clause - 4), amount.from))
      )
        return [];
      if (telling === 3 && !whole.test(lead)) return [];
      const values = valuesOf(text, line, sentence, amount);
      if (values.some(({ value, unit }) => measureOf(unit) === amount.measure && value.equals(amount.value)))
        return [];
      const unit = values
        .map((one) => unitFor(amount.figure, one.value, one.unit))
        .find((one) => one !== null);
      return unit == null || timesTold(text, amount) > 1
        ? []
        : [formClaim(line, amount, amount.figure.digits + unit)];
    });
  });
}

/** What the indicators that a line is about, or that its sentence names before an amount, were to reach and reached. */
const valuesOf = (text: Text, line: Line, { tokens }: Sentence, { from }: Amount): readonly Value[] =>
  leavesAbout(text, line, tokens, from).flatMap(({ indicator: { name, target, actual, unit } }) =>
    priced.test(name) && unit.endsWith('元') ? [] : [actual, target].flatMap((one) => statedIn(one, unit)),
  );

function statedIn(stated: Quantity | string | null, of: string): readonly Value[] {
  if (stated === null || typeof stated === 'string') return [];
  const unit = stated.unit === '' ? of : stated.unit;
  return [{ value: stated.value.mul(sizeOf(unit)), unit }];
}
