import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeShowcase } from '../demo/showcase.ts';
import { type TestSite, testSite } from './site.ts';

/** Two years of the demo: every scheme, a framework, 合理缺项 and a bonus among them. */
const few = 24;

describe('the demo library, built', () => {
  let site: TestSite;
  let output = '';

  beforeAll(async () => {
    site = testSite();
    writeShowcase(site.content, 1, few);
    ({ output } = await site.build());
  }, 120_000);
  afterAll(() => site.remove());

  const pages = (): readonly string[] => site.files().filter((path) => path.endsWith('.html'));
  const reports = (): readonly string[] =>
    pages().filter((path) => /^reports\/20\d\d\/[^/]+\/index\.html$/.test(path));

  test('has a page for every report and none for a draft', () => {
    expect(output).toContain('Complete!');
    expect(reports()).toHaveLength(few);
    expect(site.files().filter((path) => path.includes('draft'))).toEqual([]);
  });

  test('says on every page that it is invented', () => {
    expect(pages().length).toBeGreaterThan(few);
    for (const page of pages()) {
      const html = site.read(page);
      expect(html, page).toContain('公评演示库（虚构数据）');
      expect(html, page).toContain('本站全部内容由程序生成，地名、单位、项目和数字均为虚构');
    }
    for (const page of reports()) expect(site.read(page), page).toContain('本报告由程序生成');
  });

  test('computes under every scheme, and makes up no points for letters', () => {
    const all = reports().map((page) => JSON.parse(site.read(page.replace('index.html', 'report.json'))));
    expect(new Set(all.map(({ scheme }) => scheme)).size).toBe(6);
    const letters = all.filter(({ scheme }) => scheme === 'letters');
    expect(letters.map(({ total, printed, rate }) => [total, printed, rate])).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
    expect(letters.map(({ grade }) => grade)).toEqual(['B', 'A']);
  });
});
