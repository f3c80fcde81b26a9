import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderProse } from '../../src/prose/render.ts';
import { fixtures, head, read, render, report, source, words } from './report.ts';

const sink = readFileSync(join(fixtures, 'prose/kitchen-sink.md'), 'utf8');

const headings = (html: string): string[] =>
  (html.match(/<h\d[\s\S]*?<\/h\d>/g) ?? []).map((one) => one.replace(/ id="[^"]*"/, ''));

describe('headings', () => {
  test.each([
    ['# 甲\n\n## 乙\n\n# 丙', ['<h2>甲</h2>', '<h3>乙</h3>', '<h2>丙</h2>']],
    ['## 甲\n\n### 乙\n\n## 丙', ['<h2>甲</h2>', '<h3>乙</h3>', '<h2>丙</h2>']],
    ['### 甲\n\n# 乙\n\n#### 丙\n\n## 丁', ['<h2>甲</h2>', '<h2>乙</h2>', '<h3>丙</h3>', '<h3>丁</h3>']],
    [
      '# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5\n\n###### 6',
      ['<h2>1</h2>', '<h3>2</h3>', '<h4>3</h4>', '<h5>4</h5>', '<h6>5</h6>', '<h6>6</h6>'],
    ],
  ])('%j start at level 2 and skip none', async (body, expected) => {
    expect(headings((await render(source(body))).html)).toEqual(expected);
  });

  test('ids are the words of the heading, and no id stands twice', async () => {
    const body =
      '## 一、评价项目概述\n\n## （一）背景\n\n## （一）背景\n\n## 背景 2\n\n## Background\n\n## i-产出\n\n## ——\n\n## 共 :total 分';
    const { html, toc } = await render(source(body));
    expect(toc.map(({ id }) => id)).toEqual([
      '一-评价项目概述',
      '一-背景',
      '一-背景-2',
      '背景-2',
      's-background',
      's-i-产出',
      's',
      '共-分',
    ]);
    expect(toc.at(-1)?.text).toBe('共 97.13 分');
    for (const { id } of toc) expect(html).toContain(`id="${id}"`);
  });

  test('the contents hold the levels 2 to 4', async () => {
    const { toc } = await render(source('# 甲\n\n## 乙[^1]\n\n### 丙\n\n#### 丁\n\n[^1]: 注'));
    expect(toc).toEqual([
      { depth: 2, id: '甲', text: '甲' },
      { depth: 3, id: '乙', text: '乙' },
      { depth: 4, id: '丙', text: '丙' },
    ]);
  });
});

test('all ids of the kitchen-sink report are different, and all links in the page lead to one', async () => {
  const { html } = await render(sink, { notes: [note(94, 1, 5, 'note-1'), note(94, 1, 9, 'note-1')] });
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  const targets = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
  expect(targets.length).toBeGreaterThan(4);
  expect(targets.filter((id) => !ids.includes(id))).toEqual(['note-1', 'note-1']);
});

test('footnotes may have Chinese names', async () => {
  const { html } = await render(source('文字[^注一]。\n\n[^注一]: 说明。'));
  expect(html).toContain('<a href="#fn-注一" id="fnref-注一"');
  expect(html).toContain('<li id="fn-注一">');
  expect(html).toContain('>脚注</h2>');
  expect(html).toContain('aria-label="返回正文引用处 1"');
});

describe('raw HTML is shown, never run', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror="alert(1)">',
    '<!-- 批注 -->',
    '<iframe src="https://a.cn"></iframe>',
    '<svg onload=alert(1)></svg>',
  ])('%s', async (raw) => {
    for (const body of [raw, `前${raw}后`, `| 表 |\n| - |\n| ${raw} |`, `> ${raw}`, `## 标题${raw}`]) {
      const { html } = await render(source(body));
      expect(words(html)).toContain(raw);
      expect(html).not.toMatch(/<(?:script|img|iframe|svg|!--)/);
    }
  });

  test.each([
    '**重要<br>结论**',
    '*重要<br>结论*',
    '~~重要<br>结论~~',
    '[重要<br>结论](https://a.cn)',
    '[重要<br>结论][1]',
    '**[重要<br>结论](https://a.cn)**',
  ])('and %s stays in its paragraph', async (marked) => {
    const { html } = await render(source(`前${marked}后。\n\n[1]: https://a.cn`));
    expect(html.match(/<p>/g)).toHaveLength(1);
    expect(words(html)).toBe('前重要<br>结论后。');
  });

  test.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,1)',
    '[x](vbscript:1)',
    '[x][1]\n\n[1]: javascript:alert(1)',
    '<javascript:alert(1)>',
  ])('%s leads nowhere', async (body) => {
    const { html } = await render(source(body));
    expect(html).not.toMatch(/href/);
  });
});

describe('tables', () => {
  test('scroll in a region with a name, and their heads head columns', async () => {
    const { html } = await render(
      source('## 资金\n\n| 项目 | 金额 | |\n| - | - | - |\n| 甲 | 1,200.5 | 有 |\n| 乙 | — | |'),
    );
    expect(html).toContain(
      '<div class="table-scroll" tabindex="0" role="group" aria-label="表格 1 · 资金"><table><thead><tr>' +
        '<th scope="col">项目</th><th scope="col" class="number">金额</th><td></td></tr></thead>',
    );
    expect(html).toContain('<tr><td>乙</td><td class="number">—</td><td></td></tr>');
  });

  test.each([
    ['1|20|300', true],
    ['85.75%|≥90%|-3.2％', true],
    ['1,234.50|—|/', true],
    ['12 万元|3 个|', true],
    ['第 1 期|2', false],
    ['—|/', false],
    ['2024-06-28|1', false],
    ['1、甲|2、乙', false],
  ])('a column of %s: figures %s', async (cells, expected) => {
    const rows = cells.split('|').map((cell) => `| 甲 | ${cell} |`);
    const { html } = await render(source(['| 项目 | 数 |', '| - | - |', ...rows].join('\n')));
    expect(html.includes('class="number"')).toBe(expected);
  });

  test('the author’s own alignment goes first, and no cell has an align attribute', async () => {
    const { html } = await render(source('| 左 | 中 | 右 |\n| :- | :-: | -: |\n| 1 | 2 | 甲 |'));
    expect(html).toContain('<td>1</td><td class="centre">2</td><td class="number">甲</td>');
  });
});

