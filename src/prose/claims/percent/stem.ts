import { countedIn } from '../reading/amounts/counted.ts';
import type { Terms } from '../reading/amounts/quotient.ts';
import { due, isOther, isWithin, leadOf, tailOf } from '../reading/amounts/words.ts';
import type { Amount } from '../reading/amounts.ts';
import type { Line } from '../reading/lines.ts';
import { amountsBefore, chainOf, type Percent, percentBefore, type Setting } from '../reading/percents.ts';

/** What a rate may be taken of, by the verb that its name and an amount before it share. */
export type StemReading = {
  /** The part with each whole that it may be of, the nearest first. */
  readonly terms: readonly [Terms, ...Terms[]];
  /** Whether nothing else can be meant. */
  readonly firm: boolean;
  /** Whether the amount is of those that fell short: 未办结 12 件，办结率 96%. */
  readonly rest: boolean;
};

/** Words at the end of a rate's name, and how an amount may say the same. */
const senses: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(?:及时|按期|按时|如期|准时)(?:完成|完工|办结|拨付|发放|支付|到位|报送|处置|答复|响应|受理|处理|到场|到达|送达|签收|回复|反馈)?$/,
    /及时|按期|按时|如期|准时|期限内|时限内|规定时间|约定时间|当月|\d日前|\d(?:分钟|小时|天|日|个?工作日|个月)(?:之|以)?内/,
  ],
  [/(?:完工|竣工)$/, /完工|竣工/],
  [/(?:回收|收回)$/, /回收|收回/],
  [/(?:追回|追缴|收缴)$/, /追回|追缴|收缴/],
  [/(?:节约|节支|节省)$/, /节约|节支|节省/],
  [/(?:错误|差错|出错)$/, /错误|有误|差错|出错/],
  [/(?:持证|取证)$/, /持证|取证|取得[^,]{0,8}证/],
  [/(?:办结|结案|办理)$/, /办结|结案|办理完/],
  [/调整$/, /追加|调增|调减|核减|调整(?!后|预算|数)/],
  [/(?:抽查|抽样|抽检)$/, /抽查|抽取|抽样|抽检/],
  [/(?:结余|结转)$/, /结余|结转/],
  [/(?:化解|调解|调处)(?:成功)?$/, /化解|调解成功|调处成功/],
  [/(?:就业|上岗)$/, /就业|上岗/],
  [/(?:通过|核定)$/, /通过|核定/],
];
/** Verbs of money whose base is often named elsewhere, or is the budget. */
const ofMoney = /(?:执行|支出|使用|支付|到位|拨付|调整|结余|结转|投入|发放|下达)$/;
const none =
  /(?:得分|失业|利|税|费|汇|增长|(?<!有)效|概|频|折旧|收益|回报|满意|知晓|认可|支持|变动|偏差|负债|贡献|占用|周转|利用|控制|覆盖|参与)$/;
/** Words that narrow a rate down; the amounts must say them, too. */
const narrow =
  /按期|按时|及时|如期|准时|期限|限时|时限|一次|首次|初次|当场|当年|当日|当天|当月|即时|平均|综合|总体|整体|累计|历年|近[两三五]|全市|全省|全国|全县|全区|同期|自行|主动|现场|线上|网上|有效|成功|最高|最低|其他|其余|重点|新增|动态|总(?=.{2})|本轮|首轮|复[检查]|抽[检查]/g;
const planned = new RegExp(`${due.source}|计划|目标|任务|须|需|拟|预计|要求|指标`);
const moved = /增加|减少|增长|下降|上升|降低|多|少|去年|上年|同期|比|较/;
const negative = /(?:未|不|没有|尚无|逾期)(?:能|予|得到|按规定|通过)?[^,]{0,2}$/;
const answers = new Set(['份', '人', '户', '家', '个']);
const neutral = new Set('项目资金问卷工作任务服务年度案件的率率"\'');

