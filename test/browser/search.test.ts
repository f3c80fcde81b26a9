import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Source, sources } from '../fixtures/find/library.ts';
import { openRegister, overflow, type Register } from './register.ts';

/** Enough small reports for a second page of results. */
const many = Object.fromEntries(
  Array.from({ length: 25 }, (_, at) => [
    `reports/2019/well-${at + 1}.md`,
    `---
title: 2019年度第${at + 1}号机井维修绩效自评报告
status: published
published: 2020-05-10
year: 2019
evaluation: self
subject: project
department: { name: 荷塘乡人民政府 }
indicators: [{ name: 机井完好率, weight: 100, score: ${70 + at}, reason: 个别机井待修 }]
---

按期完成。
`,
  ]),
);

// The judge: plain substring search over what the authors wrote, written without any of the code under test.
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(texts);
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

const shown = ({ data, body }: Source): string[] => {
  const { title, department, evaluator, sector, project, indicators, units, findings, disclosure } = data;
  const table = disclosure === 'result' ? [] : texts([indicators, units]);
  const text = disclosure === undefined ? body.split(/\n\n/) : [];
  return [...texts([title, department, evaluator, sector, project, findings]), ...table, ...text].map(plain);
};
const found = sources
  .filter(({ data }) => data['status'] === 'published')
  .map((one) => ({ ...one, texts: shown(one) }));
const holding = (query: string): string[] =>
  found
    .filter((one) => query.split(/\s+/).every((word) => one.texts.some((text) => text.includes(plain(word)))))
    .map(({ id }) => `/reports/${id}/`)
    .sort();

let register: Register;
beforeAll(async () => {
  register = await openRegister(many);
}, 120_000);
afterAll(() => register.close());

