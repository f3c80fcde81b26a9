import { z } from 'zod';
import { Fraction } from '../quantity.ts';
import { targetMet } from '../target.ts';
import { type Operands, operands, within } from './operands.ts';
import type { Facts, Rule, RuleResult } from './rule.ts';
import { equals, figure, problem, short } from './wording.ts';

const one = new Fraction(1);

function run(_: undefined, facts: Facts): RuleResult {
  const read = operands(facts);
  if ('problem' in read) return read;
  const { target, value, interval, shown } = read;
  if (target.operator === '≥' || target.operator === '>') {
    return problem(['target'], {
      'zh-CN': [`为 \`${target.text}\`（越高越好）`, '为越低越好的指标值', '改用 `ratio`'],
      en: [`\`${target.text}\` (more is better)`, 'a target where less is better', 'use `ratio`'],
    });
  }
  // Nothing against a target of nothing is met; in proportion to nothing there is no score.
  if (target.value.lt(0) || (target.value.equals(0) && value.gt(0))) {
    return problem(['target'], {
      'zh-CN': [`以 \`${target.text}\` 按比例计分`, '为大于 0 的指标值', '改用 `met`'],
      en: [`\`${target.text}\` in proportion`, 'a target above 0', 'use `met`'],
    });
  }
  const { weight } = facts;
  const met = targetMet(target, read.actual, facts.unit, '≤') ?? !value.gt(target.value);
  const range = interval && [share(interval.high, read).mul(weight), share(interval.low, read).mul(weight)];
  const [low, high] = range ?? [];
  return {
    award: {
      score: share(value, read).mul(weight),
      how: value.lte(target.value) ? reached(read, weight) : exceeded(read, weight, facts.decimals, shown),
      ...(low === undefined || high === undefined ? {} : { range: [low, high] as const }),
      met,
    },
  };
}

const share = (value: Fraction, { target }: Operands): Fraction =>
  value.lte(target.value) ? one : within(target.value.div(value), one);

function reached({ target, shown }: Operands, weight: Fraction) {
  return {
    'zh-CN': `实际 ${shown['zh-CN']}，不高于 ${figure(target)}，计满分 ${short(weight)}`,
    en: `${shown.en} is not above ${figure(target)}, full mark ${short(weight)}`,
  };
}

function exceeded(read: Operands, weight: Fraction, decimals: number, shown: Operands['shown']) {
  const result = `× ${short(weight)} ${equals(share(read.value, read).mul(weight), decimals)}`;
  return {
    'zh-CN': `${figure(read.target)} ÷ ${shown['zh-CN']} ${result}，封顶 ${short(weight)}`,
    en: `${figure(read.target)} ÷ ${shown.en} ${result}, at most ${short(weight)}`,
  };
}

export default {
  name: 'inverse',
  schema: z.undefined(),
  summary: {
    'zh-CN': '反向指标：不高于指标值得满分，超出时按 指标值 ÷ 实际完成值 × 分值。',
    en: 'Less is better: the full mark up to the target, beyond it target ÷ actual × weight.',
  },
  examples: {
    full: { weight: '10', target: '≤5300', actual: '5300', unit: '元', score: '10' },
    least: { weight: '10', target: '≤5300', actual: '5830', unit: '元', score: '100/11' },
  },
  run,
} satisfies Rule<undefined>;
