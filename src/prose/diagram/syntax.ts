import { same, type Words } from '../../i18n/words.ts';
import type { Kind } from './kinds.ts';

/** Names of mermaid's tokens as an author would write them; tokens that are not here are not worth naming. */
const tokens: Readonly<Record<string, Words>> = {
  ...Object.fromEntries(
    Object.entries({
      ...{
        SQE: ']',
        PE: ')',
        DIAMOND_STOP: '}',
        PIPE: '|',
        STRUCT_STOP: '}',
        NODE_DEND: ']',
        COLON: ':',
        COMMA: ',',
      },
      ...{
        SEMI: ';',
        AMP: '&',
        MINUS: '-',
        STYLE_SEPARATOR: ':::',
        end: 'end',
        TXT: ':',
        taskData: ':',
        LINK: '-->',
      },
    }).map(([token, sign]) => [token, same(`\`${sign}\``)]),
  ),
  ...{ ID: name(), NODE_STRING: name(), NODE_ID: name(), ALPHA: name(), ACTOR: name() },
  ...{
    NUM: number(),
    NUMBER: number(),
    NUMBER_PIE: number(),
    NUMBER_WITH_DECIMAL: number(),
    NUMBER2: number(),
  },
  ...{ STR: quoted(), STRING: quoted(), STRING2: quoted(), STRING_DELIMITER: quoted() },
  ...{ NEWLINE: newline(), NL: newline(), EOF: { 'zh-CN': '结尾', en: 'the end' } },
};

function name(): Words {
  return { 'zh-CN': '名称', en: 'a name' };
}
function number(): Words {
  return { 'zh-CN': '数', en: 'a number' };
}
function quoted(): Words {
  return { 'zh-CN': '引号中的文字', en: 'quoted text' };
}
function newline(): Words {
  return { 'zh-CN': '换行', en: 'a new line' };
}

/** What is said of a place that mermaid cannot read: what stands there, what might, and what to do. */
export function syntax(found: string, expected: readonly string[], advice: Words): Words {
  const known = expected
    .map((token) => tokens[token.replaceAll("'", '')])
    .filter((words) => words !== undefined);
  const listed = (language: keyof Words, comma: string): string =>
    [...new Set(known.map((words) => words[language]))].slice(0, 4).join(comma);
  const what =
    found === '' ? { 'zh-CN': '在此结束', en: 'end' } : { 'zh-CN': `有 \`${found}\``, en: `\`${found}\`` };
  const [zh, en] = [listed('zh-CN', '、'), listed('en', ', ')];
  return {
    'zh-CN': `图示语法不对：不应${what['zh-CN']}，${zh ? `应为 ${zh}，` : ''}${advice['zh-CN']}`,
    en: `Unexpected ${what.en} in the diagram, ${en ? `expected ${en}, ` : ''}${advice.en}`,
  };
}

const needsQuotes: readonly Kind[] = ['pie', 'treemap', 'radar', 'xychart'];

/** What would most likely mend the line. */
export function hint(kind: Kind, line: string): Words {
  if (needsQuotes.includes(kind) && /\p{Script=Han}/u.test(line.replace(/"[^"]*"/g, ''))) {
    return { 'zh-CN': '请给中文名称加上英文引号（"…"）', en: 'put names in double quotes' };
  }
  const bare = line.replace(/"[^"]*"/g, '');
  const unpaired = ['()', '[]', '{}'].some(
    ([open = '', shut = '']) => bare.split(open).length !== bare.split(shut).length,
  );
  if (kind === 'flowchart-v2' && (unpaired || /[[({|][^\]})|]*[[({]/.test(bare))) {
    return {
      'zh-CN': '标签含括号时请加英文引号（A["…"]），并检查括号是否成对',
      en: 'quote labels that contain brackets (A["…"]) and close every bracket',
    };
  }
  return { 'zh-CN': '请检查这一行的写法', en: 'check how this line is written' };
}
