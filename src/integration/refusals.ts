import type { Language, Words } from '../i18n/words.ts';

/** @throws one sentence, without a stack: nothing is built then */
export function refuse(why: Words, language: Language): never {
  const error = new Error(why[language]);
  error.stack = '';
  throw error;
}

export const hasErrors = (count: number): Words => ({
  'zh-CN': `未生成站点：待公开的内容中有 ${count} 个错误（见上）`,
  en: `Not built: ${count} errors in what is to be published (see above)`,
});

export const noContent = (folder: string): Words => ({
  'zh-CN': `找不到内容文件夹 \`${folder}\`，请检查 GONGPING_CONTENT`,
  en: `No content folder \`${folder}\`, check GONGPING_CONTENT`,
});

export const noDay = (set: string): Words => ({
  'zh-CN': `GONGPING_TODAY 不应为 \`${set}\`，应为存在的日期（如 \`2024-06-28\`），请改正`,
  en: `Unexpected \`${set}\` in GONGPING_TODAY, expected an existing day (\`2024-06-28\`), correct it`,
});
