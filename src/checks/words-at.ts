import type { Place } from '../report/problem.ts';
import type { Report } from '../report/read.ts';

/** What stands at a place of the report, as written; '' in another file or over several lines. */
export function wordsAt(report: Report, { file, line, column, endLine, endColumn }: Place): string {
  if (file !== report.file || line !== endLine) return '';
  return report.source.text.split('\n', line)[line - 1]?.slice(column - 1, endColumn - 1) ?? '';
}
