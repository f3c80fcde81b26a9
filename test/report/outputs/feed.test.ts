import { expect, test } from 'vitest';
import { departmentFeeds, siteFeed, yearFeeds } from '../../../src/report/outputs/feed.ts';
import { library, publicationOf, readXml, reportOf, scored, site, unlike } from './fixture.ts';

const publication = publicationOf(library());
const texts = (parent: Element | Document, name: string): string[] =>
  [...parent.getElementsByTagName(name)].map(({ textContent }) => textContent ?? '');

const read = (text: string | undefined): Document => readXml(text ?? '');

test('the feed has what Atom requires, and absolute addresses', () => {
  const [file] = siteFeed.files(publication);
  const feed = read(file?.text);
  expect(feed.documentElement.namespaceURI).toBe('http://www.w3.org/2005/Atom');
  for (const element of [feed.documentElement, ...feed.getElementsByTagName('entry')]) {
    for (const name of ['id', 'title', 'updated']) {
      expect([...element.children].filter(({ localName }) => localName === name)).toHaveLength(1);
    }
  }
  const ids = texts(feed, 'id');
  expect(new Set(ids).size).toBe(ids.length);
  const links = [...feed.getElementsByTagName('link')].map((link) => link.getAttribute('href') ?? '');
  for (const address of [...ids, ...links]) expect(address).toMatch(/^https:\/\/example\.org\/pj\//);
  for (const moment of [...texts(feed, 'updated'), ...texts(feed, 'published')]) {
    expect(Number.isNaN(Date.parse(moment))).toBe(false);
  }
});

test('what changed last stands first: a withdrawal, a revision, then what was published', () => {
  const [file] = siteFeed.files(publication);
  const feed = read(file?.text);
  expect(texts(feed, 'updated').map((moment) => moment.slice(0, 10))).toEqual([
    '2024-09-09',
    '2024-09-09',
    '2024-08-01',
    '2024-06-28',
    '2024-06-28',
    '2024-06-28',
    '2024-03-04',
  ]);
  const [withdrawn] = feed.getElementsByTagName('entry');
  expect([...(withdrawn?.children ?? [])].map(({ localName }) => localName)).toEqual([
    'title',
    'id',
    'link',
    'link',
    'published',
    'updated',
  ]);
  expect(texts(feed, 'title')[1]).toMatch(/^\[已撤回\]/);
  const [revised, first] = texts(feed, 'summary');
  expect(revised).toBe('等级B。2021/letters 正文里的一句话。');
  expect(first).toBe('总分 99.33，等级优。摘要，一句话');
});

test('a result that is printed otherwise than computed is named first, the computed one beside it', () => {
  const [file] = siteFeed.files(publicationOf([reportOf('2023/x', unlike())]));
  expect(texts(read(file?.text), 'summary')).toEqual([
    '总分 88.5（计算为 99.33），等级良（计算为 优）。摘要，一句话',
  ]);
});

test('a feed holds the latest fifty', () => {
  const many = Array.from({ length: 60 }, (_, at) =>
    reportOf(
      `2023/r${at}`,
      scored().replace('2024-06-28', `2024-0${1 + (at % 6)}-${10 + Math.floor(at / 6)}`),
    ),
  );
  const [file] = siteFeed.files(publicationOf(many));
  const days = texts(read(file?.text), 'published').map((moment) => moment.slice(0, 10));
  expect(days).toHaveLength(50);
  expect(days).toEqual(days.toSorted().toReversed());
  expect(days[0]).toBe('2024-06-19');
});

test('years and departments have feeds beside their pages', () => {
  const years = [...yearFeeds.files(publication)];
  expect(years.map(({ path }) => path)).toEqual(
    ['2023', '2022', '2021', '2020', '2019'].map((year) => `/years/${year}/feed.xml`),
  );
  const departments = [...departmentFeeds.files(publication)];
  expect(departments.map(({ path }) => path)).toEqual([
    '/departments/白云区景泰街道/feed.xml',
    '/departments/江海区-财政局/feed.xml',
    '/departments/柯桥区卫生健康局/feed.xml',
  ]);
  expect(texts(read(departments[1]?.text), 'title')).toEqual(['公评 · 江海区 / 财政局', '只有等级的报告']);
  const self = read(departments[1]?.text).querySelector('link[rel=self]')?.getAttribute('href') ?? '';
  expect(decodeURI(self)).toBe('https://example.org/pj/departments/江海区-财政局/feed.xml');
});

test('an empty site has a feed, which says when the site began', () => {
  const [file] = siteFeed.files(publicationOf([], { site: { ...site, since: '2026-01-01' } }));
  expect(texts(read(file?.text), 'updated')).toEqual(['2026-01-01T00:00:00+08:00']);
});
