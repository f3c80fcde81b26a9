import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { passages } from '../../src/prose/passages.ts';
import { readProse } from '../../src/prose/read.ts';
import { renderProse } from '../../src/prose/render.ts';
import { draw, report, source } from './report.ts';

/** Pieces of bodies, whole and broken, as authors and their enemies write them. */
const piece = fc.constantFrom(
  ...[
    '甲',
    '一、标题',
    '10:30',
    '时间:ab',
    ':::',
    '。',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\n> ',
    '\n- ',
    '\n1. ',
    '\n## ',
    '\n# ',
  ],
  ...[
    '**',
    '*',
    '_',
    '~~',
    '`',
    '```\n',
    '```mermaid\n',
    '[',
    ']',
    '(',
    ')',
    '](#甲)',
    '](javascript:alert(1))',
    '![',
    '|',
    '\n| - | - |\n',
  ],
  ...[
    '\n::scores\n',
    '\n::weights{of=产出}\n',
    '::chart{type=rates}',
    '\n::x',
    ':total',
    ':score[',
    ':score[满意度]',
    ':rate[x]{',
    '}',
    '{a="b"}',
  ],
  ...[
    '<script>',
    '</script>',
    '<b onclick=x>',
    '<!--',
    '-->',
    '&amp;',
    '&#x1F600;',
    '&lt;',
    '\\',
    '\\*',
    '😀',
    '\t',
    '[^1]',
    '\n[^1]: 注\n',
    '\n[甲]: x.pdf\n',
  ],
  ...[
    'https://a.cn/b',
    'www.a.cn',
    'a@b.cn',
    '- [x] ',
    '---',
    '    ',
    '\u00a0',
    '：score[',
    '2,000.5 万元',
    '"',
    "'",
  ],
);

const body = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

/** Read as a browser reads it: a `<` in the value of an attribute opens no element. */
const elements = (html: string): Element[] => [...JSDOM.fragment(html).querySelectorAll('*')];

const ours =
  /^(?:h[2-6]|p|div|table|caption|thead|tbody|tfoot|tr|th|td|ul|ol|li|blockquote|figure|figcaption|svg|title|path|rect|pre|code|em|strong|del|a|sup|br|hr|data|span|section)$/;

test('any body gives a page of our own elements, with ids and texts that agree with it', async () => {
  await fc.assert(
    fc.asyncProperty(body, fc.nat(), fc.nat(), async (text, first, second) => {
      const own = report(source(text));
      const prose = await readProse(own, draw, () => true);
      const lines = own.source.text.split('\n');
      const line = 1 + (first % lines.length);
      const column = 1 + (second % ((lines[line - 1]?.length ?? 0) + 1));
      const at = { file: own.file, line, column, endLine: line, endColumn: column + 1 };
      const notes = [{ at, id: 'note-1', label: '核对说明 1' }];
      const { html, toc, placed } = renderProse(prose, own, { notes });
      for (const element of elements(html)) {
        expect(element.localName).toMatch(ours);
        for (const { name, value } of element.attributes) {
          expect(name).not.toMatch(/^(?:on\w+|style|align)$/);
          if (name === 'href') expect(value).toMatch(/^(?:#|https?:|mailto:|x\.pdf)/);
        }
      }
      const ids = elements(html).flatMap(({ id }) => id || []);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id } of toc) expect(ids).toContain(id);
      expect(html.includes('id="note-ref-1"')).toBe(placed.length === 1);
      for (const { at, quote } of prose.problems) {
        const stands = lines.slice(at.line - 1, at.endLine).join('\n');
        expect(stands.slice(at.column - 1)).toContain(quote.split('\n')[0]);
      }
      for (const passage of passages(prose.tree, own.source)) {
        const { line } = passage.place(0, passage.text.length);
        expect(line).toBeLessThanOrEqual(lines.length);
      }
    }),
    { numRuns: 300 },
  );
});

test('a note on any word of a sentence stands in that sentence', async () => {
  const text = '前文。\n\n## 标题\n\n- 项目**甲乙**丙[丁](https://a.cn)戊 `己` 庚\n\n后文。';
  const own = report(source(text));
  const prose = await readProse(own, draw, () => true);
  const line = own.source.text.split('\n').findIndex((one) => one.startsWith('- 项目')) + 1;
  const end = own.source.text.split('\n')[line - 1]?.length ?? 0;
  for (let column = 3; column <= end; column += 1) {
    const at = { file: own.file, line, column, endLine: line, endColumn: column + 1 };
    const { html } = renderProse(prose, own, { notes: [{ at, id: 'note-1', label: '说明' }] });
    expect(html).toMatch(/<li>(?:(?!<\/li>)[\s\S])*note-ref-1(?:(?!<li>)[\s\S])*<\/li>/);
  }
});
