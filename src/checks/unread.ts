import type { ReadableReport } from '../report/read.ts';

/**
 * Whether all of these top-level fields could be read. Where one could not, what would be added up from it is
 * not there, and a second finding would only repeat the first.
 */
export function areRead(report: ReadableReport, ...fields: readonly string[]): boolean {
  const { problems, source, file } = report;
  if (problems.length === 0) return true;
  const starts = Object.keys(source.data as object)
    .map((field) => ({ field, line: source.place([field], 'key').line }))
    .sort((a, b) => a.line - b.line);
  return problems.every(({ at }) => {
    // A fault in another file is one of the framework.
    const field = at.file === file ? starts.findLast(({ line }) => line <= at.line)?.field : 'indicators';
    return field === undefined || !fields.includes(field);
  });
}

/** Whether the trees could be read whole. */
export const treesAreRead = (report: ReadableReport): boolean =>
  areRead(report, 'indicators', 'units', 'framework', 'scheme', 'adjustments', 'veto');
