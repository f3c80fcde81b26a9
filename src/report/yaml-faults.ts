import { type Node, visit, type YAMLParseError } from 'yaml';
import type { Words } from '../i18n/words.ts';

/** What is wrong with YAML text, from the offset `from` up to `to`. */
export type YamlFault = { readonly from: number; readonly to: number; readonly message: Words };

/**
 * The parser's errors as an author knows them: most are slips of a few kinds, which the parser finds where it
 * stumbles; here they are said where they were made, each once.
 */
export function yamlFaults(
  errors: readonly YAMLParseError[],
  text: string,
  root: unknown,
): readonly YamlFault[] {
  const found: YamlFault[] = [];
  for (const error of errors) {
    const fault = slip(error, text) ?? openQuote(error, root) ?? plain(error);
    const again = error.code === 'MULTILINE_IMPLICIT_KEY' && error.pos[0] === errors[0]?.pos[0];
    if (found.some(({ from }) => from === fault.from) || (again && found.length > 0)) continue;
    found.push(fault);
  }
  return found;
}

type Line = { readonly start: number; readonly text: string };

function lineAt(text: string, at: number): Line {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { start, text: text.slice(start, end < 0 ? text.length : end) };
}

function slip({ code, pos, message }: YAMLParseError, text: string): YamlFault | null {
  const line = lineAt(text, pos[0]);
  if (message.startsWith('Flow ')) return openBracket(text, pos[0]);
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY')
    return colon(line) ?? deeper(text, line) ?? secondColon(line);
  const reserved =
    code === 'BAD_SCALAR_START' || /^(?:Block scalar header|Tags and anchors)/.test(message)
      ? value(line, pos[0])
      : null;
  return reserved === null ? null : unquoted(reserved.from, reserved.words);
}

/** `>=90%`, `%`, `@x`, `!甲` and `值: 乙` mean something else to YAML. */
const unquoted = (from: number, words: string): YamlFault => ({
  from,
  to: from + words.length,
  message: {
    'zh-CN': `值 \`${words}\` 不应不加引号（其中的符号在 YAML 中另有含义），应写在引号内，请改为 \`"${words}"\``,
    en: `Unexpected bare value \`${words}\` (its sign means something else in YAML), expected quotes, write \`"${words}"\``,
  },
});

