import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../src/cli/browser.ts';
import type { SearchOptions, SearchReply } from '../../src/client/search-client.ts';
import { writeSearchIndex } from '../../src/integration/search.ts';
import type { SearchDocument } from '../../src/integration/search-document.ts';
import { library, random } from '../fixtures/search/library.ts';

const client = fileURLToPath(new URL('../../src/client/search-client.ts', import.meta.url));
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";
const all = { limit: 1000, offset: 0 };

// The judge: plain substring search, written without any of the code under test.
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
const passagesOf = new Map(
  library.map((report) => [report, [report.title, ...report.blocks.map((block) => block.text)].map(plain)]),
);
function expected(query: string, among = library): string[] {
  const words = query.split(/\s+/).map(plain).filter(Boolean);
  const holds = (report: SearchDocument, word: string): boolean =>
    passagesOf.get(report)?.some((text) => text.includes(word)) ?? false;
  return among
    .filter((report) => words.every((word) => holds(report, word)))
    .map((report) => report.url)
    .sort();
}

let folder: string;
let server: Server;
let browser: Browser;
let page: Page;
let origin: string;
const complaints: string[] = [];
/** Set by a test: these requests fail. */
let broken: RegExp | undefined;
let requested: string[] = [];

const mimeTypes: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
};

function serve(site: string): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    requested.push(pathname);
    const file = join(site, pathname === '/' ? 'index.html' : decodeURIComponent(pathname));
    response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', mimeTypes[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
    // Some servers declare files that end in .gz as gzip-encoded: the browser then unpacks them by itself.
    if (file.endsWith('titles.json.gz')) response.setHeader('content-encoding', 'gzip');
    try {
      const content = readFileSync(file);
      response.statusCode = broken?.test(pathname) ? 503 : 200;
      response.end(response.statusCode === 200 ? content : '');
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'search-test-'));
  const source = join(folder, 'source');
  const site = join(folder, 'site');
  mkdirSync(source);
  writeFileSync(
    join(source, 'page.js'),
    `import { openSearch } from ${JSON.stringify(client)};
     const engine = openSearch({ pagefindUrl: '/pagefind/' });
     globalThis.run = (asked) => Promise.all(asked.map(([query, options]) => engine.search(query, options)));`,
  );
  writeFileSync(join(source, 'index.html'), '<!doctype html><script type="module" src="./page.js"></script>');
  await build({ root: source, configFile: false, logLevel: 'error', build: { outDir: site } });
  await writeSearchIndex(library, { outDir: join(site, 'pagefind'), cacheDir: join(folder, 'cache') });
  server = serve(site);
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
  page = await visit();
});

/** A page in a browser that has loaded nothing yet. */
async function visit(): Promise<Page> {
  const visited = await browser.newPage();
  visited.on('console', (message) => complaints.push(message.text()));
  visited.on('pageerror', (error) => complaints.push(String(error)));
  await visited.goto(origin);
  return visited;
}

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function searchAll(asked: [query: string, options: SearchOptions][]): Promise<SearchReply[]> {
  const run = (list: typeof asked): Promise<SearchReply[]> =>
    (globalThis as unknown as { run(list: typeof asked): Promise<SearchReply[]> }).run(list);
  return page.evaluate(run, asked);
}
async function search(query: string, options: Partial<SearchOptions> = {}): Promise<SearchReply> {
  const [reply] = await searchAll([[query, { ...all, ...options }]]);
  if (!reply) throw new Error('no reply');
  return reply;
}
const urls = (reply: SearchReply): string[] => reply.results.map((hit) => hit.url).sort();

