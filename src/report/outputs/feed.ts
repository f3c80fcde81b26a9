import { siteWords } from '../../i18n/site.ts';
import type { Language } from '../../i18n/words.ts';
import { inWords } from '../differing.ts';
import { formatGrade } from '../format.ts';
import { byDepartment, byYear } from '../library.ts';
import type { ReportSummary } from '../summary.ts';
import { href, type Publication, reportPath, type SiteOutput } from './output.ts';
import { changedOn, latestChange, momentOf } from './revised.ts';
import { element, escaped, xmlHead } from './xml.ts';

/** How many of the latest reports a feed holds. */
const most = 50;

const described = {
  media: 'application/atom+xml',
  absolute: true,
} as const;

export const siteFeed: SiteOutput = {
  ...described,
  path: '/feed.xml',
  title: { 'zh-CN': '订阅：全部', en: 'Feed: everything' },
  about: {
    'zh-CN': '最近公开、更正或撤回的 50 份报告（Atom）。',
    en: 'The 50 reports published, revised or withdrawn last (Atom).',
  },
  *files(publication) {
    yield feed('/', publication.site.name, publication.reports, publication);
  },
};

export const yearFeeds: SiteOutput = {
  ...described,
  path: '/years/{year}/feed.xml',
  title: { 'zh-CN': '订阅：按年度', en: 'Feed: a year' },
  about: { 'zh-CN': '一个评价年度的最近 50 份。', en: 'The latest 50 of one evaluated year.' },
  *files(publication) {
    const { language, name } = publication.site;
    for (const shelf of byYear(publication.reports)) {
      const title = `${name} · ${siteWords[language].years.one(shelf.name)}`;
      yield feed(`/years/${shelf.slug}/`, title, shelf.reports, publication);
    }
  },
};

export const departmentFeeds: SiteOutput = {
  ...described,
  path: '/departments/{department}/feed.xml',
  title: { 'zh-CN': '订阅：按单位', en: 'Feed: a department' },
  about: { 'zh-CN': '一个被评价单位的最近 50 份。', en: 'The latest 50 of one department.' },
  *files(publication) {
    for (const shelf of byDepartment(publication.reports)) {
      const title = `${publication.site.name} · ${shelf.name}`;
      yield feed(`/departments/${shelf.slug}/`, title, shelf.reports, publication);
    }
  },
};

/** A feed says when it last changed even while nothing is published: not before the site began. */
const never = '1970-01-01';

function feed(page: string, title: string, reports: readonly ReportSummary[], publication: Publication) {
  const { site } = publication;
  const dated = reports.map((report) => ({ report, day: changedOn(report, publication) ?? never }));
  const latest = dated
    .toSorted((a, b) => order(b.day, a.day) || order(a.report.id, b.report.id))
    .slice(0, most);
  const path = `${page}feed.xml`;
  const updated = latestChange(reports, publication) ?? site.since ?? never;
  const text = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.language },
    element('title', {}, escaped(title)),
    ...(site.description === undefined ? [] : [element('subtitle', {}, escaped(site.description))]),
    element('id', {}, escaped(href(site, path))),
    element('link', { rel: 'self', type: 'application/atom+xml', href: href(site, path) }),
    element('link', { rel: 'alternate', type: 'text/html', href: href(site, page) }),
    element('updated', {}, momentOf(updated)),
    element('author', {}, element('name', {}, escaped(site.publisher))),
    ...(site.licence === undefined ? [] : [element('rights', {}, escaped(site.licence))]),
    ...latest.map(({ report, day }) => `\n${entry(report, day, publication)}`),
    '\n',
  );
  return { path, text: `${xmlHead}${text}\n` };
}

function entry(report: ReportSummary, day: string, { site }: Publication): string {
  const { language } = site;
  const address = href(site, reportPath(report));
  const withdrawn = report.status === 'withdrawn' ? `[${siteWords[language].list.withdrawn}] ` : '';
  const said = [outcome(report, language), report.summary || null].filter((part) => part !== null);
  return element(
    'entry',
    {},
    element('title', {}, escaped(withdrawn + report.title)),
    element('id', {}, escaped(address)),
    element('link', { rel: 'alternate', type: 'text/html', href: address }),
    element('link', { rel: 'related', type: 'application/json', href: `${address}report.json` }),
    ...(report.published === null ? [] : [element('published', {}, momentOf(report.published))]),
    element('updated', {}, momentOf(day)),
    ...(withdrawn === '' ? [report.department, ...report.years] : []).map((term) =>
      element('category', { term }),
    ),
    ...(withdrawn === '' ? [element('summary', {}, escaped(said.join(language === 'en' ? ' ' : '')))] : []),
  );
}

/** 总分 95.48，等级优。 */
function outcome(report: ReportSummary, language: Language): string | null {
  const explained = { ...report, grade: report.grade && formatGrade(report.grade, language) };
  const { total, grade } = inWords(explained, language);
  if (total === null && grade === null) return null;
  const parts =
    language === 'en'
      ? [total === null ? null : `total ${total}`, grade === null ? null : `grade ${grade}`]
      : [total === null ? null : `总分 ${total}`, grade === null ? null : `等级${grade}`];
  const said = parts.filter((part) => part !== null);
  return language === 'en'
    ? `${said.join(', ').replace(/^./, (sign) => sign.toUpperCase())}.`
    : `${said.join('，')}。`;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
