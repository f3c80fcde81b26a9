import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';
import { contrast, rgb } from '../../src/report/accent.ts';
import { narrowCells, openRegister, overflow, type Register, violations } from './register.ts';

const fixtures = join(import.meta.dirname, '../fixtures/build/report-pages');
const seed = '2023/jingtai-social-work-station';
const at = (id: string): string => `/reports/${id}/`;
/** One page of each kind. */
const kinds = [
  seed,
  '2023/long-names',
  '2022/three-schools',
  '2022/road-veto',
  '2022/as-printed',
  '2021/culture-letters',
  '2022/night-school',
  '2023/archive-room',
  '2022/result-only',
  '2020/withdrawn',
];

let register: Register;
beforeAll(async () => {
  const files = readdirSync(fixtures, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const read = (file: string): string => readFileSync(file, 'utf8');
  register = await openRegister({
    ...Object.fromEntries(files.map((file) => [file.slice(fixtures.length + 1), read(file)])),
    [`reports/${seed}.md`]: read(join(import.meta.dirname, `../../content/reports/${seed}.md`)),
  });
}, 240_000);
afterAll(() => register.close());

const visible = (page: Page, selector: string): Promise<string[]> =>
  page
    .locator(selector)
    .filter({ visible: true })
    .evaluateAll((all) => all.map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim()));

test('axe finds no violation on any kind of report page, on a phone and in the dark', async () => {
  for (const id of kinds) expect(await violations(register, at(id)), id).toEqual([]);
}, 240_000);

test('no page is wider than a phone, nor than a screen at twice the text size', async () => {
  for (const id of kinds) {
    const phone = await register.open(at(id), { viewport: { width: 375, height: 800 } });
    expect(await overflow(phone), `${id} at 375`).toBe(0);
    expect(await narrowCells(phone), `${id} at 375`).toEqual([]);
    await phone.setViewportSize({ width: 320, height: 800 });
    expect(await overflow(phone), `${id} at 320`).toBe(0);
    await phone.context().close();
    const large = await register.open(at(id));
    expect(await overflow(large), `${id} at 1280`).toBe(0);
    await large.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await overflow(large), `${id} at 200 %`).toBe(0);
    await large.context().close();
  }
}, 120_000);

test('the publisher’s colour reaches the page as it is, and its links in shades that can be read', async () => {
  for (const [colorScheme, ground] of [
    ['light', '#ffffff'],
    ['dark', '#14181c'],
  ] as const) {
    const page = await register.open(at(seed), { colorScheme });
    const { line, link } = await page.evaluate(() => {
      const style = (selector: string): CSSStyleDeclaration =>
        getComputedStyle(document.querySelector(selector) ?? document.body);
      return { line: style('.site-head').borderTopColor, link: style('.crumbs a').color };
    });
    expect(line).toBe('rgb(255, 212, 0)');
    const shade = (link.match(/\d+/g) ?? []).map(Number) as [number, number, number];
    expect(contrast(shade, rgb(ground))).toBeGreaterThanOrEqual(4.5);
    // Yellow has no blue in it; the house colour has most of it.
    expect(shade[2]).toBeLessThan(shade[0]);
    await page.context().close();
  }
});

