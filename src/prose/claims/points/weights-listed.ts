import { Fraction, parseQuantity } from '../../../scoring/quantity.ts';
import type { Scored } from '../../../scoring/score.ts';
import { matchesOf } from '../../matches.ts';
import type { PointsClaim } from '../claim.ts';
import type { Line, Text } from '../reading/lines.ts';
import { spotIn } from '../reading/spot.ts';

const lettered =
  /(?<=[,;。:、(]|^)(?<letter>[A-F])类?(?:\((?<name>[^()\d]{2,8})\))?(?:类)?(?:指标)?(?:权重|分值|满分)?(?:为|占)?(?<points>\d+(?:\.\d+)?)(?<unit>分|%)/g;
const named =
  /(?<=[,;。:、(]|^|设置|设有|设|包括|包含|分为|即)(?<name>[\p{Script=Han}]{2,8}?)(?:类|指标)?\((?:权重|分值|满分)?(?<points>\d+(?:\.\d+)?)(?<unit>分|%)\)/gu;

/** A类（决策）权重 12%、B类（过程）权重 23%…; 决策（16 分）、过程（24 分）…: all of the first level, one after the other. */
export function listedWeights(text: Text): readonly PointsClaim[] {
  const [unit, ...more] = text.report.units;
  const roots = unit?.printed.roots ?? [];
  const full = new Fraction(text.report.scheme.full);
  if (unit === undefined || more.length > 0 || roots.length < 3) return [];
  return text.lines.flatMap((line) => {
    if (line.passage.kind === 'cell') return [];
    const isNamed = roots.every(({ indicator }) => line.text.includes(indicator.name.slice(0, 2)));
    for (const form of [...(/[A-F]/.test(line.text) ? [lettered] : []), ...(isNamed ? [named] : [])]) {
      const items = rowOf(line, matchesOf(line.text, form), roots);
      const wrong = items === null ? null : misprinted(items, roots, full);
      const item = wrong === null ? undefined : items?.[wrong];
      const node = wrong === null ? undefined : roots[wrong];
      const printed = parseQuantity(`${item?.groups?.['points'] ?? ''}分`);
      if (item === undefined || node === undefined || printed === null) continue;
      const end = item.index + item[0].length - (form === named ? 1 : 0);
      const from = end - (item.groups?.['points'] ?? '').length - 1;
      return [
        {
          kind: 'weight',
          spot: spotIn(line, from, end, item.index),
          measure: 'weight',
          subjects: [{ unit, node }],
          printed,
          partial: false,
          beside: null,
        },
      ];
    }
    return [];
  });
}

/** As many items as there are roots, in their order, with nothing but a mark between them. */
function rowOf(
  { text }: Line,
  found: readonly RegExpExecArray[],
  roots: readonly Scored[],
): readonly RegExpExecArray[] | null {
  for (let at = 0; at + roots.length <= found.length; at += 1) {
    const items = found.slice(at, at + roots.length);
    const isOne = items.every((item, place) => {
      const { letter, name, unit } = item.groups ?? {};
      const before = items[place - 1];
      return (
        (letter === undefined || letter === 'ABCDEF'[place]) &&
        (name === undefined ? letter !== undefined : isCalled(name, roots[place], place)) &&
        unit === items[0]?.groups?.['unit'] &&
        (before === undefined || /^[、,;]$/.test(text.slice(before.index + before[0].length, item.index)))
      );
    });
    if (isOne) return items;
  }
  return null;
}

/** 本次评价设置决策（16 分）: more words may stand before the first name. */
function isCalled(name: string, root: Scored | undefined, place: number): boolean {
  const own = root?.path.at(-1) ?? '';
  return own !== '' && (own.startsWith(name) || (place === 0 && name.endsWith(own)));
}

/** The only one of a row that is not the tree's, where the row does not come to the full mark. */
function misprinted(
  items: readonly RegExpExecArray[],
  roots: readonly Scored[],
  full: Fraction,
): number | null {
  const points = items.map(({ groups }) => new Fraction(groups?.['points'] ?? '0'));
  const wrong = points.flatMap((one, at) => {
    return roots[at]?.weight?.equals(one) === true ? [] : [at];
  });
  const sum = points.reduce((all, one) => all.add(one), new Fraction(0));
  const [place, ...others] = wrong;
  return place === undefined || others.length > 0 || sum.equals(full) ? null : place;
}