describe('a query finds exactly the reports that contain it', () => {
  const queries: [query: string, why: string][] = [
    ['社工服务站', 'Han words'],
    ['双百工程', 'in one report only'],
    ['民政局', 'three characters, cut in the source'],
    ['政局', 'part of a word'],
    ['平遥县', 'a place'],
    ['2019年', 'digits and Han'],
    ['2019年平遥县', 'digits and two words'],
    ['3年', 'end of 2023年'],
    ['专项资金', 'whose pairs are common apart'],
    ['项资', 'across two words'],
    ['绩效评价报告', 'in every title, one of them with a space'],
    ['95.48', 'a number'],
    ['5.48', 'end of a number'],
    ['.48', 'a number from its point'],
    ['9.7', 'middle of numbers'],
    ['100%', 'with a sign'],
    ['100％', 'with a full-width sign'],
    ['8.98', 'rounded score'],
    ['AP系统', 'Latin and Han'],
    ['ap系统', 'lower case'],
    ['ＡＰ系统', 'full width'],
    ['统升', 'across the border of words'],
    ['APP系', 'found only in full width'],
    ['〔2018〕13号', 'brackets; the source has a space'],
    ['〔2018〕13 号', 'as two words'],
    ['460万元', 'the source has a space'],
    ['460 万元', 'as two words'],
    ['４６０万元', 'full-width digits'],
    ['≥90%', 'an operator'],
    ['<6', 'a sign of markup'],
    ['㎡', 'becomes m2'],
    ['m2', 'is ㎡'],
    ['iii类', 'is Ⅲ类'],
    ['𠮷田', 'beyond the basic plane'],
    ['grant&co', 'an ampersand'],
    ['</script>', 'markup as text'],
    ['https://example.org/', 'an address'],
    ['sql server', 'two Latin words'],
    ['sqlserver', 'without the space'],
    ['“良”', 'quotation marks'],
    ['"良"', 'other quotation marks'],
    ['，全', 'begins with punctuation'],
    ['1,', 'ends with punctuation'],
    ['—', 'one character'],
    ['——', 'two dashes'],
    ['2020—2023', 'a range'],
    ['养老服务 优', 'two words, one of a single character'],
    ['满意度 民政局 2021', 'three words'],
    ['森林防火 窗口服务', 'two words rarely together'],
    ['基本情况二', 'across two headings'],
    ['完成及时性', 'an indicator'],
    ['识别对象—分析需求', 'a dash between'],
    ['不存在的词语', 'nowhere'],
    ['民政财局', 'its characters, in another order'],
    ['故得分5分', 'spaces left out'],
    ['社工站人事、财务、物资、档案、安全等管理制度健全', 'a whole clause'],
  ];

  test(`in a table of ${queries.length} queries`, async () => {
    const replies = await searchAll(queries.map(([query]) => [query, all]));
    const found = queries.map(([query, why], at) => {
      const reply = replies[at];
      return { query, why, urls: reply?.tooShort ? 'too short' : reply && urls(reply), total: reply?.total };
    });
    const judged = queries.map(([query, why]) => {
      const answer = Array.from(plain(query)).length < 2 ? [] : expected(query);
      const short = Array.from(plain(query)).length < 2;
      return { query, why, urls: short ? 'too short' : answer, total: answer.length };
    });
    expect(found).toEqual(judged);
    const sizes = judged.map(({ total }) => total);
    expect(sizes.filter((size) => size > 0 && size < library.length).length).toBeGreaterThan(30);
    expect(sizes.filter((size) => size === 0).length).toBeGreaterThan(3);
  });

  test('for 200 random pieces of the reports, most of them across a border of scripts', async () => {
    const next = random(20260101);
    const script = (character: string): number =>
      [/\p{sc=Han}/u, /\d/, /\p{sc=Latin}/u].findIndex((kind) => kind.test(character));
    const pieces = new Set<string>();
    while (pieces.size < 200) {
      const report = library[Math.floor(next() * library.length)];
      const texts = [report?.title ?? '', ...(report?.blocks.map((block) => block.text) ?? [])];
      const characters = Array.from(texts[Math.floor(next() * texts.length)] ?? '');
      const length = 2 + Math.floor(next() * 5);
      const piece = characters.splice(
        Math.floor(next() * Math.max(1, characters.length - length + 1)),
        length,
      );
      const mixed = new Set(piece.map(script)).size > 1;
      if (plain(piece.join('')).length >= 2 && (mixed || pieces.size % 4 === 0)) pieces.add(piece.join(''));
    }
    const replies = await searchAll([...pieces].map((piece) => [piece, all]));
    const found = [...pieces].map((piece, at) => ({ piece, urls: urls(replies[at] as SearchReply) }));
    expect(found).toEqual([...pieces].map((piece) => ({ piece, urls: expected(piece) })));
    expect(found.every((answer) => answer.urls.length > 0)).toBe(true);

    // What is marked is what was asked for, and every word can be seen marked somewhere.
    const unmarked: string[] = [];
    [...pieces].forEach((piece, at) => {
      const words = piece.split(/\s+/).map(plain).filter(Boolean);
      for (const hit of replies[at]?.results ?? []) {
        const shown = [{ text: hit.title, marks: hit.titleMarks }, ...hit.passages];
        const marked = shown.flatMap(({ text, marks }) =>
          marks.map(([from, to]) => plain(text.slice(from, to))),
        );
        const ok =
          words.every((word) => marked.some((mark) => mark.includes(word))) &&
          marked.every((mark) => words.some((word) => mark.includes(word)));
        if (!ok) unmarked.push(`${piece} in ${hit.url}`);
      }
    });
    expect(unmarked).toEqual([]);
  });

  test('and no phrase is found across two passages', async () => {
    const report = library[1] as SearchDocument;
    const [first, second] = report.blocks.filter((block) => block.kind === 'text');
    const across = plain(`${first?.text.slice(-3)}${second?.text.slice(0, 3)}`);
    expect(urls(await search(across))).toEqual(expected(across));
    expect(expected(across)).not.toContain(report.url);
  });
});

