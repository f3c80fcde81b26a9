import { findAttachment } from './attached-file.ts';
import { shows } from './disclosure.ts';
import { spreads } from './grades.ts';
import { byDepartment, bySector, byYear, filedYear, standing } from './library.ts';
import { reportOutputs, siteOutputs } from './outputs/index.ts';
import { reportPath } from './outputs/output.ts';
import { tablePath } from './outputs/table.ts';
import { tables } from './outputs/tables.ts';
import { byPlace, eachPlace } from './places.ts';
import type { PlainScheme } from './plain-scheme.ts';
import { nearest } from './problem.ts';
import { seriesOf } from './projects.ts';
import type { Site } from './settings.ts';
import type { ReportSummary } from './summary.ts';

/** The addresses of a site, as paths below its root: '/reports/2023/x/'. */
export type Addresses = {
  has(path: string): boolean;
  /** The address that was probably meant. */
  near(path: string): string | null;
};

export type AddressedSite = {
  readonly site: Site;
  /** Public reports, withdrawn ones among them. */
  readonly reports: readonly ReportSummary[];
  readonly schemes: readonly PlainScheme[];
  /** The publisher's own pages. */
  readonly pages: readonly string[];
};

/** Pages that every site has. Those of the guide's checks are named by their codes, which are not known here. */
const always = [
  ...['/', '/reports/', '/years/', '/places/', '/departments/', '/sectors/', '/projects/', '/grades/'],
  ...['/overview/', '/compare/', '/search/', '/data/', '/methods/', '/glossary/', '/accessibility/'],
  ...['', 'body/', 'checks/', 'commands/', 'fields/', 'rules/', 'settings/'].map((name) => `/guide/${name}`),
];

/** Where the pages and files of a site will lie, before any of them is made; found out when first asked. */
export function addressesOf(described: AddressedSite): Addresses {
  let found: ReadonlySet<string> | null = null;
  const known = (): ReadonlySet<string> => {
    found ??= new Set([...always, ...pagesOf(described), ...filesOf(described)]);
    return found;
  };
  return {
    has: (path) =>
      known().has(path.replace(/(?:by\/[a-z]+\/)?(?:page\/\d+\/)?$/, '')) ||
      /^\/guide\/checks\/[a-z]+\/[a-z-]+\/$/.test(path) ||
      isAttached(path, described),
    near: (path) => nearest(path, known()),
  };
}

function* pagesOf({ reports, schemes, pages }: AddressedSite): Generator<string> {
  const counted = standing(reports);
  for (const page of pages) yield `/${page}/`;
  for (const report of reports) yield reportPath(report);
  for (const { slug } of byYear(reports)) yield `/years/${slug}/`;
  for (const year of new Set(counted.map(filedYear))) yield `/years/${year}/departments/`;
  for (const { slug } of byDepartment(reports)) yield `/departments/${slug}/`;
  for (const { slug } of bySector(counted)) yield `/sectors/${slug}/`;
  for (const { slug } of seriesOf(counted)) yield `/projects/${slug}/`;
  for (const { address } of eachPlace(byPlace(counted))) yield `/places/${address}/`;
  for (const { scheme, grades } of spreads(counted, schemes)) {
    for (const { slug } of grades) yield `/grades/${scheme}/${slug}/`;
  }
}

function* filesOf({ site, reports }: AddressedSite): Generator<string> {
  for (const table of tables) yield tablePath(table);
  for (const { path, absolute } of siteOutputs) {
    if (absolute === true && site.address === undefined) continue;
    if (!path.includes('{')) yield path;
    else if (path.startsWith('/years/'))
      for (const { slug } of byYear(reports)) yield `/years/${slug}/feed.xml`;
    else for (const { slug } of byDepartment(reports)) yield `/departments/${slug}/feed.xml`;
  }
  for (const report of reports) {
    for (const { name, has } of reportOutputs) if (has(report)) yield reportPath(report) + name;
  }
}

function isAttached(path: string, { reports, site }: AddressedSite): boolean {
  const [, own = '', name = ''] = /^\/reports\/([^/]+\/[^/]+)\/(.+)$/.exec(path) ?? [];
  const report = reports.find(({ id }) => id === own);
  if (report === undefined || !shows(report, 'full')) return false;
  return 'path' in findAttachment(report.file, name, site.attachments);
}
