import { describe, expect, test } from 'vitest';
import { codebookEntries } from '../../../src/report/outputs/codebook.ts';
import type { Field } from '../../../src/report/outputs/field.ts';
import { reportOutputs, siteOutputs } from '../../../src/report/outputs/index.ts';
import type { Described } from '../../../src/report/outputs/output.ts';
import type { ReportJson } from '../../../src/report/outputs/report-json.ts';
import { reportsJson } from '../../../src/report/outputs/reports-json.ts';
import { reportsTable } from '../../../src/report/outputs/reports-table.ts';
import { tablePath } from '../../../src/report/outputs/table.ts';
import { tables } from '../../../src/report/outputs/tables.ts';
import { unitsTable } from '../../../src/report/outputs/units-table.ts';
import {
  bodyOf,
  frame,
  library,
  publicationOf,
  readCsv,
  readXml,
  records,
  reportOf,
  sheet,
  unlike,
} from './fixture.ts';

const reports = library();
const publication = publicationOf(reports);
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Every file of the small library by its address. */
const files = new Map<string, { readonly media: string; readonly text: string }>();
for (const report of reports) {
  for (const output of reportOutputs.filter((one) => one.has(report.summary))) {
    const content = output.build(report, frame);
    const text = typeof content === 'string' ? content : decoder.decode(content);
    const media = output.raster === true ? 'image/svg+xml' : output.media;
    files.set(`/reports/${report.summary.id}/${output.name}`, { media, text });
  }
}
for (const table of tables) files.set(tablePath(table), { media: 'text/csv', text: sheet(table, reports) });
for (const output of siteOutputs) {
  for (const { path, text } of output.files(publication)) files.set(path, { media: output.media, text });
}

const readers: Readonly<Record<string, (text: string) => void>> = {
  'application/json': (text) => expect(JSON.parse(text)).toBeTypeOf('object'),
  'application/schema+json': (text) => expect(JSON.parse(text)).toHaveProperty('$schema'),
  'text/csv': (text) => {
    const [head, ...rows] = readCsv(text);
    for (const row of rows) expect(row).toHaveLength(head?.length ?? 0);
  },
  'text/markdown': (text) => expect(text).toMatch(/^---\n(?:.*\n)+---\n/),
  'text/plain': (text) => expect(text).toMatch(/^(?:[\w-]+: \S+\n|\n)+$/),
  'application/xml': (text) => expect(readXml(text).documentElement).not.toBeNull(),
  'application/atom+xml': (text) => expect(readXml(text).documentElement.localName).toBe('feed'),
  'image/svg+xml': (text) => expect(readXml(text).documentElement.localName).toBe('svg'),
};

test.each([...files])('every output parses back: %s', (_, { media, text }) => {
  expect(text).not.toBe('');
  const read = readers[media];
  if (read === undefined) throw new Error(`no reader for ${media}`);
  read(text);
});

test('outputs, named by what they hold, have addresses of their own', () => {
  const names = [
    ...reportOutputs.map(({ name }) => name),
    ...siteOutputs.map(({ path }) => path),
    ...tables.map(tablePath),
  ];
  expect(new Set(names).size).toBe(names.length);
  expect([...files.keys()]).toEqual(
    expect.arrayContaining(['/data/reports.csv', '/feed.xml', '/reports/2023/station/source.md']),
  );
});

