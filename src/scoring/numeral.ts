/** Chinese numerals, read only where they can be read in one way: 十二, 两, 一百零五, 三万二千. */

const digits = '零一二三四五六七八九';
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const sections: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** The letters a numeral consists of, from its first digit on; 万 alone or 百 alone begins none. */
export const numeralForm =
  /^(?:[零〇一二两三四五六七八九](?:[零〇一二两三四五六七八九十百千万亿])*|十[一二两三四五六七八九万亿]*)/u;

/**
 * The whole number a numeral names; null where a reader may doubt: 一百二 (102 or 120), 二〇二三, 三四.
 * What is read is written out again and must be the same numeral.
 */
export function parseNumeral(text: string): number | null {
  const plain = text.replaceAll('〇', '零').replaceAll('两', '二');
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const letter of plain) {
    const value = digits.indexOf(letter);
    const place = places[letter];
    const size = sections[letter];
    if (value >= 0) digit = value;
    else if (place !== undefined) {
      section += (digit === 0 ? 1 : digit) * place;
      digit = 0;
    } else if (size !== undefined) {
      total = (total + section + digit) * size;
      section = 0;
      digit = 0;
    } else return null;
  }
  const number = total + section + digit;
  return Number.isSafeInteger(number) && spellings(number).has(plain) ? number : null;
}

/** 10 is 十, inside a larger number 一十; both forms of a leading ten are in use. */
function spellings(number: number): ReadonlySet<string> {
  const full = numeral(number);
  return new Set([full, full.replace(/^一十/, '十')]);
}

function numeral(number: number): string {
  if (number < 10) return digits.charAt(number);
  for (const [letter, size] of [
    ['亿', 100_000_000],
    ['万', 10_000],
    ['千', 1000],
    ['百', 100],
    ['十', 10],
  ] as const) {
    if (number < size) continue;
    const rest = number % size;
    const gap = rest !== 0 && rest < size / 10 ? '零' : '';
    return numeral(Math.floor(number / size)) + letter + gap + (rest === 0 ? '' : numeral(rest));
  }
  return '';
}
