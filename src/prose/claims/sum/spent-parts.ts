import { type Fraction, print } from '../../../scoring/quantity.ts';
import type { SumClaim } from '../claim.ts';
import { sumOf } from '../reading/amounts/partition.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import { decimalsOf, yuanIn } from '../reading/figure.ts';
import type { Line, Text } from '../reading/lines.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { isReordered } from '../reading/slip.ts';
import { amountSpot } from '../reading/spot.ts';
import { partClaim } from '../reading/sum-claim.ts';

const kinds =
  /(?:支出|使用|经费|资金|投资)(?:的)?(?:内容|构成|结构|方向|用途|明细|类别|科目|环节)|(?:分|按)(?:内容|用途|科目|类别|环节)/;
const other = /上年|去年|同比|增|减|较|预算|计划|每|均|等(?!级|次|待|其他|费)|其中|主要/;

/**
 * 从支出内容看，管网 1,216.93 万元，水厂 464.27 万元，其他 93.20 万元: parts that make the expenditure if the digits of one
 * of them stand in another order.
 */
export function spentParts(line: Line, text: Text): readonly SumClaim[] {
  if (line.passage.kind === 'cell' || !kinds.test(line.text)) return [];
  const [unit, ...more] = text.report.units;
  const total = unit?.budget?.amounts.executed ?? null;
  if (unit?.budget == null || total === null || more.length > 0) return [];
  const whole = total.value.mul(yuanIn(unit.budget.unit) ?? 1);
  return sentencesOf(line).flatMap((sentence) => {
    const words = line.text.slice(sentence.from, sentence.to);
    const amounts = amountsOf(line, sentence);
    const [first] = amounts;
    if (first === undefined || amounts.length < 3 || !kinds.test(words) || other.test(words)) return [];
    if (amounts.some(({ figure }) => figure.unit !== first.figure.unit || yuanIn(figure.unit) === null))
      return [];
    return claimOf(line, amounts, whole);
  });
}

function claimOf(line: Line, amounts: readonly Amount[], whole: Fraction): readonly SumClaim[] {
  const sum = sumOf(amounts);
  const meant = (one: Amount): Fraction => whole.sub(sum).add(one.value);
  const [slipped, ...more] = amounts.filter((one) => isReordered(one.figure, meant(one)));
  if (slipped === undefined || more.length > 0) return [];
  const others = amounts.filter((one) => one !== slipped).map(({ figure }) => figure);
  const { unit } = slipped.figure;
  const places = Math.max(...amounts.map(({ figure }) => decimalsOf(figure.digits)));
  const digits = print(whole.div(yuanIn(unit) ?? 1), places);
  const figure = { digits, unit, kind: 'plain', other: '' } as const;
  return [partClaim(amountSpot(line, slipped), slipped.figure, figure, others)];
}
