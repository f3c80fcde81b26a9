import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPage } from '../../src/checks/run.ts';
import { readProse } from '../../src/prose/read.ts';
import { renderProse } from '../../src/prose/render.ts';
import type { Addresses } from '../../src/report/addresses.ts';
import { readContext } from '../../src/report/context.ts';
import { readOwnPage } from '../../src/report/own-page.ts';

const { site } = readContext(join(import.meta.dirname, '../../content'));
const addresses: Addresses = {
  has: (path) => ['/', '/about/', '/reports/2023/x/', '/data/reports.csv'].includes(path),
  near: () => '/reports/2023/x/',
};

async function read(body: string, fields = 'title: 关于') {
  const page = readOwnPage(
    'content/pages/about.md',
    { ...site, address: 'https://x.cn/sub', allow: ['service@x.gov.cn'] },
    Buffer.from(`---\n${fields}\n---\n\n${body}\n`),
  );
  const prose = await readProse(
    page,
    () => Promise.reject(new Error('no diagrams here')),
    undefined,
    addresses,
  );
  const found = checkPage(page, prose).map(({ check, at }) => `${at.line}:${at.column} ${check}`);
  return { found, html: renderProse(prose, page).html };
}

/** What is found in the first line of a page's text, which is its fifth. */
const findings = async (body: string): Promise<readonly string[]> => (await read(body)).found;

test.each([
  ['联系电话 13812345678', '5:6 privacy/phone'],
  ['身份证 11010519491231002X', '5:5 privacy/id-number'],
  ['邮箱 someone@example.com', '5:4 privacy/email'],
  ['共有 XX 个单位', '5:4 residue/placeholder'],
  ['[报告](/reports/2022/none/)', '5:6 prose/directive'],
  ['[报告](../reports/2022/none/)', '5:6 prose/directive'],
  ['[报告](/reports/2023/x)', '5:6 prose/directive'],
  ['[脚本](javascript:alert)', '5:6 prose/directive'],
  ['[没有](#没有)', '5:6 prose/directive'],
  ['[附件](list.csv)', '5:6 prose/directive'],
  [':total', '5:1 prose/directive'],
  ['得 :score[满意度] 分', '5:3 prose/directive'],
  ['::scores', '5:1 prose/directive'],
  ['::anything', '5:1 prose/directive'],
  ['![](https://x.cn/a.png)', '5:1 prose/directive'],
  ['![图](a.png)', '5:1 source/file'],
])('%s is found at its place', async (body, finding) => {
  expect(await findings(body)).toContain(finding);
});

test('what is right is not found fault with', async () => {
  const body = [
    '# 关于本库',
    '见[报告](/reports/2023/x/#notes)、[首页](../)、[数据](/data/reports.csv?a=1)、[上面](#关于本库)、<https://x.cn>。',
    '时间:ab，10:30，service@x.gov.cn。',
  ].join('\n\n');
  expect(await findings(body)).toEqual([]);
});

test('personal data in its frontmatter is published, too', async () => {
  expect((await read('正文。', 'title: 电话 13812345678')).found).toEqual(['2:11 privacy/phone']);
});

test('the text is Chinese Markdown below one first heading, HTML is shown, links have the folder of the site', async () => {
  const { html } = await read(
    '# 标题\n\n"直引号" -- ...。**结论：**本项目\n\n<b onclick="x">粗</b>\n\n[报告](/reports/2023/x/)\n\n:total',
  );
  expect(html).toBe(
    [
      '<h2 id="标题">标题</h2>',
      '<p>"直引号" -- ...。<strong>结论：</strong>本项目</p>',
      '<p>&#x3C;b onclick="x">粗&#x3C;/b></p>',
      '<p><a href="/sub/reports/2023/x/">报告</a></p>',
      '<p><span class="unresolved">:total</span></p>',
    ].join('\n'),
  );
});
