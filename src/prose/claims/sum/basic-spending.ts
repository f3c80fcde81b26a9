import type { SumClaim } from '../claim.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import type { Line } from '../reading/lines.ts';
import { isMisprint, sumOf } from '../reading/partition.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { amountsClaim } from '../reading/sum-claim.ts';

const basic = /基本支出(?:决算|合计|总额)?(?:共计?|为)?$/;
const staff = /人员经费(?:支出)?(?:共计?|为)?$/;
const office = /(?:日常)?公用经费(?:支出)?(?:共计?|为)?$/;
/** Another year's, or what was planned. */
const other = /(?:19|20)\d\d年|[上去]年|预算|较|比/;

/**
 * 基本支出 1,968.44 万元……其中人员经费 1,742.90 万元，主要包括……；公用经费 225.54 万元: basic expenditure has these two
 * parts and no third, whatever stands between them. Told only where a slip of the hand explains the difference.
 */
export function basicSpending(line: Line): readonly SumClaim[] {
  if (line.passage.kind === 'cell' || !/基本支出.*人员经费.*公用经费/.test(line.text)) return [];
  const sentences = sentencesOf(line);
  return sentences.flatMap((sentence, at) => {
    const whole = amountsOf(line, sentence).find(({ label }) => basic.test(label));
    if (whole === undefined) return [];
    const chain = sentences.slice(at, at + 3);
    const a = behind(line, chain, whole, staff);
    const b = a === undefined ? undefined : behind(line, chain, a, office);
    if (a === undefined || b === undefined || other.test(line.text.slice(a.to, b.from))) return [];
    if (a.measure !== whole.measure || b.measure !== whole.measure) return [];
    const parts = [a, b];
    const fits = sumOf(parts).equals(whole.value);
    return fits || isMisprint(whole, parts) ? [amountsClaim(line, whole, parts, fits)] : [];
  });
}

const behind = (line: Line, chain: readonly Sentence[], { to }: Amount, called: RegExp): Amount | undefined =>
  chain.flatMap((one) => amountsOf(line, one)).find((one) => one.from >= to && called.test(one.label));
