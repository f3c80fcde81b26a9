import { z } from 'zod';
import { languages } from '../i18n/words.ts';
import { day, fraction, slug, text, webAddress } from './fields.ts';
import { indicator } from './schema.ts';

const usualSuffixes = ['指标', '类指标', '情况', '类'];

/** content/schemes/<id>.yaml */
export const schemeSchema = z.strictObject({
  name: text,
  source: text.default(''),
  full: fraction.optional(),
  decimals: z.union([z.string(), z.number()]).transform(Number).pipe(z.int().min(0).max(6)).default(2),
  gradeOn: z.enum(['printed', 'exact']).default('printed'),
  bands: z
    .array(z.strictObject({ grade: text, from: fraction.optional(), aliases: z.array(text).default([]) }))
    .min(1),
  weights: z
    .array(
      z.strictObject({
        groups: z.array(text).min(1),
        atLeast: fraction.optional(),
        atMost: fraction.optional(),
        exactly: fraction.optional(),
      }),
    )
    .default([]),
  suffixes: z.array(text).default(usualSuffixes),
});

/** A section an outline asks for, with the names it may go by. */
const section = z.strictObject({
  title: text,
  required: z.boolean().default(true),
  aliases: z.array(text).default([]),
  get sections() {
    return z.array(section).default([]);
  },
});

/** content/outlines/<id>.yaml */
export const outlineSchema = z.strictObject({ name: text, source: text, sections: z.array(section).min(1) });

/** content/frameworks/<id>.yaml */
export const frameworkSchema = z.strictObject({
  name: text,
  source: text.optional(),
  scheme: slug.optional(),
  indicators: z.array(indicator).min(1),
});

const list = (...standard: string[]) => z.array(text).default(standard);

/** content/site.yaml */
export const siteSchema = z.strictObject({
  name: text,
  publisher: text,
  description: text.optional(),
  /** Where the site is published. */
  address: webAddress.optional(),
  /** The repository's page, for “edit this page”, and the branch and folder the reports lie in. */
  repository: webAddress.optional(),
  branch: text.default('main'),
  language: z.enum(languages).default('zh-CN'),
  scheme: slug.default('four-grade'),
  outline: slug.optional(),
  logo: text.optional(),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'colour')
    .optional(),
  footer: text.optional(),
  icp: text.optional(),
  licence: text.optional(),
  contact: text.optional(),
  since: day.optional(),
  /** Kinds of file that may be attached. */
  attachments: list('pdf', 'png', 'jpg', 'jpeg', 'webp', 'csv', 'xlsx', 'docx'),
  /** Phone numbers and mailboxes that may be published: official service lines. */
  allow: list(),
  /** Actual over target, in per cent, from which a reason is expected. */
  overTarget: z.union([z.string(), z.number()]).transform(Number).pipe(z.number().min(100)).default(130),
});

export type Outline = z.infer<typeof outlineSchema> & { readonly id: string };
export type OutlineSection = z.infer<typeof section>;
export type Framework = z.infer<typeof frameworkSchema> & { readonly id: string };
export type Site = z.infer<typeof siteSchema>;
export type SchemeData = z.infer<typeof schemeSchema>;
