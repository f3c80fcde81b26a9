import { parseNumeral } from '../../../scoring/numeral.ts';
import { matchesOf } from '../../matches.ts';

/** One way to number the items of an enumeration inside a text. */
type Form = { readonly form: RegExp; readonly value: (written: string) => number };

const numeral = (written: string): number => parseNumeral(written) ?? 0;
const circled = (written: string): number => written.charCodeAt(0) - 0x2460 + 1;
const forms: readonly Form[] = [
  { form: /(?:^|[,;。:、])([一二三四五六七八九十]+)[是要]/g, value: numeral },
  { form: /([\u2460-\u2473])/g, value: circled },
  { form: /\(([一二三四五六七八九十]+)\)/g, value: numeral },
  { form: /(?:^|[,;。:])\((\d+)\)/g, value: Number },
  { form: /(?:^|[,;。:])(\d+)[.、](?!\d(?!\d{3}年))/g, value: Number },
  { form: /(?:^|[,;。:])第([一二三四五六七八九十]+)[,、]/g, value: numeral },
];

/** How many items an enumeration counts that begins at once and runs from one without a gap; null: there is none. */
export function enumerated(rest: string): number | null {
  for (const { form, value } of forms) {
    const numbers = matchesOf(rest, form).map((match) => ({
      at: match.index,
      value: value(match[1] ?? ''),
    }));
    if ((numbers[0]?.at ?? 99) > 2 || numbers[0]?.value !== 1) continue;
    const runs = numbers.every((one, at) => one.value === at + 1);
    return runs && numbers.length >= 2 ? numbers.length : null;
  }
  return null;
}

/** The last number of every enumeration that runs through a text from one without a gap. */
export const enumerations = (text: string): readonly number[] =>
  forms.flatMap(({ form, value }) => {
    const numbers = matchesOf(text, form).map((match) => value(match[1] ?? ''));
    const runs = numbers.length >= 2 && numbers.every((one, at) => one === at + 1);
    return runs ? [numbers.length] : [];
  });

const leading: readonly Form[] = [
  { form: /^\((\d+)\)/, value: Number },
  { form: /^\(([一二三四五六七八九十]+)\)/, value: numeral },
  { form: /^([\u2460-\u2473])/, value: circled },
  { form: /^(\d+)[.、](?!\d(?!\d{3}年))/, value: Number },
  { form: /^([一二三四五六七八九十]+)、/, value: numeral },
  { form: /^([一二三四五六七八九十]+)[是要]/, value: numeral },
  { form: /^第([一二三四五六七八九十]+)[,、]/, value: numeral },
];

/** The number that a passage begins with, and how it is written. */
export function markOf(text: string): { readonly form: number; readonly value: number } | null {
  for (const [at, { form, value }] of leading.entries()) {
    const match = form.exec(text);
    if (match !== null) return { form: at, value: value(match[1] ?? '') };
  }
  return null;
}
