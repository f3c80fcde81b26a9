import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Words } from '../i18n/words.ts';
import { readBuilt } from '../report/built.ts';
import { reportOutputs, siteOutputs } from '../report/outputs/index.ts';
import { type Frame, type Publication, type PublicReport, reportPath } from '../report/outputs/output.ts';
import { revisedOn } from '../report/outputs/revised.ts';
import { csvHead, csvRows, type Table, tablePath } from '../report/outputs/table.ts';
import { tables } from '../report/outputs/tables.ts';
import type { PlainScheme } from '../report/plain-scheme.ts';
import type { Site } from '../report/settings.ts';
import type { ReportSummary } from '../report/summary.ts';
import { pictureStore } from './pictures.ts';

export type OutputsOptions = {
  readonly site: Site;
  readonly schemes: readonly PlainScheme[];
  /** The public reports, withdrawn ones among them, in the order of their rows. */
  readonly reports: readonly ReportSummary[];
  /** Where the site was built: dist/. */
  readonly folder: string;
  /** The cache folder, which holds what the workers made, and pictures. */
  readonly cache: string;
  /** Paths of the built pages, as `astro:build:done` lists them: 'reports/2023/x/'. */
  readonly pages: readonly string[];
};

export type Outputs = {
  readonly files: number;
  /** Pictures drawn anew; the others were taken from the cache. */
  readonly drawn: number;
  /** What was not written, and why. */
  readonly notes: readonly Words[];
};

/**
 * Writes everything machine-readable into a built site: the files of each report, then the tables, then what
 * follows from the whole library. One report is held at a time; the same reports give the same bytes.
 */
export async function writeOutputs(options: OutputsOptions): Promise<Outputs> {
  const { site, schemes, reports, folder, cache } = options;
  const frame: Frame = { site, schemes };
  const write = fileWriter(folder);
  const pictures = pictureStore(cache);
  const sheets = tables.map((table) => openSheet(table, folder));
  const revised = new Map<string, string>();
  for (const summary of reports) {
    const built = readBuilt(cache, summary.digest);
    const report: PublicReport = { summary, built, source: () => readFileSync(summary.file) };
    const day = revisedOn(built);
    if (day !== null) revised.set(summary.id, day);
    for (const output of reportOutputs) {
      if (!output.has(summary)) continue;
      const content = output.build(report, frame);
      const path = reportPath(summary) + output.name;
      if (output.raster === true) await pictures.put(String(content), join(folder, path));
      else write(path, content);
    }
    for (const sheet of sheets) sheet.add(report, frame);
  }
  const drawn = await pictures.finish();
  const written = new Map(sheets.map((sheet) => sheet.close()));
  const pages = options.pages.map(pageAddress).filter((page) => page !== null);
  const publication: Publication = { ...frame, reports, revised, pages, written };
  const notes: Words[] = [];
  for (const output of siteOutputs) {
    if (output.absolute === true && site.address === undefined) notes.push(noAddress(output.path));
    else for (const { path, text } of output.files(publication)) write(path, text);
  }
  return { files: write.count() + written.size + reports.length, drawn, notes };
}

/** '/reports/2023/x/' of what Astro calls 'reports/2023/x/'; null for a file that is no page. */
function pageAddress(path: string): string | null {
  const plain = `/${decodeURI(path).replace(/^\/|(?:index)?\.html$/g, '')}`;
  return /\.[a-z0-9]+$/i.test(plain) ? null : plain;
}

const noAddress = (path: string): Words => ({
  'zh-CN': `没有生成 ${path}：它需要绝对地址，请在 site.yaml 中填写 address`,
  en: `${path} was not written: it needs absolute addresses, set address in site.yaml`,
});

function fileWriter(folder: string) {
  const folders = new Set<string>();
  let files = 0;
  const write = (path: string, content: string | Uint8Array): void => {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    writeFileSync(file, content);
    files += 1;
  };
  return Object.assign(write, { count: () => files });
}

/** A table that grows report by report on disk. */
function openSheet(table: Table, folder: string) {
  const path = tablePath(table);
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  const file = openSync(join(folder, path), 'w');
  const hash = createHash('sha256');
  let bytes = 0;
  const append = (text: string): void => {
    const chunk = Buffer.from(text);
    writeSync(file, chunk);
    hash.update(chunk);
    bytes += chunk.length;
  };
  append(csvHead(table));
  return {
    add: (report: PublicReport, frame: Frame): void => {
      if (table.lists(report.summary)) append(csvRows(table, report, frame));
    },
    close: (): [string, { bytes: number; sha256: string }] => {
      closeSync(file);
      return [path, { bytes, sha256: hash.digest('hex') }];
    },
  };
}
