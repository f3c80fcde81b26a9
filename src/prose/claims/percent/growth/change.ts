import { meets } from '../../../../report/stated.ts';
import { Fraction, type Quantity } from '../../../../scoring/quantity.ts';
import type { PercentClaim } from '../../claim.ts';
import { countedIn } from '../../reading/amounts/counted.ts';
import { isAt, isCut } from '../../reading/amounts/quotient.ts';
import type { Amount } from '../../reading/amounts.ts';
import { baseValue, decimalsOf } from '../../reading/figure.ts';
import { differingClaim, quotientClaim } from '../../reading/percents/claim.ts';
import { hasWhole, heldAgainst, heldAgainstAny } from '../../reading/percents/witness.ts';
import { amountsBefore, type Percent, type Setting } from '../../reading/percents.ts';
import { compared, down, up } from './words.ts';

/** 收入 A，比上年增加 C，增长 P: of A - C; or of an amount that stands farther off. */
export function byChange(
  { text, line, sentences, at }: Setting,
  percent: Percent,
  alike: readonly Amount[],
): readonly PercentClaim[] {
  const { printed } = percent;
  const change = alike.at(-1);
  if (change === undefined || change.value.lte(0)) return [];
  const rising = up.test(change.label);
  if (!rising && !down.test(change.label)) return [];
  // 下半年比上半年减少 940 人次: of what stands behind 比, not of the figure before.
  const compares = /[^,;:]{2,}(?:比|较)[^,;:]{2,}/.test(
    line.text.slice(change.clause, change.from).replace('相比', ''),
  );
  const nows =
    compares || isOfOther(line, alike.at(-2), change)
      ? []
      : alike
          .slice(0, -1)
          .filter((one) => one.value.gt(0) && !isMoved(one) && !/^的?相?比/.test(line.text.slice(one.to)));
  const before = ({ value }: Amount): Fraction =>
    rising ? value.sub(change.value) : value.add(change.value);
  const own = nows.findLast(
    (one) =>
      before(one).gt(0) &&
      (isAt(printed, change.value.div(before(one))) || isOpen(printed, one, change, rising)),
  );
  if (own !== undefined) return [quotientClaim(line, percent, [change, own], true)];
  const now = nows.at(-1);
  // 2022 年改造 26 个……2023 年比 2022 年增加 12 个，增长 46.15%: of what is told of the year before.
  if (now !== undefined && isAt(printed, change.value.div(now.value)) && isPast(text, line, now))
    return [quotientClaim(line, percent, [change, now], true)];
  if (now !== undefined) {
    const value = before(now).gt(0) ? change.value.div(before(now)) : null;
    const others = nows.slice(0, -1).some(({ value: other }) => isAt(printed, change.value.div(other)));
    // 1,000 万元，其中甲 800 万元，乙 200 万元，比上年增加 100 万元: which of them grew cannot be told.
    const several = nows.length > 1 && /其中|[()]/.test(line.text.slice(nows[0]?.to, change.from));
    const later = isAt(printed, change.value.div(now.value)) && printed.decimals < 2;
    // 调减 16,000 万元，下降 9.7%: of another budget, and of another year.
    const adjusted = /(?:调增|调减|追加|核减)(?:了|:)?$/.test(change.label);
    if (several || later || adjusted) return [];
    if (value !== null && !others && !/较|比/.test(now.label)) {
      if (isCut(printed, value) || hasWhole(text, printed, change, now)) return [];
      const from = `${change.figure.digits} ÷ (${now.figure.digits} ${rising ? '-' : '+'} ${change.figure.digits})`;
      return [differingClaim(line, percent, value, from)];
    }
  }
  const earlier = amountsBefore(line, sentences.slice(0, at + 1), change.from).filter(
    (one) => countedIn(one) === countedIn(change) && one.value.gt(0),
  );
  const start = startOf(earlier, change, rising);
  if (start !== null) {
    const exact = earlier.find(({ value }) => isAt(printed, change.value.div(value)));
    return heldAgainst(text, line, percent, [change, exact ?? start], { firm: false });
  }
  const farther = earlier.filter(({ value }) => value.gt(change.value));
  return heldAgainstAny(text, line, percent, change, farther.slice(-4).toReversed());
}

/** 收案 1,800 件，结案增加 34 件: the change is of something that the words before do not count. */
const isOfOther = (line: Setting['line'], now: Amount | undefined, { label }: Amount): boolean => {
  if (now === undefined) return false;
  const words = line.text.slice(0, now.to);
  const own = label
    .replace(up, '')
    .replace(down, '')
    .replace(compared, '')
    .replace(/[与同]?[上去]年(?:同期|度)?|相比|[比较].*$/g, '');
  return (
    [...own].some((letter) => /\p{Script=Han}/u.test(letter) && !words.includes(letter)) && own.length >= 2
  );
};

/** Whether the last year that is named before an amount lies before those that are evaluated. */
function isPast({ report: { data } }: Setting['text'], line: Setting['line'], { from }: Amount): boolean {
  const first = data.year ?? data.years?.[0];
  const said = line.text
    .slice(0, from)
    .match(/(?:19|20)\d\d(?=年)|[上去]年/g)
    ?.at(-1);
  return said !== undefined && (/年/.test(said) || (first !== undefined && Number(said) < first));
}

const isMoved = ({ label }: Amount): boolean => up.test(label) || down.test(label);

/** 起步标准 50 元……现行标准 110 元……提高 60 元: the one amount from which another one lies just so far. */
function startOf(earlier: readonly Amount[], { value }: Amount, rising: boolean): Amount | null {
  const starts = earlier.filter((from, index) =>
    earlier
      .slice(index + 1)
      .some((to) => (rising ? to.value.sub(from.value) : from.value.sub(to.value)).equals(value)),
  );
  const [start] = starts;
  const one = start !== undefined && starts.every((other) => other.value.equals(start.value));
  return one ? start : null;
}

/** Whether the rounding of both amounts leaves the rate open: 2.01 亿元 less 1.96 亿元 is hardly known. */
function isOpen(printed: Quantity, now: Amount, change: Amount, rising: boolean): boolean {
  const [a, b] = [halfPlace(now), halfPlace(change)];
  const [least, most] = [change.value.sub(b), change.value.add(b)];
  const bases = rising
    ? [now.value.sub(a).sub(most), now.value.add(a).sub(least)]
    : [now.value.sub(a).add(least), now.value.add(a).add(most)];
  const [low, high] = bases as [Fraction, Fraction];
  if (low.lte(0)) return true;
  return meets(printed, { low: least.div(high), high: most.div(low) });
}

/** Half a last place of a figure; a whole number of things that are counted is exact. */
function halfPlace({ figure, measure }: Amount): Fraction {
  const places = decimalsOf(figure.digits);
  const counted = places === 0 && measure !== '元' && !/^[万亿千]/.test(figure.unit);
  return counted ? new Fraction(0) : baseValue({ ...figure, digits: '1' }).div(2n * 10n ** BigInt(places));
}
