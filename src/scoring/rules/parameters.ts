import { z } from 'zod';
import type { Words } from '../../i18n/words.ts';
import { Fraction, parseQuantity, print, type Quantity } from '../quantity.ts';
import { equals, short, unexpected } from './wording.ts';

/**
 * Pieces of the rules' schemas. Every scalar of the source arrives as the text it was written as; a custom
 * issue carries its message in both languages as `params.words`.
 */

/** Points of a leaf, or a share of its weight. */
export type Award = { readonly share: boolean; readonly value: Fraction; readonly text: string };

const scalar = z.union([z.string(), z.number()]).transform(String);

type Context = { addIssue(issue: { code: 'custom'; message: string; params: { words: Words } }): void };

/** Adds an issue that carries its message in both languages. */
export function refuse(context: Context, words: Words): typeof z.NEVER {
  context.addIssue({ code: 'custom', message: words['zh-CN'], params: { words } });
  return z.NEVER;
}

/** A number with or without operator and unit: '95%', '≤30天'. */
export const quantity = scalar.transform((text, context): Quantity => {
  const read = parseQuantity(text);
  if (read !== null) return read;
  return refuse(
    context,
    unexpected({
      'zh-CN': [`为 \`${text}\``, '为一个数（可带单位）', '改为数'],
      en: [`\`${text}\``, 'a number with or without a unit', 'write a number'],
    }),
  );
});

/** '15' points or '80%' of the weight; never negative. */
export const award = scalar.transform((text, context): Award => {
  const read = parseQuantity(text);
  const share = read?.unit === '%' || read?.unit === '‰';
  const fit = read !== null && read.operator === null && read.value.gte(0);
  if (fit && (share || read.unit === '' || read.unit === '分')) return { share, value: read.value, text };
  return refuse(
    context,
    unexpected({
      'zh-CN': [`为 \`${text}\``, '为分数或分值的百分比（如 `8` 或 `80%`）', '改为其中一种'],
      en: [`\`${text}\``, 'points or a percentage of the weight (`8` or `80%`)', 'write one of them'],
    }),
  );
});

/** How often something happened: 0, 1, 2, … */
export const times = scalar.transform((text, context): Fraction => {
  const read = parseQuantity(text);
  const whole = read !== null && read.operator === null && read.value.d === 1n && read.value.gte(0);
  if (whole && read.unit !== '%' && read.unit !== '‰') return read.value;
  return refuse(
    context,
    unexpected({
      'zh-CN': [`为 \`${text}\``, '为次数（0、1、2……）', '改为整数'],
      en: [`\`${text}\``, 'a number of times (0, 1, 2, …)', 'write a whole number'],
    }),
  );
});

/** Whether an item is met: true, false, or the share of it that is (50%). */
export const share = z.union([z.boolean(), z.string(), z.number()]).transform((met, context): Fraction => {
  if (typeof met === 'boolean') return new Fraction(met ? 1 : 0);
  const read = parseQuantity(String(met));
  const unit = read?.unit ?? '';
  const fit = read !== null && read.operator === null && read.value.gte(0) && read.value.lte(1);
  if (fit && (unit === '' || unit === '%' || unit === '‰')) return read.value;
  return refuse(
    context,
    unexpected({
      'zh-CN': [`为 \`${met}\``, '为 `true`、`false` 或 0%–100%', '改为其中一种'],
      en: [`\`${met}\``, '`true`, `false` or 0% to 100%', 'write one of them'],
    }),
  );
});

/** A name or description that is not empty. */
export const label = scalar.transform((text) => text.trim()).pipe(z.string().min(1));

/** The points an award stands for on a leaf of this weight. */
export const pointsOf = ({ share, value }: Award, weight: Fraction): Fraction =>
  share ? value.mul(weight) : value;

/** An award as a sentence prints it: '14.00', or '80% × 15 = 12.00'. */
export const worth = (award: Award, weight: Fraction, decimals: number): string =>
  award.share
    ? `${award.text} × ${short(weight)} ${equals(pointsOf(award, weight), decimals)}`
    : print(award.value, decimals);
