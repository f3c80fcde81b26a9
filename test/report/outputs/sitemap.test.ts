import { expect, test } from 'vitest';
import { robots } from '../../../src/report/outputs/robots.ts';
import { sitemap } from '../../../src/report/outputs/sitemap.ts';
import { library, publicationOf, readXml, site } from './fixture.ts';

const locations = (text: string | undefined): string[] =>
  [...readXml(text ?? '').getElementsByTagName('loc')].map(({ textContent }) => textContent ?? '');

test('every page but search and the error page is in the map, with the day it last changed', () => {
  const pages = [
    '/',
    '/departments/白云区景泰街道/',
    '/about/',
    '/404/',
    '/404.html',
    '/search/',
    '/reports/2021/letters/',
    '/',
  ];
  const files = [...sitemap.files(publicationOf(library(), { pages }))];
  expect(files.map(({ path }) => path)).toEqual(['/sitemap-0.xml', '/sitemap-index.xml']);
  const found = [...readXml(files[0]?.text ?? '').getElementsByTagName('url')].map((url) => [
    decodeURI(url.getElementsByTagName('loc')[0]?.textContent ?? ''),
    url.getElementsByTagName('lastmod')[0]?.textContent ?? null,
  ]);
  expect(found).toEqual([
    ['https://example.org/pj/', '2024-09-09'],
    ['https://example.org/pj/about/', null],
    ['https://example.org/pj/departments/白云区景泰街道/', '2024-09-09'],
    ['https://example.org/pj/reports/2021/letters/', '2024-08-01'],
  ]);
  expect(locations(files[1]?.text)).toEqual(['https://example.org/pj/sitemap-0.xml']);
  expect(files[0]?.text).not.toMatch(/[^\x20-\x7e\n]/);
});

test('a map holds fifty thousand pages at most; the index names all maps', () => {
  const pages = Array.from({ length: 100_001 }, (_, at) => `/reports/2023/r${at}/`);
  const files = [...sitemap.files(publicationOf([], { pages }))];
  expect(files.map(({ text }) => text.split('<loc>').length - 1)).toEqual([50_000, 50_000, 1, 3]);
  expect(locations(files[3]?.text)).toEqual(
    [0, 1, 2].map((at) => `https://example.org/pj/sitemap-${at}.xml`),
  );
});

test('robots are told where the map is, if the site has an address', () => {
  const text = (own: typeof site): string =>
    [...robots.files(publicationOf([], { site: own }))][0]?.text ?? '';
  expect(text(site)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://example.org/pj/sitemap-index.xml\n');
  const { address: _, ...bare } = site;
  expect(text(bare)).toBe('User-agent: *\nAllow: /\n');
});
