import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { parseBody } from '../../src/prose/parse.ts';
import { passages } from '../../src/prose/passages.ts';
import { parseReportSource } from '../../src/report/source.ts';
import { source } from './report.ts';

const outline = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  if (node.type === 'textDirective') return `<${node.name}>`;
  if (node.type === 'leafDirective') return `<<${node.name}>>`;
  const inner = 'children' in node ? node.children.map(outline).join('') : '';
  return node.type === 'paragraph' || node.type === 'root' ? inner : `${node.type}(${inner})`;
};

const parsed = (body: string): string => outline(parseBody(body));

describe('a colon that is no directive of ours stays the text it was', () => {
  test.each([
    '时间:ab',
    '每日 10:30 至 17:30 开放',
    ':::',
    ':::note\n文字\n:::',
    '比例为 3:2:1，见 http:total',
    '时间:ab[甲]{x=1}乙',
    ':smile: 与 ::甲乙',
    '::说明',
    '电话:total-line 与 a:score[x]',
  ])('%s', (text) => {
    expect(parsed(text)).toBe(text);
  });

  test('emphasis in the brackets of such a text is kept', () => {
    expect(parsed('时间:ab[甲**乙**]')).toBe('时间:ab[甲strong(乙)]');
  });

  test('such a text is one text, not cut at its colon', () => {
    const tree = parseBody('时间:ab，10:30 开始:::');
    expect(tree.children).toMatchObject([{ children: [{ type: 'text', value: '时间:ab，10:30 开始:::' }] }]);
  });
});

describe('directives of ours', () => {
  test.each([
    ['得分:total分', '得分<total>分'],
    ['等级为“:grade”。', '等级为“<grade>”。'],
    ['得 :score[业务管理] 分', '得 <score> 分'],
    ['::weights', '<<weights>>'],
    ['上文\n::scores{of="产出" depth=2}\n下文', '上文<<scores>>下文'],
    ['> ::budget', 'blockquote(<<budget>>)'],
    ['::scoers', '<<scoers>>'],
    ['得 :scor[业务管理] 分', '得 <scor> 分'],
  ])('%s', (text, expected) => {
    expect(parsed(text)).toBe(expected);
  });
});

describe('what CommonMark and GFM do not expect of Chinese', () => {
  test.each([
    ['**结论：**本项目', 'strong(结论：)本项目'],
    ['**（一）任务下达。**2022年下达', 'strong(（一）任务下达。)2022年下达'],
    ['按GDP**（现价）**计', '按GDPstrong(（现价）)计'],
    ['**甲。**40个，**乙。**50个', 'strong(甲。)40个，strong(乙。)50个'],
    ['本项目**“优秀”**等级', '本项目strong(“优秀”)等级'],
    ['**甲（乙）**和**“丙”**', 'strong(甲（乙）)和strong(“丙”)'],
    ['a * b * c', 'a * b * c'],
    ['详见https://a.gov.cn/b_c.html，**特此**说明', '详见link(https://a.gov.cn/b_c.html)，strong(特此)说明'],
    ['（https://a.cn/(1)）与 www.b.cn。', '（link(https://a.cn/(1))）与 link(www.b.cn)。'],
    [
      '见 https://a.cn/x?y=1&z=2. 另见 http://b.cn:8080/',
      '见 link(https://a.cn/x?y=1&z=2). 另见 link(http://b.cn:8080/)',
    ],
    ['[https://a.cn](https://b.cn)', 'link(https://a.cn)'],
  ])('%s', (text, expected) => {
    expect(parsed(text)).toBe(expected);
  });
});

test('every character of a passage knows its place in the file', () => {
  const body = [
    '# 一、*标题* &amp; 其他',
    '',
    'a &amp; b &lt;c&gt; \\*d\\* &#x1F600; e `x  y` ``z`` &hellip;f 与https://a.cn/b。',
    '时间:ab[**甲**]，得 :score[x] 分，得 :total分。',
    '',
    '> 第一行 ',
    '>   第二行**粗**',
    '> > 内层',
    '',
    '1. 第一项',
    '   续行 😀 后',
    '',
    '| 甲\\|乙 | `c` |',
    '| --- | --: |',
    '| 1 | ~~2~~ [链接](x.pdf) |',
    '',
    '<b>原样</b>',
  ].join('\n');
  const file = parseReportSource('x.md', new TextEncoder().encode(source(body)));
  const lines = file.text.split('\n');
  const references: Record<string, string> = { '<': '&', '>': '&', '\uD83D': '&', '\uDE00': '&', '…': '&' };
  // Where a directive prints a figure.
  references['\uFFFC'] = ':';
  const found = passages(parseBody(file.body), file);
  expect(found.map(({ kind, text }) => `${kind} ${text}`)).toMatchInlineSnapshot(`
    [
      "heading 一、标题 & 其他",
      "paragraph a & b <c> *d* 😀 e x  y z …f 与https://a.cn/b。时间:ab[甲]，得 ￼ 分，得 ￼分。",
      "paragraph 第一行第二行粗",
      "paragraph 内层",
      "paragraph 第一项续行 😀 后",
      "cell 甲|乙",
      "cell c",
      "cell 1",
      "cell 2 链接",
      "paragraph <b>原样</b>",
    ]
  `);
  for (const passage of found) {
    for (let at = 0; at < passage.text.length; at += 1) {
      const { line, column } = passage.place(at, at + 1);
      const [shown, stands] = [passage.text[at] ?? '', lines[line - 1]?.[column - 1]];
      if (shown === ' ' && stands === undefined) continue;
      const reference = stands === '&' || stands === ':' ? references[shown] : undefined;
      expect(`${passage.text}@${at} ${stands}`).toBe(`${passage.text}@${at} ${reference ?? shown}`);
    }
  }
});

test('every text node has the place it stands at', () => {
  const body = '详见https://a.cn，得:total分。\n续行https://b.cn。';
  const tree: Root = parseBody(body);
  const seen: string[] = [];
  visit(tree, 'text', ({ value, position }) => {
    const { start, end } = position ?? { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } };
    seen.push(`${start.line}:${start.column}-${end.line}:${end.column} ${value.replace('\n', '⏎')}`);
  });
  expect(seen).toEqual([
    '1:1-1:3 详见',
    '1:3-1:15 https://a.cn',
    '1:15-1:17 ，得',
    '1:23-2:3 分。⏎续行',
    '2:3-2:15 https://b.cn',
    '2:15-2:16 。',
  ]);
});
