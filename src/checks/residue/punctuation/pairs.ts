import { matchesOf } from '../../../prose/matches.ts';

/**
 * A fault of a pair of brackets, quotation or title marks. `item` is none unless a bracket was left open before:
 * 1） ①) a) have a bracket that is never opened.
 */
export type Fault = {
  readonly kind: 'open' | 'closed' | 'width' | 'doubled' | 'item';
  /** The opening mark of the pair; round brackets of both widths are one family. */
  readonly family: string;
  readonly from: number;
  readonly to: number;
  /** The mark that is missing or should stand there. */
  readonly other: string;
};

const closing: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '【': '】',
  '〔': '〕',
  '「': '」',
  '『': '』',
};
const opening = Object.fromEntries(Object.entries(closing).map(([open, close]) => [close, open]));
const familyOf = (open: string): string => (open === '(' ? '（' : open);

const mark = /[（(《〈“‘【〔「『）)》〉”’】〕」』]/;
const marks = new RegExp(mark, 'g');

/** [80,90）, (60，70]: an interval's brackets are no pair. */
const bound = '[-+]?(?:\\d+(?:\\.\\d+)?|∞)\\s*[%％分]?(?:[（(]不?含\\d*[)）])?';
const interval = new RegExp(`[[［(（]\\s*${bound}\\s*[,，、~～—-]\\s*${bound}\\s*[\\]］)）]`, 'g');

/** Numbers of items before a closing bracket. */
const item = /(?:^|[\s。；;，,、：:])(?:\d{1,3}|[a-zA-Z]|[一二三四五六七八九十]{1,3}|[①-⑳])$/;

/** Every fault of the pairs in one passage, in the order of the text. Kinds of pair do not disturb each other. */
export function pairs(text: string): readonly Fault[] {
  if (!mark.test(text)) return [];
  const plain = text.replace(interval, (hit) => '\uFFFC'.repeat(hit.length));
  const faults: Fault[] = [];
  const open = new Map<string, number[]>();
  for (const { 0: mark, index } of matchesOf(plain, marks)) {
    const opens = mark in closing;
    const family = familyOf(opens ? mark : (opening[mark] ?? ''));
    const stack = open.get(family) ?? [];
    open.set(family, stack);
    if (opens) {
      stack.push(index);
      continue;
    }
    if (mark === '’' && /[A-Za-z0-9]/.test(plain[index - 1] ?? '') && stack.length === 0) continue;
    const begin = stack.pop();
    if (begin === undefined) {
      const kind =
        family === '（' && item.test(plain.slice(Math.max(0, index - 5), index)) ? 'item' : 'closed';
      faults.push({ kind, family, from: index, to: index + 1, other: opening[mark] ?? '' });
    } else if (closing[plain[begin] ?? ''] !== mark) {
      faults.push({
        kind: 'width',
        family,
        from: index,
        to: index + 1,
        other: closing[plain[begin] ?? ''] ?? '',
      });
    }
  }
  for (const [family, stack] of open) {
    for (const from of stack)
      faults.push({ kind: 'open', family, from, to: from + 1, other: closing[plain[from] ?? ''] ?? '' });
  }
  return joined(plain, faults).toSorted((a, b) => a.from - b.from);
}

/** （（…） is a bracket too many, ”…” one quotation with a wrong half: each is one fault. */
function joined(text: string, faults: readonly Fault[]): Fault[] {
  const found: Fault[] = [];
  for (const fault of faults) {
    const twin = fault.kind === 'open' && text[fault.from - 1] === text[fault.from];
    const ahead = fault.kind === 'open' && text[fault.from + 1] === text[fault.from];
    const before = found.at(-1);
    const sameQuote =
      /[“‘]/.test(fault.family) && before?.family === fault.family && before.kind === fault.kind;
    if (sameQuote) {
      // The first of two opening halves is right, the second of two closing ones.
      if (fault.kind === 'open') found[found.length - 1] = fault;
    } else if (twin || ahead) {
      const from = twin ? fault.from - 1 : fault.from;
      if (before?.from === from) continue;
      found.push({ ...fault, kind: 'doubled', from, to: from + 2, other: text[from] ?? '' });
    } else found.push(fault);
  }
  return found;
}
