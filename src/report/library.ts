import type { ReportSummary } from './summary.ts';

/** The year a report is filed under: the last one it evaluates. */
export const filedYear = (report: ReportSummary): number => report.years.at(-1) ?? 0;

/** Reports that count: withdrawn ones keep their page but are in no list of results. */
export const standing = (library: readonly ReportSummary[]): readonly ReportSummary[] =>
  library.filter(({ status }) => status !== 'withdrawn');

/** An entry of a register: everything filed under one name. */
export type Shelf = { readonly name: string; readonly slug: string; readonly reports: readonly ReportSummary[] };

/** Sorts reports onto shelves; a report may stand on several (years, places) or none. */
export function shelves(
  library: readonly ReportSummary[],
  names: (report: ReportSummary) => readonly string[],
): readonly Shelf[] {
  const found = new Map<string, ReportSummary[]>();
  for (const report of library) {
    for (const name of new Set(names(report))) {
      const shelf = found.get(name);
      if (shelf === undefined) found.set(name, [report]);
      else shelf.push(report);
    }
  }
  return Array.from(found, ([name, reports]) => ({ name, slug: slugOf(name), reports }));
}

/** Part of an address made of a name: Chinese stays, what file systems and addresses forbid becomes '-'. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').toLowerCase();
  // 80 Chinese characters are 240 bytes; file systems stop at 255.
  return [...plain].slice(0, 80).join('') || '-';
}

export const byYear = (library: readonly ReportSummary[]): readonly Shelf[] =>
  shelves(library, ({ years }) => years.map(String)).toSorted((a, b) => Number(b.name) - Number(a.name));

export const byDepartment = (library: readonly ReportSummary[]): readonly Shelf[] =>
  shelves(library, ({ department }) => [department]).toSorted(largestFirst);

const collator = new Intl.Collator('zh-CN', { numeric: true });

const largestFirst = (a: Shelf, b: Shelf): number =>
  b.reports.length - a.reports.length || collator.compare(a.name, b.name);

type Comparison = (a: ReportSummary, b: ReportSummary) => number;

const latest: Comparison = (a, b) =>
  filedYear(b) - filedYear(a) || compare(b.published ?? '', a.published ?? '') || collator.compare(a.title, b.title);

/** The orders a list can be read in. Scores are compared only within a scheme that ranks. */
export const orders = {
  latest,
  score: (a, b) => Number(b.ranked) - Number(a.ranked) || compare(a.scheme, b.scheme) || compareScore(a, b) || latest(a, b),
  grade: (a, b) => compare(a.scheme, b.scheme) || (a.gradeRank ?? 99) - (b.gradeRank ?? 99) || latest(a, b),
  department: (a, b) => collator.compare(a.department, b.department) || latest(a, b),
} satisfies Record<string, Comparison>;

export type Order = keyof typeof orders;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const compareScore = (a: ReportSummary, b: ReportSummary): number =>
  a.ranked && b.ranked ? (b.rate ?? -1) - (a.rate ?? -1) : 0;

/** How grades are spread within one scheme, best first. */
export type Spread = {
  readonly scheme: string;
  readonly grades: readonly { readonly grade: string; readonly rank: number; readonly count: number }[];
  readonly graded: number;
  readonly ungraded: number;
};

/** One spread a scheme: a letter of one scheme is not the grade of another. */
export function spreads(library: readonly ReportSummary[]): readonly Spread[] {
  return shelves(library, ({ scheme }) => [scheme]).map(({ name, reports }) => {
    const grades = shelves(reports, ({ grade }) => (grade === null ? [] : [grade])).map((shelf) => ({
      grade: shelf.name,
      rank: shelf.reports[0]?.gradeRank ?? 99,
      count: shelf.reports.length,
    }));
    const graded = grades.reduce((sum, { count }) => sum + count, 0);
    return { scheme: name, grades: grades.toSorted((a, b) => a.rank - b.rank), graded, ungraded: reports.length - graded };
  }).toSorted((a, b) => b.graded - a.graded);
}

/** What links the years of one project: its id, or the same name in the same department. */
export const projectKey = (report: ReportSummary): string | null =>
  report.project === null ? null : (report.project.id ?? `${report.department}/${report.project.name}`);

/** Reports of the same project, earliest first; one alone is no series. */
export function seriesOf(library: readonly ReportSummary[]): ReadonlyMap<string, readonly ReportSummary[]> {
  const all = shelves(library, (report) => {
    const key = projectKey(report);
    return key === null ? [] : [key];
  });
  const series = all.filter(({ reports }) => reports.length > 1);
  return new Map(series.map(({ name, reports }) => [name, reports.toSorted((a, b) => filedYear(a) - filedYear(b))]));
}