test('labels of the picture of points stand whole or not at all, at any width', async () => {
  for (const id of ['2023/long-names', '2022/road-veto', seed]) {
    const page = await register.open(at(id));
    for (const width of [1280, 768, 375, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const cut = await page.locator('.mosaic svg svg text').evaluateAll((texts) =>
        texts
          .filter((text) => text.getClientRects().length > 0)
          .filter((text) => {
            const place = text.closest('svg')?.getBoundingClientRect();
            return text.getBoundingClientRect().right > (place?.right ?? 0) + 0.5;
          })
          .map((text) => text.textContent),
      );
      expect(cut, `${id} ${width}`).toEqual([]);
    }
    await page.context().close();
  }
});

test('a figure stands beside its bar, and a picture in a line leaves the words as they are', async () => {
  const page = await register.open(at('2023/long-names'));
  const rows = await page.locator('.rates-table tbody tr').evaluateAll((all) =>
    all.map((row) => {
      const [bar, cell] = [row.querySelector('.bar'), row.querySelector('td')];
      const range = document.createRange();
      range.selectNodeContents(cell?.lastChild ?? row);
      const [a, b] = [bar?.getBoundingClientRect(), range.getBoundingClientRect()];
      return a !== undefined && a.right <= b.left + 1 && a.top < b.bottom && a.bottom > b.top;
    }),
  );
  expect(rows.length).toBeGreaterThan(3);
  expect(rows).not.toContain(false);
  const align = await page
    .locator('.report-body > p')
    .first()
    .evaluate((paragraph) => {
      const before = getComputedStyle(paragraph).textAlign;
      paragraph.append(document.createElement('img'));
      return [before, getComputedStyle(paragraph).textAlign];
    });
  expect(align).toEqual(['justify', 'start']);
  await page.context().close();
});

test('a lost point leads to its row, which is marked', async () => {
  const page = await register.open(at(seed));
  await page.locator('.losses a', { hasText: '服务对象满意度' }).click();
  const row = page.locator('tr:target');
  expect(await row.locator('th').last().textContent()).toContain('服务对象满意度');
  expect(await row.isVisible()).toBe(true);
  await expect.poll(() => row.evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(900);
  const [marked, plain] = await Promise.all(
    ['tr:target td', 'tr.leaf-row:not(:target) td'].map((selector) =>
      page
        .locator(selector)
        .first()
        .evaluate((cell) => getComputedStyle(cell).backgroundColor),
    ),
  );
  expect(marked).not.toBe(plain);
  await page.context().close();
});

test('the table folds to a level by keys, keeps its figures, and unfolds for a row that is jumped to', async () => {
  const page = await register.open(at(seed));
  const rows = (): Promise<string[]> => visible(page, '.score-table tbody tr > th:first-child');
  await page.locator('.depth-switch [value="all"]').focus();
  await page.keyboard.press('ArrowLeft');
  expect(await visible(page, '.score-table tbody tr > th')).toEqual([
    ...['过程', '资金管理', '业务管理'],
    ...['产出', '数量指标', '质量指标', '时效指标', '成本指标'],
    ...['效益', '社工服务站的社会知晓率', '服务对象满意度'],
  ]);
  await page.keyboard.press('ArrowLeft');
  expect(await rows()).toEqual(['过程', '产出', '效益']);
  expect(await visible(page, '.score-table tbody td.number')).toEqual([
    ...['27', '25.00', '92.59%', '53', '52.00', '98.11%', '20', '18.48', '92.39%'],
  ]);
  await page.locator('.losses a', { hasText: '每季度督查' }).click();
  await expect.poll(() => page.locator('tr:target').isVisible()).toBe(true);
  await page.context().close();
});

test('what explains a figure opens by keys', async () => {
  const page = await register.open(at(seed));
  const details = page.locator('.account details').first();
  await details.locator('summary').focus();
  await page.keyboard.press('Enter');
  expect(await details.evaluate((one: HTMLDetailsElement) => one.open)).toBe(true);
  const said = await details.locator('dl').textContent();
  expect(said).toContain('预算执行率 × 分值');
  expect(said).toContain('财政资金支出 460 万元');
  const outline = await details.locator('summary').evaluate((one) => getComputedStyle(one).outlineStyle);
  expect(outline).toBe('solid');
  await page.context().close();
});

test('the contents list follows the reader', async () => {
  const page = await register.open(at(seed), { reducedMotion: 'reduce' });
  for (const id of ['indicators', '四-绩效评价指标分析情况', 'notes']) {
    await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), id);
    await expect.poll(() => page.locator('.contents [aria-current]').getAttribute('href')).toBe(`#${id}`);
    const link = page.locator('.contents [aria-current]');
    expect(await link.isVisible()).toBe(true);
    expect(await link.evaluate((one) => one.getBoundingClientRect().bottom)).toBeLessThanOrEqual(900);
  }
  await page.context().close();
});

test('on a phone the contents open on demand and close behind a choice', async () => {
  const page = await register.open(at(seed), { viewport: { width: 375, height: 800 } });
  const link = page.locator('.contents a', { hasText: '预算执行' }).first();
  expect(await link.isVisible()).toBe(false);
  await page.locator('.contents summary').click();
  await link.click();
  await expect.poll(() => link.isVisible()).toBe(false);
  expect(new URL(page.url()).hash).toBe('#budget');
  await page.context().close();
});

test('a problem is marked overdue once its day has passed, even on a page built before', async () => {
  const page = await register.open(at('2022/road-veto'));
  expect(await page.locator('.overdue').filter({ visible: true }).count()).toBe(1);
  await page.clock.setFixedTime(new Date('2028-01-01T12:00:00+08:00'));
  await page.reload();
  expect(await page.locator('.overdue').filter({ visible: true }).count()).toBe(2);
  expect(await page.locator('.citation').textContent()).toContain('[2028-01-01]');
  await page.context().close();
});

