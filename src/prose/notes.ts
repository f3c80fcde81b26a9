import type { Nodes, Parents, Root, RootContent, Text } from 'mdast';
import type { Place } from '../report/problem.ts';
import { aligned } from './aligned.ts';
import { lineStarts } from './passages.ts';
import { between } from './position.ts';

/** An acknowledged finding that the page explains in its list of notes. */
export type BodyNote = {
  /** Where the finding stands in the file. */
  readonly at: Place;
  /** The id of its entry in the list: `note-1`. */
  readonly id: string;
  /** What the reference shows: 核对说明 1. */
  readonly label: string;
  /** What the publisher says of it. */
  readonly text?: string;
};

/** A reference to a note in the tree, behind the words it is about. */
export type NoteReference = { type: 'noteReference'; note: BodyNote; position?: undefined };

/** References behind a block in which they cannot stand themselves. */
export type NoteReferences = { type: 'noteReferences'; children: NoteReference[]; position?: undefined };

declare module 'mdast' {
  interface PhrasingContentMap {
    noteReference: NoteReference;
  }
  interface RootContentMap {
    noteReference: NoteReference;
    noteReferences: NoteReferences;
  }
}

type Insertions = {
  /** Behind a node, among its siblings. */
  readonly after: Map<Nodes, BodyNote[]>;
  /** Inside a text, behind the character with this index. */
  readonly inside: Map<Text, { at: number; note: BodyNote }[]>;
  /** As the last of a node's children. */
  readonly last: Map<Nodes, BodyNote[]>;
};

/**
 * The tree with a reference behind the words each note is about: in the sentence or cell, behind a link or a
 * figure, and behind a heading or any block that holds no words. Nodes that no note is in are the same ones.
 */
export function withNotes(tree: Root, text: string, notes: readonly BodyNote[]): Root {
  if (notes.length === 0) return tree;
  const starts = lineStarts(text);
  const found: Insertions = { after: new Map(), inside: new Map(), last: new Map() };
  for (const note of notes) {
    const { line, column, endLine, endColumn } = note.at;
    const from = (starts[line - 1] ?? 0) + column - 1;
    const to = Math.max(from + 1, (starts[endLine - 1] ?? 0) + endColumn - 1);
    locate(tree, text, note, from, to, found);
  }
  return rebuilt(tree, found) as Root;
}

const add = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  map.set(key, [...(map.get(key) ?? []), value]);
};

/** Finds where the reference of a note about text.slice(from, to) belongs, and puts it there. */
function locate(
  node: Nodes,
  text: string,
  note: BodyNote,
  from: number,
  to: number,
  found: Insertions,
): void {
  if (node.type === 'text') {
    const next = [...aligned(node.value, node, text)].findIndex(([, offset]) => offset >= to);
    add(found.inside, node, { at: next < 0 ? node.value.length : next, note });
  } else if (!('children' in node) || whole.has(node.type)) {
    add(found.after, node, note);
  } else if (isPhrasing(node)) {
    const child = childAt(node, to - 1);
    if (child === undefined) add(found.last, node, note);
    else locate(child, text, note, from, to, found);
  } else {
    // A finding that runs over several blocks belongs to its first one; one between blocks to the one before.
    const child = childAt(node, from) ?? lastBefore(node, from);
    if (child === undefined) return;
    const end = between(child.position)[1];
    locate(child, text, note, Math.min(from, end), Math.min(to, end), found);
  }
}

/** What a reference may not stand inside. */
const whole = new Set(['heading', 'link', 'linkReference', 'textDirective', 'leafDirective']);

const isPhrasing = (node: Nodes): boolean =>
  node.type === 'paragraph' || node.type === 'tableCell' || isInline(node);

const isInline = ({ type }: Nodes): boolean => type === 'emphasis' || type === 'strong' || type === 'delete';

const childAt = (parent: Parents, offset: number): Nodes | undefined =>
  parent.children.find(({ position }) => {
    const [start, end] = between(position);
    return start <= offset && offset < end;
  });

const lastBefore = (parent: Parents, offset: number): Nodes | undefined =>
  parent.children.findLast(({ position }) => between(position)[0] <= offset);

function rebuilt(node: Nodes, found: Insertions): Nodes {
  if (!('children' in node)) return node;
  const inline = isPhrasing(node);
  const children = node.children.flatMap((child): Nodes[] => {
    const split = child.type === 'text' ? found.inside.get(child) : undefined;
    const made = split === undefined ? [rebuilt(child, found)] : cut(child as Text, split);
    const after = found.after.get(child);
    if (after === undefined) return made;
    return [
      ...made,
      ...(inline
        ? after.map(reference)
        : [{ type: 'noteReferences' as const, children: after.map(reference) }]),
    ];
  });
  children.push(...(found.last.get(node) ?? []).map(reference));
  const same =
    children.length === node.children.length && children.every((child, at) => child === node.children[at]);
  return same ? node : ({ ...node, children: children as RootContent[] } as Nodes);
}

const reference = (note: BodyNote): NoteReference => ({ type: 'noteReference', note });

function cut(text: Text, at: readonly { at: number; note: BodyNote }[]): (Text | NoteReference)[] {
  const parts: (Text | NoteReference)[] = [];
  let done = 0;
  for (const { at: end, note } of at.toSorted((a, b) => a.at - b.at)) {
    if (end > done) parts.push({ type: 'text', value: text.value.slice(done, end) });
    parts.push(reference(note));
    done = end;
  }
  if (done < text.value.length) parts.push({ type: 'text', value: text.value.slice(done) });
  return parts;
}
