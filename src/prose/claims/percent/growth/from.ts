import { meets } from '../../../../report/stated.ts';
import { Fraction, type Quantity } from '../../../../scoring/quantity.ts';
import type { PercentClaim } from '../../claim.ts';
import { someNumber } from '../../reading/amounts/numbers.ts';
import { isAt, isCut, isSlip } from '../../reading/amounts/quotient.ts';
import { ratio } from '../../reading/amounts/tolerance.ts';
import type { Amount } from '../../reading/amounts.ts';
import { differingClaim, quotientClaim, shown } from '../../reading/percents/claim.ts';
import { isTelling } from '../../reading/percents/witness.ts';
import type { Percent, Setting } from '../../reading/percents.ts';
import { down, up } from './words.ts';

/** 比上年的 386.52 万元增加 25.84 万元，增长 6.69%: of what the clause itself says there was. */
export function overNamed(
  { line }: Setting,
  percent: Percent,
  alike: readonly Amount[],
): readonly PercentClaim[] | null {
  const [base, change] = alike.slice(-2);
  if (base === undefined || change === undefined || !isChangeOf(line, base, change)) return null;
  const value = change.value.div(base.value);
  if (isAt(percent.printed, value) || near(percent.printed, value, base, change))
    return [quotientClaim(line, percent, [change, base], true)];
  return isCut(percent.printed, value) ? [] : [quotientClaim(line, percent, [change, base], false)];
}

/** Whether the second amount is how much more or less there is than the first, which 比, 较 or 与 names. */
function isChangeOf({ text }: Setting['line'], base: Amount, change: Amount): boolean {
  const moved = up.test(change.label) || down.test(change.label) || /净[增减]$/.test(change.label);
  if (base.value.lte(0) || !moved) return false;
  const between = text
    .slice(base.to, change.from)
    .replace(up, '')
    .replace(down, '')
    .replace(/净[增减]$/, '');
  return (
    /^(?:的?基础上|相比较?|比较)?,?(?:同比|净)?$/.test(between) &&
    (change.clause === base.clause || /相比|比较|基础上/.test(between)) &&
    /(?:较|比|与|同)[^,]{0,16}$/.test(text.slice(base.clause, base.from)) &&
    !/(?<!\d年(?:度)?)(?:预算|计划|目标)/.test(text.slice(base.clause, base.from))
  );
}

const start = /(?:由|从|自)[^,;。]{0,16}$/;
const arrive =
  /^[^,;。\d]{0,6}(?:大幅|逐年|逐步)?(?:增加|增长|提高|上升|上涨|扩大|扩充|扩展|拓展|攀升|跃升|增|升|扩|下降|减少|降低|压减|压缩|缩减|缩短|回落|降|减|缩|调整|提升|发展|变)(?:到|至|为|成)/;

/** 由 A 增至 B，增长 P; between them their difference may stand. */
export function fromTo(
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
export function overBase(
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
  const planned = /预算|计划|目标|安排|年度任务/;
  const actual = planned.test(base.label) ? own : own.filter(({ label }) => !planned.test(label));
  const now = actual.at(-1);
  if (now === undefined) return [];
  if (own.some((one) => isGrowth(percent.printed, base, one)))
    return [quotientClaim(line, percent, [now, base], true)];
  return actual.length === 1 ? growthOf(text, line, percent, base, now) : [];
}

/** 2022 年产值 1,560 万元，2021 年产值 1,420 万元，增长 9.86%: two years, and nothing but a slip of the pen is told. */
export function overYears(
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

/** A rate held against an earlier amount and a later one. */
export function growthOf(
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
  // A round share of the later amount may be meant; so may what the one is of the other.
  const later = to.value.gt(0) && isAt(printed, change.div(to.value));
  if (isCut(printed, value) || (later && printed.decimals < 2)) return [];
  const said = line.text.slice(percent.from - 1, percent.from);
  if (said === '为' && isAt(printed, to.value.div(from.value))) return [];
  if (isTelling(printed) && !later && hasStart(text, printed, from, to)) return [];
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
export function near(printed: Quantity, value: Fraction, a: Amount, b: Amount): boolean {
  const exact = ratio(b.figure, a.figure);
  const room = exact === null ? new Fraction(0) : exact.high.sub(exact.low);
  return meets(printed, { low: value.sub(room), high: value.add(room) });
}
