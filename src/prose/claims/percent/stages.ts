import { countedIn } from '../reading/amounts/counted.ts';
import type { Terms } from '../reading/amounts/quotient.ts';
import { due, isWithin, tailOf } from '../reading/amounts/words.ts';
import { type Amount, boundsOf } from '../reading/amounts.ts';
import type { Line } from '../reading/lines.ts';
import { amountsBefore, chainOf, type Percent, type Setting } from '../reading/percents.ts';
import type { StemReading } from './stem.ts';

const done = /实际|已|支出|执行|使用|支付|完成|收回|回收|实有|在职|现有|结算|决算|审定/;
const given = new RegExp(
  `${due.source}|拟|预算|计划|安排|下达|总额|总投资|合同|分配|调整后|发放|目标|任务|批复|中标|需|编制|核定|控制|概算|限额`,
);
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
export function termsOf(alike: readonly Amount[], near: readonly Amount[]): Terms | null {
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

/** The same of amounts that stand before another percentage: 计划 300 人，实际 312 人，合格 300 人，合格率…，完成率 104%. */
export function stagedBefore(setting: Setting, percent: Percent, name: string): StemReading | null {
  const { line, sentences, at } = setting;
  const chain = amountsBefore(line, chainOf(setting), percent.from);
  if (/控制$/.test(name)) {
    const near = amountsBefore(line, sentences.slice(Math.max(0, at - 1), at + 1), percent.from);
    const posts = near.find(({ label }) => /编制/.test(label) && !/行政|事业|工勤/.test(label));
    const staff = near.find(({ label }) => /实有|在职|在岗|现有|实际/.test(label));
    const both = posts !== undefined && staff !== undefined && countedIn(posts) === countedIn(staff);
    return both ? { terms: [[staff, posts]], firm: false, rest: false } : null;
  }
  const part = chain.findLast(({ label }) => (stage(label) ?? 0) > 0);
  if (part === undefined) return null;
  const whole = chain.findLast(
    (one) => countedIn(one) === countedIn(part) && one.to <= part.from && stage(one.label) === 0,
  );
  return whole === undefined ? null : { terms: [[part, whole]], firm: false, rest: false };
}

const lately =
  /^(?<name>[\p{Script=Han}"]{4,20}?)(?:实际|累计|已|共)*(?:到位|支出|使用|支付|拨付|执行|完成)(?:了|共|为|金额|资金)*$/u;

/** 县级配套资金 6,000 万元……县级配套资金到位 4,200 万元，到位率 70%: the whole that was told under the same name. */
export function calledBefore(
  { line, sentences, at }: Setting,
  near: readonly Amount[],
  rate: string,
): Terms | null {
  const part = near.at(-1);
  if (part === undefined || !/^(?:到位|支出|使用|支付|拨付|执行|完成)$/.test(rate)) return null;
  const name = lately.exec(part.label.replace(/^(?:其中|而|但|以及|和)/, ''))?.groups?.['name'];
  if (name === undefined) return null;
  const told = amountsBefore(line, sentences.slice(0, at + 1), part.from).filter(
    ({ label, measure, value }) =>
      measure === part.measure &&
      value.gte(part.value) &&
      label.replace(/(?:预算|共|为|安排|计划)+$/, '').endsWith(name),
  );
  const [whole] = told;
  return whole !== undefined && told.every(({ value }) => value.equals(whole.value)) ? [part, whole] : null;
}

const least = /(?:≥|>=|不低于|不少于|不小于)$/;
const reached = /^[^,;。\d]{0,8}[,;(][^,;。\d]{0,8}(?:实际|完成)[^,;。\d]{0,8}$/;

/** 受益人口≥9,200 人，实际 9,382 人，完成率 101.98%: what was asked for as a least. */
export function leastBefore({ line, sentence }: Setting, near: readonly Amount[]): Terms | null {
  const [part] = near;
  if (near.length !== 1 || part === undefined) return null;
  const bound = boundsOf(line, sentence).findLast(({ to }) => to <= part.from);
  if (bound === undefined || countedIn(bound) !== countedIn(part)) return null;
  const asked = least.test(line.text.slice(Math.max(0, bound.from - 3), bound.from));
  return asked && reached.test(line.text.slice(bound.to, part.from)) ? [part, bound] : null;
}

/** 公用经费 37.28 万元（预算 38.50 万元，控制率 96.83%）: what was done stands before the bracket. */
export function bracketBefore({ line }: Setting, percent: Percent, near: readonly Amount[]): Terms | null {
  const [part, whole] = near.slice(-2);
  if (part === undefined || whole === undefined || countedIn(part) !== countedIn(whole)) return null;
  if (line.text.slice(whole.to, percent.from).includes(')')) return null;
  const opens = line.text[part.to] === '(' && whole.depth === part.depth + 1 && whole.clause === part.to + 1;
  return opens && stage(whole.label) === 0 && stage(part.label) !== 0 ? [part, whole] : null;
}

const failed = /^[\p{Script=Han}]{0,6}?(?:没有|未能?|尚未|仍未|不|存在|有误|错误|逾期|超期|延期|延迟|缺|漏)/u;
/** What 完成率 counts as wanting. */
const ofDoing = /完成|完工|竣工|通过|达到|达标|延[期迟误后]|[逾超]期|按期|按时/;
const good = /(?:合格|达标|准确|完整|及时|按时|按期|规范|合规|完好|通过|完成|完工)$/;

/** 12 个分项中有 3 个没有按期完成: how many fell short, and of how many. */
export function shortfall(line: Line, alike: readonly Amount[], name: string): Terms | null {
  const [whole, part] = alike;
  if (
    alike.length !== 2 ||
    whole === undefined ||
    part === undefined ||
    !good.test(name) ||
    /^[不未非]/.test(name)
  )
    return null;
  const some =
    isWithin(line, whole, part) ||
    /^[^,;。]{0,12},其中[^,;。]{0,6}$/.test(line.text.slice(whole.to, part.from));
  const tail = tailOf(part);
  // （60 个县中有 24 个没有布点），完成率 75%: an aside, and of other things.
  const aside = line.text.slice(part.to, part.to + 16).includes(')') && part.depth > 0;
  const same = !/(?:完成|完工|通过)$/.test(name) || ofDoing.test(tail);
  return some && !aside && same && failed.test(tail) && whole.value.gt(part.value) ? [part, whole] : null;
}
