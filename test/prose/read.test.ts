import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readProse } from '../../src/prose/read.ts';
import { draw, firstLine, read, report, source } from './report.ts';

const folder = '/content/reports/2023/x/index.md';
const only = (path: string): boolean => path === '满意度问卷.pdf' || path === 'a b.xlsx';

describe('links', () => {
  test.each([
    '[结论](#一-评价结论)',
    '[结论](#一评价结论)',
    '[结论](<#一、评价结论>)',
    '[满意度](#i-效益-满意度)',
    '[问卷](满意度问卷.pdf)',
    '[问卷](./%E6%BB%A1%E6%84%8F%E5%BA%A6%E9%97%AE%E5%8D%B7.pdf#page=2)',
    '[表](<a b.xlsx>)',
    '[去年](/reports/2022/x/)',
    '[去年](../../2022/x/)',
    '<https://www.example.gov.cn>',
    '[邮箱](mailto:a@example.gov.cn)',
  ])('%s leads somewhere', async (link) => {
    const { problems } = await read(source(`## 一、评价结论\n\n见${link}。`), only, folder);
    expect(problems).toEqual([]);
  });

  test.each([
    [
      '[结论](#二-评价结论)',
      '#二-评价结论',
      '链接不应指向不存在的 `#二-评价结论`，应为本页标题的锚点，请确认是否指 `#一-评价结论`',
    ],
    [
      '[问卷](问卷.pdf)',
      '问卷.pdf',
      '链接不应指向不存在的文件 `问卷.pdf`，应为报告文件夹中允许公开的文件，请补上文件或改正',
    ],
    [
      '[去年](../../2022/x.md)',
      '../../2022/x.md',
      '链接不应指向源文件 `../../2022/x.md`，应为页面地址（如 `/reports/2023/x/`），请改正',
    ],
    [
      '[脚本](javascript:alert)',
      'javascript:alert',
      '链接不应为 `javascript:alert`，应为网址、邮箱、页内锚点或附件，请改正',
    ],
    [
      '[图](data:text/html,x)',
      'data:text/html,x',
      '链接不应为 `data:text/html,x`，应为网址、邮箱、页内锚点或附件，请改正',
    ],
  ])('%s leads nowhere', async (link, quote, message) => {
    const { problems } = await read(source(`## 一、评价结论\n\n见${link}。`), only, folder);
    expect(problems.map((problem) => [problem.message['zh-CN'], problem.quote])).toEqual([[message, quote]]);
    expect(problems[0]?.at.column).toBe(2 + link.indexOf(quote));
  });

  test('a report that is a single file has no file beside it', async () => {
    const { problems } = await read(source('见[问卷](满意度问卷.pdf)。'), only);
    expect(problems.map(({ message }) => message['zh-CN'])).toEqual([
      '链接不应指向 `满意度问卷.pdf`，应指向报告文件夹里的文件（单个文件的报告没有附件），请改用 `<年度>/<标识>/index.md` 文件夹并把文件放在旁边',
    ]);
  });

  test('a link by reference is found at its definition', async () => {
    const { problems } = await read(source('见[结论][1]。\n\n[1]: #没有'));
    expect(problems.map(({ quote }) => quote)).toEqual(['#没有']);
  });
});

test('an image needs words', async () => {
  const { problems } = await read(
    source('![](a.png)\n\n![图中为服务站](b.png)\n\n![][1]\n\n[1]: https://a.cn/c.png'),
  );
  expect(problems.map(({ quote, at }) => `${at.line - firstLine + 1}:${at.column} ${quote}`)).toEqual([
    '1:1 ![](a.png)',
    '5:1 ![][1]',
  ]);
});

test('a diagram that cannot be drawn is found at its line, in a quotation too', async () => {
  const { diagrams, problems } = await read(
    source('```mermaid 程序\nflowchart LR\n  甲 --> 乙\n```\n\n> ```mermaid\n> flowchart LR\n>   错\n> ```'),
  );
  expect([...diagrams.values()].map(({ title }) => title)).toEqual(['程序']);
  expect(problems).toMatchObject([
    {
      quote: '错',
      at: { line: firstLine + 7, column: 5, endLine: firstLine + 7, endColumn: 6 },
      message: { 'zh-CN': '示意图不应无法绘制（第二行写错了），应为 mermaid 能识别的内容，请检查这一行' },
    },
  ]);
});

test('other fences are code', async () => {
  const { diagrams, problems } = await read(source('```js\nmermaid\n```'));
  expect([diagrams.size, problems]).toEqual([0, []]);
});

test('problems stand in the order of the text', async () => {
  const { problems } = await read(source('::scoers\n\n```mermaid\n甲\n错\n```\n\n![](a.png)'));
  expect(problems.map(({ quote }) => quote)).toEqual(['::scoers', '错', '![](a.png)']);
});

test('an escaped or quoted directive is text about directives', async () => {
  const { problems } = await read(source('写作 \\::scores 或 `::scores`，时间 \\:total。'));
  expect(problems).toEqual([]);
});

test('without a word of the caller, linked files are looked for beside the report', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  const file = join(folder, 'index.md');
  writeFileSync(join(folder, '问卷.pdf'), '');
  writeFileSync(join(folder, '程序.exe'), '');
  const { problems } = await readProse(
    report(source('[一](问卷.pdf)、[二](没有.pdf)、[三](程序.exe)'), file),
    draw,
  );
  rmSync(folder, { recursive: true });
  expect(problems.map(({ quote }) => quote)).toEqual(['没有.pdf', '程序.exe']);
});
