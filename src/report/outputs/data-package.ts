import type { Language, Words } from '../../i18n/words.ts';
import { languages } from '../../i18n/words.ts';
import type { Site } from '../settings.ts';
import type { Field, FieldType } from './field.ts';
import { href, jsonText, type Publication, type SiteOutput } from './output.ts';
import { latestChange } from './revised.ts';
import { type Table, tablePath } from './table.ts';
import { tables } from './tables.ts';

/** The tables described as a Frictionless Data Package, in the fields that versions 1 and 2 share. */
export const dataPackage: SiteOutput = {
  path: '/data/datapackage.json',
  media: 'application/json',
  title: { 'zh-CN': '数据包说明', en: 'Data package' },
  about: {
    'zh-CN': '按 Frictionless Data Package 描述各数据表的字段、类型和关系，供程序读取和校验。',
    en: 'A Frictionless Data Package: fields, types and relations of the tables, for programs to read and validate.',
  },
  *files(publication) {
    const { site } = publication;
    const { language } = site;
    const version = latestChange(publication.reports, publication);
    const description = {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      profile: 'tabular-data-package',
      name: 'gongping',
      ...(site.address !== undefined && { id: href(site, this.path), homepage: href(site, '/') }),
      languages,
      ...said(
        'title',
        { 'zh-CN': `${site.name}：绩效评价数据`, en: `${site.name}: evaluation data` },
        language,
      ),
      ...(site.description !== undefined && { description: site.description }),
      // The day of the latest change tells one edition from another.
      ...(version !== null && { version }),
      contributors: [{ title: site.publisher, role: 'publisher' }],
      ...licences(site),
      resources: tables.map((table) => resource(table, publication)),
    };
    yield { path: this.path, text: jsonText(description) };
  },
};

/** The site's language first; the other under the key's own name for it (title@en). */
const said = (key: string, words: Words, language: Language): Readonly<Record<string, string>> => ({
  [key]: words[language],
  ...Object.fromEntries(
    languages.filter((one) => one !== language).map((one) => [`${key}@${one}`, words[one]]),
  ),
});

/** A licence needs an address or an Open Definition id; one in words stays on the pages. */
function licences({ licence }: Site): { licenses?: readonly Readonly<Record<string, string>>[] } {
  if (licence === undefined) return {};
  if (/^https?:/.test(licence)) return { licenses: [{ path: licence }] };
  return /^[A-Za-z0-9.-]+$/.test(licence) ? { licenses: [{ name: licence }] } : {};
}

function resource(table: Table, { site: { language }, written }: Publication) {
  const path = tablePath(table);
  const file = written.get(path);
  return {
    name: table.name,
    path: path.slice('/data/'.length),
    profile: 'tabular-data-resource',
    ...said('title', table.title, language),
    ...said('description', table.about, language),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    ...(file !== undefined && { bytes: file.bytes, hash: `sha256:${file.sha256}` }),
    schema: {
      fields: table.fields.map((field) => described(field, language)),
      missingValues: [''],
      primaryKey: table.key,
      ...(table.refers !== null && {
        foreignKeys: [
          {
            fields: [table.refers.field],
            reference: { resource: table.refers.table, fields: [table.refers.to] },
          },
        ],
      }),
    },
  };
}

/** Table Schema's name for a type, and what it needs besides. */
const tableTypes: Readonly<Record<FieldType, Readonly<Record<string, unknown>>>> = {
  text: { type: 'string' },
  list: { type: 'string' },
  exact: { type: 'string' },
  object: { type: 'string' },
  address: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  percent: { type: 'number', bareNumber: false },
  boolean: { type: 'boolean', trueValues: ['true'], falseValues: ['false'] },
  date: { type: 'date', format: 'default' },
};

/** A decimal or a fraction. */
const exactForm = '-?\\d+(\\.\\d+)?(/\\d+)?';

function described(field: Field, language: Language) {
  const { name, type, unit, required, values } = field;
  const constraints = {
    ...(required && { required: true }),
    ...(values !== null && { enum: Object.keys(values) }),
    ...(type === 'exact' && { pattern: exactForm }),
  };
  return {
    name,
    ...tableTypes[type],
    ...said('title', field.title, language),
    ...said('description', field.about, language),
    ...(unit !== null && { unit: unit[language] }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
