import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestSite, testSite } from './site.ts';

/** A small report without fault; `change` alters its text. */
const report = (change: (text: string) => string = (text) => text): string =>
  change(`---
title: 2023 年度校舍维修项目绩效评价报告
status: published
published: 2024-06-28
year: 2023
evaluation: self
subject: project
department: { name: 青川市教育局 }
indicators:
  - { name: 校舍维修面积, weight: 60, score: 60 }
  - { name: 师生满意度, weight: 40, score: 36, reason: 反馈渠道不够通畅 }
stated: { total: 96, grade: 优 }
---

## 一、基本情况

校舍维修面积满分 60 分，得 60 分。
`);

const file = 'reports/2023/school.md';

/** Every kind of bad input: what the author sees, and where. */
const faults: readonly (readonly [name: string, check: string, place: string, bytes: string | Uint8Array])[] =
  [
    ['broken YAML', 'source/yaml', '2:8', report((text) => text.replace('title: ', 'title: "'))],
    ['a missing field', 'source/missing-field', '2:1', report((text) => text.replace(/^subject: .*\n/m, ''))],
    [
      'a misspelt field',
      'source/unknown-field',
      '8:1',
      report((text) => text.replace('department:', 'departmnt:')),
    ],
    ['a mistyped field', 'source/field', '5:7', report((text) => text.replace('year: 2023', 'year: 二三年'))],
    [
      'weights of 99',
      'score/weights-total',
      '9:',
      report((text) => text.replace('weight: 40', 'weight: 39')),
    ],
    [
      'a score above its weight',
      'score/range',
      '10:',
      report((text) => text.replace('score: 60', 'score: 61')),
    ],
    ['another total', 'score/total', '12:', report((text) => text.replace('total: 96', 'total: 97'))],
    ['another grade', 'score/grade', '12:', report((text) => text.replace('grade: 优', 'grade: 良'))],
    ['an unknown directive', 'prose/directive', '19:', report((text) => `${text}\n::wieghts\n`)],
    [
      'an unknown indicator',
      'prose/directive',
      '19:',
      report((text) => `${text}\n得分 :score[师生满意率]。\n`),
    ],
    ['a byte order mark', 'source/encoding', '1:1', `\u{FEFF}${report()}`],
    ['Windows line ends', 'source/encoding', '1:', report((text) => text.replaceAll('\n', '\r\n'))],
    ['a file of 2 MB', 'source/encoding', '1:1', report((text) => text + '校舍'.repeat(350_000))],
    ['an empty file', 'source/yaml', '1:1', ''],
    [
      'a file that is not UTF-8',
      'source/encoding',
      '2:',
      new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xd0, 0xa3, 0xc9, 0xe1, 0x0a]),
    ],
  ];

