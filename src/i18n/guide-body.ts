import type { Article } from './passages.ts';

/** The text of a report: what may stand in it and what the publisher may say of it. */
export const bodyArticle: Article = {
  title: { 'zh-CN': '正文与指令', en: 'Text and directives' },
  lead: {
    'zh-CN': '正文是普通的 Markdown。数字可以手写，也可以用指令让程序填；手写的会逐个核对。',
    en: 'The text is plain Markdown. Figures may be written by hand, which are checked, or put in by directives.',
  },
  sections: [
    {
      id: 'markdown',
      title: { 'zh-CN': '能写什么', en: 'What may be written' },
      passages: [
        {
          list: [
            {
              'zh-CN':
                '标题、段落、列表、表格、引用、脚注、删除线、链接和图片。`**结论：**本项目` 前后不用留空格。',
              en: 'Headings, paragraphs, lists, tables, quotations, footnotes, strikethrough, links and pictures. Emphasis needs no spaces beside Chinese.',
            },
            {
              'zh-CN':
                '标题从 `##` 开始，报告的题目由 `title` 给出。不能写 HTML：写了就照原样显示为文字，不会执行。',
              en: 'Headings begin with `##`; the title comes from `title`. There is no HTML: it is shown as text and never run.',
            },
            {
              'zh-CN': '图片要有替代文字，文件放在报告的文件夹里：`![服务点分布](map.png)`。',
              en: 'Pictures need a text alternative and lie in the report’s folder: `![Service points](map.png)`.',
            },
            {
              'zh-CN':
                '代码块写 `mermaid`，生成时画成图，读者的浏览器不用运行脚本。可以画流程图、时序图、饼图、时间线、类图、状态图、实体关系图、雷达图、矩形树图、历程图、看板、甘特图和柱线图。画不出来会作为错误指出。',
              en: 'A code block named `mermaid` is drawn when the site is built: flowchart, sequence, pie, timeline, class, state, entity relationship, radar, treemap, journey, kanban, gantt, bar and line. What cannot be drawn is an error.',
            },
            {
              'zh-CN': '冒号后面不是指令的（`时间:上午`、`10:30`）照原样是文字。',
              en: 'A colon that is no directive of ours (`10:30`) stays text.',
            },
          ],
        },
      ],
    },
    {
      id: 'names',
      title: { 'zh-CN': '怎样认出正文说的是哪项指标', en: 'Which indicator a sentence is about' },
      passages: [
        {
          text: {
            'zh-CN':
              '依次看：同一分句里的指标名；所在段落或列表项开头的标签，如“①资金管理（满分 12 分，得分 12 分）”；上方最近的写有指标名的标题。都没有，就不核对。正文用的是别的叫法，写进 `aliases`。',
            en: 'In this order: a name in the same clause; the label at the head of the paragraph or list item; the nearest heading above that names an indicator. Without a name nothing is checked. Other names that the text uses go into `aliases`.',
          },
        },
      ],
    },
    {
      id: 'attachments',
      title: { 'zh-CN': '附件', en: 'Attachments' },
      passages: [
        {
          text: {
            'zh-CN':
              '报告用文件夹（`<名称>/index.md`），附件放在旁边，在 `attachments` 写标题和文件名。类型须是 `site.yaml` 允许的；文字类的附件也会查个人信息。没有写进 `attachments`、正文也没有用到的文件不会公开。',
            en: 'The report is a folder (`<name>/index.md`) with its attachments beside it, named in `attachments`. `site.yaml` says which types are allowed; text files are searched for personal data too. A file that is not named anywhere is not published.',
          },
        },
      ],
    },
    {
      id: 'acknowledged',
      title: { 'zh-CN': '原文不能改的疏漏', en: 'Slips that may no longer be changed' },
      passages: [
        {
          text: {
            'zh-CN':
              '已经公开的原文有疏漏，发布者不能改动，可以在 `acknowledged` 写明检查的[代码](/guide/checks/)、引用原话、加以说明。这处问题就不再阻止公开，但说明会随报告公开：正文的原处有标记，页面末尾有“原文核对说明”。',
            en: 'Where the published text has a slip, `acknowledged` gives the [code](/guide/checks/) of the check, quotes the words and explains. The finding then stops nothing, but the note is public: marked at its place and listed at the end of the page.',
          },
        },
        {
          label: { 'zh-CN': '说明一处疏漏', en: 'A note' },
          code: 'acknowledged:\n  - { check: reconcile/name, quote: 事务管理 15 分, note: 原文如此，应为“业务管理” }\n',
        },
        {
          list: [
            {
              'zh-CN': '引用的话要能在问题所在处找到；问题改好了，或者引错了，这条说明本身就是错误。',
              en: 'The quoted words must stand where the finding is; a note without a finding is itself an error.',
            },
            {
              'zh-CN': '文件读不出来和泄露个人信息不能用说明放过。',
              en: 'Unreadable files and personal data cannot be explained away.',
            },
          ],
        },
      ],
    },
  ],
};
