import { same, type Words } from '../../i18n/words.ts';
import type { Terms } from './terms.ts';

/**
 * What a field holds. `exact` is a decimal or a fraction a/b, `percent` a number with its sign (89.78%),
 * `list` several texts.
 */
export type FieldType = (typeof fieldTypes)[number];

const fieldTypes = [
  'text',
  'list',
  'integer',
  'number',
  'percent',
  'exact',
  'boolean',
  'date',
  'address',
  'object',
] as const;

/** A field of a published table or object, as the codebook explains it. */
export type Field = {
  readonly name: string;
  readonly type: FieldType;
  /** Unit of the figure; null where it has none. */
  readonly unit: Words | null;
  readonly title: Words;
  readonly about: Words;
  /** Never empty. */
  readonly required: boolean;
  /** All that it may hold, and what each means. */
  readonly values: Terms | null;
};

const units: Readonly<Record<string, Words>> = {
  points: { 'zh-CN': '分', en: 'points' },
  yuan: { 'zh-CN': '元', en: 'CNY' },
  bytes: { 'zh-CN': '字节', en: 'bytes' },
  '%': same('%'),
};

/**
 * Fields from a glossary, one a line: name (with `!` where it is never empty) | type, unit | 名称 | title |
 * 含义 | meaning.
 * @throws where a line is not of this form: a slip in the glossary itself
 */
export function fieldsFrom(glossary: string, values: Readonly<Record<string, Terms>> = {}): readonly Field[] {
  return glossary
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', kind = '', zh = '', en = '', about = '', meaning = ''] = line
        .split('|')
        .map((part) => part.trim());
      const [type = '', unit = ''] = kind.split(' ');
      const known = fieldTypes.find((one) => one === type);
      if (known === undefined || meaning === '' || (unit !== '' && !(unit in units))) {
        throw new Error(`Unexpected glossary line: ${line}`);
      }
      const bare = name.replace('!', '');
      return {
        name: bare,
        type: known,
        unit: units[unit] ?? null,
        title: { 'zh-CN': zh, en },
        about: { 'zh-CN': about, en: meaning },
        required: name !== bare,
        values: values[bare] ?? null,
      };
    });
}
