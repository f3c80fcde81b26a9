import { join } from 'node:path';
import type { Words } from '../i18n/words.ts';
import { readBuilt } from '../report/built.ts';
import { plainSchemes } from '../report/plain-scheme.ts';
import { attachmentFolder } from '../report/read.ts';
import type { ReportSummary } from '../report/summary.ts';
import { copyBeside } from './beside.ts';
import { writeHeaders } from './csp.ts';
import { copyLogo } from './logo.ts';
import { writeOutputs } from './outputs.ts';
import { copyOwnFiles } from './own-pages.ts';
import type { Prepared } from './prepare.ts';
import { writeSearchIndex } from './search.ts';
import { searchDocuments } from './search-documents.ts';

export type Rendered = {
  /** Where the site was built: dist/. */
  readonly out: string;
  readonly cache: string;
  /** Paths of the built pages. */
  readonly pages: readonly string[];
};

type Step = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** Puts beside the pages what is no page: files, headers, the search index, data. @returns what was left out */
export async function complete(
  { context, published, pages: own, logo }: Prepared,
  { out, cache, pages }: Rendered,
  step: Step,
): Promise<readonly Words[]> {
  const { site } = context;
  const schemes = plainSchemes(context);
  writeHeaders(out, site.address);
  copyAttachments(published, cache, out);
  copyOwnFiles(own, out);
  copyLogo(logo, out);
  await step('search index', () =>
    writeSearchIndex(searchDocuments(published, cache, { language: site.language, schemes }), {
      outDir: join(out, 'pagefind'),
      cacheDir: join(cache, 'search'),
    }),
  );
  const { notes } = await step('data', () =>
    writeOutputs({ site, schemes, reports: published, folder: out, cache, pages }),
  );
  return notes;
}

function copyAttachments(published: readonly ReportSummary[], cache: string, out: string): void {
  // Only a report that is a folder can have files beside it.
  for (const report of published.filter(({ file }) => attachmentFolder(file) !== null)) {
    copyBeside(report.file, readBuilt(cache, report.digest).files, join(out, 'reports', report.id));
  }
}
