import type { Heading, Nodes, Root, Table } from 'mdast';
import type { Place } from '../report/problem.ts';
import type { Source } from '../report/source.ts';
import { aligned } from './aligned.ts';
import { between } from './position.ts';
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

const known = new WeakMap<Root, readonly Passage[]>();

/** Every passage of a body in reading order, HTML that is shown as text among them; read once. Code, diagrams and directives are none. */
export function passages(tree: Root, source: Source): readonly Passage[] {
  const before = known.get(tree);
  if (before !== undefined) return before;
  const found = readPassages(tree, source);
  known.set(tree, found);
  return found;
}

function readPassages(tree: Root, { file, text: whole, body }: Source): readonly Passage[] {
  const lines = lineStarts(whole);
  const found: Passage[] = [];
  let under: readonly Heading[] = [];
  const add = (
    kind: Passage['kind'],
    node: Nodes,
    within: Passage['within'],
    cell: Passage['cell'] = null,
  ): void => {
    const flat = flatten(node, body);
    if (flat.text === '') return;
    const depth = node.type === 'heading' ? node.depth : null;
    const place = (from: number, to: number): Place => {
      const end = to > from ? offsetAt(flat, to - 1) + 1 : offsetAt(flat, from);
      return placeOf(file, lines, from < flat.text.length ? offsetAt(flat, from) : end, end);
    };
    found.push({ kind, text: flat.text, place, depth, cell, under, within });
  };
  const visit = (node: Nodes, within: Passage['within']): void => {
    if (node.type === 'heading') {
      under = under.filter(({ depth }) => depth < node.depth);
      add('heading', node, within);
      under = [...under, node];
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

/** Text from `from` on stands in the file as it is, beginning at `at`. */
type Run = { readonly from: number; readonly at: number };

type Flat = { readonly text: string; readonly runs: readonly Run[] };

function offsetAt({ runs }: Flat, index: number): number {
  const run = runs.findLast(({ from }) => from <= index);
  return run === undefined ? 0 : run.at + index - run.from;
}

/** Puts pieces of text together, each with its place in the file. */
function joiner() {
  const runs: Run[] = [];
  let text = '';
  return {
    put(piece: string, at: number): void {
      const last = runs.at(-1);
      if (last === undefined || last.at + text.length - last.from !== at)
        runs.push({ from: text.length, at });
      text += piece;
    },
    done: (): Flat => ({ text, runs }),
  };
}

/** Stands where a directive prints a figure: what is before and after it does not meet. */
const figure = '\uFFFC';

/** The text of a node and where each of its characters stands. */
function flatten(node: Nodes, body: string): Flat {
  const { put, done } = joiner();
  const visit = (inner: Nodes): void => {
    if (inner.type === 'text' || inner.type === 'inlineCode' || inner.type === 'html') {
      const [start, end] = between(inner.position);
      if (end - start === inner.value.length && body.startsWith(inner.value, start)) put(inner.value, start);
      else for (const [letter, offset] of aligned(inner.value, inner, body)) put(letter, offset);
    } else if (inner.type === 'break') put('\n', inner.position?.start.offset ?? 0);
    else if (inner.type === 'textDirective') put(figure, inner.position?.start.offset ?? 0);
    else if ('children' in inner) for (const child of inner.children) visit(child);
  };
  visit(node);
  return unbroken(done());
}

/** Line breaks next to a Chinese character or punctuation vanish; others are a space. */
function unbroken(flat: Flat): Flat {
  const { text, runs } = flat;
  if (!text.includes('\n')) return flat;
  const { put, done } = joiner();
  for (const [index, { from, at }] of runs.entries()) {
    const end = runs[index + 1]?.from ?? text.length;
    let start = from;
    for (let stop = text.indexOf('\n', start); stop >= 0 && stop < end; stop = text.indexOf('\n', start)) {
      if (stop > start) put(text.slice(start, stop), at + start - from);
      if (!isWide(text[stop - 1]) && !isWide(text[stop + 1])) put(' ', at + stop - from);
      start = stop + 1;
    }
    if (end > start) put(text.slice(start, end), at + start - from);
  }
  return done();
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
