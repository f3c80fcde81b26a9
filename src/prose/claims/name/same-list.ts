import type { NameClaim } from '../claim.ts';
import type { Line, Text } from '../reading/lines.ts';
import { apart, tellsApart } from '../reading/names/near.ts';
import { placesOf } from '../reading/names/told.ts';
import { type Cell, gridsOf, isSubtotalLabel, isSumLabel } from '../table/grid.ts';
import { otherName } from './other-name.ts';

/** What the names of bodies end with, and those of places. */
const body =
  /(?:中心|公司|机构|社|站|所|局|院|学校|小学|中学|幼儿园|协会|合作社|厂|集团|[大支]队|基金会|馆|园区)$/u;
const place = /[镇乡村]$|街道$|社区$/u;

/**
 * 福临养老服务中心 in the table that lists, in the same order, the bodies that another table lists, of which one is
 * 福邻养老服务中心: the same name with a letter that is another.
 */
export function sameList(text: Text): readonly NameClaim[] {
  const lists = gridsOf(text).flatMap(({ rows }) => {
    const cells = rows.flatMap((row) => row.find((cell) => cell?.figure === null) ?? []);
    const names = cells.filter(({ text: words }) => !isSumLabel(words) && !isSubtotalLabel(words));
    return names.length > 2 && names.some(({ text: words }) => isName(words)) ? [names] : [];
  });
  const found = lists.flatMap((later, at) =>
    lists.slice(0, at).flatMap((earlier) => slipOf(text.lines, earlier, later)),
  );
  return [...new Map(found.map((one) => [one.written, one])).values()];
}

const isName = (words: string): boolean => body.test(words) || place.test(words);

/** The one name by which two lists differ: of the two the one that stands once is the slip, or the later. */
function slipOf(
  lines: readonly Line[],
  earlier: readonly Cell[],
  later: readonly Cell[],
): readonly NameClaim[] {
  if (earlier.length !== later.length) return [];
  const differing = earlier.flatMap((a, at) => {
    const b = later[at];
    return b === undefined || a.text === b.text ? [] : [[a, b] as const];
  });
  const [pair, more] = differing;
  if (pair === undefined || more !== undefined) return [];
  const [a, b] = pair;
  if (!isSlip(a.text, b.text, earlier.length)) return [];
  const [first, second] = [placesOf(a.text, lines).length, placesOf(b.text, lines).length];
  if (Math.min(first, second) > 1) return [];
  const [slip, known] = second === 1 ? [b, a] : [a, b];
  return [
    otherName(
      { line: slip.line, at: 0, words: slip.text },
      { line: known.line, at: 0, words: known.text },
      'thing',
    ),
  ];
}

/** Whether two bodies of so many have the same name but for one letter; of places it takes more. */
function isSlip(a: string, b: string, count: number): boolean {
  const [more, less] = apart(a, b);
  if (more.length !== 1 || less.length !== 1 || tellsApart.test(more + less)) return false;
  if (!/^\p{Script=Han}{3,20}$/u.test(a) || !isName(a) || !isName(b)) return false;
  return place.test(a) || a.length < 6 ? count > 5 : true;
}
