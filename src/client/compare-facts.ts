import { differingWords } from '../i18n/differing.ts';
import type { FindWords } from '../i18n/find.ts';
import { kindWords } from '../i18n/kinds.ts';
import { compareQuery } from './basket.ts';
import { type ComparedReport, grouped, inUnitsOf, type Loaded } from './compare-report.ts';
import { el, gradeBox } from './element.ts';
import type { Naming } from './find-values.ts';

export type CompareContext = Naming & {
  readonly base: string;
  /** Every report that the address asks for. */
  readonly ids: readonly string[];
};

type Cell = Node | string | null;

/** The head of a comparison: a column a report with its title and, where asked for, the way to leave it out. */
export function columnHeads(
  loaded: readonly Loaded[],
  context: CompareContext,
  removable = false,
): HTMLElement[] {
  const { words, base, ids } = context;
  return loaded.map((one) => {
    const title = 'report' in one ? one.report.title : one.id;
    const others = ids.filter((id) => id !== one.id);
    const away = el(
      'a',
      {
        class: 'plain-button',
        href: `${base}/compare/${others.length > 0 ? compareQuery(others) : '?r='}`,
        'aria-label': words.compare.removeOne(title),
      },
      words.compare.remove,
    );
    const shown =
      'report' in one
        ? el('a', { href: `${base}/reports/${one.id}/` }, title)
        : words.compare[one.fault === 'missing' ? 'missing' : 'failed'](one.id);
    const withdrawn = 'report' in one && one.report.status === 'withdrawn';
    return el(
      'th',
      { scope: 'col' },
      shown,
      withdrawn && el('span', { class: 'withdrawn under small' }, words.compare.withdrawn),
      removable && el('br'),
      removable && away,
    );
  });
}

/** A scrolling table with its caption. */
export function table(
  caption: string,
  head: readonly HTMLElement[],
  rows: readonly HTMLElement[],
): HTMLElement {
  return el(
    'div',
    { class: 'table-scroll', tabindex: 0, role: 'group', 'aria-label': caption },
    el(
      'table',
      { class: 'compare-table' },
      el('caption', { class: 'visually-hidden' }, caption),
      el('thead', {}, el('tr', {}, ...head)),
      el('tbody', {}, ...rows),
    ),
  );
}

/** What the reports say of themselves, their totals, grades and amounts. */
export function factsTable(loaded: readonly Loaded[], context: CompareContext): HTMLElement {
  const { words } = context;
  const { rows, item, facts } = words.compare;
  const several =
    new Set(loaded.flatMap((one) => ('report' in one ? (one.report.budget?.unit ?? []) : []))).size > 1;
  const kinds = kindWords[context.language];
  const named = (names: object, key: string): string =>
    new Map<string, string>(Object.entries(names)).get(key) ?? key;
  const lines: readonly (readonly [name: string, cell: (report: ComparedReport) => Cell])[] = [
    [rows.year, ({ years }) => [...new Set([years[0], years.at(-1)])].join('–')],
    [rows.department, ({ department }) => department.name],
    [rows.place, ({ department }) => department.region.join(' ')],
    [rows.kind, ({ evaluation }) => named(kinds.evaluation, evaluation)],
    [rows.subject, ({ subject }) => named(kinds.subject, subject)],
    [rows.scheme, ({ schemeName }) => schemeName],
    [rows.total, (report) => total(report, context)],
    [rows.rate, ({ rate }) => rate],
    [rows.grade, (report) => grade(report, context)],
    [rows.base, ({ budget }) => amount(budget, budget?.base, several, words.compare.money)],
    [rows.executed, ({ budget }) => amount(budget, 'executed', several, words.compare.money)],
    [rows.execution, ({ budget }) => budget?.rate ?? null],
    [rows.published, ({ published }) => published],
  ];
  const head = [el('th', { scope: 'col' }, item), ...columnHeads(loaded, context, true)];
  const body = lines.map(([name, cell]) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, name),
      ...loaded.map((one) => {
        const shown = 'report' in one && one.report.status !== 'withdrawn' ? cell(one.report) : null;
        return el('td', {}, shown === null || shown === '' ? '—' : shown);
      }),
    ),
  );
  return table(facts, head, body);
}

type Unit = NonNullable<ComparedReport['units']>[number];
type Shown = Pick<Unit, 'printed' | 'grade' | 'stated'>;

/** What the publication prints, where it is not what was computed, and the computed one beside it. */
function both(computed: Cell, printed: Cell | null, { language }: CompareContext): Cell {
  if (printed === null) return computed;
  const words = differingWords[language];
  const one = (value: Cell, name: string, own: string | null): HTMLElement =>
    el('span', { class: own }, value, ' ', el('small', {}, name));
  return el(
    'span',
    { class: 'both' },
    one(printed, words.printed, 'differs'),
    ' ',
    one(computed ?? '—', words.computed, null),
  );
}

function points({ printed, stated }: Shown, context: CompareContext): Cell {
  const figure = (text: string): HTMLElement => el('span', { class: 'total' }, text);
  const own = stated.totalAgrees === false && stated.total !== null ? figure(stated.total) : null;
  return both(printed === null ? null : figure(printed), own, context);
}

function total(report: ComparedReport, context: CompareContext): Cell {
  const { printed, full, units } = report;
  const { words } = context;
  if (units !== null) return perUnit(units, (unit) => points(unit, context));
  if (printed === null) return el('span', { class: 'soft' }, words.compare.unscored);
  return el(
    'span',
    {},
    points(report, context),
    el('span', { class: 'under soft small' }, words.compare.of(full)),
  );
}

function grade({ units, scheme, ...report }: ComparedReport, context: CompareContext): Cell {
  const ranks = context.schemes.find(({ id }) => id === scheme)?.grades ?? [];
  const box = (one: string): HTMLElement => {
    const rank = ranks.indexOf(one);
    return gradeBox(one, rank < 0 ? null : String(rank));
  };
  const shown = ({ grade, stated }: Shown): Cell => {
    const own = stated.gradeAgrees === false && stated.grade !== null ? gradeBox(stated.grade, null) : null;
    return both(grade === null ? null : box(grade), own, context);
  };
  return units === null ? shown(report) : perUnit(units, shown);
}

/** What is said of each unit, a line each under its name. */
const perUnit = (units: readonly Unit[], said: (unit: Unit) => Cell): HTMLElement =>
  el(
    'span',
    {},
    ...units.map((unit) => el('span', { class: 'per-unit' }, `${unit.name} `, said(unit) ?? '—')),
  );

function amount(
  budget: ComparedReport['budget'],
  name: string | null | undefined,
  several: boolean,
  { power, own, said }: FindWords['compare']['money'],
): Cell {
  if (budget === null || !name) return null;
  const value = budget[name as 'initial' | 'adjusted' | 'received' | 'executed'];
  if (value === null) return null;
  const shared = inUnitsOf(power, value, budget.unit);
  const shown = `${grouped(value)} ${budget.unit}`;
  if (shared === null) return shown;
  const same = said(shared);
  if (!own) return same;
  return !several || same === shown
    ? shown
    : el('span', {}, shown, el('span', { class: 'under soft small' }, `= ${same}`));
}
