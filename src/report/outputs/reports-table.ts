import { exact, Fraction, printRate } from '../../scoring/quantity.ts';
import { filedYear } from '../library.ts';
import type { Site } from '../settings.ts';
import type { ReportSummary } from '../summary.ts';
import { fieldsFrom } from './field.ts';
import { type Frame, href, reportPath } from './output.ts';
import { revisedOn } from './revised.ts';
import { table, type Value } from './table.ts';
import { disclosureTerms, evaluationTerms, evaluatorTerms, statusTerms, subjectTerms } from './terms.ts';

type Row = ReportSummary & {
  readonly site: Site;
  readonly revised: string | null;
  /** total / full mark, exact. */
  readonly share: Fraction | null;
  readonly decimals: number;
};

const glossary = `
id!            | text           | 标识 | Id | “年度/名称”，永久不变 | “year/name”, permanent
url!           | address        | 地址 | Address | 报告的页面 | the report’s page
title!         | text           | 标题 | Title | 报告的标题 | the report’s title
year!          | integer        | 年度 | Year | 归档年度：被评价的最后一年 | the year it is filed under: the last one evaluated
years!         | list           | 评价年度 | Years | 被评价的所有年度 | all years evaluated
status!        | text           | 状态 | Status | 是否仍然有效 | whether it still stands
published      | date           | 公开日期 | Published | 公开的日期 | day of disclosure
revised        | date           | 更正日期 | Revised | 最近一次更正或撤回的日期；没有则为空 | day of the latest revision or withdrawal; empty without one
evaluation     | text           | 评价类型 | Kind | 由谁评价 | who evaluates
subject        | text           | 评价对象 | Subject | 评价的是什么 | what is evaluated
projectId      | text           | 项目标识 | Project id | 同一项目各年度相同 | the same in all years of one project
project        | text           | 项目 | Project | 项目名称 | name of the project
department     | text           | 被评价单位 | Department | 被评价单位的名称 | name of the department evaluated
region         | list           | 所在地区 | Region | 从省级到最低一级 | from the province down
evaluator      | text           | 评价机构 | Evaluator | 实施评价的机构 | who carried out the evaluation
evaluatorKind  | text           | 评价机构类型 | Kind of evaluator | 自行评价还是第三方 | own staff or a third party
sector         | text           | 领域 | Sector | 发布者自定的分类 | a class of the publisher’s own
summary        | text           | 摘要 | Summary | 一两句话 | a sentence or two
disclosure     | text           | 公开程度 | Disclosure | 公开到哪一步 | how much of it is public
scheme         | text           | 评分办法 | Scheme | 评分办法的标识；不同办法的等级不能互相比较 | id of the grading scheme; grades of different schemes cannot be compared
total          | exact points   | 总分（精确） | Total, exact | 未四舍五入；没有分值或分单位评分的报告为空 | not rounded; empty without points, and where units are scored apart
printed        | number points  | 总分 | Total | 计算的总分，按评分办法的位数四舍五入；没有指标得分的取原文总分 | the computed one, rounded to the scheme’s decimals; as printed where no leaf is scored
rate           | percent %      | 得分率 | Rate | 总分占满分的比例 | total over full mark
rateExact      | exact          | 得分率（精确） | Rate, exact | 满分为 1，未四舍五入 | 1 is the full mark; not rounded
grade          | text           | 等级 | Grade | 由总分得出的等级，用评分办法自己的用词；没有总分的取原文等级 | the one that follows from the total, in the scheme’s own word; as printed where there is no total
gradeRank      | integer        | 等级次序 | Rank of the grade | 0 为该办法的最高等级 | 0 is the best grade of its scheme
statedTotal    | text points    | 原文总分 | Total as stated | 原文印出的总分；没有印出则为空 | the total that the publication prints; empty where it prints none
totalAgrees    | boolean        | 总分一致 | Total agrees | 原文总分与各项指标是否一致；无从比较则为空 | whether the stated total follows from the indicators; empty where there is nothing to compare
statedGrade    | text           | 原文等级 | Grade as stated | 原文印出的等级；没有印出则为空 | the grade that the publication prints; empty where it prints none
gradeAgrees    | boolean        | 等级一致 | Grade agrees | 原文等级与总分是否一致；无从比较则为空 | whether the stated grade follows from the total; empty where there is nothing to compare
vetoed         | boolean        | 一票否决 | Veto | true 表示等级因一票否决低于总分所在的一级 | true where a veto put the grade below that of the total
ranked         | boolean        | 可否排序 | Ranked | false 表示该办法只有等级，同一等级之内不分先后 | false where a scheme has grades without scores: there is no order inside a grade
unitCount      | integer        | 分项数 | Units | 分别评分的单位或项目的个数，见 units 表；0 表示整体一个得分 | units or projects with a score of their own, see the table units; 0 where there is one score
budgetUnit     | text           | 金额单位 | Unit of amounts | budget、executed 的单位 | unit of budget and executed
budget         | number         | 预算 | Budget | 计算执行率所用的预算数 | the budget that the execution rate is taken of
executed       | number         | 支出 | Spent | 实际支出 | what was spent
executionRate  | percent %      | 预算执行率 | Execution rate | 支出占预算的比例 | spent over budget
budgetYuan     | number yuan    | 预算（元） | Budget in CNY | 折合为元，便于比较和加总 | in yuan, to compare and add up
checked        | integer        | 核对数 | Checked | 经过核对的数字个数 | how many figures were checked
agree          | integer        | 一致数 | Agree | 其中与计算一致的个数 | how many of these agree
acknowledged   | integer        | 说明数 | Acknowledged | 原文疏漏、由发布者逐处说明的个数 | how many slips of the text the publisher explains
`;

