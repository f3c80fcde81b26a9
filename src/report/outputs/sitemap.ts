import { byDepartment, byYear, type Shelf } from '../library.ts';
import { href, type Publication, reportPath, type SiteOutput } from './output.ts';
import { changedOn, latestChange } from './revised.ts';
import { element, escaped, xmlHead } from './xml.ts';

/** The most addresses that one file may hold by the protocol. */
const most = 50_000;

const namespace = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/** Pages that are no content of their own. */
const left = /^\/(?:404|500|search)(?:\/|\.html)?$/;

export const sitemap: SiteOutput = {
  path: '/sitemap-index.xml',
  media: 'application/xml',
  absolute: true,
  title: { 'zh-CN': '网站地图', en: 'Sitemap' },
  about: {
    'zh-CN': '供搜索引擎使用：全部页面及最近更新的日期。',
    en: 'For search engines: all pages and the day each last changed.',
  },
  *files(publication) {
    const { site } = publication;
    const changed = changes(publication);
    const pages = [...new Set(publication.pages)].filter((page) => !left.test(page)).toSorted();
    const maps: string[] = [];
    for (let from = 0; from < Math.max(1, pages.length); from += most) {
      const urls = pages
        .slice(from, from + most)
        .map((page) => url(href(site, page), changed.get(page) ?? null));
      const path = `/sitemap-${maps.length}.xml`;
      maps.push(href(site, path));
      yield { path, text: `${xmlHead}${element('urlset', namespace, '\n', ...urls)}\n` };
    }
    const entries = maps.map((map) => `${element('sitemap', {}, element('loc', {}, escaped(map)))}\n`);
    yield { path: this.path, text: `${xmlHead}${element('sitemapindex', namespace, '\n', ...entries)}\n` };
  },
};

const url = (address: string, day: string | null): string => {
  const parts = [
    element('loc', {}, escaped(address)),
    ...(day === null ? [] : [element('lastmod', {}, day)]),
  ];
  return `${element('url', {}, ...parts)}\n`;
};

/** The day on which a page's content last changed, where it follows from reports. */
function changes(publication: Publication): ReadonlyMap<string, string> {
  const { reports } = publication;
  const days: [string, string | null][] = [
    ['/', latestChange(reports, publication)],
    ['/reports/', latestChange(reports, publication)],
  ];
  for (const report of reports) days.push([reportPath(report), changedOn(report, publication)]);
  const shelves = (folder: string, all: readonly Shelf[]): void => {
    for (const { slug, reports } of all)
      days.push([`/${folder}/${slug}/`, latestChange(reports, publication)]);
  };
  shelves('years', byYear(reports));
  shelves('departments', byDepartment(reports));
  return new Map(days.filter((one): one is [string, string] => one[1] !== null));
}
