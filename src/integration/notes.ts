import type { Finding } from '../checks/check.ts';
import { checks } from '../checks/index.ts';
import { siteWords } from '../i18n/site.ts';
import type { Language } from '../i18n/words.ts';
import type { Note } from '../report/built.ts';
import type { Place } from '../report/problem.ts';

/** The acknowledged findings of a report as its readers see them, numbered in the order of the text. */
export function notesOf(
  findings: readonly Finding[],
  language: Language,
): readonly { readonly at: Place; readonly label: string; readonly note: Omit<Note, 'placed'> }[] {
  return findings
    .filter((finding) => finding.acknowledged !== null)
    .map(({ at, check, quote, acknowledged }, index) => ({
      at,
      label: siteWords[language].report.note(String(index + 1)),
      note: {
        id: `note-${index + 1}`,
        check,
        title: checks.find(({ code }) => code === check)?.title[language] ?? check,
        quote,
        note: acknowledged ?? '',
        line: at.line,
      },
    }));
}
