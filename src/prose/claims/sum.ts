import { Fraction } from '../../scoring/quantity.ts';
import type { Claim, SumClaim } from './claim.ts';
import { differences } from './difference.ts';
import { type Amount, amountsOf } from './reading/amounts.ts';
import type { Line, Text } from './reading/lines.ts';
import { isPartition } from './reading/partition.ts';
import { type Sentence, sentencesOf } from './reading/sentences.ts';
import { spotIn } from './reading/spot.ts';
import { sumClaim } from './reading/sum-claim.ts';
import { addsUp } from './reading/tolerance.ts';

/**
 * Wholes with their parts (28 篇，其中国家级 10 篇，省级 3 篇…), parts with their sum (A 120 万元和 B 120 万元，共
 * 240 万元) and remainders (预算 A，支出 B，结余 C).
 */
export function sum(text: Text): readonly Claim[] {
  return text.lines.flatMap((line) => {
    if (!/其中|共|计|结余|结转|剩余|调整后/.test(line.text)) return [];
    const sentences = sentencesOf(line);
    return sentences.flatMap((sentence, at) => [
      ...wholes(line, sentences, at),
      ...totals(line, sentences, at),
      ...differences(line, sentence),
    ]);
  });
}

const vague = /等(?!级|额|次|待|于|比|值)|主要|例如|比如|包括但不限于|(?<!不)如:|部分|之一|涉及|重点/;
/** An amount that is no part of a whole but a change of it, a plan, another year's. */
const change =
  /同比|较|比|增加|增长|增幅|调增|追加|减少|调减|核减|下降|降低|超|低于|高于|结余|结转|剩余|节约|去年|上年|计划|目标|应(?:完成|付|收|缴|检)|缺口|相差|人均|平均|每|至|第|累计|日均|月均|最/;

const spent =
  /^(?:(?:已|实际|累计|全年|当年|年内)+(?:支出|执行|使用|支付|到位|拨付|完成|投资)+|支出|执行|使用|支付|到位|拨付|完成)(?:资金|金额|数|投资)?(?:为|:)?$/;

/** The sentence of 其中 and what precedes it: 总数 N，其中 A…，B…. */
function wholes(line: Line, sentences: readonly Sentence[], at: number): readonly SumClaim[] {
  const sentence = sentences[at] as Sentence;
  return sentence.tokens.flatMap((token, index) => {
    if (token.kind !== 'word' || token.word !== 'among') return [];
    const next = sentence.tokens
      .slice(index + 1)
      .find((other) => other.kind === 'word' && other.word === 'among');
    const stop = next?.from ?? sentence.to;
    const leading = index === 0 || sentence.tokens.slice(0, index).every(({ kind }) => kind === 'mark');
    // 其中 after a stop or a semicolon takes up the sentence before.
    const earlier = leading && at > 0 ? [sentences[at - 1] as Sentence] : [];
    const first = amountsOf(line, sentence).find(
      ({ from, depth }) => from > token.to && depth === depthAt(sentence, index),
    );
    if (first === undefined || first.from >= stop) return [];
    const parts = partsFrom(line, sentences, at, first, stop);
    const before = [
      ...earlier.flatMap((one) => amountsOf(line, one)),
      ...amountsOf(line, sentence).filter(({ to }) => to <= token.from),
    ];
    const candidates = before.filter(({ measure }) => measure === first.measure);
    return claimOf(
      line,
      candidates,
      parts,
      line.text.slice(token.from, sentences[parts.last]?.to ?? sentence.to),
    );
  });
}

function depthAt(sentence: Sentence, index: number): number {
  let depth = 0;
  for (const token of sentence.tokens.slice(0, index)) {
    if (token.kind === 'mark' && token.mark === '(') depth += 1;
    if (token.kind === 'mark' && token.mark === ')') depth = Math.max(0, depth - 1);
  }
  return depth;
}

type Parts = { readonly amounts: readonly Amount[]; readonly last: number; readonly whole: boolean };

/** The amounts of one measure, clause by clause, to the end of the sentence; semicolons go on with the list. */
function partsFrom(
  line: Line,
  sentences: readonly Sentence[],
  at: number,
  first: Amount,
  stop: number,
): Parts {
  const found: Amount[] = [];
  let last = at;
  for (; last < sentences.length; last += 1) {
    const sentence = sentences[last] as Sentence;
    const amounts = amountsOf(line, sentence).filter(
      ({ from }) => last > at || (from >= first.from && from < stop),
    );
    const own = amounts.filter(({ depth, measure }) => depth === first.depth && measure === first.measure);
    if (
      last > at &&
      (own.length !== 1 || sentence.tokens.some((token) => token.kind === 'word' && token.word === 'among'))
    )
      break;
    for (const amount of own) {
      // 其中财政资金 300 万元，已支出 280 万元: what was spent is no further part.
      const other = spent.test(amount.label) !== spent.test(first.label);
      if (other || change.test(amount.label)) return { amounts: found, last, whole: false };
      found.push(amount);
    }
    if (sentence.end !== ';' || (last === at && stop < sentence.to)) break;
  }
  return { amounts: found, last: Math.min(last, sentences.length - 1), whole: true };
}

