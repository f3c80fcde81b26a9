import type { Paragraph, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { LeafDirective, TextDirective } from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { blockNames, nearName, textNames } from './directives/names.ts';
import { emphasisBesideChinese } from './emphasis.ts';
import { linked } from './links.ts';
import { between, part } from './position.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  .use(fitted)
  .freeze();

/**
 * Fits the syntax to Chinese text: no containers (`:::`); no bare addresses, which in GFM run on to the next
 * space and swallow the sentence (links.ts finds them instead); emphasis that needs no space behind it.
 */
function fitted(this: Processor): void {
  const { micromarkExtensions = [], fromMarkdownExtensions = [] } = this.data();
  for (const { flow } of micromarkExtensions) {
    const colon = flow?.[58];
    if (flow && Array.isArray(colon)) flow[58] = colon.filter(({ concrete }) => concrete !== true);
  }
  micromarkExtensions.push(emphasisBesideChinese, { disable: { null: ['protocolAutolink', 'wwwAutolink'] } });
  for (const extension of fromMarkdownExtensions.flat()) delete extension.transforms;
}

/**
 * The body as a tree. A colon that starts no directive of ours (`时间:ab`, `10:30`, `:::`) stays the text it
 * was; a line of its own that begins with `::` and a name in letters is kept as a directive, known or not, so
 * that a slip of the pen is found instead of printed.
 */
export function parseBody(body: string): Root {
  const tree = parser.parse(body);
  restore(tree, body);
  return tree;
}

function restore(parent: Parents, body: string): void {
  const children: RootContent[] = [];
  for (const child of parent.children as RootContent[]) {
    for (const node of restored(child, parent, body)) {
      if (node.type === 'text') pushText(children, node);
      else {
        if ('children' in node && node.type !== 'textDirective') restore(node, body);
        children.push(node);
      }
    }
  }
  const inLink = parent.type === 'link' || parent.type === 'linkReference';
  parent.children = children.flatMap((child) =>
    child.type === 'text' && !inLink ? linked(child, body) : [child],
  ) as PhrasingContent[];
}

function restored(node: RootContent, parent: Parents, body: string): RootContent[] {
  if (node.type === 'leafDirective')
    return /^[a-z][\w-]*$/i.test(node.name) ? [node] : [asParagraph(node, body)];
  if (node.type !== 'textDirective') return [node];
  const before = body[(node.position?.start.offset ?? 0) - 1] ?? '';
  if (/[A-Za-z0-9]/.test(before)) return asText(node, 0, body);
  if (isOurs(node, parent, body)) return [node];
  const own = /^[a-z]+(?=\p{Script=Han})/u.exec(node.name)?.[0];
  if (own === undefined || !textNames.includes(own)) return asText(node, 0, body);
  // `:total分` is read as one name; ours ends where the Chinese begins.
  const start = node.position?.start.offset ?? 0;
  const short: TextDirective = {
    ...node,
    name: own,
    attributes: {},
    children: [],
    position: part(node.position, start, start + own.length + 1, body),
  };
  return [short, ...asText(node, own.length + 1, body)];
}

/** With a label or options, or alone on its line, a slip of one of our names is kept for the check to find. */
function isOurs({ name, position }: TextDirective, parent: Parents, body: string): boolean {
  if (textNames.includes(name)) return true;
  const last = body[between(position)[1] - 1] ?? '';
  const deliberate = last === ']' || last === '}';
  const alone = parent.type === 'paragraph' && parent.children.length === 1;
  if (blockNames.includes(name)) return deliberate || alone;
  return deliberate && nearName(name) !== null;
}

/** A directive that is none, from its `skip`th character on: its colon and brackets are text around its label. */
function asText(node: TextDirective, skip: number, body: string): RootContent[] {
  const [start, end] = between(node.position);
  const [first, last] = [node.children[0], node.children.at(-1)];
  const piece = (from: number, to: number): Text[] =>
    from < to
      ? [{ type: 'text', value: body.slice(from, to), position: part(node.position, from, to, body) }]
      : [];
  if (first === undefined || last === undefined) return piece(start + skip, end);
  const holder: Paragraph = { type: 'paragraph', children: node.children };
  restore(holder, body);
  const [labelStart, labelEnd] = [between(first.position)[0], between(last.position)[1]];
  return [...piece(start + skip, labelStart), ...holder.children, ...piece(labelEnd, end)];
}

function asParagraph({ position }: LeafDirective, body: string): Paragraph {
  const value = body.slice(...between(position)).trimEnd();
  return {
    type: 'paragraph',
    children: [{ type: 'text', value, ...(position && { position }) }],
    ...(position && { position }),
  };
}

/** Neighbouring texts become one again, so that a sentence is not cut at its colon. */
function pushText(children: RootContent[], node: Text): void {
  const before = children.at(-1);
  if (before?.type !== 'text') {
    children.push(node);
    return;
  }
  before.value += node.value;
  if (before.position && node.position) before.position = { ...before.position, end: node.position.end };
}
