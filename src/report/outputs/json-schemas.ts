import { z } from 'zod';
import type { Language, Words } from '../../i18n/words.ts';
import { rules } from '../../scoring/rules/index.ts';
import { amount, day, positive, quantity, year } from '../fields.ts';
import { ownPageSchema } from '../own-page.ts';
import { budget, indicator, reportSchema } from '../schema.ts';
import { frameworkSchema, outlineSchema, schemeSchema, siteSchema } from '../settings.ts';
import { href, jsonText, type SiteOutput } from './output.ts';
import { sourceFields } from './source-fields.ts';

/** What an author writes, kind by kind; editors complete and check files by these. */
const kinds: readonly { readonly name: string; readonly schema: z.ZodType; readonly title: Words }[] = [
  { name: 'report', schema: reportSchema, title: { 'zh-CN': '报告的头部', en: 'Frontmatter of a report' } },
  { name: 'scheme', schema: schemeSchema, title: { 'zh-CN': '评分办法', en: 'Grading scheme' } },
  { name: 'outline', schema: outlineSchema, title: { 'zh-CN': '报告提纲', en: 'Section outline' } },
  { name: 'framework', schema: frameworkSchema, title: { 'zh-CN': '指标框架', en: 'Indicator framework' } },
  { name: 'page', schema: ownPageSchema, title: { 'zh-CN': '页面的头部', en: 'Frontmatter of a page' } },
  { name: 'site', schema: siteSchema, title: { 'zh-CN': '站点设置', en: 'Site settings' } },
];

/** Names that recur, so that a schema refers to them instead of repeating them. */
const named = z.registry<{ id: string }>();
named.add(indicator, { id: 'indicator' });
named.add(budget, { id: 'budget' });

type JsonSchema = Record<string, unknown>;

const scalar = ['string', 'number'];

/** What zod's refinements know and its JSON Schema does not say. */
const refined: ReadonlyMap<unknown, JsonSchema> = new Map<unknown, JsonSchema>([
  [day, { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }],
  [quantity, { type: scalar, examples: ['8.98'] }],
  [amount, { type: scalar, examples: ['460'] }],
  [positive, { type: scalar, examples: ['12'] }],
  [year, { type: scalar, minimum: 1900, maximum: 2099, pattern: '^(19|20)\\d\\d$' }],
]);

const convert = (schema: z.ZodType): JsonSchema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    metadata: named as never,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, refined.get(zodSchema));
      // Keys of a map are text in JSON, whatever they are in YAML.
      delete jsonSchema.propertyNames;
      if (zodSchema === ruleField) replace(jsonSchema as JsonSchema, ruleSchema());
    },
  });
  return rest;
};

const replace = (schema: JsonSchema, by: JsonSchema): void => {
  for (const key of Object.keys(schema)) delete schema[key];
  Object.assign(schema, by);
};

const ruleField = indicator.shape.rule.unwrap();

/** A rule is its name, or its name with its parameters. */
function ruleSchema(): JsonSchema {
  const bare = rules.filter(({ schema }) => schema.safeParse(undefined).success);
  const full = rules.filter(({ schema }) => !(schema instanceof z.ZodUndefined));
  return {
    anyOf: [
      { enum: bare.map(({ name }) => name) },
      {
        type: 'object',
        minProperties: 1,
        maxProperties: 1,
        additionalProperties: false,
        properties: Object.fromEntries(
          full.map(({ name, schema, summary }) => [
            name,
            { ...convert(schema), description: summary['zh-CN'] },
          ]),
        ),
      },
    ],
  };
}

export const jsonSchemas: readonly SiteOutput[] = kinds.map(({ name, schema, title }) => ({
  path: `/data/${name}.schema.json`,
  media: 'application/schema+json',
  title: { 'zh-CN': `JSON Schema：${title['zh-CN']}`, en: `JSON Schema: ${title.en}` },
  about: {
    'zh-CN': '源文件的格式，可供编辑器补全和检查。',
    en: 'The form of the source file; editors complete and check by it.',
  },
  *files({ site }) {
    const head = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      ...(site.address !== undefined && { $id: href(site, this.path) }),
      title: title[site.language],
    };
    yield {
      path: this.path,
      text: jsonText({ ...head, ...described(convert(schema), name, site.language) }),
    };
  },
}));

/** Says what every field means; `prefix` is the kind of file, then the path (report.budget.unit). */
function described(schema: JsonSchema, prefix: string, language: Language): JsonSchema {
  const { properties, items, $defs } = schema as Record<string, Record<string, JsonSchema> | undefined>;
  const all = (
    parts: Record<string, JsonSchema>,
    path: (key: string) => string,
  ): Record<string, JsonSchema> =>
    Object.fromEntries(
      Object.entries(parts).map(([key, part]) => {
        const words = sourceFields.get(path(key));
        const inner = key === 'rule' ? part : described(part, path(key), language);
        return [key, words === undefined ? inner : { description: words[language], ...inner }];
      }),
    );
  return {
    ...schema,
    ...(properties && { properties: all(properties, (key) => `${prefix}.${key}`) }),
    ...(items && { items: described(items, prefix, language) }),
    // A schema that others refer to has a name of its own, except where it only refers to itself.
    ...($defs && { $defs: all($defs, (key) => (key.startsWith('__') ? `${prefix}.sections` : key)) }),
  };
}
