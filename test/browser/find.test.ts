import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sources } from '../fixtures/find/library.ts';
import { narrowCells, openRegister, overflow, type Register, violations } from './register.ts';

/** A department of 230 reports: more than two pages of a list. */
const many = Object.fromEntries(
  Array.from({ length: 230 }, (_, at) => [
    `reports/2018/well-${at + 1}.md`,
    `---
title: 2018年度第${at + 1}号机井维修绩效自评报告
status: published
published: 2019-05-10
year: 2018
evaluation: self
subject: project
department: { name: 荷塘乡人民政府, region: [云岭省, 青川市, 荷塘乡] }
indicators: [{ name: 机井完好率, weight: 100, score: ${60 + (at % 40)}, reason: 个别机井待修 }]
---

按期完成。
`,
  ]),
);

let register: Register;
beforeAll(async () => {
  register = await openRegister(many);
}, 180_000);
afterAll(() => register.close());

const plainly = (path: string): Promise<Page> => register.open(path, { javaScriptEnabled: false });
const titles = (page: Page): Promise<string[]> => page.locator('.report-list tbody th a').allTextContents();
/** A click is over when the page it leads to has come, whole; on a busy machine that takes a moment. */
async function follow(page: Page, link: Locator): Promise<void> {
  const to = new URL((await link.getAttribute('href')) ?? '', page.url());
  await link.click();
  await page.waitForURL(to.href, { waitUntil: 'load' });
}
const published = sources.filter(({ data }) => data['status'] === 'published');
const titled = (one: (typeof published)[number]): string => String(one.data['title']);

describe('without script', () => {
  test('one goes from the home page by place down to a report', async () => {
    const page = await plainly('/');
    await follow(page, page.locator('.entries a', { hasText: '海东省 临湾市' }));
    expect(await page.locator('h1').textContent()).toBe('临湾市');
    await follow(page, page.locator('main .shelves a', { hasText: '望海区' }));
    expect((await titles(page)).toSorted()).toEqual(
      published
        .filter(({ data }) => JSON.stringify(data).includes('望海区水利局'))
        .map(titled)
        .toSorted(),
    );
    expect(await page.locator('.crumbs a, .crumbs [aria-current]').allInnerTexts()).toEqual([
      '首页',
      '按地区浏览',
      '海东省',
      '临湾市',
      '望海区',
    ]);
    await follow(page, page.locator('.crumbs a', { hasText: '海东省' }));
    expect(await titles(page)).toContain('2022年度重点实验室（第一组）绩效评价结果');
    await page.context().close();
  });

  test('long lists come in pages of a hundred, each report once', async () => {
    const page = await plainly('/departments/荷塘乡人民政府/');
    const all = await titles(page);
    expect(all.length).toBe(100);
    for (let number = 2; number <= 3; number += 1) {
      await follow(page, page.locator('.pages a[rel=next]'));
      expect(new URL(page.url()).pathname).toContain(`/page/${number}/`);
      all.push(...(await titles(page)));
    }
    expect(await page.locator('.pages a[rel=next]').count()).toBe(0);
    expect(new Set(all).size).toBe(230);
    await page.context().close();
  });

  test('lists by score keep schemes apart', async () => {
    const page = await plainly('/reports/by/score/page/3/');
    const groups = await page.locator('.apart').allInnerTexts();
    expect(groups.at(-1)).toContain('字母等级');
    expect(groups.at(-1)).toContain('同一等级之内不分先后');
    await page.context().close();
  });

  test('grades are found under their scheme', async () => {
    const page = await plainly('/grades/');
    await follow(page, page.locator('.spread', { hasText: '广东五级制' }).locator('a', { hasText: '中' }));
    expect(await page.locator('h1').textContent()).toBe('广东五级制：中');
    expect(await titles(page)).toEqual(['2023年度望海区河道综合整治项目绩效评价报告']);
    await page.context().close();
  });

  test('a project shows its years, and what changed between like evaluations only', async () => {
    const page = await plainly('/projects/elder-meals/');
    const rows = await page
      .locator('.change-table tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim())),
      );
    const row = rows.find(([name]) => name === '助餐人次');
    expect(row).toEqual([
      '助餐人次',
      '80.00% 32.00 / 40',
      '95.00% 38.00 / 40 +15.00 个百分点',
      '100.00% 40.00 / 40',
    ]);
    expect(await page.locator('.chart svg title').first().textContent()).toBe('明河区长者饭堂项目历年得分率');
    await page.context().close();
  });

  test('the departments of a year stand side by side, with grades and money', async () => {
    const page = await plainly('/years/2023/departments/');
    const rows = await page.locator('.results-table tbody tr').allInnerTexts();
    const water = rows.find((row) => row.includes('望海区水利局'))?.split(/\s+/);
    expect(water?.slice(0, 2)).toEqual(['临湾市望海区水利局', '2']);
    expect(water?.slice(-3)).toEqual(['12,050.00', '9,050.00', '75.10%']);
    await page.context().close();
  });
});

