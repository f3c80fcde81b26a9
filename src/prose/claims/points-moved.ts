import { Fraction, printShort } from '../../scoring/quantity.ts';
import type { Claim, PercentClaim } from './claim.ts';
import type { Figure } from './reading/figure.ts';
import type { Line, Text } from './reading/lines.ts';
import { sentencesOf } from './reading/sentences.ts';
import { spotIn } from './reading/spot.ts';
import type { FigureToken } from './reading/tokens.ts';

/** 由 62.3% 提高到 86.4%，提高 24.1 个百分点: percentages and how far they lie apart. */
export function pointsMoved(text: Text): readonly Claim[] {
  return text.lines.flatMap((line) => {
    if (!line.text.includes('百分点')) return [];
    return sentencesOf(line).flatMap(({ tokens }) => {
      const figures = tokens.filter((token): token is FigureToken => token.kind === 'figure');
      return figures.flatMap((points, at) =>
        /百分点$/.test(points.figure.unit) && points.figure.kind === 'plain'
          ? movedBy(line, figures.slice(0, at), points)
          : [],
      );
    });
  });
}

/** What is to come: 达到 80% 以上，争取负荷率提高 10 个百分点. */
const wanted = /争取|力争|确保/;
const risen = /(?:下调|上调|提高|上升|增加|提升|增长|下降|降低|减少|回落|扩大|缩小)(?:了)?$/;

/** Two percentages just before: from one to the other, or one over or under the other. */
function movedBy(line: Line, before: readonly FigureToken[], points: FigureToken): readonly PercentClaim[] {
  const [a, b] = before.slice(-2);
  if (a === undefined || b === undefined || a.figure.unit !== '%' || b.figure.unit !== '%') return [];
  const [between, after] = [line.text.slice(a.to, b.from), line.text.slice(b.to, points.from)];
  const lead = line.text.slice(Math.max(0, a.from - 14), a.from);
  const years = /(?:19|20)\d\d年(?:度|末|底)?(?:的)?/g;
  const plain = between.replace(years, '').replace(/\([^()]*\)/g, '');
  const moved =
    /(?:由|从)[^,;。]{0,14}$/.test(lead) &&
    /^[^,;。\d]{0,6}(?:提高|上升|增加|提升|增长|下降|降低|减少|回落|下调|上调|调整|降|升)(?:到|至|为)[^,;。\d]{0,6}$/.test(
      plain,
    ) &&
    /^[^,;。\d%]{0,4},[^,;。\d%]{0,10}$/.test(after) &&
    risen.test(after);
  const compared =
    /^[^,;。\d]{0,6},?[^,;。\d]{0,6}(?:低于|高于|超过|超出|较|比|与|距离?)[^,;。\d]{0,14}[(]?$/.test(plain) &&
    /^[)]?[^,;。\d%()]{0,10}$/.test(after) &&
    !/每|扣/.test(after);
  if ((!moved && !compared) || wanted.test(after)) return [];
  const stated = new Fraction(points.figure.digits);
  const gapOf = (one: FigureToken): Fraction => exactOf(one.figure).sub(exactOf(b.figure)).abs();
  const liesSoFar = (one: FigureToken): boolean => {
    const room = [one, b, points].reduce((sum, { figure }) => sum.add(halfOf(figure)), new Fraction(0));
    return one.figure.unit === '%' && gapOf(one).sub(stated).abs().lte(room);
  };
  // 费率 0.86%，低于 1.00% 的上限，比上年的 0.95% 又降 0.09 个百分点: from what was told first.
  const fits = before.slice(0, -1).some(liesSoFar);
  const gap = gapOf(a);
  const places = Math.max(...[a, b].map(({ figure }) => decimals(figure)));
  return [
    {
      kind: 'percent',
      spot: spotIn(line, points.from, points.to, Math.max(b.from, points.from - 14)),
      fits,
      get expected() {
        return `${printShort(gap, places)}${points.figure.unit}`;
      },
      from: `${a.figure.digits}%, ${b.figure.digits}%`,
    },
  ];
}

const exactOf = ({ digits }: Figure): Fraction => new Fraction(digits);
const decimals = ({ digits }: Figure): number => digits.split('.')[1]?.length ?? 0;

/** What a print of several places leaves open; a round one beside others is taken as it is. */
const halfOf = (figure: Figure): Fraction =>
  decimals(figure) === 0 ? new Fraction(0) : new Fraction(1n, 2n * 10n ** BigInt(decimals(figure)));
