import { Fraction, printShort } from '../../scoring/quantity.ts';
import { matchesOf } from '../matches.ts';
import type { PercentClaim } from './claim.ts';
import { halfOf } from './reading/figure.ts';
import type { Line, Text } from './reading/lines.ts';
import { spotIn } from './reading/spot.ts';

/** 2022 年支出 6,080 万元，执行率 95%；2023 年支出 6,160 万元，执行率 85.56%，比上年下降 9.44 个百分点. */
const pair =
  /(?<first>20\d\d)年(?<kind>[\p{Script=Han}]{0,8})(?:\d+(?:\.\d+)?(?:万|亿)?元)?,?(?<name>[\p{Script=Han}]{1,8}率)(?:为|达)?(?<a>\d+(?:\.\d+)?)%[;,](?<second>20\d\d)年\k<kind>(?:\d+(?:\.\d+)?(?:万|亿)?元)?,?\k<name>(?:为|达)?(?<b>\d+(?:\.\d+)?)%,(?:比|较)(?:上年|上一年|去年)(?<way>下降|降低|回落|提高|上升|增加|提升)(?:了)?(?<gap>\d+(?:\.\d+)?)个?百分点/gu;

/** Two years' rates of one name side by side, and how far the later lies from the earlier. */
export function pointsOverYears(text: Text): readonly PercentClaim[] {
  return text.lines.flatMap((line) =>
    line.passage.kind === 'cell' || !/百分点/.test(line.text)
      ? []
      : matchesOf(line.text, pair).flatMap((match) => claimOf(line, match)),
  );
}

function claimOf(line: Line, match: RegExpExecArray): readonly PercentClaim[] {
  const { first, second, a = '', b = '', way = '', gap = '' } = match.groups ?? {};
  if (Number(second) !== Number(first) + 1) return [];
  const moved = new Fraction(b).sub(a).mul(/下降|降低|回落/.test(way) ? -1 : 1);
  const off = moved.sub(gap).abs();
  // Each of the three may be rounded by half of its last place.
  const room = [a, b, gap].reduce((sum, digits) => sum.add(halfOf(digits)), new Fraction(0));
  const start = match.index + match[0].lastIndexOf(gap);
  return [
    {
      kind: 'percent',
      spot: spotIn(line, start, match.index + match[0].length, match.index),
      fits: off.lte(room),
      expected: `${printShort(moved, 2)}个百分点`,
      from: `${b}%, ${a}%`,
    },
  ];
}
