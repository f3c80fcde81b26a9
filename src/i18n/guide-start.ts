import type { Article } from './passages.ts';

/** A whole report, small and without a fault; a test checks it. */
export const exampleReport = `---
title: 清河县 2023 年度农村饮水安全项目绩效评价报告
status: published
published: 2024-07-12
year: 2023
evaluation: department
subject: project
project: { id: rural-water, name: 农村饮水安全 }
department: { name: 清河县水利局, region: [河东省, 清河县] }
budget: { unit: 万元, initial: 800, executed: 760 }
indicators:
  - name: 过程
    children:
      - { name: 预算执行率, weight: 10, rule: execution }
      - { name: 管理制度执行, weight: 20, score: 18, reason: 两份验收记录不全 }
  - name: 产出
    children:
      - { name: 新建供水管网, weight: 30, target: ≥60, actual: 62, unit: 公里, rule: ratio }
      - { name: 按期完工率, weight: 10, target: ≥100%, actual: 90%, rule: ratio, reason: 一处管网因汛期延期 }
  - name: 效益
    children:
      - { name: 受益群众满意度, weight: 30, target: ≥90%, actual: 91.5%, rule: ratio }
stated: { total: 96.5, grade: 优 }
---

## 一、评价结论

项目总得分 :total 分，评价等级为“:grade[]”，预算执行率为 :budget[rate]。

::scores

## 二、存在的问题

两份验收记录不全；一处管网因汛期延期完工。
`;

