import type { Element } from 'hast';
import { h } from 'hastscript';
import { captioned, proseWords } from '../../i18n/prose.ts';
import { indicatorRows, type Row, type TableOptions } from '../../report/table.ts';
import type { Call, Scope } from '../directives/directive.ts';
import { scrollable } from './table.ts';

/** The indicator table of each unit a directive is of. */
export function indicatorTables(
  call: Call,
  { report, language }: Scope,
  show: TableOptions['show'],
): Element[] {
  const depth = call.options['depth'] === undefined ? null : Number(call.options['depth']);
  const words = proseWords[show];
  return call.units
    .filter(({ result }) => result.roots.length > 0)
    .map((unit) => {
      const { columns, groups, foot } = indicatorRows(unit, report.scheme, {
        show,
        language,
        of: call.node,
        depth,
      });
      const of = [unit.name, call.node?.indicator.name].filter((name) => name != null).join(' · ');
      const caption = (of === '' ? words : captioned(words, of))[language];
      const table = h('table.indicator-table', { className: [`indicator-${show}`] }, [
        h('caption', caption),
        h('thead', [
          h(
            'tr',
            columns.map(({ key, text }) => h('th', { scope: 'col', className: classOf(key) }, text)),
          ),
        ]),
        ...groups.map((rows) => h('tbody', rows.map(rowElement))),
        ...(foot.length === 0 ? [] : [h('tfoot', foot.map(rowElement))]),
      ]);
      return scrollable(caption, table);
    });
}

const classOf = (key: string): string[] | undefined => (key === 'level' ? undefined : ['number']);

const rowElement = ({ kind, cells }: Row): Element =>
  h(
    'tr',
    { className: kind === 'indicator' ? undefined : [`${kind}-row`] },
    cells.map(({ text, rowspan, colspan, header, key }) =>
      h(
        header === null ? 'td' : 'th',
        {
          scope: header ?? undefined,
          rowSpan: rowspan > 1 ? rowspan : undefined,
          colSpan: colspan > 1 ? colspan : undefined,
          className: classOf(key),
        },
        text,
      ),
    ),
  );
