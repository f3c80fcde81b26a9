import type { PercentClaim } from '../../claim.ts';
import { countedIn } from '../../reading/amounts/counted.ts';
import { isAt, isSlip } from '../../reading/amounts/quotient.ts';
import type { Amount } from '../../reading/amounts.ts';
import { amountsBefore, type Percent, type Setting } from '../../reading/percents.ts';
import { growthOf } from './from.ts';

const against = /(?:比|较)[^,;。:()\d]{0,10}$/u;
const more = /^(?:的)?[^,;。:()\d]{0,10}?(?<![最较提升降减])(?:高|低|多|少|超)(?:出|了)?$/u;
const then = /^\((?:(?:19|20)\d\d年(?:度)?|[上去]年(?:同期)?|[上往]一年)[^,;()\d]{0,8}$/u;
const grew = /^,(?:同比)?(?:增长|增加|提高|上升|下降|减少|降低)(?:了|约)?$/u;

/**
 * 成本 5.93 元，比 5.60 元的标准高 5.89%; 260 万亩（2021 年为 240 万亩，增长 8.33%）: what it is held against stands right before
 * the percentage.
 */
export function besideIt(setting: Setting, percent: Percent): readonly PercentClaim[] {
  const { text, line, sentence } = setting;
  const amounts = amountsBefore(line, [sentence], percent.from);
  const base = amounts.at(-1);
  if (base === undefined) return [];
  const own = amounts.slice(0, -1).filter((one) => countedIn(one) === countedIn(base));
  const now = own.at(-1);
  if (now === undefined || now !== amounts.at(-2)) return [];
  const words = line.text.slice(base.to, percent.from);
  const held = against.test(line.text.slice(base.clause, base.from)) && more.test(words);
  const earlier = base.depth > now.depth && then.test(line.text.slice(now.to, base.from)) && grew.test(words);
  return (held && isAlone(own, now, base)) || earlier ? growthOf(text, line, percent, base, now) : [];
}

/** 申报每户 450 元，评估按 420 元核定，比申报低 6.67%: what it is held against by its name, a slip of the pen away. */
export function besideNamed(setting: Setting, percent: Percent): readonly PercentClaim[] {
  const { text, line, sentence } = setting;
  const amounts = amountsBefore(line, [sentence], percent.from);
  const now = amounts.at(-1);
  const name = than.exec(line.text.slice(now?.to ?? 0, percent.from))?.[1];
  if (now === undefined || name === undefined) return [];
  const named = amounts.filter((one) => one !== now && one.label.includes(name));
  const [base, more] = named;
  if (base === undefined || more !== undefined || countedIn(base) !== countedIn(now) || base.value.lte(0))
    return [];
  const value = now.value.sub(base.value).abs().div(base.value);
  const told = isAt(percent.printed, value) || isSlip(percent.printed, value);
  return told ? growthOf(text, line, percent, base, now) : [];
}

const than =
  /^[^,;。\d]{0,8},(?:均|也|仍|仅|实际)?比([\p{Script=Han}]{2,4}?)(?:时|数|价|值|额|的)?(?:低|高|少|多|超)(?:出|了)?$/u;

/** Whether the amount is the only one of the clause before, or of the same clause. */
const isAlone = (own: readonly Amount[], now: Amount, base: Amount): boolean =>
  now.depth === base.depth &&
  now.value.lt(base.value.mul(3)) &&
  base.value.lt(now.value.mul(3)) &&
  !own.some((one) => one !== now && one.clause === now.clause);
