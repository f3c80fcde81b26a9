import { compareNames, filedYear, type Shelf, shelves, slugOf } from './library.ts';
import type { ReportSummary } from './summary.ts';

/** Evaluations of one project that are compared side by side: a table of more columns is not read. */
export const mostBeside = 6;

/** What links the years of one project: its id, or the same name in the same department. */
export const projectKey = (report: ReportSummary): string | null =>
  report.project === null ? null : (report.project.id ?? `${report.department}/${report.project.name}`);

/** A project that was evaluated more than once: its reports, earliest first. */
export type Series = Shelf & { readonly department: string };

/**
 * The projects with more than one report that stands, by name. One report alone is no series: it has its own
 * page and no other.
 */
export function seriesOf(library: readonly ReportSummary[]): readonly Series[] {
  return projects(library).filter(({ reports }) => reports.length > 1);
}

/** All projects by name, series or not. */
export function projects(library: readonly ReportSummary[]): readonly Series[] {
  const keyed = shelves(library, (report) => {
    const key = projectKey(report);
    return key === null ? [] : [key];
  });
  return keyed
    .map(({ slug, reports }): Series => {
      const sorted = reports.toSorted(earliestFirst);
      const last = sorted.at(-1);
      return { name: last?.project?.name ?? '', department: last?.department ?? '', slug, reports: sorted };
    })
    .toSorted((a, b) => compareNames(a.name, b.name) || compareNames(a.department, b.department));
}

/** The address of a report's project below /projects/; null where it names none. */
export function projectSlug(report: ReportSummary): string | null {
  const key = projectKey(report);
  return key === null ? null : slugOf(key);
}

const earliestFirst = (a: ReportSummary, b: ReportSummary): number =>
  filedYear(a) - filedYear(b) ||
  compareNames(a.published ?? '', b.published ?? '') ||
  compareNames(a.id, b.id);
