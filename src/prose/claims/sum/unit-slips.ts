import type { SumClaim } from '../claim.ts';
import { numbersOf, timesTold } from '../reading/amounts/numbers.ts';
import { leadOf } from '../reading/amounts/words.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import { quantityOf } from '../reading/figure.ts';
import type { Line, Text } from '../reading/lines.ts';
import { tellingDigits } from '../reading/money.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { formClaim } from '../reading/sum-claim.ts';

/** A price or a standard may well have the digits of a sum. */
const each = /人均|户均|亩均|笔均|平均|每|单价|标准|单位成本|最高|最低|上限|下限|\/|至|-/;

/**
 * 结转资金 103.60 元, where the report speaks of 103.60 万元 elsewhere: the same four digits in a unit that is the rarer of
 * the two, once.
 */
export function unitSlips(line: Line, text: Text): readonly SumClaim[] {
  if (line.passage.kind === 'cell' || !/\d(?:万|亿)?元/.test(line.text)) return [];
  return sentencesOf(line).flatMap((sentence) => {
    const amounts = amountsOf(line, sentence);
    return amounts.flatMap((amount) => {
      if (amount.measure !== '元' || tellingDigits(quantityOf(amount.figure)) < 4) return [];
      const words = leadOf(line, amount, amounts) + line.text.slice(amount.to, amount.to + 4);
      const other = each.test(words) ? undefined : otherOf(text, amount);
      return other === undefined ? [] : [formClaim(line, amount, other.figure.digits + other.figure.unit)];
    });
  });
}

function otherOf(text: Text, amount: Amount): Amount | undefined {
  const all = numbersOf(text).amounts.get('元') ?? [];
  const { digits, unit } = amount.figure;
  const rare = (own: string): number => all.filter(({ figure }) => figure.unit === own).length;
  if (timesTold(text, amount) > 1) return undefined;
  return all.find(
    (other) =>
      plain(other.figure.digits) === plain(digits) &&
      !other.value.equals(amount.value) &&
      rare(unit) * 3 <= rare(other.figure.unit),
  );
}

const plain = (digits: string): string => (digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits);
