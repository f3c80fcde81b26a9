import { liesIn, type Scored } from '../../../scoring/score.ts';
import type { Claim, PointsClaim, ShapeClaim } from '../claim.ts';
import { type Figure, quantityOf } from '../reading/figure.ts';
import type { Text } from '../reading/lines.ts';
import type { Subject } from '../reading/names.ts';
import { cellSpot } from '../reading/spot.ts';
import type { Columns } from './columns.ts';
import { type Cell, type Grid, gridsOf } from './grid.ts';
import { settle } from './relation.ts';
import { relationsOf } from './relations.ts';
import type { Row } from './rows.ts';
import { strangers } from './strangers.ts';
import { isOwn, sumRows } from './sum-rows.ts';
import { indicatorsIn } from './tree-table.ts';

/** Tables of indicators with their full marks, scores and rates, row by row against the tree. */
export function indicatorTables(text: Text): readonly Claim[] {
  return gridsOf(text).flatMap((grid) => {
    const table = indicatorsIn(text, grid);
    if (table === null) return [];
    const { rows, columns } = table;
    const measures = [...new Set(columns.figures.map(({ measure }) => measure))];
    const figures = measures.flatMap((measure) =>
      trusted(
        columns.figures
          .filter((column) => column.measure === measure)
          .flatMap((column) => columnClaims(rows, columns, column)),
      ),
    );
    const rates = figures.some(({ measure }) => measure === 'rate');
    return [
      ...figures,
      ...groupWeights(rows),
      ...shapes(rows),
      ...(table.turned ? [] : strangers(text, rows, columns)),
      ...sumRows(text, rows, columns, rates),
      ...besides(table.grid, rows, columns),
    ];
  });
}

/** What the columns that the tree does not know say of each other, and of those that it bears out. */
function besides(grid: Grid, rows: readonly Row[], { figures }: Columns): readonly Claim[] {
  const known = new Set(figures.map(({ column }) => column));
  const more = rows.some(({ cells }) =>
    cells.some((cell, column) => cell?.signed != null && !known.has(column)),
  );
  if (!more) return [];
  const own = new Set(rows.flatMap(({ cells }) => figures.map(({ column }) => cells[column]?.line)));
  const sure = new Set(
    rows.flatMap((row) =>
      figures.flatMap(({ column, measure }) => {
        const cell = row.cells[column];
        const right = cell?.figure != null && row.kind === 'node' && isOwn(row, column, measure);
        return right && (measure === 'weight' || measure === 'score') ? [cell.line] : [];
      }),
    ),
  );
  const kept = relationsOf(grid).filter(
    ({ cell, from }) =>
      !own.has(cell.line) || (sure.has(cell.line) && from.some(({ line }) => !own.has(line))),
  );
  return settle(kept, sure);
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
function columnClaims(rows: readonly Row[], columns: Columns, column: Column): readonly PointsClaim[] {
  const claims = eachOf(rows, columns, column);
  // A list of losses may take them one by one: each is a part of what its indicator lost.
  return column.measure === 'loss' ? claims.filter((claim) => !isOneOfSeveral(claim, claims)) : claims;
}

const isOneOfSeveral = (claim: PointsClaim, claims: readonly PointsClaim[]): boolean =>
  claims.some((other) => other !== claim && other.subjects[0]?.node === claim.subjects[0]?.node);

function eachOf(
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
  const { line } = cell;
  return {
    kind: measure === 'loss' ? 'score' : measure,
    spot: cellSpot(line, own.line.passage.text),
    measure,
    subjects,
    printed: quantityOf(figure),
    partial: false,
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
            partial: false,
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
    const spot = cellSpot(name.line);
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
      const at = cellSpot(cell.line);
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
  node !== null && liesIn(node.path, group.path);
