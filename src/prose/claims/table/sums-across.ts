import { sortedBy } from '../reading/amounts/partition.ts';
import type { Cell, Grid } from './grid.ts';
import { confirmed, isSlipped, type Relation, slipsAt, type Way } from './relation.ts';
import { type Counted, isCounted, isOther, sumRelation } from './sum-relation.ts';
import { loose, noPart, noRow } from './words.ts';

const totals = /^(?:[\p{Script=Han}]{0,6}|[\d-]+年?)(?:合计|小计|总计|共计|总分|总得分)(?:数|金额|人数)?$/u;
/** What several marks of a row may come to; only its rows tell. */
const marks = /^(?:综合|最终|评价|考核|考评|实际)?(?:得分|评分)$/;

/**
 * A 合计 column: what stands beside it adds up to it in most rows. Which of the columns beside it are its parts,
 * the rows tell.
 */
export function sumsAcross({ heads, rows, width }: Grid): readonly Relation[] {
  return heads.flatMap((head, total) => {
    const sure = totals.test(head);
    const marked = marks.test(head) && !heads.some((other) => /[减扣失]/.test(other));
    if (!sure && !loose.test(head) && !marked) return [];
    const choices = choicesFor(
      heads,
      total,
      range(0, width).filter((column) => rows.some((cells) => isCounted(cells[column]))),
    );
    const ways = choices.map(
      (columns): Way =>
        (cells) => {
          const cell = cells[total];
          const label = labelOf(cells);
          if (noRow.test(label) || (!sure && /得分|评分/.test(label))) return null;
          const parts = columns.flatMap((column): readonly Counted[] => {
            const part = cells[column];
            return isCounted(part) ? [part] : [];
          });
          if (!isCounted(cell) || parts.length < 2) return null;
          const relation = sumRelation(cell, parts);
          return isOther(relation) ? null : relation;
        },
    );
    // 中央、省级、本级、合计 over a single row: the header leaves no other way.
    const [all = []] = choices;
    const single = rows.filter((cells) => isCounted(cells[total])).length === 1;
    const sources = sortedBy(all.map((column) => ({ label: heads[column] ?? '', tail: '' }))) === 'kind';
    return confirmed(rows, ways, (_, judged) => {
      const [one] = judged;
      if (one === undefined || judged.length !== 1 || !sure || !(one.fits || single)) return false;
      return one.fits || sources || slipsAt(one, one.cell) || (one.from.length >= 3 && isSlipped(one));
    });
  });
}

/** Columns that may be parts of one: all beside it on one side, a stretch of them, or those of one kind over years. */
function choicesFor(
  heads: readonly string[],
  total: number,
  filled: readonly number[],
): readonly (readonly number[])[] {
  const isPart = (column: number): boolean => {
    const head = heads[column] ?? '';
    return !noPart.test(head) && !totals.test(head);
  };
  const left = filled.filter((column) => column < total && isPart(column));
  const right = filled.filter((column) => column > total && isPart(column));
  const stem = (column: number): string =>
    (heads[column] ?? '').replace(/(?:19|20)\d\d年?度?|第?[一二三四\d]{1,2}(?:季度|月|批|期)/g, '');
  const alike = [...new Set(left.map(stem))].map((one) => left.filter((column) => stem(column) === one));
  // 其中：人员支出 | 公用支出 take apart what stands before them, one to four columns of it.
  const among = heads.findIndex((head) => head.startsWith('其中'));
  const apart = (columns: readonly number[]) =>
    among < 0
      ? []
      : [1, 2, 3, 4].map((size) => columns.filter((column) => column < among || column >= among + size));
  return [
    left,
    right,
    ...left.map((_, at) => left.slice(at)),
    ...right.map((_, at) => right.slice(0, at + 1)),
    ...alike,
    ...apart(left),
    ...apart(right).flatMap((columns) => columns.map((_, at) => columns.slice(0, at + 1))),
  ].filter((columns) => columns.length >= 2);
}

export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** The first words of a row: what it is called. */
export const labelOf = (cells: readonly (Cell | null)[]): string =>
  cells.find((cell) => cell !== null && (cell.signed === null || cell.signed.unit !== ''))?.text ?? '';
