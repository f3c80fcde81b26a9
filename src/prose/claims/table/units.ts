import { gradeNamed } from '../../../scoring/grade.ts';
import type { Claim, GradeClaim, PointsClaim } from '../claim.ts';
import { quantityOf } from '../reading/figure.ts';
import type { Text } from '../reading/lines.ts';
import { cellSpot } from '../reading/spot.ts';
import { type Cell, gridsOf } from './grid.ts';

const totals = /^(?:评价得分|得分|总分|总得分|综合得分|最终得分|评价总分|绩效得分)$/;
const own = /^(?:自评得分|自评分数|自评总分|自评分)$/;
const grades = /^(?:等级|评价等级|绩效等级|评级|评定等级|综合等级)$/;
const ownGrades = /^(?:自评等级)$/;

/** Tables that list the units of a report with the total and grade of each. */
export function unitTables(text: Text): readonly Claim[] {
  const { report } = text;
  if (report.units.every(({ name }) => name === null)) return [];
  const self = report.data.evaluation === 'self';
  return gridsOf(text).flatMap(({ heads, rows }) =>
    rows.flatMap((row) => {
      const unit = row.map((cell) => unitOf(text, cell)).find((one) => one !== null) ?? null;
      if (unit === null) return [];
      return row.flatMap((cell, column): Claim[] => {
        const head = heads[column] ?? '';
        if (cell === null) return [];
        const spot = cellSpot(cell.line);
        if (
          cell.figure !== null &&
          (totals.test(head) || (self && own.test(head))) &&
          /^分?$/.test(cell.figure.unit)
        ) {
          return [
            {
              kind: 'total',
              spot,
              measure: 'score',
              subjects: [{ unit, node: null }],
              printed: quantityOf(cell.figure),
              partial: false,
              beside: null,
            } satisfies PointsClaim,
          ];
        }
        const grade =
          grades.test(head) || (self && ownGrades.test(head))
            ? gradeNamed(cell.text.replace(/["级]/g, ''), report.scheme)
            : null;
        return grade === null
          ? []
          : [{ kind: 'grade', spot, unit, grade, beside: null } satisfies GradeClaim];
      });
    }),
  );
}

function unitOf({ index }: Text, cell: Cell | null) {
  const [subject, ...more] = cell === null ? [] : (index.names.get(cell.text)?.subjects ?? []);
  return subject !== undefined && more.length === 0 && subject.node === null ? subject.unit : null;
}
