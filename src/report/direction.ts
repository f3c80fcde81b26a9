const marks = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';

/** An invisible mark that turns the direction of the text behind it, beyond the field it stands in. */
export const directionMark = new RegExp(`[${marks}]`, 'u');

export const everyDirectionMark = new RegExp(`[${marks}]`, 'gu');

export const withoutDirectionMarks = (text: string): string => text.replace(everyDirectionMark, '');

/** U+202E */
export const codeOf = (mark: string): string =>
  `U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
