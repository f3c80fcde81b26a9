import type { Language } from './words.ts';

/** A name and what is said of it, as the language joins them: 等级：优, Grade: 优. */
export const labelled = (name: string, said: string, language: Language): string =>
  language === 'en' ? `${name}: ${said}` : `${name}：${said}`;

/** What is told apart in one line: 甲 95.00；乙 88.00. */
export const apart = (parts: readonly string[], language: Language): string =>
  parts.join(language === 'en' ? '; ' : '；');

/** A remark behind a text: 四级制（财预〔2020〕10号）. */
export const remarked = (text: string, remark: string, language: Language): string =>
  language === 'en' ? `${text} (${remark})` : `${text}（${remark}）`;
