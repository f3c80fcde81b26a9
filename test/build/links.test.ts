import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressesOf } from '../../src/report/addresses.ts';
import { readContext } from '../../src/report/context.ts';
import { plainSchemes } from '../../src/report/plain-scheme.ts';
import { barPicture } from '../demo/picture.ts';
import { registerFiles } from '../fixtures/find/library.ts';
import { type BuiltPage, fileFor, pagesOf } from './pages.ts';
import { type TestSite, testSite } from './site.ts';

/** Published in a folder of its host, where a forgotten base shows; its name is Chinese, as addresses have it. */
const base = encodeURI('/绩效公开');
const origin = 'https://register.example';

let site: TestSite;
let pages: readonly BuiltPage[] = [];
beforeAll(async () => {
  site = testSite(join(import.meta.dirname, '../../content'));
  for (const [path, text] of Object.entries(registerFiles())) site.write(path, text);
  site.write(
    'site.yaml',
    `name: 试验登记册\npublisher: 试验单位\ndescription: 测试用的登记册。\naddress: ${origin}/绩效公开/\nlogo: images/mark.png\ncontact: 12345 政务服务热线\n`,
  );
  site.write('images/mark.png', barPicture([0.5, 0.7]));
  site.write(
    'pages/accessibility.md',
    '---\ntitle: 本站的无障碍声明\norder: 2\n---\n\n# 我们的声明\n\n**结论：**本站"可用"。见[报告](/reports/)、[方法](../methods/)和[数据](/data/reports.csv)。\n',
  );
  site.write(
    'pages/办事指南/index.md',
    '---\ntitle: 办事指南\ndescription: 怎样申请公开。\norder: 1\n---\n\n![流程](流程.png)\n\n[表格](表格.csv)\n',
  );
  site.write('pages/办事指南/流程.png', barPicture([0.2]));
  site.write('pages/办事指南/表格.csv', '甲,乙\n');
  const { output } = await site.build();
  expect(output).toContain('Complete!');
  pages = pagesOf(site.out);
}, 240_000);
afterAll(() => site.remove());

/** Addresses in a page that lead somewhere in the site, with the element that has them. */
function* addresses({ path, document }: BuiltPage): Generator<{ element: Element; url: URL }> {
  const here = `${origin}${base}/${path.replace(/index\.html$/, '')}`;
  for (const element of document.querySelectorAll('[href], [src], [action]')) {
    for (const name of ['href', 'src', 'action']) {
      const value = element.getAttribute(name);
      if (value === null || /^(?:mailto|tel|data):/.test(value)) continue;
      const url = new URL(value, here);
      if (url.origin === origin) yield { element, url };
    }
  }
}

test('every link and file of a page exists, with its fragment', () => {
  expect(pages.length).toBeGreaterThan(130);
  const anchors = new Map(
    pages.map(({ path, document }) => [
      path,
      new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)),
    ]),
  );
  const dead: string[] = [];
  for (const page of pages) {
    for (const { url } of addresses(page)) {
      const inside = url.pathname.startsWith(`${base}/`);
      const file = inside ? fileFor(site.out, url.pathname.slice(base.length)) : null;
      const fragment = decodeURIComponent(url.hash.slice(1));
      const path = file?.slice(site.out.length + 1) ?? '';
      const lost = fragment !== '' && anchors.get(path)?.has(fragment) === false;
      if (file === null || lost) dead.push(`${page.path}: ${url.pathname}${url.hash}`);
    }
  }
  expect([...new Set(dead)]).toEqual([]);
});

test('every page can be reached from the home page', () => {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const seen = new Set<string>(['index.html']);
  const queue = ['index.html'];
  for (const path of queue) {
    const page = byPath.get(path);
    if (page === undefined) continue;
    for (const { element, url } of addresses(page)) {
      if (element.localName !== 'a' && element.localName !== 'form') continue;
      const next = fileFor(site.out, url.pathname.slice(base.length))?.slice(site.out.length + 1) ?? '';
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  const lost = pages.map(({ path }) => path).filter((path) => !seen.has(path) && path !== '404.html');
  // A withdrawn report keeps its page for those who have its address.
  expect(lost.filter((path) => !path.startsWith('reports/2020/elder-meals'))).toEqual([]);
});

test('no id is given twice, and what is referred to by id is there', () => {
  const wrong = pages.flatMap(({ path, document }) => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
    const known = new Set(ids);
    const missing = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'headers'].flatMap(
      (name) =>
        [...document.querySelectorAll(`[${name}]`)]
          .flatMap((element) => (element.getAttribute(name) ?? '').split(/\s+/))
          .filter((id) => id !== '' && !known.has(id)),
    );
    return [...twice, ...missing].map((id) => `${path}: ${id}`);
  });
  expect([...new Set(wrong)]).toEqual([]);
});

test('every page has a language, a title, a description, its own address and one first heading', () => {
  for (const { path, document } of pages) {
    expect(document.documentElement.lang, path).toBe('zh-CN');
    expect(document.title, path).toMatch(/\S/);
    expect(document.querySelector('meta[name=description]')?.getAttribute('content'), path).toMatch(/\S/);
    expect(document.querySelectorAll('h1').length, path).toBe(1);
    expect(document.querySelectorAll('main').length, path).toBe(1);
    const address = document.querySelector('link[rel=canonical]')?.getAttribute('href');
    if (path !== '404.html')
      expect(address, path).toBe(`${origin}${base}/${encodeURI(path.replace(/index\.html$/, ''))}`);
  }
});