describe('a hit shows where the words are', () => {
  test('a row of the indicator table is linked by its own anchor', async () => {
    const { results } = await search('每季度督查');
    const rows = results[0]?.passages.filter((passage) => passage.kind === 'row') ?? [];
    expect(rows[0]).toMatchObject({ title: '指标得分', text: '业务管理 每季度督查 15.00 13.00 86.67%' });
    expect(rows[0]?.url).toMatch(/^\/reports\/2023\/jingtai\/#i-\d+$/);
  });

  test('a paragraph is linked by the anchor of its heading', async () => {
    const { results } = await search('诚安信税务师');
    const [passage] = results[0]?.passages ?? [];
    const blocks = library[0]?.blocks ?? [];
    const heading = blocks.find((block) => block.text.startsWith('（4）成本指标'));
    expect(passage).toMatchObject({
      kind: 'text',
      title: heading?.text,
      url: `/reports/2023/jingtai/#${heading?.anchor}`,
    });
    expect(passage?.marks.map(([from, to]) => passage.text.slice(from, to))).toEqual(['诚安信税务师']);
  });

  test('markup in a report comes back as the text it is', async () => {
    const { results } = await search('<script>alert(');
    expect(results.length).toBeGreaterThan(0);
    for (const hit of results) {
      expect(hit.passages[0]?.text).toContain('<script>alert(');
      expect(hit.meta.note).toBe('<b>加粗</b> & "引号"');
    }
  });

  test('words in titles come before rows, rows before text, more before fewer, later before earlier', async () => {
    const depth = (report: SearchDocument, word: string): number => {
      const holds = (kind: string): boolean =>
        report.blocks.some((block) => block.kind === kind && plain(block.text).includes(word));
      return plain(report.title).includes(word) ? 0 : holds('row') ? 1 : holds('heading') ? 2 : 3;
    };
    const count = (report: SearchDocument, word: string): number =>
      passagesOf.get(report)?.reduce((sum, text) => sum + text.split(word).length - 1, 0) ?? 0;
    for (const word of ['养老服务', '98.', '卫生健康局', '存在的问题', '预算']) {
      const order = expected(word)
        .map((url) => library.find((report) => report.url === url) as SearchDocument)
        .sort(
          (a, b) =>
            depth(a, word) - depth(b, word) ||
            (expected(word).length <= 40 ? count(b, word) - count(a, word) : 0) ||
            Number(b.sort.year) - Number(a.sort.year) ||
            (a.url < b.url ? -1 : 1),
        );
      const { results } = await search(word);
      expect([word, ...results.map((hit) => hit.url)]).toEqual([word, ...order.map((report) => report.url)]);
    }
  });

  test('and how often they occur', async () => {
    const { results } = await search('双百工程');
    const texts = passagesOf.get(library[0] as SearchDocument) ?? [];
    expect(results[0]?.occurrences).toBe(texts.join('\n').split('双百工程').length - 1);
  });
});

describe('filters, counts, order and pages', () => {
  const matching = (filters: Record<string, string[]>, query = ''): SearchDocument[] =>
    library.filter(
      (report) =>
        Object.entries(filters).every(([name, values]) =>
          values.some((value) => report.filters[name]?.includes(value)),
        ) && expected(query).includes(report.url),
    );

  test('any of the values of a filter, all of the filters', async () => {
    const filters = { grade: ['优', '良'], year: ['2021', '2023'] };
    const wanted = matching(filters, '满意度').map((report) => report.url);
    const reply = await search('满意度', { filters });
    expect(urls(reply)).toEqual(wanted.sort());
    expect(reply.total).toBe(wanted.length);
    expect(reply.unfiltered).toBe(expected('满意度').length);
    expect(wanted.length).toBeGreaterThan(1);
    expect(wanted.length).toBeLessThan(reply.unfiltered);
  });

  test('a value counts the hits that the other filters leave', async () => {
    const { facets } = await search('民政局', { filters: { grade: ['优'], year: ['2021'] }, limit: 1 });
    for (const grade of ['优', '良', '中', '差']) {
      expect([grade, facets.grade?.[grade] ?? 0]).toEqual([
        grade,
        matching({ grade: [grade], year: ['2021'] }, '民政局').length,
      ]);
    }
    for (const place of ['平遥县', '某省']) {
      const left = matching({ region: [place], grade: ['优'], year: ['2021'] }, '民政局');
      expect([place, facets.region?.[place] ?? 0]).toEqual([place, left.length]);
    }
  });

  test('without a query the reports of a facet are listed, latest first', async () => {
    const { results, total } = await search('', { filters: { grade: ['良'] } });
    const wanted = matching({ grade: ['良'] }).sort(
      (a, b) => Number(b.sort.year) - Number(a.sort.year) || (a.url < b.url ? -1 : 1),
    );
    expect(results.map((hit) => hit.url)).toEqual(wanted.map((report) => report.url));
    expect(total).toBe(wanted.length);
    expect(results[0]?.passages).toEqual([]);
  });

  test('a filter with an unknown value or name gives nothing', async () => {
    expect((await search('', { filters: { year: ['1949'] } })).total).toBe(0);
    expect((await search('', { filters: { colour: ['red'] } })).total).toBe(0);
  });

  test('sorted by score, reports without one come last in either direction', async () => {
    for (const order of ['asc', 'desc'] as const) {
      const { results } = await search('绩效', { sort: { by: 'score', order } });
      const scores = results.map((hit) => library.find((report) => report.url === hit.url)?.sort.score);
      const given = scores.filter((score) => score !== undefined).map(Number);
      expect(given).toEqual(given.toSorted((a, b) => (order === 'asc' ? a - b : b - a)));
      expect(scores.slice(given.length).every((score) => score === undefined)).toBe(true);
      expect(given.length).toBeLessThan(scores.length);
    }
  });

  test('pages put together are the whole', async () => {
    const whole = await search('预算');
    const pages = await searchAll([0, 7, 14, 21, 28, 35, 42].map((offset) => ['预算', { limit: 7, offset }]));
    expect(pages.flatMap((reply) => reply.results)).toEqual(whole.results);
    expect(pages.every((reply) => reply.total === whole.total)).toBe(true);
  });

  test('one character is too short, blanks are no query', async () => {
    expect(await search('优')).toMatchObject({ tooShort: true, total: 0, results: [] });
    expect((await search(' 　 ')).total).toBe(library.length);
  });
});

test('where nothing is found, reports with like titles are offered', async () => {
  const nothing = await search('平遥县养老服务协会');
  expect(nothing.total).toBe(0);
  expect(nothing.near.length).toBeGreaterThan(0);
  expect(nothing.near[0]?.title).toContain('平遥县');
  expect((await search('平遥县')).near).toEqual([]);
  expect((await search('qzx')).near).toEqual([]);
});

test('a part of the index that cannot be loaded is an error, not an empty answer, and is tried again', async () => {
  page = await visit();
  await search('', { limit: 0 });
  const before = complaints.length;
  broken = /\.pf_index$/;
  try {
    await expect(search('森林防火')).rejects.toThrow(/503 http:.*pf_index/);
  } finally {
    broken = undefined;
  }
  expect(urls(await search('森林防火'))).toEqual(expected('森林防火'));
  expect(complaints.splice(before)).not.toEqual([]);
});

test('a query loads its characters, not the index', async () => {
  page = await visit();
  await search('', { limit: 0 });
  requested = [];
  await search('社会组织联合会', { limit: 10 });
  const site = join(folder, 'site', 'pagefind');
  const chunks = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.pf_index'),
  );
  const loaded = requested.filter((path) => path.endsWith('.pf_index'));
  expect(loaded.length).toBeGreaterThan(0);
  expect(loaded.length).toBeLessThan(chunks.length / 3);
  expect(requested.filter((path) => path.includes('/text/')).length).toBe(1);
});