const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => {
    const find = document.querySelector('#find');
    return find !== null && !find.hasAttribute('hidden') && !find.hasAttribute('aria-busy');
  });
};
const search = async (query: string): Promise<Page> => {
  const page = await register.open(`/search/${query}`);
  await settled(page);
  return page;
};
const results = async (page: Page): Promise<string[]> => {
  const links = await page
    .locator('.hit-title a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  return links.map(decodeURI).sort();
};
const said = async (page: Page): Promise<string> => (await page.locator('#found').textContent()) ?? '';

const queries = [
  '长者饭堂',
  '民政局',
  '服务对象满意度',
  '满意度',
  '满意度 家长',
  'ＡＰ系统',
  'ap 系统',
  '66.7%',
  '专款专用',
  '健康证',
  '明衡会计师事务所',
  '汛期停工',
  '营养改善计划2022年度',
  '每生每天5元',
  '竣工资料',
  '松溪三中',
  '养老服务',
  'III类水质',
  '≥10000',
  '重点实验室',
  '教育 校',
];

describe('a query finds the reports that contain it, and no other', () => {
  test.each(queries)('%s', async (query) => {
    const page = await search(`?q=${encodeURIComponent(query)}`);
    const expected = holding(query);
    expect(expected.length).toBeGreaterThan(0);
    expect(await results(page)).toEqual(expected);
    expect(await said(page)).toContain(`${expected.length} 份`);
    await page.context().close();
  });

  test.each(['甲乙丙', '未公开的指标', '草稿', '数据有误', '不存在的词'])(
    'nothing for %s, which is not public',
    async (query) => {
      const page = await search(`?q=${encodeURIComponent(query)}`);
      expect(await results(page)).toEqual([]);
      expect(await said(page)).toBe(`没有报告含有“${query}”。`);
      await page.context().close();
    },
  );
});

describe('results', () => {
  test('mark the words, show markup as text, and lead to the row of an indicator', async () => {
    const page = await search(`?q=${encodeURIComponent('助餐人次')}`);
    expect(new Set(await page.locator('.passages mark').allTextContents())).toEqual(new Set(['助餐人次']));
    await page.locator('.passages a', { hasText: '助餐人次' }).first().click();
    await page.waitForURL(/\/reports\/\d+\/elder-meals\/#i-/);
    const target = page.locator(':target');
    expect(await target.count()).toBe(1);
    expect(await target.textContent()).toContain('助餐人次');
    await page.goto(`${register.served.origin}/search/?q=onerror`);
    await settled(page);
    expect(await page.locator('.passages').textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(await page.locator('#find img').count()).toBe(0);
    await page.context().close();
  });

  test('come in pages of twenty with an address each', async () => {
    const page = await search(`?q=${encodeURIComponent('机井')}`);
    const first = await results(page);
    expect(first.length).toBe(20);
    await page.locator('#find-pages a', { hasText: '下一页' }).click();
    await settled(page);
    await page.waitForURL(/page=2/);
    await expect.poll(() => results(page).then((all) => all.length)).toBe(5);
    expect(new Set([...first, ...(await results(page))]).size).toBe(25);
    await page.goBack();
    await expect.poll(() => results(page)).toEqual(first);
    await page.goto(`${register.served.origin}/search/?q=${encodeURIComponent('机井')}&page=99`);
    await page.waitForURL(/page=2$/);
    await expect.poll(() => results(page).then((all) => all.length)).toBe(5);
    expect(await said(page)).toContain('第 2 页，共 2 页');
    await page.context().close();
  });

  test('are ordered by score within a scheme, those without a score apart and last', async () => {
    const page = await search('?sort=score&year=2022&year=2023');
    const heads = await page.locator('.scheme-head').allTextContents();
    expect(heads).toEqual(['评分办法：广东五级制', '评分办法：四级制', '没有分数的报告']);
    const list = page.locator('.hits').nth(1);
    const scores = (await list.locator('.hit-facts').allTextContents()).map((text) =>
      Number(/([\d.]+) 分/.exec(text)?.[1]),
    );
    expect(scores.length).toBeGreaterThan(2);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(await page.locator('.hits').last().textContent()).toContain('重点实验室');
    await page.context().close();
  });
});

describe('where nothing is found', () => {
  test('words are offered one by one', async () => {
    const page = await search(`?q=${encodeURIComponent('长者饭堂 泵站')}`);
    expect(await said(page)).toBe('没有报告含有“长者饭堂 泵站”。');
    await page.locator('#nothing a', { hasText: '泵站' }).first().click();
    await expect.poll(() => results(page)).toEqual(holding('泵站'));
    expect(new URL(page.url()).searchParams.get('q')).toBe('泵站');
    await page.context().close();
  });

  test('titles that come near are offered', async () => {
    const page = await search(`?q=${encodeURIComponent('营养改善午餐')}`);
    expect(await page.locator('#nothing').textContent()).toContain('松溪县农村义务教育学生营养改善计划');
    await page.context().close();
  });

  test('filters that keep everything away can be cleared', async () => {
    const page = await search(`?q=${encodeURIComponent('泵站')}&year=2021`);
    expect(await said(page)).toBe('所选的筛选条件之内没有报告含有“泵站”；不筛选有 1 份。');
    await page.locator('#nothing a').click();
    await expect.poll(() => results(page)).toEqual(holding('泵站'));
    await page.context().close();
  });

  test('one character is too short', async () => {
    const page = await search(`?q=${encodeURIComponent('泵')}`);
    expect(await said(page)).toBe('请输入两个以上的字。');
    await page.context().close();
  });

  test('an index that does not load is said to be so, and can be tried again', async () => {
    register.served.broken = /documents\.json\.gz/;
    const page = await register.open(`/search/?q=${encodeURIComponent('泵站')}`);
    await expect.poll(() => said(page)).toContain('检索没有完成');
    register.served.broken = null;
    await page.locator('#found button').click();
    await expect.poll(() => results(page)).toEqual(holding('泵站'));
    register.complaints.splice(0);
    await page.context().close();
  });
});

describe('filters', () => {
  test('count what each value would give, and narrow to it', async () => {
    const page = await search('');
    const label = page.locator('#facet-sector label', { hasText: '教育' });
    expect(await label.locator('.count').textContent()).toBe(
      String(found.filter(({ data }) => data['sector'] === '教育').length),
    );
    await page.locator('#facet-sector summary').click();
    await label.click();
    const expected = found
      .filter(({ data }) => data['sector'] === '教育')
      .map(({ id }) => `/reports/${id}/`)
      .sort();
    await expect.poll(() => results(page)).toEqual(expected);
    expect(new URL(page.url()).searchParams.getAll('sector')).toEqual(['教育']);
    // The count of another sector says what adding it would give, not zero.
    expect(
      await page.locator('#facet-sector label', { hasText: '水利' }).locator('.count').textContent(),
    ).toBe('2');
    const years = await page
      .locator('#facet-year li')
      .evaluateAll((rows) => rows.map((row) => row.textContent?.replace(/\s+/g, ' ').trim()));
    const of = (year: number): number =>
      found.filter(({ data }) => data['sector'] === '教育' && data['year'] === year).length;
    expect(years).toEqual([2023, 2022, 2021].map((year) => `${year} ${of(year)}`));
    await page.locator('#chosen button', { hasText: '教育' }).click();
    await expect.poll(() => page.url()).not.toContain('sector');
    await page.context().close();
  });

  test('go from province to city to district', async () => {
    const page = await search('?q=%E8%AF%84%E4%BB%B7');
    const places = (): Promise<(string | undefined)[]> =>
      page
        .locator('#facet-place label > span:nth-of-type(1)')
        .evaluateAll((all) => all.map((one) => one.textContent ?? undefined));
    expect(await places()).toEqual(['云岭省', '海东省']);
    await page.locator('#facet-place label', { hasText: '云岭省' }).click();
    await expect.poll(places).toEqual(['云岭省', '青川市', '明河区', '松溪县', '海东省']);
    await page.locator('#facet-place label', { hasText: '明河区' }).click();
    await expect
      .poll(() => new URL(page.url()).searchParams.getAll('place'))
      .toEqual(['云岭省/青川市/明河区']);
    await expect
      .poll(() => results(page))
      .toEqual(['2021', '2022', '2023'].map((year) => `/reports/${year}/elder-meals/`));
    await page.context().close();
  });

  test('keep the grades of schemes apart, and know bands of scores and amounts', async () => {
    const page = await search('?grade=guangdong-five%2F%E4%B8%AD');
    expect(await results(page)).toEqual(['/reports/2023/river/']);
    expect(await page.locator('#facet-grade .facet-group').allTextContents()).toEqual(
      expect.arrayContaining(['四级制', '广东五级制', '字母等级']),
    );
    await page.goto(`${register.served.origin}/search/?score=70&amount=100000000`);
    await settled(page);
    expect(await results(page)).toEqual(['/reports/2023/river/']);
    await page.context().close();
  });

  test('come back with the address and with the back button', async () => {
    const page = await search(`?q=${encodeURIComponent('满意度')}&year=2021&sort=year`);
    expect(await results(page)).toEqual(['/reports/2021/elder-meals/']);
    expect(await page.locator('#q').inputValue()).toBe('满意度');
    expect(await page.locator('#find-sort').inputValue()).toBe('year');
    await page.locator('#facet-year label', { hasText: '2022' }).click();
    await expect.poll(async () => (await results(page)).length).toBe(3);
    await page.goBack();
    await expect.poll(() => results(page)).toEqual(['/reports/2021/elder-meals/']);
    expect(
      await page
        .locator('#facet-year input:checked')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
    ).toEqual(['2021']);
    await page.context().close();
  });

  test('keep the focus where it was', async () => {
    const page = await search('');
    const box = page.locator('#facet-year input[value="2022"]');
    await box.focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/year=2022/);
    await settled(page);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value)).toBe(
      '2022',
    );
    await page.context().close();
  });
});

