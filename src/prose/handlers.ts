import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type {
  Code,
  Heading,
  Html,
  Image,
  ImageReference,
  Link,
  LinkReference,
  ListItem,
  Nodes,
  Paragraph,
  Parents,
  Text,
} from 'mdast';
import type { LeafDirective, TextDirective } from 'mdast-util-directive';
import { toString as textOf } from 'mdast-util-to-string';
import { defaultHandlers } from 'remark-rehype';
import { proseWords } from '../i18n/prose.ts';
import type { Anchor } from './anchors.ts';
import { findAnchor } from './anchors.ts';
import { isPrinted, type Scope } from './directives/directive.ts';
import { resolveDirective } from './directives/resolve.ts';
import type { NoteReference, NoteReferences } from './notes.ts';
import { between } from './position.ts';
import type { Prose } from './prose.ts';
import { diagramTitle } from './read.ts';
import { referenceOf } from './references.ts';
import type { ShownImage } from './render.ts';
import { table } from './tables.ts';
import { breaksBesideWide, isWide } from './wide.ts';

/** What the handlers know of the page they write, and what they tell of it. */
export type Page = {
  readonly prose: Prose;
  readonly scope: Scope;
  readonly anchors: ReadonlyMap<Heading, Anchor>;
  readonly image: (src: string) => ShownImage | null;
  readonly headings: { readonly element: Element; readonly depth: number; readonly id: string }[];
  /** Of each note, how often the body refers to it. */
  readonly placed: Map<string, number>;
  /** Of each drawing, how often it stands on the page. */
  readonly drawings: Map<string, number>;
};

type Handler = NonNullable<(typeof defaultHandlers)['text']>;
export type State = Parameters<Handler>[0];

declare module 'vfile' {
  interface DataMap {
    page: Page;
  }
}

export function pageOf(state: State): Page {
  const page = state.options.file?.data.page;
  if (page === undefined) throw new TypeError('Expected the page to travel with the file');
  return page;
}

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

/** HTML in a report is shown, never run. */
function html(_: State, { value }: Html, parent: Parents | undefined): ElementContent {
  const shown = { type: 'text' as const, value };
  return parent?.type === 'paragraph' || parent?.type === 'heading' || parent?.type === 'tableCell'
    ? shown
    : h('p', [shown]);
}

function heading(state: State, node: Heading): Element {
  const page = pageOf(state);
  const { depth, id } = page.anchors.get(node) ?? { depth: 6, id: '' };
  const element = h(`h${depth}`, { id }, state.all(node));
  page.headings.push({ element, depth, id });
  return element;
}

function paragraph(state: State, node: Paragraph): ElementContent {
  const [only] = node.children;
  if (node.children.length === 1 && only?.type === 'image' && only.title) {
    return h('figure.picture', [image(state, only), h('figcaption', only.title)]);
  }
  return h('p', state.all(node));
}

const image = (state: State, { url, alt }: Pick<Image, 'url' | 'alt'>): Element => {
  const shown = pageOf(state).image(url);
  if (shown === null) return h('span.missing-image', alt ?? '');
  return h('img', { ...shown, alt: alt ?? '', loading: 'lazy', decoding: 'async' });
};

function imageReference(state: State, node: ImageReference): Element {
  const definition = state.definitionById.get(node.identifier.toUpperCase());
  return image(state, { url: definition?.url ?? '', alt: node.alt ?? null });
}

function link(state: State, node: Link): ElementContent | ElementContent[] {
  return led(state, node.url, defaultHandlers.link(state, node));
}

function linkReference(state: State, node: LinkReference): ElementContent | ElementContent[] {
  const made = defaultHandlers.linkReference(state, node);
  const definition = state.definitionById.get(node.identifier.toUpperCase());
  return definition === undefined || Array.isArray(made) ? made : led(state, definition.url, made);
}

