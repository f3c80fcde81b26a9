import { sortedBy } from '../reading/partition.ts';
import type { Cell, Grid } from './grid.ts';
import { confirmed, type Relation, type Way } from './relation.ts';
import { type Counted, isCounted, sumRelation } from './sum-relation.ts';

const totals =
  /^(?:[\p{Script=Han}]{0,6}|[\d-]+年?)(?:合计|小计|总计|共计|总分|总得分|总数|总额)(?:数|金额|人数)?$/u;
/** What no sum is made of. */
export const noPart =
  /率|占比|比例|比重|平均|均值|单价|标准|年份|年度$|时间|日期|序号|编号|排名|名次|系数|代码|电话|备注|同比|增长|增幅|价格|期限|等级|满分|权重/;

/**
 * A 合计 column: what stands beside it adds up to it in most rows. Which of the columns beside it are its parts,
 * the rows tell.
 */
export function sumsAcross({ heads, rows, width }: Grid): readonly Relation[] {
  return heads.flatMap((head, total) => {
    if (!totals.test(head)) return [];
    const choices = choicesFor(heads, total, width);
    const ways = choices.map(
      (columns): Way =>
        (cells) => {
          const cell = cells[total];
          const parts = columns.flatMap((column): readonly Counted[] => {
            const part = cells[column];
            return isCounted(part) ? [part] : [];
          });
          return isCounted(cell) && parts.length >= 2 ? sumRelation(cell, parts) : null;
        },
    );
    // 中央、省级、本级、合计 over a single row: the header leaves no other way.
    const [all = []] = choices;
    const sources = sortedBy(all.map((column) => ({ label: heads[column] ?? '', tail: '' }))) === 'kind';
    return confirmed(rows, ways, (_, judged) => {
      const [one] = judged;
      return one !== undefined && judged.length === 1 && (sources || one.slips(one.cell));
    });
  });
}

/** Columns that may be parts of one: all beside it on one side, a stretch of them, or those of one kind over years. */
function choicesFor(heads: readonly string[], total: number, width: number): readonly (readonly number[])[] {
  const isPart = (column: number): boolean => {
    const head = heads[column] ?? '';
    return !noPart.test(head) && !totals.test(head);
  };
  const left = range(0, total).filter(isPart);
  const right = range(total + 1, width).filter(isPart);
  const stem = (column: number): string =>
    (heads[column] ?? '').replace(/(?:19|20)\d\d年?度?|第?[一二三四\d]{1,2}(?:季度|月|批|期)/g, '');
  const alike = [...new Set(left.map(stem))].map((one) => left.filter((column) => stem(column) === one));
  const plain = (columns: readonly number[]) =>
    columns.filter((column) => !/^其中/.test(heads[column] ?? ''));
  return [
    left,
    right,
    ...left.map((_, at) => left.slice(at)),
    ...right.map((_, at) => right.slice(0, at + 1)),
    ...alike,
    plain(left),
    plain(right),
  ].filter((columns) => columns.length >= 2);
}

export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** The first words of a row: what it is called. */
export const labelOf = (cells: readonly (Cell | null)[]): string =>
  cells.find((cell) => cell !== null && (cell.signed === null || cell.signed.unit !== ''))?.text ?? '';
