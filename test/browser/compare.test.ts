import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRegister, overflow, type Register } from './register.ts';

const fixtures = join(import.meta.dirname, '../fixtures/build/report-pages');

let register: Register;
beforeAll(async () => {
  register = await openRegister(
    Object.fromEntries(
      ['as-printed', 'road-veto'].map((name) => [
        `reports/2022/${name}.md`,
        readFileSync(join(fixtures, `reports/2022/${name}.md`), 'utf8'),
      ]),
    ),
  );
}, 120_000);
afterAll(() => register.close());

const compare = async (query: string): Promise<Page> => {
  const page = await register.open(`/compare/${query}`);
  await shown(page);
  return page;
};
const shown = async (page: Page): Promise<void> => {
  await page.locator('#compare').waitFor({ state: 'visible' });
  await expect.poll(() => page.locator('#compare-said').textContent()).not.toContain('正在载入');
};
/** A table's rows as text, the head first. */
const rows = (page: Page, table: string): Promise<string[][]> =>
  page
    .locator(`${table} tr`)
    .evaluateAll((all) =>
      all.map((row) =>
        [...row.children].map((cell) => (cell as HTMLElement).innerText.replace(/\s+/g, ' ').trim()),
      ),
    );
const asked = (page: Page): string[] => new URL(page.url()).searchParams.getAll('r');
const json = (id: string) => JSON.parse(register.site.read(`reports/${id}/report.json`));