test('without script everything is there: rows, folding, explanations, contents, overdue', async () => {
  const page = await register.open(at('2022/road-veto'), { javaScriptEnabled: false });
  expect(await page.locator('.leaf-row').filter({ visible: true }).count()).toBe(8);
  expect(await page.locator('.overdue').filter({ visible: true }).count()).toBe(1);
  expect(await page.locator('.contents a').filter({ visible: true }).count()).toBeGreaterThan(8);
  expect(await page.locator('.citation').textContent()).toContain('[引用日期]');
  await page.locator('.account summary').first().click();
  expect(await page.locator('.account dl').first().isVisible()).toBe(true);
  await page.locator('.depth-switch [value="1"]').check();
  expect(await page.locator('.leaf-row').filter({ visible: true }).count()).toBe(0);
  expect(await page.locator('.folded-row').filter({ visible: true }).count()).toBe(4);
  await page.context().close();
});

test('on paper everything is unfolded, light, and without what only a screen needs', async () => {
  const page = await register.open(at(seed), { colorScheme: 'dark', viewport: { width: 660, height: 900 } });
  await page.locator('.depth-switch [value="1"]').check();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.locator('.leaf-row').filter({ visible: true }).count()).toBe(11);
  expect(await page.locator('.folded-row').filter({ visible: true }).count()).toBe(0);
  const hidden = '.site-head nav, .head-search, .contents, .depth-switch, .crumbs, .data-files, .site-foot';
  expect(await page.locator(hidden).filter({ visible: true }).count()).toBe(0);
  const heights = await page
    .locator('.account dl')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(heights.length).toBe(11);
  expect(Math.min(...heights)).toBeGreaterThan(10);
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(28, 36, 44)');
  const lead = page.locator('.gains-and-losses p:has(+ ul)').first();
  expect(await lead.evaluate((one) => getComputedStyle(one).breakAfter)).toBe('avoid');
  await page.goto(register.served.origin + at('2023/long-names'));
  const behind = await page
    .locator('.report-body a[href^="http"]')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
  expect(behind.map((content) => content === 'none')).toEqual([false, true]);
  await page.context().close();
});

test('`npm run pdf` writes the page as A4 with an outline and tags, by id or by file', async () => {
  const said: string[] = [];
  const effects = {
    write: (text: string) => said.push(text),
    writeError: (text: string) => said.push(text),
    cwd: register.site.folder,
  };
  const print = (report: string): Promise<number> => runCli(['pdf', report, '--out', 'one.pdf'], effects);
  for (const report of ['2022/road-veto', 'content/reports/2022/road-veto.md', '/reports/2022/road-veto/']) {
    rmSync(join(register.site.folder, 'one.pdf'), { force: true });
    expect(await print(report), said.join('')).toBe(0);
    const bytes = readFileSync(join(register.site.folder, 'one.pdf'), 'latin1');
    expect(bytes.startsWith('%PDF-')).toBe(true);
    for (const part of ['/Outlines', '/StructTreeRoot', '/Lang (zh-CN)']) expect(bytes, part).toContain(part);
    expect(bytes.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
    expect(bytes).toContain('/URI (https://register.example/years/2022/)');
    expect(bytes).not.toContain('127.0.0.1');
    expect(bytes).toMatch(/\/MediaBox \[0 0 594\.9\d* 841\.9\d*\]/);
  }
  expect(await print('2023/draft')).toBe(2);
  expect(said.at(-1)).toContain('`dist` 中没有报告 `2023/draft`');
}, 60_000);

test('colours the system forces leave bars and bands to be seen', async () => {
  const page = await register.open(at(seed), { forcedColors: 'active' });
  const fills = await page.evaluate(() =>
    ['.mosaic .fill', '.mosaic .track', '.scale [data-here]', '.scale .band:not([data-here])'].map(
      (selector) => {
        const shape = document.querySelector(selector);
        return shape === null ? null : getComputedStyle(shape).fill;
      },
    ),
  );
  expect(fills[0]).not.toBe(fills[1]);
  expect(fills[2]).not.toBe(fills[3]);
  await page.context().close();
});

test('who wants no motion is not scrolled along', async () => {
  const page = await register.open(at(seed), { reducedMotion: 'reduce' });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
  await page.context().close();
});

test('nothing on these pages broke the content security policy or failed to load', () => {
  expect(register.complaints.filter((one) => one.startsWith('/reports/'))).toEqual([]);
});