const readers: Readonly<Record<string, (row: Row) => Value>> = {
  id: ({ id }) => id,
  url: (row) => href(row.site, reportPath(row)),
  title: ({ title }) => title,
  year: filedYear,
  years: ({ years }) => years,
  status: ({ status }) => status,
  published: ({ published }) => published,
  revised: ({ revised }) => revised,
  evaluation: ({ evaluation }) => evaluation,
  subject: ({ subject }) => subject,
  projectId: ({ project }) => project?.id ?? null,
  project: ({ project }) => project?.name ?? null,
  department: ({ department }) => department,
  region: ({ region }) => region,
  evaluator: ({ evaluator }) => evaluator?.name ?? null,
  evaluatorKind: ({ evaluator }) => evaluator?.kind ?? null,
  sector: ({ sector }) => sector,
  summary: ({ summary }) => summary,
  disclosure: ({ disclosure }) => disclosure,
  scheme: ({ scheme }) => scheme,
  total: ({ total }) => total,
  printed: ({ printed }) => printed,
  rate: ({ share, decimals }) => (share === null ? null : printRate(share, decimals)),
  rateExact: ({ share }) => (share === null ? null : exact(share)),
  grade: ({ grade }) => grade,
  gradeRank: ({ gradeRank }) => gradeRank,
  statedTotal: ({ stated }) => stated.total,
  totalAgrees: ({ stated }) => stated.totalAgrees,
  statedGrade: ({ stated }) => stated.grade,
  gradeAgrees: ({ stated }) => stated.gradeAgrees,
  vetoed: ({ vetoed }) => vetoed,
  ranked: ({ ranked }) => ranked,
  unitCount: ({ units }) => units.length,
  budgetUnit: ({ budget }) => budget?.unit ?? null,
  budget: ({ budget }) => budget?.base ?? null,
  executed: ({ budget }) => budget?.executed ?? null,
  executionRate: ({ budget }) => budget?.rate ?? null,
  budgetYuan: ({ budget }) => budget?.yuan ?? null,
  checked: ({ counts }) => counts.checked,
  agree: ({ counts }) => counts.agree,
  acknowledged: ({ counts }) => counts.acknowledged,
};

/** All that is said of a withdrawn report. */
const remaining = new Set(['id', 'url', 'title', 'year', 'years', 'status', 'published', 'revised']);

const visible = (name: string, row: Row): Value =>
  row.status === 'withdrawn' && !remaining.has(name) ? null : (readers[name]?.(row) ?? null);

/** One row a report. */
export const reportsTable = table<Row>(
  {
    name: 'reports',
    title: { 'zh-CN': '报告', en: 'Reports' },
    about: {
      'zh-CN': '每份公开的报告一行。已撤回的也在内，status 为 withdrawn，只留标题和日期，统计时应当除去。',
      en: 'One row a public report; withdrawn ones too, with title and days only (status is withdrawn: leave them out of statistics).',
    },
    fields: fieldsFrom(glossary, {
      status: statusTerms,
      evaluation: evaluationTerms,
      subject: subjectTerms,
      evaluatorKind: evaluatorTerms,
      disclosure: disclosureTerms,
    }),
    key: ['id'],
    refers: null,
    lists: () => true,
  },
  Object.fromEntries(Object.keys(readers).map((name) => [name, (row: Row) => visible(name, row)])),
  ({ summary, built }, frame) => [rowOf(summary, revisedOn(built), frame)],
);

function rowOf(summary: ReportSummary, revised: string | null, { site, schemes }: Frame): Row {
  const { full = '100', decimals = 2 } = schemes.find(({ id }) => id === summary.scheme) ?? {};
  const share = summary.total === null ? null : new Fraction(summary.total).div(new Fraction(full));
  return { ...summary, site, revised, share, decimals };
}

/** The table's row of a report as an object: the same names, lists as lists. */
export function reportRecord(
  summary: ReportSummary,
  revised: string | null,
  frame: Frame,
): Readonly<Record<string, Value>> {
  const row = rowOf(summary, revised, frame);
  return Object.fromEntries(reportsTable.fields.map(({ name }) => [name, visible(name, row)]));
}