function claimOf(
  line: Line,
  candidates: readonly Amount[],
  { amounts, whole }: Parts,
  words: string,
): readonly SumClaim[] {
  if (candidates.length === 0 || amounts.length < 2) return [];
  const figures = amounts.map(({ figure }) => figure);
  for (let count = amounts.length; count >= 2; count -= 1) {
    const fitting = candidates.findLast((candidate) => addsUp(figures.slice(0, count), candidate.figure));
    if (fitting !== undefined) return [toClaim(line, fitting, amounts.slice(0, count), true)];
  }
  const nearest = candidates.findLast(({ label }) => !change.test(label));
  if (nearest === undefined || !whole || vague.test(words)) return [];
  return isPartition(nearest, amounts) ? [toClaim(line, nearest, amounts, false)] : [];
}

const numbers = '两二三四五六七八九十';
const together = new RegExp(
  `^[,、]?(?:(?<n>[${numbers}]|\\d+)(?:类|项|笔|个|种|批|者|部分|方面|年|期|家|级|县区|县|区)[\\p{Script=Han}]{0,4}?)?(?:总共|共计|合计|总计|合共|共|累计)(?:为|:|是|达|约)?(?<verb>安排|支出|投入|拨付|下达|完成|支付|使用)?$`,
  'u',
);

/** Parts and what they come to: …，共 240 万元; 三年累计安排 870 万元. */
function totals(line: Line, sentences: readonly Sentence[], at: number): readonly SumClaim[] {
  const sentence = sentences[at] as Sentence;
  const amounts = [...earlierItems(line, sentences, at), ...amountsOf(line, sentence)];
  return amounts.flatMap((total, index) => {
    if (total.from < sentence.from) return [];
    const match = together.exec(total.label);
    const told = match?.groups?.['n'];
    if (match === null || (match.groups?.['verb'] !== undefined && told === undefined)) return [];
    if (/其余|其他|另/.test(total.label)) return [];
    const before = amounts.slice(0, index);
    const parts = before.filter(({ measure, depth }) => measure === total.measure && depth <= total.depth);
    if (parts.length < 2 || parts.some(({ label }) => together.test(label))) return [];
    const figures = parts.map(({ figure }) => figure);
    for (let from = 0; from <= parts.length - 2; from += 1) {
      if (addsUp(figures.slice(from), total.figure)) return [toClaim(line, total, parts.slice(from), true)];
    }
    const longer = amountsBefore(line, sentences, at, total);
    for (let from = longer.length - parts.length - 1; from >= 0; from -= 1) {
      if (
        addsUp(
          longer.slice(from).map(({ figure }) => figure),
          total.figure,
        )
      )
        return [toClaim(line, total, longer.slice(from), true)];
    }
    const words = line.text.slice(amounts[0]?.from ?? sentence.from, total.from);
    if (vague.test(words) || words.includes('其中')) return [];
    const meant = partsMeant(parts, total, told, before.length === parts.length);
    return meant === null ? [] : [toClaim(line, total, meant, false)];
  });
}

/** Everything of one measure that the paragraph has named so far, the last dozen at most. */
const amountsBefore = (
  line: Line,
  sentences: readonly Sentence[],
  at: number,
  total: Amount,
): readonly Amount[] =>
  sentences
    .slice(0, at + 1)
    .flatMap((sentence) => amountsOf(line, sentence))
    .filter(({ measure, to }) => measure === total.measure && to <= total.from)
    .slice(-12);

/** 甲 12 万元；乙 18 万元；共 30 万元: the sum stands alone after the last semicolon. */
function earlierItems(line: Line, sentences: readonly Sentence[], at: number): readonly Amount[] {
  const sentence = sentences[at] as Sentence;
  const [first] = amountsOf(line, sentence);
  if (first === undefined || first.from - sentence.from > 6 || !together.test(first.label)) return [];
  const found: Amount[] = [];
  for (let before = at - 1; before >= 0 && sentences[before]?.end === ';'; before -= 1) {
    found.unshift(...amountsOf(line, sentences[before] as Sentence));
  }
  return found;
}

/** Which parts were meant: as many as are told (两项合计), those that nearly add up, or all there are. */
function partsMeant(
  parts: readonly Amount[],
  total: Amount,
  told: string | undefined,
  only: boolean,
): readonly Amount[] | null {
  const count =
    told === undefined
      ? 0
      : /\d/.test(told)
        ? Number(told)
        : '零一二三四五六七八九十'.indexOf(told.replace('两', '二'));
  if (count >= 2 && count <= parts.length) return parts.slice(-count);
  for (let from = 0; from <= parts.length - 2; from += 1) {
    const some = parts.slice(from);
    const sum = some.reduce((all, { value }) => all.add(value), new Fraction(0));
    const listed = some.every(({ label }) => label !== '' && !change.test(label));
    if (listed && total.value.gt(0) && sum.sub(total.value).abs().div(total.value).lte(0.1)) return some;
  }
  return only && parts.every(({ label }) => label !== '' && !change.test(label)) ? parts : null;
}

const toClaim = (line: Line, whole: Amount, parts: readonly Amount[], fits: boolean): SumClaim =>
  sumClaim(
    spotIn(line, whole.from, whole.to, whole.from - Math.min(whole.label.length, 12)),
    whole.figure,
    parts.map(({ figure }) => figure),
    fits,
    () => parts.slice(0, 1).map(({ from, to }) => line.place(from, to)),
  );
