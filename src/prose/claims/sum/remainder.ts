import type { SumClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { gapOf } from '../reading/amounts/partition.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import type { Line } from '../reading/lines.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { isSlip } from '../reading/slip.ts';
import { spotIn } from '../reading/spot.ts';
import { differenceClaim } from '../reading/sum-claim.ts';

const rest = /^(?:其余|剩余|余下|另外|另有|另)(?:的|尚有|还有)?$/;
/** What is surely all that is left. */
const all = /^(?:其余|剩余|余下)/;
/** 48 家机构中，; 175 家经复核，; 20 个，其中: what comes is some of it, and no further item of a list. */
const whole =
  /^[^,;。%]{0,14}(?:(?:中|里|当中),?[^,;。%]{0,16}|经[^,;。%]{1,6},[^,;。%]{0,12}|,其中[^,;。%]{0,14})$/;

/**
 * 175 家经复核，合格 168 家；其余 7 家被移出; 收回 318 份；剔除 6 份，有效 312 份: what is left of a whole when one
 * part is told.
 */
export function remainders(line: Line): readonly SumClaim[] {
  if (!/其余|剩余|余下|另[外有]|剔除|无效|废卷/.test(line.text)) return [];
  const sentences = sentencesOf(line);
  return sentences.flatMap((sentence, at) => [
    ...leftOf(line, chain(sentences, at), sentence),
    ...screened(line, sentences, at),
  ]);
}

/** A sentence with those that semicolons join to it. */
function chain(sentences: readonly Sentence[], at: number): readonly Sentence[] {
  let first = at;
  while (first > 0 && sentences[first - 1]?.end === ';') first -= 1;
  return sentences.slice(first, at + 1);
}

function leftOf(line: Line, joined: readonly Sentence[], own: Sentence): readonly SumClaim[] {
  const amounts = joined.flatMap((sentence) => amountsOf(line, sentence));
  return amounts.flatMap((left) => {
    if (!rest.test(left.label) || left.from < own.from) return [];
    const [a, b, ...more] = amounts.filter(
      (one) => one.to <= left.from && countedIn(one) === countedIn(left) && one.depth === left.depth,
    );
    if (a === undefined || b === undefined || more.length > 0 || !a.value.gt(b.value)) return [];
    if (!whole.test(line.text.slice(a.to, b.from))) return [];
    const expected = a.value.sub(b.value);
    if (expected.equals(left.value)) return [toClaim(line, left, a, b, true)];
    const near = gapOf(a, b.value.add(left.value)).lte(0.1);
    const slip = isSlip(left.figure, expected) || isSlip(b.figure, a.value.sub(left.value));
    return (all.test(left.label) && near) || slip ? [toClaim(line, left, a, b, false)] : [];
  });
}

const returned = /(?:收回|回收)(?:问卷|调查表|答卷)?(?:共|共计)?$/;
const dropped = /(?:剔除|无效|废卷|作废)[^,;。\d]{0,16}$/;
const valid = /有效(?:问卷|调查表|答卷|样本)?(?:为|共|共计|是)?$/;

/** Of what came back, what was put aside, and what was valid. */
function screened(line: Line, sentences: readonly Sentence[], at: number): readonly SumClaim[] {
  const amounts = sentences
    .slice(Math.max(0, at - 2), at + 1)
    .flatMap((sentence) => amountsOf(line, sentence))
    .filter(({ measure }) => measure === '份');
  return amounts.flatMap((left, index) => {
    const [a, b] = amounts.slice(index - 2, index);
    if (index < 2 || a === undefined || b === undefined || left.from < (sentences[at]?.from ?? 0)) return [];
    if (!returned.test(a.label) || !dropped.test(b.label) || !valid.test(left.label)) return [];
    return [toClaim(line, left, a, b, a.value.sub(b.value).equals(left.value))];
  });
}

const toClaim = (line: Line, left: Amount, a: Amount, b: Amount, fits: boolean): SumClaim =>
  differenceClaim(
    spotIn(line, left.from, left.to, left.from - left.label.length),
    left.figure,
    [a.figure, b.figure],
    '-',
    fits,
    () => [line.place(a.from, a.to)],
  );
