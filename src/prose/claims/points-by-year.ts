import { Fraction, printShort } from '../../scoring/quantity.ts';
import { matchesOf } from '../matches.ts';
import type { PercentClaim } from './claim.ts';
import type { Line, Text } from './reading/lines.ts';
import { spotIn } from './reading/spot.ts';

/** 2022 年执行率比 2020 年下降 11.87 个百分点. */
const compared =
  /(?<=^|[,;。:])(?<now>20\d\d)年(?:的)?(?<name>[\p{Script=Han}]{1,8}率)(?:比|较)(?<then>20\d\d)年(?:的)?(?<way>下降|降低|回落|减少|提高|上升|增加|提升|增长)(?:了)?(?<gap>\d+(?:\.\d+)?)个?百分点/gu;
/** 2022 年支出 3,272 万元，执行率 71.13%. */
const stated =
  /(?<=^|[,;。:(、]|其中)(?<year>20\d\d)年(?:度)?(?:[^;。%]{1,30}?[,、])?(?<name>[\p{Script=Han}]{1,8}率)(?:为|达到?|是)?(?<rate>\d+(?:\.\d+)?)%/gu;

/**
 * 2022 年执行率比 2021 年下降 11.87 个百分点, where the rates of the years are told: the points lie between this year and another
 * one than is named.
 */
export function pointsByYear(text: Text): readonly PercentClaim[] {
  return text.lines.flatMap((line) => {
    if (line.passage.kind === 'cell' || !line.text.includes('百分点')) return [];
    return matchesOf(line.text, compared).flatMap((match) => claimOf(text, line, match));
  });
}

function claimOf(text: Text, line: Line, match: RegExpExecArray): readonly PercentClaim[] {
  const { now = '', then = '', name = '', way = '', gap = '' } = match.groups ?? {};
  const rates = ratesOf(text, name);
  const [a, b] = [rates.get(now), rates.get(then)];
  if (a == null || b == null || now === then) return [];
  const sign = /下降|降低|回落|减少/.test(way) ? -1 : 1;
  const moved = (from: Fraction): Fraction => a.sub(from).mul(sign);
  const printed = new Fraction(gap);
  if (moved(b).equals(printed)) return [];
  const other = [...rates].find(
    ([year, rate]) => year !== now && year !== then && rate !== null && moved(rate).equals(printed),
  );
  // One round point may be chance.
  if (other === undefined || !gap.includes('.')) return [];
  const start = match.index + match[0].lastIndexOf(gap);
  return [
    {
      kind: 'percent',
      spot: spotIn(line, start, match.index + match[0].length, match.index),
      fits: false,
      expected: `${printShort(moved(b).abs(), 2)}个百分点`,
      from: `${printShort(a, 2)}%, ${printShort(b, 2)}%`,
    },
  ];
}

/** What a report says the rate of that name was in each year; null where it says two things. */
function ratesOf(text: Text, name: string): ReadonlyMap<string, Fraction | null> {
  const found = new Map<string, Fraction | null>();
  for (const { text: words, passage } of text.lines) {
    if (passage.kind === 'cell' || !words.includes('%')) continue;
    for (const { groups = {} } of matchesOf(words, stated)) {
      if (!isSame(groups['name'] ?? '', name)) continue;
      const year = groups['year'] ?? '';
      const rate = new Fraction(groups['rate'] ?? '0');
      const before = found.get(year);
      found.set(year, before === undefined || before?.equals(rate) === true ? rate : null);
    }
  }
  return found;
}

/** 预算执行率 and 执行率 are one. */
const isSame = (a: string, b: string): boolean =>
  a.replace(/^(?:预算|资金)+/, '') === b.replace(/^(?:预算|资金)+/, '');
