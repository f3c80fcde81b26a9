import type { Article } from './passages.ts';

/** What is true of the site, and how it is known. The statement follows the tests; see test/browser/accessibility.test.ts. */
export const accessibilityArticle: Article = {
  title: { 'zh-CN': '无障碍声明', en: 'Accessibility' },
  lead: {
    'zh-CN': '本站以 WCAG 2.2 AA 为目标。以下写明做了什么、怎样测的、还有什么没有测。',
    en: 'This site aims at WCAG 2.2 AA. What was done, how it was tested, and what was not.',
  },
  sections: [
    {
      id: 'done',
      title: { 'zh-CN': '做了什么', en: 'What was done' },
      passages: [
        {
          list: [
            {
              'zh-CN': '不启用 JavaScript 也能浏览、阅读、打印和下载；只有检索、即时筛选和任选对比需要它。',
              en: 'Without JavaScript one can browse, read, print and download; search, live filters and free comparison need it.',
            },
            {
              'zh-CN': '全部功能可以只用键盘操作，有“跳到正文”，焦点清楚可见。',
              en: 'Everything works by keyboard alone, with a skip link and a focus that can be seen.',
            },
            {
              'zh-CN': '表格有表头和说明，图有文字说明和数据表；不只靠颜色表达意思。',
              en: 'Tables have headers and captions, charts a text and a data table; nothing is said by colour alone.',
            },
            {
              'zh-CN': '放大到 200%、窄屏、深色、高对比度（强制颜色）和减少动态效果都可以用。',
              en: 'It works at 200 %, on narrow screens, in the dark, with forced colours and with reduced motion.',
            },
          ],
        },
      ],
    },
    {
      id: 'tested',
      title: { 'zh-CN': '怎样测的', en: 'How it is tested' },
      passages: [
        {
          list: [
            {
              'zh-CN':
                '每次修改程序，都用 axe-core 在 Chromium 里检查每一种页面，浅色和深色、375 和 1280 像素宽，按 WCAG 2.0 至 2.2 的 A 和 AA 级规则和常用做法，不允许有一处违反。',
              en: 'With every change of the program axe-core examines every kind of page in Chromium, light and dark, at 375 and 1280 pixels, by the rules for WCAG 2.0 to 2.2 A and AA and its best practices; no violation is allowed.',
            },
            {
              'zh-CN':
                '另外自动核对：一个一级标题、标题不跳级、编号不重复、链接都有去处、键盘能走到正文、200% 放大不丢内容。',
              en: 'Also automatic: one first heading, no level skipped, ids given once, links that lead somewhere, the way to the content by keyboard, nothing lost at 200 %.',
            },
          ],
        },
      ],
    },
    {
      id: 'untested',
      title: { 'zh-CN': '没有测的', en: 'What was not tested' },
      passages: [
        {
          list: [
            {
              'zh-CN':
                '没有请使用读屏软件的读者试用，也没有在各种读屏软件上逐一测过。自动检查只能发现一部分问题。',
              en: 'No reader with a screen reader has tried it, nor was it tested with each of them. Automatic tests find only a part of what may be wrong.',
            },
            {
              'zh-CN': '报告的附件（PDF、Word、表格）是原样公开的，没有检查。',
              en: 'Attachments of reports (PDF, Word, spreadsheets) are published as they are and were not examined.',
            },
            {
              'zh-CN': '很宽的指标表在窄屏上要左右滚动；页面上可以下载同样内容的 CSV。',
              en: 'Wide indicator tables scroll sideways on narrow screens; the page offers the same as CSV.',
            },
          ],
        },
      ],
    },
  ],
};

export const contactWords = {
  title: { 'zh-CN': '联系', en: 'Contact' },
  none: {
    'zh-CN': '遇到读不了、用不了的地方，请向发布者反映。',
    en: 'Where something cannot be read or used, please tell the publisher.',
  },
} as const;
