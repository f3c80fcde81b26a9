import type { Amount } from '../reading/amounts.ts';
import type { Line } from '../reading/lines.ts';
import type { Sentence } from '../reading/sentences.ts';
import { listedOf } from './listed.ts';

/** （一）, ①, 1、, 一是: how an item of a list begins. */
export const itemMark =
  /^(?:\((?:\d{1,2}|[一二三四五六七八九十]{1,2})\)|[\u2460-\u2473]|\d{1,2}[、.)]|[一二三四五六七八九十]{1,2}(?:是|、))/;

/** An amount with the line it stands in. */
export type Placed = { readonly line: Line; readonly amount: Amount };

/** Amounts that may be the parts of one whole. */
export type Parts = {
  readonly amounts: readonly Placed[];
  /** The text they stand in. */
  readonly words: string;
  /** Whether the list was read to its end. */
  readonly whole: boolean;
};

/** An amount that is no part of a whole but a change of it, a plan, another year's. */
export const change =
  /中的|同比|较|比|增加|增长|增幅|调增|追加|减少|调减|核减|下降|降低|超(?=过|出|额|计划|预算|目标|任务|年初|$)|低于|高于|结余|结转|剩余|节约|去年|上年|计划|目标|应(?:完成|付|收|缴|检)|缺口|相差|^即|[年人车床]均|平均|每|单价|至|第|累计|日均|月均|最|本次|上述/;
/** The same in a list that is told to be whole: what is planned for a year, and the third lot, are parts. */
export const otherThan =
  /中的|同比|较|比上|增加|增长|增幅|调增|追加|减少|调减|核减|下降|降低|超|低于|高于|去年|上年|缺口|相差|^即|[年人车床]均|平均|每|日均|月均|最|单价|标准/;

/** Words that leave a list open. */
export const vague = /等(?!级|额|次|待|于|比|值)|主要|例如|比如|包括但不限于|(?<!不)如:|部分|之一|涉及|重点/;
export const open = /等(?!级|额|次|待|于|比|值|\d)|主要|例如|比如|包括但不限于|之一/;

const spent =
  /^(?:(?:已|实际|累计|全年|当年|年内)+(?:支出|执行|使用|支付|到位|拨付|完成|投资)+|支出|执行|使用|支付|到位|拨付|完成)(?:资金|金额|数|投资)?(?:为|:)?$/;

export const isAmong = ({ tokens }: Sentence, behind = 0): boolean =>
  tokens.some((token) => token.kind === 'word' && token.word === 'among' && token.from >= behind);

const unspent = /^(?:尚|仍|还)?(?:未|结余|结转|剩余|节余|余额|余下|缴回|收回|尚余)/;
const year = /^(?:和|及|与)?(?:19|20)\d\d年(?:度)?[^,;。]{0,6}$/;

const isClosing = (last: Placed | undefined): boolean =>
  last !== undefined && /^(?:和|及|以及)?(?:其他|其它|其余|余下)/.test(last.amount.label);

/** 肢体 62 人、视力 17 人，另有听力、言语和多重残疾; 其余为…: a list that goes on in words, or in the next sentence. */
const goesOn = ({ text }: Line, to: number, last: Placed | undefined): boolean =>
  last !== undefined &&
  (rest.test(text.slice(last.amount.to, to)) ||
    /^[。;](?:其余|其他|余下|另有|剩余)/.test(text.slice(to, to + 8)));

/** 甲最多，乙最少，丙和丁居中，分别为; 甲、乙、丙较多，分别为: only some of them. */
const amongOthers =
  /居中[^。]{0,8}$|(?:[较偏最][多少大高低]|居多|突出|集中|靠[前后])[^,。\d]{0,2},(?:人数|户数|数量)?分别(?:为|是)?:?$/u;

/** 分别为 21 户、17 户和 16 户，合计 54 户: what they come to is no further part, and they are not all. */
const subtotal = /^(?:[以上述这该]*[三四五六]?[者家项个]?)?(?:合计|共计|总计|小计)/u;

const some = /^\d+[^,;。:\d]{1,12}[中里],/;

/** 其中区级全部收回，镇街级收回 112 份: a part that is told in words. */
const inWords = /(?:^|[,、:中])[^,;。、:\d]{2,8}(?:全部|均已?|都已?)[^,;。\d]{1,8},/u;

const rest =
  /(?:[,、(](?:另有|另外|另|还有|此外|其余|其他|其它|余下|剩余|尚有|以及|还包括|也有)|[和及与](?:其他|其它|其余|少量|部分|个别|若干))[^\d;。]*$/;

/**
 * The amounts of one measure from the first on, to the end of the sentence; semicolons go on with the list as
 * long as each item has one of them.
 * @param from where the words begin that lead to them
 * @param no what an amount must not be called to be a part
 */
export function partsFrom(
  line: Line,
  sentences: readonly Sentence[],
  at: number,
  first: Amount,
  { from, stop }: { readonly from: number; readonly stop: number },
  no: RegExp,
): Parts {
  const found: Placed[] = [];
  let to = first.to;
  const parts = (whole: boolean): Parts => ({ amounts: found, words: line.text.slice(from, to), whole });
  for (let next = at; next < sentences.length; next += 1) {
    const sentence = sentences[next] as Sentence;
    const own = listedOf(line, sentence).filter(
      ({ from: start, depth, measure }) =>
        depth === first.depth &&
        measure === first.measure &&
        (next > at || (start >= first.from && start < stop)),
    );
    // 甲 10 批次、乙 8 批次、丙 5 批次；检出不合格 2 批次: a list between commas ends where the semicolon stands.
    if (next === at + 1 && found.length >= 3) break;
    // 40 个礼堂中，开放不足的 9 个，其中不足 20 小时的 4 个；台账不一致的 6 个: the next is some of the 40.
    if (next === at + 1 && found.length === 1 && some.test(line.text.slice(sentences[at]?.from))) break;
    if (next > at && (own.length !== 1 || isAmong(sentence))) break;
    to = next > at || stop >= sentence.to ? sentence.to : stop;
    for (const amount of own) {
      // 其中财政资金 300 万元，已支出 280 万元: what was spent is no further part.
      const other = spent.test(amount.label) !== spent.test(first.label);
      // 其中 2019 年 715 万元、2020 年 1362 万元，未支出的 155 万元: a list of years ends with the years.
      if (
        found.length >= 2 &&
        unspent.test(amount.label) &&
        found.every((one) => year.test(one.amount.label))
      )
        return parts(true);
      // 其中甲 9.60 万元、其他 9.82 万元，比上年的…: 其他 has closed the list.
      if (found.length >= 2 && subtotal.test(amount.label)) return parts(false);
      if (other || no.test(amount.label)) return parts(found.length > 1 && isClosing(found.at(-1)));
      found.push({ line, amount });
    }
    if (sentence.end !== ';' || (next === at && stop < sentence.to)) break;
  }
  const before = line.text.slice(sentences[at]?.from, first.from);
  return parts(
    !goesOn(line, to, found.at(-1)) &&
      !inWords.test(line.text.slice(from, first.from)) &&
      !amongOthers.test(before),
  );
}
