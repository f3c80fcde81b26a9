import { lineStarts, placeOf } from '../../../prose/passages.ts';
import type { Prose } from '../../../prose/prose.ts';
import type { Place } from '../../../report/problem.ts';
import type { WrittenFile } from '../../../report/written-file.ts';

type Node = Prose['tree'] | Prose['tree']['children'][number];

/** All that stands between two blanks: 年**月**日, or a unit and the rest of its clause: **万元，完成**个. */
const between = /^(?:年|月|日|时|[万亿]?元|个|人次?|项|[%％])(?:$|[，；、])/;

/**
 * Stars that stood for a figure and became emphasis: 投入**万元，完成**个 prints as bold letters, and the
 * blanks are gone from the page.
 */
export function swallowed(
  prose: Prose,
  report: WrittenFile,
): { readonly at: Place; readonly quote: string }[] {
  const { body, file, text } = report.source;
  const found: { at: Place; quote: string }[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'strong' || node.type === 'emphasis') {
      const from = node.position?.start.offset ?? 0;
      const marks = /^[*_]+/.exec(body.slice(from, from + 3))?.[0] ?? '';
      const [only] = node.children;
      const follows = /[\p{Script=Han}\d]/u.test(body[from - 1] ?? '');
      if (follows && marks !== '' && only?.type === 'text' && between.test(only.value)) {
        found.push({ at: placeOf(file, lineStarts(text), from, from + marks.length), quote: marks });
      }
    }
    if ('children' in node) for (const child of node.children) visit(child as Node);
  };
  visit(prose.tree);
  return found;
}
