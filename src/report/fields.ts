import { z } from 'zod';
import { Fraction, parseQuantity, type Quantity } from '../scoring/quantity.ts';

/**
 * The kinds of field a source file has. Numbers arrive as the text they were written as (source.ts), since
 * 9.50 and 9.5 say different things; JavaScript numbers are taken too, for files not written in YAML.
 */
const written = z.union([z.string(), z.number()]).transform(String);

/** Words; a figure is taken as words too (`title: 2023`). */
export const text = written.pipe(z.string().trim().min(1));

/** Points or an amount: a number without unit or operator. */
export const quantity = written.transform((value, context): Quantity => {
  const parsed = parseQuantity(value);
  if (parsed !== null && parsed.unit === '' && parsed.operator === null) return parsed;
  context.addIssue({ code: 'custom', message: 'number', input: value });
  return z.NEVER;
});

/** A number above zero. */
export const positive = quantity.refine(({ value }) => value.gt(0), 'positive');

/** A number as an exact value. */
export const fraction = quantity.transform(({ value }): Fraction => value);

export const year = written.pipe(z.string().regex(/^(?:19|20)\d\d$/, 'year')).transform(Number);

/** A calendar day, ISO 8601: 2024-06-28. */
export const day = z.string().refine((value) => {
  const date = new Date(`${value}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
  );
}, 'day');

/** What is part of an address: letters (Chinese ones too), digits and hyphens. */
export const slug = z.string().regex(/^[\p{Script=Han}a-zA-Z0-9]+(?:-[\p{Script=Han}a-zA-Z0-9]+)*$/u, 'slug');

export { Fraction };
