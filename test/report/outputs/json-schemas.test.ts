import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemas } from '../../../src/report/outputs/json-schemas.ts';
import { sourceFields } from '../../../src/report/outputs/source-fields.ts';
import { rules } from '../../../src/scoring/rules/index.ts';
import { letters, publicationOf, scored, several } from './fixture.ts';

type Schema = Record<string, unknown>;

const published = jsonSchemas.flatMap((output) => [...output.files(publicationOf([]))]);
const schemas = new Map(
  published.map(({ path, text }) => [basename(path, '.schema.json'), JSON.parse(text) as Schema]),
);
const days = { date: /^\d{4}-\d{2}-\d{2}$/, uri: (text: string) => URL.canParse(text) };
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true, formats: days });

function faults(kind: string, data: unknown): readonly string[] {
  const schema = schemas.get(kind) ?? {};
  const accepts = ajv.getSchema(String(schema['$id'])) ?? ajv.compile(schema);
  accepts(data);
  return (accepts.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const frontmatter = (file: string): unknown =>
  parse(readFileSync(file, 'utf8').split(/^---[ \t]*$/m)[1] ?? '');

const below = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|yaml)$/.test(name))
    .map((name) => join(folder, name));

test.each([...below('content/reports'), ...below('test/fixtures/cases')])(
  'accepts a real report: %s',
  (file) => {
    expect(faults('report', frontmatter(file))).toEqual([]);
  },
);

test.each([scored(), letters(), several, scored('disclosure: form')])('accepts a made-up report', (text) => {
  expect(faults('report', parse(text))).toEqual([]);
});

test.each(['schemes', 'outlines'])('accepts what ships in content/%s', (kind) => {
  for (const file of below(`content/${kind}`)) {
    expect(faults(kind.slice(0, -1), parse(readFileSync(file, 'utf8'))), file).toEqual([]);
  }
});

test('accepts the site’s settings', () => {
  expect(faults('site', parse(readFileSync('content/site.yaml', 'utf8')))).toEqual([]);
});

describe('refuses', () => {
  const leaf = { name: '产出', weight: 10, rule: 'ratio' };
  const report = (own: object): readonly string[] =>
    faults('report', { ...(parse(scored()) as object), ...own });

  test.each([
    ['an unknown field', { grades: '优' }, 'must NOT have additional properties'],
    ['a day that is none', { published: '2024/06/28' }, '/published must match'],
    ['another kind of evaluation', { evaluation: 'other' }, '/evaluation must be equal to one of'],
    [
      'an unknown rule',
      { indicators: [{ ...leaf, rule: 'ratoi' }] },
      '/indicators/0/rule must be equal to one of',
    ],
    [
      'a rule’s unknown parameter',
      { indicators: [{ ...leaf, rule: { linear: { full: 1, nil: 0 } } }] },
      '/indicators/0/rule',
    ],
    [
      'two rules at once',
      { indicators: [{ ...leaf, rule: { levels: { a: 1 }, bands: { result: 'a' } } }] },
      '/indicators/0/rule must NOT have more than 1',
    ],
    [
      'a nested slip',
      { indicators: [{ name: '过程', children: [{ ...leaf, wieght: 1 }] }] },
      '/indicators/0/children/0 must NOT have additional',
    ],
  ])('%s', (_, own, fault) => expect(report(own).join('\n')).toContain(fault));

  test('a report without a title', () => {
    const { title: _, ...rest } = parse(scored()) as { title: string };
    expect(faults('report', rest)).toEqual([" must have required property 'title'"]);
  });
});

test('every rule can be written by its name alone or with its parameters', () => {
  for (const { name, examples } of rules) {
    const { parameters } = examples.full;
    const written = parameters === undefined ? name : { [name]: parameters };
    const data = {
      ...(parse(scored()) as object),
      indicators: [{ name: '产出', weight: 10, rule: written }],
    };
    expect(faults('report', data), name).toEqual([]);
  }
});

test('every field of a source file is described, and nothing that is no field', () => {
  const said = new Set<string>();
  const missing: string[] = [];
  const visit = (schema: Schema, path: string): void => {
    for (const [key, part] of Object.entries((schema['properties'] ?? {}) as Record<string, Schema>)) {
      const words = sourceFields.get(`${path}.${key}`);
      if (words === undefined || part['description'] !== words['zh-CN']) missing.push(`${path}.${key}`);
      said.add(`${path}.${key}`);
      if (key !== 'rule') visit(part, `${path}.${key}`);
    }
    if (schema['items'] !== undefined) visit(schema['items'] as Schema, path);
  };
  for (const [kind, schema] of schemas) {
    visit(schema, kind);
    for (const [name, part] of Object.entries((schema['$defs'] ?? {}) as Record<string, Schema>)) {
      visit(part, name.startsWith('__') ? `${kind}.sections` : name);
    }
  }
  expect(missing).toEqual([]);
  expect([...sourceFields.keys()].filter((path) => !said.has(path))).toEqual([]);
});
