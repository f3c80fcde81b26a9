import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Table, TableCell } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { scrollable } from '../drawing/table.ts';
import { pageOf, type State } from './page.ts';
import { wordsOf } from './words.ts';

/** A table of the author's, in a frame of its own that scrolls; columns of figures stand to the right. */
export function table(state: State, node: Table): Element {
  const page = pageOf(state);
  const [head, ...body] = node.children;
  const width = head?.children.length ?? 0;
  const classes = Array.from({ length: width }, (_, at) => {
    const align = node.align?.[at] ?? null;
    const figures = align === null ? isFigures(body.map(({ children }) => children[at])) : align === 'right';
    return figures ? ['number'] : align === 'center' ? ['centre'] : undefined;
  });
  const cell = (name: 'th' | 'td', one: TableCell | undefined, at: number): Element => {
    const children = one === undefined ? [] : state.all(one);
    // A head without words heads nothing.
    const heads = name === 'th' && children.length > 0;
    return h(heads ? 'th' : 'td', { scope: heads ? 'col' : undefined, className: classes[at] }, children);
  };
  const row = (name: 'th' | 'td', cells: readonly TableCell[]): Element =>
    h(
      'tr',
      Array.from({ length: width }, (_, at) => cell(name, cells[at], at)),
    );
  const rows = body.map(({ children }) => row('td', children));
  const heading = page.headings.at(-1);
  const label = heading === undefined ? '' : wordsOf(heading.element);
  return scrollable(
    label,
    h('table', [
      h('thead', [row('th', head?.children ?? [])]),
      ...(rows.length === 0 ? [] : [h('tbody', rows)]),
    ]),
  );
}

const figure = /^[≥≤><=≧≦＝]?[-+−]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?(?:[%％‰]|\p{Script=Han}{1,3})?$/u;
const blank = /^(?:[-—–/\\无]*|n\/a)$/iu;

/** Whether a column holds figures: some, and nothing else but blanks. */
function isFigures(cells: readonly (TableCell | undefined)[]): boolean {
  const texts = cells.map((cell) => (cell === undefined ? '' : textOf(cell).replace(/\s+/g, '')));
  return (
    texts.some((text) => figure.test(text)) && texts.every((text) => figure.test(text) || blank.test(text))
  );
}
