import type { SumClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import type { Line } from '../reading/lines.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { amountSpot } from '../reading/spot.ts';
import { followClaim } from '../reading/sum-claim.ts';

const first = /(?:第一|首|第1|1)(?:名?人|名|户|件|个|台|套|次|天|年|亩)?(?:按|为|补助|补贴|计发|发放)?$/;
const rest = /^(?:其余|其他|余下|剩余|另外)$/;
const each = /^(?:名?人|户|件|个|台|套|次|天|年|亩)?(?:均)?(?:按)?每(?:名?人|户|件|个|台|套|次|天|年|亩)$/;
const total = /^(?:总共|共计?|合计|总计)(?:为|是|需|发放|补助|补贴|支付)?$/;

/** 第一人 1,500 元，其余 7 人每人 450 元，共计 4,650 元: one at its own price, the others at another. */
export function firstAndRest(line: Line): readonly SumClaim[] {
  if (!/其余|其他|余下|剩余|另外/.test(line.text) || !/每.*[共合总]/.test(line.text)) return [];
  return sentencesOf(line).flatMap((sentence) => {
    const amounts = amountsOf(line, sentence);
    return amounts.flatMap((head, at) => {
      const [others, price, sum] = amounts.slice(at + 1, at + 4);
      if (others === undefined || price === undefined || sum === undefined) return [];
      return claimOf(line, head, others, price, sum);
    });
  });
}

function claimOf(line: Line, head: Amount, others: Amount, price: Amount, sum: Amount): readonly SumClaim[] {
  const money = [head, price, sum];
  if (money.some(({ measure }) => measure !== '元') || others.measure === '元') return [];
  const between = line.text.slice(others.to, price.from);
  if (!first.test(head.label) || !rest.test(others.label) || !each.test(between)) return [];
  // 1 人 and 其余 7 名 are counted alike.
  if (!/^[,、;]$/.test(line.text.slice(price.to, sum.clause)) || !total.test(sum.label)) return [];
  if (countedIn(others) === '' || others.figure.digits.includes('.')) return [];
  const value = head.value.add(others.value.mul(price.value));
  const text = `${head.figure.digits} + ${others.figure.digits} × ${price.figure.digits}`;
  const from = [head.figure, price.figure];
  const fits = value.equals(sum.value);
  return [followClaim(amountSpot(line, sum), sum.figure, value, from, text, fits, 'formula')];
}
