import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportJson } from '../../src/report/outputs/report-json.ts';
import { barPicture } from '../demo/picture.ts';
import { type TestSite, testSite } from './site.ts';

/** Forms a report may take, each built: what the page and the JSON say, and what they do not. */

const head = `title: 报告甲
status: published
published: 2024-06-28
year: 2023
evaluation: finance
subject: project
department: { name: 青川市水利局, region: [云岭省, 青川市] }
`;

const body = '\n## 一、基本情况\n\n项目按计划实施。\n';
const report = (fields: string, text = body): string => `---\n${head}${fields}---\n${text}`;

const bytesOf = (site: TestSite, path: string): Buffer => readFileSync(join(site.out, path));

const reports: Readonly<Record<string, string>> = {
  letters: report(
    'scheme: letters\nindicators: [{ name: 管理, actual: 规范 }, { name: 效果, actual: 明显 }]\nstated: { grade: B }\n',
  ),
  'full-150': report(
    'scheme: full-150\nindicators: [{ name: 产出, weight: 100, score: 90, reason: 晚于计划 }, { name: 效益, weight: 50, score: 45, reason: 监测不足 }]\n',
  ),
  demand: report(
    'indicators: [{ name: 决策, weight: 60, score: 60 }, { name: 产出, weight: 20, score: 20 }, { name: 效益, weight: 20, score: 20 }]\n',
  ),
  absent: report(
    'indicators: [{ name: 甲项, weight: 60, score: 51, reason: 晚于计划 }, { name: 乙项, weight: 20, applicable: false, reason: 当年未安排 }, { name: 丙项, weight: 20, score: 17, reason: 监测不足 }]\n',
  ),
  adjusted: report(
    'indicators: [{ name: 甲项, weight: 100, score: 88, reason: 晚于计划 }]\nadjustments:\n  - { name: 加分项, points: 3, reason: 做法被推广 }\n  - { name: 减分项, points: -1.5, reason: 报送逾期 }\n',
  ),
  veto: report(
    'indicators: [{ name: 甲项, weight: 100, score: 92, reason: 晚于计划 }]\nveto: { reason: 虚报工作量, grade: 差 }\n',
  ),
  years: report('indicators: [{ name: 甲项, weight: 100, score: 85, reason: 晚于计划 }]\n').replace(
    'year: 2023',
    'years: [2021, 2023]',
  ),
  pointless: report(
    'indicators: [{ name: 甲项, weight: 100, score: 95, reason: 晚于计划 }, { name: 参考项, target: 明显, actual: 明显 }]\n',
  ),
  none: report(
    'indicators: [{ name: 甲项, target: 100%, actual: 98% }, { name: 乙项, target: 完成, actual: 完成 }]\n',
  ),
  'grade-only': report('stated: { grade: 良 }\n'),
  'total-only': report('stated: { total: 86.4 }\n'),
  part: report(
    'indicators: [{ name: 甲项, weight: 60, score: 50, reason: 晚于计划 }, { name: 乙项, weight: 40 }]\n',
  ),
  units: report(`budget: { unit: 万元, initial: 300, executed: 270 }
units:
  - name: 东区水利站
    budget: { unit: 万元, initial: 100, executed: 90 }
    indicators: [{ name: 预算执行率, weight: 20, rule: execution }, { name: 完成率, weight: 80, score: 76, reason: 晚于计划 }]
  - name: 西区水利站
    indicators: [{ name: 完成率, weight: 100, score: 59.5, reason: 停工三个月 }]
  - { name: 南区水利站, stated: { total: 96.5 } }
`),
  printed: report(
    'indicators: [{ name: 甲项, weight: 100, score: 84.47, reason: 晚于计划 }]\nstated: { total: 84.47, grade: 优 }\nacknowledged: [{ check: score/grade, quote: 优, note: 原文所印等级与得分不符 }]\n',
  ),
};

