import { type Field, fieldsFrom } from './field.ts';
import { nodeGlossary } from './indicators-table.ts';
import type { Terms } from './terms.ts';
import {
  byTerms,
  disclosureTerms,
  evaluationTerms,
  evaluatorTerms,
  statusTerms,
  subjectTerms,
} from './terms.ts';

const head = `
id!                    | text    | 标识 | Id | “年度/名称”，永久不变 | “year/name”, permanent
title!                 | text    | 标题 | Title | 报告的标题 | the report’s title
status!                | text    | 状态 | Status | 是否仍然有效 | whether it still stands
published              | date    | 公开日期 | Published | 公开的日期 | day of disclosure
year!                  | integer | 年度 | Year | 归档年度：被评价的最后一年 | the year it is filed under: the last one evaluated
years!                 | list    | 评价年度 | Years | 被评价的所有年度 | all years evaluated
evaluation!            | text    | 评价类型 | Kind | 由谁评价 | who evaluates
subject!               | text    | 评价对象 | Subject | 评价的是什么 | what is evaluated
project                | object  | 项目 | Project | 被评价的项目 | the project evaluated
project.id             | text    | 项目标识 | Project id | 同一项目各年度相同 | the same in all years of one project
project.name!          | text    | 项目名称 | Project name | 项目名称 | name of the project
department!            | object  | 被评价单位 | Department | 被评价的单位 | the department evaluated
department.name!       | text    | 单位名称 | Name | 单位的名称 | its name
department.region!     | list    | 所在地区 | Region | 从省级到最低一级 | from the province down
evaluator              | object  | 评价机构 | Evaluator | 实施评价的机构 | who carried out the evaluation
evaluator.name!        | text    | 机构名称 | Name | 机构的名称 | its name
evaluator.kind!        | text    | 机构类型 | Kind | 自行评价还是第三方 | own staff or a third party
sector                 | text    | 领域 | Sector | 发布者自定的分类 | a class of the publisher’s own
disclosure!            | text    | 公开程度 | Disclosure | 公开到哪一步 | how much of it is public
scheme!                | text    | 评分办法 | Scheme | 评分办法的标识 | id of the grading scheme
schemeName!            | text    | 评分办法名称 | Name of the scheme | 评分办法的名称 | its name
decimals!              | integer | 小数位数 | Decimals | 得分和得分率印出的小数位数 | decimals of printed scores and rates
full!                  | exact points | 满分 | Full mark | 各项分值之和应为此数 | what all points add up to
framework              | text    | 指标框架 | Framework | 共用指标框架的标识 | id of the shared indicator tree
`;

const result = `
total                  | exact points  | 总分（精确） | Total, exact | 未四舍五入；没有分值或分单位评分的报告为空 | not rounded; null without points, and where units are scored apart
totalBy!               | text          | 总分由来 | Total by | 总分从哪里来 | where the total comes from
printed                | number points | 总分 | Total | 按评分办法的位数四舍五入 | rounded to the scheme’s decimals
rate                   | percent %     | 得分率 | Rate | 总分占满分的比例 | total over full mark
rateExact              | exact         | 得分率（精确） | Rate, exact | 满分为 1，未四舍五入 | 1 is the full mark; not rounded
grade                  | text          | 等级 | Grade | 评分办法自己的用词 | in the scheme’s own word
gradeBy!               | text          | 等级由来 | Grade by | 等级从哪里来 | where the grade comes from
stated!                | object        | 原文结论 | As stated | 原文印出的结论 | what the publication prints
stated.total           | text points   | 原文总分 | Total as stated | 原文印出的总分 | the total that it prints
stated.grade           | text          | 原文等级 | Grade as stated | 原文印出的等级 | the grade that it prints
stated.totalAgrees     | boolean       | 总分一致 | Total agrees | 原文总分与各项指标是否一致；无从比较则为空 | whether its total follows from the indicators; null where there is nothing to compare
stated.gradeAgrees     | boolean       | 等级一致 | Grade agrees | 原文等级与总分是否一致；无从比较则为空 | whether its grade follows from the total; null where there is nothing to compare
scale!                 | exact         | 折算系数 | Scale | 有合理缺项时其余得分放大的倍数，没有则为 1 | what scores are multiplied by where indicators do not apply; 1 where all do
adjustments!           | object        | 加减分 | Adjustments | 指标体系之外的加分和减分 | bonus and penalty outside the tree
adjustments[].name!    | text          | 名称 | Name | 加减分项的名称 | name of the adjustment
adjustments[].points!  | text points   | 分数 | Points | 加分为正，减分为负 | negative for a penalty
adjustments[].reason!  | text          | 原因 | Reason | 为什么加减分 | why
capped                 | text          | 封顶 | Capped | 加减分使总分超出满分（full）或低于 0（zero）、只计到界限时写明 | where adjustments would have led beyond the full mark (full) or below 0 (zero)
veto                   | object        | 一票否决 | Veto | 使等级不得高于某级的事项 | what caps the grade
veto.grade!            | text          | 最高等级 | Cap | 等级不得高于此级 | the grade cannot be better
veto.reason!           | text          | 原因 | Reason | 为什么否决 | why
weight                 | exact points  | 分值合计 | Points | 各末级指标分值之和 | sum of all leaves’ points
nodes                  | object        | 指标 | Indicators | 指标体系的节点，上级在前；只公开结果的报告为空 | nodes of the tree, groups first; null where the result alone is public
nodes[].aliases!       | list          | 别名 | Aliases | 正文中可能使用的其他名称 | other names that the text may use
${nodeGlossary.trim().replace(/^/gm, 'nodes[].')}
`;

