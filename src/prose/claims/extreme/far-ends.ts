import { matchesOf } from '../../matches.ts';
import type { ExtremeClaim } from '../claim.ts';
import type { Text } from '../reading/lines.ts';
import { spotIn } from '../reading/spot.ts';
import { most, saidAt } from './said.ts';
import { columnsOfAll, endOf, isCell, isEnd } from './series.ts';
import { stretches } from './stretches.ts';

/** So many digits are no other column's by chance. */
const telling = 3;

/**
 * 抗体合格率以高致病性禽流感最高（93.10%）: a name and the figure that it is said to have at one end, against every table of the
 * report, wherever it stands; the figure must be the end of a column in which the name has a row.
 */
export function farEnds(text: Text): readonly ExtremeClaim[] {
  const all = columnsOfAll(text);
  const names = [...new Set(all.flatMap(({ points }) => points.map(({ name }) => name)))].toSorted(
    (a, b) => b.length - a.length,
  );
  if (names.length === 0) return [];
  return text.lines.flatMap((line) => {
    if (line.passage.kind === 'cell' || !/最[高低多少大小]/.test(line.text)) return [];
    return stretches(line).flatMap(({ from, to }) =>
      matchesOf(line.text.slice(from, to), most).flatMap((match): ExtremeClaim[] => {
        const at = from + match.index;
        const said = saidAt(line, at, at + match[0].length, from, names);
        const { name, figure, low } = said;
        if (name === null || figure === null || figure.digits.replace('.', '').length < telling) return [];
        const own = all.flatMap((series) => {
          const point = series.points.find((one) => one.name === name);
          const end = endOf(series, low);
          return point === undefined || end === undefined ? [] : [{ series, point, end }];
        });
        const ending = own.filter(({ end }) => isCell(end, figure));
        const [first] = ending;
        if (first === undefined) return [];
        const fits = ending.some(({ series, point }) => isEnd(series, point, low));
        if (!fits && own.some(({ point }) => isCell(point, figure))) return [];
        const expected = fits ? '' : first.end.name;
        const spot = spotIn(line, said.from, said.to);
        return [{ kind: 'extreme', what: 'end', spot, fits, expected, related: [] }];
      }),
    );
  });
}