describe('the search box', () => {
  test('searches while one types, as one step of the history', async () => {
    const page = await search('');
    await page.locator('#q').pressSequentially('长者饭堂', { delay: 60 });
    await expect.poll(() => results(page)).toEqual(holding('长者饭堂'));
    expect(new URL(page.url()).searchParams.get('q')).toBe('长者饭堂');
    await page.goBack();
    await expect.poll(async () => (await results(page)).length).toBe(20);
    expect(await page.locator('#q').inputValue()).toBe('');
    await page.context().close();
  });

  test('is reached by / and Ctrl-K from every page, and / can be turned off', async () => {
    const page = await register.open('/');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.keyboard.type('a/b');
    expect(await page.locator('#q').inputValue()).toBe('a/b');
    await page.goto(`${register.served.origin}/reports/`);
    await page.keyboard.press('Control+k');
    expect(await page.evaluate(() => document.activeElement?.closest('header') !== null)).toBe(true);
    await page.keyboard.type('泵站');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    await settled(page);
    expect(await results(page)).toEqual(holding('泵站'));
    await page.locator('#slash-key').uncheck();
    await page.goto(`${register.served.origin}/years/`);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await page.keyboard.press('Control+k');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.context().close();
  });

  test('without script says what it needs and leads to the browsing pages', async () => {
    const page = await register.open('/search/?q=%E6%B3%B5%E7%AB%99', { javaScriptEnabled: false });
    const text = await page.locator('noscript').textContent();
    expect(text).toContain('检索需要浏览器启用 JavaScript');
    expect(await page.locator('#find').isVisible()).toBe(false);
    await page.context().close();
  });
});

test('on a phone the facets are folded and nothing overflows', async () => {
  const page = await register.open(`/search/?q=${encodeURIComponent('满意度')}`, {
    viewport: { width: 375, height: 700 },
  });
  await settled(page);
  expect(await overflow(page)).toBe(0);
  expect(await page.locator('#facet-year').isVisible()).toBe(false);
  await page.locator('#narrow > summary').click();
  expect(await page.locator('#facet-year').isVisible()).toBe(true);
  expect(await overflow(page)).toBe(0);
  await page.context().close();
});

test('no page complained', () => {
  expect(register.complaints).toEqual([]);
});
