import type { AmountName } from '../../report/budget.ts';
import { meets, sumOf } from '../../report/stated.ts';
import { exact } from '../../scoring/quantity.ts';
import type { Check } from '../check.ts';
import { amountNames, budgetsOf } from './budgets.ts';

export default {
  code: 'budget/parts',
  severity: 'error',
  title: { 'zh-CN': '资金来源合计与预算不符', en: 'Sources that do not add up to the budget' },
  why: {
    'zh-CN': '各项资金来源之和应等于它们所说明的那一笔预算或支出。',
    en: 'The sources must add up to the budget or expenditure that they explain.',
  },
  fix: {
    'zh-CN': '核对 `sources` 各项的金额、单位和 `of`；只列出一部分来源的，补上其余的一项。',
    en: 'Check amount, unit and `of` of each source; where only some are listed, add the rest as one.',
  },
  *run(report) {
    for (const { budget, path } of budgetsOf(report)) {
      for (const name of Object.keys(amountNames) as AmountName[]) {
        const whole = budget.amounts[name];
        const parts = budget.sources.flatMap((part, at) => (part.of === name ? [{ ...part, at }] : []));
        const amounts = parts.map(({ amount }) => amount);
        if (whole === null || parts.length === 0 || meets(whole, sumOf(amounts))) continue;
        const { 'zh-CN': zh, en } = amountNames[name];
        const sum = exact(
          amounts.reduce((total, { value }) => total.add(value), whole.value.sub(whole.value)),
        );
        yield {
          at: report.source.place([...path, name]),
          quote: whole.text,
          message: {
            'zh-CN': `${zh}不应为 \`${whole.text}\` ${budget.unit}，应为各项来源之和 \`${sum}\` ${budget.unit}，请核对两处`,
            en: `Unexpected ${en} \`${whole.text}\` ${budget.unit}, expected \`${sum}\`, the sum of its sources, check both`,
          },
          related: parts.map(({ name, amount, at }) => ({
            at: report.source.place([...path, 'sources', at, 'amount']),
            message: { 'zh-CN': `“${name}”\`${amount.text}\``, en: `“${name}” \`${amount.text}\`` },
          })),
        };
      }
    }
  },
} satisfies Check;