test('every output says what it is in both languages', () => {
  const all: readonly Omit<Described, 'media'>[] = [...reportOutputs, ...siteOutputs, ...tables];
  for (const { title, about } of all) {
    expect(title['zh-CN'] + about['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(title.en + about.en).not.toMatch(/\p{Script=Han}/u);
    for (const words of [title, about]) expect(Object.values(words).every((text) => text !== '')).toBe(true);
  }
});

test('the same reports give the same bytes', () => {
  for (const output of siteOutputs) {
    const again = [...output.files(publicationOf(library()))];
    expect(again).toEqual([...output.files(publication)]);
  }
});

describe('what is disclosed in part', () => {
  const of = (id: string): [string, string][] =>
    [...files]
      .filter(([path]) => path.startsWith(`/reports/${id}/`))
      .map(([path, { text }]) => [path.split('/').at(-1) ?? '', text]);

  test('the source file is published of whole reports only', () => {
    expect(of('2023/station').map(([name]) => name)).toContain('source.md');
    expect(of('2023/form').map(([name]) => name)).toEqual([
      'report.json',
      'indicators.csv',
      'badge.svg',
      'og.png',
    ]);
    expect(of('2023/result').map(([name]) => name)).toEqual(['report.json', 'badge.svg', 'og.png']);
  });

  test('no byte of a body that is not public is in any file', () => {
    for (const id of ['2023/form', '2023/result']) {
      const leaks = [...files].filter(([, { text }]) => text.includes(bodyOf(id)));
      expect(leaks.map(([path]) => path)).toEqual([]);
    }
    expect(files.get('/reports/2023/station/source.md')?.text).toContain(bodyOf('2023/station'));
  });

  test('of a report that publishes its result only, no indicator is in any file', () => {
    for (const [, text] of of('2023/result')) expect(text).not.toMatch(/满意度|预算执行率|略低/);
    expect(files.get('/data/indicators.csv')?.text).not.toContain('2023/result');
    expect(files.get('/data/indicators.csv')?.text).toContain('2023/form');
  });

  test('a result is score, grade and findings: no money, no measures, no reasons, no summary', () => {
    const json = JSON.parse(files.get('/reports/2023/result/report.json')?.text ?? '') as ReportJson;
    expect(json).toMatchObject({ printed: '99.33', grade: '优', findings: [{ problem: '更新不及时' }] });
    expect(json).toMatchObject({ budget: null, use: [], adjustments: [], veto: null, counts: null });
    const list = JSON.parse(files.get('/data/reports.json')?.text ?? '') as Record<string, unknown>[];
    const line = list.find(({ id }) => id === '2023/result');
    expect(line).toMatchObject({ printed: '99.33', summary: '', budget: null, executed: null });
  });
});

test('a withdrawn report keeps a name, its days and why it was withdrawn, and nothing else', () => {
  expect(JSON.parse(files.get('/reports/2020/withdrawn/report.json')?.text ?? '')).toEqual({
    id: '2020/withdrawn',
    title: expect.stringContaining('社工站'),
    department: { name: '白云区景泰街道' },
    year: 2020,
    status: 'withdrawn',
    published: '2024-06-28',
    revisions: [{ date: '2024-09-09', note: '撤回' }],
  });
  const list = JSON.parse(files.get('/data/reports.json')?.text ?? '') as Record<string, unknown>[];
  const { units, ...row } = list.find(({ id }) => id === '2020/withdrawn') ?? {};
  const said = Object.entries(row).filter(([, value]) => value !== null && value !== '');
  expect(said.map(([name]) => name)).toEqual([
    ...['id', 'url', 'title', 'year', 'years', 'status', 'published', 'revised'],
  ]);
  expect(units).toEqual([]);
});

test('a withdrawn report stays in the list, says so on its badge, and has no row of results', () => {
  const list = JSON.parse(files.get('/data/reports.json')?.text ?? '') as {
    id: string;
    status: string;
    revised: string;
  }[];
  expect(list.find(({ id }) => id === '2020/withdrawn')).toMatchObject({
    status: 'withdrawn',
    revised: '2024-09-09',
  });
  expect(files.get('/reports/2020/withdrawn/badge.svg')?.text).toContain('已撤回');
  expect(files.get('/reports/2020/withdrawn/badge.svg')?.text).not.toContain('优');
  expect(files.get('/data/indicators.csv')?.text).not.toContain('2020/withdrawn');
});

test('the list holds what the tables hold, lists as lists and figures as printed', () => {
  const list = JSON.parse(files.get('/data/reports.json')?.text ?? '') as Record<string, unknown>[];
  expect(list[0]).toMatchObject({
    id: '2023/station',
    url: 'https://example.org/pj/reports/2023/station/',
    years: [2023],
    region: ['广东省', '广州市', '白云区'],
    printed: '99.33',
    rate: '99.33%',
    grade: '优',
    gradeRank: 0,
    vetoed: false,
    ranked: true,
    budget: '460',
    executed: '459.5',
    executionRate: '99.89%',
    budgetYuan: 4_600_000,
  });
  expect(list[1]).toMatchObject({
    id: '2021/letters',
    years: [2019, 2020, 2021],
    revised: '2024-08-01',
    total: null,
    grade: 'B',
    ranked: false,
  });
  expect(list[2]).toMatchObject({
    unitCount: 2,
    total: null,
    units: [{ name: '甲', printed: '96.5', grade: '优' }, { name: '乙' }],
  });
});

test('what the publication prints stands beside what was computed, in tables and lists', () => {
  const other = reportOf('2023/unlike', unlike());
  const [list] = reportsJson.files(publicationOf([other]));
  const said = { printed: '99.33', grade: '优', statedTotal: '88.5', statedGrade: '良' };
  expect(JSON.parse(list?.text ?? '')[0]).toMatchObject({ ...said, totalAgrees: false, gradeAgrees: false });
  expect(records(sheet(reportsTable, [other]))[0]).toMatchObject({
    ...said,
    totalAgrees: 'false',
    gradeAgrees: 'false',
  });
  expect(records(sheet(reportsTable, reports))[0]).toMatchObject({ statedTotal: '', totalAgrees: '' });
  expect(records(sheet(unitsTable, reports))[0]).toMatchObject({ statedTotal: '96.5', totalAgrees: '' });
});

describe('the codebook', () => {
  const fields = codebookEntries.flatMap((entry) =>
    entry.fields.map((field): [string, Field] => [`${entry.name} ${field.name}`, field]),
  );

  test.each(fields)('says in both languages what a field means: %s', (_, { title, about }) => {
    expect(title['zh-CN'] + about['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(title.en + about.en).not.toMatch(/\p{Script=Han}/u);
  });

  test('names every field of report.json, and none that it has not', () => {
    const named =
      codebookEntries.find(({ name }) => name === 'report.json')?.fields.map(({ name }) => name) ?? [];
    const found = new Set(reports.flatMap(({ built }) => [...pathsOf(built.json)]));
    // Of units it says that they hold the same fields.
    const own = [...found].filter((path) => !path.startsWith('units[].') || path === 'units[].name');
    expect(own.filter((path) => !named.includes(path))).toEqual([]);
    const held = named.filter((path) => !found.has(path) && !found.has(`units[].${path}`));
    // What none of the made-up reports has.
    expect(
      held.filter((path) => !/^(?:adjustments|veto|attachments|use|budget\.sources)\b/.test(path)),
    ).toEqual([]);
  });
});

function* pathsOf(value: unknown, path = ''): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* pathsOf(item, `${path}[]`);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      const own = path === '' ? key : `${path}.${key}`;
      yield own;
      yield* pathsOf(part, own);
    }
  }
}