test('two reports stand side by side with the figures of their pages', async () => {
  const page = await compare('?r=2022/elder-meals&r=2021/elder-meals');
  const facts = new Map((await rows(page, '#facts-table')).map(([name = '', ...cells]) => [name, cells]));
  const [newer, older] = [json('2022/elder-meals'), json('2021/elder-meals')];
  expect(facts.get('总分')).toEqual([`${newer.printed} 满分 100`, `${older.printed} 满分 100`]);
  expect(facts.get('得分率')).toEqual([newer.rate, older.rate]);
  expect(facts.get('等级')).toEqual([newer.grade, older.grade]);
  expect(facts.get('执行率')).toEqual(['100.00%', '80.00%']);
  expect(facts.get('支出')).toEqual(['120 万元', '96 万元']);
  const indicators = new Map(
    (await rows(page, '#indicator-tables')).map(([name = '', ...cells]) => [name, cells]),
  );
  expect(indicators.get('助餐人次 产出')).toEqual(['95.00% 38.00 / 40', '80.00% 32.00 / 40']);
  expect(indicators.get('产出')).toEqual(['95.00% 38.00 / 40', '80.00% 32.00 / 40']);
  expect(await page.locator('#compare-notes').isVisible()).toBe(false);
  await page.locator('#indicator-tables a', { hasText: '80.00%' }).last().click();
  await page.waitForURL(/\/reports\/2021\/elder-meals\/#i-/);
  expect(await page.locator(':target').count()).toBe(1);
  await page.context().close();
});

test('what a report prints stands beside what was computed, compared and found', async () => {
  const page = await compare('?r=2022/as-printed&r=2022/road-veto');
  const facts = new Map((await rows(page, '#facts-table')).map(([name = '', ...cells]) => [name, cells]));
  expect(facts.get('总分')).toEqual(['89.5 原文 92.91 计算 满分 100', '88.34 满分 100']);
  expect(facts.get('等级')).toEqual(['良 原文 优 计算', '差']);
  const indicators = new Map(
    (await rows(page, '#indicator-tables')).map(([name = '', ...cells]) => [name, cells]),
  );
  expect(indicators.get('产出')?.[1]).toBe('100.00% 20.00 / 20 合理缺项 10 分');
  await page.goto(`${register.served.origin}/search/?q=${encodeURIComponent('环卫作业')}`);
  const said = page.locator('.hit-facts').first();
  await expect.poll(() => said.innerText()).toMatch(/原文：89\.5 分\s*计算：92\.91 分\s*原文 良\s*计算 优/);
  await page.context().close();
});

test('nothing is ranked across schemes, nor among letters, and it says so', async () => {
  const page = await compare('?r=2022/lab-1&r=2022/lab-2&r=2023/river&r=2023/elder-meals');
  const notes = await page.locator('#compare-notes p').allTextContents();
  expect(notes).toEqual([
    '这些报告的评分办法不同：得分和等级不能互相比较，也不能据此排名次。',
    '只有等级、没有分数的评分办法，同一等级之内不分先后。',
    '这些报告的评价类型不同，评价的人和尺度可能不同。',
  ]);
  const facts = new Map((await rows(page, '#facts-table')).map(([name = '', ...cells]) => [name, cells]));
  expect(facts.get('总分')?.slice(0, 2)).toEqual(['没有分值', '没有分值']);
  expect(facts.get('预算')?.slice(2)).toEqual(['1.2 亿元 = 12,000 万元', '120 万元']);
  // In the order of the address, whatever the scores.
  expect(asked(page)).toEqual(['2022/lab-1', '2022/lab-2', '2023/river', '2023/elder-meals']);
  await page.context().close();
});

test('reports are picked in the search results and compared by address', async () => {
  const page = await register.open(`/search/?q=${encodeURIComponent('长者饭堂')}`);
  const buttons = page.locator('button[data-compare]');
  await buttons.first().waitFor();
  expect(await page.locator('#basket').isVisible()).toBe(false);
  await buttons.nth(0).click();
  expect(await buttons.nth(0).getAttribute('aria-pressed')).toBe('true');
  await buttons.nth(1).click();
  expect(await page.locator('#basket').innerText()).toContain('已选 2 份报告');
  const picked = [
    await buttons.nth(0).getAttribute('data-compare'),
    await buttons.nth(1).getAttribute('data-compare'),
  ];
  await page.locator('#basket a').click();
  await page.waitForURL(/\/compare\/\?r=/);
  await shown(page);
  expect(asked(page)).toEqual(picked);
  await page.context().close();
});

test('a report page adds its report to those picked before', async () => {
  const page = await compare('?r=2021/elder-meals');
  expect(await page.locator('#compare-said').textContent()).toBe('选两份以上才能比较。');
  await page.goto(`${register.served.origin}/compare/?add=2023/river`);
  await shown(page);
  expect(asked(page)).toEqual(['2021/elder-meals', '2023/river']);
  await page.context().close();
});

test('a report is added from the box, offered from its project, and left out again', async () => {
  const page = await compare('?r=2022/elder-meals');
  const related = page.locator('#compare-found li');
  await expect.poll(() => related.count()).toBe(2);
  await page.locator('#compare-add input').fill('营养改善');
  await page.keyboard.press('Enter');
  await expect.poll(() => related.count()).toBe(1);
  await related.locator('a.plain-button').click();
  await shown(page);
  expect(asked(page)).toEqual(['2022/elder-meals', '2022/school-meals']);
  await page.locator('#facts-table thead a.plain-button').first().click();
  await shown(page);
  await expect.poll(() => asked(page)).toEqual(['2022/school-meals']);
  await page.locator('#facts-table thead a.plain-button').first().click();
  await expect.poll(() => page.locator('#compare-facts').isVisible()).toBe(false);
  await page.context().close();
});

test('says which report is not there, which is withdrawn, and which gives no indicators', async () => {
  const page = await compare(
    '?r=2022/nowhere&r=2020/elder-meals&r=2021/result-only&r=2022/three-schools&r=../../secret',
  );
  const heads = (await rows(page, '#facts-table'))[0] ?? [];
  expect(heads[1]).toContain('没有找到报告“2022/nowhere”');
  expect(heads[2]).toContain('已撤回');
  expect(heads[5]).toContain('没有找到报告“../../secret”');
  const facts = new Map((await rows(page, '#facts-table')).map(([name = '', ...cells]) => [name, cells]));
  expect(facts.get('总分')?.[1]).toBe('—');
  expect(facts.get('总分')?.[2]).toBe('82.00 满分 100');
  expect(facts.get('总分')?.[3]).toBe('松溪一中 92.00 松溪二中 85.00 松溪三中 71.00');
  const text = await page.locator('#indicator-tables').innerText();
  expect(text).toContain('2021年度松溪县校舍维修项目绩效评价结果：没有公开指标');
  expect(text).toContain('2022年度三所学校校园安防专项资金绩效评价报告：分单位评分，指标见报告');
  register.complaints.splice(0);
  await page.context().close();
});

test('six reports at most', async () => {
  const ids = [
    '2021/elder-meals',
    '2022/elder-meals',
    '2023/elder-meals',
    '2023/river',
    '2023/dredging',
    '2022/lab-1',
    '2022/lab-2',
  ];
  const page = await compare(`?${ids.map((id) => `r=${id}`).join('&')}`);
  expect(asked(page)).toEqual(ids.slice(0, 6));
  expect(await page.locator('#compare-said').textContent()).toBe('最多比较六份，多出的没有列入。');
  await page.context().close();
});

test('on a phone the table scrolls inside itself; without script the page says what to do', async () => {
  const narrow = await register.open('/compare/?r=2021/elder-meals&r=2023/river', {
    viewport: { width: 375, height: 700 },
  });
  await shown(narrow);
  expect(await overflow(narrow)).toBe(0);
  await narrow.context().close();
  const plain = await register.open('/compare/?r=2021/elder-meals', { javaScriptEnabled: false });
  expect(await plain.locator('noscript').textContent()).toContain('比较需要浏览器启用 JavaScript');
  await plain.context().close();
});

test('no page complained', () => {
  expect(register.complaints).toEqual([]);
});
