import { expect, test } from 'vitest';
import { dataPackage } from '../../../src/report/outputs/data-package.ts';
import { tables } from '../../../src/report/outputs/tables.ts';
import { library, publicationOf, readCsv, sheet, site } from './fixture.ts';

type FieldSpec = {
  name: string;
  type: string;
  bareNumber?: boolean;
  constraints?: { required?: boolean; enum?: string[]; pattern?: string };
};
type Resource = {
  name: string;
  path: string;
  profile: string;
  encoding: string;
  hash: string;
  schema: {
    fields: FieldSpec[];
    primaryKey: string[];
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
};
type Package = { name: string; profile: string; licenses: unknown; resources: Resource[] };

const reports = library();
const written = new Map([['/data/reports.csv', { bytes: 12, sha256: 'ab' }]]);
const [file] = dataPackage.files(publicationOf(reports, { written }));
const described = JSON.parse(file?.text ?? '') as Package;
const csvOf = (name: string): readonly (readonly string[])[] => {
  const table = tables.find((one) => one.name === name);
  if (table === undefined) throw new Error(name);
  return readCsv(sheet(table, reports));
};

/** Table Schema's lexical forms of the types that the tables use. */
const forms: Readonly<Record<string, RegExp>> = {
  string: /^/,
  integer: /^[+-]?\d+$/,
  number: /^[+-]?\d+(?:\.\d+)?$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

test('the package has what a tabular data package must have', () => {
  expect(described.name).toMatch(/^[a-z0-9._-]+$/);
  expect(described).toMatchObject({ profile: 'tabular-data-package', licenses: [{ name: site.licence }] });
  expect(described.resources.map(({ path }) => path)).toEqual(['reports.csv', 'units.csv', 'indicators.csv']);
  for (const { name, path, profile, encoding } of described.resources) {
    expect(name).toMatch(/^[a-z0-9._-]+$/);
    expect(path).not.toMatch(/^\/|\.\./);
    expect({ profile, encoding }).toEqual({ profile: 'tabular-data-resource', encoding: 'utf-8' });
  }
  expect(described.resources[0]).toMatchObject({ bytes: 12, hash: 'sha256:ab' });
});

test.each(described.resources)(
  '$path has its fields in order, and every cell the type they say',
  ({ name, schema }) => {
    const [head = [], ...rows] = csvOf(name);
    expect(head).toEqual(schema.fields.map((field) => field.name));
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) {
      for (const [at, cell] of row.entries()) {
        const { type, bareNumber, constraints } = schema.fields[at] as FieldSpec;
        const place = `${name}.${head[at]}: ${cell}`;
        if (cell === '') expect(constraints?.required ?? false, place).toBe(false);
        else {
          expect(bareNumber === false ? cell.replace(/%$/, '') : cell, place).toMatch(forms[type] as RegExp);
          if (constraints?.enum !== undefined) expect(constraints.enum, place).toContain(cell);
          if (constraints?.pattern !== undefined)
            expect(cell, place).toMatch(new RegExp(`^(?:${constraints.pattern})$`));
        }
      }
    }
  },
);

test.each(described.resources)(
  'the key of $path names each row once, and every reference leads to one',
  ({ name, schema }) => {
    const values = (table: string, fields: readonly string[]): string[] => {
      const [head = [], ...rows] = csvOf(table);
      const places = fields.map((field) => head.indexOf(field));
      expect(places).not.toContain(-1);
      return rows.map((row) => JSON.stringify(places.map((at) => row[at])));
    };
    const keys = values(name, schema.primaryKey);
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const known = values(reference.resource, reference.fields);
      expect(values(name, fields).filter((key) => !known.includes(key))).toEqual([]);
    }
  },
);

test.each([
  [
    'https://creativecommons.org/licenses/by/4.0/',
    [{ path: 'https://creativecommons.org/licenses/by/4.0/' }],
  ],
  ['署名即可转载', undefined],
])('a licence is an address or an id, words are none: %s', (licence, licenses) => {
  const [one] = dataPackage.files(publicationOf(reports, { site: { ...site, licence } }));
  expect((JSON.parse(one?.text ?? '') as Package).licenses).toEqual(licenses);
});
