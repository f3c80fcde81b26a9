import type { SumClaim } from '../claim.ts';
import { gapOf, isMisprint, sumOf } from '../reading/amounts/partition.ts';
import { addsUp } from '../reading/amounts/tolerance.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import type { Line } from '../reading/lines.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { amountsClaim } from '../reading/sum-claim.ts';
import { numberOf } from './divider.ts';
import { listedOf } from './listed.ts';
import { change, itemMark, open, otherThan, vague } from './parts.ts';

const numbers = '两二三四五六七八九十';
const form = new RegExp(
  `^[,、]?(?:(?<n>[${numbers}]|\\d+)(?:类|项|笔|个|种|批|者|部分|方面|年|期|家|级|县区|县|区)[\\p{Script=Han}]{0,4}?)?(?:总共|共计|合计|总计|合共|共|累计)(?:涉及)?(?:金额|资金|数量|人数)?(?:为|:|是|达|约)?(?:(?<verb>安排|支出|投入|拨付|下达|完成|支付|使用)|(?<change>超概|超支|增加|减少|追加|调增|调减|核减|审减|节约))?$`,
  'u',
);
const planned = /计划|预算|目标|安排|批复|应/;
const isTogether = ({ label }: Amount): boolean => form.test(label);

/** Parts and what they come to: A 120 万元和 B 120 万元，共 240 万元; 三年累计安排 870 万元. */
export function together(line: Line): readonly SumClaim[] {
  if (!/共|计/.test(line.text)) return [];
  const sentences = sentencesOf(line);
  return sentences.flatMap((sentence, at) =>
    listedOf(line, sentence)
      .filter(isTogether)
      .flatMap((total) => totalOf(line, sentences, at, total)),
  );
}

function totalOf(line: Line, sentences: readonly Sentence[], at: number, total: Amount): readonly SumClaim[] {
  const { n: told, verb, change: moved } = form.exec(total.label)?.groups ?? {};
  if ((verb !== undefined && told === undefined) || /其余|其他|另/.test(total.label)) return [];
  const own = listedOf(line, sentences[at] as Sentence).filter(
    (one) => one.to <= total.from && !isFactor(line, one),
  );
  const counted = countedBefore(line, sentences, at, total, told);
  if (counted !== null)
    return [
      amountsClaim(
        line,
        total,
        counted,
        addsUp(
          counted.map(({ figure }) => figure),
          total.figure,
        ),
      ),
    ];
  const items = itemsBefore(line, sentences, at, total, own);
  const before = [...items.amounts, ...own];
  const parts = before.filter(({ measure, depth }) => measure === total.measure && depth <= total.depth);
  if (parts.length < 2 || parts.some(isTogether)) return [];
  // 分别增加 112.6 万元和 87.4 万元，合计超概 200 万元; 共减少 200 万元 alone may be of anything.
  // 2018 年为 15,036 万元……两年累计减少 5,550 万元: nor is it of what there was each year.
  const each = told !== undefined && parts.slice(-2).every(({ label }) => otherThan.test(label));
  if (moved !== undefined && !each && dealtOut(parts, total) === null) return [];
  const figures = parts.map(({ figure }) => figure);
  for (let from = 0; from <= parts.length - 2; from += 1) {
    if (addsUp(figures.slice(from), total.figure))
      return [amountsClaim(line, total, parts.slice(from), true)];
  }
  const longer = amountsBefore(line, sentences, at, total);
  for (let from = longer.length - parts.length - 1; from >= 0; from -= 1) {
    const some = longer.slice(from);
    if (
      addsUp(
        some.map(({ figure }) => figure),
        total.figure,
      )
    )
      return [amountsClaim(line, total, some, true)];
  }
  // ……实际 2.26 万亩。2020 年、2021 年分别为 1.85 万亩、2.08 万亩，三年累计 6.19 万亩: one more than stand beside it.
  if (told !== undefined && numberOf(told) > parts.length) return withEarlier(line, longer, parts, total);
  // 少 216,776 元；……比预算 16,740,000 元少 343,200 元；两项合计 559,976 元: of two that stand farther off.
  if (told !== undefined && isOfTwo(longer, total)) return [];
  // 分别计划 1,120 万元、1,340 万元，……，三年累计支出 2,180 万元: of what was planned.
  if (
    /支出|完成|支付|使用|拨付/.test(verb ?? '') &&
    planned.test(line.text.slice(before[0]?.clause, parts[0]?.from))
  )
    return [];
  // 财务股、能源站、畜牧股各 1 人，加上农业股 2 人，共 5 人: of each of several.
  if (parts.some((part) => isOfOther(part, total) || /各(?:有|派|抽|计)?$/.test(part.label))) return [];
  const words = line.text.slice(before[0]?.from ?? 0, total.from);
  if ((items.numbered ? open : vague).test(words) || words.includes('其中')) return [];
  const meant = items.numbered ? parts : partsMeant(parts, total, told, before.length === parts.length);
  return meant === null || meant.some(({ label }) => items.numbered && otherThan.test(label))
    ? []
    : [amountsClaim(line, total, meant, false)];
}

/** The parts with one that was told before them. */
function withEarlier(
  line: Line,
  earlier: readonly Amount[],
  parts: readonly Amount[],
  total: Amount,
): readonly SumClaim[] {
  const others = earlier.filter((one) => !parts.includes(one));
  const sum = sumOf(parts);
  const found = others.find(({ value }) => sum.add(value).equals(total.value));
  return found === undefined ? [] : [amountsClaim(line, total, [found, ...parts], true)];
}