describe('a wrong report does not build', () => {
  let site: TestSite;
  let good: readonly string[];

  beforeAll(async () => {
    site = testSite();
    site.write(file, report());
    const built = await site.build();
    expect(built.output).toContain('Complete!');
    good = site.files();
  });
  afterAll(() => site.remove());

  /** One fault of each part that refuses: YAML, fields, scores, the body, bytes. */
  const alone = new Set([
    'broken YAML',
    'a missing field',
    'another grade',
    'an unknown directive',
    'an empty file',
  ]);

  test.each(faults.filter(([name]) => alone.has(name)))(
    '%s alone stops it',
    async (_, check, place, bytes) => {
      site.write(file, bytes);
      const { code, output } = await site.build();
      expect(output).toMatch(new RegExp(`school\\.md:${place}.* 错误 .*${check}`));
      expect(code).toBe(1);
      expect(output).not.toMatch(/\n\s+at .*:\d+:\d+/);
      expect(site.files(), 'the last good build is untouched').toEqual(good);
    },
  );

  test('a page of the publisher’s own that is wrong is a finding with its place, and nothing is built', async () => {
    site.write(file, report());
    site.write(
      'pages/about.md',
      '---\ntitle: 关于\nordr: 1\n---\n\n# 关于\n\n电话 13812345678\n\n[报告](/reports/2022/none/)\n\n:total\n',
    );
    site.write('pages/search.md', '---\ntitle: 检索\n---\n');
    site.write('pages/broken.md', '---\ntitle: "检索\n---\n');
    const { code, output } = await site.build();
    expect(code).toBe(1);
    for (const [place, check] of [
      ['about.md:3:1', 'source/unknown-field'],
      ['about.md:8:4', 'privacy/phone'],
      ['about.md:10:6', 'prose/directive'],
      ['about.md:12:1', 'prose/directive'],
      ['search.md:1:1', 'source/field'],
      ['broken.md:2:8', 'source/yaml'],
    ]) {
      expect(output).toMatch(new RegExp(`${place} .*${check}`));
    }
    expect(output).not.toMatch(/13812345678|\n\s+at .*:\d+:\d+/);
    expect(site.files()).toEqual(good);
    for (const name of ['about', 'search', 'broken']) site.delete(`pages/${name}.md`);
  });

  test('a day that is none, settings that are wrong and a bad name are each one sentence', async () => {
    site.write(file, report());
    const { code, output } = await site.build({ today: '2025/06/01' });
    expect([code, output.match(/GONGPING_TODAY.*2025\/06\/01.*/g)?.length]).toEqual([1, 1]);
    expect(output).not.toMatch(/\n\s+at .*:\d+:\d+/);
    site.write('reports/2023/-x.md', report());
    site.write('site.yaml', 'name: 甲\npublisher: 乙\naddress: "https://x.cn/?a"\nlogo: gone.png\n');
    const { code: again, output: told } = await site.build();
    expect(again).toBe(1);
    for (const place of ['-x.md:1:1', 'site.yaml:3:10', 'site.yaml:4:7']) expect(told).toContain(place);
    site.delete('reports/2023/-x.md');
    site.delete('site.yaml');
    expect(site.files()).toEqual(good);
  });

  test('two reports of one id are each named', async () => {
    site.write(file, report());
    site.write('reports/2023/school/index.md', report());
    const { code, output } = await site.build();
    expect(code).toBe(1);
    expect(output).toContain('source/duplicate-name');
    expect(site.files()).toEqual(good);
  });

  test('a report that leads to a report which is not there does not build', async () => {
    site.write(
      'reports/2023/school/index.md',
      report((text) => `${text}\n见[去年](/reports/2022/school/)。\n`),
    );
    rmSync(join(site.content, file));
    const { code, output } = await site.build();
    expect(code).toBe(1);
    expect(output).toContain('链接不应指向本站没有的地址 `/reports/2022/school/`');
    expect(site.files()).toEqual(good);
  });

  test('all faults of all files are errors with their places, in one run', async () => {
    const others = testSite();
    for (const [at, [, , , bytes]] of faults.entries()) others.write(`reports/2023/school-${at}.md`, bytes);
    const { code, output } = await others.build();
    expect(code).toBe(1);
    for (const [at, [name, check, place]] of faults.entries())
      expect(output, name).toMatch(new RegExp(`school-${at}\\.md:${place}.* 错误 .*${check}`));
    expect(others.exists('index.html')).toBe(false);
    others.remove();
  });
});

test('a library without reports is a site that says so', async () => {
  const site = testSite();
  site.write('pages/about.md', '---\ntitle: 关于\n---\n\n筹备中。\n');
  const { code, output } = await site.build();
  expect(code, output).toBe(0);
  for (const page of ['index', 'reports/index', 'years/index', 'departments/index', 'overview/index'])
    expect(site.read(`${page}.html`), page).toMatch(/还没有(?:公开的|可以统计的)报告/);
  expect(site.read('reports/index.html')).not.toContain('共 0 份');
  expect(site.read('about/index.html')).toContain('筹备中');
  site.remove();
});

