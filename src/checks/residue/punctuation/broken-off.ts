import { lineStarts, type Passage } from '../../../prose/passages.ts';
import type { Prose } from '../../../prose/prose.ts';

/**
 * Paragraphs that end with a comma before a heading or at the end of the report: the sentence was cut off. A comma
 * before another paragraph, a table or a picture may go on there.
 * @param source the whole file, to find where a node stands
 */
export function brokenOff(
  passages: readonly Passage[],
  { tree }: Prose,
  source: string,
): readonly { readonly passage: Passage; readonly from: number; readonly to: number }[] {
  const starts = lineStarts(source);
  const ends = new Set(
    tree.children.flatMap((node, at) => {
      const next = tree.children[at + 1];
      const begin = node.position?.start.offset;
      const last = next === undefined || next.type === 'heading';
      return node.type === 'paragraph' && last && begin !== undefined ? [begin] : [];
    }),
  );
  return passages.flatMap((passage) => {
    if (passage.kind !== 'paragraph' || passage.within.length > 0) return [];
    const match = /(?<=[\p{Script=Han}\d%％）)”》])[，、,](?=\s*$)/u.exec(passage.text);
    if (match === null) return [];
    const { line, column } = passage.place(0, 1);
    const begin = (starts[line - 1] ?? 0) + column - 1;
    return ends.has(begin) ? [{ passage, from: match.index, to: match.index + 1 }] : [];
  });
}
