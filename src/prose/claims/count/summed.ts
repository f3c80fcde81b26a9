import { parseNumeral } from '../../../scoring/numeral.ts';
import { matchesOf } from '../../matches.ts';
import type { CountClaim } from '../claim.ts';
import { addsUp } from '../reading/amounts/tolerance.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import type { Line, Text } from '../reading/lines.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { countClaim } from './numbers.ts';

const told =
  /(?<=[,;])(?:以上|上述|这|该)?(?<n>\d{1,2}|[两二三四五六七八九十])(?<c>个|项|类|家|所|处|笔)(?<noun>[\p{Script=Han}]{0,4}?)(?:合计|共计|总计|共)(?:为|达|是)?(?=\d)/gu;
const joint = /^(?:、|,|和|及|与|以及)?$/;

/** 东坑镇 9.6 公里、坂头镇 8.1 公里、上洋乡 6.5 公里，三个乡镇合计 24.2 公里: as many as the amounts that add up to it. */
export const summed = ({ lines }: Text): readonly CountClaim[] =>
  lines.flatMap((line) =>
    line.passage.kind === 'cell' || !/[合共总]计|共/.test(line.text)
      ? []
      : sentencesOf(line).flatMap((sentence) => inSentence(line, sentence)),
  );

function inSentence(line: Line, sentence: Sentence): readonly CountClaim[] {
  const words = line.text.slice(sentence.from, sentence.to);
  return matchesOf(words, told).flatMap((match): readonly CountClaim[] => {
    const { n = '', c: counter = '', noun = '' } = match.groups ?? {};
    const stated = /^\d/.test(n) ? Number(n) : (parseNumeral(n.replace('两', '二')) ?? 0);
    const from = sentence.from + match.index + match[0].indexOf(n);
    const [to, at] = [from + n.length, sentence.from + match.index + match[0].length];
    const amounts = amountsOf(line, sentence);
    const total = amounts.find((one) => one.from === at);
    const run = total === undefined ? [] : runBefore(line, amounts, from, total);
    if (total === undefined || run.length < 2 || Math.abs(run.length - stated) > 2) return [];
    const parts = run.map(({ figure }) => figure);
    const end = to + counter.length + noun.length;
    return addsUp(parts, total.figure)
      ? [countClaim(line, { stated, from, to, end, counter, noun }, [run.length])]
      : [];
  });
}

/** The amounts of one measure right before a place, each behind a name of its own and with nothing else between. */
function runBefore(
  line: Line,
  amounts: readonly Amount[],
  to: number,
  { measure }: Amount,
): readonly Amount[] {
  const run: Amount[] = [];
  for (const amount of amounts.filter((one) => one.to <= to).toReversed()) {
    const next = run[0];
    const named = /^[\p{Script=Han}"']{2,16}$/u.test(amount.label);
    const beside =
      next === undefined || joint.test(line.text.slice(amount.to, next.from - next.label.length));
    if (amount.measure !== measure || !named || !beside) break;
    run.unshift(amount);
  }
  return run;
}
