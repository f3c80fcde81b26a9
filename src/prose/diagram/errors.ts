import type { Kind } from './kinds.ts';
import { broken, frontMatter, needsBrowser, type Trouble } from './refusals.ts';
import { originalLine } from './source.ts';
import { hint, syntax } from './syntax.ts';

type JisonHash = {
  text?: string;
  token?: unknown;
  line?: unknown;
  loc?: { first_line?: number };
  expected?: string[];
};

/**
 * Puts what mermaid threw into one line: what was not expected, what was, and what to do. An error of our own is
 * thrown on.
 */
export function explain(error: unknown, kind: Kind, source: string): Trouble {
  const { message, hash, result, reason, mark } = Object(error) as {
    message?: string;
    hash?: JisonHash;
    result?: ParserResult;
    reason?: string;
    mark?: { line?: number };
  };
  if (reason !== undefined) return frontMatter(reason, (mark?.line ?? 0) + 2);
  if (result) return parserTrouble(result, kind, source);
  if (hash?.expected && /Expecting/.test(message ?? '')) {
    const place = originalLine(source, jisonLine(hash));
    return {
      line: place,
      message: syntax(hash.text?.trim() ?? '', hash.expected, hint(kind, lineOf(source, place))),
    };
  }
  const [, lexical] = /^Lexical error on line (\d+)/.exec(message ?? '') ?? [];
  if (lexical !== undefined) {
    const place = originalLine(source, Number(lexical));
    return { line: place, message: syntax(rejected(message ?? ''), [], hint(kind, lineOf(source, place))) };
  }
  if (!(error instanceof Error)) return broken;
  if (error.message === 'Image is not defined') return needsBrowser;
  if (/^(Type|Reference|Range|Syntax)Error$/.test(error.name)) {
    const [, thrownAt = ''] = /\n\s+at (.*)/.exec(error.stack ?? '') ?? [];
    if (thrownAt.includes('node_modules')) return broken;
    throw error;
  }
  return other(error.message, source);
}

function jisonLine({ text = '', token, line, loc }: JisonHash): number {
  const unclosed = token === 1 || /EOF/.test(String(token)) || text === '';
  if (unclosed || typeof line !== 'number') return loc?.first_line ?? 1;
  return line + 1 - (text.match(/\n/g)?.length ?? 0);
}

/** The character under mermaid's arrow: `…text` on one line, `----^` on the next. */
function rejected(message: string): string {
  const [, shown = '', arrow = ''] = message.split('\n');
  return (
    shown
      .slice(Math.max(0, arrow.indexOf('^')))
      .trim()
      .split(/\s/)[0]
      ?.slice(0, 12) ?? ''
  );
}

type Token = { readonly image?: string; readonly startLine?: number };
type ParserResult = {
  readonly lexerErrors?: readonly { readonly line?: number; readonly column?: number }[];
  readonly parserErrors?: readonly { readonly token?: Token; readonly message?: string }[];
};

function parserTrouble(result: ParserResult, kind: Kind, source: string): Trouble {
  const [lexer] = result.lexerErrors ?? [];
  const [parser] = result.parserErrors ?? [];
  const at = lexer?.line ?? parser?.token?.startLine ?? -1;
  const place = originalLine(source, at > 0 ? at : Infinity);
  const line = lineOf(source, place);
  const rejected = /^[\p{L}\p{N}]+|./u.exec(line.slice((lexer?.column ?? 1) - 1))?.[0] ?? '';
  const found = lexer ? rejected : (parser?.token?.image ?? '').trim();
  const expected = [...(parser?.message ?? '').matchAll(/'(\w+)'|\[(\w+)\]/g)].map(
    ([, a, b]) => a ?? b ?? '',
  );
  return { line: place, message: syntax(found, lexer ? [] : expected.slice(0, 4), hint(kind, line)) };
}

function lineOf(source: string, line: number): string {
  return source.split(/\r?\n/)[line - 1] ?? '';
}

/** What mermaid found wrong in the meaning: its own sentence, at the line that holds what it quotes. */
function other(message: string, source: string): Trouble {
  const sentence = (message.split('\n')[0] ?? '').replace(/\s+/g, ' ').slice(0, 160);
  const [, date] = /^Invalid date:\s*(.*)$/.exec(sentence) ?? [];
  const quotation = date ?? /["'(]([^"'()]+)["')]/.exec(sentence)?.[1] ?? '';
  const index =
    quotation === '' ? -1 : source.split(/\r?\n/).findLastIndex((line) => line.includes(quotation));
  const line = index === -1 ? 1 : index + 1;
  if (date !== undefined) {
    return {
      line,
      message: {
        'zh-CN': `不应有日期 \`${date}\`，应符合 dateFormat，请改正`,
        en: `Unexpected date \`${date}\`, expected one that fits dateFormat, correct it`,
      },
    };
  }
  return {
    line,
    message: {
      'zh-CN': `图示无法绘制（${sentence}），请改正`,
      en: `Unexpected diagram (${sentence}), correct it`,
    },
  };
}
