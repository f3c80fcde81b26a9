import { matchesOf } from '../../matches.ts';
import type { CountClaim } from '../claim.ts';
import type { Line, Text } from '../reading/lines.ts';
import { spotIn } from '../reading/spot.ts';
import { numberOf } from './numbers.ts';

/** How many there are of what was just listed: 共 9 个, 等 8 项, 5 类. */
const closing =
  /(?<how>等|共计?|合计)?(?<n>(?<![\d.])\d{1,2}|[二两三四五六七八九]|十[一二三四五六七八九]?)(?:大类|个|项|类|种|家|所|方面|部分)(?<noun>\p{Script=Han}{0,6})/gu;
/** What may stand before the first of a list. */
const opening = /(?:包括|包含|内设|下设|分为|涵盖|即|抽取|选取|抽查|覆盖|涉及|分布在|走访了?)(?!括|含)/gu;
const least = 3;
const longest = 26;

/**
 * 内设办公室、政策法规股、……、火灾防治管理股共 9 个股室: a list that is closed by the number of what it names. 等 may leave some
 * out, so that only too small a number is wrong behind it; without a word between, the list must have been opened by one.
 */
export const listedBefore = ({ lines }: Text): readonly CountClaim[] =>
  lines.flatMap((line) =>
    line.text.includes('、') ? matchesOf(line.text, closing).flatMap((one) => claimOf(line, one)) : [],
  );

function claimOf(line: Line, { index, groups = {} }: RegExpExecArray): readonly CountClaim[] {
  const { how = '', n = '', noun = '' } = groups;
  const stated = numberOf(n);
  const list = listBefore(line.text, index);
  if (stated === null || list === null) return [];
  const { items, opened } = list;
  if (
    items.length < least ||
    items.some((item) => item.length < 2 || item.length > longest || /\d/.test(item))
  )
    return [];
  const last = items.at(-1) ?? '';
  const more = last.match(/和|及|以及|与|暨/g)?.length ?? 0;
  const counts = Array.from({ length: more + 1 }, (_, at) => items.length + at);
  const fits = counts.includes(stated);
  if (!fits && !isWrong(stated, items.length, how, opened)) return [];
  const from = index + how.length;
  const spot = spotIn(line, from, from + n.length, from, from + n.length + 1 + noun.length);
  return [
    {
      kind: 'count',
      spot,
      count: stated,
      actual: fits ? [stated] : counts,
      of: noun.replace(/[,;。].*$/u, '') || '所列',
    },
  ];
}

function isWrong(stated: number, listed: number, how: string, opened: boolean): boolean {
  if (how === '等') return opened && stated === listed - 1;
  return how === '' ? opened && Math.abs(stated - listed) === 1 : Math.abs(stated - listed) <= 2;
}

/** The items right before a place, and whether a word opens their list. */
function listBefore(
  text: string,
  to: number,
): { readonly items: readonly string[]; readonly opened: boolean } | null {
  const plain = text.slice(0, to).replace(/\([^()]*\)/g, (hit) => '\u3000'.repeat(hit.length));
  const clause = /[^,;。:!?\n]*$/.exec(plain)?.[0] ?? '';
  if (!clause.includes('、')) return null;
  const [, ...rest] = clause.split('、');
  const head = clause.slice(0, clause.indexOf('、'));
  const lead = matchesOf(head, opening).at(-1);
  const first = lead === undefined ? head : head.slice(lead.index + lead[0].length);
  return {
    items: [first, ...rest].map((item) => item.replaceAll('\u3000', '').trim()),
    opened: lead !== undefined,
  };
}
