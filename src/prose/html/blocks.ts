import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Heading, Html, ListItem, Paragraph, Parents } from 'mdast';
import { defaultHandlers } from 'remark-rehype';
import { proseWords } from '../../i18n/prose.ts';
import { pageOf, type State } from './page.ts';
import { image } from './references.ts';

/** What holds blocks; HTML inside anything else is part of its line. */
const holdsBlocks = new Set<string>(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/** HTML in a report is shown, never run. */
export function html(_: State, { value }: Html, parent: Parents | undefined): ElementContent {
  const shown = { type: 'text' as const, value };
  return holdsBlocks.has(parent?.type ?? 'root') ? h('p', [shown]) : shown;
}

export function heading(state: State, node: Heading): Element {
  const page = pageOf(state);
  const { depth, id } = page.anchors.get(node) ?? { depth: 6, id: '' };
  const element = h(`h${depth}`, { id }, state.all(node));
  page.headings.push({ element, depth, id });
  return element;
}

export function paragraph(state: State, node: Paragraph): ElementContent {
  const [only] = node.children;
  if (node.children.length === 1 && only?.type === 'image' && only.title) {
    return h('figure.picture', [image(state, only), h('figcaption', only.title)]);
  }
  return h('p', state.all(node));
}

export function listItem(state: State, node: ListItem, parent: Parents | undefined): Element {
  if (typeof node.checked !== 'boolean') return defaultHandlers.listItem(state, node, parent as never);
  const { language } = pageOf(state);
  const mark = h('span.task', [
    h('span', { ariaHidden: 'true' }, node.checked ? '☑ ' : '☐ '),
    h('span.visually-hidden', proseWords[node.checked ? 'checked' : 'unchecked'][language]),
  ]);
  const element = defaultHandlers.listItem(state, { ...node, checked: null }, parent as never);
  const first = element.children.find((child) => child.type === 'element' && child.tagName === 'p');
  (first?.type === 'element' ? first : element).children.unshift(mark);
  return element;
}
