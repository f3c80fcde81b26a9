import { meets } from '../../report/stated.ts';
import { Fraction, type Quantity } from '../../scoring/quantity.ts';
import type { PercentClaim } from './claim.ts';
import type { Amount } from './reading/amounts.ts';
import { countedIn } from './reading/counted.ts';
import { someNumber } from './reading/numbers.ts';
import { differingClaim, quotientClaim, shown } from './reading/percent-claim.ts';
import { amountsBefore, type Percent, type Setting } from './reading/percents.ts';
import { isAt, isCut, isSlip } from './reading/quotient.ts';
import { ratio } from './reading/tolerance.ts';
import { hasWhole, heldAgainst, heldAgainstAny, isTelling } from './reading/witness.ts';

const up = /(?:增加|增长|[增多][产收支]|多|提高|上升|上涨|扩大|追加|调增)(?:了|:)?$/;
const down = /(?:减少|[减少][产收支]|下降|少|降低|压减|下调|缩减|回落|节约|压缩|核减|调减)(?:了|:)?$/;
const growth =
  /(?:增长|增加|提高|上升|上涨|下降|减少|降低|压减|压缩|回落|节约|增幅|降幅|涨幅|减幅|升幅|跌幅|增长率|下降率|增速)(?:为|了|达到?|约|:)*$/;
const compared =
  /(?:(?<!\d)[一二两三四五六七八九十\d]年(?:间|来|内)?(?:累计|共|合计|总体)?|同比|环比|总体|实际|累计|[比较](?:上年|去年|同期|(?:19|20)\d\d年))(?:同期|度)?/g;
/** 平均每年, 目标, 分别: growth that is not of the two amounts beside it. */
const strange = /年均|平均|分别|目标|计划增|力争|预计|百分点|占比/;

