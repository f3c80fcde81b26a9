import { remarked } from '../i18n/joined.ts';
import { leftOutWords, levelWords, proseWords } from '../i18n/prose.ts';
import type { Language } from '../i18n/words.ts';
import type { Scheme } from '../scoring/scheme.ts';
import type { Scored } from '../scoring/score.ts';
import { formatRate, formatScore, formatWeight } from './format.ts';
import { leftOutOf } from './left-out.ts';
import type { Unit } from './read.ts';

export type Column = { readonly key: 'level' | 'weight' | 'score' | 'rate'; readonly text: string };

export type Cell = {
  readonly text: string;
  readonly rowspan: number;
  readonly colspan: number;
  /** What the cell heads: its row, or all rows of its first-level group; null for a figure. */
  readonly header: 'row' | 'rowgroup' | null;
  /** The column it begins in. */
  readonly key: Column['key'];
  /** The indicator a level cell names; null for figures and for words like 小计. */
  readonly node: Scored | null;
};

export type Row = {
  readonly kind: 'indicator' | 'subtotal' | 'adjustment' | 'rescaled' | 'total';
  /** The indicator, or the group added up, that the figures are of. */
  readonly node: Scored | null;
  /** Level cells that begin in this row, then one cell for each figure. */
  readonly cells: readonly Cell[];
};

/** An indicator table with its cells merged by level: one group of rows for each first-level indicator. */
export type IndicatorTable = {
  readonly columns: readonly Column[];
  readonly groups: readonly (readonly Row[])[];
  /** Bonus and penalty, 合理缺项, and the total; empty for a part of the tree. */
  readonly foot: readonly Row[];
};

export type TableOptions = {
  /** weights: 分值 only, printed short (12); scores: 分值, 得分 and 得分率 as the scheme prints them. */
  readonly show: 'weights' | 'scores';
  readonly language: Language;
  /** The group the table is of; its own level is the first. */
  readonly of?: Scored | null;
  /** How many levels are shown; groups below them are one row. */
  readonly depth?: number | null;
};

/**
 * The indicators of a unit as rows of a table. A leaf above the last level spans the level columns that are
 * left; a group of more than one row ends with its subtotal.
 */
export function indicatorRows(unit: Unit, scheme: Scheme, options: TableOptions): IndicatorTable {
  const { language, of = null } = options;
  const roots = of === null ? unit.result.roots : [of];
  const levels = Math.min(options.depth ?? Infinity, Math.max(1, ...roots.map(height)));
  const print = figures(scheme, options);
  const words = (
    kind: Row['kind'],
    node: Scored | null,
    text: string,
    colspan: number,
    values: Values,
  ): Row => ({
    kind,
    node,
    cells: [{ ...level(text, null), colspan }, ...print(values)],
  });

  const rowsOf = (node: Scored, at: number): Row[] => {
    if (node.children.length === 0 || at === levels) {
      const name = { ...level(node.indicator.name, node), colspan: levels - at + 1 };
      return [{ kind: 'indicator', node, cells: [name, ...print(node)] }];
    }
    const rows = node.children.flatMap((child) => rowsOf(child, at + 1));
    if (node.children.length > 1) {
      rows.push(words('subtotal', node, proseWords.subtotal[language], levels - at, node));
    }
    const [first, ...rest] = rows;
    const header = at === 1 ? ('rowgroup' as const) : ('row' as const);
    const name = { ...level(node.indicator.name, node), rowspan: rows.length, header };
    return first === undefined ? [] : [{ ...first, cells: [name, ...first.cells] }, ...rest];
  };

  return {
    columns: columnsOf(levels, of === null ? 1 : of.index.length, options),
    groups: roots.map((root) => rowsOf(root, 1)),
    foot: of === null && roots.length > 0 ? footOf(unit, scheme, levels, options, words) : [],
  };
}

type Values = Pick<Scored, 'weight' | 'score' | 'rate'> &
  Partial<Pick<Scored, 'applicable' | 'applicableWeight'>>;

const level = (text: string, node: Scored | null): Cell => ({
  text,
  rowspan: 1,
  colspan: 1,
  header: 'row',
  key: 'level',
  node,
});

const height = (node: Scored): number => 1 + Math.max(0, ...node.children.map(height));

function columnsOf(levels: number, first: number, { show, language }: TableOptions): Column[] {
  const column = (key: Column['key'], text: string): Column => ({ key, text });
  const names = Array.from({ length: levels }, (_, at) => levelWords(first + at)[language]);
  return [
    ...(levels === 1 && first === 1 ? [proseWords.indicator[language]] : names).map((text) =>
      column('level', text),
    ),
    column('weight', proseWords.weight[language]),
    ...(show === 'weights'
      ? []
      : [column('score', proseWords.score[language]), column('rate', proseWords.rate[language])]),
  ];
}

const figures =
  (scheme: Scheme, { show, language }: TableOptions) =>
  ({ weight, applicableWeight = weight, score, rate, applicable = true }: Values): Cell[] => {
    const cell = (key: Column['key'], text: string): Cell => ({
      ...level(text, null),
      key,
      header: null,
    });
    if (show === 'weights') return [cell('weight', formatWeight(weight, scheme))];
    const absent = proseWords.notApplicable[language];
    const left = leftOutOf({ weight, applicableWeight });
    const counted = formatScore(applicableWeight, scheme);
    const points =
      left === null
        ? counted
        : remarked(counted, leftOutWords(formatWeight(left, scheme))[language], language);
    return [
      cell('weight', applicable ? points : formatScore(weight, scheme)),
      cell('score', applicable ? formatScore(score, scheme) : absent),
      cell('rate', applicable ? formatRate(rate, scheme) : absent),
    ];
  };

function footOf(
  { result, scorable }: Unit,
  scheme: Scheme,
  levels: number,
  { show, language }: TableOptions,
  words: (kind: Row['kind'], node: null, text: string, colspan: number, values: Values) => Row,
): Row[] {
  const rows: Row[] = [];
  const none = { weight: null, score: null, rate: null };
  if (show === 'scores' && result.total !== null) {
    const bonus = scorable.adjustments.map(({ points }) => points.value);
    if (!result.scale.equals(1)) {
      const score = bonus.reduce((rest, points) => rest.sub(points), result.total);
      rows.push(words('rescaled', null, proseWords.rescaled[language], levels, { ...none, score }));
    }
    for (const { name, points } of scorable.adjustments) {
      rows.push(words('adjustment', null, name, levels, { ...none, score: points.value }));
    }
  }
  const score = result.total ?? scorable.stated.total?.value ?? null;
  const rate = score === null ? null : score.div(scheme.full);
  const weighed = result.roots.some(({ weight }) => weight !== null);
  const sums = { weight: weighed ? result.weight : null, score, rate };
  rows.push(words('total', null, proseWords.total[language], levels, sums));
  return rows;
}

/** The id of an indicator's row on its report's page: letters, digits and hyphens, Chinese ones kept. */
export const rowId = (node: Scored, unit: Unit): string =>
  ['i', ...(unit.name === null ? [] : [unit.name]), ...node.path]
    .map((name) => name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, ''))
    .join('-');
