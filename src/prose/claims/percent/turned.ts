import type { Fraction, Quantity } from '../../../scoring/quantity.ts';
import type { PercentClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { isAt, isNeighbourTurned, one } from '../reading/amounts/quotient.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import { differingClaim, shown } from '../reading/percents/claim.ts';
import { explainedBy } from '../reading/percents/witness.ts';
import { amountsBefore, type Percent, percentsOf, type Setting } from '../reading/percents.ts';
import { down, growth, up } from './growth/words.ts';

/** A percentage that is no quotient of amounts, or that was only wanted. */
const other =
  /目标|要求|标准|上限|下限|不低于|不高于|不少于|不超过|应达|利率|税率|费率|得分率|百分点|平均|分别|依次|均为|扣|得\d/;
const wanted = /^的?(?:目标|要求|标准|指标|任务|计划|规定|上限|下限|以上|以下|以内)|^个百分点/;

/** How a percentage may come about, in words and as a number. */
type Reading = { readonly value: Fraction; readonly from: string };

/**
 * 决算数 16.99 万元，预算数 20.30 万元，完成预算 38.69%: whatever the words are, four digits of which two neighbours have changed
 * places since they were what two amounts right before them come to, and that nothing else in the report explains.
 */
export function turnedDigits(setting: Setting, percent: Percent): readonly PercentClaim[] {
  const { text, line, sentence, sentences, at } = setting;
  const { printed } = percent;
  const rest = restOf(setting, percent);
  if (rest !== null) return [rest];
  if (printed.decimals < 2 || printed.text.replace(/\D/g, '').length < 4) return [];
  const near = amountsBefore(line, [sentence], percent.from);
  const last = near.at(-1);
  const words = line.text.slice(last?.to ?? 0, percent.from);
  if (last === undefined || words.length > 24 || other.test(words) || /[%。;]/.test(words)) return [];
  if (wanted.test(line.text.slice(percent.to, percent.to + 5))) return [];
  const alike = near.filter((amount) => amount !== last && countedIn(amount) === countedIn(last)).slice(-3);
  const rises = growth.test(words);
  const turned = alike
    .flatMap((amount) => readingsOf(last, amount, rises))
    .filter(({ value }) => isNeighbourTurned(printed, value));
  const [found, ...others] = turned;
  if (found === undefined || others.some(({ value }) => !value.equals(found.value))) return [];
  const around = sentences.slice(Math.max(0, at - 3), at + 2).flatMap((one) => amountsOf(line, one));
  return isTold(printed, around) || explainedBy(text, printed, [last, ...alike])
    ? []
    : [differingClaim(line, percent, found.value, found.from)];
}

/** 甲占 91.42%；乙占 8.85%: what the only other share leaves, with two digits that have changed places. */
function restOf({ line, sentence, sentences, at }: Setting, percent: Percent): PercentClaim | null {
  const before = [...sentences.slice(Math.max(0, at - 1), at), sentence]
    .flatMap(percentsOf)
    .filter(({ to }) => to <= percent.from);
  const [share, more] = before;
  if (share === undefined || more !== undefined) return null;
  const words = ({ from }: Percent): string => line.text.slice(Math.max(0, from - 14), from);
  if (!/占[^,;。%\d]{0,12}$/.test(words(share)) || !/占(?:比)?(?:为)?$/.test(words(percent))) return null;
  const value = one.sub(share.printed.value);
  return isNeighbourTurned(percent.printed, value)
    ? differingClaim(line, percent, value, `100% - ${share.printed.text}`)
    : null;
}

function readingsOf(a: Amount, b: Amount, rises: boolean): readonly Reading[] {
  if (a.value.lte(0) || b.value.lte(0)) return [];
  const [x, y] = [shown(a), shown(b)];
  const [more, less] = a.value.gt(b.value) ? [a, b] : [b, a];
  const change = more.value.sub(less.value);
  const gap = `(${shown(more)} - ${shown(less)})`;
  const sum = a.value.add(b.value);
  const quotients = [
    { value: a.value.div(b.value), from: `${x} ÷ ${y}` },
    { value: b.value.div(a.value), from: `${y} ÷ ${x}` },
    { value: a.value.div(sum), from: `${x} ÷ (${x} + ${y})` },
    { value: b.value.div(sum), from: `${y} ÷ (${y} + ${x})` },
  ];
  const grown = [{ value: change.div(b.value), from: `${gap} ÷ ${y}` }];
  // 支出 860 万元，增加 120 万元，增长: of what it was before.
  const before = up.test(a.label) ? b.value.sub(a.value) : down.test(a.label) ? sum : null;
  const moved =
    before === null || before.lte(0)
      ? []
      : [
          { value: a.value.div(before), from: `${x} ÷ (${y} ${up.test(a.label) ? '-' : '+'} ${x})` },
          { value: a.value.div(b.value), from: `${x} ÷ ${y}` },
        ];
  if (!rises) return [...quotients, ...(change.gt(0) ? grown : [])];
  return before === null ? grown : moved;
}

/** Whether any two amounts around it make the percentage right as it stands. */
const isTold = (printed: Quantity, amounts: readonly Amount[]): boolean =>
  amounts.some((a) =>
    amounts.some(
      (b) =>
        a !== b &&
        countedIn(a) === countedIn(b) &&
        [...readingsOf(a, b, true), ...readingsOf(a, b, false)].some(
          ({ value }) => isAt(printed, value) || isAt(printed, one.sub(value).abs()),
        ),
    ),
  );
