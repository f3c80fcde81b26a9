import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { type OutputsOptions, writeOutputs } from '../../src/integration/outputs.ts';
import { builtFile } from '../../src/report/built.ts';
import type { PublicReport } from '../../src/report/outputs/output.ts';
import { bodyOf, library, reportOf, schemes, scored, site } from '../report/outputs/fixture.ts';

const root = mkdtempSync(join(tmpdir(), 'outputs-'));
afterAll(() => rmSync(root, { recursive: true }));

let sites = 0;

/** A built site of these reports, as the writer finds it: pages by their addresses, the cache filled. */
function siteOf(reports: readonly PublicReport[], cache = join(root, `cache-${sites}`)): OutputsOptions {
  const folder = join(root, `dist-${sites}`);
  sites += 1;
  const summaries = reports.map(({ summary, built, source }) => {
    const file = join(root, 'content', `${summary.id}.md`);
    for (const [path, content] of [
      [builtFile(cache, summary.digest), JSON.stringify(built)],
      [file, source()],
    ] as const) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    return { ...summary, file };
  });
  const pages = [
    '',
    '404/',
    'search/',
    'site.css',
    ...summaries.map(({ id }) => `reports/${encodeURI(id)}/`),
  ];
  return { site, schemes, reports: summaries, folder, cache, pages };
}

const filesOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file): [string, string] => [
        file.slice(folder.length + 1),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

test('each report has its files beside its page, the site its own', async () => {
  const options = siteOf(library());
  const { files, notes } = await writeOutputs(options);
  const names = [...filesOf(options.folder).keys()];
  expect(names.filter((name) => !/^(?:departments|years)\//.test(name))).toEqual([
    'data/codebook.json',
    'data/datapackage.json',
    'data/framework.schema.json',
    'data/indicators.csv',
    'data/outline.schema.json',
    'data/page.schema.json',
    'data/report.schema.json',
    'data/reports.csv',
    'data/reports.json',
    'data/scheme.schema.json',
    'data/site.schema.json',
    'data/units.csv',
    'feed.xml',
    ...['badge.svg', 'og.png', 'report.json'].map((name) => `reports/2020/withdrawn/${name}`),
    ...['2021/letters', '2022/several'].flatMap((id) => whole.map((name) => `reports/${id}/${name}`)),
    ...whole.filter((name) => name !== 'source.md').map((name) => `reports/2023/form/${name}`),
    ...['badge.svg', 'og.png', 'report.json'].map((name) => `reports/2023/result/${name}`),
    ...whole.map((name) => `reports/2023/station/${name}`),
    'robots.txt',
    'sitemap-0.xml',
    'sitemap-index.xml',
  ]);
  expect(files).toBe(names.length);
  expect(notes).toEqual([]);
});

const whole = ['badge.svg', 'indicators.csv', 'og.png', 'report.json', 'source.md'];

test('the picture is one: 1200 × 630, opaque', async () => {
  const options = siteOf([reportOf('2023/station', scored())]);
  await writeOutputs(options);
  const picture = sharp(join(options.folder, 'reports/2023/station/og.png'));
  expect(await picture.metadata()).toMatchObject({ format: 'png', width: 1200, height: 630, channels: 3 });
  // Not a blank one: the grade's colour is where the grade is.
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  const seen = new Set<string>();
  for (let at = 0; at < data.length; at += info.channels) seen.add(data.subarray(at, at + 3).toString('hex'));
  expect([...seen]).toEqual(expect.arrayContaining(['ffffff', '1b6e4a', '1f4e79', '1c242c']));
});

test('the source is published byte for byte, and of a report disclosed in part nothing of its body', async () => {
  const options = siteOf(library());
  await writeOutputs(options);
  const [report] = options.reports;
  expect(readFileSync(join(options.folder, 'reports/2023/station/source.md'))).toEqual(
    readFileSync(report?.file ?? ''),
  );
  for (const id of ['2023/form', '2023/result']) {
    for (const name of filesOf(options.folder).keys()) {
      expect(readFileSync(join(options.folder, name)).includes(bodyOf(id)), name).toBe(false);
    }
  }
});

test('written twice, the site has the same bytes, and no picture is drawn again', async () => {
  const first = siteOf(library());
  expect((await writeOutputs(first)).drawn).toBe(5);
  const second = siteOf(library(), first.cache);
  expect((await writeOutputs(second)).drawn).toBe(0);
  expect(filesOf(second.folder)).toEqual(filesOf(first.folder));
});

test('pictures that no report shows any more leave the cache', async () => {
  const pictures = (cache: string): number => filesOf(join(cache, 'pictures')).size;
  const first = siteOf(library());
  await writeOutputs(first);
  expect(pictures(first.cache)).toBe(5);
  await writeOutputs(siteOf([reportOf('2023/station', scored())], first.cache));
  expect(pictures(first.cache)).toBe(1);
});

test('the data package gives size and digest of each table as it was written', async () => {
  const options = siteOf(library());
  await writeOutputs(options);
  const { resources } = JSON.parse(readFileSync(join(options.folder, 'data/datapackage.json'), 'utf8')) as {
    resources: { path: string; bytes: number; hash: string }[];
  };
  for (const { path, bytes, hash } of resources) {
    const file = readFileSync(join(options.folder, 'data', path));
    expect({ bytes, hash }).toEqual({
      bytes: file.length,
      hash: `sha256:${createHash('sha256').update(file).digest('hex')}`,
    });
  }
});

test('without an address, what needs one is left out and said to be; the rest has addresses from the root', async () => {
  const { address: _, ...bare } = site;
  const options = { ...siteOf(library()), site: bare };
  const { notes } = await writeOutputs(options);
  expect(notes.map((words) => words.en.split(' ')[0])).toEqual([
    '/feed.xml',
    '/years/{year}/feed.xml',
    '/departments/{department}/feed.xml',
    '/sitemap-index.xml',
  ]);
  expect(existsSync(join(options.folder, 'feed.xml'))).toBe(false);
  expect(readFileSync(join(options.folder, 'robots.txt'), 'utf8')).toBe('User-agent: *\nAllow: /\n');
  expect(readFileSync(join(options.folder, 'data/reports.csv'), 'utf8')).toContain(
    ',/reports/2023/station/,',
  );
});

test('pages go into the site map once, files and the pages of no content do not', async () => {
  const options = siteOf([reportOf('2023/社工站', scored())]);
  await writeOutputs(options);
  const map = readFileSync(join(options.folder, 'sitemap-0.xml'), 'utf8');
  expect(Array.from(map.matchAll(/<loc>(.*?)<\/loc>/g), ([, address = '']) => decodeURI(address))).toEqual([
    'https://example.org/pj/',
    'https://example.org/pj/reports/2023/社工站/',
  ]);
});

test('a site without reports has all its files', async () => {
  const options = siteOf([]);
  const { files } = await writeOutputs(options);
  expect(files).toBe(filesOf(options.folder).size);
  expect(readFileSync(join(options.folder, 'data/reports.json'), 'utf8')).toBe('[\n\n]\n');
});
