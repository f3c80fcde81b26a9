import type { Figure } from './figure.ts';
import { lexicon, units, type WordClass } from './lexicon.ts';
import type { Named, NameIndex } from './names.ts';
import { isDigit } from './normal.ts';

/** A piece of a normalised passage. */
export type Token = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'name'; readonly named: Named }
  | { readonly kind: 'word'; readonly word: WordClass }
  | { readonly kind: 'figure'; readonly figure: Figure }
  /** Years that a date, a span of years or a fiscal year names. */
  | { readonly kind: 'date'; readonly years: readonly number[] }
  | { readonly kind: 'mark'; readonly mark: string }
  /** Words that are not known. */
  | { readonly kind: 'other' }
);

export type FigureToken = Token & { readonly kind: 'figure' };

/** 、 or 和 between the members of a list. */
export const isJoint = (token: Token | undefined): boolean =>
  (token?.kind === 'mark' && token.mark === '、') || (token?.kind === 'word' && token.word === 'and');

type Parts = {
  readonly named?: Named;
  readonly word?: WordClass;
  readonly figure?: Figure;
  readonly years?: readonly number[];
  readonly mark?: string;
};

/** Tokens of every kind have one shape in memory, so that reading them is fast; the type tells which fields count. */
const token = (
  kind: Token['kind'],
  from: number,
  to: number,
  { named, word, figure, years, mark }: Parts = {},
): Token => ({ kind, from, to, named, word, figure, years, mark }) as Token;

type Trie<T> = { readonly next: Map<number, Trie<T>>; value: T | null };

const trie = <T>(): Trie<T> => ({ next: new Map(), value: null });

function add<T>(root: Trie<T>, word: string, value: T): void {
  let node = root;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    let next = node.next.get(code);
    if (next === undefined) {
      next = trie();
      node.next.set(code, next);
    }
    node = next;
  }
  node.value ??= value;
}

function longest<T>(root: Trie<T>, text: string, at: number): { value: T; length: number } | null {
  let node: Trie<T> | undefined = root;
  let found: { value: T; length: number } | null = null;
  for (let end = at; node !== undefined; end += 1) {
    if (node.value !== null) found = { value: node.value, length: end - at };
    node = node.next.get(text.charCodeAt(end));
  }
  return found;
}

const wordTrie = trie<WordClass>();
for (const [word, kind] of lexicon) add(wordTrie, word, kind);
const unitTrie = trie<string>();
for (const unit of units) {
  add(unitTrie, unit, unit);
  if (unit !== '%' && unit !== '‰' && !unit.includes('分')) {
    for (const multiple of '万千亿') add(unitTrie, multiple + unit, multiple + unit);
  }
}
for (const multiple of '万亿') add(unitTrie, multiple, multiple);

const codesOf = (letters: string): readonly number[] => Array.from(letters, (letter) => letter.charCodeAt(0));

const marks = new Set(codesOf(',;:()、。.!?"\'《》<>≥≤=+*×÷|/·…\n-①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'));

const counters = new Set(codesOf('一二两三四五六七八九十0123456789'));

/** 1 for every character that a known word, a count, a figure or a mark may begin with: most of a text is none. */
const known = new Uint8Array(0x10000);
for (const code of [...wordTrie.next.keys(), ...marks, ...counters]) known[code] = 1;

/** @param start where the words begin, after the passage's numbering, which is one mark */
export type Tokenizer = (text: string, start: number) => readonly Token[];

/** Cuts normalised text into known names, known words, figures, dates, marks and the unknown rest. */
export function tokenizer(index: NameIndex): Tokenizer {
  const names = new Map<number, [string, Named][]>();
  for (const [name, named] of index.names) {
    const code = name.charCodeAt(0);
    const list = names.get(code);
    if (list === undefined) names.set(code, [[name, named]]);
    else list.push([name, named]);
  }
  for (const list of names.values()) list.sort(([a], [b]) => b.length - a.length);
  return (text, start) => {
    const tokens: Token[] = start > 0 ? [token('mark', 0, start, { mark: '#' })] : [];
    let other = -1;
    const flush = (to: number): void => {
      if (other >= 0) tokens.push(token('other', other, to));
      other = -1;
    };
    let at = start;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      const name = nameAt(names.get(code), text, at);
      if (name === undefined && known[code] === 0) {
        if (other < 0) other = at;
        at += 1;
        continue;
      }
      const word = counted(text, at) ?? longest(wordTrie, text, at);
      if (name !== undefined && name[0].length >= (word?.length ?? 0)) {
        flush(at);
        tokens.push(token('name', at, at + name[0].length, { named: name[1] }));
        at += name[0].length;
      } else if (word !== null) {
        flush(at);
        tokens.push(token('word', at, at + word.length, { word: word.value }));
        at += word.length;
      } else if (isDigit(code)) {
        const one = number(text, at);
        flush(one.from);
        tokens.push(one);
        at = one.to;
      } else if (marks.has(code)) {
        flush(at);
        tokens.push(token('mark', at, at + 1, { mark: text.charAt(at) }));
        at += 1;
      } else {
        if (other < 0) other = at;
        at += 1;
      }
    }
    flush(text.length);
    return tokens;
  };
}

