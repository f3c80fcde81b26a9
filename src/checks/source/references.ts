import type { Prose } from '../../prose/prose.ts';
import type { Place } from '../../report/problem.ts';

type Node = Prose['tree'] | Prose['tree']['children'][number];

/** The links of a body, also those of definitions, and where each stands. */
export function* linksOf(tree: Prose['tree'], file: string): Generator<{ url: string; at: Place }> {
  for (const node of nodesOf(tree)) {
    if (node.type !== 'link' && node.type !== 'definition') continue;
    const at = placeOf(node, file);
    if (at !== null) yield { url: node.url, at };
  }
}

/** The images of a body, also those whose address is given by a definition, and where each stands. */
export function* imagesOf(tree: Prose['tree'], file: string): Generator<{ url: string; at: Place }> {
  const nodes = nodesOf(tree);
  const definitions = new Map<string, string>();
  for (const node of nodes) {
    if (node.type === 'definition') definitions.set(node.identifier, node.url);
  }
  for (const node of nodes) {
    if (node.type !== 'image' && node.type !== 'imageReference') continue;
    const url = node.type === 'image' ? node.url : definitions.get(node.identifier);
    const at = placeOf(node, file);
    if (url !== undefined && at !== null) yield { url, at };
  }
}

function placeOf({ position }: Node, file: string): Place | null {
  if (position === undefined) return null;
  const { start, end } = position;
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

const known = new WeakMap<Prose['tree'], readonly Node[]>();

/** Every node of a body, listed once. */
function nodesOf(tree: Prose['tree']): readonly Node[] {
  const before = known.get(tree);
  if (before !== undefined) return before;
  const found: Node[] = [];
  const visit = (node: Node): void => {
    found.push(node);
    if ('children' in node) for (const child of node.children) visit(child as Node);
  };
  visit(tree);
  known.set(tree, found);
  return found;
}
