import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NodeJson, ReportJson, UnitJson } from '../../src/report/outputs/report-json.ts';
import { type TestSite, testSite } from './site.ts';

const fixtures = join(import.meta.dirname, '../fixtures/build/report-pages');
const seed = '2023/jingtai-social-work-station';
const seedFile = join(import.meta.dirname, `../../content/reports/${seed}.md`);

describe('the page of a report', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = testSite(fixtures);
    site.write(`reports/${seed}.md`, readFileSync(seedFile));
    const { output } = await site.build({ today: '2026-11-24' });
    expect(output).toContain('Complete!');
  }, 180_000);
  afterAll(() => site.remove());

  const html = (id: string): string => site.read(`reports/${id}/index.html`);
  const page = (id: string): Document => new JSDOM(html(id)).window.document;
  const json = (id: string): ReportJson => JSON.parse(site.read(`reports/${id}/report.json`)) as ReportJson;
  const text = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const all = (): string[] =>
    site.files().flatMap((path) => /^reports\/(20\d\d\/[^/]+)\/index\.html$/.exec(path)?.[1] ?? []);
  const row = (document: Document, { anchor }: NodeJson): Element => {
    const found = document.getElementById(anchor);
    if (found === null) throw new Error(`no row ${anchor}`);
    return found;
  };
  const figures = (tr: Element): string[] => [...tr.querySelectorAll('td.number')].map(text);
  const units = (report: ReportJson): readonly Omit<UnitJson, 'name'>[] => report.units ?? [report];

  test('prints every figure of the seed as its report.json has it', () => {
    const document = page(seed);
    const { nodes, printed, grade, budget } = json(seed);
    const leaves = (nodes ?? []).filter(({ leaf }) => leaf);
    expect(leaves.map((leaf) => figures(row(document, leaf)))).toEqual([
      ['12', '12.00', '100.00%'],
      ['15', '13.00', '86.67%'],
      ['5', '5.00', '100.00%'],
      ['5', '5.00', '100.00%'],
      ['10', '10.00', '100.00%'],
      ['15', '14.00', '93.33%'],
      ['10', '10.00', '100.00%'],
      ['5', '5.00', '100.00%'],
      ['3', '3.00', '100.00%'],
      ['10', '9.50', '95.00%'],
      ['10', '8.98', '89.78%'],
    ]);
    const first = (nodes ?? []).filter(({ level }) => level === 1);
    expect(first.map((group) => text(row(document, group)))).toEqual([
      '过程 25.00 / 27 92.59%',
      '产出 52.00 / 53 98.11%',
      '效益 18.48 / 20 92.39%',
    ]);
    expect(text(document.querySelector('.result-panel .total'))).toBe('95.48');
    expect(text(document.querySelector('.result-panel .grade'))).toBe('优');
    expect([printed, grade]).toEqual(['95.48', '优']);
    expect(text(document.querySelector('.result-panel .money'))).toBe(
      '调整后预算 460 万元 实际支出 460 万元 执行率 100.00%',
    );
    expect(budget?.rate).toBe('100.00%');
    expect(text(document.querySelector('.score-table .total-row'))).toBe('总分 100 95.48 95.48%');
  });

  test('says in one sentence why: what was lost, where most of it, and the reason', () => {
    expect(text(page(seed).querySelector('.why'))).toBe(
      '共失 4.52 分，最多的是每季度督查 −2.00：在日常督导过程中，景泰街社工站在服务档案及时更新和场地物资管理方面有待加强。',
    );
    expect([...page(seed).querySelectorAll('span.loss')].map(text)).toEqual([
      '失分 −2.00',
      '失分 −1.02',
      '失分 −1.00',
      '失分 −0.50',
    ]);
    expect(text(page('2022/road-veto').querySelector('.why'))).toBe(
      '一票否决，等级不高于“差”：审计查出套取养护资金 38 万元。共失 10.95 分，最多的是制度执行有效性 −6.00：两个标段的监理日志缺失。合理缺项 10 分不计，其余得分折算为满分 100。另有加分项 +2.00（获评省级示范路）、减分项 −1.50（资料迟报）。',
    );
    expect(text(page('2023/archive-room').querySelector('.why'))).toBe('2 项指标全部得满分。');
    expect(text(page('2021/culture-letters').querySelector('.why'))).toBe(
      '本评价办法只评等级、不计分数，同一等级之内不分先后。3 项指标的目标和实际完成情况见下表。',
    );
  });

  test('is listed with its veto beside the grade that the score alone would not give', () => {
    const { document } = new JSDOM(site.read('reports/index.html')).window;
    const rows = [...document.querySelectorAll('.report-list tbody tr')].map(text);
    expect(rows.filter((one) => one.includes('一票否决'))).toEqual([
      '2022 年度示例县农村公路养护项目绩效评价报告 部门评价 · 交通 · 一票否决 2022 示例县交通运输局 88.34 差',
    ]);
  });

  test('says of a group what its rate is taken of, and what of it does not apply, wherever it stands', () => {
    const document = page('2022/road-veto');
    const group = json('2022/road-veto').nodes?.find(({ name }) => name === '产出');
    expect(group).toMatchObject({ weight: '30', applicableWeight: '20', score: '20', rate: '100.00%' });
    const bars = [...document.querySelectorAll('.rate-bars tbody tr')].map(text);
    expect(bars).toContain('产出 100.00% 20.00 / 20 合理缺项 10 分');
    const folded = [...document.querySelectorAll('.folded-row')].map(text);
    expect(folded).toContain('产出 20 20.00 100.00% 1 项指标，全部得满分（合理缺项 10 分）');
    expect([...document.querySelectorAll('.mosaic g > title')].map(text)).toContain(
      '桥梁加固 合理缺项 10 分',
    );
  });

  test('is listed with the result it prints and the one computed side by side', () => {
    const { document } = new JSDOM(site.read('reports/index.html')).window;
    const rows = [...document.querySelectorAll('.report-list tbody tr')].map(text);
    expect(rows.filter((one) => one.includes('环卫'))).toEqual([
      '2022 年度示例市环卫作业服务项目绩效评价报告 部门评价 · 城市管理 2022 示例市城市管理局 89.5 原文 92.91 计算 良 原文 优 计算',
    ]);
    const overview = text(new JSDOM(site.read('overview/index.html')).window.document.querySelector('main'));
    expect(overview).toContain('其中 1 份原文所印的总分或等级与计算的不同');
  });

  test('counts in the tables of grades once: each row adds up to its reports', () => {
    const { document } = new JSDOM(site.read('overview/index.html')).window;
    const tables = [...document.querySelectorAll('table.shares')];
    expect(tables.some((table) => text(table.querySelector('thead')).includes('分项评级'))).toBe(true);
    for (const tr of tables.flatMap((table) => [...table.querySelectorAll('tbody tr')])) {
      const counts = figures(tr).map(Number);
      expect(
        counts.slice(0, -1).reduce((sum, count) => sum + count, 0),
        text(tr),
      ).toBe(counts.at(-1));
    }
  });

  test('has a row for every node of every tree, with the figures of report.json', () => {
    const empty = (figure: string | null): string => figure ?? '—';
    let rows = 0;
    for (const id of all()) {
      if (json(id).status === 'withdrawn') continue;
      const document = page(id);
      for (const unit of units(json(id))) {
        for (const node of unit.nodes ?? []) {
          const tr = row(document, node);
          rows += 1;
          if (unit.weight === null) continue;
          if (node.leaf) {
            const [weight, score, rate] = figures(tr);
            expect([weight, rate], `${id} ${node.path}`).toEqual([
              empty(node.weightPrinted),
              empty(node.rate),
            ]);
            expect(score, `${id} ${node.path}`).toContain(empty(node.printed));
          } else {
            const left = node.weightPrinted === node.applicableWeightPrinted ? '' : ' 合理缺项 10 分';
            const printed = `${node.printed} / ${node.applicableWeightPrinted} ${node.rate}${left}`;
            expect(text(tr), `${id} ${node.path}`).toBe(`${node.name} ${printed}`);
          }
          for (const said of [node.how, node.reason, node.evidence]) {
            if (node.leaf && said !== null) expect(text(tr)).toContain(said.replace(/\s+/g, ' '));
          }
        }
      }
    }
    expect(rows).toBeGreaterThan(80);
  });

  test('puts what was printed and what is computed side by side', () => {
    const document = page('2022/as-printed');
    const shown = [...document.querySelectorAll('.both')].map(text);
    expect(shown).toEqual(['25.80 计算 27 原文', '39.11 计算 36 原文', '92.91 计算 89.5 原文']);
    const head = text(document.querySelector('.result-panel'));
    expect(head).toContain('89.5 原文 92.91 计算');
    expect(head).toContain('良 原文 优 计算');
    expect(head).toContain('95.36% 原文印作 95.00%');
    expect(document.querySelectorAll('.notes li')).toHaveLength(5);
  });

  test('adds up the foot of the table: 合理缺项, 加减分 and the total', () => {
    const foot = [...page('2022/road-veto').querySelectorAll('tfoot tr')].map(text);
    expect(foot.slice(0, 5)).toEqual([
      '各项得分合计（适用 90 分） 90 79.05',
      '折算为满分（× 10/9） 100 87.84',
      '加分项 +2.00 获评省级示范路',
      '减分项 −1.50 资料迟报',
      '总分 100 88.34 88.34%',
    ]);
  });

  test('gives each of several units its score, grade, table and money', () => {
    const document = page('2022/three-schools');
    const verdicts = [...document.querySelectorAll('.units-verdict tbody tr')].map(text);
    expect(verdicts).toEqual(['第一小学 98.80 优', '第二小学 78.96 中', '特殊教育学校 91.5 优']);
    const sections = [...document.querySelectorAll('.unit')];
    expect(sections.map((section) => section.querySelectorAll('.leaf-row').length)).toEqual([4, 4, 0]);
    expect(text(sections[2]?.querySelector('.why') ?? null)).toBe('总分照原文所列，没有逐项得分可以核算。');
    expect(text(sections[1]?.querySelector('.money') ?? null)).toContain('执行率 90.50%');
  });

  test('shows money with its sources, its adjustment and the base of its rate', () => {
    const table = page('2022/road-veto').querySelector('.budget-table');
    const rows = [...(table?.querySelectorAll('tbody tr, tfoot tr') ?? [])].map(text);
    expect(rows).toEqual([
      '年初预算 12,345,678.90',
      '调整 调整原因：县级统筹收回沉淀资金 −2,000,000.00',
      '调整后预算 10,345,678.90',
      '到位资金 10,000,000.00',
      '其中：上级转移支付 8,000,000 80.00%',
      '县级配套 2,000,000 20.00%',
      '实际支出 9,654,321.05',
      '执行率 实际支出 ÷ 到位资金 96.54%',
    ]);
  });

  test('publishes no byte of what a report does not disclose', () => {
    const secrets = {
      '2022/form-only': ['甲仓库在北岭', '正文只供依申请公开'],
      '2022/result-only': ['不公开的指标', '不公开的原因', '平台的架构说明', '正文不公开'],
      '2020/withdrawn': ['撤回的报告的摘要', '撤回的指标', '撤回的原因', '撤回的报告的正文', '88.00'],
    };
    for (const [id, words] of Object.entries(secrets)) {
      for (const word of words) expect(html(id), id).not.toContain(word);
    }
    expect(page('2022/form-only').querySelectorAll('.leaf-row')).toHaveLength(2);
    expect(page('2022/result-only').querySelectorAll('.score-table')).toHaveLength(0);
    expect(text(page('2022/result-only').querySelector('.result-panel .total'))).toBe('86.00');
    const withdrawn = page('2020/withdrawn').querySelector('article');
    expect([...(withdrawn?.querySelectorAll('h1, .label, h2, dd') ?? [])].map(text)).toEqual([
      '2020 年度示例市夜间经济补贴绩效评价报告',
      '本报告已撤回，内容不再公开',
      '更正记录',
      '数据来源有误，撤回本报告，待重新评价后公开',
    ]);
  });

  test('lists each year of its project, the one before and the one after', () => {
    const document = page('2022/night-school');
    const table = document.querySelector('section[aria-labelledby="series"]');
    expect([...(table?.querySelectorAll('tbody tr') ?? [])].map(text)).toEqual([
      '2021年 2021 年度示例市市民夜校项目绩效评价报告 89.20 良 270 万元 90.00%',
      '2022年 本报告 93.20 优 288 万元 96.00%',
      '2023年 2023 年度示例市市民夜校项目绩效评价报告 97.20 优 300 万元 100.00%',
    ]);
    expect(document.querySelector('[rel="prev"]')?.getAttribute('href')).toBe('/reports/2021/night-school/');
    expect(document.querySelector('[rel="next"]')?.getAttribute('href')).toBe('/reports/2023/night-school/');
    expect(page('2023/archive-room').getElementById('series')).toBeNull();
  });

  test('a trend in the text shows all years of the project, each as its own page has it', () => {
    for (const year of ['2021', '2022', '2023']) {
      const figure = page(`${year}/night-school`).querySelector('.report-body figure.chart');
      const rows = [...(figure?.querySelectorAll('tbody tr') ?? [])].map(text);
      expect(rows, year).toEqual(
        ['2021', '2022', '2023'].map((one) => {
          const { printed, rate, grade } = json(`${one}/night-school`);
          return `${one} ${printed} ${rate} ${grade}`;
        }),
      );
      const drawn = [...(figure?.querySelectorAll('svg .value') ?? [])].map(text);
      expect(drawn).toEqual(rows.map((one) => one.split(' ')[2]));
    }
  });

  test('offers files that are there, with their true sizes, and its attachments', () => {
    const sizes: string[] = [];
    for (const id of all()) {
      const document = page(id);
      for (const tr of document.querySelectorAll('.file-table tbody tr')) {
        const href = decodeURI(tr.querySelector('a')?.getAttribute('href') ?? '');
        const { size } = statSync(join(site.out, href));
        const printed = text(tr.querySelector('td:last-child'));
        if (printed === '—') continue;
        expect(printed, href).toBe(size < 1024 ? `${size} 字节` : `${(size / 1024).toFixed(1)} KB`);
        sizes.push(href);
      }
    }
    expect(sizes).toContain('/reports/2023/archive-room/survey.csv');
    expect(sizes).toContain('/reports/2023/archive-room/report.json');
    expect(sizes.filter((href) => href.endsWith('source.md'))).not.toContain(
      '/reports/2022/form-only/source.md',
    );
  });

  test('is cited as GB/T 7714 has it, under the licence and address of the site', () => {
    const reference = page('2022/three-schools').querySelector('.reference');
    expect(text(reference?.querySelector('.citation') ?? null)).toBe(
      '示例会计师事务所（特殊普通合伙）. 2022 年度示例县三所学校改造项目绩效评价报告[R/OL]. (2023-06-30)[引用日期]. https://register.example/reports/2022/three-schools/.',
    );
    expect(text(reference)).toContain('https://creativecommons.org/licenses/by/4.0/');
    // Each name and address in a direction of its own.
    expect([...(reference?.querySelectorAll('.citation bdi') ?? [])].map(text)).toEqual([
      '示例会计师事务所（特殊普通合伙）',
      '2022 年度示例县三所学校改造项目绩效评价报告',
      'https://register.example/reports/2022/three-schools/',
    ]);
    expect(text(page('2022/road-veto').querySelector('.citation'))).toContain('(2023-11-15)');
  });

  test('names its picture with its address and size to those who show a link to it', () => {
    const metas = new Map(
      [...page(seed).querySelectorAll('meta[property]')].map((meta) => [
        meta.getAttribute('property'),
        meta.getAttribute('content'),
      ]),
    );
    expect(Object.fromEntries(metas)).toMatchObject({
      'og:url': `https://register.example/reports/${seed}/`,
      'og:image': `https://register.example/reports/${seed}/og.png`,
      'og:image:type': 'image/png',
      'og:image:width': '1200',
      'og:image:height': '630',
    });
    const png = readFileSync(join(site.out, `reports/${seed}/og.png`));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  test('counts on the data page as it does on the home page: withdrawn ones apart', () => {
    const read = (path: string): string => text(new JSDOM(site.read(path)).window.document.body);
    const [, count = ''] = /(\d+) 份报告/.exec(read('index.html')) ?? [];
    expect(Number(count)).toBeGreaterThan(5);
    expect(read('data/index.html')).toContain(`现有 ${count} 份报告，另有 1 份已撤回`);
  });

  test('has one h1, headings in order, unique ids, and anchors that lead somewhere', () => {
    for (const id of all()) {
      const document = page(id);
      const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) =>
        Number(tagName[1]),
      );
      expect(
        levels.filter((level) => level === 1),
        id,
      ).toHaveLength(1);
      levels.forEach((level, at) => {
        expect(level - (levels[at - 1] ?? 1), `${id} heading ${at}`).toBeLessThanOrEqual(1);
      });
      const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
      expect(new Set(ids).size, id).toBe(ids.length);
      for (const link of document.querySelectorAll('a[href^="#"]')) {
        const target = decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '');
        expect(ids, `${id} ${target}`).toContain(target);
      }
    }
  });

  test('every note of the text leads to its entry and back', () => {
    const document = page(seed);
    const references = [...document.querySelectorAll('.note-ref')];
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) {
      const note = document.getElementById(reference.getAttribute('href')?.slice(1) ?? '');
      expect(note?.querySelector(`a[href="#${reference.id}"]`), reference.id).not.toBeNull();
    }
    const { counts } = json(seed);
    expect(text(document.querySelector('.checked'))).toBe(
      `本页共核对 ${counts?.checked} 个数字，${counts?.agree} 个一致，${counts?.acknowledged} 处说明`,
    );
  });

  test('weighs less than 60 KB compressed, styles included, with nothing inline', () => {
    const source = html(seed);
    const styles = [...page(seed).querySelectorAll('link[rel="stylesheet"]')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    const bytes = [source, ...styles.map((path) => site.read(path.slice(1)))].reduce(
      (sum, part) => sum + gzipSync(part).length,
      0,
    );
    expect(bytes).toBeLessThan(60_000);
    expect(styles.length).toBeGreaterThan(1);
    expect(source).not.toMatch(
      /<style|\sstyle=|\son[a-z]+=|<script(?![^>]*(?:\ssrc=|application\/ld\+json))/,
    );
  });

  // The last two build the site again and leave it as it then is.
  test('a trend is drawn anew when another year of the project changes, and then only', async () => {
    const file = 'reports/2021/night-school.md';
    const before = readFileSync(join(site.content, file), 'utf8');
    const others = new Map(all().map((id) => [id, html(id)]));
    site.write(file, before.replace('actual: 78', 'actual: 70'));
    await site.build({ today: '2026-11-24' });
    const { rate } = json('2021/night-school');
    expect(rate).not.toBe(null);
    expect(text(page('2023/night-school').querySelector('.report-body figure tbody tr'))).toContain(rate);
    const changed = [...others].filter(([id, old]) => html(id) !== old).map(([id]) => id);
    expect(changed).toEqual(['2021/night-school', '2022/night-school', '2023/night-school']);
    site.write(file, before.replace('evaluation: department', 'evaluation: finance'));
    await site.build({ today: '2026-11-24' });
    expect(text(page('2021/night-school').querySelector('.report-body .chart-empty'))).toContain('不作比较');
    site.write(file, before);
  }, 180_000);

  test('marks a problem overdue from the day after its day, and changes no page without one', async () => {
    const marks = (): boolean[] =>
      [...page('2022/road-veto').querySelectorAll('.overdue')].map((mark) => mark.hasAttribute('hidden'));
    expect(marks()).toEqual([false, true]);
    await site.build({ today: '2023-11-30' });
    const others = new Map(all().map((id) => [id, html(id)]));
    await site.build({ today: '2028-01-01' });
    expect(marks()).toEqual([false, false]);
    const changed = [...others].filter(([id, before]) => html(id) !== before).map(([id]) => id);
    expect(changed).toContain('2022/road-veto');
    expect(changed).not.toContain('2022/as-printed');
  }, 120_000);
});
