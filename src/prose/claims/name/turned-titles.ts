import { grouped } from '../../grouped.ts';
import { matchesOf } from '../../matches.ts';
import type { NameClaim } from '../claim.ts';
import type { Text } from '../reading/lines.ts';
import { type Called, otherName } from './other-name.ts';
import { turns } from './turned.ts';

/** 玉振金声——商周玉器特展: a title and what stands behind its dash, whole, in quotation marks or a cell or without. */
const titled = /(?<!\p{Script=Han})(\p{Script=Han}{3,8})-{1,2}(\p{Script=Han}{4,20})(?!\p{Script=Han})/gu;

type Titled = Called & { readonly rest: string };

/** 金声玉振——商周玉器特展 for 玉振金声——商周玉器特展: the same title but for the order of its letters. */
export function turnedTitles({ lines }: Text): readonly NameClaim[] {
  const all = lines.flatMap((line): readonly Titled[] =>
    line.text.includes('-')
      ? matchesOf(line.text, titled).map(({ 1: words = '', 2: rest = '', index }) => ({
          line,
          at: index,
          words,
          rest,
        }))
      : [],
  );
  return [...grouped(all, ({ rest }) => rest).values()].flatMap(slipOf);
}

/** Of two orders the one that stands once is the slip; where both do, the later. */
function slipOf(group: readonly Titled[]): readonly NameClaim[] {
  const orders = [...grouped(group, ({ words }) => words).values()];
  const [first, second, more] = orders;
  if (first === undefined || second === undefined || more !== undefined) return [];
  const [slips, known] = second.length === 1 ? [second, first] : [first, second];
  const [[slip, again], [other]] = [slips, known];
  if (slip === undefined || again !== undefined || other === undefined) return [];
  if (slip.line === other.line || !turns(other.words).includes(slip.words)) return [];
  return [otherName(slip, other, 'thing')];
}
