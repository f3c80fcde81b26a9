import type { Element } from 'hast';
import { captioned, proseWords } from '../../i18n/prose.ts';
import type { Language } from '../../i18n/words.ts';
import { type AmountName, type Budget, toBudget } from '../../report/budget.ts';
import { formatAmount, formatMoneyDigits, formatMoneyUnit, formatRate } from '../../report/format.ts';
import type { ReadableReport } from '../../report/read.ts';
import { plainTable, scrollable } from '../drawing/table.ts';
import type { Call, Directive } from './directive.ts';
import { noBudget, noFigure } from './faults.ts';

const amountNames = ['initial', 'adjusted', 'received', 'executed'] as const satisfies readonly AmountName[];

/** The budgets a call is of: the unit's own, else the one of the whole report. */
function budgetsOf({ units }: Call, report: ReadableReport): { name: string | null; budget: Budget }[] {
  const whole = report.data.budget;
  if (units.length > 1 && whole !== undefined) return [{ name: null, budget: toBudget(whole) }];
  return units.flatMap(({ name, budget }) => (budget === null ? [] : [{ name, budget }]));
}

function table(name: string | null, budget: Budget, report: ReadableReport, language: Language): Element {
  const { amounts, sources, unit, rate } = budget;
  const money = (text: string) => ({ content: text, number: true });
  const rows = amountNames.flatMap((key) => {
    const amount = amounts[key];
    if (amount === null) return [];
    const own = sources.filter(({ of }) => of === key);
    return [
      [{ content: proseWords[key][language] }, money(formatMoneyDigits(amount, language))],
      ...own.map((source, at) => [
        { content: (at === 0 ? proseWords.ofWhich[language] : '') + source.name },
        money(formatMoneyDigits(source.amount, language)),
      ]),
    ];
  });
  const share =
    rate === null
      ? []
      : [[{ content: proseWords.executionRate[language] }, money(formatRate(rate, report.scheme))]];
  const caption = (name === null ? proseWords.budget : captioned(proseWords.budget, name))[language];
  const unitShown = formatMoneyUnit(unit, language);
  const head = [
    { content: proseWords.budgetItem[language] },
    money(captioned(proseWords.amount, unitShown)[language]),
  ];
  return scrollable(caption, plainTable('budget-table', caption, head, [...rows, ...share]));
}

export default {
  name: 'budget',
  title: {
    'zh-CN': '独占一行：项目资金表；在句中：其中一个数（initial、adjusted、received、executed、rate）',
    en: 'On its own line the budget table; in a sentence one of its figures (initial, adjusted, received, executed, rate)',
  },
  block: {
    options: {},
    refuse: (call, report) => (budgetsOf(call, report).length === 0 ? noBudget : null),
    draw: (call, { report, language }) =>
      budgetsOf(call, report).map(({ name, budget }) => table(name, budget, report, language)),
  },
  text: {
    label: [...amountNames, 'rate'],
    print: (call, report) => {
      const [first, second] = budgetsOf(call, report);
      const todo = {
        'zh-CN': '请在 `budget` 中补上或删去该指令',
        en: 'add it to `budget` or remove the directive',
      };
      const key = call.label as AmountName | 'rate';
      const words = proseWords[key === 'rate' ? 'executionRate' : key];
      if (first === undefined || second !== undefined) return noFigure(words, todo);
      const { budget } = first;
      if (key === 'rate') {
        if (budget.rate === null) return noFigure(words, todo);
        return { figure: formatRate(budget.rate, report.scheme).slice(0, -1), sign: '%' };
      }
      const amount = budget.amounts[key];
      if (amount === null) return noFigure(words, todo);
      return { figure: formatAmount(amount), sign: ` ${amount.unit}` };
    },
  },
} satisfies Directive;