test('no two pages have one title', () => {
  const titles = pages.map(({ document }) => document.title);
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
});

test('headings skip no level', () => {
  const wrong = pages.flatMap(({ path, document }) => {
    const levels = [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')].map((heading) =>
      Number(heading.localName[1]),
    );
    return levels.some((level, at) => level > (levels[at - 1] ?? 0) + 1)
      ? [`${path}: ${levels.join(' ')}`]
      : [];
  });
  expect(wrong).toEqual([]);
});

const pageAt = (path: string): Document => {
  const page = pages.find((one) => one.path === path);
  if (page === undefined) throw new Error(`no page ${path}`);
  return page.document;
};
const words = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

test('the publisher’s own pages are linked from every page, in their order, and stand in the site map', () => {
  for (const { path, document } of pages) {
    const linked = [...document.querySelectorAll('.site-foot .links a')].map((link) => [
      words(link),
      decodeURI(link.getAttribute('href') ?? ''),
    ]);
    expect(linked, path).toEqual([
      ['办事指南', '/绩效公开/办事指南/'],
      ['本站的无障碍声明', '/绩效公开/accessibility/'],
      ['关于本库', '/绩效公开/about/'],
      ['使用说明', '/绩效公开/guide/'],
      ['计算与核对方法', '/绩效公开/methods/'],
      ['名词解释', '/绩效公开/glossary/'],
      ['数据下载', '/绩效公开/data/'],
    ]);
  }
  const map = decodeURI(site.read('sitemap-0.xml'));
  for (const slug of ['办事指南', 'accessibility', 'about']) {
    expect(map).toContain(`<loc>${origin}/绩效公开/${slug}/</loc>`);
  }
});

test('a page of the publisher’s own takes the place of the product’s, in the product’s Markdown', () => {
  const own = pageAt('accessibility/index.html').querySelector('main');
  expect([...(own?.querySelectorAll('h1, h2') ?? [])].map(words)).toEqual(['本站的无障碍声明', '我们的声明']);
  expect(words(own?.querySelector('p'))).toBe('结论：本站"可用"。见报告、方法和数据。');
  expect(words(own?.querySelector('strong'))).toBe('结论：');
  expect(own?.querySelector('p a')?.getAttribute('href')).toBe(`${base}/reports/`);
  expect(words(pageAt('methods/index.html').querySelector('h1'))).toBe('计算与核对方法');
  expect(words(pageAt('about/index.html').querySelector('h1'))).toBe('关于本库');
  const guide = pageAt('办事指南/index.html');
  expect(guide.querySelector('meta[name=description]')?.getAttribute('content')).toBe('怎样申请公开。');
  expect(guide.querySelector('main img')?.getAttribute('alt')).toBe('流程');
});

test('the logo, with its size and the name of the site, leads home from every page; the contact stands at its foot', () => {
  for (const { path, document } of pages) {
    const mark = document.querySelector('.site-name img');
    expect(['width', 'height', 'alt'].map((name) => mark?.getAttribute(name))).toEqual([
      '480',
      '270',
      '试验登记册',
    ]);
    expect(words(document.querySelector('.site-foot')), path).toContain('联系 12345 政务服务热线');
  }
  expect(site.exists('logo.png')).toBe(true);
});

test('the addresses that own pages are held to are those of the site', async () => {
  const lines = readFileSync(join(site.folder, 'cache/library.jsonl'), 'utf8').split('\n').filter(Boolean);
  const context = readContext(site.content);
  const addresses = addressesOf({
    site: context.site,
    schemes: plainSchemes(context),
    reports: lines.map((line) => JSON.parse(line)),
    pages: ['about', 'accessibility', '办事指南'],
  });
  const files = site
    .files()
    .filter((path) => /\.html$|^(?:data|years|departments|reports)\/|^[^/]+\.(?:xml|txt)$/.test(path));
  const missing = files
    .map((path) => `/${path.replace(/index\.html$/, '')}`)
    .filter((path) => path !== '/404.html' && !addresses.has(path) && !/^\/sitemap-\d/.test(path));
  expect(missing).toEqual([]);
  for (const path of ['/reports/2022/none/', '/years/1999/', '/about', '/data/none.csv', '/guide/none/'])
    expect(addresses.has(path), path).toBe(false);
});

test('what structured data refers to in this site is defined by some page of it', () => {
  const defined = new Set<string>();
  const meant = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    else if (typeof value === 'object' && value !== null) {
      const { '@id': id, ...rest } = value as Record<string, unknown>;
      if (typeof id === 'string') (Object.keys(rest).length > 0 ? defined : meant).add(id);
      visit(Object.values(rest));
    }
  };
  for (const { document } of pages) {
    for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
      visit(JSON.parse(script.textContent ?? ''));
  }
  expect(meant.size).toBeGreaterThan(2);
  expect([...meant].filter((id) => !defined.has(id))).toEqual([]);
});
