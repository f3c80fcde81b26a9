import { badge } from './badge.ts';
import { codebook } from './codebook.ts';
import { dataPackage } from './data-package.ts';
import { departmentFeeds, siteFeed, yearFeeds } from './feed.ts';
import { jsonSchemas } from './json-schemas.ts';
import type { ReportOutput, SiteOutput } from './output.ts';
import { indicatorsFile, reportFile, sourceFile } from './report-files.ts';
import { reportsJson } from './reports-json.ts';
import { robots } from './robots.ts';
import { shareCard } from './share-card.ts';
import { sitemap } from './sitemap.ts';

/** The files every report has beside its page. */
export const reportOutputs: readonly ReportOutput[] = [
  reportFile,
  indicatorsFile,
  sourceFile,
  badge,
  shareCard,
];

/** The files of the whole site, besides its tables (tables.ts). */
export const siteOutputs: readonly SiteOutput[] = [
  reportsJson,
  codebook,
  dataPackage,
  ...jsonSchemas,
  siteFeed,
  yearFeeds,
  departmentFeeds,
  sitemap,
  robots,
];