test('images have their size, and a title is a caption', async () => {
  const image = (src: string) =>
    src === 'a.png' ? { src: '/reports/2023/x/a.png', width: 640, height: 480 } : null;
  const { html } = await render(
    source(
      '文字![图中为甲](a.png)\n\n![图中为甲](a.png "图 1")\n\n![图中为乙](b.png)\n\n![图中为甲][1]\n\n[1]: a.png',
    ),
    { image },
  );
  const tag =
    '<img src="/reports/2023/x/a.png" width="640" height="480" alt="图中为甲" loading="lazy" decoding="async">';
  expect(html.split('\n')).toEqual([
    `<p>文字${tag}</p>`,
    `<figure class="picture">${tag}<figcaption>图 1</figcaption></figure>`,
    '<p><span class="missing-image">图中为乙</span></p>',
    `<p>${tag}</p>`,
  ]);
});

test('a diagram is the drawing byte for byte; drawn twice, it has ids of its own', async () => {
  const fence = '```mermaid 服务程序\nflowchart LR\n```';
  const { html } = await render(source(`${fence}\n\n${fence}`));
  const svg =
    '<svg class="diagram" aria-labelledby="d0123456789-title"><title id="d0123456789-title">图</title><path d="M0 0L1 1"/></svg>';
  expect(html).toContain(`<figure class="diagram">${svg}<figcaption>服务程序</figcaption></figure>`);
  expect(html).toContain(svg.replaceAll('d0123456789', 'd0123456789c2'));
});

test('a line break beside Chinese is none, elsewhere it is a space', async () => {
  const { html } = await render(source('第一行\n第二行，\nthird\nline\n**第四行**\n:total'));
  expect(words(html)).toBe('第一行第二行，third\nline第四行97.13');
});

test('links to the site keep the folder it is published in; links out of it say so', async () => {
  const own = report(source('[去年](/reports/2022/x/)、[外部](https://a.cn)、[邮箱](mailto:a@b.cn)'));
  const prose = await read(source('[去年](/reports/2022/x/)、[外部](https://a.cn)、[邮箱](mailto:a@b.cn)'));
  const site = { ...own.site, address: 'https://example.org/gongping' };
  const { html } = renderProse(prose, { ...own, site });
  expect(html).toBe(
    '<p><a href="/gongping/reports/2022/x/">去年</a>、<a href="https://a.cn" rel="noopener">外部</a>、<a href="mailto:a@b.cn">邮箱</a></p>',
  );
});

test('task lists need no form', async () => {
  const { html } = await render(source('- [x] 甲\n- [ ] 乙\n\n1. [x] 丙\n\n   丁'));
  expect(html).not.toContain('<input');
  expect(words(html).replace(/\s+/g, ' ')).toBe(' ☑ 已完成：甲 ☐ 未完成：乙 ☑ 已完成：丙 丁 ');
});

test('text for search: headings with anchors, passages, and rows of the author’s tables', async () => {
  const body =
    '## 一、甲\n\n段落，得 :total 分。\n\n- 项一\n  - 子项\n- 项二\n\n::scores\n\n| 项目 | 数 |\n| - | - |\n| 丙 | 1 |\n\n> 引文\n\n```mermaid\n图\n```';
  const { blocks } = await render(source(body), { notes: [note(19, 1, 3, 'note-1')] });
  expect(blocks).toEqual([
    { kind: 'heading', text: '一、甲', anchor: '一-甲' },
    { kind: 'text', text: '段落，得 97.13 分。' },
    { kind: 'text', text: '项一' },
    { kind: 'text', text: '子项' },
    { kind: 'text', text: '项二' },
    { kind: 'row', text: '项目 数' },
    { kind: 'row', text: '丙 1' },
    { kind: 'text', text: '引文' },
    { kind: 'text', text: '识别对象 制定计划' },
  ]);
});

test('an English site speaks English around the author’s words', async () => {
  const { html } = await render(
    source(
      '::scores\n\n支出 :budget[initial]，:grade。[^1]\n\n[^1]: 注',
      `${head}
indicators: [{ name: 产出, weight: 100, score: 95, reason: 少 }]
budget: { unit: 万元, initial: 460 }`,
    ),
    { language: 'en' },
  );
  expect(html).toContain('<caption>Scores by indicator</caption>');
  expect(html).toContain('<th scope="col" class="number">Full mark</th>');
  expect(words(html)).toContain('支出 460 万元，优。');
  expect(html).toContain('>Footnotes</h2>');
});

test('the same body gives the same bytes', async () => {
  expect((await render(sink)).html).toBe((await render(sink)).html);
});

function note(line: number, column: number, endColumn: number, id: string) {
  return { at: { file: 'x', line, column, endLine: line, endColumn }, id, label: `核对说明 ${id.slice(5)}` };
}