/** 收集意见 217 条，采纳 186 条，采纳率 85.71%. `words` are those before 率. */
export function byStem(setting: Setting, percent: Percent, words: string): StemReading | null {
  const { line, sentences, at } = setting;
  if (words.length < 2 || none.test(words)) return null;
  const [named, said] = senses.find(([name]) => name.test(words)) ?? [null, null];
  const stem = named?.exec(words)?.[0] ?? words.slice(-2);
  const sense = said ?? new RegExp(stem);
  const chain = chainOf(setting);
  const amounts = amountsBefore(line, chain, percent.from);
  const after = percentBefore(setting, chain.slice(0, -1));
  const parts = amounts.filter(
    (amount) =>
      amount.from >= after &&
      sense.test(leadOf(line, amount, amounts) + tailOf(amount)) &&
      !planned.test(amount.label) &&
      !moved.test(amount.label),
  );
  const part = parts.at(-1);
  // 整改完成率: what was 整改 was done.
  if (part === undefined)
    return light.test(words) ? byStem(setting, percent, words.slice(0, -2)) : lessOf(amounts, words);
  const own = leadOf(line, part, amounts) + tailOf(part);
  const negated = negative.test(own.slice(0, own.search(sense)));
  // 不捕率 is of those 不捕: only what stands before the shared verb turns it round.
  const rest = negated !== /[不未]/.test(words.slice(0, words.length - stem.length));
  const kinds = stem === '回收' || stem === '收回' ? answers : new Set([countedIn(part)]);
  const isWhole = (amount: Amount): boolean =>
    amount !== part &&
    kinds.has(countedIn(amount)) &&
    !moved.test(amount.label) &&
    !isListed(line, part, amount);
  const alike = amounts.filter(isWhole);
  const wholes = alike.filter(({ value }) => value.gte(part.value));
  // The sentences before may hold the whole, but then it may be another, too.
  const farther =
    wholes.length > 0
      ? []
      : amountsBefore(line, sentences.slice(0, at), part.from)
          .filter((one) => isWhole(one) && one.value.gte(part.value))
          .slice(-3);
  const [whole, ...others] = [...farther, ...wholes].toReversed();
  if (whole === undefined) return null;
  const start = chain[0]?.from ?? 0;
  const before = line.text.slice(start, percent.from - words.length - 1);
  const prefix = words.slice(0, words.length - stem.length);
  if (isNarrowed(prefix, before)) return null;
  const seen = [...prefix].every((letter) => neutral.has(letter) || before.includes(letter));
  return {
    terms: [[part, whole], ...others.map((other): Terms => [part, other])],
    firm:
      parts.length === 1 &&
      alike.length === 1 &&
      countedIn(whole) === countedIn(part) &&
      !isOther(line, whole, part) &&
      wholes.length === 1 &&
      !ofMoney.test(stem) &&
      (seen || isWithin(line, whole, part)),
    rest,
  };
}

/** 走访 6 个分馆以及 10 个文化站: two things side by side, and neither is some of the other. */
const isListed = ({ text }: Line, part: Amount, { from, to }: Amount): boolean =>
  /^[\p{Script=Han}]{1,8}(?:、|以及|[和及与])[\p{Script=Han}]{0,3}$/u.test(
    from > part.to ? text.slice(part.to, from) : text.slice(to, part.from),
  );

const light = /.{2}(?:完成|落实|执行|到位)$/;

/** Whether a rate is narrowed down by words that its amounts do not say: 办结 298 件，按期办结率 100%. */
export const isNarrowed = (name: string, before: string): boolean =>
  (name.match(narrow) ?? []).some((word) => !before.includes(word));

/** 预算 120 万元，实际采购 112.5 万元，节约率 6.25%: by how much one amount is less than the other. */
function lessOf(amounts: readonly Amount[], words: string): StemReading | null {
  // A mean of several rates is no rate of their sums.
  if (!/(?:审减|核减|压减|节约|节支|节省|下浮|让利|降价)$/.test(words) || words.includes('平均')) return null;
  const [more, less] = amounts.slice(-2);
  if (more === undefined || less === undefined || countedIn(more) !== countedIn(less)) return null;
  return more.value.gt(less.value) ? { terms: [[less, more]], firm: false, rest: true } : null;
}
