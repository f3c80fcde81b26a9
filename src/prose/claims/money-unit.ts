import type { AmountName } from '../../report/budget.ts';
import type { BudgetClaim } from './claim.ts';
import { type Amount, amountsOf } from './reading/amounts.ts';
import { quantityOf } from './reading/figure.ts';
import type { Line, Text } from './reading/lines.ts';
import { sameMoney, tellingDigits } from './reading/money.ts';
import { sentencesOf } from './reading/sentences.ts';
import { spotIn } from './reading/spot.ts';

/** A price, a standard, what each gets: the same digits would be chance. */
const each = /人均|户均|亩均|平均|每|单价|标准|单位成本|\/|至|上限|下限|最高|最低/;
const ofWhole = /预算|资金|经费|支出|执行|支付|到位|拨付|下达|安排|总额|投资|收入/;

/** 项目资金 309 元 where the budget is 309 万元: the digits of one of its figures in another unit of money. */
export function wrongUnits(text: Text): readonly BudgetClaim[] {
  const only = text.report.units.length === 1 ? (text.report.units[0] ?? null) : null;
  return text.lines.flatMap((line) => {
    const unit = line.scope.unit ?? only;
    if (unit === null || unit.budget === null || !/\d[万亿千百]*元|\d[万亿]/.test(line.text)) return [];
    const figures = Object.entries(unit.budget.amounts).flatMap(([name, amount]) =>
      amount === null ? [] : [{ name: name as AmountName, amount }],
    );
    return sentencesOf(line)
      .flatMap((sentence) => amountsOf(line, sentence))
      .flatMap((amount) => {
        if (amount.measure !== '元') return [];
        const printed = quantityOf(amount.figure);
        const like = figures.filter(({ amount: own }) => own.value.equals(printed.value));
        const [meant] = like;
        if (meant === undefined || figures.some(({ amount: own }) => sameMoney(printed, own))) return [];
        if (!isTold(line, amount, tellingDigits(printed))) return [];
        const claim: BudgetClaim = {
          kind: 'budget',
          spot: spotIn(line, amount.from, amount.to, Math.max(amount.clause, amount.from - 16), amount.to),
          unit,
          amounts: [meant.name],
          printed,
          firm: true,
          doubtful: false,
        };
        return [claim];
      });
  });
}

/** Whether the same digits can be no chance: four of them, or three of an amount that is called the whole's money. */
function isTold(line: Line, { label, from, to, clause }: Amount, digits: number): boolean {
  const words = line.text.slice(clause, from) + line.text.slice(to, to + 4);
  if (each.test(words)) return false;
  return digits >= 4 || (digits >= 3 && ofWhole.test(label));
}
