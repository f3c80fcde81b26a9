import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerFiles } from '../fixtures/find/library.ts';
import { type BuiltPage, fileFor, pagesOf } from './pages.ts';
import { type TestSite, testSite } from './site.ts';

/** Published in a folder of its host, where a forgotten base shows. */
const base = '/pingjia';
const origin = 'https://register.example';

let site: TestSite;
let pages: readonly BuiltPage[] = [];
beforeAll(async () => {
  site = testSite(join(import.meta.dirname, '../../content'));
  for (const [path, text] of Object.entries(registerFiles())) site.write(path, text);
  site.write(
    'site.yaml',
    `name: 试验登记册\npublisher: 试验单位\ndescription: 测试用的登记册。\naddress: ${origin}${base}\n`,
  );
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
      expect(address, path).toBe(encodeURI(`${origin}${base}/${path.replace(/index\.html$/, '')}`));
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
