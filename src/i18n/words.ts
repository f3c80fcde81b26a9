/** The languages the site and the checks speak; the first is the default. */
export const languages = ['zh-CN', 'en'] as const;

export type Language = (typeof languages)[number];

/** One thing said in every language, so that a missing translation does not compile. */
export type Words = Readonly<Record<Language, string>>;

/** The same figure or name in every language. */
export const same = (text: string): Words => ({ 'zh-CN': text, en: text });
