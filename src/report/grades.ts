import { type Shelf, slugOf } from './library.ts';
import type { PlainScheme } from './plain-scheme.ts';
import type { ReportSummary } from './summary.ts';

/** The reports of one grade of one scheme; a letter of one scheme is not the grade of another. */
export type GradeShelf = Shelf & {
  readonly scheme: string;
  /** 0 is the best grade of the scheme; null for a word that the scheme does not know. */
  readonly rank: number | null;
};

/** How grades are spread within one scheme, best first. */
export type Spread = {
  readonly scheme: string;
  readonly grades: readonly GradeShelf[];
  /** Reports with a grade; one whose parts are graded apart counts once, and stands under each of its grades. */
  readonly graded: number;
  readonly ungraded: number;
};

/** The grade of a report, or those of its parts, each once. */
export const gradesOf = ({ grade, units }: ReportSummary): readonly string[] =>
  grade === null ? [...new Set(units.flatMap((unit) => unit.grade ?? []))] : [grade];

/** One spread a scheme, the one most used first; grades that nobody has are not in it. */
export function spreads(
  library: readonly ReportSummary[],
  schemes: readonly PlainScheme[],
): readonly Spread[] {
  return Array.from(
    Map.groupBy(library, ({ scheme }) => scheme),
    ([id, reports]) => {
      const bands = schemes.find((scheme) => scheme.id === id)?.bands ?? [];
      const words = bands.map(({ grade }) => grade);
      const found = new Map<string, ReportSummary[]>();
      for (const report of reports) {
        for (const grade of gradesOf(report)) found.set(grade, [...(found.get(grade) ?? []), report]);
      }
      const grades = Array.from(found, ([name, own]): GradeShelf => {
        const rank = words.indexOf(name);
        return { scheme: id, name, slug: gradeSlug(name, words), rank: rank < 0 ? null : rank, reports: own };
      }).toSorted((a, b) => (a.rank ?? 99) - (b.rank ?? 99));
      const graded = reports.filter((report) => gradesOf(report).length > 0).length;
      return { scheme: id, grades, graded, ungraded: reports.length - graded };
    },
  ).toSorted((a, b) => b.graded - a.graded);
}

/** The address of a grade below its scheme; A+ and A- are told apart by their place in the scheme. */
function gradeSlug(grade: string, words: readonly string[]): string {
  const slug = slugOf(grade);
  const rank = words.indexOf(grade);
  const clash = words.some((other) => other !== grade && slugOf(other) === slug);
  return clash && rank >= 0 ? `${slug}-${rank + 1}` : slug;
}
