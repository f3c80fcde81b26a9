import { meets } from '../../../report/stated.ts';
import { leaves, type Scored } from '../../../scoring/score.ts';
import type { Claim, NameClaim, PointsClaim, ShapeClaim } from '../claim.ts';
import { isOf, nearest } from '../name.ts';
import { type Figure, quantityOf } from '../reading/figure.ts';
import type { Text } from '../reading/lines.ts';
import type { Subject } from '../reading/names.ts';
import { labelForms } from './cell-name.ts';
import { type Columns, columnsOf } from './columns.ts';
import { type Cell, gridsOf } from './grid.ts';
import { type Row, rowsOf } from './rows.ts';
import { sumRows } from './sum-rows.ts';

/** Tables of indicators with their full marks, scores and rates, row by row against the tree. */
export function indicatorTables(text: Text): readonly Claim[] {
  const self = text.report.data.evaluation === 'self';
  return gridsOf(text).flatMap((grid) => {
    const columns = columnsOf(grid, self);
    if (columns === null || text.report.units.length !== 1) return [];
    const rows = rowsOf(text, grid, columns);
    const known = rows.filter(({ kind }) => kind === 'node').length;
    if (known < 2 || known < rows.filter(({ kind }) => kind === 'unknown').length) return [];
    const measures = [...new Set(columns.figures.map(({ measure }) => measure))];
    const figures = measures.flatMap((measure) =>
      trusted(
        columns.figures
          .filter((column) => column.measure === measure)
          .flatMap((column) => columnClaims(rows, columns, column)),
      ),
    );
    return [
      ...figures,
      ...groupWeights(rows),
      ...shapes(rows),
      ...strangers(text, rows, columns),
      ...sumRows(text, rows, columns),
    ];
  });
}

type Column = Columns['figures'][number];

/** Figures that mostly say something else than the tree are about something else. */
function trusted(claims: readonly PointsClaim[]): readonly PointsClaim[] {
  const fitting = claims.filter((claim) =>
    claim.subjects.some(({ node }) => node !== null && isRoughly(claim, node)),
  ).length;
  return fitting >= 2 && fitting >= claims.length * 0.6 ? claims : [];
}

/** The figures of one column. */
function columnClaims(
  rows: readonly Row[],
  columns: Columns,
  { column, measure, of }: Column,
): readonly PointsClaim[] {
  return rows.flatMap((row): PointsClaim[] => {
    const cell = row.cells[column];
    if (row.kind !== 'node' || cell?.figure === null || cell === undefined || cell === null) return [];
    const deepest = of === (columns.names.at(-1) ?? 0);
    const own = deepest ? row.name : row.cells[of];
    if (own === null || own === undefined) return [];
    const subjects =
      own === row.name ? row.subjects : (row.groups.find((group) => group.cell === own)?.subjects ?? []);
    const figure = inPercent(cell.figure, measure);
    if (subjects.length === 0 || figure === null) return [];
    return [claimOf(cell, own, measure, subjects, figure)];
  });
}

/** Rates without a sign under 得分率（%） are per cent; weights in per cent and points keep what they are. */
function inPercent(figure: Figure, measure: Column['measure']): Figure | null {
  if (measure === 'rate')
    return figure.unit === '%' ? figure : figure.unit === '' ? { ...figure, unit: '%' } : null;
  if (measure === 'weight' && figure.unit === '%') return figure;
  return figure.unit === '' || figure.unit === '分' ? figure : null;
}

function claimOf(
  cell: Cell,
  own: Cell,
  measure: Column['measure'],
  subjects: readonly Subject[],
  figure: Figure,
): PointsClaim {
  const { line, text } = cell;
  return {
    kind: measure === 'loss' ? 'score' : measure,
    spot: {
      at: line.place(0, text.length),
      quote: `${own.line.passage.text} ${line.passage.text}`,
      figure: line.passage.text,
    },
    measure,
    subjects,
    printed: quantityOf(figure),
    beside: null,
  };
}

/** Whether the figure may be the node's by any reading, to tell what a column is about. */
function isRoughly({ printed, measure }: PointsClaim, node: Scored): boolean {
  const value = {
    weight: node.indicator.weight?.value ?? node.weight,
    score: node.score,
    rate: node.rate,
    loss: node.weight !== null && node.score !== null ? node.weight.sub(node.score) : null,
    points: null,
    total: null,
  }[measure];
  const share = measure === 'weight' && printed.unit === '%' ? printed.value.mul(100) : printed.value;
  if (value === null || value === undefined) return node.score === null && measure === 'score';
  return share
    .sub(value)
    .abs()
    .lte(measure === 'rate' ? 0.006 : 0.011);
}

const inside = /\((\d+(?:\.\d+)?)分?\)$/;

/** 产出指标（50分）in a name's cell. */
function groupWeights(rows: readonly Row[]): readonly PointsClaim[] {
  return rows.flatMap((row) =>
    [...row.groups, ...(row.name === null ? [] : [{ cell: row.name, subjects: row.subjects }])].flatMap(
      ({ cell, subjects }) => {
        const match = inside.exec(cell.text);
        if (match === null || subjects.length === 0 || !match[0].includes('分')) return [];
        const figure: Figure = { digits: match[1] ?? '', unit: '分', kind: 'plain', other: '' };
        const [from, to] = [match.index + 1, cell.text.length - 1];
        const spot = {
          at: cell.line.place(from, to),
          quote: cell.line.passage.text,
          figure: cell.line.quote(from, to),
        };
        return [
          {
            kind: 'weight',
            spot,
            measure: 'points',
            subjects,
            printed: quantityOf(figure),
            beside: null,
          } satisfies PointsClaim,
        ];
      },
    ),
  );
}