/** 收入 792.22 万元，比上年增加 189.25 万元，增长 31.39%; 由 1,860 吨降至 1,302 吨，降幅 30%; 比上年的 35 万元下降 10%. */
export function grown(setting: Setting, percent: Percent): readonly PercentClaim[] {
  const { line, sentence } = setting;
  const words = line.text.slice(Math.max(sentence.from, percent.from - 24), percent.from);
  if (!growth.test(words) || strange.test(/[^,;。]*$/.exec(words)?.[0] ?? '')) return [];
  const amounts = amountsBefore(line, [sentence], percent.from);
  const last = amounts.at(-1);
  if (last === undefined) return [];
  const alike = amounts.filter((one) => countedIn(one) === countedIn(last));
  const then = line.text.slice(last.to, percent.from);
  const [, subject = ''] = /^[^,;(]{0,12}(?:[,(]([^,;]*))?$/.exec(then) ?? [null, '其中'];
  const rest = subject.replace(growth, '').replace(compared, '');
  const before = line.text.slice(sentence.from, last.to);
  // 增长率 of something else than the amounts are of.
  if (/其中/.test(rest) || ![...rest].every((letter) => before.includes(letter))) return [];
  return (
    fromTo(setting, percent, alike) ??
    overBase(setting, percent, alike, then) ??
    overYears(setting, percent, alike) ??
    byChange(setting, percent, alike)
  );
}

const start = /(?:由|从|自)[^,;。]{0,16}$/;
const arrive =
  /^[^,;。\d]{0,6}(?:大幅|逐年|逐步)?(?:增加|增长|提高|上升|上涨|扩大|增|升|下降|减少|降低|压减|压缩|回落|降|减|调整|提升|变)(?:到|至|为|成)/;

/** 由 A 增至 B，增长 P; between them their difference may stand. */
function fromTo(
  { text, line }: Setting,
  percent: Percent,
  alike: readonly Amount[],
): readonly PercentClaim[] | null {
  for (const count of [2, 3]) {
    const [from, to, change] = alike.slice(-count);
    if (alike.length < count || from === undefined || to === undefined) return null;
    if (!start.test(line.text.slice(Math.max(0, from.from - 18), from.from))) continue;
    const between = line.text.slice(from.to, to.from).replace(/(?:19|20)\d\d年(?:度|末|底)?(?:的)?/g, '');
    if (!arrive.test(between)) continue;
    if (change !== undefined && !(up.test(change.label) || down.test(change.label))) continue;
    return growthOf(text, line, percent, from, to);
  }
  return null;
}

/** 调用 1.26 亿次，较上年的 0.90 亿次增长 40%: what is compared with stands just before. */
function overBase(
  { text, line, sentence }: Setting,
  percent: Percent,
  alike: readonly Amount[],
  then: string,
): readonly PercentClaim[] | null {
  const base = alike.at(-1);
  if (base === undefined || !/^(?:相比,?|来|同比)?(?:增|提|上|下|减|降|压|回|节)/.test(then)) return null;
  const words = line.text.slice(base.clause, base.from);
  if (!/(?:较|比|与|同)[^,]{0,16}$/.test(words) || up.test(words) || down.test(words)) return null;
  const own = alike.filter(({ from }) => from < base.from && from >= sentence.from);
  const actual = own.filter(({ label }) => !/预算|计划|目标|安排|年度任务/.test(label));
  const now = actual.at(-1);
  if (now === undefined) return [];
  if (own.some((one) => isGrowth(percent.printed, base, one)))
    return [quotientClaim(line, percent, [now, base], true)];
  return actual.length === 1 ? growthOf(text, line, percent, base, now) : [];
}

/** 2022 年产值 1,560 万元，2021 年产值 1,420 万元，增长 9.86%: two years, and nothing but a slip of the pen is told. */
function overYears(
  { text, line }: Setting,
  percent: Percent,
  alike: readonly Amount[],
): readonly PercentClaim[] | null {
  const [a, b] = alike;
  if (a === undefined || b === undefined || alike.length !== 2) return null;
  const [x, y] = [a, b].map(
    ({ clause, from }) => /(?:19|20)\d\d(?=年)/.exec(line.text.slice(clause, from))?.[0],
  );
  if (x === undefined || y === undefined || Math.abs(Number(x) - Number(y)) !== 1) return null;
  const [from, to] = x < y ? [a, b] : [b, a];
  if (from.value.lte(0)) return null;
  const value = to.value.sub(from.value).abs().div(from.value);
  const told = isAt(percent.printed, value) || isSlip(percent.printed, value);
  return told ? growthOf(text, line, percent, from, to) : [];
}

const isGrowth = (printed: Quantity, from: Amount, to: Amount): boolean =>
  from.value.gt(0) && isAt(printed, to.value.sub(from.value).abs().div(from.value));

function growthOf(
  text: Setting['text'],
  line: Setting['line'],
  percent: Percent,
  from: Amount,
  to: Amount,
): readonly PercentClaim[] {
  const { printed } = percent;
  if (from.value.lte(0)) return [];
  const change = to.value.sub(from.value).abs();
  const value = change.div(from.value);
  if (isAt(printed, value) || near(printed, value, from, to))
    return [quotientClaim(line, percent, [to, from], true)];
  // Taken of the later amount is common and may be meant; so is what the one is of the other.
  if (isCut(printed, value) || (to.value.gt(0) && isAt(printed, change.div(to.value)))) return [];
  const said = line.text.slice(percent.from - 1, percent.from);
  if (said === '为' && isAt(printed, to.value.div(from.value))) return [];
  if (isTelling(printed) && hasStart(text, printed, from, to)) return [];
  const [more, less] = to.value.gte(from.value) ? [to, from] : [from, to];
  return [differingClaim(line, percent, value, `(${shown(more)} - ${shown(less)}) ÷ ${shown(from)}`)];
}

/** Whether another amount of the report is what the later one grew from. */
function hasStart(text: Setting['text'], printed: Quantity, from: Amount, to: Amount): boolean {
  const [rate, size] = [Number(printed.value), Number(to.value)];
  const isStart = (value: Fraction): boolean =>
    value.gt(0) && !value.equals(from.value) && isAt(printed, to.value.sub(value).abs().div(value));
  return [1 + rate, 1 - rate].some(
    (times) => times > 0.02 && someNumber(text, to, [size / (times + 0.01), size / (times - 0.01)], isStart),
  );
}

/** What the rounding of both amounts leaves open. */
function near(printed: Quantity, value: Fraction, a: Amount, b: Amount): boolean {
  const exact = ratio(b.figure, a.figure);
  const room = exact === null ? new Fraction(0) : exact.high.sub(exact.low);
  return meets(printed, { low: value.sub(room), high: value.add(room) });
}

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

/** 收入 A，比上年增加 C，增长 P: of A - C; or of an amount that stands farther off. */
function byChange(
  { text, line, sentences, at }: Setting,
  percent: Percent,
  alike: readonly Amount[],
): readonly PercentClaim[] {
  const { printed } = percent;
  const [now, change] = alike.length < 2 ? [undefined, alike.at(-1)] : alike.slice(-2);
  if (change === undefined || change.value.lte(0)) return [];
  const rising = up.test(change.label);
  if (!rising && !down.test(change.label)) return [];
  // 下半年比上半年减少 940 人次: of what stands behind 比, not of the figure before.
  const compares = /[^,;:]{2,}(?:比|较)[^,;:]{2,}/.test(line.text.slice(change.clause, change.from));
  if (now !== undefined && !compares) {
    const before = rising ? now.value.sub(change.value) : now.value.add(change.value);
    const value = before.gt(0) ? change.value.div(before) : null;
    if (value !== null && (isAt(printed, value) || near(printed, value, now, change)))
      return [quotientClaim(line, percent, [change, now], true)];
    if (isAt(printed, change.value.div(now.value))) return [];
    const others = alike.slice(0, -2).some(({ value: other }) => isAt(printed, change.value.div(other)));
    if (value !== null && !others && !/较|比/.test(now.label)) {
      if (isCut(printed, value) || hasWhole(text, printed, change)) return [];
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
