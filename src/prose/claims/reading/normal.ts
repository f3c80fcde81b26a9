/** A passage in one form of width and punctuation, in which every character knows where it came from. */
export type Normal = {
  readonly text: string;
  /** The index in the passage of the character at `at`. */
  from(at: number): number;
};

const forms: Readonly<Record<string, string>> = {
  '、': '、',
  '〔': '(',
  '〕': ')',
  '【': '(',
  '】': ')',
  '[': '(',
  ']': ')',
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '‘': "'",
  '’': "'",
  '—': '-',
  '–': '-',
  '―': '-',
  '−': '-',
  '﹣': '-',
  '－': '-',
  '～': '-',
  '~': '-',
  '〜': '-',
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
  '﹦': '=',
  '═': '=',
  '﹪': '%',
  '○': '〇',
};

const plainForms: ReadonlyMap<number, number> = new Map(
  Object.entries(forms).map(([letter, form]) => [letter.charCodeAt(0), form.charCodeAt(0)]),
);

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x3000 ||
  code === 0x2002 ||
  code === 0x200b;

/**
 * Full-width letters, brackets and signs become their plain forms, thousands separators go, and so does
 * white space, except between two letters or digits of the Latin kind: '（ 460 万元 ）' is '(460万元)'.
 */
export function normalise(passage: string): Normal {
  let text = '';
  /** Where characters were left out: how long the text was, and how many were gone by then. */
  const lengths: number[] = [];
  const gone: number[] = [];
  let copied = 0;
  const take = (end: number): void => {
    if (end > copied) text += passage.slice(copied, end);
    copied = end;
  };
  const skip = (from: number, to: number): void => {
    take(from);
    copied = to;
    lengths.push(text.length);
    gone.push((gone.at(-1) ?? 0) + to - from);
  };
  for (let at = 0; at < passage.length; at += 1) {
    const code = passage.charCodeAt(at);
    // Han and plain letters and digits stay as they are.
    if ((code >= 0x4e00 && code < 0xa000) || (code !== 46 && isPlain(code))) continue;
    if (isSpace(code)) {
      let next = at + 1;
      while (isSpace(passage.charCodeAt(next))) next += 1;
      take(at);
      const parts = isPlain(text.charCodeAt(text.length - 1)) && isPlain(narrow(passage.charCodeAt(next)));
      if (parts) {
        text += ' ';
        copied = at + 1;
      }
      if (next > copied) skip(copied, next);
      at = next - 1;
      continue;
    }
    const plain = narrow(code);
    // A full stop of ASCII after Chinese words or a percentage ends a sentence as 。 does.
    if (plain === 46 && ends(passage, at)) {
      take(at);
      text += '。';
      copied = at + 1;
      continue;
    }
    if (plain === 44) {
      take(at);
      if (isDigit(text.charCodeAt(text.length - 1)) && separates(text, passage, at)) {
        skip(at, at + 1);
        continue;
      }
    }
    const form = plainForms.get(plain) ?? plain;
    if (form === code) continue;
    take(at);
    text += String.fromCharCode(form);
    copied = at + 1;
  }
  take(passage.length);
  return { text, from: (at) => at + before(lengths, gone, at) };
}

/** How many characters were left out before the one at `at`. */
function before(lengths: readonly number[], gone: readonly number[], at: number): number {
  let low = 0;
  let high = lengths.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lengths[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return gone[low - 1] ?? 0;
}

const narrow = (code: number): number => (code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code);

const isPlain = (code: number): boolean =>
  isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 46;

const ends = (passage: string, at: number): boolean =>
  /[\p{Script=Han}%％)）”"]/u.test(passage.charAt(at - 1)) && !/[\da-z.]/i.test(passage.charAt(at + 1));

const wide = /[０-９．]/g;
const plainWide = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) - 0xfee0);
const grouped = /^[,，]\d{3}(?!\d)/;
const tail = /^(?:[,，]\d{3})+(?!\d)(\.\d)?\s*([%％分])?/;

/** Whether the comma at `at` parts thousands: 1,234.56 does, the one of “98,100%” does not. */
function separates(before: string, passage: string, at: number): boolean {
  const rest = passage.slice(at, at + 24).replace(wide, plainWide);
  if (!grouped.test(rest) && !/^[,，]\d{3}[,，.]/.test(rest)) return false;
  const run = /(^|[^\d.])(?:(\d{1,3})|\d{1,3}(?:\d{3})+)$/.exec(before.slice(-16));
  // [90,100] is an interval.
  if (
    run === null ||
    run[2]?.startsWith('0') ||
    (run[1] === '(' && /^[,，]\d+(?:\.\d+)?分?[\])）]/.test(rest))
  )
    return false;
  const match = tail.exec(rest);
  return match !== null && (match[2] === undefined || match[1] !== undefined);
}

/** A name as texts are read, to look it up in them. */
export const plainName = (name: string): string => normalise(name).text;
