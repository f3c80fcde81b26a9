import type { SumClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { isPrice } from '../reading/amounts/other-unit.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import { quantityOf, sizeOf } from '../reading/figure.ts';
import type { Line } from '../reading/lines.ts';
import { tellingDigits } from '../reading/money.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { formClaim } from '../reading/sum-claim.ts';

/** 支出 1,234 元，其中设备购置 800 万元: a part far above its whole, which has a smaller unit of the same thing. */
export function partsAbove(line: Line): readonly SumClaim[] {
  if (!line.text.includes('其中')) return [];
  return sentencesOf(line).flatMap((sentence) => {
    const amounts = amountsOf(line, sentence);
    return amounts.flatMap((whole, at) => {
      const part = amounts[at + 1];
      return part !== undefined && isAbove(line, whole, part) ? [claimOf(line, whole, part)] : [];
    });
  });
}

const among = /^(?:元整)?[,;(:]?其中[,:]?[^,;。:()\d]{0,14}$/;

/** Whether nothing but the unit can be wrong: in the part's unit the whole is the larger again. */
function isAbove(line: Line, whole: Amount, part: Amount): boolean {
  if (countedIn(whole) !== countedIn(part) || part.value.lt(whole.value.mul(100))) return false;
  const [small, large] = [sizeOf(whole.figure.unit), sizeOf(part.figure.unit)];
  if (small >= large || whole.value.div(small).mul(large).lt(part.value)) return false;
  if (tellingDigits(quantityOf(whole.figure)) < 2) return false;
  const lead = line.text.slice(whole.clause, whole.from);
  const own = line.text.slice(whole.to, part.from);
  return among.test(own) && !isPrice(line, lead, whole.to) && !isPrice(line, own, part.to);
}

function claimOf(line: Line, whole: Amount, { figure, from, to }: Amount): SumClaim {
  const right = whole.figure.digits + figure.unit;
  const parts = `${right} > ${figure.digits}${figure.unit}`;
  return formClaim(line, whole, right, parts, [line.place(from, to)]);
}
