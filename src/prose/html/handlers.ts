import type { ElementContent } from 'hast';
import type { Nodes, Parents, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { defaultHandlers } from 'remark-rehype';
import { breaksBesideWide, isWide } from '../wide.ts';
import { heading, html, listItem, paragraph } from './blocks.ts';
import { code, leafDirective, noteReference, noteReferences, textDirective } from './drawings.ts';
import type { State } from './page.ts';
import { image, imageReference, link, linkReference } from './references.ts';
import { table } from './tables.ts';

/** A line break beside Chinese is none, elsewhere it is the space that HTML makes of it. */
function text(state: State, node: Text, parent: Parents | undefined): ElementContent {
  const made = defaultHandlers.text(state, node);
  if (made.type !== 'text' || !made.value.includes('\n')) return made;
  const siblings = (parent?.children ?? []) as readonly Nodes[];
  const at = siblings.indexOf(node);
  const [before, after] = [siblings[at - 1], siblings[at + 1]].map((one) =>
    one === undefined ? '' : textOf(one),
  );
  let value = made.value.replace(breaksBesideWide, '');
  if (value.startsWith('\n') && isWide(before?.at(-1))) value = value.slice(1);
  if (value.endsWith('\n') && isWide(after?.at(0))) value = value.slice(0, -1);
  return { ...made, value };
}

/** How each kind of node is written; the others are as remark-rehype writes them. */
export const handlers = {
  text,
  html,
  heading,
  paragraph,
  image,
  imageReference,
  link,
  linkReference,
  listItem,
  code,
  table,
  textDirective,
  leafDirective,
  noteReference,
  noteReferences,
};
