import { matchesOf } from '../../../prose/matches.ts';
import { smallNumber } from '../../small-numbers.ts';
import { narrow, without } from '../../texts.ts';
import type { Stretch } from './calendar.ts';

/** When something is said to have come into force, years before it was issued. */
export type InForce = Stretch & { readonly issued: string };

/** 2018年5月，县政府印发《…》，自2008年6月1日起施行，有效期3年: one sentence, and no other year between. */
const issuedThen =
  /((?:19|20)\d{2})年(?:\d{1,2}月(?:\d{1,2}日)?)?[^。;\d]{0,40}(?:印发|发布|公布|出台|颁布|制定|下发)[^。;\d]{0,60},(自((?:19|20)\d{2})年(?:\d{1,2}月(?:\d{1,2}日)?)?起(?:正式)?(?:施行|实施|执行|生效))(?:[,(]?有效期(?:为)?(\d{1,2}|[一二两三四五六七八九十]{1,2})年)?/g;
/** A number of the document, in brackets or not: 县政办〔2018〕14号. */
const number = /〔\d{4}〕\d{1,4}号|[（(][^（()）]{0,40}[)）]/g;

/**
 * What was issued when it had run out already, or so long after it came into force that no one can have meant it: a
 * rule may reach back a year or two.
 */
export function longInForce(original: string): readonly InForce[] {
  if (!/起(?:正式)?(?:施行|实施|执行|生效)/.test(original)) return [];
  const text = narrow(without(without(original, /《[^《》]*》/g), number));
  return matchesOf(text, issuedThen).flatMap((match) => {
    const { 0: whole, 1: issued = '', 2: since = '', 3: year = '', 4: lasts } = match;
    const gap = Number(issued) - Number(year);
    const term = lasts === undefined ? null : smallNumber(lasts);
    if (!(gap >= 5 || (term !== null && gap > 0 && gap > term))) return [];
    const from = match.index + whole.indexOf(since);
    return [{ from, to: from + since.length, issued: `${issued}年` }];
  });
}