const secret = '只在正文里的词句：丙丁戊己';
/** A report in a folder with everything a report may have; `kind` marks its words. */
const hidden = (kind: string, fields: string): string =>
  report(
    `${fields}
project: { name: ${kind}某项目 }
sector: ${kind}某领域
evaluator: { name: ${kind}某机构 }
summary: ${kind}某摘要。
budget: { unit: 万元, initial: 61, adjusted: 62, executed: 31, reason: ${kind}调整原因, sources: [{ name: ${kind}资金来源, amount: 61, of: initial }] }
indicators: [{ name: ${kind}指标, weight: 100, score: 88, reason: ${kind}扣分缘由, evidence: ${kind}佐证材料 }]
adjustments: [{ name: ${kind}加分项, points: 1, reason: ${kind}加分理由 }]
findings: [{ problem: ${kind}问题 }]
use: [{ measure: ${kind}措施, note: ${kind}措施说明 }]
attachments: [{ title: ${kind}附件, file: annex.csv }]
revisions: [{ date: 2024-08-01, note: ${kind}更正 }]
acknowledged:
  - { check: score/grade, quote: 优, note: ${kind}等级说明 }
  - { check: residue/punctuation, quote: 重复，，标点, note: ${kind}正文说明 }
stated: { total: 89, grade: 优 }
`,
    `\n## 一、${kind}标题\n\n${secret}，重复，，标点。\n\n![${kind}图片](picture.png)\n\n\`\`\`mermaid\nflowchart LR\n  A[${kind}图示] --> B[终]\n\`\`\`\n`,
  ).replace('报告甲', `${kind}报告`);

/** Words of such a report by the extent from which they are public. */
const wordsFrom = {
  title: ['报告', '更正'],
  result: ['某项目', '某领域', '某机构', '问题'],
  form: [
    ...['某摘要', '调整原因', '资金来源', '指标', '扣分缘由', '佐证材料', '加分项', '加分理由'],
    ...['措施', '措施说明', '等级说明'],
  ],
  full: ['附件', '正文说明', '标题', '图片', '图示'],
} as const;

const hiddenReports = {
  'hidden-full': ['全文', 'full', 'disclosure: full'],
  'hidden-form': ['表格', 'form', 'disclosure: form'],
  'hidden-result': ['结果', 'result', 'disclosure: result'],
  'hidden-withdrawn': ['收回', 'title', 'disclosure: full'],
} as const;

