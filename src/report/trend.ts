import { filedYear } from './library.ts';
import type { ReportSummary } from './summary.ts';

/** What a body holds, as a comment, where `::chart{type=trend}` belongs: the other years are not known to it. */
export const trendComment = 'trend';

/** The same in its HTML. No author can write it: what authors write is escaped. */
export const trendMark = `<!--${trendComment}-->`;

/**
 * The evaluations of a project that a report's result may be compared with, itself among them: by the same scheme
 * and of the same kind, one a year, earliest first.
 * @param series all evaluations of the project that stand
 */
export function trendOf(report: ReportSummary, series: readonly ReportSummary[]): readonly ReportSummary[] {
  const alike = series.filter(
    ({ scheme, evaluation }) => scheme === report.scheme && evaluation === report.evaluation,
  );
  const years = new Map([...alike, report].map((one) => [filedYear(one), one]));
  return [...years.values()].toSorted((a, b) => filedYear(a) - filedYear(b));
}
