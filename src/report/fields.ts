import { z } from 'zod';
import type { Words } from '../i18n/words.ts';
import { Fraction, parseQuantity, type Quantity } from '../scoring/quantity.ts';
import { codeOf, directionMark } from './direction.ts';

/**
 * The kinds of field a source file has. Numbers arrive as the text they were written as (source.ts), since
 * 9.50 and 9.5 say different things; JavaScript numbers are taken too, for files not written in YAML.
 */
const written = (kind: string) => z.union([z.string(), z.number()], { error: kind }).transform(String);

/** Words; a figure is taken as words too (`title: 2023`). Each is printed beside others, whose direction it must not turn. */
export const text = written('string').pipe(
  z
    .string()
    .trim()
    .min(1)
    .superRefine((value, context) => {
      const [mark] = directionMark.exec(value) ?? [];
      if (mark === undefined) return;
      context.addIssue({
        code: 'custom',
        message: 'text',
        input: value,
        params: { words: turned(codeOf(mark)) },
      });
    }),
);

const turned = (code: string): Words => ({
  'zh-CN': `此处不应有改变文字方向的不可见字符 \`${code}\`，应全部为看得见的文字，请删去该字符`,
  en: `Unexpected invisible character \`${code}\`, which turns the direction of the text, expected text that can be seen, remove it`,
});

/** Points or an amount: a number without unit or operator. */
export const quantity = written('number').transform((value, context): Quantity => {
  const parsed = parseQuantity(value);
  if (parsed !== null && parsed.unit === '' && parsed.operator === null) return parsed;
  context.addIssue({ code: 'custom', message: 'number', input: value });
  return z.NEVER;
});

/** An amount of money; nothing is budgeted or spent below nothing. */
export const amount = quantity.refine(({ value }) => value.gte(0), 'amount');

/** A number above zero. */
export const positive = quantity.refine(({ value }) => value.gt(0), 'positive');

/** A number as an exact value. */
export const fraction = quantity.transform(({ value }): Fraction => value);

export const year = written('year')
  .pipe(z.string().regex(/^(?:19|20)\d\d$/, 'year'))
  .transform(Number);

/** A calendar day, ISO 8601: 2024-06-28. */
export const day = z.string({ error: 'day' }).refine((value) => {
  const date = new Date(`${value}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
  );
}, 'day');

/**
 * An address on the web that paths are put behind: http or https, neither query, fragment nor password. It is read
 * as URLs are written, without a closing slash.
 */
export const webAddress = z
  .url({ protocol: /^https?$/, error: 'webAddress' })
  .refine((value) => !/[?#]|\/\/[^/]*@/.test(value), 'webAddress')
  .transform((value) => new URL(value).href.replace(/\/+$/, ''));

/** What is part of an address: letters (Chinese ones too), digits and hyphens. */
export const slug = z
  .string({ error: 'slug' })
  .regex(/^[\p{Script=Han}a-zA-Z0-9]+(?:-[\p{Script=Han}a-zA-Z0-9]+)*$/u, 'slug');

export { Fraction };
