import type { Heading, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { nodes } from './walk.ts';

/** A heading's place on the page: its level there and its id. */
export type Anchor = { readonly depth: 2 | 3 | 4 | 5 | 6; readonly id: string };

/**
 * The headings of a body as they stand on the page, below its title: the first level is 2, none is skipped.
 * Ids are the words of the heading, `一-评价项目概述`; one that begins with a Latin letter gets `s-` before it,
 * since the page's own ids do too.
 */
export function headingAnchors(tree: Root): ReadonlyMap<Heading, Anchor> {
  const anchors = new Map<Heading, Anchor>();
  const taken = new Map<string, number>();
  let above: { source: number; depth: number }[] = [];
  for (const heading of nodes<Nodes>(tree)) {
    if (heading.type !== 'heading') continue;
    above = above.filter(({ source }) => source < heading.depth);
    const depth = Math.min(6, (above.at(-1)?.depth ?? 1) + 1);
    above.push({ source: heading.depth, depth });
    anchors.set(heading, { depth: depth as Anchor['depth'], id: unique(slug(words(heading)), taken) });
  }
  return anchors;
}

/** The words of a heading without its figures, which may change. */
const words = (heading: Heading): string =>
  heading.children.map((child) => (child.type === 'textDirective' ? '' : textOf(child))).join('');

function slug(text: string): string {
  const kept = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-'),
  ].slice(0, 60);
  const id = kept.join('').replace(/^-|-$/g, '');
  if (id === '') return 's';
  return /^[a-z]/.test(id) ? `s-${id}` : id;
}

function unique(id: string, taken: Map<string, number>): string {
  let count = taken.get(id) ?? 0;
  let own = id;
  do {
    count += 1;
    own = count === 1 ? id : `${id}-${count}`;
  } while (own !== id && taken.has(own));
  taken.set(id, count);
  if (own !== id) taken.set(own, 1);
  return own;
}

/** The id that an in-page link means: the id itself, or the heading's words however they are joined. */
export function findAnchor(fragment: string, anchors: ReadonlyMap<Heading, Anchor>): string | null {
  const ids = [...anchors].map(([heading, { id }]) => ({ id, bare: bare(words(heading)) }));
  const exact = ids.find(({ id }) => id === fragment);
  if (exact !== undefined) return exact.id;
  const same = ids.filter((one) => one.bare === bare(fragment));
  return same.length === 1 ? (same[0]?.id ?? null) : null;
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
