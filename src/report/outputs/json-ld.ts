import { differingWords } from '../../i18n/differing.ts';
import { remarked } from '../../i18n/joined.ts';
import { differing } from '../differing.ts';
import { filedYear } from '../library.ts';
import type { Site } from '../settings.ts';
import type { ReportSummary } from '../summary.ts';
import { reportOutputs, siteOutputs } from './index.ts';
import { href, type Publication, type PublicReport, reportPath } from './output.ts';
import { revisedOn } from './revised.ts';
import { tablePath } from './table.ts';
import { tables } from './tables.ts';

type Thing = Readonly<Record<string, unknown>>;

const context = 'https://schema.org';

/** JSON-LD for a `script` element of a page: nothing in it can close the element. */
export const jsonLdText = (value: Thing): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const id = (site: Site, name: string): Thing => ({ '@id': `${href(site, '/')}#${name}` });
const organization = (name: string): Thing => ({ '@type': 'Organization', name });

const licence = ({ licence }: Site): string | Thing | undefined =>
  licence === undefined || /^https?:/.test(licence) ? licence : { '@type': 'CreativeWork', name: licence };

/** 2023, or 2019/2021 for several years: an ISO 8601 interval. */
const coverage = (years: readonly number[]): string | undefined => {
  const [first, last] = [years[0], years.at(-1)];
  return first === undefined ? undefined : first === last ? `${first}` : `${first}/${last}`;
};

/** The smallest place with what it lies in: 白云区 in 广州市 in 广东省. */
const place = (region: readonly string[]): Thing | undefined =>
  region.reduce<Thing | undefined>(
    (whole, name) => ({ '@type': 'AdministrativeArea', name, containedInPlace: whole }),
    undefined,
  );

/** A report and its data as schema.org describes them; keys without a value are left out when printed. */
export function reportJsonLd({ summary, built }: Omit<PublicReport, 'source'>, site: Site): Thing {
  const page = href(site, reportPath(summary));
  const revised = revisedOn(built);
  const shared = {
    inLanguage: 'zh-CN',
    datePublished: summary.published ?? undefined,
    dateModified: revised ?? summary.published ?? undefined,
    publisher: organization(site.publisher),
    license: licence(site),
    temporalCoverage: coverage(summary.years),
    spatialCoverage: place(summary.region),
    isAccessibleForFree: true,
  };
  const report: Thing = {
    '@type': 'Report',
    '@id': `${page}#report`,
    url: page,
    name: summary.title,
    headline: summary.title,
    abstract: summary.summary || undefined,
    image: `${page}og.png`,
    author: organization(summary.evaluator?.name ?? summary.department),
    about: [
      { '@type': 'GovernmentOrganization', name: summary.department },
      ...(summary.project === null ? [] : [{ '@type': 'Project', name: summary.project.name }]),
    ],
    creativeWorkStatus: summary.status === 'withdrawn' ? 'Withdrawn' : 'Published',
    isPartOf: id(site, 'website'),
    hasPart: { '@id': `${page}#data` },
    ...shared,
  };
  const data: Thing = {
    '@type': 'Dataset',
    '@id': `${page}#data`,
    url: page,
    name: words(site, `${summary.title}：数据`, `${summary.title}: data`),
    description: describedData(summary, site),
    creator: organization(summary.evaluator?.name ?? summary.department),
    isPartOf: { '@id': `${page}#report` },
    includedInDataCatalog: id(site, 'catalog'),
    distribution: reportOutputs
      .filter((output) => output.has(summary) && output.raster !== true && output.media !== 'image/svg+xml')
      .map(({ name, media, title }) => download(title[site.language], media, `${page}${name}`)),
    variableMeasured: measured(summary, built.json.full, site),
    ...shared,
  };
  return { '@context': context, '@graph': [report, data] };
}

const words = ({ language }: Site, zh: string, en: string): string => (language === 'en' ? en : zh);

const download = (name: string, encodingFormat: string, contentUrl: string): Thing => ({
  '@type': 'DataDownload',
  name,
  encodingFormat,
  contentUrl,
});

const describedData = (summary: ReportSummary, site: Site): string =>
  words(
    site,
    `${summary.department} ${filedYear(summary)} 年度绩效评价的数据：总分、等级，以及已公开的各项指标的分值、得分、得分率和扣分原因，数字有精确值，也有印出的值。`,
    `Data of the ${filedYear(summary)} performance evaluation of ${summary.department}: total, grade and, as far as they are public, the points, scores, rates and reasons of all indicators, exact and as printed.`,
  );

/** Total and grade; where the publication prints another one than the computed, both under their own names. */
function measured(summary: ReportSummary, full: string, site: Site): Thing[] | undefined {
  const { status, printed, grade } = summary;
  if (status === 'withdrawn') return undefined;
  const { printed: own, computed } = differingWords[site.language];
  const named = (name: string, value: string | null, stated: string | null, rest: Thing = {}): Thing[] => {
    const thing = (name: string, value: string | null): Thing[] =>
      value === null ? [] : [{ '@type': 'PropertyValue', name, value, ...rest }];
    if (stated === null) return thing(name, value);
    const apart = (which: string): string => remarked(name, which, site.language);
    return [...thing(apart(own), stated), ...thing(apart(computed), value)];
  };
  const { total: statedTotal, grade: statedGrade } = differing(summary);
  return [
    ...named(words(site, '总分', 'Total'), printed, statedTotal, { maxValue: full }),
    ...named(words(site, '等级', 'Grade'), grade, statedGrade),
  ];
}

/** The site, its catalogue of reports, and the tables of the whole library. */
export function siteJsonLd({ site, reports }: Pick<Publication, 'site' | 'reports'>): Thing {
  const years = reports.flatMap((report) => report.years).toSorted((a, b) => a - b);
  const publisher = organization(site.publisher);
  const jsonFiles = siteOutputs.filter(({ path }) => path === '/data/reports.json');
  const home = href(site, '/');
  return {
    '@context': context,
    '@graph': [
      {
        '@type': 'WebSite',
        ...id(site, 'website'),
        url: home,
        name: site.name,
        description: site.description,
        inLanguage: site.language,
        publisher,
      },
      {
        '@type': 'DataCatalog',
        ...id(site, 'catalog'),
        url: home,
        name: site.name,
        publisher,
        license: licence(site),
        dataset: id(site, 'data'),
      },
      {
        '@type': 'Dataset',
        ...id(site, 'data'),
        url: href(site, '/data/'),
        name: words(site, `${site.name}：全部数据`, `${site.name}: all data`),
        description: words(
          site,
          '全部公开的绩效评价报告：每份报告的单位、年度、金额、总分和等级，每项指标的分值、得分和得分率，数字有精确值，也有印出的值。',
          'All published evaluation reports: department, year, amounts, total and grade of each, and the points, score and rate of every indicator, exact and as printed.',
        ),
        publisher,
        license: licence(site),
        temporalCoverage: coverage(years),
        isAccessibleForFree: true,
        includedInDataCatalog: id(site, 'catalog'),
        distribution: [
          ...tables.map((table) =>
            download(table.title[site.language], 'text/csv', href(site, tablePath(table))),
          ),
          ...jsonFiles.map(({ path, media, title }) =>
            download(title[site.language], media, href(site, path)),
          ),
        ],
      },
    ],
  };
}
