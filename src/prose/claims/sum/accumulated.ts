import type { SumClaim } from '../claim.ts';
import { sumOf } from '../reading/amounts/partition.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import type { Line } from '../reading/lines.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { isSlip } from '../reading/slip.ts';
import { amountSpot } from '../reading/spot.ts';
import { sumClaim } from '../reading/sum-claim.ts';

const until = /^(?:截至|截止|到|至)[^,;。:]{2,14}?(?:累计|共|共计|合计|总计)[\p{Script=Han}]{0,6}$/u;
const with_ = /^\((?:另)?(?:含|包括|包含)[^()]*\)/;
const strange = /目标|计划|任务|平均|每|最|其中|约|余|等(?!级|次)/;

/** “十三五”期间累计 137 台，2021 年、2022 年分别 41 台和 58 台，截至 2022 年底累计 236 台: year after year, and what that makes. */
export function accumulated(line: Line): readonly SumClaim[] {
  if (!/截[至止]|[到至]/.test(line.text) || !/[共计]/.test(line.text)) return [];
  return sentencesOf(line).flatMap((sentence) => {
    const amounts = amountsOf(line, sentence);
    return amounts.flatMap((total, at) => {
      const parts = amounts.slice(0, at).filter(({ measure }) => measure === total.measure);
      if (!until.test(total.label) || parts.length < 2 || total.depth > 0) return [];
      if (parts.some(({ depth }) => depth > 0) || !/(?:19|20)\d\d年/.test(line.text.slice(0, total.from)))
        return [];
      if (strange.test(line.text.slice(sentence.from, total.from))) return [];
      const more = amounts
        .slice(at + 1)
        .filter(({ measure, depth }) => measure === total.measure && depth === 1);
      const beside = with_.test(line.text.slice(total.to)) ? more.slice(0, 1) : [];
      return claimOf(line, total, parts, [...parts, ...beside]);
    });
  });
}

function claimOf(
  line: Line,
  total: Amount,
  ...readings: readonly (readonly Amount[])[]
): readonly SumClaim[] {
  const fitting = readings.find((parts) => sumOf(parts).equals(total.value));
  const meant = fitting ?? readings.find((parts) => isSlip(total.figure, sumOf(parts)));
  if (meant === undefined) return [];
  const figures = meant.map(({ figure }) => figure);
  const spot = amountSpot(line, total);
  return [sumClaim(spot, total.figure, figures, fitting !== undefined)];
}
