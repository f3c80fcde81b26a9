import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Image, ImageReference, Link, LinkReference } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { defaultHandlers } from 'remark-rehype';
import { findAnchor } from '../anchors.ts';
import { decoded, referenceOf } from '../references.ts';
import { pageOf, type State } from './page.ts';

export const image = (state: State, { url, alt }: Pick<Image, 'url' | 'alt'>): Element => {
  const shown = pageOf(state).image(url);
  if (shown === null) return h('span.missing-image', alt ?? '');
  return h('img', { ...shown, alt: alt ?? '', loading: 'lazy', decoding: 'async' });
};

export function imageReference(state: State, node: ImageReference): Element {
  const definition = state.definitionById.get(node.identifier.toUpperCase());
  return image(state, { url: definition?.url ?? '', alt: node.alt ?? null });
}

export function link(state: State, node: Link): ElementContent | ElementContent[] {
  const made = defaultHandlers.link(state, node);
  // An address that is its own words is not printed again behind them.
  if (made.type === 'element' && bare(textOf(node)) === bare(node.url))
    made.properties['className'] = ['bare'];
  return led(state, node.url, made);
}

const bare = (address: string): string => decoded(address).replace(/^https?:\/\/|\/$/gi, '');

export function linkReference(state: State, node: LinkReference): ElementContent | ElementContent[] {
  const made = defaultHandlers.linkReference(state, node);
  const definition = state.definitionById.get(node.identifier.toUpperCase());
  return definition === undefined || Array.isArray(made) ? made : led(state, definition.url, made);
}

/** A link with its address as this site serves it; one that leads nowhere safe is only its words. */
function led(state: State, url: string, made: ElementContent): ElementContent | ElementContent[] {
  if (made.type !== 'element') return made;
  const { anchors, site } = pageOf(state);
  const reference = referenceOf(url);
  const { address } = site;
  if (reference.kind === 'refused') return made.children;
  if (reference.kind === 'anchor') {
    made.properties['href'] = `#${findAnchor(reference.fragment, anchors) ?? encodeURI(reference.fragment)}`;
  } else if (reference.kind === 'page' && url.startsWith('/') && address !== undefined) {
    const base = new URL(address).pathname.replace(/\/$/, '');
    made.properties['href'] = `${base}${made.properties['href']}`;
  } else if (reference.kind === 'outside' && /^(?:https?:)?\/\//i.test(url)) {
    made.properties['rel'] = ['noopener'];
  }
  return made;
}
