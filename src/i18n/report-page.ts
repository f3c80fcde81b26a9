import { plural } from './plural.ts';
import { scoreWords } from './report-scores.ts';
import type { Language } from './words.ts';

/** Every word of a report's page. Functions take figures that are already printed. */
const chinese = {
  ...scoreWords['zh-CN'],
  sections: {
    results: '得分与失分',
    units: '分项结果',
    indicators: '指标得分',
    unscored: '指标完成情况',
    budget: '预算执行',
    body: '报告正文',
    findings: '整改台账',
    use: '结果应用',
    series: '历年评价',
    notes: '原文核对说明',
    revisions: '更正记录',
    data: '下载与引用',
  },
  contents: '目录',
  above: { reports: '全部报告', year: (year: string) => `${year} 年度` },
  status: {
    draft: '草稿，尚未公开',
    withdrawn: '本报告已撤回，内容不再公开',
    form: '本报告公开到评分表为止，正文依申请公开。',
    result: '本报告只公开得分、等级和整改台账，其余依申请公开。',
  },
  facts: {
    department: '被评价单位',
    year: '评价年度',
    evaluator: '评价机构',
    kind: '评价类型',
    region: '所在地区',
    sector: '领域',
    project: '项目',
    approval: '批准公开',
    published: '公开日期',
    revised: '最近更正',
    scheme: '评分办法',
  },
  evaluator: (name: string, kind: string) => `${name}（${kind}）`,
  evaluatorKind: { own: '自行评价', 'third-party': '第三方机构' },
  approval: (by: string, day: string) => `${by}，${day}`,
  budget: {
    caption: '预算与支出',
    of: (unit: string) => `${unit}的预算与支出`,
    item: '项目',
    amount: (unit: string) => `金额（${unit}）`,
    share: '占比',
    initial: '年初预算',
    adjusted: '调整后预算',
    received: '到位资金',
    executed: '实际支出',
    ofWhich: '其中：',
    change: '调整',
    reason: (reason: string) => `调整原因：${reason}`,
    rate: '执行率',
    rateOf: (executed: string, base: string) => `${executed} ÷ ${base}`,
    stated: (rate: string) => `原文印作 ${rate}`,
  },
  findings: {
    caption: '问题与整改',
    number: '序号',
    problem: '问题',
    advice: '建议',
    owner: '责任单位',
    due: '期限',
    status: '状态',
    open: '整改中',
    done: '已完成',
    dropped: '不再整改',
    overdue: '已逾期',
    count: (all: number, open: number) => `${all} 个问题，${open === 0 ? '均已办结' : `${open} 个整改中`}。`,
  },
  use: { measure: '措施', note: '说明' },
  series: {
    caption: '同一项目的历年评价',
    lead: '同一项目各年度的评价结果；评分办法不同的，得分不作比较。',
    year: '年度',
    report: '报告',
    total: '总分',
    grade: '等级',
    executed: '支出',
    rate: '执行率',
    here: '本报告',
    compare: '历年指标对照',
    previous: '上一次',
    next: '下一次',
  },
  trend: {
    caption: '历年得分率',
    data: '图中数据',
    rate: '得分率',
    onlyYear: (year: string) => `目前只有${year}一个年度的评价结果，暂无历年变化可比。`,
    unlike: '其他年度的评价类型或评分办法不同，得分不作比较。',
    unscored: '各年度没有可以比较的得分。',
  },
  notes: {
    checked: (checked: number, agree: number, noted: number) =>
      checked === 0
        ? `原文有 ${noted} 处说明`
        : `本页共核对 ${checked} 个数字，${agree} 个一致，${noted} 处说明`,
    lead: '以下各处是原文中的疏漏。原文已经公开，不能改动，由发布者逐处说明。',
    note: (number: string) => `核对说明 ${number}`,
    text: '原文：',
    back: '回到原文',
  },
  data: {
    files: '数据文件',
    attachments: '附件',
    file: '文件',
    type: '类型',
    size: '大小',
    unknownSize: '—',
    cite: '引用格式（GB/T 7714—2015）',
    cited: '引用日期',
    link: '固定链接',
    licence: '许可',
    edit: '在代码库中修改本页',
  },
  bytes: (count: number) =>
    count < 1024
      ? `${count} 字节`
      : count < 1_048_576
        ? `${(count / 1024).toFixed(1)} KB`
        : `${(count / 1_048_576).toFixed(1)} MB`,
  description: (department: string, year: string, total: string, grade: string) =>
    `${[
      `${department} ${year} 年度绩效评价`,
      [total && `总分 ${total}`, grade && `等级${grade}`].filter(Boolean).join('，'),
    ]
      .filter(Boolean)
      .join('：')}。`,
};