/** The value whose first sign, or the one after it, stands at an offset. */
function value({ start, text }: Line, at: number): { from: number; words: string } | null {
  const before = text.slice(0, at - start + 1);
  const begin = /^.*(?::\s+|-\s+)(?=\S*$)/.exec(before)?.[0].length ?? -1;
  if (begin < 0) return null;
  const flow = /[{[]/.test(text.slice(0, begin));
  const words = text.slice(begin).replace(flow ? /\s*[,}\]].*$/ : /\s+#.*$/, '');
  return { from: start + begin, words: words.trimEnd() };
}

/** A colon that is full-width, or that no space follows, is none. */
function colon({ start, text }: Line): YamlFault | null {
  const wide = /^\s*(?:-\s+)?[\w-]+\s*(：)/.exec(text);
  const tight = /^\s*(?:-\s+)?[\w-]+(:)(?=\S)/.exec(text);
  const match = wide ?? tight;
  if (match === null) return null;
  const from = start + match[0].length - 1;
  const message: Words =
    wide === null
      ? {
          'zh-CN': '字段名的冒号后不应缺少空格，应为 `: `，请补上空格',
          en: 'Unexpected colon without a space behind it, expected `: `, add the space',
        }
      : {
          'zh-CN': '字段名后不应为全角冒号 `：`，应为半角冒号加空格 `: `，请改正',
          en: 'Unexpected full-width colon `：`, expected `: `, replace it',
        };
  return { from, to: from + 1, message };
}

const indentOf = (text: string): number => text.length - text.trimStart().length;

/** A field set deeper than the one before it, which has a value of its own. */
function deeper(text: string, { start, text: own }: Line): YamlFault | null {
  const after = start + own.length + 1;
  if (after >= text.length) return null;
  const next = lineAt(text, after);
  if (!/^\s*[\w-]+:(?:\s|$)/.test(next.text) || indentOf(next.text) <= indentOf(own)) return null;
  const from = next.start + indentOf(next.text);
  return { from, to: next.start + next.text.length, message: known['BAD_INDENT'] as Words };
}

function secondColon({ start, text }: Line): YamlFault | null {
  const match = /^\s*(?:-\s+)?[^\s:]+:\s+(?=[^"'[{])(.*?:(?:\s.*|$))/.exec(text);
  if (match === null) return null;
  const words = match[1] ?? '';
  return unquoted(start + match[0].length - words.length, words.trimEnd());
}

const pairs: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** The innermost bracket that is open where the parser gave up. */
function openBracket(text: string, end: number): YamlFault | null {
  const open: number[] = [];
  let quote = '';
  for (let at = 0; at < end; at += 1) {
    const letter = text[at] ?? '';
    if (quote !== '') {
      if (letter === quote || letter === '\n') quote = '';
    } else if (letter === '"' || letter === "'") quote = /[\s:[{,-]/.test(text[at - 1] ?? ' ') ? letter : '';
    else if (letter === '[' || letter === '{') open.push(at);
    else if (letter === ']' || letter === '}') open.pop();
  }
  const from = open.at(-1);
  if (from === undefined) return null;
  const [sign = '', other = ''] = [text[from], pairs[text[from] ?? '']];
  return {
    from,
    to: from + 1,
    message: {
      'zh-CN': `\`${sign}\` 不应没有合上，应与 \`${other}\` 成对，请补上 \`${other}\``,
      en: `Unexpected \`${sign}\` that is never closed, expected \`${other}\`, add it`,
    },
  };
}

/** A quotation mark left open is said to be where it opens, not at the end of all that it swallowed. */
function openQuote({ code, pos }: YAMLParseError, root: unknown): YamlFault | null {
  if (code !== 'MISSING_CHAR') return null;
  let from: number | null = null;
  visit(root as Node | null, {
    Scalar: (_, { type, range }) => {
      const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (quoted && range && range[0] < pos[0] && range[1] >= pos[0]) from ??= range[0];
    },
  });
  return from === null ? null : { from, to: from + 1, message: known['MISSING_CHAR'] as Words };
}

const known: Readonly<Record<string, Words>> = {
  DUPLICATE_KEY: {
    'zh-CN': '同一层不应有重名字段，每个字段应只写一次，请删去其一',
    en: 'Unexpected second field of the same name, expected each field once, remove one',
  },
  TAB_AS_INDENT: {
    'zh-CN': '缩进不应使用制表符，应使用空格，请改为空格',
    en: 'Unexpected tab as indentation, expected spaces, replace it',
  },
  BAD_INDENT: {
    'zh-CN': '缩进不应与上下文不一致，应与同级字段对齐，请调整空格',
    en: 'Unexpected indentation, expected it in line with its sibling fields, adjust the spaces',
  },
  MISSING_CHAR: {
    'zh-CN': '此处不应缺少符号，引号、括号或冒号应成对写全，请补上',
    en: 'Unexpected missing character, expected quotes, brackets and colons to be complete, add it',
  },
  BAD_DQ_ESCAPE: {
    'zh-CN': '双引号内不应有不认识的 `\\` 写法，应为 `\\\\` 或单引号，请改正',
    en: 'Unexpected `\\` inside double quotes, expected `\\\\` or single quotes, correct it',
  },
  MULTIPLE_DOCS: {
    'zh-CN': '元数据不应分成几段（`---`），应为一段，请合并',
    en: 'Unexpected second document (`---`), expected one, join them',
  },
  RESOURCE_EXHAUSTION: {
    'zh-CN': '元数据的层级不应过深，应与指标体系的层级相当，请检查缩进和括号',
    en: 'Unexpected depth of the frontmatter, expected that of an indicator tree, check indentation and brackets',
  },
};

function plain({ code, pos, message }: YAMLParseError): YamlFault {
  const detail = message.split('\n')[0]?.replaceAll('`', "'") ?? code;
  const other: Words = {
    'zh-CN': `此处不应为无法识别的 YAML（${detail}），应为“字段: 值”，请检查缩进、冒号后的空格和引号`,
    en: `Unexpected YAML (${detail}), expected \`field: value\`, check indentation, spaces after colons and quotes`,
  };
  return { from: pos[0], to: pos[1], message: known[code] ?? other };
}