/** The first, and so the longest, of some names that stands at a place. */
function nameAt(
  names: readonly [string, Named][] | undefined,
  text: string,
  at: number,
): [string, Named] | undefined {
  if (names === undefined) return undefined;
  for (const entry of names) if (text.startsWith(entry[0], at)) return entry;
  return undefined;
}

/** 三个一级指标, 4 大类: what sums up a list of names may stand between them and their predicate. */
const countForm =
  /(?:[一二两三四五六七八九十]{1,2}|\d{1,2})(?:个|项|类|大类|大)(?:(?:(?:[一二三四]级)?(?:评价)?指标|方面|维度|部分|类别|环节)(?=得分|权重|分值|的|分别|满分|各|均|,|得|设|评分|打分|扣)|(?=各|均(?!值)|分别|依次|共|合计|总|得分(?:分别|依次|各)|权重(?:分别|依次|各)|分值(?:分别|依次|各)))/y;

/** 该三项共扣 2.5 分 is what several lost together. */
const pointers = new Set(codesOf('该这此述上'));

function counted(text: string, at: number): { value: WordClass; length: number } | null {
  if (!counters.has(text.charCodeAt(at)) || pointers.has(text.charCodeAt(at - 1))) return null;
  const match = run(countForm, text, at);
  return match === null ? null : { value: 'filler', length: match[0].length };
}

const numberForm = /\d+(?:\.\d+)*/y;
const yearForm = /((?:19|20)\d\d)(?:年?(?:度|末|底|初)?[-至]((?:19|20)\d\d))?(?:年(?:度|末|底|初)?)/y;
const dateForm = /((?:19|20)\d\d)(?:年(\d{1,2}月(?:\d{1,2}日)?)|[-./]\d{1,2}[-./]\d{1,2}(?!\d))/y;
const rangeForm =
  /\d+(?:\.\d+)?\s*(?:分|%|万元|元|岁|个|人|天)?(?:\((?:不?含(?:\d+(?:\.\d+)?分?)?)\))?(?:-|至)\d/y;
const pairForm = /(\d+(?:\.\d+)?)分?\/(\d+(?:\.\d+)?)分/y;
/** 节约 and 签约 say nothing of how near a figure comes. */
const about = /(?:(?<![节签履续违预])约|近|大约|接近|将近|逾|(?<!商)超|超过|突破|不足|不到|达不到|高达近)$/;
const below =
  /(?:[≥≤><]|不低于|不少于|不高于|不超过|不多于|不小于|不大于|低于|高于|大于|小于|少于|多于|至少|至多|最多|大于等于|小于等于|未达到?)=?$/;
const after =
  /^(?:\(不?含[^)]*\))?(?:及其?以?|或)?(?:以上|以下|以内|之内|之间|左右|上下|多(?!个百)|余|起)|^\(不?含(?:\d[\d.]*[^\d()]{0,2}\)|本|\)|上|下|端|起)/;
const rankBefore = /[第A-Za-z#\u2460-\u2473.]$/;

const run = (form: RegExp, text: string, at: number): RegExpExecArray | null => {
  form.lastIndex = at;
  return form.exec(text);
};

function number(text: string, at: number): Token {
  const before = text.slice(Math.max(0, at - 5), at);
  const date = run(dateForm, text, at);
  if (date !== null) return token('date', at, at + date[0].length, { years: [Number(date[1])] });
  const year = run(yearForm, text, at);
  if (year !== null) return token('date', at, at + year[0].length, { years: span(year) });
  const pair = run(pairForm, text, at);
  if (pair !== null) {
    const figure: Figure = { digits: pair[1] ?? '', unit: '分', kind: 'pair', other: pair[2] ?? '' };
    return token('figure', at, at + pair[0].length, { figure });
  }
  const digits = run(numberForm, text, at)?.[0] ?? '';
  const end = at + digits.length;
  const unit = longest(unitTrie, text, end);
  const to = end + (unit?.length ?? 0);
  const figure: Figure = {
    digits,
    unit: unit?.value ?? '',
    kind: kindOf(text, at, to, digits, unit?.value ?? '', before),
    other: '',
  };
  return token('figure', at, to, { figure });
}

function kindOf(
  text: string,
  at: number,
  to: number,
  digits: string,
  unit: string,
  before: string,
): Figure['kind'] {
  if (digits.split('.').length > 2 || rankBefore.test(before)) return 'rank';
  if (unit === '号' || unit === '月' || unit === '日' || unit === '届' || unit === '级') return 'rank';
  if (/^\s\d/.test(text.slice(to, to + 2)) || /\d\s$/.test(before)) return 'rank';
  if (unit === '分' && /^\d+秒|^[钟别析布配]/.test(text.slice(to, to + 4))) return 'rank';
  if (/[A-Za-z]/.test(text.charAt(to))) return 'rank';
  if (
    run(rangeForm, text, at) !== null ||
    (/[-至]/.test(text.charAt(at - 1)) &&
      /\d(?:分|%|万元|元|岁|个|人|天)?(?:\(不?含\d*分?\))?(?:-|至)$/.test(
        text.slice(Math.max(0, at - 10), at),
      ))
  )
    return 'range';
  if (below.test(before) || after.test(text.slice(to, to + 8))) return 'bound';
  if (about.test(before)) return 'about';
  return 'plain';
}

function span(match: RegExpExecArray): readonly number[] {
  const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])];
  if (last < first || last - first > 20) return [first];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
