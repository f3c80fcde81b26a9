import type { AmountName } from '../../../report/budget.ts';
import type { Unit } from '../../../report/read.ts';
import type { Quantity } from '../../../scoring/quantity.ts';
import type { BudgetClaim } from '../claim.ts';
import { timesStated } from '../reading/amounts/numbers.ts';
import { isAt } from '../reading/amounts/quotient.ts';
import { leadOf } from '../reading/amounts/words.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import { quantityOf } from '../reading/figure.ts';
import type { Line, Text } from '../reading/lines.ts';
import { inYuan, isDigitSlip, sameMoney, tellingDigits } from '../reading/money.ts';
import { percentsOf } from '../reading/percents.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';

/** A price, a standard, what each gets: the same digits would be chance. */
const each = /人均|户均|亩均|平均|每|单价|标准|单位成本|\/|至|上限|下限|最高|最低/;
const ofWhole = /预算|资金|经费|支出|执行|支付|到位|拨付|下达|安排|总额|投资|收入/;
const otherTime = /上年|去年|往年|上一年|同比|较|比|增加|减少|结余|结转|追加|核减|调增|调减/;

type Figure = { readonly name: AmountName; readonly amount: Quantity };

/**
 * A figure of the budget with a slip of the pen, whatever the words around it: its digits in another unit of money
 * (项目资金 309 元 where the budget is 309 万元), or one digit of many that is another or stands in another's place.
 */
export function moneySlips(text: Text): readonly BudgetClaim[] {
  return text.lines.flatMap((line) => {
    const { unit } = line.scope;
    if (line.passage.kind === 'cell' || unit === null || unit.budget === null) return [];
    if (!/\d[万亿千百]*元|\d[万亿]/.test(line.text)) return [];
    const figures = Object.entries(unit.budget.amounts).flatMap(([name, amount]) =>
      amount === null ? [] : [{ name: name as AmountName, amount }],
    );
    return sentencesOf(line).flatMap((sentence) => {
      const amounts = amountsOf(line, sentence);
      return amounts.flatMap((amount) => {
        if (amount.measure !== '元') return [];
        const printed = quantityOf(amount.figure);
        if (figures.some((own) => sameMoney(printed, own.amount))) return [];
        const lead = leadOf(line, amount, amounts);
        const meant =
          inOtherUnit(line, amount, printed, figures) ??
          withOtherDigit(text, amount, printed, figures, lead, sentence);
        return meant === null ? [] : [claimOf(line, unit, amount, printed, meant)];
      });
    });
  });
}

/** Whether the same digits can be no chance: four of them, or three of an amount that is called the whole's money. */
function inOtherUnit(
  line: Line,
  { label, from, to, clause }: Amount,
  printed: Quantity,
  figures: readonly Figure[],
): AmountName | null {
  const meant = figures.find(({ amount }) => amount.value.equals(printed.value));
  const words = line.text.slice(clause, from) + line.text.slice(to, to + 4);
  if (meant === undefined || each.test(words)) return null;
  const digits = tellingDigits(printed);
  return digits >= 4 || (digits >= 3 && ofWhole.test(label)) ? meant.name : null;
}

const spent = /支出|执行|支付|发放|使用|拨付|列支|决算/;
const came = /到位|收到|到账/;

/** What the words call the figure, and no other amount of the report is just this one. */
function withOtherDigit(
  text: Text,
  amount: Amount,
  printed: Quantity,
  figures: readonly Figure[],
  lead: string,
  sentence: Sentence,
): AmountName | null {
  if (!ofWhole.test(lead) || otherTime.test(lead) || each.test(lead)) return null;
  const names: readonly AmountName[] = spent.test(lead)
    ? ['executed']
    : came.test(lead)
      ? ['received', 'adjusted', 'initial']
      : ['initial', 'adjusted', 'received'];
  const meant = figures.find((own) => names.includes(own.name) && isDigitSlip(printed, own.amount));
  if (meant === undefined || timesStated(text, amount) > 1) return null;
  // 到位 40,200 万元，到位率 95.71%: by its own share it is no slip for the 42,000 of the budget.
  const share = inYuan(printed).div(inYuan(meant.amount));
  return percentsOf(sentence).some((one) => isAt(one.printed, share)) ? null : meant.name;
}

const claimOf = (
  line: Line,
  unit: Unit,
  amount: Amount,
  printed: Quantity,
  name: AmountName,
): BudgetClaim => ({
  kind: 'budget',
  spot: spotIn(line, amount.from, amount.to, Math.max(amount.clause, amount.from - 16), amount.to),
  unit,
  amounts: [name],
  printed,
  firm: true,
  doubtful: false,
});
