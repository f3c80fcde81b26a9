import type { SumClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { isMisprint } from '../reading/amounts/partition.ts';
import { addsUp } from '../reading/amounts/tolerance.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import type { Line } from '../reading/lines.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { amountsClaim } from '../reading/sum-claim.ts';
import { open } from './parts.ts';

const strange = /每|均|标准|单价|约|左右|计划|目标|较|比(?!例)|增|减|未|不(?!足)|还|另/;

/**
 * 14 家，涉及 187.2 万元。其中甲 8 家、乙 6 家，涉及资金分别为 131.5 万元和 55.7 万元: where the parts add up in money, they
 * are all there is, and must add up in number, too; and the other way about.
 */
export function twoMeasures(line: Line): readonly SumClaim[] {
  if (!line.text.includes('其中') || !line.text.includes('元')) return [];
  const sentences = sentencesOf(line);
  return sentences.flatMap((sentence, at) => {
    const among = sentence.tokens.find((token) => token.kind === 'word' && token.word === 'among');
    if (among === undefined) return [];
    const amounts = amountsOf(line, sentence);
    const own = amounts.filter(({ to }) => to <= among.from);
    const before = sentences[at - 1];
    const wholes = own.length > 0 || before === undefined ? own : amountsOf(line, before);
    const parts = [...amounts.filter(({ from }) => from >= among.to), ...chained(line, sentences, at)];
    const words = line.text.slice(among.to, parts.at(-1)?.to ?? among.to);
    return open.test(words) || words.includes('其中') || strange.test(words) ? [] : held(line, wholes, parts);
  });
}

/** What the items behind the next semicolons hold. */
function chained(line: Line, sentences: readonly Sentence[], at: number): readonly Amount[] {
  const found: Amount[] = [];
  for (let next = at; sentences[next]?.end === ';'; next += 1) {
    const sentence = sentences[next + 1];
    if (sentence !== undefined) found.push(...amountsOf(line, sentence));
  }
  return found;
}

function held(line: Line, wholes: readonly Amount[], parts: readonly Amount[]): readonly SumClaim[] {
  const many = wholes.find(({ measure }) => measure !== '元');
  const sum = wholes.find(({ measure }) => measure === '元');
  if (many === undefined || sum === undefined || wholes.length !== 2 || parts.length < 4) return [];
  const counts = parts.filter((one) => countedIn(one) === countedIn(many));
  const amounts = parts.filter(({ measure }) => measure === '元');
  if (counts.length !== amounts.length || counts.length + amounts.length !== parts.length) return [];
  if (parts.some(({ depth }) => depth !== many.depth)) return [];
  const [counted, money] = [isSum(counts, many), isSum(amounts, sum)];
  if (counted && !money && isMisprint(sum, amounts)) return [amountsClaim(line, sum, amounts, false)];
  if (!counted && money && isTelling(amounts)) return [amountsClaim(line, many, counts, false)];
  return [];
}

const isSum = (parts: readonly Amount[], whole: Amount): boolean =>
  addsUp(
    parts.map(({ figure }) => figure),
    whole.figure,
  );

/** Amounts that do not add up by chance: at least one has three digits that say something. */
const isTelling = (amounts: readonly Amount[]): boolean =>
  amounts.some(({ figure }) => figure.digits.replace('.', '').replace(/0+$/, '').length >= 3);
