import type { Fraction } from '../../../../scoring/quantity.ts';
import { type Figure, measureOf, sizeOf } from '../figure.ts';
import type { Line } from '../lines.ts';

const each = /均|每|单价|标准|单位成本|最高|最低|上限|下限|\/|至|-/;

/** A price, a standard or what each gets, by the words before it and right behind: it may well have the digits of a sum. */
export const isPrice = ({ text }: Line, lead: string, to: number): boolean =>
  each.test(lead + (/^[^,;。:()]{1,4}/.exec(text.slice(to, to + 4))?.[0] ?? ''));

/** 米 and 公里 are written for each other, too. */
const lengths: Readonly<Record<string, number>> = {
  米: 1,
  公里: 1000,
  千米: 1000,
};

/** Units of one kind of quantity that are written for each other: 29,760 公顷 for 29,760 亩. */
const mixedUp: readonly ReadonlySet<string>[] = [
  new Set(['亩', '公顷', '平方米', '平方公里']),
  new Set(['吨', '公斤', '千克']),
  new Set(['小时', '分钟']),
];

/**
 * The other unit in which a figure's digits would make a value: 万元 for 15.22 元 and 152,200 元; null where none does.
 * @param of the unit of the value, where that tells more than its measure
 */
export function unitFor({ digits, unit }: Figure, value: Fraction, of: string = unit): string | null {
  const long = lengths[of];
  if (long !== undefined) {
    const own = lengths[unit];
    return own !== undefined && own !== long && value.equals(digits) ? of : null;
  }
  const measure = measureOf(unit);
  if (measure !== measureOf(of)) {
    const [many] = /^[万亿]?/.exec(unit) ?? [''];
    const mixed = mixedUp.some((kind) => kind.has(measure) && kind.has(measureOf(of)));
    return mixed && value.div(sizeOf(unit)).equals(digits) ? many + measureOf(of) : null;
  }
  const others = measure === '元' ? ['元', '万元', '亿元'] : ['', '万', '亿'].map((many) => many + measure);
  return others.find((other) => other !== unit && value.div(sizeOf(other)).equals(digits)) ?? null;
}
