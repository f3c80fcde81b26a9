import { sortedBy } from '../reading/amounts/partition.ts';
import { baseValue } from '../reading/figure.ts';
import { type Grid, isSubtotalLabel, isSumLabel } from './grid.ts';
import type { Row } from './plans.ts';
import { areTrusted, type Relation } from './relation.ts';
import { isCounted, isNothing, sumRelation } from './sum-relation.ts';
import { range } from './sums-across.ts';
import { canSum } from './sums-down.ts';

const levels: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、.]/,
  /^\([一二三四五六七八九十]{1,3}\)/,
  /^\d{1,2}[、.](?!\d)/,
  /^(?:\(\d{1,2}\)|\d{1,2}\.\d{1,2}(?!\d))/,
  /^[\u2460-\u2473]/,
];

const levelOf = (label: string): number => levels.findIndex((form) => form.test(label));

type Group = { readonly whole: Row; readonly parts: readonly Row[] };

/** 小计 rows, and rows under which （一）, （二） or 其中 stand that they are the sum of. */
export function sumsNested(grid: Grid, rows: readonly Row[]): readonly Relation[] {
  return [
    ...trusted(
      grid,
      rows.flatMap((_, at) => subtotalOf(rows, at)),
    ),
    ...trusted(
      grid,
      rows.flatMap((_, at) => numberedUnder(rows, at)),
    ),
    ...trusted(
      grid,
      rows.flatMap((_, at) => amongUnder(grid, rows, at)),
    ),
    ...rows.flatMap((_, at) => exceeded(grid, rows, at)),
  ];
}

/** The relations of groups of one manner: most of them must fit, or their words sort the whole into kinds. */
function trusted({ heads, width }: Grid, groups: readonly Group[]): readonly Relation[] {
  const columns = range(0, width).filter((column) => canSum(heads[column] ?? ''));
  const found = groups.flatMap(({ whole, parts }) =>
    columns.flatMap((column) => {
      const total = whole.cells[column];
      const cells = parts.map((row) => row.cells[column]);
      const counted = cells.filter(isCounted);
      const words = cells.some((cell) => !isCounted(cell) && !isNothing(cell));
      return isCounted(total) && counted.length >= 1 && !words ? [sumRelation(total, counted)] : [];
    }),
  );
  if (areTrusted(found)) return found;
  const wrong = found.filter(({ fits }) => !fits).length;
  const fitting = found.filter(({ fits, telling }) => fits && telling).length;
  const sorted = groups.every(
    ({ parts }) => sortedBy(parts.map(({ label }) => ({ label, tail: '' }))) === 'kind',
  );
  return fitting >= 1 && wrong === 1 && sorted ? found : [];
}

/** 小计: the rows above it since the last one. */
function subtotalOf(rows: readonly Row[], at: number): readonly Group[] {
  const whole = rows[at] as Row;
  if (!isSubtotalLabel(whole.label)) return [];
  const last = rows.slice(0, at).findLastIndex(({ label }) => isSubtotalLabel(label) || isSumLabel(label));
  const parts = rows.slice(last + 1, at).filter(({ cells }) => cells.some(isCounted));
  return parts.length >= 2 ? [{ whole, parts }] : [];
}

/** 一、 with all （一）, （二） under it. */
function numberedUnder(rows: readonly Row[], at: number): readonly Group[] {
  const whole = rows[at] as Row;
  const own = levelOf(whole.label);
  const next = levelOf(rows[at + 1]?.label ?? '');
  if (own < 0 || next <= own) return [];
  const parts: Row[] = [];
  for (const row of rows.slice(at + 1)) {
    const level = levelOf(row.label);
    if (level >= 0 && level <= own) break;
    if (level < 0 && isSumLabel(row.label)) break;
    if (level === next) parts.push(row);
  }
  return parts.length >= 2 ? [{ whole, parts }] : [];
}

/** 其中： under a row, and as many of the rows after it as most columns say belong to it. */
function amongUnder({ heads, width }: Grid, rows: readonly Row[], at: number): readonly Group[] {
  const whole = rows[at] as Row;
  if (!/^其中/.test(rows[at + 1]?.label ?? '') || /^其中/.test(whole.label)) return [];
  const rest = rows.slice(at + 1, at + 13);
  const end = rest.findIndex(
    ({ label }, index) =>
      index > 0 && (isSumLabel(label) || isSubtotalLabel(label) || label === '' || levelOf(label) >= 0),
  );
  const all = end < 0 ? rest : rest.slice(0, end);
  let [best, most] = [all.length, 0];
  for (let count = all.length; count >= 2; count -= 1) {
    const fitting = range(0, width).filter((column) => {
      const total = whole.cells[column];
      const parts = all
        .slice(0, count)
        .map((row) => row.cells[column])
        .filter(isCounted);
      return (
        isCounted(total) && canSum(heads[column] ?? '') && parts.length >= 2 && sumRelation(total, parts).fits
      );
    }).length;
    if (fitting > most) [best, most] = [count, fitting];
  }
  return best >= 2 ? [{ whole, parts: all.slice(0, best) }] : [];
}

/** 其中 may not be more than the row it is taken from. */
function exceeded({ heads, width }: Grid, rows: readonly Row[], at: number): readonly Relation[] {
  const [whole, next] = [rows[at] as Row, rows[at + 1]];
  if (next === undefined || !next.label.startsWith('其中') || whole.label.startsWith('其中')) return [];
  return range(0, width).flatMap((column) => {
    const [total, part] = [whole.cells[column], next.cells[column]];
    if (!isCounted(total) || !isCounted(part) || !canSum(heads[column] ?? '')) return [];
    // What the whole has lost, one of its parts may have gained.
    if (/[增变升]|差|±/.test(heads[column] ?? '') || baseValue(total.signed).lt(0)) return [];
    const relation = sumRelation(total, [part]);
    return !relation.fits && baseValue(part.signed).gt(baseValue(total.signed)) ? [relation] : [];
  });
}
