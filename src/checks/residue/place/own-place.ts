import { matchesOf } from '../../../prose/matches.ts';
import type { Passage } from '../../../prose/passages.ts';
import type { ReadableReport } from '../../../report/read.ts';
import { quoted, without } from '../../texts.ts';

/** Places become others, and papers keep the names they had. */
const changed =
  /[撤原旧曾]|更名|改名|[改设][为区市]|设立|建制|历史|年代|(?<!\d)(?:19\d\d|200\d)年|[〔[［]\d{4}/u;

/** A place of the report's own name and another kind: where it stands, and the words. */
export type OtherKind = { readonly passage: Passage; readonly from: number; readonly to: number };

/**
 * 河湾县 in a report of 河湾区: its own place once or twice as a county, a city or a district that it is not, where it is
 * called by its name again and again. A city and a county may share a name, so only what stands last is looked for.
 */
export function otherKinds(
  { data, source }: ReadableReport,
  passages: readonly Passage[],
): readonly OtherKind[] {
  const region = data.department.region ?? [];
  const own = region.at(-1) ?? '';
  const stem = own.slice(0, -1);
  if (region.length < 2 || !/^\p{Script=Han}{2,4}[县市区旗]$/u.test(own)) return [];
  if (region.slice(0, -1).some((name) => name.startsWith(stem))) return [];
  const kinds = [...'县市区旗'].filter((kind) => !own.endsWith(kind));
  const pattern = new RegExp(`${stem}[${kinds.join('')}](?![域级城间块])`, 'gu');
  const found: OtherKind[] = [];
  for (const passage of passages) {
    if (!passage.text.includes(stem)) continue;
    const plain = without(passage.text, quoted);
    const hits = matchesOf(plain, pattern);
    if (hits.length > 0 && (changed.test(plain) || passage.within.includes('quote'))) return [];
    for (const { 0: words, index } of hits) found.push({ passage, from: index, to: index + words.length });
  }
  const few = found.length === 1 || found.length === 2;
  return few && source.text.split(own).length > 3 ? found : [];
}
