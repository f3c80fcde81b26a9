import { meets } from '../../../report/stated.ts';
import { Fraction } from '../../../scoring/quantity.ts';
import type { PercentClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { numbersOf } from '../reading/amounts/numbers.ts';
import { isAt, isSlip } from '../reading/amounts/quotient.ts';
import { isOther, isWithin } from '../reading/amounts/words.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import { yuanIn } from '../reading/figure.ts';
import type { Text } from '../reading/lines.ts';
import { differingClaim, quotientClaim, shown } from '../reading/percents/claim.ts';
import { hasWhole, heldAgainst, heldAgainstAny, isTelling } from '../reading/percents/witness.ts';
import { chainOf, type Percent, type Setting } from '../reading/percents.ts';

/** An amount and the share of a whole that it is said to be. */
export type Share = {
  readonly part: Amount;
  readonly percent: Percent;
  readonly at: number;
  /** 43 件（30.2%）: without a word that says so, only what others bear out is a share. */
  readonly bare?: true;
  /** One of a list of shares for a list of amounts (占比分别为 40% 和 60%); the rates of a list may each have a base of their own. */
  readonly list?: true;
};

/** A whole on which all the shares of one kind agree, but for one at most. */
export function agreedWhole(shares: readonly Share[], alike: readonly Amount[], text: Text): Fraction | null {
  // 0.00 万元，占 0.00%: nothing is that share of any whole.
  const group = shares.filter(({ part }) => part.value.gt(0));
  if (group.length < 2) return null;
  const sum = group.reduce((total, { part }) => total.add(part.value), new Fraction(0));
  const agreed = wholesOf(group, alike, sum, text).find((value) => {
    // What is left out of a list may be all but one of its parts.
    if (group.some(({ part }) => part.value.equals(value))) return false;
    const fitting = group.filter((other) => fitsWhole(other, value)).length;
    const together = value.equals(sum);
    const stated = together && alike.some((amount) => amount.value.equals(value));
    // Of two shares one that is told to three digits vouches for their sum.
    const telling = together && group.some((one) => fitsWhole(one, value) && digitsOf(one) >= 3);
    // 甲 2,292 万元、乙 3,438 万元，占比分别为…: of what they come to, which is stated, too.
    const dealt = stated && group.every(({ at, list }) => list === true && at === group[0]?.at);
    return dealt || (fitting >= group.length - 1 && (fitting >= 2 || stated || telling));
  });
  return agreed ?? null;
}

const digitsOf = ({ percent: { printed } }: Share): number => printed.text.replace(/\D/g, '').length;

/** What several shares may be taken of: any amount of the paragraph, the budget, or what their parts add up to. */
function wholesOf(
  group: readonly Share[],
  alike: readonly Amount[],
  sum: Fraction,
  { report }: Text,
): readonly Fraction[] {
  const [first] = group;
  if (first === undefined) return [];
  const money =
    countedIn(first.part) === '元'
      ? report.units.flatMap(({ budget }) =>
          budget === null
            ? []
            : Object.values(budget.amounts).flatMap((amount) =>
                amount === null ? [] : [amount.value.mul(yuanIn(budget.unit) ?? 1)],
              ),
        )
      : [];
  return [...alike.map(({ value }) => value), sum, ...money];
}

export function fitsWhole({ part, percent: { printed } }: Share, whole: Fraction): boolean {
  const size = Number(whole);
  if (size <= 0 || Math.abs(Number(part.value) / size - Number(printed.value)) > 0.05) return false;
  const value = part.value.div(whole);
  return meets(printed, { low: value, high: value });
}

/** One share alone: of what the words put it into, or of the only other amount that there is. */
export function ofWhole(
  setting: Setting,
  { part, percent }: Share,
  alike: readonly Amount[],
): readonly PercentClaim[] {
  const { text, line, sentence } = setting;
  const from = chainOf(setting)[0]?.from ?? sentence.from;
  const before = alike.filter((one) => one.to <= part.from && one.value.gte(part.value));
  const whole = before.at(-1);
  if (whole !== undefined && whole.from >= from) {
    const between = line.text.slice(whole.to, part.from);
    const others = alike.filter((one) => one !== part && one !== whole && one.from >= from);
    const alone = others.length === 0 && !isOther(line, whole, part);
    const among = alone && between.split('其中').length === 2;
    const only = alone && part.measure !== '元' && whole.from >= sentence.from && between.includes(',');
    const firm =
      isWithin(line, whole, part) ||
      among ||
      (only && isNear(percent, part, whole) && isAlone(text, percent, part, whole));
    const found = heldAgainst(text, line, percent, [part, whole], { firm });
    if (found.length > 0 || firm) return found;
  }
  // 10 个区合计贴息 1,688.53 万元。…前三位的三区合计 1,077.27 万元，占 63.80%.
  const divided = dividedBefore(alike, part);
  if (divided !== null) return heldAgainst(text, line, percent, [part, divided], { firm: true });
  const [total] = before;
  if (total !== undefined && alike.length === 2 && isTelling(percent.printed) && isTotal(line, total))
    return heldAgainst(text, line, percent, [part, total], { firm: true });
  const wholes = [...before.slice(-6), ...sameThings(text, part)].toReversed();
  const found = heldAgainstAny(text, line, percent, part, wholes);
  return found.length > 0 ? found : ofRest(setting, part, percent);
}

/** 19 起：甲 7 起、乙 4 起、丙 8 起。其中甲和乙合计 11 起，占 57.89%: the only amount that others behind it add up to. */
function dividedBefore(alike: readonly Amount[], part: Amount): Amount | null {
  const before = alike.filter(({ to }) => to <= part.from);
  const [whole, ...parts] = before;
  if (whole === undefined || parts.length < 3 || part.value.gte(whole.value)) return null;
  const sum = parts.reduce((total, { value }) => total.add(value), new Fraction(0));
  return sum.equals(whole.value) ? whole : null;
}

const isTotal = (line: Setting['line'], { clause, from }: Amount): boolean =>
  /合计|共计|总计|总额|共|总/.test(line.text.slice(clause, from));

/** 31 个小区…占 54.39%: what else in the report counts 小区. */
function sameThings(text: Text, part: Amount): readonly Amount[] {
  const thing = /^\p{Script=Han}{2}/u.exec(part.tail)?.[0];
  if (thing === undefined || thing.startsWith('的')) return [];
  return (numbersOf(text).amounts.get(countedIn(part)) ?? [])
    .filter(({ tail, value }) => tail.startsWith(thing) && value.gt(part.value))
    .slice(0, 8);
}

/** Two amounts that are only side by side may have nothing to do with each other: then the share is far off. */
const isNear = ({ printed }: Percent, part: Amount, whole: Amount): boolean => {
  const value = part.value.div(whole.value);
  return printed.value.sub(value).abs().lte(0.1) || isSlip(printed, value);
};

/** Whether nothing else in the report can be the whole, nor both amounts together. */
const isAlone = (text: Text, { printed }: Percent, part: Amount, whole: Amount): boolean =>
  !isAt(printed, part.value.div(part.value.add(whole.value))) && !hasWhole(text, printed, part);

/** 22 个标段已完工，占 62.86%，剩余 13 个: the whole is both together. */
function ofRest({ text, line, sentence }: Setting, part: Amount, percent: Percent): readonly PercentClaim[] {
  const rest = amountsOf(line, sentence).find(({ from }) => from > percent.to);
  if (rest === undefined || countedIn(rest) !== countedIn(part)) return [];
  if (!/^(?:剩余|其余|余下|另有|另外|尚有|还有|尚余)/.test(rest.label)) return [];
  const value = part.value.div(part.value.add(rest.value));
  if (isAt(percent.printed, value)) return [quotientClaim(line, percent, [part, rest], true)];
  if (!isSlip(percent.printed, value) || hasWhole(text, percent.printed, part)) return [];
  const terms = `${shown(part)} ÷ (${part.figure.digits} + ${rest.figure.digits})`;
  return [differingClaim(line, percent, value, terms)];
}
