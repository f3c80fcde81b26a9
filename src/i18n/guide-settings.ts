import type { Article } from './passages.ts';

export const settingsArticle: Article = {
  title: { 'zh-CN': '办法、提纲与框架', en: 'Schemes, outlines, frameworks' },
  lead: {
    'zh-CN': '评分办法、提纲和指标框架都是数据，各写一个 YAML 文件，改了不用改程序。',
    en: 'Schemes, outlines and frameworks are data, a YAML file each.',
  },
  sections: [
    {
      id: 'schemes',
      title: { 'zh-CN': '评分办法', en: 'Schemes' },
      passages: [
        {
          text: {
            'zh-CN':
              '`content/schemes/<标识>.yaml` 规定满分、等级及其下限、小数位数，以及对各组分值的要求。下限含本数，从高到低，最后一级从 0 起。各级都不写下限，就是只有等级、没有分数的办法：等级照 `stated.grade`，同一等级之内不排先后。现有的办法见[计算与核对方法](/methods/#schemes)。',
            en: '`content/schemes/<id>.yaml` gives full mark, grades with their lower bounds, decimals, and demands on points. A bound belongs to its grade; highest first, the last at 0. Without any bounds there are grades and no scores: the grade is `stated.grade`, and nothing is ranked inside a grade. [Methods](/methods/#schemes) shows those in use.',
          },
        },
        {
          label: { 'zh-CN': 'content/schemes/four-grade.yaml', en: 'content/schemes/four-grade.yaml' },
          code: 'name: 四级制\nsource: 财预〔2020〕10号\nfull: 100\ndecimals: 2\nbands:\n  - { grade: 优, from: 90, aliases: [优秀] }\n  - { grade: 良, from: 80, aliases: [良好] }\n  - { grade: 中, from: 60 }\n  - { grade: 差, from: 0 }\nweights:\n  - { groups: [产出, 效益], atLeast: 60 }\n',
        },
      ],
    },
    {
      id: 'outlines',
      title: { 'zh-CN': '提纲', en: 'Outlines' },
      passages: [
        {
          text: {
            'zh-CN':
              '`content/outlines/<标识>.yaml` 列出要求的章节，按顺序；可以有下级章节，标题可以有别的写法。报告写了 `outline`，就核对缺了哪些、次序和编号对不对。',
            en: '`content/outlines/<id>.yaml` lists the sections asked for, in order; they may have sections below and other titles. A report with an `outline` is checked for missing sections, order and numbering.',
          },
        },
      ],
    },
    {
      id: 'frameworks',
      title: { 'zh-CN': '指标框架', en: 'Frameworks' },
      passages: [
        {
          text: {
            'zh-CN':
              '`content/frameworks/<标识>.yaml` 是几份报告共用的指标体系。报告写了 `framework`，`indicators` 就只写不同的地方：按名称对上框架里的指标，再补上实际值、得分和原因。名称在框架里找不到、或者不止一个，会作为错误指出。',
            en: '`content/frameworks/<id>.yaml` is an indicator tree that reports share. With `framework`, `indicators` only fills in what differs: nodes are matched by name, then given actual values, scores and reasons. A name that the framework lacks, or has twice, is an error.',
          },
        },
      ],
    },
    {
      id: 'pages',
      title: { 'zh-CN': '发布者自己的页面', en: 'Pages of one’s own' },
      passages: [
        {
          text: {
            'zh-CN':
              '`content/pages/<名称>.md` 是发布者自己的页面，网址为 `/<名称>/`，按 `order` 列在页脚；`about` 还会列在页首。名为 `accessibility`、`methods` 或 `glossary` 的，代替本站同一地址的页面。有图片或附件的写成 `content/pages/<名称>/index.md`，文件放在旁边。',
            en: '`content/pages/<name>.md` is a page of the publisher’s own at `/<name>/`, linked in the footer by its `order`; `about` is linked in the head, too. One called `accessibility`, `methods` or `glossary` takes the place of the page at that address. With pictures or attachments write `content/pages/<name>/index.md`, with the files beside it.',
          },
        },
        {
          text: {
            'zh-CN':
              '正文与报告写法相同，但没有[指令](/guide/body/#directives)，也不执行 HTML；个人信息、占位符、链接和图片同样核对。站内链接从根写起，如 `/reports/2023/名称/`，指向不存在的页面会作为错误指出。',
            en: 'The text is written as that of a report, without [directives](/guide/body/#directives) and without HTML; personal data, placeholders, links and pictures are checked. Links inside the site begin at its root, `/reports/2023/name/`; one that leads to no page is an error.',
          },
        },
      ],
    },
    {
      id: 'site',
      title: { 'zh-CN': '站点设置', en: 'Settings of the site' },
      passages: [
        {
          text: {
            'zh-CN':
              '`content/site.yaml` 写站点的名称、发布单位、网址、语言、默认的评分办法、许可、备案号和颜色。',
            en: '`content/site.yaml` holds name, publisher, address, language, the scheme by default, licence, ICP number and colour.',
          },
        },
      ],
    },
  ],
};