test('a withdrawn report is in no list and no figure', async () => {
  const title = '2020年度明河区长者饭堂项目绩效评价报告';
  const pages = register.site
    .files()
    .filter((file) => file.endsWith('.html') && !file.startsWith('reports/2020/'));
  expect(pages.filter((file) => register.site.read(file).includes(title))).toEqual([]);
  const home = await plainly('/');
  expect(await home.locator('.figures li').first().innerText()).toContain(String(published.length + 230));
  // Its own page leads to pages that exist.
  expect(register.site.exists('years/2020/index.html')).toBe(true);
  await home.context().close();
});

test('no list page holds more than a thousand reports, and each says its own address', () => {
  const pages = register.site
    .files()
    .filter(
      (file) =>
        /^(?:reports\/(?:index|page|by)|years|places|departments|sectors|projects|grades)/.test(file) &&
        file.endsWith('.html'),
    );
  expect(pages.length).toBeGreaterThan(40);
  for (const file of pages) {
    const html = register.site.read(file);
    expect(html.match(/<th scope="row">/g)?.length ?? 0, file).toBeLessThanOrEqual(200);
    const address = encodeURI(`https://register.example/${file.replace(/index\.html$/, '')}`);
    expect(html, file).toContain(`<link rel="canonical" href="${address}">`);
  }
});

test('no page links to a page that is not there', () => {
  const { out } = register.site;
  const dead: string[] = [];
  for (const file of register.site.files().filter((one) => one.endsWith('.html'))) {
    for (const [, href = ''] of register.site.read(file).matchAll(/(?:href|action|src)="(\/[^"#?]*)/g)) {
      const path = join(out, decodeURI(href.replaceAll('&amp;', '&')));
      if (!existsSync(path) || (statSync(path).isDirectory() && !existsSync(join(path, 'index.html'))))
        dead.push(`${file}: ${href}`);
    }
  }
  expect([...new Set(dead)]).toEqual([]);
});

test('no page has inline script or style', () => {
  const wrong = register.site
    .files()
    .filter((file) => file.endsWith('.html'))
    .filter((file) => {
      const html = register.site.read(file);
      return / style="/.test(html) || /<style/.test(html) || /<script(?![^>]*(?:src=|ld\+json))/.test(html);
    });
  expect(wrong).toEqual([]);
});

describe('the overview', () => {
  test('counts what the reports say', async () => {
    const page = await plainly('/overview/');
    const text = await page.locator('main').innerText();
    expect(text).toContain(`由已公开的 ${published.length + 230} 份报告算出`);
    const section = page.locator('section:has(> #scheme-guangdong-five)');
    expect(await section.locator('.shares tbody tr').first().innerText()).toMatch(/^2023\s+1\s+1\s+0\s+2$/);
    const money = await page.locator('section:has(> #money) tbody tr').allInnerTexts();
    expect(
      money
        .find((row) => row.startsWith('2021'))
        ?.split(/\s+/)
        .slice(-3),
    ).toEqual(['120.00', '96.00', '80.00%']);
    const losses = page.locator('section:has(> #losses) tbody tr');
    // 机井完好率: scores 60 … 99 of 100, each share of them as often as the others but for the first thirty.
    const scores = Array.from({ length: 230 }, (_, at) => 60 + (at % 40));
    const mean = scores.reduce((sum, score) => sum + (100 - score), 0) / 230;
    const well = await losses.filter({ hasText: '机井完好率' }).innerText();
    expect(well.split(/\s+/)).toEqual(['机井完好率', '230', '230', `${mean.toFixed(2)}%`]);
    await page.context().close();
  });
});

test.each([
  '/',
  '/reports/',
  '/reports/by/grade/',
  '/years/',
  '/places/',
  '/places/云岭省/',
  '/departments/',
  '/projects/',
  '/projects/elder-meals/',
  '/years/2023/departments/',
  '/grades/',
  '/overview/',
  '/data/',
  '/guide/fields/',
])('on a phone %s does not overflow, nor stands in columns of a letter', async (path) => {
  const page = await register.open(path, { viewport: { width: 375, height: 700 } });
  expect(await overflow(page)).toBe(0);
  expect(await narrowCells(page)).toEqual([]);
  await page.context().close();
});

test('axe finds no violation on any kind of page besides reports, on a phone and in the dark', async () => {
  const kinds = [
    '/',
    '/reports/',
    '/years/2023/departments/',
    '/projects/elder-meals/',
    '/grades/four-grade/优/',
    '/overview/',
    '/search/?q=水利',
    '/compare/?r=2022/elder-meals&r=2021/elder-meals',
    '/data/',
    '/methods/',
    '/guide/fields/',
    '/guide/checks/score/total/',
  ];
  for (const path of kinds) expect(await violations(register, path), path).toEqual([]);
}, 240_000);

test('no page complained', () => {
  expect(register.complaints).toEqual([]);
});
