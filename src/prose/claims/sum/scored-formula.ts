import { Fraction } from '../../../scoring/quantity.ts';
import { matchesOf } from '../../matches.ts';
import type { SumClaim } from '../claim.ts';
import { halfOf } from '../reading/figure.ts';
import type { Line } from '../reading/lines.ts';
import { spotIn } from '../reading/spot.ts';

const got =
  /(?<full>\d+(?:\.\d+)?)分[,;、](?:实际|评价|最终|自评)?得(?:分)?(?:为|:)?(?<got>\d+(?:\.\d+)?)分(?=[。;,)])/g;
const formula = /得分(?:为)?=[^=,;。]*\d[^=,;。]*=(\d+(?:\.\d+)?)分(?=[。;)]|$)/g;

/** 7 分，得 6.3 分。……得分=18/20×7=6.3 分: what an item got, and what its own calculation gives. */
export function scoredFormulas(line: Line): readonly SumClaim[] {
  const { text } = line;
  if (line.passage.kind === 'cell' || !/得分(?:为)?=/.test(text)) return [];
  const [first, ...more] = matchesOf(text, got);
  const [result, ...others] = matchesOf(text, formula);
  if (first === undefined || result === undefined || more.length > 0 || others.length > 0) return [];
  // What is taken off or added later, or a score that is capped, makes another one.
  if (first.index > result.index || /扣|加分|加\d|封顶|上限|不超过|取整|折算/.test(text)) return [];
  const { full = '', got: a = '' } = first.groups ?? {};
  const b = result[1] ?? '';
  // 分别得 8 分、5 分: the calculation is of the whole item only where it deals out all its points.
  if (!isOf(full, result[0]) || matchesOf(text, /得(?!分)/g).length > 1) return [];
  const [one, two] = [new Fraction(a), new Fraction(b)];
  // As far as the less exact of the two is rounded.
  const [x, y] = [halfOf(a), halfOf(b)];
  const fits = one
    .sub(two)
    .abs()
    .lte(x.gt(y) ? x : y);
  // A score that is rounded to whole points says nothing against its calculation.
  if (!fits && one.sub(two).abs().lt(1) && a.length !== b.length) return [];
  const from = first.index;
  const figure = from + first[0].lastIndexOf(a);
  const start = result.index + result[0].lastIndexOf(b);
  return [
    {
      kind: 'sum',
      as: 'formula',
      spot: spotIn(line, figure, figure + a.length + 1, from),
      fits,
      sum: `${b}分`,
      parts: result[0].slice(0, -1 - b.length - 1),
      related: [line.place(start, start + b.length + 1)],
    },
  ];
}

/** Whether a calculation multiplies with the full mark. */
const isOf = (full: string, words: string): boolean =>
  Array.from(words.matchAll(/\d+(?:\.\d+)?/g)).some(
    ([digits], at, all) =>
      digits === full &&
      (/[×*]$/.test(words.slice(0, all[at]?.index)) ||
        /^(?:分)?[×*]/.test(words.slice((all[at]?.index ?? 0) + digits.length))),
  );
