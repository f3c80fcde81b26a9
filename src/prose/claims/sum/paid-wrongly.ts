import type { SumClaim } from '../claim.ts';
import { isMisprint, sumOf } from '../reading/amounts/partition.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import type { Line } from '../reading/lines.ts';
import { chainsOf, sentencesOf } from '../reading/sentences.ts';
import { isOneDigit } from '../reading/slip.ts';
import { amountsClaim } from '../reading/sum-claim.ts';

const way =
  /(?<way>[多少漏错超重]发|[多少漏错超]付|[多少漏]计|[多少]支|[多少]报)(?:放|付|了|补贴|补助|资金)*$/;
const total =
  /(?<way>[多少漏错超重]发|[多少漏错超]付|[多少漏]计|[多少]支|[多少]报)(?:放)?(?:合计|共计|总计|金额合计)(?:为)?$/;

/** 1 卷多发 500 元；1 卷多发 600 元；1 卷少发 300 元。多发合计 1,100 元: all that is told to have been paid in one wrong way. */
export function paidWrongly(line: Line): readonly SumClaim[] {
  if (!/[发付计支报](?:放)?(?:合计|共计|总计|金额合计)/.test(line.text)) return [];
  return sentencesOf(line).flatMap((sentence) =>
    amountsOf(line, sentence).flatMap((sum) => {
      const name = total.exec(sum.label)?.groups?.['way'];
      if (name === undefined) return [];
      const before = [...chainBefore(line, sum), ...amountsOf(line, sentence)].filter(
        (one) => one.to <= sum.from && one.measure === sum.measure,
      );
      const parts = [...new Set(before)].filter(({ label }) => way.exec(label)?.groups?.['way'] === name);
      return claimOf(line, sum, parts);
    }),
  );
}

/** The amounts of the chain of sentences that comes just before. */
function chainBefore(line: Line, { from }: Amount): readonly Amount[] {
  const chain = chainsOf(line).findLast((some) => (some.at(-1)?.to ?? from) < from) ?? [];
  return chain.flatMap((sentence) => amountsOf(line, sentence));
}

function claimOf(line: Line, sum: Amount, parts: readonly Amount[]): readonly SumClaim[] {
  const [start] = parts;
  if (start === undefined || parts.length < 2) return [];
  if (/等(?!级|次|待)|其中|例如|主要|每|均/.test(line.text.slice(start.clause, sum.from))) return [];
  const value = sumOf(parts);
  const fits = value.equals(sum.value);
  const slipped =
    isMisprint(sum, parts) ||
    parts.some((one) => isOneDigit(one.figure, sum.value.sub(value).add(one.value), 3));
  return fits || slipped ? [amountsClaim(line, sum, parts, fits)] : [];
}
