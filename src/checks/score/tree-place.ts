import type { Place } from '../../report/problem.ts';
import type { ReadableReport, Unit } from '../../report/read.ts';
import { leaves } from '../../scoring/score.ts';

/**
 * Where a fault of the whole tree is to be put right: in the framework where all points are written there,
 * else in the report.
 */
export function treePlace(report: ReadableReport, unit: Unit): Place {
  const places = leaves(unit.result.roots).flatMap(({ index, indicator }) =>
    indicator.weight === null ? [] : [unit.at(index, ['weight'])],
  );
  const shared = places.length > 0 && places.every(({ file }) => file !== report.file);
  return shared ? unit.at([0]) : report.source.place([...unit.path, 'indicators'], 'key');
}
