import { describe, expect, test } from 'vitest';
import type { BodyNote } from '../../src/prose/notes.ts';
import { lineStarts, placeOf } from '../../src/prose/passages.ts';
import { render, source } from './report.ts';

/** Renders a body with notes on the stretches between « and », the references shown as [1], [2]. */
async function noted(body: string): Promise<string> {
  const marked = source(body);
  const text = marked.replace(/[«»]/g, '');
  const starts = lineStarts(text);
  const notes: BodyNote[] = [];
  for (const match of marked.matchAll(/«([^»]*)»/g)) {
    const from = match.index - notes.length * 2;
    const id = `note-${notes.length + 1}`;
    notes.push({
      at: placeOf('x', starts, from, from + (match[1] ?? '').length),
      id,
      label: `核对说明 ${notes.length + 1}`,
    });
  }
  const { html, placed } = await render(text, { notes });
  expect(placed.toSorted()).toEqual(notes.map(({ id }) => id));
  return html.replace(/<a class="note-ref" href="#note-(\d+)" id="note-ref-\d+">核对说明 \d+<\/a>/g, '[$1]');
}

describe('a reference stands behind the words it is about', () => {
  test.each([
    ['in a sentence', '其中«事务管理 15 分»。此指标', '<p>其中事务管理 15 分[1]。此指标</p>'],
    ['twice in a sentence', '甲«乙»丙«丁»。', '<p>甲乙[1]丙丁[2]。</p>'],
    ['on the same words', '甲«乙»', '<p>甲乙[1]</p>'],
    ['at the end', '句子«。。»', '<p>句子。。[1]</p>'],
    ['in strong words', '甲**乙«丙»丁**', '<p>甲<strong>乙丙[1]丁</strong></p>'],
    ['over strong words', '甲«**乙**丙»丁', '<p>甲<strong>乙</strong>丙[1]丁</p>'],
    [
      'behind a link',
      '见[甲«乙»](https://a.cn)丙',
      '<p>见<a href="https://a.cn" rel="noopener">甲乙</a>[1]丙</p>',
    ],
    ['behind a figure', '共«:total»分', '<p>共<data class="figure" value="97.13">97.13</data>[1]分</p>'],
    ['behind code', '甲`«乙»`丙', '<p>甲<code>乙</code>[1]丙</p>'],
    ['with escapes before', '\\*a\\* &amp; «甲»乙', '<p>*a* &#x26; 甲[1]乙</p>'],
    ['on the second line', '甲\n乙«丙»丁', '<p>甲乙丙[1]丁</p>'],
    [
      'behind a heading',
      '## 六、«主要经验»\n\n文字',
      '<h2 id="六-主要经验">六、主要经验</h2>\n<p class="note-refs">[1]</p>\n<p>文字</p>',
    ],
    ['in an item', '- 甲«乙»\n- 丙', '<ul>\n<li>甲乙[1]</li>\n<li>丙</li>\n</ul>'],
    ['in a quotation', '> 甲\n> «乙»丙', '<blockquote>\n<p>甲乙[1]丙</p>\n</blockquote>'],
    [
      'behind a table of ours',
      '«::chart{type=trend}»\n\n文字',
      '<!--trend-->\n<p class="note-refs">[1]</p>\n<p>文字</p>',
    ],
    ['in shown HTML', '前«<b>»后', '<p>前&#x3C;b>[1]后</p>'],
    ['behind a block of HTML', '«<div>»\n\n后', '<p>&#x3C;div></p>\n<p class="note-refs">[1]</p>\n<p>后</p>'],
    ['in the first of two paragraphs', '甲«乙\n\n丙»丁', '<p>甲乙[1]</p>\n<p>丙丁</p>'],
  ])('%s', async (_, body, html) => {
    expect(await noted(body)).toBe(html);
  });

  test('in the cell of a table', async () => {
    const html = await noted('| 项目 | «合计» |\n| - | - |\n| 甲«乙» | 12 |\n| 丙 | «13» |');
    expect(html).toContain('<th scope="col" class="number">合计[1]</th>');
    expect(html).toContain('<td>甲乙[2]</td>');
    expect(html).toContain('<td class="number">13[3]</td>');
  });

  test('in a footnote', async () => {
    expect(await noted('甲[^1]\n\n[^1]: 脚注«有误»。')).toContain('脚注有误[1]。');
  });
});

test('headings in the contents and texts for search are without references', async () => {
  const text = source('## 甲乙\n\n丙丁');
  const line = text.split('\n').indexOf('## 甲乙') + 1;
  const at = (row: number, column: number) => ({
    file: 'x',
    line: row,
    column,
    endLine: row,
    endColumn: column + 1,
  });
  const { toc, blocks } = await render(text, {
    notes: [
      { at: at(line, 4), id: 'note-1', label: '核对说明 1' },
      { at: at(line + 2, 1), id: 'note-2', label: '核对说明 2' },
    ],
  });
  expect(toc.map((entry) => entry.text)).toEqual(['甲乙']);
  expect(blocks.map((block) => block.text)).toEqual(['甲乙', '丙丁']);
});

test('a note on the frontmatter is not placed', async () => {
  const notes = [
    { at: { file: 'x', line: 3, column: 1, endLine: 3, endColumn: 5 }, id: 'note-1', label: '核对说明 1' },
  ];
  const { html, placed } = await render(source('文字'), { notes });
  expect(placed).toEqual([]);
  expect(html).toBe('<p>文字</p>');
});

test('a note that is met twice has two references, each with an id', async () => {
  const text = source('甲乙丙');
  const line = text.split('\n').indexOf('甲乙丙') + 1;
  const at = (column: number) => ({ file: 'x', line, column, endLine: line, endColumn: column + 1 });
  const { html, placed } = await render(text, {
    notes: [
      { at: at(1), id: 'note-1', label: '核对说明 1', text: '原文如此' },
      { at: at(3), id: 'note-1', label: '核对说明 1', text: '原文如此' },
    ],
  });
  expect(placed).toEqual(['note-1']);
  expect(html).toBe(
    '<p>甲<a class="note-ref" href="#note-1" id="note-ref-1" title="原文如此">核对说明 1</a>乙丙' +
      '<a class="note-ref" href="#note-1" id="note-ref-1-2" title="原文如此">核对说明 1</a></p>',
  );
});
