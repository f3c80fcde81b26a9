import { Fraction, print } from '../../scoring/quantity.ts';

/** '≥1200' and 平方米 → '≥1200 平方米'; words, percentages and figures that bring their unit stay as they are. */
export const withUnit = (text: string, unit: string): string =>
  unit !== '' && /\d$/.test(text) ? `${text} ${unit}` : text;

/** Points with their sign: '2' → '+2.00', '-1.5' → '−1.50'. */
export function signed(points: string, decimals: number): string {
  const value = new Fraction(points);
  return `${value.lt(0) ? '−' : '+'}${print(value.abs(), decimals)}`;
}

/** A share of one as SVG takes it: 0.9548 → '95.48%'. */
export const percent = (share: number): string =>
  `${(Math.min(1, Math.max(0, share)) * 100).toFixed(3).replace(/\.?0+$/, '')}%`;
