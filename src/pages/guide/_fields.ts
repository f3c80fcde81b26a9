import type { GuideWords } from '../../i18n/guide.ts';
import { jsonSchemas } from '../../report/outputs/json-schemas.ts';
import type { Publication } from '../../report/outputs/output.ts';
import type { Site } from '../../report/settings.ts';

/** The part of JSON Schema that the formats of source files are published in. */
type Schema = {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly description?: string;
  readonly minimum?: number;
  readonly examples?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
};

/** A field of a source file as the guide lists it. */
export type FieldRow = {
  readonly name: string;
  /** How many fields it lies in: 0 on the top level. */
  readonly depth: number;
  readonly type: string;
  /** All it may hold, where that is a choice. */
  readonly values: readonly string[];
  readonly required: boolean;
  readonly fallback: string | null;
  readonly meaning: string;
};

export type Kind = 'report' | 'scheme' | 'outline' | 'framework' | 'page' | 'site';

/** The published JSON Schema of a kind of source file. */
export function schemaOf(kind: Kind, site: Site): Schema {
  const output = jsonSchemas.find(({ path }) => path === `/data/${kind}.schema.json`);
  const [file] = output?.files({ site } as Publication) ?? [];
  if (file === undefined) throw new Error(`Unexpected kind of source file: ${kind}`);
  return JSON.parse(file.text) as Schema;
}

/** What a kind of file refers to by name: an indicator, a budget. */
export function definition(schema: Schema, name: string): Schema {
  const found = schema.$defs?.[name];
  if (found === undefined) throw new Error(`Unexpected name in a schema: ${name}`);
  return found;
}

/** All fields of a schema, those inside others behind them; what is named is left to its own table. */
export function fieldRows(schema: Schema, words: GuideWords['types'], depth = 0): readonly FieldRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const inner = field.items ?? field;
    const row = {
      name,
      depth,
      type: name === 'rule' && depth === 0 ? words.rule : typeOf(field, words),
      values: inner.enum ?? [],
      required: schema.required?.includes(name) ?? false,
      fallback: field.default === undefined ? null : String(field.default),
      meaning: field.description ?? '',
    };
    return [row, ...(name === 'rule' ? [] : fieldRows(inner, words, depth + 1))];
  });
}

function typeOf(schema: Schema, words: GuideWords['types']): string {
  if (schema.items !== undefined) return words.many(typeOf(schema.items, words));
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1);
    return name === 'indicator' || name === 'budget' ? words[name] : words.section;
  }
  if (schema.properties !== undefined) return words.group;
  if (schema.enum !== undefined) return words.oneOf;
  if (schema.minimum !== undefined) return words.year;
  if (schema.examples !== undefined) return words.number;
  if (schema.format === 'date') return words.day;
  if (schema.format === 'uri') return words.address;
  if (schema.type === 'boolean') return words.flag;
  if (schema.pattern?.includes('Script=Han')) return words.id;
  return words.text;
}
