import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/** A table that scrolls inside itself on a narrow screen, with keys too. */
export const scrollable = (label: string, table: Element): Element =>
  h('div.table-scroll', { tabIndex: 0, role: 'group', ariaLabel: label }, [table]);

/** One cell of a plain table; `number` puts it to the right. */
export type PlainCell = {
  readonly content: string | readonly (string | ElementContent)[];
  readonly number?: boolean;
};

/** A table whose first cell of each row heads the row. */
export function plainTable(
  className: string,
  caption: string,
  head: readonly PlainCell[],
  rows: readonly (readonly PlainCell[])[],
): Element {
  const cell = (name: 'th' | 'td', { content, number = false }: PlainCell, scope?: 'col' | 'row'): Element =>
    h(
      name,
      { scope, className: number ? ['number'] : undefined },
      typeof content === 'string' ? content : [...content],
    );
  return h('table', { className: [className] }, [
    h('caption', caption),
    h('thead', [
      h(
        'tr',
        head.map((one) => cell('th', one, 'col')),
      ),
    ]),
    h(
      'tbody',
      rows.map(([first, ...rest]) =>
        h('tr', [
          ...(first === undefined ? [] : [cell('th', first, 'row')]),
          ...rest.map((one) => cell('td', one)),
        ]),
      ),
    ),
  ]);
}
