import { leaves } from '../../../scoring/score.ts';
import type { CountClaim } from '../claim.ts';
import type { Line, Text } from '../reading/lines.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';

/** 19 项三级指标中, 纳入自评的 14 项指标中, 共设 21 项，其中. */
const all =
  /(?<n>\d+)[个项](?:(?:三级|末级|具体|评价|绩效|考核)*指标(?:之?中|里|,其中|(?=有?\d+[个项]))|,其中(?=得满分))/u;
const full =
  /(?:得|拿|获得|取得)?(?<!未得|未拿|未获得?|未取得)满分的?(?:指标)?(?:有|共|为)?(?<n>\d+)[个项]|(?<m>\d+)[个项](?:指标)?(?:均|都)?(?:获|取|拿|得)*(?:了)?满分/u;
const less =
  /(?:失分|扣分|未得满分)的?(?:指标)?(?:有|共|为)?(?<n>\d+)[个项]|(?<m>\d+)[个项](?:指标)?(?:有|均|都)?(?:失分|扣分|未得满分)/u;
/** Where a count of all of them begins. */
const apart = /(?:^|[,、;:]|其中|有|和|及)$/u;

/** 18 项指标中 12 项得满分，6 项扣分: against the marks of the tree, where the sentence speaks of all its indicators. */
export const fullMarks = (text: Text): readonly CountClaim[] =>
  text.lines.flatMap((line) =>
    line.passage.kind === 'cell' || !/满分|[失扣]分/.test(line.text)
      ? []
      : sentencesOf(line).flatMap((sentence) => inSentence(line, sentence)),
  );

function inSentence(line: Line, sentence: Sentence): readonly CountClaim[] {
  const words = line.text.slice(sentence.from, sentence.to);
  const base = all.exec(words);
  if (base === null) return [];
  const roots = line.scope.unit?.printed.roots ?? [];
  const ends = leaves(roots).filter((leaf) => leaf.applicable && leaf.weight !== null);
  if (ends.length === 0 || ends.some(({ score }) => score === null)) return [];
  const filled = ends.filter(({ score, weight }) => weight !== null && score?.equals(weight)).length;
  const from = base.index + base[0].length;
  const read = (form: RegExp, actual: number, of: string) => {
    const match = form.exec(words.slice(from));
    // 18 项指标中，产出类 5 项得满分: of some of them.
    const before = match === null ? '' : words.slice(from, from + match.index);
    return match === null || !apart.test(before)
      ? []
      : [{ count: numberIn(match), at: placeIn(match, from), actual, of }];
  };
  const parts = [
    ...read(full, filled, '得满分的指标'),
    ...read(less, ends.length - filled, '未得满分的指标'),
  ];
  const told = { count: numberIn(base), at: placeIn(base, 0), actual: ends.length, of: '指标' };
  // At most one of them is wrong, or another set of indicators is spoken of; that of all only where both others fit.
  const wrong = [told, ...parts].filter(({ count, actual }) => count !== actual);
  if (parts.length === 0 || wrong.length > 1 || (wrong.includes(told) && parts.length < 2)) return [];
  return (wrong.includes(told) ? [...parts, told] : parts).map(({ count, at, actual, of }): CountClaim => {
    const place = sentence.from + at;
    const end = place + String(count).length;
    return { kind: 'count', spot: spotIn(line, place, end, place, end + 1), count, actual: [actual], of };
  });
}

const digitsOf = ({ groups = {} }: RegExpExecArray): string => groups['n'] ?? groups['m'] ?? '';
const numberIn = (match: RegExpExecArray): number => Number(digitsOf(match));
const placeIn = (match: RegExpExecArray, from: number): number =>
  from + match.index + match[0].indexOf(digitsOf(match));
