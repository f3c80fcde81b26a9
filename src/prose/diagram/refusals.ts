import type { Words } from '../../i18n/words.ts';
import { nearest } from '../../report/problem.ts';
import { kinds } from './kinds.ts';
import { originalLine } from './source.ts';

/** Why a diagram is not drawn, and the line of its source, counted from 1. */
export type Trouble = { readonly message: Words; readonly line: number };

const keywords = Object.values(kinds).map(({ keyword }) => keyword);

export function unknownKind(source: string): Trouble {
  const line = originalLine(source, 1);
  const word = /\S*/.exec(source.split(/\r?\n/)[line - 1]?.trim() ?? '')?.[0] ?? '';
  if (word === '') return { line: 1, message: nothingDrawn };
  const meant = nearest(word, keywords);
  const among = keywords.join(', ');
  return {
    line,
    message: {
      'zh-CN': `不应有图示类型 \`${word}\`，应为 ${meant ?? among.replaceAll(', ', '、')}${meant ? '' : ' 之一'}，请改正或改用表格`,
      en: `Unexpected diagram type \`${word}\`, expected ${meant ?? `one of ${among}`}, correct it or use a table`,
    },
  };
}

const nothingDrawn: Words = {
  'zh-CN': '不应是空的图示，应至少有一个标签，请补上内容或删去',
  en: 'Unexpected empty diagram, expected at least one label, complete or delete it',
};

export const empty: Trouble = { line: 1, message: nothingDrawn };

/** Mermaid's own limit, beyond which it draws a picture that says so. */
export const longest = 50_000;

export const tooLong: Trouble = {
  line: 1,
  message: {
    'zh-CN': `不应超过 ${longest} 个字符，请拆成几张图示`,
    en: `Unexpected length, expected at most ${longest} characters, split the diagram`,
  },
};

export const notNumbers: Trouble = {
  line: 1,
  message: {
    'zh-CN': '不应有算不出的位置，数值处应为数，请检查分数、日期和数列',
    en: 'Unexpected value that gives no position, expected numbers, check scores, dates and series',
  },
};

export function unknownTask({ id, line }: { id: string; line: number }): Trouble {
  return {
    line,
    message: {
      'zh-CN': `不应引用任务 \`${id}\`，应为图中已有的任务编号（字母、数字），请改正`,
      en: `Unexpected task \`${id}\`, expected the id of a task in this chart (letters, digits), correct it`,
    },
  };
}

export function frontMatter(reason: string, line: number): Trouble {
  return {
    line,
    message: {
      'zh-CN': `图示开头的 YAML 不对（${reason}），请检查引号和括号，或删去这一段`,
      en: `Unexpected YAML at the top of the diagram (${reason}), check quotes and brackets or delete it`,
    },
  };
}

export const needsBrowser: Trouble = {
  line: 1,
  message: {
    'zh-CN': '图示用到了只有浏览器才能绘制的内容（如图片），请改用文字',
    en: 'Unexpected content that only a browser can draw (such as images), use words instead',
  },
};

export const broken: Trouble = {
  line: 1,
  message: {
    'zh-CN': '图示内容不完整，无法绘制，请对照 Mermaid 的写法补全',
    en: 'Unexpected gap in the diagram, which cannot be drawn, complete it as Mermaid asks',
  },
};
