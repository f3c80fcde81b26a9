import type { SumClaim } from '../claim.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import type { Line, Text } from '../reading/lines.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { change, itemMark, type Parts, type Placed } from './parts.ts';
import { wholeClaim } from './whole.ts';

const leads = /(?::|如下[:。]|以下[^,;。]{0,12}[:。])$/;
const all = /(?:去向|明细|构成|组成|分为|分成|分解|分配|分布|分别|划分)[^,;。]{0,8}$/;
const firstOf = /^(?:\((?:1|一)\)|\u2460|1[、.)](?!\d)|一(?:是|、))/;

/** A paragraph that leads to a list (项目支出 2427.82 万元的去向为：) and what its items come to. */
export function listed(lead: Line, { lines }: Text, at: number): readonly SumClaim[] {
  const { kind } = lead.passage;
  if ((kind !== 'paragraph' && kind !== 'heading') || !leads.test(lead.text)) return [];
  const sentences = sentencesOf(lead);
  const last = sentences.findLast((sentence) => amountsOf(lead, sentence).length > 0);
  if (last === undefined || last.to < lead.text.length - 30) return [];
  const items = itemsAfter(lines, at);
  if (items.length < 2) return [];
  const placed = (sentence: Sentence): readonly Placed[] =>
    amountsOf(lead, sentence).map((amount) => ({ line: lead, amount }));
  const measures = [...new Set(amountsOf(lead, last).map(({ measure }) => measure))];
  return measures.flatMap((measure) => {
    const parts = partsIn(items, measure);
    const alike = ({ amount }: Placed): boolean => amount.measure === measure && amount.depth === 0;
    const near = placed(last).filter(alike);
    const far = sentences
      .filter((one) => one !== last)
      .flatMap(placed)
      .filter(alike);
    const means =
      all.test(lead.text.replace(/[:。]$/, '')) && !/主要/.test(lead.text.slice(last.from)) ? 'all' : 'few';
    const words = lead.text.slice(near.at(-1)?.amount.to ?? 0) + parts.words;
    return wholeClaim({ near, far }, { ...parts, words }, { means, count: null });
  });
}

/** A line with the stretch of it that is one item. */
type Item = { readonly line: Line; readonly sentences: readonly Sentence[] };

/** The items below a lead: of a list, numbered paragraphs, or one paragraph that counts ①…；②…. */
function itemsAfter(lines: readonly Line[], at: number): readonly Item[] {
  const next = lines[at + 1];
  if (next === undefined || next.passage.kind !== 'paragraph') return [];
  const depth = next.passage.within.filter((one) => one === 'item').length;
  const inList = depth > 0;
  if (!inList && !firstOf.test(next.text)) return [];
  const run: Line[] = [];
  for (let index = at + 1; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    const own = line.passage.within.filter((one) => one === 'item').length;
    const goesOn = inList
      ? own === depth
      : own === 0 && itemMark.test(line.text) && (run.length === 0 || !firstOf.test(line.text));
    if (line.passage.kind !== 'paragraph' || !goesOn) break;
    run.push(line);
  }
  if (run.length >= 2) return run.map((line) => ({ line, sentences: sentencesOf(line) }));
  const sentences = sentencesOf(next);
  const starts = sentences.every(({ from, to }, index) =>
    itemMark.test(next.text.slice(index === 0 ? 0 : from, to)),
  );
  return starts ? sentences.map((sentence) => ({ line: next, sentences: [sentence] })) : [];
}

/** One amount of each item; a list in which an item has none or several is not read to its end. */
function partsIn(items: readonly Item[], measure: string): Parts {
  const found: Placed[] = [];
  let whole = true;
  for (const { line, sentences } of items) {
    const amounts = sentences.flatMap((sentence) => plainOf(line, sentence, measure));
    const [amount] = amounts;
    if (amount === undefined || amounts.length > 1 || change.test(amount.label)) whole = false;
    if (amount === undefined) break;
    found.push({ line, amount });
  }
  const words = items
    .map(({ line, sentences }) => line.text.slice(sentences[0]?.from ?? 0, sentences.at(-1)?.to))
    .join('。');
  return { amounts: found, words, whole };
}

/** The amounts of a sentence that no bracket holds and no 其中 takes apart. */
function plainOf(line: Line, sentence: Sentence, measure: string): readonly Amount[] {
  const among = sentence.tokens.find((token) => token.kind === 'word' && token.word === 'among');
  return amountsOf(line, sentence).filter(
    (amount) =>
      amount.depth === 0 && amount.measure === measure && (among === undefined || amount.to <= among.from),
  );
}
