import { Fraction } from '../../../scoring/quantity.ts';
import { isSame, type Peer } from './peers.ts';

/** What is said of an indicator's points: 得满分, 扣分, 得分率低于 70%. */
export type Condition = {
  /** null: so close to the limit that both may be said. */
  holds(peer: Peer): boolean | null;
  /** The words, as normalised. */
  readonly words: string;
};

const full =
  /^(?:均|都|全部|皆|也|已)*(?:(?:得到?|获得?|取得|为|拿到|实现)了?满分|(?:未|没有|无)(?:扣分|失分|丢分)|(?:的?得分率|得分比例)(?:均|都|全部)(?:为|达到?|是)?100(?:\.0+)?%)/;
const short =
  /^(?:均|都|皆|也)*(?:(?:未能?|没有)(?:得到?|获得?|取得|拿到|达到?)?满分|(?:存在|有|出现)(?:不同程度的?)?(?:扣分|失分|丢分)|(?:扣分|失分|丢分)(?=的|指标|项|主要集中|集中|[,。;)]|$))/;
const limit =
  /^(?:的?得分率|得分比例)(?:均|都|全部|分别)*(?:在|为)?(?<sign>不低于|不高于|未达到?|低于|小于|不足|不到|未超过|不超过|高于|超过|大于|达到|达|超)?(?<n>\d+(?:\.\d+)?)%(?<tail>(?:\(含\))?及?(?:以上|以下|以内))?/;

/** The condition that begins some words; null where none does. */
export function conditionOf(words: string): Condition | null {
  const all = full.exec(words);
  if (all !== null) return { holds: ({ rate }) => reached(rate), words: all[0] };
  const some = short.exec(words);
  if (some !== null) return { holds: ({ rate }) => not(reached(rate)), words: some[0] };
  const match = limit.exec(words);
  return match === null ? null : limited(match);
}

const reached = (rate: Fraction): boolean | null => (rate.gte(1) ? true : isSame(rate, one) ? null : false);
const not = (value: boolean | null): boolean | null => (value === null ? null : !value);
const one = new Fraction(1);

function limited(match: RegExpExecArray): Condition | null {
  const { sign = '', n = '', tail = '' } = match.groups ?? {};
  const below = /以下|以内/.test(tail) || /^(?:低于|小于|不足|不到|未达|不高于|未超过|不超过)/.test(sign);
  // 得分率达85% prints a rate; it sets no limit.
  const above = /以上/.test(tail) || /^(?:高于|超|大于|不低于)/.test(sign);
  if (below === above) return null;
  const mark = new Fraction(n).div(100);
  return {
    holds: ({ rate }) => (isSame(rate, mark) ? null : below ? rate.lt(mark) : rate.gt(mark)),
    words: match[0],
  };
}
