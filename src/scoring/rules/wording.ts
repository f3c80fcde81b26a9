import type { Words } from '../../i18n/words.ts';
import { type Fraction, print, printShort, type Quantity } from '../quantity.ts';
import { unitOf } from '../units.ts';
import type { RuleProblem } from './rule.ts';

/** What was found, what was expected, what to do. */
export type Clauses = readonly [found: string, expected: string, action: string];

/** The one grammar of messages: 不应…，应…，请… / Unexpected …, expected …, … */
export function unexpected(clauses: { readonly 'zh-CN': Clauses; readonly en: Clauses }): Words {
  const [found, expected, action] = clauses['zh-CN'];
  return {
    'zh-CN': `不应${found}，应${expected}，请${action}`,
    en: `Unexpected ${clauses.en[0]}, expected ${clauses.en[1]}, ${clauses.en[2]}`,
  };
}

export function problem(
  field: RuleProblem['field'],
  clauses: Parameters<typeof unexpected>[0],
): { readonly problem: RuleProblem } {
  return { problem: { field, message: unexpected(clauses) } };
}

/** An award that is more than the leaf can give. */
export const tooMuch = (field: RuleProblem['field'], text: string, weight: Fraction) =>
  problem(field, {
    'zh-CN': [`为 \`${text}\``, `为不超过分值 \`${short(weight)}\` 的得分`, '核对得分或分值'],
    en: [`\`${text}\``, `at most the weight \`${short(weight)}\``, 'check the award or the weight'],
  });

/** A quantity as a sentence prints it, with the decimals it came with: '89.78%', '84 件'. */
export const figure = ({ value, decimals, unit }: Quantity): string =>
  withUnit(print(inUnit(value, unit), decimals), unit);

/** A computed amount in a unit: '50 万元'; at most six decimals. */
export const amount = (value: Fraction, unit: string): string =>
  withUnit(printShort(inUnit(value, unit), 6), unit);

const inUnit = (value: Fraction, unit: string): Fraction =>
  unit === '%' || unit === '‰' ? value.div(unitOf(unit)?.scale ?? 1) : value;

function withUnit(digits: string, unit: string): string {
  if (unit === '') return digits;
  return unit === '%' || unit === '‰' ? digits + unit : `${digits} ${unit}`;
}

/** '= 8.40', or '≈ 8.98' where printing rounds. */
export function equals(value: Fraction, decimals: number): string {
  const text = print(value, decimals);
  return `${10n ** BigInt(decimals) % value.d === 0n ? '=' : '≈'} ${text}`;
}

/** A weight or a factor as short as it can be: 10, 2.5. */
export const short = (value: Fraction): string => printShort(value, 6);
