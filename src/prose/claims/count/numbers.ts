import { parseNumeral } from '../../../scoring/numeral.ts';
import { matchesOf } from '../../matches.ts';
import type { CountClaim } from '../claim.ts';
import type { Line } from '../reading/lines.ts';
import type { Sentence } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';
import { nounAt } from './nouns.ts';

/** A number with what it counts: 6个办公室, 四个等次, 三大类, 三县. */
export type Counted = {
  readonly stated: number;
  /** The digits. */
  readonly from: number;
  readonly to: number;
  /** Where the counted noun ends, or the counter where none is known. */
  readonly end: number;
  readonly counter: string;
  /** '' where what is counted is not known. */
  readonly noun: string;
};

const counters = '大类|个|项|类|大|种|条|家|所|座|处|份|笔|批|支|款|档';
const nouns =
  '方面|阶段|环节|部分|层面|维度|步骤|等级|等次|档次|领域|角度|部门|单位|乡镇|街道|社区|标段|片区|县区|市县|县|市|区|镇|省';
const form = new RegExp(
  `(?=[\\d两二三四五六七八九十])(?<![\\d.,第一二两三四五六七八九十百千万零至\\-≥≤><~/A-Za-z%])(?<n>\\d{1,2}|[两二三四五六七八九]|[二三]?十[一二三四五六七八九]?)(?:(?<c>${counters})|(?=${nouns}))(?![多余])`,
  'g',
);
/** Not all that there are, or not this many: 其余3个, 近10个. */
const partly =
  /(?:约|近|超|逾|[前后]|各|每|另|另外|其余|其他|其它|剩余|余下|剩下|至少|至多|最多|不少于|不低于|超过|达到|不足|少于|多于|任意|某|增加|减少|多|少|缺)$/;
/** What follows makes it another number (三省一市), a part of a name (冬季两项等项目) or no whole number. */
const open = /^(?:等(?![级次])|以上|以下|以内|左右)/;
const vague = /^(?:等(?![级次])|[一二两三四五六七八九十\d]|以上|以下|以内|左右|之一|之多|军|\(不?含)/;

const named = /^(?:[一二两三四五六七八九十\d]个[一二三四五六七八九十]|三大球|两项补贴)/;
const ordinal =
  /第[一二三四五六七八九十\d]{1,2}(?:[、至到和及与]第?[一二三四五六七八九十\d]{0,2})*$|(?<![一二两三四五六七八九十])[一二三四五六七八九十][、至到和及与]$/;

const cache = new WeakMap<Sentence, readonly Counted[]>();

/** The whole numbers of a sentence that say how many there are of something. */
export function countedIn({ text, start }: Line, sentence: Sentence): readonly Counted[] {
  const known = cache.get(sentence);
  if (known !== undefined) return known;
  const words = text.slice(sentence.from, sentence.to);
  const found = matchesOf(words, form)
    .map((match): Counted | null => {
      const { n = '', c = '' } = match.groups ?? {};
      const stated = /^\d/.test(n) ? Number(n) : parseNumeral(n);
      if (stated === null || stated < 2 || partly.test(words.slice(0, match.index))) return null;
      const from = sentence.from + match.index;
      // 二类口岸 are those of the second kind; so is what 三类： begins.
      if ((n === '二' && !/[个项大]/.test(c)) || (c === '类' && from === start && !/^\d/.test(n)))
        return null;
      const to = from + n.length;
      const next = to + c.length;
      // “五个一工程”, “三大球”: a number inside a name; 第二、三季度 and 二、三季度 are the second and the third.
      if (named.test(words.slice(match.index)) || ordinal.test(words.slice(0, match.index))) return null;
      if (open.test(text.slice(next, next + 4))) return null;
      const own = nounAt(text, next) ?? (/类|种|档/.test(c) ? '' : null);
      const noun = own === '' ? c : (own ?? '');
      const end = own === null || own === '' ? next : next + own.length;
      return vague.test(text.slice(end, end + 8)) ? null : { stated, from, to, end, counter: c, noun };
    })
    .filter((one) => one !== null);
  cache.set(sentence, found);
  return found;
}

/** Says how many there are; where one of the defensible counts fits, the claim agrees. */
export const countClaim = (line: Line, one: Counted, counts: readonly number[]): CountClaim => ({
  kind: 'count',
  spot: spotIn(line, one.from, one.to, one.from, one.end),
  count: one.stated,
  actual: counts.includes(one.stated) ? [one.stated] : counts,
  of: one.noun === '' ? '所列各项' : one.noun,
});

/** 12, 十二; null for what is no number. */
export const numberOf = (written: string): number | null =>
  /^\d+$/.test(written) ? Number(written) : parseNumeral(written);
