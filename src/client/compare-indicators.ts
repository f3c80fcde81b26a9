import { labelled } from '../i18n/joined.ts';
import { type AlignedRow, align } from './align.ts';
import { type CompareContext, columnHeads, table } from './compare-facts.ts';
import { type ComparedNode, type ComparedReport, type Loaded, leftOut } from './compare-report.ts';
import { bar, el } from './element.ts';

type Row = AlignedRow<ComparedNode>;

/** Rates of indicators side by side: those that all reports have, those that some have, then each report's own. */
export function indicatorTables(loaded: readonly Loaded[], context: CompareContext): Node[] {
  const { words } = context;
  const shown = loaded.filter((one): one is Extract<Loaded, { report: ComparedReport }> => comparable(one));
  const rows = align(shown.map(({ report }) => report.nodes ?? []));
  const many = (row: Row): number => row.cells.filter((cell) => cell !== null).length;
  const all = rows.filter((row) => many(row) === shown.length && shown.length > 1);
  const some = rows.filter((row) => many(row) > 1 && many(row) < shown.length);
  const own = shown.map((one, at) => ({
    one,
    rows: rows.filter((row) => many(row) === 1 && row.cells[at] !== null),
  }));
  const frameworks = new Set(shown.map(({ report }) => report.framework));
  const without = loaded.flatMap((one) =>
    'report' in one && !comparable(one) ? [reason(one.report, context)] : [],
  );
  return [
    ...without.map((text) => el('p', { class: 'soft' }, text)),
    ...(shown.length > 1 && all.length + some.length === 0 ? [el('p', {}, words.compare.noneShared)] : []),
    ...(frameworks.size === 1 && shown.length > 1 && !frameworks.has(null)
      ? [el('p', {}, words.compare.sameFramework)]
      : []),
    ...(all.length > 0
      ? [
          el('p', { class: 'soft small' }, words.compare.indicatorsLead),
          rates(words.compare.indicators, shown, all, context),
        ]
      : []),
    ...(some.length > 0
      ? [el('h3', {}, words.compare.partShared), rates(words.compare.partShared, shown, some, context)]
      : []),
    ...own
      .filter((part) => part.rows.length > 0)
      .map((part) => {
        const title = words.compare.own(part.one.report.title, String(part.rows.length));
        return el(
          'details',
          {},
          el('summary', {}, title),
          rates(title, [part.one], only(part.rows), context),
        );
      }),
  ];
}

const comparable = (one: Loaded): boolean =>
  'report' in one && one.report.status !== 'withdrawn' && (one.report.nodes?.length ?? 0) > 0;

const only = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row) => ({ ...row, cells: row.cells.filter((cell) => cell !== null) }));

function reason({ title, units, status }: ComparedReport, { words, language }: CompareContext): string {
  const { withdrawn, noIndicators, byUnits } = words.compare;
  const why = status === 'withdrawn' ? withdrawn : units === null ? noIndicators : byUnits;
  return labelled(title, why, language);
}

function rates(
  caption: string,
  shown: readonly { readonly id: string; readonly report: ComparedReport }[],
  rows: readonly Row[],
  context: CompareContext,
): HTMLElement {
  const head = [el('th', { scope: 'col' }, context.words.compare.indicator), ...columnHeads(shown, context)];
  const body = rows.map(({ name, path, leaf, cells }) => {
    const above = path.split('/').slice(0, -1).join(' / ');
    const heading = el(
      'th',
      { scope: 'row' },
      name,
      leaf && above !== '' && el('span', { class: 'under soft small' }, above),
    );
    const figures = cells.map((node, at) => figure(node, shown[at]?.id ?? '', context));
    return el('tr', { class: leaf ? null : 'group-row' }, heading, ...figures);
  });
  return table(caption, head, body);
}

function figure(node: ComparedNode | null, id: string, { base, words }: CompareContext): HTMLElement {
  if (node === null) return el('td', {}, '—');
  const { rate, printed, applicableWeightPrinted, anchor, leaf } = node;
  const left = leftOut(node);
  const share = rate === null ? null : Number.parseFloat(rate) / 100;
  return el(
    'td',
    {},
    el('a', { href: `${base}/reports/${id}/#${anchor}` }, rate ?? '—'),
    share !== null && leaf && bar(share),
    el('span', { class: 'under soft small' }, `${printed ?? '—'} / ${applicableWeightPrinted ?? '—'}`),
    left !== null && el('span', { class: 'under soft small' }, words.compare.leftOut(left)),
  );
}