describe('every form of a report', () => {
  let site: TestSite;
  let output = '';

  beforeAll(async () => {
    site = testSite();
    site.write(
      'schemes/full-150.yaml',
      'name: 一百五十分制\nsource: 测试\nfull: 150\nbands:\n  - { grade: 优, from: 135 }\n  - { grade: 合格, from: 90 }\n  - { grade: 差, from: 0 }\n',
    );
    for (const [name, text] of Object.entries(reports))
      site.write(`reports/2023/${name}.md`, text.replace('报告甲', `报告${name}`));
    for (const [name, [kind, extent, fields]] of Object.entries(hiddenReports)) {
      const text = hidden(kind, fields);
      site.write(
        `reports/2023/${name}/index.md`,
        extent === 'title' ? text.replace('status: published', 'status: withdrawn') : text,
      );
      site.write(`reports/2023/${name}/picture.png`, barPicture([0.5, 0.7]));
      site.write(`reports/2023/${name}/annex.csv`, `${kind}附件内容`);
    }
    site.write(
      'site.yaml',
      'name: 公评\npublisher: 公评\nrepository: https://git.example/a/b\naddress: https://register.example\n',
    );
    ({ output } = await site.build());
    expect(output).toContain('Complete!');
  }, 120_000);
  afterAll(() => site.remove());

  const html = (name: string): string => site.read(`reports/2023/${name}/index.html`);
  const json = (name: string): ReportJson =>
    JSON.parse(site.read(`reports/2023/${name}/report.json`)) as ReportJson;
  /** The words of the page’s main part. */
  const words = (name: string): string =>
    (/<main[\s\S]*<\/main>/.exec(html(name))?.[0] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

  test('the log counts what was acknowledged, and says only what was not', () => {
    expect(output).toMatch(/[1-9]\d* 条已说明/);
    expect(output).not.toContain('等级说明');
  });

  test('letters have no total, no rate and no made-up points', () => {
    expect(json('letters')).toMatchObject({
      total: null,
      printed: null,
      rate: null,
      grade: 'B',
      gradeBy: 'stated',
    });
    expect(words('letters')).toContain('B');
    expect(words('letters')).not.toMatch(/\d+\.\d\d\s*分/);
    expect(words('letters')).not.toContain('NaN');
  });

  test('a full mark of 150 is one', () => {
    expect(json('full-150')).toMatchObject({
      total: '135',
      printed: '135.00',
      rate: '90.00%',
      grade: '优',
      full: '150',
    });
    expect(words('full-150')).toContain('150');
  });

  test('a demand of the scheme that is not met is said, and does not stop the build', () => {
    expect(output).toContain('score/scheme-weights');
    expect(json('demand')).toMatchObject({ total: '100', grade: '优' });
  });

  test('what does not apply leaves the total, the rest is rescaled', () => {
    expect(json('absent')).toMatchObject({ total: '85', grade: '良', scale: '1.25' });
    expect(json('absent').nodes?.[1]).toMatchObject({ applicable: false, score: null, rate: null });
    expect(words('absent')).toContain('当年未安排');
  });

  test('bonus and penalty stand beside the total that they lead to', () => {
    expect(json('adjusted')).toMatchObject({ total: '89.5', grade: '良' });
    for (const said of ['89.50', '加分项', '做法被推广', '减分项', '报送逾期'])
      expect(words('adjusted')).toContain(said);
  });

  test('a veto caps the grade and says why; the total stays', () => {
    expect(json('veto')).toMatchObject({ total: '92', grade: '差', gradeBy: 'veto' });
    for (const said of ['92.00', '虚报工作量', '差']) expect(words('veto')).toContain(said);
  });

  test('a report of several years stands in each of them', () => {
    expect(json('years')).toMatchObject({ years: [2021, 2023], year: 2023 });
    expect(words('years')).toMatch(/2021.*2023/);
    for (const year of [2021, 2023]) expect(site.read(`years/${year}/index.html`)).toContain('报告years');
  });

  test('a leaf without points is shown and counts nowhere', () => {
    expect(json('pointless')).toMatchObject({ total: '95', grade: '优' });
    expect(json('pointless').nodes?.[1]).toMatchObject({ weight: null, score: null, by: 'none' });
    expect(words('pointless')).toContain('参考项');
  });

  test('a report with no points at all has neither total nor grade', () => {
    expect(json('none')).toMatchObject({
      total: null,
      totalBy: 'none',
      grade: null,
      gradeBy: 'none',
      weight: null,
    });
    for (const said of ['甲项', '98%']) expect(words('none')).toContain(said);
    expect(words('none')).not.toMatch(/\b0\.00\b|NaN|null|undefined/);
  });

  test('a printed grade without a total, or total without a grade, is taken as printed', () => {
    expect(json('grade-only')).toMatchObject({ total: null, grade: '良', gradeBy: 'stated', nodes: [] });
    expect(json('total-only')).toMatchObject({
      total: '86.4',
      totalBy: 'stated',
      printed: '86.4',
      grade: '良',
    });
    expect(words('total-only')).toContain('86.4');
    expect(words('total-only')).not.toContain('86.40');
  });

  test('leaves that are scored in part give no total', () => {
    expect(json('part')).toMatchObject({ total: null, grade: null });
    expect(json('part').nodes?.[0]).toMatchObject({ score: '50' });
  });

  test('several units have each its own total and grade, the report none', () => {
    const { units, total, grade } = json('units');
    expect([total, grade]).toEqual([null, null]);
    expect(units?.map((unit) => [unit.name, unit.printed, unit.grade])).toEqual([
      ['东区水利站', '94.00', '优'],
      ['西区水利站', '59.50', '差'],
      ['南区水利站', '96.5', '优'],
    ]);
    for (const said of ['东区水利站', '94.00', '西区水利站', '59.50', '南区水利站', '96.5'])
      expect(words('units')).toContain(said);
  });

  test('what was printed is never overwritten: both grades stand there, and the note', () => {
    expect(json('printed')).toMatchObject({
      printed: '84.47',
      grade: '良',
      stated: { grade: '优', gradeAgrees: false },
    });
    for (const said of ['84.47', '优', '良', '原文所印等级与得分不符'])
      expect(words('printed')).toContain(said);
  });

  /** Every file of the site as text, unpacked where it is packed. */
  const allText = (): readonly (readonly [string, string])[] =>
    site.files().map((path) => {
      const bytes = bytesOf(site, path);
      const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
      return [path, (packed ? gunzipSync(bytes) : bytes).toString('utf8')];
    });
  const filesWith = (word: string): readonly string[] =>
    allText().flatMap(([path, text]) => (text.includes(word) ? [path] : []));

  test('packed files are looked into: what is public is found in the search index', () => {
    expect(filesWith('项目按计划实施').some((path) => path.startsWith('pagefind/'))).toBe(true);
  });

  test.each(Object.entries(hiddenReports))(
    '%s: each word of it is public or in no byte',
    (name, [kind, extent]) => {
      const extents = Object.keys(wordsFrom) as (keyof typeof wordsFrom)[];
      for (const from of extents) {
        const open = extents.indexOf(extent) >= extents.indexOf(from);
        for (const word of wordsFrom[from]) {
          const found = filesWith(kind + word);
          if (open) expect(found, kind + word).toContain(`reports/2023/${name}/index.html`);
          else expect(found, kind + word).toEqual([]);
        }
      }
    },
  );

  test('the body, the files beside it and the source are published of a whole report only', () => {
    expect(filesWith(secret).every((path) => !/hidden-(?!full)/.test(path))).toBe(true);
    const files = site.files().filter((path) => /hidden-.*(?:picture|annex|source)/.test(path));
    expect(files).toEqual(
      ['annex.csv', 'picture.png', 'source.md'].map((name) => `reports/2023/hidden-full/${name}`),
    );
    const edits = filesWith('git.example/a/b/edit/');
    expect(edits.filter((path) => path.includes('hidden-'))).toEqual(['reports/2023/hidden-full/index.html']);
  });

  test('attachments are listed where they are published', () => {
    const listed = Object.keys(hiddenReports).map((name) => json(name).attachments?.length ?? 0);
    expect(listed).toEqual([1, 0, 0, 0]);
  });

  test('published as a result: score, grade and findings', () => {
    expect(json('hidden-result')).toMatchObject({ printed: '89.00', grade: '良', nodes: null, budget: null });
    expect(words('hidden-result')).toContain('结果问题');
    expect(site.exists('reports/2023/hidden-result/indicators.csv')).toBe(false);
  });
});

describe('attachments', () => {
  const withFiles = (attachments: string, text = body): string =>
    report(`indicators: [{ name: 甲项, weight: 100, score: 100 }]\nattachments: ${attachments}\n`, text);

  test('are copied, linked and listed with type and size; pictures have size, lazy loading and words', async () => {
    const site = testSite();
    const picture = barPicture([0.9, 0.4, 0.6]);
    site.write(
      'reports/2023/folder/index.md',
      withFiles(
        '[{ title: 问卷汇总, file: 问卷 汇总.csv }, { title: 测算, file: annex/cost.csv }]',
        '\n## 一、基本情况\n\n![满意度柱状图](chart.png)\n\n见[测算表](annex/cost.csv)。\n',
      ),
    );
    site.write('reports/2023/folder/问卷 汇总.csv', '点位,份数\n甲,30\n');
    site.write('reports/2023/folder/annex/cost.csv', 'a'.repeat(2048));
    site.write('reports/2023/folder/chart.png', picture);
    site.write('reports/2023/folder/unnamed.csv', '没有提到的文件');
    const { code, output } = await site.build();
    expect(code, output).toBe(0);
    const at = 'reports/2023/folder';
    expect(bytesOf(site, `${at}/chart.png`).equals(Buffer.from(picture))).toBe(true);
    expect(site.read(`${at}/问卷 汇总.csv`)).toContain('甲,30');
    expect(site.exists(`${at}/annex/cost.csv`)).toBe(true);
    expect(site.exists(`${at}/unnamed.csv`)).toBe(false);
    const html = site.read(`${at}/index.html`);
    // A site without an address gives none that leads nowhere.
    expect(html).not.toMatch(/og:(?:url|image)|rel="canonical"|固定链接/);
    expect(/<dd class="citation">(.*?)<\/dd>/.exec(html)?.[1]?.replace(/<[^>]+>/g, '')).toMatch(
      /\[R\/OL\]\. \([\d-]+\)\[引用日期\]\.$/,
    );
    expect(site.read('data/index.html')).toContain('绩效评价数据.</p>');
    const [image = ''] = /<img[^>]*chart\.png[^>]*>/.exec(html) ?? [];
    for (const attribute of ['width="480"', 'height="270"', 'loading="lazy"', 'alt="满意度柱状图"'])
      expect(image).toContain(attribute);
    expect(html).toContain('href="annex/cost.csv"');
    const links = [...html.matchAll(/href="([^"%]*%[^"]*)"/g)].map(([, link = '']) =>
      decodeURIComponent(link),
    );
    expect(links.some((link) => link.endsWith('问卷 汇总.csv'))).toBe(true);
    for (const said of ['问卷汇总', 'CSV', '2.0 KB']) expect(html).toContain(said);
    const { attachments } = JSON.parse(site.read(`${at}/report.json`)) as ReportJson;
    expect(attachments).toMatchObject([{ type: 'csv' }, { type: 'csv', bytes: 2048 }]);
    site.remove();
  });

  test('that are missing, outside the folder or of a kind not allowed do not build', async () => {
    const site = testSite();
    site.write('secret.csv', '不可公开');
    site.write('reports/2023/secret.csv', '不可公开');
    const faults: Readonly<Record<string, string>> = {
      missing: 'nowhere.csv',
      above: '../secret.csv',
      far: '../../../secret.csv',
      absolute: '/etc/passwd',
      link: 'link.csv',
      'link-above': 'folder/secret.csv',
      kind: 'drawing.svg',
      page: 'page.html',
    };
    for (const [name, file] of Object.entries(faults)) {
      site.write(`reports/2023/${name}/index.md`, withFiles(`\n  - { title: 附件, file: ${file} }`));
      writeFileSync(join(site.content, `reports/2023/${name}/drawing.svg`), '<svg/>');
      writeFileSync(join(site.content, `reports/2023/${name}/page.html`), '<p>');
    }
    symlinkSync(join(site.content, 'secret.csv'), join(site.content, 'reports/2023/link/link.csv'));
    symlinkSync(site.content, join(site.content, 'reports/2023/link-above/folder'));
    site.write(
      'reports/2023/image/index.md',
      withFiles('[]', '\n## 一、基本情况\n\n![](../secret.csv)\n\n![图](nowhere.png)\n'),
    );
    site.write('reports/2023/alone.md', withFiles('[{ title: 附件, file: secret.csv }]'));
    const { code, output } = await site.build();
    expect(code).toBe(1);
    for (const name of Object.keys(faults)) {
      const lines = output
        .split('\n')
        .filter((line) => line.includes(`2023/${name}/index.md:`) && line.includes('source/file'));
      expect(lines, name).toHaveLength(1);
      expect(lines[0], name).toMatch(/index\.md:11:\d+/);
    }
    expect(
      output.split('\n').filter((line) => line.includes('2023/image/index.md:')).length,
    ).toBeGreaterThanOrEqual(2);
    expect(output).toMatch(/2023\/alone\.md:10:\d+.*source\/file/);
    expect(site.files()).toEqual([]);
    site.remove();
  });

  test('pictures want words in their place', async () => {
    const site = testSite();
    site.write('reports/2023/folder/index.md', withFiles('[]', '\n## 一、基本情况\n\n![](chart.png)\n'));
    site.write('reports/2023/folder/chart.png', barPicture([0.5]));
    const { code, output } = await site.build();
    expect(code).toBe(1);
    expect(output).toMatch(/folder\/index\.md:15:1.*/);
    site.remove();
  });
});