export const startArticle: Article = {
  title: { 'zh-CN': '写报告', en: 'Writing a report' },
  lead: {
    'zh-CN':
      '一份报告是一个 Markdown 文件：开头两行 `---` 之间写数据，后面写正文。程序按数据算出得分和等级，把正文里的数字逐个与数据对照，有一处对不上就不发布。',
    en: 'A report is one Markdown file: data between two lines of `---`, then the text. Scores and grade are computed from the data, every figure of the text is held to them, and a report that disagrees with itself is not published.',
  },
  sections: [
    {
      id: 'place',
      title: { 'zh-CN': '放在哪里', en: 'Where it lies' },
      passages: [
        {
          definitions: [
            [
              'content/reports/<年度>/<名称>.md',
              { 'zh-CN': '一份报告一个文件。', en: 'One report, one file (`<year>/<name>.md`).' },
            ],
            [
              'content/reports/<年度>/<名称>/index.md',
              {
                'zh-CN': '有图片或附件的，用文件夹，图片和附件放在旁边。',
                en: 'A folder, where there are pictures or attachments; these lie beside it.',
              },
            ],
            [
              'content/site.yaml',
              {
                'zh-CN': '[站点设置](/guide/settings/#site)。',
                en: '[Settings of the site](/guide/settings/#site).',
              },
            ],
            [
              'content/{schemes,outlines,frameworks}/',
              {
                'zh-CN': '[评分办法、提纲和指标框架](/guide/settings/)，各报告共用。',
                en: '[Schemes, outlines and frameworks](/guide/settings/) that reports share.',
              },
            ],
            [
              'content/pages/<名称>.md',
              {
                'zh-CN': '[发布者自己的页面](/guide/settings/#pages)，如“关于”；开头写 `title`。',
                en: '[Pages of the publisher’s own](/guide/settings/#pages), such as “about”; they begin with a `title`.',
              },
            ],
          ],
        },
        {
          text: {
            'zh-CN':
              '报告的标识是“年度/名称”，网址是 `/reports/年度/名称/`，公开以后不要改。名称用字母、数字和 `-`，也可以用汉字。年度文件夹是归档的年度；被评价的年度写在 `year` 或 `years` 里。',
            en: 'The id of a report is `year/name`, its address `/reports/year/name/`; do not change it once public. Names are letters, digits and `-`, or Chinese characters. The folder is the year it is filed under; the evaluated year is in `year` or `years`.',
          },
        },
      ],
    },
    {
      id: 'example',
      title: { 'zh-CN': '一份完整的例子', en: 'A whole example' },
      passages: [
        {
          text: {
            'zh-CN':
              '这是一份能通过全部检查的报告。没有写 `score` 的指标由规则算出；正文里的 `:total`、`::scores` 是[指令](/guide/body/#directives)，由程序填上数字和表格。',
            en: 'This report passes every check. Indicators without `score` are computed by their rules; `:total` and `::scores` are [directives](/guide/body/#directives), for which the program puts in figures and tables.',
          },
        },
        {
          code: exampleReport,
          label: {
            'zh-CN': 'content/reports/2023/rural-water.md',
            en: 'content/reports/2023/rural-water.md',
          },
        },
      ],
    },
    {
      id: 'steps',
      title: { 'zh-CN': '从草稿到公开', en: 'From draft to publication' },
      passages: [
        {
          list: [
            {
              'zh-CN':
                '新写的报告是草稿（`status: draft`，也是默认）：照样核对，但不生成页面，哪里也看不到。',
              en: 'A new report is a draft (`status: draft`, the default): it is checked, but has no page and appears nowhere.',
            },
            {
              'zh-CN': '运行 `npm run check` 看有什么问题，运行 `npm run dev` 看页面的样子。',
              en: '`npm run check` says what is wrong, `npm run dev` shows the page.',
            },
            {
              'zh-CN':
                '定稿后写 `status: published` 和公开日期 `published`。日期未到的不生成；到了那一天，再生成一次就会出现。',
              en: 'When it is final, write `status: published` and the day, `published`. Before that day it is not built; build the site again on that day.',
            },
            {
              'zh-CN':
                '第三方机构写的报告（`evaluator.kind: third-party`）公开前要有同意公开的单位和日期：`approval`。',
              en: 'A third party’s report (`evaluator.kind: third-party`) needs the consent of its principal before it is public: `approval`.',
            },
            {
              'zh-CN': '公开以后改动了内容，在 `revisions` 写明日期和改了什么，页面上会列出。',
              en: 'What is changed afterwards goes into `revisions`, with its day; the page lists it.',
            },
            {
              'zh-CN':
                '要撤回，写 `status: withdrawn`，并在 `revisions` 说明原因。页面保留原地址，只留标题、状态和更正记录；正文、数据、附件和源文件不再公开，也不再计入列表和统计。',
              en: 'To withdraw, write `status: withdrawn` and say why in `revisions`. The page stays at its address with title, status and revisions; text, data, attachments and source are no longer published, and lists and figures no longer count it.',
            },
          ],
        },
      ],
    },
    {
      id: 'disclosure',
      title: { 'zh-CN': '公开到哪一步', en: 'How much is public' },
      passages: [
        {
          definitions: [
            ['disclosure: full', { 'zh-CN': '全文公开，默认。', en: 'Everything; the default.' }],
            [
              'disclosure: form',
              {
                'zh-CN':
                  '公开到评分表为止：没有正文、附件和对正文的说明，不能下载源文件，检索也找不到正文里的字。',
                en: 'The score table but not the text, its notes and attachments: they are not on the page, not in the search, and the source cannot be downloaded.',
              },
            ],
            [
              'disclosure: result',
              {
                'zh-CN': '只公开得分、等级和整改台账；指标、资金、加减分的原因、结果应用和摘要都不公开。',
                en: 'Score, grade and follow-up only, without indicators, money, reasons, use and summary.',
              },
            ],
          ],
        },
      ],
    },
    {
      id: 'units',
      title: { 'zh-CN': '一份报告评价几个单位', en: 'Several units in one report' },
      passages: [
        {
          text: {
            'zh-CN':
              '一份报告分别给几个单位或项目打分的，用 `units` 代替 `indicators`，每一项有自己的 `name`、`indicators` 或 `stated`，还可以有自己的 `budget`。整份报告没有总分，除非 `stated` 写明。指令用 `unit="名称"` 指定是哪一项。',
            en: 'Where a report scores several units or projects apart, write `units` instead of `indicators`; each has its `name`, its `indicators` or `stated`, and perhaps its `budget`. The report as a whole has no total unless `stated` gives one. Directives name the unit: `unit="name"`.',
          },
        },
        {
          label: { 'zh-CN': '分项评价', en: 'Units' },
          code: `units:
  - name: 第一中学
    budget: { unit: 万元, initial: 120, executed: 114 }
    indicators:
      - { name: 预算执行率, weight: 20, rule: execution }
      - { name: 学生满意度, weight: 80, target: ≥90%, actual: 95%, rule: ratio }
  - name: 第二中学
    stated: { total: 88.5, grade: 良 }
`,
        },
      ],
    },
    {
      id: 'money',
      title: { 'zh-CN': '预算和执行', en: 'Budget and execution' },
      passages: [
        {
          list: [
            {
              'zh-CN': '金额单位可以是元、千元、万元、百万元、亿元；所有金额用同一个单位。',
              en: 'Amounts are in 元, 千元, 万元, 百万元 or 亿元, all in the same unit.',
            },
            {
              'zh-CN':
                '执行率默认是 支出 ÷ 调整后预算，没有调整就是 支出 ÷ 年初预算；以到位资金（`received`）或年初预算为基数的，写明 `rateBase`。',
              en: 'The execution rate is spent over adjusted budget, or over the initial one; say `rateBase` where it is taken of another, such as what was `received`.',
            },
            {
              'zh-CN': '原文印出了执行率的，写在 `rate` 里，会与金额核对。预算有调整的，`reason` 写明原因。',
              en: 'An execution rate that the publication prints goes into `rate` and is checked. Where the budget was adjusted, `reason` says why.',
            },
            {
              'zh-CN': '`sources` 列出资金来源，合计应等于它所说明的那笔钱（`of`）。',
              en: '`sources` must add up to the amount they explain (`of`).',
            },
          ],
        },
      ],
    },
    {
      id: 'result',
      title: { 'zh-CN': '结论、加减分和否决', en: 'Result, adjustments and veto' },
      passages: [
        {
          list: [
            {
              'zh-CN':
                '`stated` 写原文印出的总分和等级，会与算出的核对；只有等级没有分数的评价，等级就取自这里。',
              en: '`stated` holds total and grade as printed; they are checked. Where there are grades without points, the grade comes from here.',
            },
            {
              'zh-CN': '`adjustments` 是指标体系之外的加分和减分，加减之后总分不低于 0，也不高于满分。',
              en: '`adjustments` are bonus and penalty outside the tree; the total stays between 0 and the full mark.',
            },
            {
              'zh-CN': '`veto` 是一票否决：等级不得高于它所写的那一级，总分照算。',
              en: '`veto` caps the grade; the total is computed all the same.',
            },
            {
              'zh-CN':
                '`applicable: false` 是合理缺项：这项指标的分值和得分都不计，其余得分按比例折算到满分。',
              en: '`applicable: false` takes an indicator out of the total; the scores of the others are rescaled to the full mark.',
            },
          ],
        },
      ],
    },
  ],
};
