import { Buffer, isUtf8 } from 'node:buffer';
import type { Words } from '../i18n/words.ts';
import type { Place, Problem } from './problem.ts';

/** Bytes beyond which a file is no report but a mistake: the longest real ones have 200,000 characters, 600 KB. */
const largest = 1_000_000;

/** A file's first character: what is wrong with the whole of it. */
export const start = (file: string): Place => ({ file, line: 1, column: 1, endLine: 1, endColumn: 1 });

/** The text of a source file, or why it is none: UTF-8 without a mark, lines that end in LF. */
export function decode(file: string, bytes: Uint8Array): { text: string } | { problem: Problem } {
  const problem = (message: Words, at = start(file)) => ({
    problem: { code: 'source/encoding' as const, at, message },
  });
  if (bytes.length > largest) {
    const size = (bytes.length / 1_000_000).toFixed(1);
    return problem({
      'zh-CN': `文件不应有 \`${size} MB\`，应不超过 1 MB（约 33 万字），请把附件和图片移出正文`,
      en: `Unexpected size of \`${size} MB\`, expected at most 1 MB, move attachments and pictures out of the text`,
    });
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return problem({
      'zh-CN': '文件开头不应有 BOM（字节顺序标记），应为无 BOM 的 UTF-8，请另存为“UTF-8（无 BOM）”',
      en: 'Unexpected byte order mark, expected UTF-8 without one, save the file as “UTF-8 without BOM”',
    });
  }
  if (!isUtf8(bytes)) {
    return problem(
      {
        'zh-CN': '文件不应含有 UTF-8 之外的字节（可能是 GBK），应为 UTF-8 编码，请另存为 UTF-8',
        en: 'Unexpected bytes that are not UTF-8 (GBK perhaps), expected UTF-8, save the file as UTF-8',
      },
      lineOf(file, bytes, firstInvalid(bytes)),
    );
  }
  const text = Buffer.from(bytes).toString('utf8');
  const cr = text.indexOf('\r');
  if (cr >= 0) {
    return problem(
      {
        'zh-CN': '行末不应为 CR（Windows 换行 CRLF），应为 LF，请在编辑器中把换行符改为 LF',
        en: 'Unexpected CR at the end of a line (Windows line ends), expected LF, switch the line ends to LF',
      },
      lineOf(file, bytes, Buffer.byteLength(text.slice(0, cr))),
    );
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    return problem(
      {
        'zh-CN': '文件不应含有空字符（NUL），应为纯文本，请用文本编辑器重新保存',
        en: 'Unexpected NUL character, expected plain text, save the file again from a text editor',
      },
      lineOf(file, bytes, Buffer.byteLength(text.slice(0, nul))),
    );
  }
  return { text };
}

/** The first byte at which the bytes stop being UTF-8: the longest valid prefix, by halving. */
function firstInvalid(bytes: Uint8Array): number {
  const decoder = (end: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decoder(middle)) good = middle;
    else bad = middle;
  }
  // The character that broke off begins before the byte that broke it.
  while (!isUtf8(bytes.subarray(0, good))) good -= 1;
  return good;
}

function lineOf(file: string, bytes: Uint8Array, at: number): Place {
  const before = Buffer.from(bytes.subarray(0, at)).toString('utf8').split('\n');
  const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
  return { file, line, column, endLine: line, endColumn: column + 1 };
}
