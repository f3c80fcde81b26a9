import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Finding } from '../checks/check.ts';
import { byPlace, checkLibrary, contextFindings, once, stops } from '../checks/run.ts';
import { addressesOf } from '../report/addresses.ts';
import type { Context } from '../report/context.ts';
import { publicOn } from '../report/library.ts';
import type { Logo } from '../report/logo.ts';
import type { BuiltPage } from '../report/own-page.ts';
import { plainSchemes } from '../report/plain-scheme.ts';
import type { ReportSummary } from '../report/summary.ts';
import { buildLibrary } from './build-library.ts';
import { writeWhole } from './cache.ts';
import { libraryFile, pagesFile } from './loader.ts';
import { findLogo } from './logo.ts';
import { updateLosses } from './losses.ts';
import { makeOwnPages, readOwnPages } from './own-pages.ts';

export type PrepareOptions = {
  readonly content: string;
  readonly cache: string;
  /** What is public is so on this day; null for everything that can be read, while it is written. */
  readonly day: string | null;
};

/** All that Astro renders from and the site is completed with. */
export type Prepared = {
  readonly context: Context;
  /** How many reports there are, drafts among them. */
  readonly reports: number;
  /** Of all files, in the order of their places, each once. */
  readonly findings: readonly Finding[];
  /** Errors for which nothing is built. */
  readonly errors: number;
  /** The reports that are shown, withdrawn ones among them. */
  readonly published: readonly ReportSummary[];
  readonly pages: readonly BuiltPage[];
  readonly logo: Logo | null;
};

/** Reads, checks and makes all that the site is made of. */
export async function prepare({ content, cache, day }: PrepareOptions): Promise<Prepared> {
  const { context, entries } = await buildLibrary(content, cache, day === null);
  const summaries = entries.flatMap(({ summary }) => summary ?? []);
  const published = day === null ? summaries : publicOn(summaries, day);
  const read = readOwnPages(context);
  const addresses = addressesOf({
    site: context.site,
    schemes: plainSchemes(context),
    reports: published,
    pages: read.map(({ slug }) => slug),
  });
  const own = await makeOwnPages(read, addresses, cache);
  const { logo, findings: ofLogo } = await findLogo(context);
  const reports = entries.flatMap(({ summary, file, links }) =>
    summary === null ? [] : [{ id: summary.id, file, links }],
  );
  const all = [
    ...entries.flatMap((entry) => entry.findings),
    ...contextFindings(context),
    ...checkLibrary({ reports, addresses }),
    ...own.findings,
    ...ofLogo,
  ];
  const drafts = new Set(entries.filter(({ draft }) => draft).map(({ file }) => file));
  const findings = once(all).toSorted(byPlace);
  return {
    context,
    reports: entries.length,
    findings,
    errors: findings.filter((finding) => !drafts.has(finding.at.file) && stops(finding, false)).length,
    published,
    pages: own.pages,
    logo,
  };
}

/** Leaves what is shown where Astro's loaders find it. */
export function leaveForAstro({ published, pages }: Prepared, cache: string): void {
  const folder = pathToFileURL(join(cache, '/'));
  const lines = (all: readonly unknown[]): string => all.map((one) => `${JSON.stringify(one)}\n`).join('');
  writeWhole(fileURLToPath(libraryFile(folder)), lines(published));
  writeWhole(fileURLToPath(pagesFile(folder)), lines(pages));
  updateLosses(cache, published);
}
