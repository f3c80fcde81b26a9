import { z } from 'zod';
import { aligned } from '../alignment.ts';
import { Fraction, type Interval, parseQuantity, printRate, roundedFrom } from '../quantity.ts';
import { against, differentUnits, measuredActual, printed, within } from './operands.ts';
import type { Facts, Rule, RuleResult } from './rule.ts';
import { equals, figure, problem, short } from './wording.ts';

type Rate = {
  readonly value: Fraction;
  readonly interval: Interval | null;
  readonly zh: string;
  readonly en: string;
};

const one = new Fraction(1);

function run(_: undefined, facts: Facts): RuleResult {
  const rate = facts.budget === null ? printedRate(facts) : budgetRate(facts.budget);
  if ('problem' in rate) return rate;
  const other = facts.budget === null ? null : contradicting(rate, facts);
  if (other !== null) return other;
  const { weight, decimals } = facts;
  const uncapped = rate.value.mul(weight);
  const sum = `× ${short(weight)} ${equals(uncapped, decimals)}`;
  const over = uncapped.gt(weight);
  const range = rate.interval && ([rate.interval.low, rate.interval.high] as const);
  return {
    award: {
      score: within(uncapped, weight),
      how: {
        'zh-CN': `${rate.zh} ${sum}，${over ? `超出满分，按封顶 ${short(weight)} 计` : `封顶 ${short(weight)}`}`,
        en: `${rate.en} ${sum}, ${over ? `over the full mark, so ${short(weight)}` : `at most ${short(weight)}`}`,
      },
      ...(range === null
        ? {}
        : { range: [within(range[0].mul(weight), weight), within(range[1].mul(weight), weight)] as const }),
      met: rate.value.gte(one),
    },
  };
}

function budgetRate({
  base,
  executed,
}: NonNullable<Facts['budget']>): Rate | Exclude<RuleResult, { award: unknown } | { within: unknown }> {
  const pair = aligned(base, executed);
  if (pair === null) return differentUnits(base, executed, ['rule']);
  const { target, value, shown } = against(pair);
  if (target.value.lte(0)) {
    return problem(['rule'], {
      'zh-CN': [`以预算 \`${figure(target)}\` 为除数`, '为大于 0 的预算数', '核对 `budget`'],
      en: [`division by a budget of \`${figure(target)}\``, 'a budget above 0', 'check `budget`'],
    });
  }
  // Two equal prints are one amount spent in full, not two roundings.
  const spent = value.equals(target.value);
  const low = printed(target);
  const high = printed(pair.right);
  const exact = spent || (low === null && high === null);
  const most = high?.high.mul(pair.factor) ?? value;
  const least = high?.low.mul(pair.factor) ?? value;
  return {
    value: value.div(target.value),
    interval: exact
      ? null
      : { low: least.div(low?.high ?? target.value), high: most.div(low?.low ?? target.value) },
    zh: `执行 ${shown['zh-CN']} ÷ 预算 ${figure(target)}`,
    en: `${shown.en} executed ÷ ${figure(target)} budgeted`,
  };
}

/** An execution rate that the leaf prints as its actual value, too, must be the one that the amounts give. */
function contradicting({ value, interval }: Rate, { actual }: Facts): RuleResult | null {
  if (actual === null || typeof actual === 'string' || actual.operator !== null) return null;
  const pair = aligned(parseQuantity('100%') ?? actual, actual);
  if (pair === null) return null;
  const print = roundedFrom(pair.right);
  const { low, high } = interval ?? { low: value, high: value };
  if (print.low.lte(high) && low.lt(print.high)) return null;
  const rate = printRate(value, Math.max(actual.decimals, 2));
  return problem(['actual'], {
    'zh-CN': [`为 \`${actual.text}\``, `与预算的执行率 \`${rate}\` 一致`, '核对 `budget` 和完成值'],
    en: [
      `\`${actual.text}\``,
      `the budget’s execution rate \`${rate}\``,
      'check `budget` and the actual value',
    ],
  });
}

/** Reports without amounts print the execution rate itself as the actual value. */
function printedRate(facts: Facts): Rate | Exclude<RuleResult, { award: unknown } | { within: unknown }> {
  if (facts.actual === null) {
    return problem(['rule'], {
      'zh-CN': ['缺少预算数或执行数', '在 `budget` 中写明两者', '补上，或在 `actual` 填写执行率'],
      en: ['missing budget or expenditure', 'both in `budget`', 'add them, or the rate as `actual`'],
    });
  }
  const actual = measuredActual({ ...facts, unit: '%' });
  if ('problem' in actual) return actual;
  const pair = aligned(parseQuantity('100%') ?? actual, actual);
  if (pair === null) {
    return problem(['actual'], {
      'zh-CN': [`为 \`${figure(actual)}\``, '为执行率（百分比）', '改为百分比，或填写 `budget`'],
      en: [`\`${figure(actual)}\``, 'the execution rate in per cent', 'write a percentage, or add `budget`'],
    });
  }
  const { value, interval, shown } = against(pair);
  return { value, interval, zh: `执行率 ${shown['zh-CN']}`, en: `execution rate ${shown.en}` };
}

export default {
  name: 'execution',
  schema: z.undefined(),
  summary: {
    'zh-CN': '预算执行率 × 分值，封顶为分值；执行率取自 `budget`，没有金额时取 `actual`。',
    en: 'Budget execution rate × weight, at most the weight; from `budget`, or from `actual` without amounts.',
  },
  examples: {
    full: { weight: '12', budget: { base: '460 万元', executed: '460 万元' }, score: '12' },
    least: { weight: '12', budget: { base: '460 万元', executed: '0 元' }, score: '0' },
  },
  run,
} satisfies Rule<undefined>;
