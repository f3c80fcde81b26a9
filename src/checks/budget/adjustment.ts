import { meets } from '../../report/stated.ts';
import { printed } from '../../scoring/rules/operands.ts';
import type { Check } from '../check.ts';
import { budgetsOf } from './budgets.ts';

export default {
  code: 'budget/adjustment',
  severity: 'warning',
  title: { 'zh-CN': '预算调整没有说明原因', en: 'A budget adjusted without a reason' },
  why: {
    'zh-CN': '预算年中调增、调减的原因影响对执行率的判断，应予公开。',
    en: 'Why a budget was raised or cut bears on its execution rate, and belongs in public.',
  },
  fix: {
    'zh-CN': '在 `budget.reason` 中写明调整的原因和依据。',
    en: 'Give cause and authority of the adjustment in `budget.reason`.',
  },
  *run(report) {
    for (const { budget, path } of budgetsOf(report)) {
      const { initial, adjusted } = budget.amounts;
      if (initial === null || adjusted === null || budget.reason !== '') continue;
      const same = printed(initial) ?? { low: initial.value, high: initial.value };
      // 7.29 and 7.289 are one amount printed twice.
      if (meets(adjusted, same) && (adjusted.decimals > 0 || adjusted.value.equals(initial.value))) continue;
      if (initial.value.equals(adjusted.value)) continue;
      yield {
        at: report.source.place([...path, 'adjusted']),
        quote: adjusted.text,
        message: {
          'zh-CN': `预算不应由 \`${initial.text}\` 调整为 \`${adjusted.text}\` 而不说明，应写明调整的原因，请填写 \`reason\``,
          en: `Unexpected adjustment from \`${initial.text}\` to \`${adjusted.text}\` without a reason, expected one, fill in \`reason\``,
        },
        related: [
          {
            at: report.source.place([...path, 'initial']),
            message: { 'zh-CN': `年初预算 \`${initial.text}\``, en: `initial budget \`${initial.text}\`` },
          },
        ],
      };
    }
  },
} satisfies Check;
