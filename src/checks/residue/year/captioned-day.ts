import { matchesOf } from '../../../prose/matches.ts';
import type { Passage } from '../../../prose/passages.ts';
import type { ReadableReport } from '../../../report/read.ts';
import { leaves } from '../../../scoring/score.ts';
import { narrow } from '../../texts.ts';
import { type Evaluated, type StatedYears, yearsNamed } from './stated-years.ts';

/** 各片区助餐情况（截至2022年12月31日）： */
const upTo = /截(?:至|止到?|止至)\s*((?:19|20)\d{2})\s*年(?:\s*12\s*月(?:\s*31\s*日|底|末)?|底|末)/u;
/** A table of how things stood before. */
const before = /年初|上年|期初|以前|历年|此前|基期|基数|存量|原有|立项|结转|历史/u;

const plainNumber = (words: string): string | null =>
  /^\s*[≥≤]?\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*\p{Script=Han}{0,4}\s*$/u.test(words)
    ? words.replaceAll(/[^\d.]/gu, '')
    : null;

/** Four figures without the noughts at the end: what two counts seldom share by chance. */
const isTelling = (digits: string): boolean => digits.replace('.', '').replace(/^0+|0+$/gu, '').length >= 4;

/**
 * The caption of a table that says how things stood at the end of the year before, where a figure of the table is what
 * an indicator reached in the evaluated year, and the table tells of no other year.
 */
export function captionedDays(
  { units, source: { body } }: ReadableReport,
  passages: readonly Passage[],
  { years: [first, last] }: Evaluated,
): readonly { readonly passage: Passage; readonly stated: StatedYears }[] {
  if (first !== last || !new RegExp(`截[至止][至到]?\\s*${first - 1}\\s*年`, 'u').test(body)) return [];
  const reached = new Set(
    units.flatMap(({ result }) =>
      leaves(result.roots).flatMap(({ indicator: { actual, target } }) => {
        const [own, aim] = [actual, target].map((value) =>
          plainNumber(narrow(typeof value === 'string' ? value : (value?.text ?? ''))),
        );
        return own == null || own === aim || !isTelling(own) ? [] : [own];
      }),
    ),
  );
  if (reached.size === 0) return [];
  return passages.flatMap((passage, at) => {
    const { text, kind } = passage;
    const table = passages[at + 1]?.cell?.table;
    if (kind === 'cell' || table === undefined || text.length > 60 || before.test(text)) return [];
    const plain = narrow(text);
    const [day] = matchesOf(plain, new RegExp(upTo, 'gu'));
    const year = Number(day?.[1]);
    if (day === undefined || year !== first - 1 || yearsNamed(plain).length > 1) return [];
    const cells = passages.slice(at + 1, at + 400).filter(({ cell }) => cell?.table === table);
    if (cells.some(({ text: words }) => /(?:19|20)\d{2}\s*年|上年|年初/u.test(words))) return [];
    if (!cells.some(({ text: words }) => reached.has(plainNumber(narrow(words)) ?? ''))) return [];
    const from = day.index + day[0].indexOf(String(year));
    return [{ passage, stated: { from, to: day.index + day[0].length, years: [year, year] as const } }];
  });
}
