import { Fraction } from '../../../scoring/quantity.ts';
import { matchesOf } from '../../matches.ts';
import type { SumClaim } from '../claim.ts';
import type { Figure } from '../reading/figure.ts';
import type { Line } from '../reading/lines.ts';
import { isOneDigit } from '../reading/slip.ts';
import { spotIn } from '../reading/spot.ts';
import { followClaim } from '../reading/sum-claim.ts';

const pick =
  '(?:随机|分别|实地|集中|重点)*(?:抽取|抽查|抽样|选取|选择|走访|调查|核查|安排|设置?|配备|发放)了?';
const unit = '(?<unit>[家个户名人份所处座台套])';
/** 在 6 个县（市、区）共抽取 24 家机构，每个县（市、区）4 家. */
const form = new RegExp(
  `(?<![\\d.第])(?<many>\\d{1,3})[个家所](?<thing>\\p{Script=Han}{1,4}?(?:\\([^()\\d]{1,8}\\))?)(?:中|内|里|上)?,?(?:共|总共|合计)?${pick}(?:共)?(?<all>\\d{1,5})${unit}[^\\d,;。()]{0,16},每[个家所]?(?<same>\\p{Script=Han}{1,4}?(?:\\([^()\\d]{1,8}\\))?)(?:各|均)?(?:${pick})?(?<each>\\d{1,4})\\k<unit>(?=[^\\d以左上余多]|$)`,
  'gu',
);

/** So many of each of several: what that makes together, where one digit at most is another. */
export function eachOf(line: Line): readonly SumClaim[] {
  if (!/,每[个家所\p{Script=Han}]/u.test(line.text)) return [];
  return matchesOf(line.text, form).flatMap(({ 0: words, index, groups = {} }): readonly SumClaim[] => {
    const { many = '', all = '', each = '', thing = '', same = '', unit: of = '' } = groups;
    if (!thing.endsWith(same) && !same.endsWith(thing)) return [];
    const value = new Fraction(many).mul(each);
    const figure: Figure = { digits: all, unit: of, kind: 'plain', other: '' };
    const fits = value.equals(all);
    if (!fits && !isOneDigit(figure, value, 2)) return [];
    const from = index + words.indexOf(all + of, many.length);
    const spot = spotIn(line, from, from + all.length + of.length);
    return [followClaim(spot, figure, value, [figure], `${many} × ${each}`, fits, 'product')];
  });
}
