import { matchesOf } from '../../matches.ts';
import type { SumClaim } from '../claim.ts';
import type { Line } from '../reading/lines.ts';
import { spotIn } from '../reading/spot.ts';
import { unitClaim } from '../reading/sum-claim.ts';

/** 300 元/月; 每吨每年 100 元, 每轮换 1 吨补贴 200 元. */
const price = /(?<![\d.,])(?<digits>\d+(?:\.\d+)?)(?<unit>万?元)(?:\/(?<each>\p{Script=Han}))?/gu;

/** What one firm or place gets at most is no price. */
const bound = /不超过|不低于|最[高低]|[上下]限|每[家个所村镇乡县市]/u;

/**
 * 600 万元/月、300 元/月、100 元/月: of three prices or more in a paragraph one is in another unit, and its digits are such as the
 * others have.
 */
export function parallelPrices(line: Line): readonly SumClaim[] {
  if (line.passage.kind === 'cell' || !/万元/.test(line.text) || !/每|元\//.test(line.text)) return [];
  const prices = matchesOf(line.text, price).flatMap(({ 0: words, index, groups = {} }) => {
    const before = /[^,;。:、(]*$/u.exec(line.text.slice(0, index))?.[0] ?? '';
    if (bound.test(before)) return [];
    const isPrice = groups['each'] !== undefined || /每(?!年)\p{Script=Han}[^,;。]{0,12}$/u.test(before);
    const { digits = '', unit = '' } = groups;
    const to = index + words.length - (groups['each'] === undefined ? 0 : groups['each'].length + 1);
    return isPrice ? [{ from: index, to, digits, unit }] : [];
  });
  const odd = prices.filter(({ unit }) => unit === '万元');
  const [one] = odd;
  const others = prices.filter(({ unit }) => unit === '元');
  const [first] = others;
  if (one === undefined || first === undefined || odd.length > 1 || others.length < 2) return [];
  const sizes = others.map(({ digits }) => Number(digits));
  const size = Number(one.digits);
  // 1.2 万元/年 beside 300 元/月 is another price.
  if (size < Math.min(...sizes) / 5 || size > Math.max(...sizes) * 5 || size < 20) return [];
  const told = others.slice(0, 3).map(({ digits }) => `${digits}元`);
  return [unitClaim(line, spotIn(line, one.from, one.to), `${one.digits}元`, told.join(', '), first)];
}