test('nothing is said against the content security policy', () => {
  expect(complaints).toEqual([]);
});

describe('the index on disk', () => {
  const files = (root: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((file) => [file.slice(root.length), readFileSync(file).toString('base64')]),
    );
  const write = (
    name: string,
    documents: Iterable<SearchDocument>,
    cache = name,
  ): ReturnType<typeof writeSearchIndex> =>
    writeSearchIndex(documents, { outDir: join(folder, name), cacheDir: join(folder, `${cache}-cache`) });

  test('is the same bytes for the same documents in any order', async () => {
    await write('once', library);
    await write('again', library.toReversed());
    expect(Object.keys(files(join(folder, 'once'))).length).toBeGreaterThan(60);
    expect(files(join(folder, 'again'))).toEqual(files(join(folder, 'once')));
  });

  test('is built anew only where a document changed, and nothing old stays', async () => {
    const first = await write('site-a', library);
    expect(first.shards.every((shard) => !shard.reused)).toBe(true);
    const edited = library.map((report) =>
      report.shard === '2020' ? { ...report, title: `${report.title}（修订）` } : report,
    );
    const second = await write('site-a', edited);
    expect(second.shards.filter((shard) => !shard.reused).map((shard) => shard.name)).toEqual(['2020']);
    expect(second.shards.reduce((sum, shard) => sum + shard.pages, 0)).toBe(library.length);
    await write('fresh', edited);
    expect(files(join(folder, 'site-a'))).toEqual(files(join(folder, 'fresh')));
    expect(readdirSync(join(folder, 'site-a-cache', 'shards')).length).toBe(second.shards.length);
  });

  test('lists its shards and the reports under each filter value', async () => {
    const { shards, filters } = JSON.parse(
      readFileSync(join(folder, 'site', 'pagefind', 'search.json'), 'utf8'),
    );
    expect(shards.map((shard: { name: string }) => shard.name)).toEqual(
      [...new Set(library.map((report) => report.shard))].sort(),
    );
    expect(filters.grade.优).toBe(library.filter((report) => report.filters.grade?.includes('优')).length);
  });

  test('holds at most 1,000 reports a shard', async () => {
    const short = Array.from({ length: 1001 }, (_, at) => ({
      url: `/reports/2024/n${at}/`,
      shard: '2024',
      title: `第${at}号`,
      meta: {},
      filters: {},
      sort: {},
      blocks: [],
    }));
    const { shards } = await write('many', short);
    expect(shards).toEqual([
      { name: '2024-1', pages: 1000, reused: false },
      { name: '2024-2', pages: 1, reused: false },
    ]);
  });

  test('may be empty, and refuses two documents with one address', async () => {
    expect(await write('none', [])).toEqual({ shards: [] });
    await expect(write('twice', [library[0], library[0]] as SearchDocument[])).rejects.toThrow(
      '/reports/2023/jingtai/',
    );
  });
});
