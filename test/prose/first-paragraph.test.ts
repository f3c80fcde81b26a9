import { expect, test } from 'vitest';
import { firstParagraph } from '../../src/prose/first-paragraph.ts';
import { readProse } from '../../src/prose/read.ts';
import { draw, report, source } from './report.ts';

const of = async (body: string): Promise<string> => {
  const own = report(source(body));
  return firstParagraph(await readProse(own, draw, () => true), own);
};

const first = '真正的第一段文字，覆盖十二个街道。';

test.each([
  ['a heading', '## 一、基本情况的概述标题'],
  ['a heading that is underlined', '基本情况概述如下各节所述的标题\n==='],
  ['a bold line in place of a heading', '**一、基本情况的概述标题**'],
  ['the definition of a footnote', '[^1]: 脚注在最前面的说明文字，比较长的一段。'],
  ['the definition of a link', '[参考]: https://example.org/very/long/reference'],
  ['code that is indented', '    缩进代码块里的文字不是一段正文的文字'],
  ['a diagram', '```mermaid\nflowchart LR\n  A[识别对象] --> B[分析需求]\n```'],
  ['HTML', '<div>\n不能写的 HTML 块文字放在这里'],
  ['a table', '| 单位 | 金额 |\n| --- | --- |\n| 县水利局 | 1200 |'],
  ['a list', '- 列表里的一项文字，比较长的一项'],
  ['a quotation', '> 引用的一段文字，比较长的一段'],
  ['a directive', '::scores'],
  ['a date', '2024 年 6 月'],
  ['a signature', '示例市财政局绩效评价中心'],
])('%s is no paragraph of running text', async (_, before) => {
  expect(await of(`${before}\n\n${first}[^1][参考]`)).toContain(first);
});

test.each([
  ['本项目由区民政局[^1]组织，*重点*覆盖。\n\n[^1]: 脚注说明文字。', '本项目由区民政局组织，重点覆盖。'],
  [
    '本项目由**县水利局**实施，\n新建[管网](https://x.cn) 62 公里。',
    '本项目由县水利局实施，新建管网 62 公里。',
  ],
  ['见[管网][1]的说明，新建 62 公里。\n\n[1]: https://x.cn', '见管网的说明，新建 62 公里。'],
  ['第一行到这里为止\\\n第二行&nbsp;完成&lt;b&gt;。', '第一行到这里为止 第二行 完成<b>。'],
  ['本项目\u202E由区民政局\u200E组织实施。', '本项目由区民政局组织实施。'],
  ['项目编号为 A\\_1\\*，由`区民政局`组织。', '项目编号为 A_1*，由区民政局组织。'],
  ['本项目~~由镇政府~~由区民政局<b>组织</b>实施。![图](a.png)', '本项目由区民政局组织实施。'],
  ['本项目总得分 :total 分，等级为:grade。\n\n另一段不相干的文字。', '本项目总得分 97.13 分，等级为优。'],
  ['培训人数得分率 :rate[培训人数]，得分 :score[培训人数] 分。', '培训人数得分率 100.00%，得分 40.00 分。'],
])('%s in plain words', async (body, expected) => {
  expect(await of(body)).toBe(expected);
});

test('a long one ends with a sentence, or where it must with a dash of dots', async () => {
  expect(await of('本项目建设供水管网并改造水厂。'.repeat(20))).toBe(
    '本项目建设供水管网并改造水厂。'.repeat(10),
  );
  expect(await of('本项目是否“应当建设供水管网？”'.repeat(20))).toMatch(
    /^(?:本项目是否“应当建设供水管网？”){10}$/,
  );
  expect(await of(`${'本项目建设供水管网并改造水厂，'.repeat(20)}完成。`)).toMatch(/^.{159}…$/);
  expect(await of(`${'𠀀'.repeat(300)}。`)).toBe(`${'𠀀'.repeat(159)}…`);
});

test('a body without running text gives none', async () => {
  expect(await of('## 一、基本情况\n\n::scores')).toBe('');
});
