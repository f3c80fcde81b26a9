/** A passage in one form of width and punctuation, in which every character knows where it came from. */
export type Normal = {
  readonly text: string;
  /** Of each character, its index in the passage; one more entry for the end. */
  readonly from: readonly number[];
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

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
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
  const from: number[] = [];
  for (let at = 0; at < passage.length; at += 1) {
    let code = passage.charCodeAt(at);
    if (isSpace(code)) {
      let next = at + 1;
      while (isSpace(passage.charCodeAt(next))) next += 1;
      if (isPlain(text.charCodeAt(text.length - 1)) && isPlain(narrow(passage.charCodeAt(next)))) {
        text += ' ';
        from.push(at);
      }
      at = next - 1;
      continue;
    }
    code = narrow(code);
    if (code === 44 && isDigit(text.charCodeAt(text.length - 1)) && separates(text, passage, at)) continue;
    const letter = String.fromCharCode(code);
    text += code < 128 && code !== 91 && code !== 93 && code !== 126 ? letter : (forms[letter] ?? letter);
    from.push(at);
  }
  from.push(passage.length);
  return { text, from };
}

const narrow = (code: number): number => (code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code);

const isPlain = (code: number): boolean =>
  isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 46;

const grouped = /^[,，]\d{3}(?!\d)/;
const tail = /^(?:[,，]\d{3})+(?!\d)(\.\d)?\s*([%％分])?/;

/** Whether the comma at `at` parts thousands: 1,234.56 does, the one of “98,100%” does not. */
function separates(before: string, passage: string, at: number): boolean {
  const rest = passage.slice(at, at + 24);
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
