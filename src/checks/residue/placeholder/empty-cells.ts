import type { Words } from '../../../i18n/words.ts';
import { lineStarts, type Passage, placeOf } from '../../../prose/passages.ts';
import type { WrittenFile } from '../../../report/written-file.ts';
import {
  agrees,
  Fraction,
  lastPlace,
  parseQuantity,
  print,
  type Quantity,
} from '../../../scoring/quantity.ts';
import type { Found } from '../../check.ts';
import { brief, narrow } from '../../texts.ts';

const total = /^(?:合计|总计|共计|小计|全[市县区省州乡镇]|合\s*计)(?:\([^()]*\))?:?$/u;
/** Rows that are the sum of others, or a part of the one above. */
const nested = /合计|总计|小计|其中|[:：]$/u;
/** What is worked out of the other columns, and what no sum is made of. */
const noSum =
  /率|均|每|单价|标准|价格|序号|编号|排名|名次|年份|日期|时间|系数|电话|代码|同比|增长|增幅|天数|目标值|完成值|指标值/u;
const share = /占比|比重|比例/u;
const figure = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/u;

type Table = NonNullable<Passage['cell']>['table'];
type Cells = readonly (readonly string[])[];

/** The texts of each table's cells; '' where a cell is empty. */
function tablesOf(passages: readonly Passage[]): ReadonlyMap<Table, Cells> {
  const tables = new Map<Table, string[][]>();
  for (const { cell, text } of passages) {
    if (cell === null) continue;
    const known = tables.get(cell.table);
    const rows = known ?? cell.table.children.map(({ children }) => children.map(() => ''));
    if (known === undefined) tables.set(cell.table, rows);
    const row = rows[cell.row];
    if (row !== undefined) row[cell.column] = narrow(text).trim();
  }
  return tables;
}

/** The figures of a column, null where a cell is empty; none where a cell holds something else. */
function column(rows: Cells, at: number): readonly (Quantity | null)[] | null {
  const cells = rows.map((row) => row[at] ?? '');
  if (cells.some((text) => text !== '' && !figure.test(text))) return null;
  return cells.map((text) => (text === '' ? null : parseQuantity(text)));
}

const sum = (figures: readonly (Quantity | null)[]): Fraction =>
  figures.reduce((all, one) => (one === null ? all : all.add(one.value)), new Fraction(0));

/** An empty cell, what should stand there, and what that follows from. */
type Missing = {
  readonly row: number;
  readonly column: number;
  readonly value: string;
  readonly from: Words;
};

/**
 * The only empty cell among the figures of a table, in a column whose total is more than the others: another column
 * shows that the rows add up to the total.
 */
function missingIn(cells: Cells): Missing | null {
  const [head = [], ...body] = cells;
  const sums = body.flatMap((row, at) => (row.slice(0, 2).some((text) => total.test(text)) ? [at] : []));
  const [last, ...more] = sums;
  if (last === undefined || more.length > 0 || (last !== 0 && last !== body.length - 1)) return null;
  const rows = body.filter((_, at) => at !== last);
  if (
    rows.length < 3 ||
    rows.some((row) => nested.test(row.find((text) => text !== '' && !/^\d/.test(text)) ?? ''))
  )
    return null;
  const summed = head.flatMap((words, at) => {
    const figures = column(rows, at);
    const whole = body[last]?.[at] ?? '';
    const sought = figure.test(whole) ? parseQuantity(whole) : null;
    const known = figures?.filter((one) => one !== null).length ?? 0;
    if (figures === null || known < 2 || known < rows.length - 1) return [];
    const adds = at > 0 && (!noSum.test(words) || share.test(words)) && sought !== null;
    return [{ at, figures, whole, sought: adds ? sought : null }];
  });
  const holes = summed.filter(({ figures }) => figures.includes(null));
  const [hole, ...others] = holes;
  const empty = hole?.figures.indexOf(null) ?? -1;
  if (hole === undefined || hole.sought === null || others.length > 0) return null;
  // Where figures of another column are left out too, an empty cell is how this table says none.
  const isGap = (at: number): boolean =>
    at !== hole.at && rows.some((row) => row[at] === '') && rows.some((row) => figure.test(row[at] ?? ''));
  if (head.some((_, at) => isGap(at))) return null;
  if (
    !summed.some(
      ({ figures, sought, at }) => at !== hole.at && sought !== null && agrees(sought, sum(figures)),
    )
  )
    return null;
  const value = hole.sought.value.sub(sum(hole.figures));
  const decimals = Math.max(...hole.figures.map((one) => one?.decimals ?? 0), hole.sought.decimals);
  if (value.lte(lastPlace(hole.sought).mul(rows.length))) return null;
  const printed = hole.sought.unit === '%' ? `${print(value.mul(100), decimals)}%` : print(value, decimals);
  const from = {
    'zh-CN': `合计 ${hole.whole} 减去其余各行`,
    en: `the total ${hole.whole} less the other rows`,
  };
  return { row: 1 + empty + (last === 0 ? 1 : 0), column: hole.at, value: printed, from };
}

