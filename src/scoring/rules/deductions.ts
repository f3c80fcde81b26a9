import { z } from 'zod';
import type { Fraction } from '../quantity.ts';
import { within } from './operands.ts';
import { type Award, award, label, pointsOf, times } from './parameters.ts';
import type { Facts, Rule, RuleResult } from './rule.ts';
import { equals, short } from './wording.ts';

type Deduction = { readonly for: string; readonly points: Award; readonly times?: Fraction | undefined };

const schema = z.array(z.strictObject({ for: label, points: award, times: times.optional() }));

function run(deductions: readonly Deduction[], { weight, decimals }: Facts): RuleResult {
  const lost = deductions.map(({ points, times }) => {
    const each = pointsOf(points, weight);
    return times === undefined ? each : each.mul(times);
  });
  const rest = lost.reduce((left, points) => left.sub(points), weight);
  const terms = deductions.map((deduction) => term(deduction, weight));
  const sum = `${short(weight)}${terms.join('')} ${equals(rest, decimals)}`;
  const below = rest.lt(0);
  return {
    award: {
      score: within(rest, weight),
      how:
        deductions.length === 0
          ? {
              'zh-CN': `没有扣分，计满分 ${short(weight)}`,
              en: `nothing deducted, full mark ${short(weight)}`,
            }
          : {
              'zh-CN': `${sum}${below ? '，扣完为止，计 0' : ''}`,
              en: `${sum}${below ? ', no less than 0, so 0' : ''}`,
            },
    },
  };
}

function term({ for: reason, points, times }: Deduction, weight: Fraction): string {
  const count = times === undefined || times.equals(1) ? '' : ` × ${short(times)}`;
  return ` − ${short(pointsOf(points, weight))}${count}（${reason}）`;
}

const example = (times: string) => [{ for: '季度报告迟报', points: '2', times }];

export default {
  name: 'deductions',
  schema,
  summary: {
    'zh-CN': '从满分起扣：每项扣分 × 次数，扣完为止。',
    en: 'From the full mark down: points × times for each shortcoming, never below 0.',
  },
  examples: {
    full: { parameters: example('0'), weight: '15', score: '15' },
    least: { parameters: example('8'), weight: '15', score: '0' },
  },
  run,
} satisfies Rule<readonly Deduction[]>;
