const wide = '[\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF“”‘’—…]';
const one = new RegExp(`^${wide}$`, 'u');

/** Whether a character is Chinese or its punctuation, which want no space beside them. */
export const isWide = (letter: string | undefined): boolean => letter !== undefined && one.test(letter);

/** Line breaks that are nothing to a reader: those beside Chinese. */
export const breaksBesideWide = new RegExp(`(?<=${wide})\\n|\\n(?=${wide})`, 'gu');
