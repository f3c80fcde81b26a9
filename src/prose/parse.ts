import type { Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { LeafDirective, TextDirective } from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { directiveNames, isLeafName, isTextName } from './directives/names.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  .freeze();

/**
 * The body as a tree. A colon that starts no directive of ours (`时间:ab`, `:::`) stays the text it was; a
 * line of its own that begins with `::` and a name is kept as a directive, known or not, so that a slip of
 * the pen is found instead of printed.
 */
export function parseBody(body: string): Root {
  const tree = parser.parse(body);
  restore(tree, body);
  return tree;
}

function restore(parent: Parents, body: string): void {
  const children: RootContent[] = [];
  for (const child of parent.children as RootContent[]) {
    if (child.type === 'containerDirective') {
      children.push(...restoredContainer(child.position, body));
    } else if (child.type === 'textDirective' && !isOurs(child)) {
      pushText(children, slice(child.position, body), child);
    } else {
      if ('children' in child) restore(child, body);
      if (child.type === 'text') pushText(children, child.value, child);
      else children.push(child);
    }
  }
  parent.children = children as PhrasingContent[];
}

/** With a label, a near miss of one of our names (`:scor[…]`) is kept for the check to find. */
const isOurs = (node: TextDirective | LeafDirective): boolean =>
  isTextName(node.name) ||
  (node.children.length > 0 && !isLeafName(node.name) && directiveNames.near(node.name) !== null);

const slice = (position: Text['position'], body: string): string =>
  body.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);

/** Neighbouring texts become one again, so that a sentence is not cut at its colon. */
function pushText(children: RootContent[], value: string, node: { position?: Text['position'] }): void {
  const before = children.at(-1);
  if (before?.type !== 'text') {
    children.push({ type: 'text', value, position: node.position } as Text);
    return;
  }
  before.value += value;
  if (before.position && node.position) before.position = { ...before.position, end: node.position.end };
}

/** `:::` is no mark of ours: what stands between becomes the paragraphs it would have been without it. */
function restoredContainer(position: Text['position'], body: string): RootContent[] {
  if (position === undefined) return [];
  const start = position.start.offset ?? 0;
  const end = position.end.offset ?? 0;
  // The colons are hidden from the directive syntax, at the same places, and put back into the text.
  const hidden = body.slice(start, end).replace(/^([ \t]*):{3,}/gm, (run) => run.replaceAll(':', '\uE000'));
  const blank = body.slice(0, start).replace(/[^\n]/g, ' ');
  const tree = parser.parse(blank + hidden);
  const show = (node: RootContent | Root): void => {
    if (node.type === 'text') node.value = node.value.replaceAll('\uE000', ':');
    if ('children' in node) for (const child of node.children) show(child as RootContent);
  };
  show(tree);
  restore(tree, body);
  return tree.children;
}
