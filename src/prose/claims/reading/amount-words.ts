import type { Amount } from './amounts.ts';

/** The words after an amount, unless they lead on to the next figure: of 18 个小区完工 15 个 the 18 has none. */
export const tailOf = ({ tail }: Amount): string => (/\d/.test(tail) ? '' : tail);

/** What is said of an amount, before and behind it. */
export const wordsOf = (amount: Amount): string => amount.label + tailOf(amount);