/** The only empty cell of a table, among rates that two other columns give in every other row: 执行率 of 支出 and 预算. */
function missingRate(cells: Cells): Missing | null {
  const [head = [], ...body] = cells;
  const columns = head.map((_, at) => column(body, at));
  const holes = columns.flatMap((figures, at) =>
    (figures ?? []).flatMap((one, row) => (one === null ? [{ row, at }] : [])),
  );
  const filled = holes.filter(({ at }) => columns[at]?.some((one) => one !== null));
  const [hole, ...more] = filled;
  const rates = hole === undefined ? null : columns[hole.at];
  if (
    hole === undefined ||
    more.length > 0 ||
    rates == null ||
    !/(?:率|占比)(?:\([^()]*\))?$/u.test(head[hole.at] ?? '')
  )
    return null;
  const label = body[hole.row]?.find((text) => text !== '') ?? '';
  if (nested.test(label) || total.test(label)) return null;
  const known = rates.flatMap((one, row) => (one === null ? [] : [{ one, row }]));
  const pairs = columns.flatMap((parts, part) =>
    columns.flatMap((wholes, whole) => {
      if (part === whole || part === hole.at || whole === hole.at || parts === null || wholes === null)
        return [];
      const of = (row: number): Fraction | null => ratioOf(parts[row], wholes[row]);
      const fits = known.every(({ one, row }) => isRate(one, of(row)));
      const value = of(hole.row);
      return fits && value !== null ? [{ value, name: `${head[part] ?? ''} ÷ ${head[whole] ?? ''}` }] : [];
    }),
  );
  const [pair, ...others] = pairs;
  if (known.length < 3 || pair === undefined || others.length > 0) return null;
  const decimals = Math.max(...known.map(({ one }) => one.decimals));
  const percent = print(pair.value.mul(100), decimals);
  const value = known[0]?.one.unit === '%' ? `${percent}%` : percent;
  return { row: hole.row + 1, column: hole.at, value, from: { 'zh-CN': pair.name, en: pair.name } };
}

function ratioOf(part: Quantity | null | undefined, whole: Quantity | null | undefined): Fraction | null {
  return part == null || whole == null || whole.value.lte(0) ? null : part.value.div(whole.value);
}

/** 97.71 or 97.71%, rounded. */
const isRate = (printed: Quantity, value: Fraction | null): boolean =>
  value !== null && agrees(printed, printed.unit === '%' ? value : value.mul(100));

/** Cells left empty whose figure the rest of the table gives: the total less all other rows. */
export function emptyCells(file: WrittenFile, passages: readonly Passage[]): readonly Found[] {
  return Array.from(tablesOf(passages), ([table, cells]): readonly Found[] => {
    if (!cells.some((row) => row.includes(''))) return [];
    const missing = missingIn(cells) ?? missingRate(cells);
    const node = missing === null ? undefined : table.children[missing.row]?.children[missing.column];
    if (missing === null || node === undefined) return [];
    const { source } = file;
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const label = cells[missing.row]?.find((text) => text !== '' && !figure.test(text)) ?? '';
    const head = cells[0]?.[missing.column] ?? '';
    return [
      {
        at: placeOf(source.file, lineStarts(source.text), from, to),
        quote: label,
        message: {
          'zh-CN': `\`${brief(label)}\` 的 \`${brief(head)}\` 不应空着，应为 \`${missing.value}\`（${missing.from['zh-CN']}），请核对后填写`,
          en: `Unexpected empty \`${brief(head)}\` of \`${brief(label)}\`, expected \`${missing.value}\` (${missing.from.en}), check and fill it in`,
        },
      },
    ];
  }).flat();
}
