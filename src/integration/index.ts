import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { stops } from '../checks/run.ts';
import { readBuilt } from '../report/built.ts';
import { plainScheme } from '../report/plain-scheme.ts';
import { attachmentFolder } from '../report/read.ts';
import type { ReportSummary } from '../report/summary.ts';
import { copyBeside } from './beside.ts';
import { buildLibrary, type Library } from './build-library.ts';
import { writeWhole } from './cache.ts';
import { writeHeaders } from './csp.ts';
import { libraryFile } from './loader.ts';
import { updateLosses } from './losses.ts';
import { writeOutputs } from './outputs.ts';
import { printFindings } from './print.ts';
import { writeSearchIndex } from './search.ts';
import { searchDocuments } from './search-documents.ts';
import { settingsModule } from './settings-module.ts';

type Options = {
  /** The content folder; GONGPING_CONTENT where a site is built from another one. */
  readonly content?: string;
};

/** Reads, checks and computes the reports before Astro renders, and completes the site after it. */
export default function gongping(options: Options = {}): AstroIntegration {
  const content = process.env['GONGPING_CONTENT'] ?? options.content ?? 'content';
  let library: Library | null = null;
  let published: readonly ReportSummary[] = [];
  let root = process.cwd();
  return {
    name: 'gongping',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        root = fileURLToPath(config.root);
        const cache = cacheFolder(root);
        library = await timed(logger, 'checked', () => buildLibrary(content, cache));
        if (command !== 'sync') {
          printFindings(library, process.stderr);
          if (command === 'build') refuse(library);
        }
        published = publicReports(library, today(), command === 'dev');
        const { site } = library.context;
        updateConfig({
          ...addressOf(site.address),
          cacheDir: pathToFileURL(`${cache}/`),
          trailingSlash: 'always',
          compressHTML: true,
          devToolbar: { enabled: false },
          // The content security policy allows no inline script or style.
          build: { inlineStylesheets: 'never' },
          experimental: { incrementalBuild: true },
          vite: { plugins: [settingsModule(library.context, cache)], build: { assetsInlineLimit: 0 } },
        });
        writeWhole(
          fileURLToPath(libraryFile(pathToFileURL(`${cache}/`))),
          published.map((summary) => `${JSON.stringify(summary)}\n`).join(''),
        );
        updateLosses(cache, published);
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        if (library === null) return;
        const out = fileURLToPath(dir);
        const cache = cacheFolder(root);
        writeHeaders(out, library.context.site.address);
        copyAttachments(published, cache, out);
        const { context } = library;
        const { site } = context;
        const schemes = [...context.schemes.values()].map(({ value }) => plainScheme(value));
        await timed(logger, 'search index', () =>
          writeSearchIndex(searchDocuments(published, cache, { language: site.language, schemes }), {
            outDir: join(out, 'pagefind'),
            cacheDir: join(cache, 'search'),
          }),
        );
        const { notes } = await timed(logger, 'data', () =>
          writeOutputs({
            site,
            schemes,
            reports: published,
            folder: out,
            cache,
            pages: pages.map(({ pathname }) => pathname),
          }),
        );
        for (const note of notes) logger.warn(note[site.language]);
      },
    },
  };
}

/** A site below a folder of its host (https://x.example/pingjia) has that folder before all its addresses. */
function addressOf(address: string | undefined): { site?: string; base?: string } {
  if (address === undefined) return {};
  const { origin, pathname } = new URL(address);
  return { site: origin, base: pathname };
}

/** What a step took is said by the build's log, and by the bench. */
async function timed<T>(logger: AstroIntegrationLogger, step: string, work: () => Promise<T>): Promise<T> {
  const begin = performance.now();
  const result = await work();
  logger.info(`${step} in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  return result;
}

function copyAttachments(published: readonly ReportSummary[], cache: string, out: string): void {
  // Only a report that is a folder can have files beside it.
  for (const report of published.filter(({ file }) => attachmentFolder(file) !== null)) {
    copyBeside(report.file, readBuilt(cache, report.digest).files, join(out, 'reports', report.id));
  }
}

/** The day at the publisher's place: reports of a later day are not public yet. GONGPING_TODAY sets it. */
const today = (): string =>
  process.env['GONGPING_TODAY'] ?? new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

const cacheFolder = (root: string): string => {
  const folder = process.env['GONGPING_CACHE'] ?? 'node_modules/.cache/gongping';
  return isAbsolute(folder) ? folder : resolve(root, folder);
};

/** @throws one sentence, without a stack, when a published report has an error: nothing is built then */
function refuse(library: Library): void {
  const open = library.entries.filter(({ draft }) => !draft);
  const all = [...open.flatMap(({ findings }) => findings), ...library.shared];
  const errors = all.filter((finding) => stops(finding, false));
  if (errors.length === 0) return;
  const { language } = library.context.site;
  const error = new Error(
    language === 'en'
      ? `Not built: ${errors.length} errors in reports that are to be published (see above)`
      : `未生成站点：待公开的报告中有 ${errors.length} 个错误（见上）`,
  );
  error.stack = '';
  throw error;
}

/** What may be seen on a day: published by then, or withdrawn; in development everything that can be read. */
function publicReports(library: Library, day: string, all: boolean): readonly ReportSummary[] {
  const summaries = library.entries.flatMap(({ summary }) => summary ?? []);
  const open = summaries.filter(({ status, published }) => status !== 'draft' && (published ?? '') <= day);
  return all ? summaries : open;
}