const isOfTwo = (amounts: readonly Amount[], total: Amount): boolean =>
  amounts.some((a, at) => amounts.slice(at + 1).some((b) => addsUp([a.figure, b.figure], total.figure)));

/** 14 个镇区 68 个村，共 72 个项目: what is counted by 个 may be several things. */
function isOfOther(part: Amount, total: Amount): boolean {
  if (!/^(?:个|项|处)$/.test(total.measure)) return false;
  const [own, all] = [part, total].map(({ tail }) => /^\p{Script=Han}{1,2}/u.exec(tail)?.[0] ?? '');
  return (
    own !== undefined &&
    all !== undefined &&
    own !== '' &&
    all !== '' &&
    !total.tail.includes(own) &&
    !part.tail.includes(all)
  );
}

/** 600 元×3 个月=1,800 元: only the result is a part. */
const isFactor = ({ text }: Line, { from, to }: Amount): boolean =>
  /^[^,;。=×*÷\d]{0,6}[×*÷]/.test(text.slice(to, to + 8)) || /[×*÷]$/.test(text.slice(from - 1, from));

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

/** 虚报 5 家，44.52 万元；重复 3 家，17.64 万元；超范围 4 家，27.30 万元。三类问题共涉及 89.46 万元: as many items, with one amount each. */
function countedBefore(
  line: Line,
  sentences: readonly Sentence[],
  at: number,
  total: Amount,
  told: string | undefined,
): readonly Amount[] | null {
  const count = told === undefined ? 0 : numberOf(told);
  const own = sentences[at] as Sentence;
  if (count < 3 || total.clause !== own.from) return null;
  const items = sentences.slice(at - count, at);
  if (items.length !== count || items.slice(0, -1).some(({ end }) => end !== ';')) return null;
  if (items.at(-1)?.end !== '。' || sentences[at - count - 1]?.end === ';') return null;
  const amounts = items.map((item) =>
    amountsOf(line, item).filter(({ measure, depth }) => measure === total.measure && depth === 0),
  );
  return amounts.every((some) => some.length === 1) ? amounts.flat() : null;
}

const first = /(?:\((?:1|一)\)|\u2460|(?<!\d)1[、.)](?!\d)|一是)/;

type Items = { readonly amounts: readonly Amount[]; readonly numbered: boolean };

/**
 * 甲 12 万元；乙 18 万元；共 30 万元: the sum stands after the last semicolon, alone or behind the last item.
 * numbered: the items are counted from （1） on, and each has one amount, so that none can be missing.
 */
function itemsBefore(
  line: Line,
  sentences: readonly Sentence[],
  at: number,
  total: Amount,
  own: readonly Amount[],
): Items {
  const none = { amounts: [], numbered: false };
  const sentence = sentences[at] as Sentence;
  const alike = own.filter(({ measure }) => measure === total.measure);
  const alone = own.length === 0 && total.from - sentence.from <= 6;
  const behind = alike.length === 1 && itemMark.test(line.text.slice(sentence.from, sentence.to));
  if (!alone && !behind) return none;
  const items: (readonly Amount[])[] = [];
  let numbered = true;
  for (let before = at - 1; before >= 0 && sentences[before]?.end === ';'; before -= 1) {
    const item = sentences[before] as Sentence;
    const start = first.exec(line.text.slice(item.from, item.to));
    const from = item.from + (start?.index ?? 0);
    const amounts = amountsOf(line, item).filter((one) => one.from >= from);
    items.unshift(amounts);
    if (
      amounts.filter(({ measure, depth }) => measure === total.measure && depth <= total.depth).length !== 1
    )
      numbered = false;
    if (start !== null) return numbered || alone ? { amounts: items.flat(), numbered } : none;
    numbered &&= itemMark.test(line.text.slice(item.from, item.to));
  }
  return behind ? none : { amounts: items.flat(), numbered: false };
}

/** Which parts were meant: as many as are told (两项合计), those that nearly add up, or all there are. */
function partsMeant(
  parts: readonly Amount[],
  total: Amount,
  told: string | undefined,
  only: boolean,
): readonly Amount[] | null {
  const count = told === undefined ? 0 : numberOf(told);
  if (total.value.lte(0)) return null;
  const dealt = dealtOut(parts, total);
  if (dealt !== null) return dealt;
  if (count >= 2 && count <= parts.length) {
    const some = parts.slice(-count);
    // 比上年多 16 场 is no part of what three years come to.
    return some.some(({ label }) => /^[比较]/.test(label) || otherThan.test(label)) ? null : some;
  }
  for (let from = 0; from <= parts.length - 2; from += 1) {
    const some = parts.slice(from);
    const listed = some.every(({ label }) => label !== '' && !change.test(label));
    if (listed && gapOf(total, sumOf(some)).lte(0.1)) return some;
  }
  const all = only && parts.every(({ label }) => label !== '' && !change.test(label));
  return all && (gapOf(total, sumOf(parts)).lte(0.5) || isMisprint(total, parts)) ? parts : null;
}

/** 三街道分别为 120 人、85 人、64 人，共 269 人: one clause deals out all that the next adds up. */
function dealtOut(parts: readonly Amount[], total: Amount): readonly Amount[] | null {
  const from = parts.findLastIndex(({ label }) => /分别|依次/.test(label));
  const some = from < 0 ? [] : parts.slice(from);
  const [first, ...more] = some;
  if (first === undefined || more.length === 0 || /每|均|占|最/.test(first.label)) return null;
  const plain = more.every(({ label, clause }) => clause === first.clause && /^[和与及]?$/.test(label));
  const near = total.clause - (more.at(-1)?.to ?? 0) <= 1;
  return plain && near && gapOf(total, sumOf(some)).lte(0.5) ? some : null;
}
