import type { Passage } from '../../../prose/passages.ts';
import { narrow } from '../../texts.ts';
import type { Evaluated, StatedYears } from './stated-years.ts';

/** 报告日期：2023年6月18日, or the date alone. */
const dated =
  /^\s*(?:(?:评价)?(?:报告|编制|填报|填表|撰写|出具)(?:日期|时间)\s*:\s*)?((?:19|20)\d{2})\s*(?:年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|[-./]\s*\d{1,2}\s*[-./]\s*\d{1,2})\s*$/u;
const labelled = /日期|时间/u;

/**
 * The day a report says it was written, before the evaluated year: no evaluation is. A date alone is that day
 * above the text proper and at its end.
 */
export function signedBefore(
  passages: readonly Passage[],
  opening: ReadonlySet<Passage>,
  { years: [, last] }: Evaluated,
): readonly { readonly passage: Passage; readonly stated: StatedYears }[] {
  return passages.flatMap((passage, index) => {
    const { text, kind } = passage;
    if (kind === 'cell' || text.length > 40 || !/\d{4}|[０-９]{4}/.test(text)) return [];
    const match = dated.exec(narrow(text));
    const year = Number(match?.[1]);
    if (match === null || year >= last) return [];
    if (!labelled.test(text) && !opening.has(passage) && index < passages.length - 3) return [];
    const from = match[0].indexOf(match[1] ?? '');
    return [{ passage, stated: { from, to: text.trimEnd().length, years: [year, year] } }];
  });
}
