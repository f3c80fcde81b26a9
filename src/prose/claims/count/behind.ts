import type { Line } from '../reading/lines.ts';
import type { Sentence } from '../reading/sentences.ts';
import type { Beside } from './list.ts';
import { bare, cut, listOf, type Span } from './list.ts';
import { isCountOf, isOrgan, isPlace } from './nouns.ts';
import type { Counted } from './numbers.ts';

const foreign =
  /^(?:含|如|例如|比如|见|详见|附|注|其中|除|不含|共|主要|以|按|不|每|由|约|占|下同|简称|满分|分值|权重|具体|合计|小计|截至)/;
/** 17个镇（办事处）, 5个县（市、区）: what else may be meant by the noun. */
const kinds =
  /^(?:省|自治区|直辖市|市|州|地|盟|县|区|旗|镇|乡|街|街道|街道办|办事处|场|农场|林场|园区|开发区|管委会|村|社区|居委会|村委会|居|科|室|股|站|所|中心|单位|部门|企业|公司|个|项|组|户)$/;

/** 3个部门（甲、乙、丙）. */
export function listInBracket(
  { text }: Line,
  one: Counted,
  isName: (words: string) => boolean,
): Beside | null {
  if (text.charAt(one.end) !== '(') return null;
  const close = closeOf(text, one.end);
  const words = text.slice(one.end + 1, close);
  if (close < 0 || foreign.test(words) || !/、|""|》《/.test(words)) return null;
  const skip = /^(?:分别[为是]|即|包括|包含|为)?:?/.exec(words)?.[0].length ?? 0;
  const list = listOf(text, { from: one.end + 1 + skip, to: close }, isName, null);
  if (list === null || list.items.length < 2) return null;
  const { items } = list;
  const known = items.every(isName);
  if (items.some((item) => /[,;:。\d]/.test(item) && !/^[A-Z]+\d+$/.test(item))) return null;
  if (items.every((item) => kinds.test(item)) || !(one.noun === '' || isCountOf(items, one.noun)))
    return null;
  return { ...list, room: known ? 20 : 2 };
}

function closeOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text.charAt(at) === '(') depth += 1;
    else if (text.charAt(at) === ')') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

