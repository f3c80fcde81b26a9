import type { Prose } from '../../prose/prose.ts';
import type { Place } from '../../report/problem.ts';

type Node = Prose['tree'] | Prose['tree']['children'][number];

/** The links of a body, also those of definitions, and where each stands. */
export function* linksOf(tree: Prose['tree'], file: string): Generator<{ url: string; at: Place }> {
  for (const node of every(tree)) {
    const at = placeOf(node, file);
    if ((node.type === 'link' || node.type === 'definition') && at !== null) yield { url: node.url, at };
  }
}

/** The images of a body, also those whose address is given by a definition, and where each stands. */
export function* imagesOf(tree: Prose['tree'], file: string): Generator<{ url: string; at: Place }> {
  const definitions = new Map<string, string>();
  for (const node of every(tree)) {
    if (node.type === 'definition') definitions.set(node.identifier, node.url);
  }
  for (const node of every(tree)) {
    const url =
      node.type === 'image'
        ? node.url
        : node.type === 'imageReference'
          ? definitions.get(node.identifier)
          : undefined;
    const at = placeOf(node, file);
    if (url !== undefined && at !== null) yield { url, at };
  }
}

function placeOf({ position }: Node, file: string): Place | null {
  if (position === undefined) return null;
  const { start, end } = position;
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function* every(node: Node): Generator<Node> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* every(child as Node);
}
