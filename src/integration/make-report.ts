import { lstatSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { tally } from '../checks/reconcile/tally.ts';
import { checkReport } from '../checks/run.ts';
import { firstParagraph } from '../prose/first-paragraph.ts';
import { readProse } from '../prose/read.ts';
import { type RenderedProse, renderProse } from '../prose/render.ts';
import { siteLinks } from '../prose/site-links.ts';
import { type Built, builtFile } from '../report/built.ts';
import { type Context, digestOf } from '../report/context.ts';
import { shows } from '../report/disclosure.ts';
import { filesBelow } from '../report/files-below.ts';
import { reportJson } from '../report/outputs/report-json.ts';
import type { Place } from '../report/problem.ts';
import {
  attachmentFolder,
  isReadable,
  type ReadableReport,
  type Report,
  readReport,
} from '../report/read.ts';
import { summarise } from '../report/summary.ts';
import { filesBeside, pictureOf, picturesBeside } from './beside.ts';
import { digestFor, type Entry, type Uses, writeWhole } from './cache.ts';
import { drawOnce } from './draw-once.ts';
import type { Job, Setup } from './job.ts';
import { notesOf } from './notes.ts';

/** One report from its file to its page in the cache. */
export async function makeReport(job: Job, context: Context, setup: Setup): Promise<Entry> {
  const bytes = readFileSync(job.file);
  const report = readReport(job.file, context, bytes);
  const prose = await readProse(report, (source, title) => drawOnce(setup.cache, source, title));
  const findings = checkReport(report, prose);
  const uses: Uses = {
    scheme: report.scheme?.id ?? null,
    outline: report.outline?.id ?? null,
    framework: report.data?.framework ?? null,
    attachments: attachmentsStamp(job.file),
  };
  const digest = digestFor(digestOf(bytes), uses, context, setup.version);
  const entry = {
    ...job,
    bytes: digestOf(bytes),
    uses,
    digest,
    findings,
    draft: isDraft(report),
    links: siteLinks(prose.tree, report),
  };
  if (!isReadable(report)) return { ...entry, summary: null };

  const { language } = report.site;
  const shown = shows(report.data, 'full');
  const notes = notesOf(
    findings.filter(({ at }) => isPublic(at, report)),
    language,
  );
  const attached = (report.data.attachments ?? []).map(({ file }) => file);
  const files = shown ? filesBeside(report, prose.tree, attached) : [];
  const pictures = await picturesBeside(job.file, files);
  const body = shown
    ? renderProse(prose, report, {
        image: (src) => pictureOf(src, pictures),
        notes: notes.map(({ at, label, note }) => ({ at, id: note.id, label, text: note.note })),
      })
    : nothing;
  // The figures that are counted stand in the body.
  const { checked, agree } = shown ? tally(report, prose) : { checked: 0, agree: 0 };
  const counts = { checked, agree, acknowledged: notes.length };
  const placed = new Set(body.placed);
  const built: Built = {
    json: reportJson(report, { counts }),
    html: body.html,
    toc: body.toc,
    blocks: body.blocks,
    files,
    notes: notes.map(({ note }) => ({ ...note, placed: placed.has(note.id) })),
  };
  writeWhole(builtFile(setup.cache, digest), JSON.stringify(built));
  return { ...entry, summary: summarise(report, { counts, digest, lead: firstParagraph(prose, report) }) };
}

/** The body of a report whose body is not public. */
const nothing: RenderedProse = { html: '', toc: [], blocks: [], placed: [] };

/** Whether what stands at a place of a report's sources is public: all, the frontmatter of a form, or nothing. */
function isPublic({ file, line }: Place, { data, source }: ReadableReport): boolean {
  if (shows(data, 'full')) return true;
  const inBody = file === source.file && source.body.split('\n')[line - 1]?.trim() !== '';
  return shows(data, 'form') && !inBody;
}

/** As written: a status that is no status is a fault, not a draft. */
function isDraft({ source }: Report): boolean {
  if (source.data === null || typeof source.data !== 'object') return false;
  const { status = 'draft' } = source.data as { status?: unknown };
  return status === 'draft';
}

/** Names, sizes and times of what lies beside a report's index.md; of a link its own, wherever it leads. */
export function attachmentsStamp(file: string): string {
  const folder = attachmentFolder(file);
  if (folder === null) return '';
  return filesBelow(folder)
    .filter((path) => path !== file)
    .map((path) => `${relative(folder, path)}:${lstatSync(path).size}:${lstatSync(path).mtimeMs}`)
    .join('|');
}
