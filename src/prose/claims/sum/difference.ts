import type { Fraction } from '../../../scoring/quantity.ts';
import type { SumClaim } from '../claim.ts';
import { printAmount } from '../reading/amounts/text.ts';
import { addsUp } from '../reading/amounts/tolerance.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import type { Line } from '../reading/lines.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';

const rest = /^(?:年末|资金|尚|项目)?(?:结余结转|结转结余|结余|剩余|结转)(?:资金|金额|数)?(?:为|:)?$/;
const had = /预算|到位|下达|安排|分配|资金|收入|总额|投入/;
const spent = /支出|使用|执行|支付/;
const more =
  /^(?:年中|年末|年内|当年|预算){0,2}(?:追加|调增|增加|追加预算|调增预算|调整增加)(?:预算|资金)?(?:为|:|了)?$/;
const less =
  /^(?:年中|年末|年内|当年|预算){0,2}(?:调减|核减|压减|收回|调减预算|减少)(?:预算|资金)?(?:为|:|了)?$/;
const adjusted = /^(?:调整后|追加后|调减后|核减后|调增后)/;

const submitted = /送审|报审|申报|上报/;
const approved = /审定|核定|审核后|评审后/;
const cut = /^[^,;。]{0,6}?(?:审减|核减|净审减|净核减)(?:资金|金额|额|造价|投资)?(?:为|:|了)?$/;

/** 预算 A，支出 B，结余 C; 送审 A，审定 B，审减 C; 年初 A，调增 B，调整后 C: three amounts of money in one sentence, and no others. */
export const differences = (line: Line): readonly SumClaim[] =>
  sentencesOf(line).flatMap((sentence, index, all) => inSentence(line, sentence, all[index - 1]));

function inSentence(line: Line, sentence: Sentence, before: Sentence | undefined): readonly SumClaim[] {
  const amounts = amountsOf(line, sentence).filter(({ measure, depth }) => measure === '元' && depth === 0);
  return amounts.flatMap((result, at) => {
    const moved = amounts.slice(0, at).filter(({ label }) => more.test(label) || less.test(label));
    const start = adjusted.test(result.label) && moved.length === 1 ? initialIn(line, before) : null;
    const [a, b] =
      at > 0 && start !== null ? [start, amounts[at - 1]] : amounts.slice(Math.max(0, at - 2), at);
    if (a === undefined || b === undefined || /其中/.test(line.text.slice(a.from, result.from))) return [];
    const left = rest.test(result.label) && had.test(a.label) && !spent.test(a.label) && spent.test(b.label);
    const audited = cut.test(result.label) && submitted.test(a.label) && approved.test(b.label);
    const changed = adjusted.test(result.label) && had.test(a.label);
    const up = changed && more.test(b.label);
    const down = changed && less.test(b.label);
    if (!left && !audited && !up && !down) return [];
    const expected = up ? a.value.add(b.value) : a.value.sub(b.value);
    const fits = up
      ? addsUp([a.figure, b.figure], result.figure)
      : addsUp([result.figure, b.figure], a.figure);
    if (!fits && amounts.length > 3 && left) return [];
    return [toClaim(line, result, [a, b], up ? ' + ' : ' - ', expected, fits)];
  });
}

/** 年初预算 A。预算调减 B，调整后 C: where the sentence before says nothing but what there was. */
function initialIn(line: Line, before: Sentence | undefined): Amount | null {
  const [only, ...others] = before === undefined ? [] : amountsOf(line, before);
  const isInitial =
    only?.measure === '元' && others.length === 0 && /年初[^,;。]{0,6}预算|^预算/.test(only.label);
  return isInitial ? only : null;
}

function toClaim(
  line: Line,
  result: Amount,
  parts: readonly Amount[],
  sign: string,
  expected: Fraction,
  fits: boolean,
): SumClaim {
  return {
    kind: 'sum',
    spot: spotIn(line, result.from, result.to, result.from - result.label.length, result.to),
    fits,
    get sum() {
      return printAmount(
        expected,
        result.figure,
        parts.map(({ figure }) => figure),
      );
    },
    parts: parts.map(({ figure }) => figure.digits).join(sign),
    get related() {
      return parts.slice(0, 1).map(({ from, to }) => line.place(from, to));
    },
  };
}
