import { compareText } from './compared.ts';
import type { ReportSummary } from './summary.ts';

/** The year a report is filed under: the last one it evaluates. */
export const filedYear = (report: ReportSummary): number => report.years.at(-1) ?? 0;

/** Reports that count: withdrawn ones keep their page but are in no list of results. */
export const standing = (library: readonly ReportSummary[]): readonly ReportSummary[] =>
  library.filter(({ status }) => status !== 'withdrawn');

/** What may be seen on a day: published by then, or withdrawn. */
export const publicOn = (library: readonly ReportSummary[], day: string): readonly ReportSummary[] =>
  library.filter(({ status, published }) => status !== 'draft' && (published ?? '') <= day);

/** An entry of a register: everything filed under one name. */
export type Shelf = {
  readonly name: string;
  readonly slug: string;
  readonly reports: readonly ReportSummary[];
};

/**
 * Sorts reports onto shelves; a report may stand on several (years, places) or none. Names that differ only in
 * width, case or punctuation have one address, hence one shelf.
 */
export function shelves(
  library: readonly ReportSummary[],
  names: (report: ReportSummary) => readonly string[],
): readonly Shelf[] {
  const found = new Map<string, { name: string; reports: ReportSummary[] }>();
  for (const report of library) {
    for (const name of names(report)) {
      const slug = slugOf(name);
      const shelf = found.get(slug);
      if (shelf === undefined) found.set(slug, { name, reports: [report] });
      else if (shelf.reports.at(-1) !== report) shelf.reports.push(report);
    }
  }
  return Array.from(found, ([slug, shelf]) => ({ ...shelf, slug }));
}

/** Part of an address made of a name: Chinese stays, what file systems and addresses forbid becomes '-'. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  // 80 Chinese characters are 240 bytes; file systems stop at 255.
  return [...plain].slice(0, 80).join('') || '-';
}

export const byYear = (library: readonly ReportSummary[]): readonly Shelf[] =>
  shelves(library, ({ years }) => years.map(String)).toSorted((a, b) => Number(b.name) - Number(a.name));

export const byDepartment = (library: readonly ReportSummary[]): readonly Shelf[] =>
  shelves(library, ({ department }) => [department]).toSorted(largestFirst);

export const bySector = (library: readonly ReportSummary[]): readonly Shelf[] =>
  shelves(library, ({ sector }) => (sector === null ? [] : [sector])).toSorted(largestFirst);

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** By the sound of Chinese names, numbers by their value. */
export const compareNames = (a: string, b: string): number => collator.compare(a, b);

export const largestFirst = (a: Shelf, b: Shelf): number =>
  b.reports.length - a.reports.length || compareNames(a.name, b.name);

type Comparison = (a: ReportSummary, b: ReportSummary) => number;

const latest: Comparison = (a, b) =>
  filedYear(b) - filedYear(a) ||
  compareText(b.published ?? '', a.published ?? '') ||
  compareNames(a.title, b.title);

/** The orders a list can be read in. Scores are compared only within a scheme that ranks. */
export const orders = {
  latest,
  score: (a, b) =>
    Number(b.ranked) - Number(a.ranked) ||
    compareText(a.scheme, b.scheme) ||
    compareScore(a, b) ||
    latest(a, b),
  grade: (a, b) =>
    compareText(a.scheme, b.scheme) || (a.gradeRank ?? 99) - (b.gradeRank ?? 99) || latest(a, b),
  department: (a, b) => compareNames(a.department, b.department) || latest(a, b),
} satisfies Record<string, Comparison>;

export type Order = keyof typeof orders;

const compareScore = (a: ReportSummary, b: ReportSummary): number =>
  a.ranked && b.ranked ? (b.rate ?? -1) - (a.rate ?? -1) : 0;
