import type { PercentClaim } from './claim.ts';
import { type Amount, amountsOf } from './reading/amounts.ts';
import { countedIn } from './reading/counted.ts';
import { yuanIn } from './reading/figure.ts';
import type { Line, Text } from './reading/lines.ts';
import { quotientClaim } from './reading/percent-claim.ts';
import { amountsBefore, type Percent, percentsOf, type Setting } from './reading/percents.ts';
import { explained, isAt, type Terms } from './reading/quotient.ts';
import { heldAgainst } from './reading/witness.ts';
import { byStem } from './stem.ts';

/** A rate's name before its figure: 案件结案率, 支出进度. */
const named =
  /([\p{Script=Han}"']{0,14}?)(率|进度|比例|占比|抽查面|覆盖面)(?:\([^()%\d]{0,20}\))?(?:为|是|达到|达|仅为|仅|只有|约为|也|均|共|:)*$/u;
/** Rates that are no part of a whole, another year's, or what was wanted. */
const strange =
  /得分率|利率|税率|费率|汇率|增长率|失业率|同比|较|比上年|去年|上年|目标|不低于|应达|要求|计划(?!完成)|预期|分别|平均/;
const wanted = /^的?(?:目标|要求|标准|指标值|任务|计划|规定|上限|下限)/;
/** Rates of which two amounts side by side can be told to be their terms. */
const staged =
  /(?:执行率|支出率|支付率|使用率|完成率|到位率|拨付率|回收率|收回率|控制率|支出进度|执行进度|拨付进度)$/;

/** Rates beside the amounts they are taken of: 支出 47.68 万元…预算 50 万元…执行率 95.00%. */
export function rated(setting: Setting, percent: Percent): readonly PercentClaim[] {
  const { text, line, sentence } = setting;
  const label = line.text.slice(Math.max(sentence.from, percent.from - 24), percent.from);
  const match = named.exec(label);
  if (match === null || strange.test(label.slice(-14))) return [];
  if (wanted.test(line.text.slice(percent.to, percent.to + 5))) return [];
  const { printed } = percent;
  const before = percentsOf(sentence).findLast(({ to }) => to < percent.from)?.to ?? sentence.from;
  const near = amountsOf(line, sentence).filter(({ from, to }) => from >= before && to <= percent.from);
  const last = near.at(-1);
  const alike = last === undefined ? [] : near.filter((one) => countedIn(one) === countedIn(last));
  const words = line.text.slice(near[0]?.from ?? before, percent.from);
  const rest = /合格|达标|满意|通过|及时|有效|控制|按期/.test(label) || /没有|未|不|逾期|缺/.test(words);
  const pair = explained(printed, alike, rest);
  if (pair !== null) return [quotientClaim(line, percent, pair, true)];
  const wanting = shortfall(line, alike);
  if (wanting !== null) return heldAgainst(text, line, percent, wanting, { firm: true, rest: true });
  return differing(setting, percent, {
    near,
    alike,
    rest,
    name: match[1] || (match[2] ?? '').replace(/面$/, ''),
  });
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
  const { text, line, sentences, at } = setting;
  const { printed } = percent;
  const label = line.text.slice(Math.max(0, percent.from - 14), percent.from).replace(/[为是达到仅:]+$/, '');
  const terms = staged.test(label) ? termsOf(alike, near) : null;
  const reading = terms === null ? byStem(setting, percent, name) : null;
  const measured = terms?.[0] ?? reading?.terms[0][0];
  if (measured === undefined) return [];
  // The base may stand in a sentence before, or be the whole's own.
  const others = amountsBefore(line, sentences.slice(0, at + 1), percent.from).filter(
    (one) => countedIn(one) === countedIn(measured),
  );
  const earlier = explained(printed, others, rest || reading?.rest === true);
  if (earlier !== null) return [quotientClaim(line, percent, earlier, true)];
  if (isOfBudget(printed, others, text, line)) return [];
  if (terms !== null) {
    const [part, whole] = terms;
    if (/增|减|降|超|结余|剩余/.test(part.label + whole.label)) return [];
    return heldAgainst(text, line, percent, terms, { firm: true });
  }
  if (reading === null) return [];
  const { firm, rest: over } = reading;
  for (const some of reading.terms) {
    const found = heldAgainst(text, line, percent, some, { firm, rest: over });
    if (found.length > 0) return found;
  }
  return [];
}

const done = /实际|已|支出|执行|使用|支付|完成|收回|回收|实有|在职|现有|结算|决算|审定/;
const given =
  /预算|计划|安排|下达|总额|总投资|合同|分配|调整后|应|发放|目标|任务|批复|中标|需|编制|核定|控制|概算|限额/;
const passed = /到位|拨付|收到/;

/** 0: what was to be had, 1: what came, 2: what was done with it. */
const stage = (label: string): number | null =>
  /(?:实际|已)(?:分配|下达|安排|批复)/.test(label)
    ? 0
    : /实际|已/.test(label)
      ? passed.test(label)
        ? 1
        : 2
      : given.test(label) && !/支出|支付|使用/.test(label)
        ? 0
        : passed.test(label)
          ? 1
          : done.test(label)
            ? 2
            : given.test(label)
              ? 0
              : null;

/** What a rate is taken of: two amounts of which one was given and one was done, by the words before them. */
function termsOf(alike: readonly Amount[], near: readonly Amount[]): Terms | null {
  if (near.at(-1) === undefined || near.at(-1) !== alike.at(-1)) return null;
  const staged = alike.flatMap((amount) => {
    const at = stage(amount.label);
    return at === null ? [] : [{ amount, at }];
  });
  // 25 项重点工作完成 24 项: one clause, and only what was done is named.
  const [a, b] = alike;
  if (
    alike.length === 2 &&
    a !== undefined &&
    b !== undefined &&
    a.clause === b.clause &&
    stage(a.label) === null
  ) {
    return stage(b.label) === 2 && a.value.gte(b.value) ? [b, a] : null;
  }
  const part = staged.at(-1);
  if (part === undefined) return null;
  const whole = staged.slice(0, -1).findLast(({ at }) => at !== part.at);
  if (whole === undefined || (alike.length > 2 && whole.at > part.at)) return null;
  if (alike.length === 2 && near.at(-2) !== alike[0]) return null;
  return whole.at < part.at ? [part.amount, whole.amount] : [whole.amount, part.amount];
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

/** 12 个分项中有 3 个没有按期完成: how many fell short, and of how many. */
function shortfall(line: Line, alike: readonly Amount[]): Terms | null {
  const [whole, part] = alike;
  if (alike.length !== 2 || whole === undefined || part === undefined) return null;
  const between = /^[^,;。]{0,12}[中里],?(?:仅|只|有|尚有|仍有)*$/.test(line.text.slice(whole.to, part.from));
  const failed = /^(?:项目|单位|工程|任务|指标)?(?:没有|未能?|尚未|仍未)[^,;。]{1,10}$/.test(part.tail);
  return between && failed && whole.value.gt(part.value) ? [part, whole] : null;
}
