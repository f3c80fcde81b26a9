import { undisguise } from './disguise.ts';

/**
 * The width of a text in em, for a sans-serif face nobody has chosen yet: a Chinese character, a full-width sign or
 * a pictograph takes one, digits and small letters 0.55, capitals and other broad signs 0.7.
 */
export function emWidth(text: string): number {
  let width = 0;
  for (const letter of undisguise(text)) {
    if (nothing.test(letter)) continue;
    width += full.test(letter) ? 1 : broad.test(letter) ? 0.7 : 0.55;
  }
  return width;
}

const nothing = /\p{Mn}|[\u200b-\u200f]/u;
const full =
  /[\u1100-\u115f\u2010-\u2027\u2030-\u205e\u2100-\u2bff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{10000}-\u{3fffd}]/u;
const broad = /[A-Z%@&mwM+=<>~#]/;

/** Signs that may not begin a line, and signs that may not end one. */
const closing = /^[，。、；：？！）】》〉」』”’…—～·％%‰℃)\]}>,.;:?!]/u;
const opening = /[（【《〈「『“‘([{<￥¥$]$/u;

const inWords = new Intl.Segmenter('zh', { granularity: 'word' });
const inLetters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * Breaks a text into the fewest lines of at most `limit` em, of lengths as even as can be: between words where that
 * is possible, never before a closing or after an opening sign. Joined, the lines are the text again, without the
 * blanks at the breaks.
 */
export function fold(text: string, limit: number): string[] {
  if (emWidth(text) <= limit) return [text];
  if (text.length > stretch) return inStretches(text).flatMap((part) => fold(part, limit));
  const prices = breakPrices(text);
  const total = emWidth(text);
  for (let count = Math.ceil(total / limit); count <= prices.size + 1; count++) {
    const lines = evenLines(text, prices, count, limit, total / count);
    if (lines) return lines;
  }
  return [text];
}

/** Evening out a text costs the square of its length; nobody sees whether a text this long is even as a whole. */
const stretch = 240;

function inStretches(text: string): string[] {
  const start = text.slice(0, stretch).replace(/[\ud800-\udbff]$/, '');
  const sentence = /^.*[，。、；：？！\s](?=.)/su.exec(start)?.[0] ?? '';
  const first = sentence.length > stretch / 2 ? sentence : start;
  return [first, ...(text.length > first.length ? [text.slice(first.length)] : [])];
}

/** A character that joins what follows to what came before; a line may well begin, but not end with it. */
const joining = /^[和与及或并而对在按以为因]$/;

function priceBetween(word: string, next: string): number {
  if (/[\p{P}\s]$/u.test(word)) return 0;
  if (joining.test(word)) return 9;
  // A single character is most often the end of a word that the segmenter does not know: 满意|度, 工作|组.
  if (/^\p{L}$/u.test(next) && !joining.test(next)) return /^\p{L}$/u.test(word) ? 9 : 6;
  return 3;
}

/** Where a line may end, by index, and how bad that is: best after a sign or blank, then between words, then inside. */
function breakPrices(text: string): Map<number, number> {
  const prices = new Map<number, number>();
  const words = [...inWords.segment(text)];
  for (const [i, { segment, index }] of words.entries()) {
    const letters = [...inLetters.segment(segment)];
    for (const letter of /^[\w.,/-]+$/.test(segment) ? [] : letters.slice(1))
      prices.set(index + letter.index, 9);
    prices.set(index + segment.length, priceBetween(segment, words[i + 1]?.segment ?? ''));
  }
  for (const at of [...prices.keys()]) {
    const [before, after] = [text.slice(0, at), text.slice(at)];
    const runsOn = /[\w.]$/.test(before) && /^[\w.]/.test(after);
    if (after.trim() === '' || closing.test(after) || opening.test(before) || runsOn) prices.delete(at);
  }
  return prices;
}

type Way = { readonly cost: number; readonly ends: readonly number[]; readonly reach: number };

/** The cheapest way to end `count` lines, the cost being uneven length and broken words; undefined if none fits. */
function evenLines(
  text: string,
  prices: ReadonlyMap<number, number>,
  count: number,
  limit: number,
  ideal: number,
): string[] | undefined {
  const places = [...prices, [text.length, 0] as const]
    .sort(([a], [b]) => a - b)
    .map(([at, price]) => ({ at, price, reach: emWidth(text.slice(0, at).trimEnd()) }));
  let ways = new Map<number, Way>([[0, { cost: 0, ends: [], reach: 0 }]]);
  for (let line = 1; line <= count; line++) {
    const next = new Map<number, Way>();
    const near = places.filter(({ reach }) => Math.abs(reach - line * ideal) <= limit);
    for (const [from, way] of ways) {
      for (const { at, price, reach } of near) {
        const width = reach - way.reach;
        if (at <= from || width > limit) continue;
        const cost = way.cost + (width - ideal) ** 2 + price;
        if (cost < (next.get(at)?.cost ?? Infinity)) next.set(at, { cost, ends: [...way.ends, at], reach });
      }
    }
    ways = next;
  }
  const ends = ways.get(text.length)?.ends;
  return ends?.map((end, i) => text.slice(ends[i - 1] ?? 0, end).trim());
}
