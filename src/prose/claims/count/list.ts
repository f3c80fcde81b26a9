import { matchesOf } from '../../matches.ts';

/** A list of names as a sentence gives it. */
export type List = {
  readonly items: readonly string[];
  /** Every number of items it can be read to have, least first. */
  readonly counts: readonly number[];
  /** Whether 等 leaves open how many more there are. */
  readonly open: boolean;
};

/** A list beside a number, with how far the number may be off before something else must be meant. */
export type Beside = List & { readonly room: number };

/** A stretch of a text. */
export type Span = { readonly from: number; readonly to: number };

const opening = '(《';
const closing = ')》';

/** Cuts a stretch at the given marks where they stand outside brackets, titles and quotation marks. */
export function cut(text: string, from: number, to: number, marks: string): readonly Span[] {
  const found: Span[] = [];
  const quoted = evenQuotes(text, from, to);
  const close = marks.includes('、');
  let depth = 0;
  let inside = false;
  let start = from;
  for (let at = from; at < to; at += 1) {
    const letter = text.charAt(at);
    if (letter === '"' && quoted) {
      inside = !inside;
      // “甲”“乙”: two names side by side.
      if (close && !inside && depth === 0 && text.charAt(at + 1) === '"' && at + 1 < to) {
        found.push({ from: start, to: at + 1 });
        start = at + 1;
      }
    } else if (inside) continue;
    else if (opening.includes(letter)) depth += 1;
    else if (closing.includes(letter)) {
      depth = Math.max(0, depth - 1);
      if (close && letter === '》' && depth === 0 && text.charAt(at + 1) === '《') {
        found.push({ from: start, to: at + 1 });
        start = at + 1;
      }
    } else if (depth === 0 && marks.includes(letter)) {
      found.push({ from: start, to: at });
      start = at + 1;
    }
  }
  found.push({ from: start, to });
  return found;
}

function evenQuotes(text: string, from: number, to: number): boolean {
  let even = true;
  for (let at = text.indexOf('"', from); at >= 0 && at < to; at = text.indexOf('"', at + 1)) even = !even;
  return even;
}

/** Where the innermost bracket that is still open at `to` begins its words; `from` where none is open. */
export function openedAt(text: string, from: number, to: number): number {
  const starts: number[] = [];
  for (let at = from; at < to; at += 1) {
    const letter = text.charAt(at);
    if (letter === '(') starts.push(at + 1);
    else if (letter === ')') starts.pop();
  }
  return starts.at(-1) ?? from;
}

/** The words of an item that stand outside its brackets, titles and quotation marks. */
export const bare = (item: string): string =>
  item.replace(/\([^()]*\)/g, '').replace(/"[^"]*"|《[^《》]*》/g, '〇');

const joint =
  /以及|(?<![共总调缓中饱温])和(?![谐睦解]|平(?!\p{Script=Han}{1,2}[县市区镇乡村]))|(?<![以普涉危顾])及(?![时格早])|(?<!参)与(?!会|否)|(?<!合)并(?!网|轨)|或者?|暨|跟|\/|\+/gu;
const more = /等(?![级次额待于比值候分身腿]|效益)/;

/**
 * Reads a list whose items stand between the given places. `isName` tells what is a name of its own, so that 和
 * between two of them parts them; `begins` tells items in which the list may begin only, after other words.
 */
export function listOf(
  text: string,
  { from, to }: Span,
  isName: (words: string) => boolean,
  begins: RegExp | null,
): List | null {
  const tail = /(?:等等|等)$/.exec(text.slice(from, to))?.[0] ?? '';
  const open = tail !== '' && !/(?:平|均|对|同|初|中|高|优)等$/.test(text.slice(from, to));
  const spans = cut(text, from, open ? to - tail.length : to, '、');
  const items = spans.map((span) => text.slice(span.from, span.to));
  if (items.some((item) => item === '' || more.test(bare(item)) || /^[\d.一二三四五六七八九十]+$/.test(item)))
    return null;
  const shared = sharedEnding(items);
  const parts = items.map((item, at) => partsIn(item, at === items.length - 1, shared, isName));
  const counts = new Set<number>();
  for (const [start, item] of items.entries()) {
    if (start > 0 && begins?.test(bare(item)) !== true) continue;
    const own = parts.slice(start);
    const least = own.reduce((sum, { sure }) => sum + sure, 0);
    const most = own.reduce((sum, { sure, maybe }) => sum + sure + maybe, 0);
    // 甲、乙和丙、丁 may be two pairs.
    const pairs = own.slice(0, -1).some(({ maybe }) => maybe > 0);
    for (let count = pairs ? Math.min(2, least) : least; count <= most; count += 1) counts.add(count);
  }
  return { items, counts: [...counts].toSorted((a, b) => a - b), open };
}

/** How many names an item surely holds, and how many more where 和 may part two or stand inside one. */
function partsIn(
  item: string,
  last: boolean,
  shared: Ending,
  isName: (words: string) => boolean,
): { readonly sure: number; readonly maybe: number } {
  // 、和丁: the conjunction only leads up to the last name.
  const words = item.replace(/^(?:以及|和|及|与|并)/, '');
  let [sure, maybe, start] = [1, 0, 0];
  for (const match of matchesOf(words, joint)) {
    const [left, right] = [words.slice(start, match.index), words.slice(match.index + match[0].length)];
    if (left === '' || right === '' || isInside(words, match.index)) continue;
    const parts = part(left, right, match[0], last, shared, isName);
    if (parts === true) sure += 1;
    else if (parts === null) maybe += 1;
    if (parts !== false) start = match.index + match[0].length;
  }
  return { sure, maybe };
}

/** Whether a conjunction parts two names; null where that cannot be told. */
function part(
  left: string,
  right: string,
  word: string,
  last: boolean,
  shared: Ending,
  isName: (words: string) => boolean,
): boolean | null {
  if (isName(left) && isName(right)) return true;
  if (/[)"》]$/.test(left) && (/^["《]/.test(right) || left.endsWith(')'))) return true;
  return endsAlike(left, shared) ?? (last && word === '以及' ? true : null);
}

/** Whether a place in an item stands in its brackets or quotation marks. */
function isInside(words: string, at: number): boolean {
  const before = words.slice(0, at);
  const count = (letter: string): number => before.split(letter).length - 1;
  return count('(') > count(')') || count('《') > count('》') || count('"') % 2 === 1;
}

/** What all items end with, and whether there are enough of them to say that each has its ending of its own. */
type Ending = { readonly words: string; readonly firm: boolean };

/** One letter that says by itself what a name stands for: an office, a place, a measure. */
const telling = /[局委办厅科股处室部站所队院校县区市镇乡村性率度]$/;

/** 党政办公室、经济办公室、规划建设和生态环境办公室: where each has the ending, 和 parts only what has it, too. */
function sharedEnding(items: readonly string[]): Ending {
  const [first = '', ...others] = items.map((item) => item.replace(/\([^()]*\)$/, ''));
  for (let length = others.length === 0 ? 0 : 4; length >= 1; length -= 1) {
    const words = first.slice(-length);
    if (length === 1 && !telling.test(words)) continue;
    if (first.length > length && others.every((item) => item.endsWith(words) && item !== words))
      return { words, firm: others.length >= 3 || (others.length === 2 && length > 1) };
  }
  return { words: '', firm: false };
}

function endsAlike(left: string, { words, firm }: Ending): boolean | null {
  if (words === '') return null;
  if (left.endsWith(words) || (telling.test(words) && left.endsWith(words.slice(-1)))) return true;
  return firm ? false : null;
}