export type ReportPageWords = typeof chinese;

const english: ReportPageWords = {
  ...scoreWords.en,
  sections: {
    results: 'Points gained and lost',
    units: 'Results by unit',
    indicators: 'Scores by indicator',
    unscored: 'Indicators',
    budget: 'Budget',
    body: 'Report',
    findings: 'Follow-up',
    use: 'Use of the result',
    series: 'Other years',
    notes: 'Notes on the text',
    revisions: 'Revisions',
    data: 'Downloads and citation',
  },
  contents: 'Contents',
  above: { reports: 'All reports', year: (year) => year },
  status: {
    draft: 'Draft, not published yet',
    withdrawn: 'This report has been withdrawn; its content is no longer public',
    form: 'This report is published up to its score table; the text is available on request.',
    result: 'Only score, grade and follow-up of this report are published; the rest is available on request.',
  },
  facts: {
    department: 'Department',
    year: 'Year',
    evaluator: 'Evaluator',
    kind: 'Kind',
    region: 'Region',
    sector: 'Sector',
    project: 'Project',
    approval: 'Approved by',
    published: 'Published',
    revised: 'Last revised',
    scheme: 'Scheme',
  },
  evaluator: (name, kind) => `${name} (${kind})`,
  evaluatorKind: { own: 'own staff', 'third-party': 'third party' },
  approval: (by, day) => `${by}, ${day}`,
  budget: {
    caption: 'Budget and spending',
    of: (unit) => `Budget and spending of ${unit}`,
    item: 'Item',
    amount: (unit) => `Amount (${unit})`,
    share: 'Share',
    initial: 'Initial budget',
    adjusted: 'Adjusted budget',
    received: 'Received',
    executed: 'Spent',
    ofWhich: 'of which: ',
    change: 'Adjustment',
    reason: (reason) => `Reason: ${reason}`,
    rate: 'Execution rate',
    rateOf: (executed, base) => `${executed} ÷ ${base}`,
    stated: (rate) => `printed as ${rate}`,
  },
  findings: {
    caption: 'Problems and follow-up',
    number: 'No.',
    problem: 'Problem',
    advice: 'Advice',
    owner: 'Owner',
    due: 'Due',
    status: 'Status',
    open: 'Open',
    done: 'Done',
    dropped: 'Dropped',
    overdue: 'Overdue',
    count: (all, open) => `${plural(all, 'problem')}, ${open === 0 ? 'all closed' : `${open} open`}.`,
  },
  use: { measure: 'Measure', note: 'Note' },
  series: {
    caption: 'Evaluations of the same project',
    lead: 'Results of the same project; scores of different schemes are not compared.',
    year: 'Year',
    report: 'Report',
    total: 'Total',
    grade: 'Grade',
    executed: 'Spent',
    rate: 'Execution rate',
    here: 'this report',
    compare: 'Indicators over the years',
    previous: 'Previous',
    next: 'Next',
  },
  trend: {
    caption: 'Rate over the years',
    data: 'Data of the chart',
    rate: 'Rate',
    onlyYear: (year) => `There is a result of ${year} only, so there is no change over the years to show.`,
    unlike: 'Other years were evaluated otherwise or by another scheme; their scores are not compared.',
    unscored: 'There are no scores to compare over the years.',
  },
  notes: {
    checked: (checked, agree, noted) =>
      checked === 0
        ? `${plural(noted, 'note')} on what was printed`
        : `${plural(checked, 'figure')} checked on this page, ${agree} ${agree === 1 ? 'agrees' : 'agree'}, ${plural(noted, 'note')}`,
    lead: 'These are slips in the original text. It is published and may not be changed; the publisher explains each.',
    note: (number) => `Note ${number}`,
    text: 'Text: ',
    back: 'Back to the text',
  },
  data: {
    files: 'Data files',
    attachments: 'Attachments',
    file: 'File',
    type: 'Type',
    size: 'Size',
    unknownSize: '—',
    cite: 'Citation (GB/T 7714—2015)',
    cited: 'date of access',
    link: 'Permanent link',
    licence: 'Licence',
    edit: 'Edit this page in the repository',
  },
  bytes: (count) =>
    count < 1024
      ? plural(count, 'byte')
      : count < 1_048_576
        ? `${(count / 1024).toFixed(1)} KB`
        : `${(count / 1_048_576).toFixed(1)} MB`,
  description: (department, year, total, grade) =>
    `${[
      `${department}, evaluation of ${year}`,
      [total && `total ${total}`, grade && `grade ${grade}`].filter(Boolean).join(', '),
    ]
      .filter(Boolean)
      .join(': ')}.`,
};

export const reportPageWords: Readonly<Record<Language, ReportPageWords>> = { 'zh-CN': chinese, en: english };
