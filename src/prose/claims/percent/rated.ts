import type { PercentClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { explained, isAt, type Terms } from '../reading/amounts/quotient.ts';
import type { Amount } from '../reading/amounts.ts';
import { yuanIn } from '../reading/figure.ts';
import type { Line, Text } from '../reading/lines.ts';
import { quotientClaim } from '../reading/percents/claim.ts';
import { heldAgainst, heldAgainstAny, isTelling } from '../reading/percents/witness.ts';
import { amountsBefore, type Percent, percentsOf, type Setting } from '../reading/percents.ts';
import { bracketBefore, calledBefore, leastBefore, shortfall, stagedBefore, termsOf } from './stages.ts';
import { byStem, isNarrowed } from './stem.ts';

/** A rate's name before its figure: 案件结案率, 支出进度. */
const named =
  /([\p{Script=Han}"']{0,14}?)(率|进度|比例|占比|抽查面|覆盖面)(?:\([^()%\d]{0,20}\))?(?:为|是|达到|达|仅为|仅|只有|约为|也|均|共|:)*$/u;
/** Rates that are no part of a whole, another year's, or what was wanted. */
const strange =
  /得分率|利率|税率|费率|汇率|增长率|失业率|同比|较|比上年|去年|上年|目标|不低于|应达|要求|计划(?!完成)|预期|分别|平均/;
/** 目标完成率 is a rate, no goal. */
const ofGoal = /(?:年度|任务|计划|目标)+完成率/;
const wanted = /^的?(?:目标|要求|标准|指标值|任务|计划|规定|上限|下限)/;
/** 预算数 20.30 万元，完成预算 83.69%; 计划 105 处，实际 110 处，完成 104.76%. */
const ofPlan =
  /(?<=[,(])(?:均|共|已|仅|只)?完成(?:了)?(?:年初|年度|全年|当年|调整后?)*(?:预算|计划|任务|目标)?(?:数|任务)?(?:的)?$/u;
/** Rates of which two amounts side by side can be told to be their terms. */
const staged =
  /(?:执行率|支出率|支付率|使用率|完成率|到位率|拨付率|回收率|收回率|控制率|支出进度|执行进度|拨付进度)$/;

/** Rates beside the amounts they are taken of: 支出 47.68 万元…预算 50 万元…执行率 95.00%. */
export function rated(setting: Setting, percent: Percent): readonly PercentClaim[] {
  const { text, line, sentence, previous } = setting;
  const label = line.text
    .slice(Math.max(sentence.from, percent.from - 24), percent.from)
    .replace(ofPlan, '完成率');
  const match = named.exec(label);
  if (match === null || strange.test(label.slice(-14).replace(ofGoal, ''))) return [];
  if (wanted.test(line.text.slice(percent.to, percent.to + 5))) return [];
  const { printed } = percent;
  const near = amountsBefore(line, [sentence], percent.from).filter(({ from }) => from >= previous);
  const last = near.at(-1);
  const alike = last === undefined ? [] : near.filter((one) => countedIn(one) === countedIn(last));
  const words = line.text.slice(near[0]?.from ?? previous, percent.from);
  const rest = /合格|达标|满意|通过|及时|有效|控制|按期/.test(label) || /没有|未|不|逾期|缺/.test(words);
  const name = match[1] || (match[2] ?? '').replace(/面$/, '');
  const wanting = shortfall(line, alike, name);
  if (wanting !== null) return heldAgainst(text, line, percent, wanting, { firm: true, rest: true });
  const asked = askedBefore(setting, percent, near, name);
  const audited = /(?:审减|核减)$/.test(name) ? auditedOf(alike) : null;
  const pair = explained(printed, audited ?? asked ?? alike, rest);
  if (pair !== null) return [quotientClaim(line, percent, pair, true)];
  if (audited !== null) return heldAgainst(text, line, percent, audited, { firm: true });
  if (asked !== null) return heldAgainst(text, line, percent, asked, { firm: true });
  return differing(setting, percent, { near, alike, rest, name });
}

/** 送审 2,389.62 万元，审定 2,284.90 万元，审减 104.72 万元: what was taken off, of what was handed in. */
function auditedOf(alike: readonly Amount[]): Terms | null {
  const off = alike.findLast(({ label }) => /审减|核减/.test(label));
  if (off === undefined) return null;
  // 送审总额 9,013.50 万元……已送审 6,218.40 万元: what stands nearest.
  const whole = alike.findLast(({ label, to }) => to <= off.from && /送审|报审|申报/.test(label));
  return whole === undefined ? null : [off, whole];
}

/** What was asked for, where the words that hold it leave no doubt. */
function askedBefore(
  setting: Setting,
  percent: Percent,
  near: readonly Amount[],
  name: string,
): Terms | null {
  const least = /完成$/.test(name) ? leastBefore(setting, near) : null;
  return least ?? (/(?:完成|执行|支出|使用|控制)$/.test(name) ? bracketBefore(setting, percent, near) : null);
}

type Read = {
  readonly near: readonly Amount[];
  readonly alike: readonly Amount[];
  readonly rest: boolean;
  /** What stands before 率. */
  readonly name: string;
};

function differing(
  setting: Setting,
  percent: Percent,
  { near, alike, rest, name }: Read,
): readonly PercentClaim[] {
  const { text, line, sentence, sentences, at } = setting;
  const { printed } = percent;
  const label = line.text
    .slice(Math.max(0, percent.from - 14), percent.from)
    .replace(/[为是达到仅:]+$/, '')
    .replace(ofPlan, '完成率');
  const terms = staged.test(label) ? termsOf(alike, near) : null;
  if (terms !== null && isNarrowed(name, line.text.slice(sentence.from, percent.from - name.length - 1)))
    return [];
  const called = terms === null ? calledBefore(setting, near, name) : null;
  if (called !== null) return heldAgainst(text, line, percent, called, { firm: true });
  const far = near.length === 0 && staged.test(label) ? stagedBefore(setting, percent, name) : null;
  const reading = terms === null ? (byStem(setting, percent, name) ?? far) : null;
  const measured = terms?.[0] ?? reading?.terms[0][0];
  if (measured === undefined) return ofTwoBefore(setting, percent, alike);
  // The base may stand in a sentence before, or be the whole's own.
  const others = amountsBefore(line, sentences.slice(0, at + 1), percent.from).filter(
    (one) => countedIn(one) === countedIn(measured),
  );
  const earlier = explained(printed, others, rest || reading?.rest === true);
  if (earlier !== null) return [quotientClaim(line, percent, earlier, true)];
  if (isOfBudget(printed, others, text, line) || isParallel(setting, terms ?? reading?.terms[0] ?? null))
    return [];
  if (terms !== null) {
    const [part, whole] = terms;
    if (/增|减|降|超|结余|剩余/.test(part.label + whole.label)) return [];
    return heldAgainst(text, line, percent, terms, { firm: true });
  }
  if (reading === null) return [];
  const { terms: meant, firm, rest: over } = reading;
  // 逮捕 25 人，不捕 24 人，不捕率 48.98%: of both together.
  const both = /^[不未非]/.test(name)
    ? meant.find(([part, whole]) => isAt(printed, part.value.div(part.value.add(whole.value))))
    : undefined;
  if (both !== undefined) return [quotientClaim(line, percent, both, true)];
  if (
    /^[不未非]/.test(name) &&
    !over &&
    meant.every(([, { label }]) => !/受理|总数|抽查|抽检|检查|检测/.test(label))
  )
    return [];
  const saved = over ? null : savedOf(percent, name, meant);
  if (saved !== null) return saved === 'other' ? [] : [quotientClaim(line, percent, saved, true)];
  if (firm) return heldAgainst(text, line, percent, meant[0], { firm, rest: over });
  const wholes = meant.map(([, whole]) => whole);
  return heldAgainstAny(text, line, percent, meant[0][0], wholes, over);
}

/** 推送 3860 户，其中授信 1778 户，授信转化率 48.06%: whatever it is called, a slip of the pen away from the two right before it. */
function ofTwoBefore(
  { text, line }: Setting,
  percent: Percent,
  alike: readonly Amount[],
): readonly PercentClaim[] {
  const [whole, part] = alike.slice(-2);
  if (whole === undefined || part === undefined || !isTelling(percent.printed)) return [];
  return heldAgainst(text, line, percent, [part, whole], { firm: false });
}

/** 完成甲 447 亿元，完成率 74.6%；完成乙 299 亿元，完成率 50.1%: each is of its own whole, not of the one before. */
function isParallel({ sentence, sentences }: Setting, terms: Terms | null): boolean {
  if (terms === null || terms.every(({ from }) => from >= sentence.from)) return false;
  const earlier = sentences.filter(
    (one) => terms.some(({ from }) => one.from <= from && from < one.to) && one !== sentence,
  );
  return earlier.some((one) => one.end === ';' && percentsOf(one).length > 0);
}

/** 成交 690 万元，节约 56 万元，节约率 7.5%: of what was paid and what was saved together, unless a budget is named. */
function savedOf({ printed }: Percent, name: string, meant: readonly Terms[]): Terms | 'other' | null {
  if (!/(?:节约|节支|节省|审减|核减|下浮|让利)$/.test(name)) return null;
  const own = meant.find(([part, whole]) => {
    const both = part.value.add(whole.value);
    return both.gt(0) && isAt(printed, part.value.div(both));
  });
  if (own !== undefined) return own;
  return meant.every(([, { label }]) => /预算|控制价|限价|概算|估算|送审|报审|申报|计划/.test(label))
    ? null
    : 'other';
}

/** Whether the percentage is one amount's share of the report's own budget. */
function isOfBudget(
  printed: Percent['printed'],
  amounts: readonly Amount[],
  { report }: Text,
  line: Line,
): boolean {
  const budget = (line.scope.unit ?? report.units[0])?.budget ?? null;
  if (budget === null || amounts[0]?.measure !== '元') return false;
  const size = yuanIn(budget.unit) ?? 1;
  return Object.values(budget.amounts).some((amount) =>
    amount === null || amount.value.lte(0)
      ? false
      : amounts.some(({ value }) => isAt(printed, value.div(amount.value.mul(size)))),
  );
}
