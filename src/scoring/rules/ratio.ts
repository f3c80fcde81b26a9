import { z } from 'zod';
import { targetMet } from '../target.ts';
import { operands, within } from './operands.ts';
import type { Facts, Rule, RuleResult } from './rule.ts';
import { equals, figure, problem, short } from './wording.ts';

function run(_: undefined, facts: Facts): RuleResult {
  const read = operands(facts);
  if ('problem' in read) return read;
  const { target, actual, value, interval, shown } = read;
  if (target.operator === '≤' || target.operator === '<') {
    return problem(['target'], {
      'zh-CN': [`为 \`${target.text}\`（越低越好）`, '为越高越好的指标值', '改用 `inverse`'],
      en: [`\`${target.text}\` (less is better)`, 'a target where more is better', 'use `inverse`'],
    });
  }
  if (target.value.lte(0)) {
    return problem(['target'], {
      'zh-CN': [`以 \`${target.text}\` 为除数`, '为大于 0 的指标值', '改用 `met`'],
      en: [`division by \`${target.text}\``, 'a target above 0', 'use `met`'],
    });
  }
  const { weight, decimals } = facts;
  const uncapped = value.div(target.value).mul(weight);
  const award = (of: typeof value) => within(of.div(target.value).mul(weight), weight);
  const sum = `${figure(target)} × ${short(weight)} ${equals(uncapped, decimals)}`;
  const zh = uncapped.gt(weight) ? `超出满分，按封顶 ${short(weight)} 计` : `封顶 ${short(weight)}`;
  const en = uncapped.gt(weight) ? `over the full mark, so ${short(weight)}` : `at most ${short(weight)}`;
  const below = uncapped.lt(0);
  const met = targetMet(target, actual, facts.unit, '≥');
  return {
    award: {
      score: within(uncapped, weight),
      how: {
        'zh-CN': `${shown['zh-CN']} ÷ ${sum}，${below ? '低于 0，按 0 计' : zh}`,
        en: `${shown.en} ÷ ${sum}, ${below ? 'below 0, so 0' : en}`,
      },
      ...(interval === null ? {} : { range: [award(interval.low), award(interval.high)] as const }),
      ...(met === null ? {} : { met }),
    },
  };
}

export default {
  name: 'ratio',
  schema: z.undefined(),
  summary: {
    'zh-CN': '正向指标：实际完成值 ÷ 指标值 × 分值，封顶为分值。',
    en: 'More is better: actual ÷ target × weight, at most the weight.',
  },
  examples: {
    full: { weight: '10', target: '≥100', actual: '120', unit: '件', score: '10' },
    least: { weight: '10', target: '≥100', actual: '0', unit: '件', score: '0' },
  },
  run,
} satisfies Rule<undefined>;
