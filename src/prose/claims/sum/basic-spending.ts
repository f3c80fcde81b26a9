import type { SumClaim } from '../claim.ts';
import { numbersOf } from '../reading/amounts/numbers.ts';
import { isMisprint, sumOf } from '../reading/amounts/partition.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import type { Line, Text } from '../reading/lines.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { amountSpot } from '../reading/spot.ts';
import { amountsClaim, partClaim, sumClaim } from '../reading/sum-claim.ts';

const basic = /基本支出(?:决算|合计|总额)?(?:共计?|为)?$/;
const staff = /人员经费(?:支出)?(?:共计?|为)?$/;
const office = /(?:日常)?公用经费(?:支出)?(?:共计?|为)?$/;
/** Another year's, or what was planned. */
const other = /(?:19|20)\d\d年|[上去]年|预算|较|比/;

/**
 * 基本支出 1,968.44 万元……其中人员经费 1,742.90 万元，主要包括……；公用经费 225.54 万元: basic expenditure has these two
 * parts and no third, whatever stands between them; the whole may stand in another paragraph. Told only where a slip of the
 * hand explains the difference.
 */
export function basicSpending(line: Line, text: Text): readonly SumClaim[] {
  if (line.passage.kind === 'cell' || !/基本支出.*人员经费.*公用经费/.test(line.text)) return [];
  const sentences = sentencesOf(line);
  return sentences.flatMap((sentence, at) => {
    const own = amountsOf(line, sentence).find(({ label }) => basic.test(label));
    // 基本支出中，…: nothing of it in this paragraph.
    const alone = own === undefined && at === sentences.findIndex((one) => isDivided(line, one));
    const whole = alone && !isTold(line, sentences) ? elsewhere(text) : own;
    if (whole === undefined) return [];
    const chain = sentences.slice(at, at + 3);
    const a = behind(line, chain, own?.to ?? sentence.from, staff);
    const b = a === undefined ? undefined : behind(line, chain, a.to, office);
    if (a === undefined || b === undefined || other.test(line.text.slice(a.to, b.from))) return [];
    if (a.measure !== whole.measure || b.measure !== whole.measure) return [];
    const parts = [a, b];
    const fits = sumOf(parts).equals(whole.value);
    if (!fits && !isMisprint(whole, parts)) return [];
    if (own !== undefined) return [amountsClaim(line, whole, parts, fits)];
    return fits
      ? [sumClaim(amountSpot(line, b), whole.figure, [a.figure, b.figure], fits)]
      : [partClaim(amountSpot(line, b), b.figure, whole.figure, [a.figure])];
  });
}

const isDivided = (line: Line, { from }: Sentence): boolean =>
  /^(?:其中,?)?基本支出(?:之)?中[,:]/.test(line.text.slice(from, from + 12));

const isTold = (line: Line, sentences: readonly Sentence[]): boolean =>
  sentences.some((one) => amountsOf(line, one).some(({ label }) => basic.test(label)));

/** The one amount that the rest of the text calls so. */
function elsewhere(text: Text): Amount | undefined {
  const found = (numbersOf(text).amounts.get('元') ?? []).filter(({ label }) => basic.test(label));
  const [first] = found;
  return found.every(({ value }) => first?.value.equals(value)) ? first : undefined;
}

const behind = (line: Line, chain: readonly Sentence[], to: number, called: RegExp): Amount | undefined =>
  chain.flatMap((one) => amountsOf(line, one)).find((one) => one.from >= to && called.test(one.label));
