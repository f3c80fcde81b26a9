import { bandOf, gradeNamed } from '../../../scoring/grade.ts';
import type { GradeClaim } from '../claim.ts';
import { quantityOf } from '../reading/figure.ts';
import type { Text } from '../reading/lines.ts';
import { cellSpot } from '../reading/spot.ts';
import { gridsOf } from './grid.ts';

const scores = /(?:得分|总分|综合分|评价分|考核分|评分)$/;
const grades = /^(?:评价|绩效|综合|考核|考评|评定)?(?:等级|等次|档次|评级)$/;

/** Tables that list the scores and grades of others (towns, projects) by the report's own bands, as most rows bear out. */
export function gradedTables(text: Text): readonly GradeClaim[] {
  const { scheme, units } = text.report;
  const [unit] = units;
  if (unit === undefined || units.some(({ name }) => name !== null)) return [];
  return gridsOf(text).flatMap(({ heads, rows }) => {
    const columns = (form: RegExp): readonly number[] =>
      heads.flatMap((head, column) => (form.test(head) ? [column] : []));
    const [score, ...more] = columns(scores);
    const [grade, ...others] = columns(grades);
    if (score === undefined || grade === undefined || more.length + others.length > 0) return [];
    const claims = rows.flatMap((row): GradeClaim[] => {
      const [points, word] = [row[score], row[grade]];
      const named = word == null ? null : gradeNamed(word.text.replace(/["级]/g, ''), scheme);
      if (points?.figure == null || !/^分?$/.test(points.figure.unit) || word == null || named === null)
        return [];
      return [
        {
          kind: 'grade',
          spot: cellSpot(word.line),
          unit,
          grade: named,
          beside: quantityOf(points.figure),
          other: true,
        },
      ];
    });
    const right = claims.filter(
      ({ beside, grade: own }) => beside !== null && bandOf(beside.value, scheme)?.grade === own,
    );
    const several = new Set(right.map((claim) => claim.grade)).size > 1;
    return claims.length >= 3 && several && claims.length - right.length <= claims.length / 4 ? claims : [];
  });
}
