import { meets } from '../../../report/stated.ts';
import { leaves, type Scored, walk } from '../../../scoring/score.ts';
import type { Claim, NameClaim, ShapeClaim } from '../claim.ts';
import { quantityOf } from '../reading/figure.ts';
import type { Text } from '../reading/lines.ts';
import { isOf, nearest } from '../reading/names/nearest.ts';
import type { Subject } from '../reading/names.ts';
import { cellSpot } from '../reading/spot.ts';
import { labelForms } from './cell-name.ts';
import type { Columns } from './columns.ts';
import { type Cell, type Grid, gridsOf } from './grid.ts';
import type { Row } from './rows.ts';

/** 自评总分, 最终得分: what comes of all rows once points were given or taken. */
const ofWhole =
  /^(?:自评|最终|最后|综合|评价|绩效|考核|实际|实得|核定|折算后?|调整后|扣减后|项目|部门)*(?:总分|总得分|得分|总评分?|得分合计)$/u;

/** Rows that name no indicator of the tree: a near name, the one name that is left over, or a stranger. */
export function strangers(text: Text, rows: readonly Row[], columns: Columns): readonly Claim[] {
  // 预算执行率 | 执行数/预算数: how an indicator is worked out stands where its parts would.
  const isFormula = ({ name }: Row): boolean => /[/÷×=]/.test(name?.text ?? '');
  const unknown = rows.filter(
    (row) =>
      row.kind === 'unknown' &&
      row.name !== null &&
      !/加分|扣分|减分|附加|备注|说明|其他|^基[础本](?:得分|分)/.test(row.name.text) &&
      !ofWhole.test(row.name.text) &&
      !isFormula(row),
  );
  const named = (row: Row): readonly Row['subjects'][number][] =>
    isFormula(row) ? [...row.subjects, ...row.groups.flatMap(({ subjects }) => subjects)] : row.subjects;
  const printed = new Set(rows.flatMap((row) => named(row).map(({ node }) => node)));
  const unit = text.report.units[0];
  const ends = expected(rows, unit);
  const absent = ends.filter((leaf) => !printed.has(leaf));
  const found = unknown.flatMap((row): (NameClaim | ShapeClaim)[] => {
    const cell = row.name as Cell;
    const figures = columns.figures.flatMap(({ column, measure }) =>
      measure === 'rate' ? [] : (row.cells[column]?.figure ?? []),
    );
    const near = labelForms(cell.text)
      .flatMap((form) => nearest(form, text.index))
      .filter(
        (one) => one.node !== null && !printed.has(one.node) && figures.every((figure) => isOf(figure, one)),
      );
    const isNear = new Set(near.map(({ node }) => node)).size === 1 && figures.length > 0;
    const [left] = absent;
    const alone =
      unknown.length === 1 &&
      absent.length === 1 &&
      left !== undefined &&
      unit !== undefined &&
      figures.length >= 2 &&
      figures.every((figure) => isOf(figure, { unit, node: left }));
    const subject = isNear ? (near[0] ?? null) : alone ? { unit, node: left } : null;
    const spot = cellSpot(cell.line);
    if (subject !== null) return [{ kind: 'name', spot, written: cell.line.passage.text, subject }];
    return [
      {
        kind: 'table-shape',
        spot,
        fault: { what: 'unknown', written: cell.line.passage.text },
        subject: null,
      },
    ];
  });
  const rest = absent.filter((leaf) => !found.some((claim) => claim.subject?.node === leaf));
  const missing = rows.some(({ kind }) => kind === 'shifted')
    ? []
    : missingRow(rows, rest, ends, unit, gridsOf(text));
  // Where several rows are strange the table is of another kind than the tree, and says nothing about it.
  const strange = found.filter(({ kind }) => kind === 'table-shape').length;
  return strange > 1 || strange > rows.length * 0.15
    ? found.filter(({ kind }) => kind === 'name')
    : [...found, ...missing];
}

/** What a table prints that is complete: the ends of the tree, or all nodes of the level it stops at. */
function expected(rows: readonly Row[], unit: Subject['unit'] | undefined): readonly Scored[] {
  if (unit === undefined) return [];
  const nodes = rows.flatMap(({ kind, subjects }) => (kind === 'node' ? (subjects[0]?.node ?? []) : []));
  const ends = leaves(unit.printed.roots).filter(({ weight }) => weight !== null);
  if (nodes.some((node) => node.children.length === 0)) return ends;
  const [first] = nodes;
  if (first === undefined || nodes.some(({ path }) => path.length !== first.path.length)) return [];
  return walk(unit.printed.roots).filter(
    ({ path, children }) =>
      path.length === first.path.length || (path.length < first.path.length && children.length === 0),
  );
}

/** One indicator of a table that prints all the others, and their total, is missing. */
function missingRow(
  rows: readonly Row[],
  absent: readonly Scored[],
  all: readonly Scored[],
  unit: Subject['unit'] | undefined,
  grids: readonly Grid[],
): readonly ShapeClaim[] {
  const [gone, ...more] = absent;
  const own = new Set(all);
  const printed = rows.filter(({ subjects }) =>
    subjects.some(({ node }) => node !== null && own.has(node)),
  ).length;
  const total = rows.find(({ kind }) => kind === 'total');
  const mark = fullMark(unit);
  const full = total?.cells.some(
    (cell) =>
      cell?.figure != null && meets(quantityOf({ ...cell.figure, unit: '' }), { low: mark, high: mark }),
  );
  if (gone === undefined || more.length > 0 || unit === undefined) return [];
  if (all.length < 3 || printed < all.length - 1 || full !== true) return [];
  if (/执行率/.test(gone.indicator.name) && grids.some(isOfFunds)) return [];
  // The row after which the missing one would stand.
  const order = new Map(all.map((node, at) => [node, at]));
  const place = order.get(gone) ?? 0;
  const before = rows.findLast(({ subjects }) =>
    subjects.some(({ node }) => node !== null && (order.get(node) ?? all.length) < place),
  );
  const cell = before?.name ?? total?.cells.find((one) => one !== null);
  if (cell === null || cell === undefined) return [];
  const spot = cellSpot(cell.line);
  return [
    {
      kind: 'table-shape',
      spot,
      fault: { what: 'missing', leaf: gone.indicator.name },
      subject: { unit, node: gone },
    },
  ];
}

/** A form has the points of 预算执行率 in its table of funds: 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分. */
const isOfFunds = ({ heads }: Grid): boolean =>
  heads.some((head) => /执行率/.test(head)) && heads.some((head) => /^(?:分值|权重|满分|得分)$/.test(head));

const fullMark = (unit: Subject['unit'] | undefined) =>
  unit?.printed.weight ?? quantityOf({ digits: '100', unit: '', kind: 'plain', other: '' }).value;
