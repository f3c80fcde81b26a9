import type { Words } from '../../i18n/words.ts';
import type { Built } from '../built.ts';
import type { PlainScheme } from '../plain-scheme.ts';
import type { Site } from '../settings.ts';
import type { ReportSummary } from '../summary.ts';

/** What is said of a machine-readable file on the data page and in the codebook. */
export type Described = {
  readonly media: string;
  readonly title: Words;
  readonly about: Words;
};

/** A report that is public, with everything its page shows. */
export type PublicReport = {
  readonly summary: ReportSummary;
  readonly built: Built;
  /** The bytes of its source file; read only where `disclosure` is full. */
  source(): Uint8Array;
};

/** What the files of one report are made with. */
export type Frame = { readonly site: Site; readonly schemes: readonly PlainScheme[] };

/** The whole site as it is published on one day. */
export type Publication = Frame & {
  /** Public reports, withdrawn ones among them. */
  readonly reports: readonly ReportSummary[];
  /** Day of the latest revision by report; absent for a report that has none. */
  readonly revised: ReadonlyMap<string, string>;
  /** Addresses of the built pages: '/reports/2023/x/'. */
  readonly pages: readonly string[];
  /** Size and digest of the tables, which are written first. */
  readonly written: ReadonlyMap<string, { readonly bytes: number; readonly sha256: string }>;
};

/** A file that every report has in its own folder. Its name is permanent. */
export type ReportOutput = Described & {
  readonly name: string;
  /** What a report does not disclose, or has not, is not written. */
  has(summary: ReportSummary): boolean;
  /** The file; an SVG where `raster` says that it is published as a picture. */
  build(report: PublicReport, frame: Frame): string | Uint8Array;
  readonly raster?: true;
};

/** A file, or a family of files, of the whole site. */
export type SiteOutput = Described & {
  /** Its address; of a family with the part that differs in braces: '/years/{year}/feed.xml'. */
  readonly path: string;
  /** The format asks for absolute addresses: not written for a site without one. */
  readonly absolute?: true;
  files(publication: Publication): Iterable<{ readonly path: string; readonly text: string }>;
};

/** The folder of a report's page and files. */
export const reportPath = ({ id }: Pick<ReportSummary, 'id'>): string => `/reports/${id}/`;

/** An absolute address where the site has one, otherwise an address from its root. */
export const href = ({ address = '' }: Pick<Site, 'address'>, path: string): string =>
  address.replace(/\/$/, '') + encodeURI(path);

/** An absolute address; null for a site that has none to give. */
export const absolute = (site: Pick<Site, 'address'>, path: string): string | null =>
  site.address === undefined ? null : href(site, path);

/** JSON as it is published: indented, closed by a line end. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
