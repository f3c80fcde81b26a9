import { readFileSync } from 'node:fs';
import type { Built } from './built.ts';
import { reportOutputs } from './outputs/index.ts';
import { type Frame, type PublicReport, reportPath } from './outputs/output.ts';
import type { ReportSummary } from './summary.ts';

/** A file that can be taken along from a report's page. */
export type Download = {
  readonly name: string;
  readonly title: string;
  readonly about: string | null;
  /** Where it lies in the site. */
  readonly path: string;
  /** As readers know it: JSON, CSV, PDF. */
  readonly type: string;
  /** Null where it is not known before the site is written. */
  readonly bytes: number | null;
};

/** The machine-readable files of a report, with the sizes they will be written with. */
export function dataFiles(summary: ReportSummary, built: Built, frame: Frame): readonly Download[] {
  const report: PublicReport = { summary, built, source: () => readFileSync(summary.file) };
  const { language } = frame.site;
  return reportOutputs
    .filter((output) => output.has(summary))
    .map((output) => ({
      name: output.name,
      title: output.title[language],
      about: output.about[language],
      path: reportPath(summary) + output.name,
      type: typeOf(output.name),
      bytes: output.raster === true ? null : Buffer.byteLength(output.build(report, frame)),
    }));
}

/** The author's own files beside a report. */
export const attachedFiles = (summary: ReportSummary, { json }: Built): readonly Download[] =>
  json.attachments.map(({ title, file, type, bytes }) => ({
    name: file,
    title,
    about: null,
    path: reportPath(summary) + file,
    type: type.toUpperCase(),
    bytes,
  }));

const typeOf = (name: string): string =>
  name.endsWith('.md') ? 'Markdown' : (name.split('.').at(-1) ?? '').toUpperCase();