/** Rows whose printed group is not the indicator's, and rows whose cells have moved. */
function shapes(rows: readonly Row[]): readonly ShapeClaim[] {
  return rows.flatMap((row): ShapeClaim[] => {
    const { name } = row;
    if (name === null) return [];
    const spot = {
      at: name.line.place(0, name.text.length),
      quote: name.line.passage.text,
      figure: name.line.passage.text,
    };
    if (row.kind === 'shifted')
      return [
        {
          kind: 'table-shape',
          spot,
          fault: { what: 'shifted', leaf: name.line.passage.text },
          subject: row.subjects[0] ?? null,
        },
      ];
    const [subject, ...more] = row.subjects;
    if (row.kind !== 'node' || subject === undefined || more.length > 0) return [];
    return row.groups.flatMap(({ cell, subjects }): ShapeClaim[] => {
      const [group, ...others] = subjects;
      if (group?.node == null || others.length > 0 || isAbove(group.node, subject.node)) return [];
      const at = {
        at: cell.line.place(0, cell.text.length),
        quote: cell.line.passage.text,
        figure: cell.line.passage.text,
      };
      const expected = subject.node?.path[group.node.path.length - 1] ?? '';
      return [
        {
          kind: 'table-shape',
          spot: at,
          fault: { what: 'group', written: cell.line.passage.text, expected, leaf: name.line.passage.text },
          subject,
        },
      ];
    });
  });
}

const isAbove = (group: Scored, node: Scored | null): boolean =>
  node !== null && group.path.every((name, at) => node.path[at] === name);

/** Rows that name no indicator of the tree: a near name, the one name that is left over, or a stranger. */
function strangers(text: Text, rows: readonly Row[], columns: Columns): readonly Claim[] {
  const unknown = rows.filter(
    ({ kind, name }) =>
      kind === 'unknown' && name !== null && !/加分|扣分|减分|附加|备注|说明|其他/.test(name.text),
  );
  const printed = new Set(rows.flatMap(({ subjects }) => subjects.map(({ node }) => node)));
  const unit = text.report.units[0];
  const ends =
    unit === undefined ? [] : [...leaves(unit.printed.roots)].filter(({ weight }) => weight !== null);
  const absent = ends.filter((leaf) => !printed.has(leaf));
  const found = unknown.flatMap((row): (NameClaim | ShapeClaim)[] => {
    const cell = row.name as Cell;
    const figures = columns.figures.flatMap(({ column, measure }) =>
      measure === 'rate' ? [] : (row.cells[column]?.figure ?? []),
    );
    const near =
      labelForms(cell.text)
        .map((form) => nearest(form, text.index, null, null))
        .find((subject) => subject !== null) ?? null;
    const isNear =
      near?.node != null &&
      !printed.has(near.node) &&
      figures.length > 0 &&
      figures.every((figure) => isOf(figure, near));
    const [left] = absent;
    const alone =
      unknown.length === 1 &&
      absent.length === 1 &&
      left !== undefined &&
      unit !== undefined &&
      figures.length >= 2 &&
      figures.every((figure) => isOf(figure, { unit, node: left }));
    const subject = isNear ? near : alone ? { unit, node: left } : null;
    const spot = {
      at: cell.line.place(0, cell.text.length),
      quote: cell.line.passage.text,
      figure: cell.line.passage.text,
    };
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
  const missing = missingRow(rows, rest, ends.length, unit);
  // Where several rows are strange the table is of another kind than the tree, and says nothing about it.
  const strange = found.filter(({ kind }) => kind === 'table-shape').length;
  return strange > 1 || strange > rows.length * 0.15
    ? found.filter(({ kind }) => kind === 'name')
    : [...found, ...missing];
}

/** One indicator of a table that prints all the others, and their total, is missing. */
function missingRow(
  rows: readonly Row[],
  absent: readonly Scored[],
  count: number,
  unit: Subject['unit'] | undefined,
): readonly ShapeClaim[] {
  const [leaf, ...more] = absent;
  const printed = rows.filter(({ subjects }) =>
    subjects.some(({ node }) => node?.children.length === 0),
  ).length;
  const total = rows.find(({ kind }) => kind === 'total');
  const full = total?.cells.some(
    (cell) =>
      cell?.figure != null &&
      meets(quantityOf({ ...cell.figure, unit: '' }), { low: fullMark(unit), high: fullMark(unit) }),
  );
  if (
    leaf === undefined ||
    more.length > 0 ||
    unit === undefined ||
    count < 4 ||
    printed < count - 1 ||
    full !== true
  )
    return [];
  // The row after which the missing one would stand.
  const order = new Map([...leaves(unit.printed.roots)].map((node, at) => [node, at]));
  const own = order.get(leaf) ?? 0;
  const before = rows.findLast(({ subjects }) =>
    subjects.some(({ node }) => node !== null && node.children.length === 0 && (order.get(node) ?? 0) < own),
  );
  const cell = before?.name ?? total?.cells.find((one) => one !== null);
  if (cell === null || cell === undefined) return [];
  const spot = {
    at: cell.line.place(0, cell.text.length),
    quote: cell.line.passage.text,
    figure: cell.line.passage.text,
  };
  return [
    {
      kind: 'table-shape',
      spot,
      fault: { what: 'missing', leaf: leaf.indicator.name },
      subject: { unit, node: leaf },
    },
  ];
}

const fullMark = (unit: Subject['unit'] | undefined) =>
  unit?.printed.weight ?? quantityOf({ digits: '100', unit: '', kind: 'plain', other: '' }).value;