describe('what is not to be seen is not built', () => {
  let site: TestSite;
  let output: string;
  const marked = (word: string, change: (text: string) => string) =>
    report((text) =>
      change(text.replace('校舍维修项目', `${word}项目`)).replace(/校舍维修面积满分.*/, `正文提到${word}。`),
    );

  beforeAll(async () => {
    site = testSite();
    site.write(file, report());
    site.write(
      'reports/2023/draft.md',
      marked('未发布稿甲', (text) => text.replace(/^status.*\n/m, '')),
    );
    site.write(
      'reports/2023/wrong-draft.md',
      marked('未发布稿乙', (text) =>
        text
          .replace(/^status.*\n/m, '')
          .replace('weight: 40', 'weight: 39')
          .concat('\n[去年](/reports/2022/none/)\n'),
      ),
    );
    site.write(
      'reports/2023/later.md',
      marked('来日', (text) => text.replace('2024-06-28', '2026-06-28')),
    );
    site.write(
      'reports/2023/form.md',
      marked('评分表', (text) => text.replace('subject:', 'disclosure: form\nsubject:')),
    );
    site.write(
      'reports/2023/result.md',
      marked('只公开结果', (text) => text.replace('subject:', 'disclosure: result\nsubject:')),
    );
    ({ output } = await site.build());
  });
  afterAll(() => site.remove());

  const bytesWith = (word: string): readonly string[] =>
    site.files().filter((path) => site.read(path).includes(word));

  test('a draft appears nowhere, and its errors do not stop the build', () => {
    expect(output).toContain('Complete!');
    expect(bytesWith('未发布稿')).toEqual([]);
  });

  test('a report whose day has not come appears nowhere', () => {
    expect(bytesWith('来日')).toEqual([]);
  });

  test('a report published as form or result keeps its body out of every byte', () => {
    expect(bytesWith('评分表项目').length).toBeGreaterThan(0);
    expect(bytesWith('正文提到评分表')).toEqual([]);
    expect(bytesWith('正文提到只公开结果')).toEqual([]);
  });

  test('it appears when its day comes', async () => {
    await site.build({ today: '2026-06-28' });
    expect(bytesWith('来日').length).toBeGreaterThan(0);
  });
});

describe('nothing on a page is stale, nothing depends on when it was built', () => {
  const scheme = (from: number) =>
    `name: 两级制\nsource: 测试\nbands:\n  - { grade: 合格, from: ${from} }\n  - { grade: 不合格, from: 0 }\n`;

  /** The grade on the page, which must be the one in the JSON. */
  const gradeOf = (site: TestSite): string => {
    const { grade } = JSON.parse(site.read('reports/2023/school/report.json'));
    expect(site.read('reports/2023/school/index.html')).toMatch(
      new RegExp(`class="grade"[^>]*>\\s*${grade}\\s*<`),
    );
    return grade;
  };

  test('two builds from nothing give the same bytes, and so does one after an edit', async () => {
    const [edited, fresh] = [testSite(), testSite()];
    const builds = async (): Promise<void> => {
      await edited.build();
      await fresh.build();
      expect(edited.files()).toEqual(fresh.files());
      expect(edited.files().filter((path) => edited.read(path) !== fresh.read(path))).toEqual([]);
    };
    for (const site of [edited, fresh]) site.write(file, report());
    await builds();
    fresh.forget();
    const other = report((text) => text.replace('score: 36', 'score: 30').replace('total: 96', 'total: 90'));
    for (const site of [edited, fresh]) site.write(file, other);
    await builds();
    for (const site of [edited, fresh]) site.remove();
  });

  test('a changed scheme renders its reports again', async () => {
    const site = testSite();
    site.write('schemes/two.yaml', scheme(60));
    site.write(
      file,
      report((text) => text.replace('subject:', 'scheme: two\nsubject:').replace(/^stated.*\n/m, '')),
    );
    await site.build();
    expect(gradeOf(site)).toBe('合格');
    site.write('schemes/two.yaml', scheme(97));
    await site.build();
    expect(gradeOf(site)).toBe('不合格');
    site.remove();
  });
});