const link =
  /^(?<mid>[^,;:。()、"]{0,16}?)(?:,(?:均|都)[^,;:。]{1,8})?,?(?:(?:(?<strong>(?:具体)?分别(?:为|是|有|系)|依次(?:为|是)|即(?!可|将|使|时|便|墨)|具体(?:为|是))|(?<weak>包括|包含|具体包括|具体有|为|是))(?<colon>:)?|(?<alone>:))/;
/** What may stand between a number and its list: nothing, or what is true of all that is listed. */
const predicate =
  /^(?:的|指标|项目|情况|名称|内容|有|的是|的有)?$|低于|高于|超过|不足|未|没有|已|延期|达标|扣分|失分|满分|完成|偏[低高]|较[低高]/;
const enumerating = /^(?:一[是要、]|①|\(?[一1]\)|第一|其一|首先|1[.、])/;

/** 3个部门分别为甲、乙、丙; 有3个，即甲、乙和丙; 共4个，包括：甲、乙、丙、丁. */
export function listAfter(
  { text }: Line,
  sentence: Sentence,
  one: Counted,
  isName: (words: string) => boolean,
): Beside | null {
  const match = link.exec(text.slice(one.end, sentence.to));
  const { mid = '', strong, weak, alone } = match?.groups ?? {};
  if (match === null) return null;
  const colon = match.groups?.['colon'] ?? alone;
  if (!predicate.test(mid) || /\d(?![\d.]*[%分])|[和与及]/.test(mid)) return null;
  if (strong === undefined && colon === undefined && mid !== '') return null;
  const from = one.end + match[0].length;
  if (enumerating.test(text.slice(from))) return null;
  const region = regionOf(text, from);
  if (colon !== undefined) {
    const rows = inRows(text, region, one);
    if (rows !== null) return rows;
  }
  const [span] = cut(text, region.from, region.to, ',;:');
  if (span === undefined || !/、|""|》《|[和及与]/.test(text.slice(span.from, span.to))) return null;
  const list = listOf(text, span, isName, null);
  if (list === null) return null;
  const { items, counts } = list;
  const counter = new RegExp(`[\\d一二两三四五六七八九十](?:${one.counter === '' ? '个' : one.counter}|个)`);
  if (items.some((item) => /\d/.test(bare(item)) || counter.test(item) || item.length > 30)) return null;
  if (one.noun !== '' && !isCountOf(items, one.noun)) return null;
  // A verb and its objects need no more than one comma: 3个部门为甲、乙提供服务.
  const bareVerb = strong === undefined && colon === undefined;
  const sure = (item: string): boolean => isName(item) || quoted(item) || isPlace(item) || isOrgan(item);
  if (bareVerb && !/包/.test(weak ?? '') && !items.every(sure)) return null;
  if (items.length < 2 && counts.length < 2 && !strong) return null;
  const goesOn = text.charAt(span.to) === ',' && !closed.test(text.slice(span.to + 1));
  return { ...list, open: list.open || goesOn, room: strong === undefined ? (bareVerb ? 1 : 2) : 4 };
}

const quoted = (item: string): boolean => /^["《].*["》]$/.test(item);

/** Words with which a sentence goes on after a list. */
const closed =
  /^(?:其中|分别|均|都|占|共|合计|总计|总|涉及|资金|得分|得分率|平均|由|并(?!列)|且|预算|为|扣|失|较|与|各|这|上述|以上|该|具体|详见|不|未|已|主要|同时|另|通过|完成|达|从|对|按|根据|用于|投入|有效|确保|实现|形成|满足|每|在|于|经|累计|年|原因|还|也)/;

/** The text of a list: up to the stop outside brackets. */
function regionOf(text: string, from: number): Span {
  const [first] = cut(text, from, text.length, '。\n!?');
  return first ?? { from, to: text.length };
}

/** What sums up a list, or goes on from it: 合计…, 两类合计…, 每处扣 0.5 分. */
const summing =
  /^(?:(?:[两二三四五六七八九十]|\d{1,2})?[类项个处者]?(?:合计|共计|总计|小计|共)|每[处个项户人家]|以上|上述|二者|两者|其余)/;

/** 甲……；乙……；丙……。 or 得分90分以上为优，80分以上为良，……: one item a row. */
function inRows(text: string, region: Span, { noun, stated }: Counted): Beside | null {
  // 养殖户 150 份；周边群众 300 份；合计 450 份: the sum is no row.
  const rows = cut(text, region.from, region.to, ';').filter(
    ({ from, to }) => to > from && !summing.test(text.slice(from, to)),
  );
  const words = text.slice(region.from, region.to);
  if (rows.length > 2) {
    const [first] = rows;
    const inner = first === undefined ? null : listOf(text, first, () => false, null);
    // 三个阶段：……为解困阶段；……为提质阶段；截至年底，……: what is said after them is none of them.
    const last = text.slice(rows.at(-1)?.from, rows.at(-1)?.to);
    const more = rows.length === stated + 1 && noun !== '' && !last.includes(noun.slice(-2));
    const counts = [rows.length, ...(more ? [stated] : []), ...(inner?.counts ?? [])];
    return { items: [], counts: sorted(counts), open: /等$|主要|包括但/.test(words), room: 2 };
  }
  if (rows.length > 1 || /、/.test(bare(words))) return null;
  const parts = cut(text, region.from, region.to, ',').map(({ from, to }) => text.slice(from, to));
  const tail = noun.slice(-2);
  const each =
    parts.length > 2 &&
    (parts.every((part) => tail !== '' && part.endsWith(tail)) ||
      parts.every((part) => /为"?[\p{Script=Han}A-E]{1,4}"?$/u.test(part)));
  return each ? { items: [], counts: [parts.length], open: false, room: 2 } : null;
}

const sorted = (counts: readonly number[]): readonly number[] =>
  [...new Set(counts)].toSorted((a, b) => a - b);

const dealt =
  /^(?:的?[^,;:。()、"\d和与及两]{0,14}?)(?:分别|依次)(?:为|是|达|达到|扣|得|占|增长|下降)?(?<list>\d[\d.]*[^\d、,;。和及与()]{0,6}(?:\([^()]*\))?(?:(?:、|和|及|与|以及|,(?=\d))\d[\d.]*[^\d、,;。和及与()]{0,6}(?:\([^()]*\))?)+)(?<next>.?)/;

/** 四个季度的平均分分别为87.6分、88分、88.4分: as many figures as things. */
export function figuresAfter({ text }: Line, one: Counted): Beside | null {
  const match = dealt.exec(text.slice(one.end));
  const { list = '', next = '' } = match?.groups ?? {};
  if (match === null || one.noun === '' || next === '、' || /\d(?:年|月|日)/.test(list)) return null;
  const count = list.split(/、|和|及|与|以及|,(?=\d)/).filter((part) => part !== '').length;
  return { items: [], counts: [count], open: false, room: 2 };
}
