import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Addresses, addressesOf } from '../report/addresses.ts';
import type { Context } from '../report/context.ts';
import { publicOn } from '../report/library.ts';
import { findOwnPages, readOwnPage } from '../report/own-page.ts';
import { plainSchemes } from '../report/plain-scheme.ts';
import { findReports, isReadable, readReport } from '../report/read.ts';
import { type ReportSummary, summarise } from '../report/summary.ts';

export type AddressOptions = {
  /** The reports of the content folder, where they have been read; else they are when a link needs them. */
  readonly library: readonly ReportSummary[] | null;
  /** What links may lead to is public on this day; null for all that can be read. */
  readonly day: string | null;
};

/** The addresses of the site that a content folder makes. */
export function addressesIn(content: string, context: Context, { library, day }: AddressOptions): Addresses {
  let read = content === context.folder ? library : null;
  return addressesOf({
    site: context.site,
    schemes: plainSchemes(context),
    pages: findOwnPages(content).map((file) => readOwnPage(file, context.site).slug),
    get reports() {
      read ??= summariesIn(content, context);
      return day === null ? read : publicOn(read, day);
    },
  });
}

function summariesIn(content: string, context: Context): readonly ReportSummary[] {
  const folder = join(content, 'reports');
  const files = existsSync(folder) ? findReports(folder) : [];
  return files.flatMap((file) => {
    const report = readReport(file, context);
    return isReadable(report) ? [summarise(report, unbuilt)] : [];
  });
}

/** What a summary says of the built page means nothing to the command line. */
export const unbuilt = { counts: { checked: 0, agree: 0, acknowledged: 0 }, digest: '', lead: '' };
