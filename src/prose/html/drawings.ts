import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Code, Parents } from 'mdast';
import type { LeafDirective, TextDirective } from 'mdast-util-directive';
import { defaultHandlers } from 'remark-rehype';
import { copyOfDrawing } from '../diagram.ts';
import { printedInText } from '../directives/printed.ts';
import { resolveDirective } from '../directives/resolve.ts';
import type { NoteReference, NoteReferences } from '../notes.ts';
import { between } from '../position.ts';
import { diagramTitle } from '../read.ts';
import { pageOf, type State } from './page.ts';

export function code(state: State, node: Code): Element {
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
  figure.children.unshift({ type: 'raw', value: times === 1 ? drawn.svg : copyOfDrawing(drawn.svg, times) });
  return { ...figure, data: { words: drawn.text } };
}

/** What could not be resolved stays what the author wrote; a published report has none (prose/directive). */
const unresolved = (state: State, { position }: LeafDirective | TextDirective): string =>
  pageOf(state).source.text.slice(...between(position));

/** A directive with what it is drawn from; null where it cannot be resolved, as in a page without a report. */
function resolvedIn(state: State, node: LeafDirective | TextDirective) {
  const { scope } = pageOf(state);
  if (scope === null) return null;
  const resolved = resolveDirective(node, scope.report);
  return 'faults' in resolved ? null : { ...resolved, scope };
}

export function textDirective(
  state: State,
  node: TextDirective,
  parent: Parents | undefined,
): ElementContent {
  const { scope } = pageOf(state);
  const printed = scope === null ? null : printedInText(node, parent, scope.report);
  if (printed === null) return h('span.unresolved', unresolved(state, node));
  const { figure, shown } = printed;
  const value = figure.replace(/[^\d.-]/g, '');
  return value === '' ? h('span.figure', shown) : h('data.figure', { value }, shown);
}

export function leafDirective(state: State, node: LeafDirective): ElementContent[] {
  const found = resolvedIn(state, node);
  const block = found?.directive.block;
  if (found === null || block === undefined) return [h('p.unresolved', unresolved(state, node))];
  return [...block.draw(found.call, found.scope)];
}

export function noteReference(state: State, { note }: NoteReference): Element {
  const { placed } = pageOf(state);
  const times = (placed.get(note.id) ?? 0) + 1;
  placed.set(note.id, times);
  const id = `note-ref-${note.id.replace(/^note-/, '')}${times > 1 ? `-${times}` : ''}`;
  return h('a.note-ref', { href: `#${note.id}`, id, title: note.text }, note.label);
}

export const noteReferences = (state: State, { children }: NoteReferences): Element =>
  h(
    'p.note-refs',
    children.map((child) => noteReference(state, child)),
  );
