import type { SumClaim } from '../claim.ts';
import { addsUp } from '../reading/amounts/tolerance.ts';
import type { Figure } from '../reading/figure.ts';
import type { Line } from '../reading/lines.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';
import { sumClaim } from '../reading/sum-claim.ts';
import type { Token } from '../reading/tokens.ts';

type Points = { readonly figure: Figure; readonly from: number; readonly to: number };

/** Scores that must add up: those of a label's paragraph, and those of a sentence. */
export function scores(line: Line): readonly SumClaim[] {
  if (!/[得失扣丢].*分/.test(line.text)) return [];
  return [...labelled(line), ...sentencesOf(line).flatMap((sentence) => told(line, sentence))];
}

const pointsIn = (tokens: readonly Token[]): readonly Points[] =>
  tokens.flatMap((token) =>
    token.kind === 'figure' && token.figure.unit === '分' && token.figure.kind === 'plain'
      ? [{ figure: token.figure, from: token.from, to: token.to }]
      : [],
  );

const own = /^\([^()]*得分?(?:为|:)?(\d+(?:\.\d+)?)分\)[:。]/;
const ends = /得分?(?:为|:)?\d+(?:\.\d+)?分$/;
const standard =
  /每[^,。;]{0,14}(?:扣|得|加|减)|否则|扣完|不得分|的,?得|[≥≤><×÷*]|以上|以下|以内|若|如果|比例|标准[:为]|方法|满分|权重|分值|共|合计|综上|故|因此|本项|该项/;

/**
 * 完成数量（16 分，得分 15.2 分）。里程…，得 8 分；工程…，得 7.2 分: every sentence under the label ends with what
 * it scored, and says nothing else of points, so that none can be missing.
 */
function labelled(line: Line): readonly SumClaim[] {
  const to = line.label?.to ?? -1;
  const match = to < 0 ? null : own.exec(line.text.slice(to));
  if (match === null) return [];
  const rest = to + match[0].length;
  const whole = pointsIn(line.tokens).findLast((points) => points.to < rest);
  if (whole === undefined || standard.test(line.text.slice(rest))) return [];
  const items = sentencesOf(line)
    .filter((sentence) => sentence.to > rest)
    .map(({ from, to: end, tokens }) => ({
      text: line.text.slice(Math.max(from, rest), end),
      points: pointsIn(tokens.filter((token) => token.from >= rest)),
    }));
  const single = items.every(({ text, points }) => {
    const lost = /扣\d+(?:\.\d+)?分/.test(text) ? 1 : 0;
    return points.length - lost === 1 && ends.test(text);
  });
  if (!single || items.length < 2) return [];
  const parts = items.flatMap(({ points }) => points.at(-1)?.figure ?? []);
  return [claimOf(line, whole, parts, to - 8)];
}

/** What each got or lost, and what all did together. */
const forms = [
  {
    together: /[,，](?:合计|共计|总计|共|累计)(?:得分?|为)?:?$/,
    each: /(?:得分?(?:为|:)?|^[、和及])$/,
  },
  {
    together: /[,，](?:合计|共计|总计|共|累计)(?:失分?|扣分?|丢分?|扣减)(?:为)?:?$/,
    each: /(?:失分?|扣分?|丢分?|扣减)(?:为|:)?$/,
  },
] as const;

/** A 得 6 分，B 得 5 分，合计 11 分: nothing but scores, or losses, in the sentence. */
function told(line: Line, { from, tokens }: Sentence): readonly SumClaim[] {
  const points = pointsIn(tokens);
  const total = points.at(-1);
  if (points.length < 3 || total === undefined) return [];
  const words = (at: number): string => line.text.slice(points[at - 1]?.to ?? from, points[at]?.from);
  const form = forms.find(({ together }) => together.test(words(points.length - 1)));
  const parts = points.slice(0, -1);
  if (form === undefined || !parts.every((_, at) => form.each.test(words(at)))) return [];
  const start = line.text.lastIndexOf(',', total.from) + 1;
  const times = parts.map((_, at) => timesSaid(words(at)));
  // As many ways as that leave everything open.
  if (times.reduce((product, some) => product * some.length, 1) > 64) return [];
  const ways = parts
    .map(({ figure }, at) => (times[at] ?? []).map((many) => Array<Figure>(many).fill(figure)))
    .reduce<Figure[][]>((all, some) => all.flatMap((way) => some.map((more) => [...way, ...more])), [[]]);
  const fitting = ways.find((way) => addsUp(way, total.figure));
  if (fitting !== undefined) return [claimOf(line, total, fitting, start)];
  // 甲、乙和丙各失 1 分: where 和 may stand inside a name, how many lost that much cannot be told.
  const [only, ...more] = ways;
  return only === undefined || more.length > 0 ? [] : [claimOf(line, total, only, start)];
}

/** 甲、乙、丙各失 1 分: three times; where a conjunction may part two names or stand in one, any number of times. */
function timesSaid(words: string): readonly number[] {
  const [, names] = /([^,;:。]*)[各均](?:失|扣|丢|得)分?(?:减|除)?(?:为|:)?$/.exec(words) ?? [];
  if (names === undefined) return [1];
  const least = names.split('、').filter((name) => name !== '').length;
  const joints = (names.match(/(?<!、)(?:以及|[和及与])/g) ?? []).length;
  return Array.from({ length: Math.min(joints, 4) + 1 }, (_, more) => least + more);
}

const claimOf = (line: Line, whole: Points, parts: readonly Figure[], start: number): SumClaim =>
  sumClaim(
    spotIn(line, whole.from, whole.to, Math.max(0, Math.min(start, whole.from))),
    whole.figure,
    parts,
    addsUp(parts, whole.figure),
  );
