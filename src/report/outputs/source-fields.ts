import type { Words } from '../../i18n/words.ts';

/** What each field of a source file means: kind and path | 含义 | meaning. */
const glossary = `
report.title | 报告的标题 | title of the report
report.status | 草稿（默认）、公开或撤回；草稿不生成 | draft (the default), published or withdrawn; drafts are not built
report.published | 公开的日期，草稿以外必填；日期未到不生成 | day of disclosure, required unless draft; not built before it comes
report.year | 被评价的年度 | evaluated fiscal year
report.years | 一份报告评价几个年度时，列出各年度 | the years, where one report evaluates several
report.evaluation | 单位自评、部门评价或财政评价 | by the unit itself, its department, or the finance bureau
report.subject | 项目、部门整体支出、政策或专项资金 | a project, a whole department, a policy or a special fund
report.project | 被评价的项目 | the project evaluated
report.project.id | 项目的标识；各年度相同，据此连成历年 | id of the project; the same id links its years
report.project.name | 项目的名称 | its name
report.department | 被评价的单位 | the department evaluated
report.department.name | 单位的全称 | its full name
report.department.region | 所在地区，从省级往下 | its region, from the province down
report.evaluator | 实施评价的机构 | who carries out the evaluation
report.evaluator.name | 机构的名称 | its name
report.evaluator.kind | 自行评价（默认）或第三方 | own staff (the default) or a third party
report.sector | 领域，发布者自定 | a sector of the publisher’s own
report.summary | 一两句话的摘要；不写则取正文第一段 | a sentence or two; otherwise the first paragraph of the text
report.scheme | 评分办法的标识；不写则用站点的默认办法 | id of the grading scheme; the site’s default otherwise
report.outline | 提纲的标识；写明则核对章节 | id of the outline that the sections are checked against
report.framework | 共用指标框架的标识；indicators 只写不同之处 | id of a shared indicator tree; indicators then fill in what differs
report.budget | 预算和执行 | budget and execution
report.indicators | 指标体系，层级不限 | the indicator tree, of any depth
report.units | 分别评分的单位或项目 | units or projects that are scored apart
report.units.name | 单位或项目的名称 | name of the unit or project
report.units.indicators | 该项的指标体系 | its indicator tree
report.units.stated | 原文给该项印出的结论 | what the publication prints for it
report.units.adjustments | 该项的加分和减分 | its bonus and penalty
report.units.adjustments.name | 加减分项的名称 | name of the adjustment
report.units.adjustments.points | 分数，减分为负 | points, negative for a penalty
report.units.adjustments.reason | 为什么加减分 | why
report.units.veto | 该项的一票否决 | what caps its grade
report.units.veto.reason | 为什么否决 | why
report.units.veto.grade | 等级不得高于此级 | the grade cannot be better
report.units.budget | 该项的预算和执行 | its budget and execution
report.units.stated.total | 原文总分 | the total that is printed
report.units.stated.grade | 原文等级 | the grade that is printed
report.stated | 原文印出的结论，据此核对 | what the publication prints; checked
report.stated.total | 原文总分 | the total that it prints
report.stated.grade | 原文等级 | the grade that it prints
report.adjustments | 指标体系之外的加分和减分 | bonus and penalty outside the tree
report.adjustments.name | 加减分项的名称 | name of the adjustment
report.adjustments.points | 分数，减分为负 | points, negative for a penalty
report.adjustments.reason | 为什么加减分 | why
report.veto | 一票否决：使等级不得高于某级 | what caps the grade
report.veto.reason | 为什么否决 | why
report.veto.grade | 等级不得高于此级 | the grade cannot be better
report.findings | 整改台账 | findings and their follow-up
report.findings.problem | 发现的问题 | what was found
report.findings.advice | 改进建议 | what is advised
report.findings.owner | 负责整改的单位 | who is to see to it
report.findings.due | 整改的期限 | by when
report.findings.status | 整改中（默认）、已完成或不再整改 | open (the default), done or dropped
report.findings.note | 整改情况 | remark
report.use | 结果应用 | how the result is used
report.use.measure | 采取的措施 | what is done
report.use.note | 补充说明 | remark
report.disclosure | 公开到哪一步：全文（默认）、评分表或结果 | what is public: everything (the default), the score table, or the result
report.approval | 批准公开；第三方报告公开前必填 | consent to publish; required for a third party’s report
report.approval.by | 由谁批准 | who consented
report.approval.date | 批准的日期 | when
report.attachments | 随报告公开的文件，放在报告的文件夹中 | files published with the report, in its folder
report.attachments.title | 附件的标题 | title of the file
report.attachments.file | 文件名 | its name
report.revisions | 公开以后的更正，显示在页面上 | what was changed after disclosure; shown on the page
report.revisions.date | 更正的日期 | when
report.revisions.note | 更正了什么 | what was changed
report.acknowledged | 已公开、不能改动的原文中的疏漏，逐处说明 | slips of a text that may no longer be changed, each explained
report.acknowledged.check | 检查的代码 | code of the check
report.acknowledged.quote | 原文 | the text it is found in
report.acknowledged.note | 发布者的说明 | what the publisher says of it
indicator.name | 指标名称，同级不得重名 | name, unique among its siblings
indicator.aliases | 正文中可能使用的其他名称 | other names that the text may use
indicator.weight | 分值；上级指标可不写，写则核对 | points; optional on a group, where they are checked
indicator.unit | 目标和实际的度量单位 | unit of target and actual
indicator.target | 指标值：运算符、数字和单位，或文字 | operator, number and unit, or words
indicator.actual | 实际完成值 | what was achieved
indicator.score | 评价者给的得分，按印出的样子 | the evaluator’s score as printed
indicator.rule | 评分规则；不写即由评价者评定 | how the score follows from the facts; judged without one
indicator.reason | 扣分的原因，或远超目标的原因 | why points were lost, or a target far exceeded
indicator.evidence | 得分的依据 | what the score rests on
indicator.applicable | false 为合理缺项，不计入总分 | false: not applicable, left out of the total
indicator.children | 下级指标 | the indicators below
budget.unit | 金额单位 | unit of the amounts
budget.initial | 年初预算 | budget as first approved
budget.adjusted | 调整后预算 | budget after adjustment
budget.received | 到位资金 | what arrived
budget.executed | 实际支出 | what was spent
budget.rateBase | 执行率的分母；默认为调整后预算，没有则为年初预算 | what the execution rate is taken of; the adjusted budget, else the initial one
budget.rate | 原文印出的执行率，据此核对 | the rate as printed; checked
budget.reason | 为什么调整预算 | why it was adjusted
budget.sources | 资金来源，合计应等于所属的金额 | sources; they add up to the amount they explain
budget.sources.name | 来源的名称 | name of the source
budget.sources.amount | 金额 | its amount
budget.sources.of | 该来源计入哪一项金额 | the amount it is part of
scheme.name | 评分办法的名称 | name of the scheme
scheme.source | 所依据的文件 | the document it follows
scheme.full | 满分，默认 100 | the full mark, 100 by default
scheme.decimals | 得分和得分率印出的小数位数 | decimals of printed scores and rates
scheme.gradeOn | 按印出的总分（默认）还是精确总分定等级 | whether the printed total (the default) or the exact one gives the grade
scheme.bands | 等级及其下限，从高到低，最后一级从 0 起；也可都不写下限 | grades and where they begin, highest first, the last at 0; or all without
scheme.bands.grade | 等级 | the grade
scheme.bands.from | 下限，含本数 | its lower bound, which belongs to it
scheme.bands.aliases | 等级的其他写法 | other words for it
scheme.weights | 对各组分值的要求 | demands on the points of groups
scheme.weights.groups | 合并计算的指标组 | the groups taken together
scheme.weights.atLeast | 至少多少分 | at least so many points
scheme.weights.atMost | 至多多少分 | at most so many
scheme.weights.exactly | 正好多少分 | exactly so many
scheme.suffixes | 正文中指标名之后可以带的字样 | what the text may add to an indicator’s name
outline.name | 提纲的名称 | name of the outline
outline.source | 所依据的文件 | the document it follows
outline.sections | 要求的章节，按顺序 | sections asked for, in order
outline.sections.title | 章节标题 | title of the section
outline.sections.required | 是否必须有，默认必须 | whether it must be there; it must by default
outline.sections.aliases | 标题的其他写法 | other titles it may have
outline.sections.sections | 下级章节 | the sections below
framework.name | 指标框架的名称 | name of the framework
framework.source | 所依据的文件 | the document it follows
framework.scheme | 默认的评分办法 | its scheme by default
framework.indicators | 共用的指标体系 | the shared tree
page.title | 页面的标题，也是页脚里的链接文字 | its title, and the words of its link in the footer
page.description | 一句话介绍，供搜索引擎显示 | one sentence for search engines
page.order | 在页脚里的次序，由小到大；不写的排在后面 | its place in the footer, smallest first; pages without come last
site.name | 站点名称 | name of the site
site.publisher | 发布单位 | who publishes
site.description | 一句话介绍 | one sentence on the site
site.address | 站点的网址，放在子目录的写到该目录；没有 ? 和 # | where the site is published, with the folder if it is in one; without ? and #
site.repository | 代码库的网址 | page of the repository
site.branch | 代码库的分支 | its branch
site.language | 界面和检查的语言 | language of interface and checks
site.scheme | 默认的评分办法 | scheme by default
site.outline | 默认的提纲 | outline by default
site.logo | 标志：content/ 中的图片（png、jpg、webp），显示在页首 | picture in content/ (png, jpg, webp), shown in the head
site.accent | 主题色，六位十六进制；链接用它读得清的深浅 | accent colour, six hexadecimal digits; links take a shade of it that can be read
site.footer | 页脚文字 | words of the footer
site.icp | ICP 备案号 | ICP filing number
site.licence | 数据和文字的许可，名称或网址 | licence of data and text, a name or an address
site.contact | 联系方式，显示在页脚 | how to get in touch, shown in the footer
site.since | 站点开通的日期 | day on which the site began
site.attachments | 允许的附件类型 | kinds of file that may be attached
site.allow | 可以公开的电话和邮箱 | phone numbers and mailboxes that may be published
site.overTarget | 实际值达到目标的百分之多少起应说明原因 | per cent of a target from which a reason is expected
`;

/** The meaning of a source field by its kind and path: report.budget, indicator.weight. */
export const sourceFields: ReadonlyMap<string, Words> = new Map(
  glossary
    .trim()
    .split('\n')
    .map((line) => {
      const [path = '', zh = '', en = ''] = line.split('|').map((part) => part.trim());
      return [path, { 'zh-CN': zh, en }];
    }),
);
