import type { Heading, Nodes, Root, Table } from 'mdast';
import type { Place } from '../report/problem.ts';
import type { Source } from '../report/source.ts';
import { aligned } from './aligned.ts';
import { isWide } from './wide.ts';

/** A stretch of running text, freed of Markdown, in which every character knows where it stands. */
export type Passage = {
  readonly kind: 'heading' | 'paragraph' | 'cell' | 'field';
  /** What a reader sees; a line break inside Chinese text is nothing, elsewhere a space. */
  readonly text: string;
  /** Where text.slice(from, to) stands in the file. */
  place(from: number, to: number): Place;
  /** Headings: 1–6. */
  readonly depth: number | null;
  /** Cells: the table, and row and column in it, both from 0. */
  readonly cell: { readonly table: Table; readonly row: number; readonly column: number } | null;
  /** The headings the passage stands under, outermost first. */
  readonly under: readonly Heading[];
  /** Whether it stands in a list item or a quotation. */
  readonly within: readonly ('item' | 'quote')[];
};

/** Every passage of a body in reading order, HTML that is shown as text among them. Code, diagrams and directives are none. */
export function passages(tree: Root, source: Source): readonly Passage[] {
  const lines = lineStarts(source.text);
  const found: Passage[] = [];
  let under: Heading[] = [];
  const add = (
    kind: Passage['kind'],
    node: Nodes,
    within: Passage['within'],
    cell: Passage['cell'] = null,
  ): void => {
    const flat = flatten(node, source.body);
    if (flat.text === '') return;
    const depth = node.type === 'heading' ? node.depth : null;
    const place = (from: number, to: number): Place => {
      const end = to > from ? (flat.offsets[to - 1] ?? 0) + 1 : (flat.offsets[from] ?? 0);
      return placeOf(source.file, lines, flat.offsets[from] ?? end, end);
    };
    found.push({ kind, text: flat.text, place, depth, cell, under: [...under], within });
  };
  const visit = (node: Nodes, within: Passage['within']): void => {
    if (node.type === 'heading') {
      under = under.filter(({ depth }) => depth < node.depth);
      add('heading', node, within);
      under.push(node);
    } else if (node.type === 'paragraph' || node.type === 'html') add('paragraph', node, within);
    else if (node.type === 'table') {
      for (const [row, { children }] of node.children.entries()) {
        for (const [column, child] of children.entries())
          add('cell', child, within, { table: node, row, column });
      }
    } else if ('children' in node && node.type !== 'leafDirective') {
      const inside =
        node.type === 'listItem'
          ? [...within, 'item' as const]
          : node.type === 'blockquote'
            ? [...within, 'quote' as const]
            : within;
      for (const child of node.children) visit(child, inside);
    }
  };
  visit(tree, []);
  return found;
}

export type Flat = {
  readonly text: string;
  /** Of each character, its offset in the file. */
  readonly offsets: readonly number[];
};

/** Stands where a directive prints a figure: what is before and after it does not meet. */
const figure = '\uFFFC';

/** The text of a node and where each of its characters stands. */
export function flatten(node: Nodes, body: string): Flat {
  let text = '';
  const offsets: number[] = [];
  const put = (letter: string, offset: number): void => {
    text += letter;
    for (let at = 0; at < letter.length; at += 1) offsets.push(offset);
  };
  const visit = (inner: Nodes): void => {
    if (inner.type === 'text' || inner.type === 'inlineCode' || inner.type === 'html') {
      for (const [letter, offset] of aligned(inner.value, inner, body)) put(letter, offset);
    } else if (inner.type === 'break') put('\n', inner.position?.start.offset ?? 0);
    else if (inner.type === 'textDirective') put(figure, inner.position?.start.offset ?? 0);
    else if ('children' in inner) for (const child of inner.children) visit(child);
  };
  visit(node);
  return joined(text, offsets);
}

/** Line breaks next to a Chinese character or punctuation vanish; others are a space. */
function joined(text: string, offsets: readonly number[]): Flat {
  if (!text.includes('\n')) return { text, offsets };
  let out = '';
  const kept: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (letter === '\n') {
      if (isWide(text[at - 1]) || isWide(text[at + 1])) continue;
      out += ' ';
    } else out += letter;
    kept.push(offsets[at] ?? 0);
  }
  return { text: out, offsets: kept };
}

export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

export function placeOf(file: string, starts: readonly number[], from: number, to: number): Place {
  const [line, column] = position(starts, from);
  const [endLine, endColumn] = position(starts, to);
  return { file, line, column, endLine, endColumn };
}

function position(starts: readonly number[], offset: number): [number, number] {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return [low + 1, offset - (starts[low] ?? 0) + 1];
}
