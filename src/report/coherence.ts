import { leaves, type Result } from '../scoring/score.ts';
import type { Place, Problem } from './problem.ts';
import type { BudgetData, ReportData } from './schema.ts';
import type { FieldPath, Source } from './source.ts';

/** What is wrong with fields together, though each is right by itself. */
export function incoherent(source: Source, data: ReportData): readonly Problem[] {
  return [
    ...undated(source, data),
    ...besideUnits(source, data),
    ...baseless(source, data.budget, ['budget']),
    ...(data.units ?? []).flatMap(({ budget }, at) => baseless(source, budget, ['units', at, 'budget'])),
  ];
}

function undated(source: Source, { year, years }: ReportData): Problem[] {
  const written = source.has(['year']) || source.has(['years']);
  if (year !== undefined || years !== undefined || written) return [];
  return [
    {
      code: 'source/missing-field',
      at: source.place([]),
      message: {
        'zh-CN': '不应缺少字段 `year`，应写明评价年度（或 `years`），请补上',
        en: 'Unexpected absence of `year`, expected the evaluated year (or `years`), add it',
      },
    },
  ];
}

/** Where units have scores of their own, nothing would be computed from a tree beside them. */
function besideUnits(source: Source, { units }: ReportData): Problem[] {
  if (units === undefined) return [];
  return ['indicators', 'adjustments', 'veto']
    .filter((field) => source.has([field]))
    .map((field) => ({
      code: 'source/field',
      at: source.place([field], 'key'),
      quote: field,
      message: {
        'zh-CN': `有 \`units\` 的报告不应在最外层写 \`${field}\`，应写在各分项之内，请移入 \`units\``,
        en: `Unexpected \`${field}\` beside \`units\`, expected it inside each unit, move it there`,
      },
    }));
}

function baseless(source: Source, budget: BudgetData | undefined, path: FieldPath): Problem[] {
  const base = budget?.rateBase;
  if (budget === undefined || base === undefined || source.has([...path, base])) return [];
  return [
    {
      code: 'source/field',
      at: source.place([...path, 'rateBase']),
      quote: base,
      message: {
        'zh-CN': `\`rateBase\` 不应为 \`${base}\` 而没有这个数，应有 \`${base}\` 的金额，请补上金额或改用其他基数`,
        en: `Unexpected \`${base}\` in \`rateBase\` without that amount, expected \`${base}\` in the budget, add it or choose another base`,
      },
    },
  ];
}

/** A unit's nodes, and where their fields stand. */
type Laid = { readonly result: Result; at(index: readonly number[], field?: FieldPath): Place };

/** A score of nobody knows how many points, where the others have their full marks: no total could hold it. */
export function weightless({ result, at }: Laid): readonly Problem[] {
  const all = leaves(result.roots);
  if (all.every(({ weight }) => weight === null)) return [];
  return all
    .filter(({ indicator, weight, applicable }) => applicable && weight === null && indicator.score !== null)
    .map(({ indicator, index }) => ({
      code: 'source/missing-field',
      at: at(index, ['score']),
      quote: indicator.score?.text ?? '',
      message: {
        'zh-CN': `“${indicator.name}”有得分，不应缺少字段 \`weight\`，应写明分值，请补上`,
        en: `Unexpected absence of \`weight\` for “${indicator.name}”, which has a score, expected its full mark, add it`,
      },
    }));
}