const budget = `
budget                   | object    | 预算 | Budget | 预算和执行 | budget and execution
budget.unit!             | text      | 金额单位 | Unit | 以下金额的单位 | unit of the amounts
budget.initial           | number    | 年初预算 | Initial budget | 年初批复数 | as first approved
budget.adjusted          | number    | 调整后预算 | Adjusted budget | 年中调整之后 | after adjustment
budget.received          | number    | 到位资金 | Received | 实际到位数 | what arrived
budget.executed          | number    | 实际支出 | Spent | 实际支出数 | what was spent
budget.base              | text      | 执行率基数 | Base | 执行率以哪一项为分母 | which amount the execution rate is taken of
budget.rate              | percent % | 预算执行率 | Execution rate | 支出占基数的比例 | spent over base
budget.rateExact         | exact     | 预算执行率（精确） | Execution rate, exact | 1 为全部支出，未四舍五入 | 1 is all spent; not rounded
budget.stated            | text      | 原文执行率 | Rate as stated | 原文印出的执行率 | the rate that the publication prints
budget.reason            | text      | 调整原因 | Reason | 为什么调整预算 | why it was adjusted
budget.sources!          | object    | 资金来源 | Sources | 资金从哪里来 | where the money comes from
budget.sources[].name!   | text      | 来源名称 | Name | 资金来源的名称 | name of the source
budget.sources[].amount! | number    | 金额 | Amount | 该来源的金额 | its amount
budget.sources[].of!     | text      | 所属 | Of | 该金额计入哪一项 | which amount it is part of
`;

const rest = `
units               | object        | 分项结果 | Units | 分别评分的单位或项目，字段与整份报告的同名字段相同；没有则为空 | units or projects scored apart, with the fields that the report has of the same name; null without
units[].name!       | text          | 名称 | Name | 单位或项目的名称 | name of the unit or project
findings!           | object        | 整改台账 | Findings | 问题、建议和整改 | problems, advice, follow-up
findings[].problem! | text          | 问题 | Problem | 发现的问题 | what was found
findings[].advice   | text          | 建议 | Advice | 改进建议 | what is advised
findings[].owner    | text          | 责任单位 | Owner | 负责整改的单位 | who is to see to it
findings[].due      | date          | 完成期限 | Due | 整改的期限 | by when
findings[].status!  | text          | 状态 | Status | 整改到哪一步 | how far it is
findings[].note     | text          | 备注 | Note | 整改情况 | remark
use!                | object        | 结果应用 | Use | 评价结果如何应用 | how the result is used
use[].measure!      | text          | 措施 | Measure | 采取的措施 | what is done
use[].note          | text          | 备注 | Note | 补充说明 | remark
approval            | object        | 批准公开 | Approval | 第三方报告公开前的批准 | consent to publish a third party’s report
approval.by!        | text          | 批准单位 | By | 由谁批准 | who consented
approval.date!      | date          | 批准日期 | Date | 批准的日期 | when
attachments!        | object        | 附件 | Attachments | 随报告公开的文件 | files published with the report
attachments[].title! | text         | 标题 | Title | 附件的标题 | its title
attachments[].file! | text          | 文件 | File | 文件名，在报告页面的目录下 | file name, below the report’s page
attachments[].type! | text          | 类型 | Type | 文件的扩展名 | its extension
attachments[].bytes | integer bytes | 大小 | Size | 文件的大小 | its size
revisions!          | object        | 更正记录 | Revisions | 公开以后的更正 | what was changed after disclosure
revisions[].date!   | date          | 日期 | Date | 更正的日期 | when
revisions[].note!   | text          | 说明 | Note | 更正了什么 | what was changed
counts              | object        | 核对情况 | Check | 数字核对的结果 | outcome of checking the figures
counts.checked!     | integer       | 核对数 | Checked | 经过核对的数字个数 | how many figures were checked
counts.agree!       | integer       | 一致数 | Agree | 其中与计算一致的个数 | how many of these agree
counts.acknowledged! | integer      | 说明数 | Acknowledged | 原文疏漏、由发布者逐处说明的个数 | how many slips of the text the publisher explains
`;

const totalTerms: Terms = {
  leaves: { 'zh-CN': '由各末级指标得分相加', en: 'sum of the leaves' },
  stated: { 'zh-CN': '没有指标得分，取原文总分', en: 'as printed, since no leaf is scored' },
  none: { 'zh-CN': '没有总分', en: 'there is none' },
};

const gradeTerms: Terms = {
  computed: { 'zh-CN': '由总分得出', en: 'from the total' },
  veto: { 'zh-CN': '因一票否决而降低', en: 'capped by the veto' },
  stated: { 'zh-CN': '取原文等级', en: 'as printed' },
  none: { 'zh-CN': '没有等级', en: 'there is none' },
};

/** Every field of report.json; `units[]` has `total` to `budget` again. */
export const reportFields: readonly Field[] = fieldsFrom(
  [head, result, budget, rest].map((part) => part.trim()).join('\n'),
  {
    status: statusTerms,
    evaluation: evaluationTerms,
    subject: subjectTerms,
    'evaluator.kind': evaluatorTerms,
    disclosure: disclosureTerms,
    totalBy: totalTerms,
    gradeBy: gradeTerms,
    'nodes[].by': byTerms,
  },
);