/** A link with its address as this site serves it; one that leads nowhere safe is only its words. */
function led(state: State, url: string, made: ElementContent): ElementContent | ElementContent[] {
  if (made.type !== 'element') return made;
  const { anchors, scope } = pageOf(state);
  const reference = referenceOf(url);
  const { address } = scope.report.site;
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

function listItem(state: State, node: ListItem, parent: Parents | undefined): Element {
  if (typeof node.checked !== 'boolean') return defaultHandlers.listItem(state, node, parent as never);
  const { language } = pageOf(state).scope;
  const mark = h('span.task', [
    h('span', { ariaHidden: 'true' }, node.checked ? '☑ ' : '☐ '),
    h('span.visually-hidden', proseWords[node.checked ? 'checked' : 'unchecked'][language]),
  ]);
  const element = defaultHandlers.listItem(state, { ...node, checked: null }, parent as never);
  const first = element.children.find((child) => child.type === 'element' && child.tagName === 'p');
  (first?.type === 'element' ? first : element).children.unshift(mark);
  return element;
}

function code(state: State, node: Code): Element {
  const page = pageOf(state);
  const drawn = page.prose.diagrams.get(node);
  if (drawn === undefined) {
    const pre = defaultHandlers.code(state, node);
    return { ...pre, properties: { ...pre.properties, tabIndex: 0 } };
  }
  const times = (page.drawings.get(drawn.svg) ?? 0) + 1;
  page.drawings.set(drawn.svg, times);
  const captioned = diagramTitle(node) !== null || /^\s*accTitle\s*:/m.test(node.value);
  const figure = h('figure.diagram', captioned ? [h('figcaption', drawn.title)] : []);
  figure.children.unshift({ type: 'raw', value: renamed(drawn.svg, times) });
  return { ...figure, data: { words: drawn.text } };
}

/** A drawing that stands on the page before gets ids of its own. */
function renamed(svg: string, times: number): string {
  const prefix = /aria-labelledby="([\w-]+)-title"/.exec(svg)?.[1];
  return times === 1 || prefix === undefined ? svg : svg.replaceAll(prefix, `${prefix}-${times}`);
}

/** What could not be resolved stays what the author wrote; a published report has none (prose/directive). */
const unresolved = ({ position }: LeafDirective | TextDirective, { report }: Scope): string =>
  report.source.text.slice(...between(position));

function textDirective(state: State, node: TextDirective, parent: Parents | undefined): ElementContent {
  const { scope } = pageOf(state);
  const resolved = resolveDirective(node, scope.report);
  const printed =
    'faults' in resolved ? undefined : resolved.directive.text?.print(resolved.call, scope.report);
  if (printed === undefined || !isPrinted(printed)) return h('span.unresolved', unresolved(node, scope));
  const { figure, sign } = printed;
  const next = parent?.children[(parent.children as unknown[]).indexOf(node) + 1];
  const follows = next?.type === 'text' ? next.value.normalize('NFKC').trimStart() : '';
  const said = sign !== '' && follows.startsWith(sign.trim());
  const value = figure.replace(/[^\d.-]/g, '');
  const shown = figure + (said ? '' : sign);
  return value === '' ? h('span.figure', shown) : h('data.figure', { value }, shown);
}

function leafDirective(state: State, node: LeafDirective): ElementContent[] {
  const { scope } = pageOf(state);
  const resolved = resolveDirective(node, scope.report);
  if ('faults' in resolved || resolved.directive.block === undefined) {
    return [h('p.unresolved', unresolved(node, scope))];
  }
  return [...resolved.directive.block.draw(resolved.call, scope)];
}

function noteReference(state: State, { note }: NoteReference): Element {
  const { placed } = pageOf(state);
  const times = (placed.get(note.id) ?? 0) + 1;
  placed.set(note.id, times);
  const id = `note-ref-${note.id.replace(/^note-/, '')}${times > 1 ? `-${times}` : ''}`;
  return h('a.note-ref', { href: `#${note.id}`, id, title: note.text }, note.label);
}

const noteReferences = (state: State, { children }: NoteReferences): Element =>
  h(
    'p.note-refs',
    children.map((child) => noteReference(state, child)),
  );

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
