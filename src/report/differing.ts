import { differingWords } from '../i18n/differing.ts';
import type { Language } from '../i18n/words.ts';

/** A result as the publication prints it, and whether that follows from the indicators. */
export type Stated = {
  readonly total: string | null;
  readonly grade: string | null;
  /** Null where there is nothing to compare. */
  readonly totalAgrees: boolean | null;
  readonly gradeAgrees: boolean | null;
};

/** What the publication prints and the computation does not give; null for what agrees. */
export type Differing = { readonly total: string | null; readonly grade: string | null };

export const differing = ({ stated }: { readonly stated: Stated }): Differing => ({
  total: stated.totalAgrees === false ? stated.total : null,
  grade: stated.gradeAgrees === false ? stated.grade : null,
});

type Parts = { readonly stated: Stated; readonly units: readonly { readonly stated: Stated }[] };

/** Whether a report, or a unit of it, prints another total or grade than the computed one. */
export const differs = ({ stated, units }: Parts): boolean =>
  [{ stated }, ...units].map(differing).some(({ total, grade }) => total !== null || grade !== null);

type Result = { readonly printed: string | null; readonly grade: string | null; readonly stated: Stated };

/** Total and grade in words: what the publication prints goes first, the computed one stands beside it. */
export function inWords(
  result: Result,
  language: Language,
): Readonly<Record<'total' | 'grade', string | null>> {
  const { beside } = differingWords[language];
  const own = differing(result);
  const both = (computed: string | null, printed: string | null): string | null =>
    printed === null ? computed : `${printed}${computed === null ? '' : beside(computed)}`;
  return { total: both(result.printed, own.total), grade: both(result.grade, own.grade) };
}

/** The same where room is little: '89.5 良', and the computed '92.91 优' apart; null where they are one. */
export function inBrief({ printed, grade, stated }: Result): { said: string; computed: string | null } {
  const own = differing({ stated });
  const joined = (parts: readonly (string | null)[]): string =>
    parts.filter((part) => part !== null).join(' ');
  const others = joined([own.total && printed, own.grade && grade]);
  return {
    said: joined([own.total ?? printed, own.grade ?? grade]),
    computed: others === '' ? null : others,
  };
}
