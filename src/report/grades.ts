import { type Shelf, slugOf } from './library.ts';
import type { PlainScheme } from './plain-scheme.ts';
import type { ReportSummary } from './summary.ts';

/**
 * The reports of one grade of one scheme, those among them of which only a part has it; a letter of one scheme is
 * not the grade of another.
 */
export type GradeShelf = Shelf & {
  readonly scheme: string;
  /** How many have it as a whole. */
  readonly whole: number;
  /** 0 is the best grade of the scheme; null for a word that the scheme does not know. */
  readonly rank: number | null;
};

/**
 * How grades are spread within one scheme, best first. Each report counts once: under the grade of the whole, as
 * one whose parts are graded apart, or as ungraded.
 */
export type Spread = {
  readonly scheme: string;
  readonly grades: readonly GradeShelf[];
  /** Reports with a grade of their own or of their parts. */
  readonly graded: number;
  /** Those of them whose parts are graded apart. */
  readonly byParts: number;
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
        const whole = own.filter(({ grade }) => grade !== null).length;
        const slug = gradeSlug(name, words);
        return { scheme: id, name, slug, rank: rank < 0 ? null : rank, reports: own, whole };
      }).toSorted((a, b) => (a.rank ?? 99) - (b.rank ?? 99));
      const graded = reports.filter((report) => gradesOf(report).length > 0);
      const byParts = graded.filter(({ grade }) => grade === null).length;
      return { scheme: id, grades, graded: graded.length, byParts, ungraded: reports.length - graded.length };
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
