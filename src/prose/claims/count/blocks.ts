import type { Nodes, Paragraph, RootContent } from 'mdast';
import type { Line, Text } from '../reading/lines.ts';
import { gridsOf, isSubtotalLabel, isTotalLabel } from '../table/grid.ts';
import { markOf } from './marks.ts';

/** A paragraph with its neighbours before and after, the nearest first, up to the next heading. */
export type Block = {
  readonly line: Line;
  readonly before: readonly RootContent[];
  readonly after: readonly RootContent[];
};

/** The paragraphs that a line stands for, of those asked for. */
export function blocksOf(text: Text, wanted: (line: Line) => boolean): readonly Block[] {
  if (!text.lines.some((line) => line.passage.kind === 'paragraph' && wanted(line))) return [];
  const lines = linesByPlace(text);
  return [...paragraphs(text.tree)].flatMap(({ node, before, after }) => {
    const line = lines.get(placeOf(node));
    return line === undefined || !wanted(line) ? [] : [{ line, before: before(), after: after() }];
  });
}

const cache = new WeakMap<Text, ReadonlyMap<string, Line>>();

/** The lines of the paragraphs of a text, by where they begin. */
function linesByPlace(text: Text): ReadonlyMap<string, Line> {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const found = new Map<string, Line>();
  for (const line of text.lines) {
    if (line.passage.kind !== 'paragraph') continue;
    const at = line.place(0, 1);
    found.set(`${at.line}:${at.column}`, line);
  }
  cache.set(text, found);
  return found;
}

const placeOf = ({ position }: Nodes): string => `${position?.start.line}:${position?.start.column}`;

/** How many neighbours are looked at. */
const near = 60;

type Around = {
  readonly node: Paragraph;
  readonly before: () => readonly RootContent[];
  readonly after: () => readonly RootContent[];
};

function* paragraphs(node: Nodes): Generator<Around> {
  if (!('children' in node) || node.type === 'table') return;
  const children = node.children as readonly RootContent[];
  const upToHeading = (nodes: readonly RootContent[]): readonly RootContent[] => {
    const end = nodes.findIndex(({ type }, index) => type === 'heading' || index === near);
    return end < 0 ? nodes : nodes.slice(0, end);
  };
  for (const [at, child] of children.entries()) {
    if (child.type === 'paragraph')
      yield {
        node: child,
        before: () => upToHeading(children.slice(Math.max(0, at - near - 1), at).toReversed()),
        after: () => upToHeading(children.slice(at + 1, at + near + 2)),
      };
    else if (child.type === 'list' || child.type === 'listItem' || child.type === 'blockquote')
      yield* paragraphs(child);
  }
}

/** The words of paragraphs as claims read them. */
export function wordsOf(text: Text): (node: RootContent) => string {
  const lines = linesByPlace(text);
  return (node) => lines.get(placeOf(node))?.text ?? '';
}

/** How many rows a table may be said to have: its rows, without its sums, its groups; or its columns. */
export function sizesOf(text: Text, table: RootContent): readonly number[] {
  const grid = gridsOf(text).find((one) => one.table === table);
  if (grid === undefined) return [];
  const rows = grid.rows.filter((row) => row.some((cell) => cell !== null));
  const items = rows.filter(
    (row) => !row.some((cell) => cell !== null && (isTotalLabel(cell.text) || isSubtotalLabel(cell.text))),
  );
  const groups = grid.heads.map((_, column) => new Set(items.flatMap((row) => row[column]?.text ?? [])).size);
  return [...new Set([items.length, rows.length, ...groups, grid.width, grid.width - 1, grid.width - 2])];
}

/** The numbers of a run of paragraphs in one form, from one on without a gap; null where they are not such a run. */
export function runOf(words: readonly string[]): number | null {
  const marks = words.map(markOf);
  const first = marks.find((mark) => mark !== null);
  if (first === undefined || first === null) return null;
  const values = marks.flatMap((mark) => (mark?.form === first.form ? [mark.value] : []));
  return values.length > 1 && values.every((value, at) => value === at + 1) ? values.length : null;
}
