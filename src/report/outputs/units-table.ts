import type { ReportSummary } from '../summary.ts';
import { fieldsFrom } from './field.ts';
import type { UnitJson } from './report-json.ts';
import { table } from './table.ts';

type Row = { readonly summary: ReportSummary; readonly unit: UnitJson };

const glossary = `
report!       | text          | 报告 | Report | 报告的标识，见 reports 表的 id | the report’s id in the table reports
unit!         | text          | 单位或项目 | Unit | 分别评分的单位或项目 | the unit or project that is scored by itself
total         | exact points  | 总分（精确） | Total, exact | 未四舍五入 | not rounded
printed       | number points | 总分 | Total | 按评分办法的位数四舍五入 | rounded to the scheme’s decimals
rate          | percent %     | 得分率 | Rate | 总分占满分的比例 | total over full mark
rateExact     | exact         | 得分率（精确） | Rate, exact | 满分为 1，未四舍五入 | 1 is the full mark; not rounded
grade         | text          | 等级 | Grade | 评分办法自己的用词 | in the scheme’s own word
statedTotal   | text points   | 原文总分 | Total as stated | 原文印出的总分；没有印出则为空 | the total that the publication prints; empty where it prints none
totalAgrees   | boolean       | 总分一致 | Total agrees | 原文总分与各项指标是否一致；无从比较则为空 | whether the stated total follows from the indicators; empty where there is nothing to compare
statedGrade   | text          | 原文等级 | Grade as stated | 原文印出的等级；没有印出则为空 | the grade that the publication prints; empty where it prints none
gradeAgrees   | boolean       | 等级一致 | Grade agrees | 原文等级与总分是否一致；无从比较则为空 | whether the stated grade follows from the total; empty where there is nothing to compare
budgetUnit    | text          | 金额单位 | Unit of amounts | executed 与预算的单位 | unit of budget and executed
budget        | number        | 预算 | Budget | 计算执行率所用的预算数 | the budget that the execution rate is taken of
executed      | number        | 支出 | Spent | 实际支出 | what was spent
executionRate | percent %     | 预算执行率 | Execution rate | 支出占预算的比例 | spent over budget
`;

/** One row for each unit or project of a report that scores several apart. */
export const unitsTable = table<Row>(
  {
    name: 'units',
    title: { 'zh-CN': '分项结果', en: 'Units' },
    about: {
      'zh-CN': '一份报告分别评价几个单位或项目的，每个一行。不含已撤回的报告。',
      en: 'One row a unit or project, of reports that score several apart. Without withdrawn reports.',
    },
    fields: fieldsFrom(glossary),
    key: ['report', 'unit'],
    refers: { field: 'report', table: 'reports', to: 'id' },
    lists: ({ status }) => status !== 'withdrawn',
  },
  {
    report: ({ summary }) => summary.id,
    unit: ({ unit }) => unit.name,
    total: ({ unit }) => unit.total,
    printed: ({ unit }) => unit.printed,
    rate: ({ unit }) => unit.rate,
    rateExact: ({ unit }) => unit.rateExact,
    grade: ({ unit }) => unit.grade,
    statedTotal: ({ unit }) => unit.stated.total,
    totalAgrees: ({ unit }) => unit.stated.totalAgrees,
    statedGrade: ({ unit }) => unit.stated.grade,
    gradeAgrees: ({ unit }) => unit.stated.gradeAgrees,
    budgetUnit: ({ unit }) => unit.budget?.unit ?? null,
    budget: ({ unit: { budget } }) => (budget?.base ? budget[budget.base] : null),
    executed: ({ unit }) => unit.budget?.executed ?? null,
    executionRate: ({ unit }) => unit.budget?.rate ?? null,
  },
  ({ summary, built }) => (built.json.units ?? []).map((unit) => ({ summary, unit })),
);
