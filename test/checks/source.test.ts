import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { InLibrary } from '../../src/checks/check.ts';
import { checkLibrary } from '../../src/checks/run.ts';
import { readContext } from '../../src/report/context.ts';
import { readReport } from '../../src/report/read.ts';
import { find, quotes } from './find.ts';

describe('source/duplicate-name', () => {
  const twins: readonly (readonly [sentence: string, fields: string, found: readonly string[]])[] = [
    ['two siblings', 'indicators: [{ name: 甲 }, { name: 甲 }]', ['甲']],
    [
      'width and white space do not make two names',
      'indicators: [{ name: 指标 A }, { name: 指标Ａ }]',
      ['指标Ａ'],
    ],
    [
      'cousins may share a name',
      'indicators: [{ name: 甲, children: [{ name: 数量 }] }, { name: 乙, children: [{ name: 数量 }] }]',
      [],
    ],
    ['a child may have its parent’s name', 'indicators: [{ name: 甲, children: [{ name: 甲 }] }]', []],
    [
      'an alias of one is the name of the other',
      'indicators: [{ name: 甲 }, { name: 乙, aliases: [甲] }]',
      ['甲'],
    ],
    ['an alias that repeats its own name', 'indicators: [{ name: 甲, aliases: [甲] }]', []],
    ['two units', 'units: [{ name: 甲 }, { name: 甲 }]', ['甲']],
    ['siblings inside a unit', 'units: [{ name: 甲, indicators: [{ name: 子 }, { name: 子 }] }]', ['子']],
  ];
  test.each(twins)('%s', async (_, fields, found) => {
    expect(await quotes('source/duplicate-name', fields)).toEqual(found);
  });

  test('a file and a folder of one id are two reports with one address', () => {
    const report = (id: string, file: string): InLibrary => ({ id, file, links: [] });
    const reports = [
      report('2023/x', 'content/reports/2023/x.md'),
      report('2023/y', 'content/reports/2023/y.md'),
      report('2023/X', 'content/reports/2023/X/index.md'),
    ];
    const found = checkLibrary({ reports, addresses: { has: () => true, near: () => null } });
    expect(found.map(({ check, at, related }) => [check, at.file, related[0]?.at.file])).toEqual([
      ['source/duplicate-name', 'content/reports/2023/X/index.md', 'content/reports/2023/x.md'],
    ]);
  });
});

describe('source/file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  const file = join(folder, 'x/index.md');
  mkdirSync(join(folder, 'x/data'), { recursive: true });
  for (const name of [
    'survey.csv',
    'data/list.csv',
    'Photo.PNG',
    'page.html',
    'fake.pdf.exe',
    '问卷 1.pdf',
    'Indicators.csv',
    'og.png',
    'data/indicators.csv',
  ]) {
    writeFileSync(join(folder, 'x', name), 'x');
  }
  writeFileSync(join(folder, 'outside.pdf'), 'x');
  symlinkSync(join(folder, 'outside.pdf'), join(folder, 'x/linked.pdf'));
  symlinkSync(join(folder, 'x/page.html'), join(folder, 'x/page.pdf'));

  const attached = (name: string): Promise<readonly string[]> =>
    quotes('source/file', `attachments: [{ title: 附件, file: ${JSON.stringify(name)} }]`, { file });

  test.each(['survey.csv', './survey.csv', 'data/list.csv', 'Photo.PNG', '问卷 1.pdf'])(
    '%s lies in the folder',
    async (name) => {
      expect(await attached(name)).toEqual([]);
    },
  );

  test.each([
    'missing.pdf',
    'data',
    '../outside.pdf',
    'data/../../outside.pdf',
    'linked.pdf',
    'page.pdf',
    'page.html',
    'fake.pdf.exe',
    '/etc/hostname',
    'https://example.org/a.pdf',
    '..\\outside.pdf',
    '.',
  ])('%s is refused', async (name) => {
    expect(await attached(name)).toEqual([name]);
  });

  test('no file takes the name of one that the site makes in the same folder', async () => {
    for (const name of ['Indicators.csv', './Indicators.csv', 'data/../og.png']) {
      expect(await attached(name)).toEqual([name]);
      const [{ message } = { message: null }] = await find(
        'source/file',
        `attachments: [{ title: 附件, file: ${name} }]`,
        { file },
      );
      expect(message?.['zh-CN']).toContain('生成同名的文件');
    }
    expect(await attached('data/indicators.csv')).toEqual([]);
    const body = '![分享图](og.png)\n\n见[指标](Indicators.csv)和[数据](report.json)。';
    const found = await find('source/file', '', { file, body });
    expect(found.map(({ quote, at }) => [quote, at.line])).toEqual([
      ['og.png', 10],
      ['Indicators.csv', 12],
    ]);
  });

  test('a report that is one file has no attachments', async () => {
    const [finding] = await find('source/file', 'attachments: [{ title: 附件, file: survey.csv }]', {
      file: join(folder, 'x.md'),
    });
    expect(finding?.message['zh-CN']).toContain('index.md');
  });

  test('images are looked up as attachments are, also through a definition', async () => {
    const body = [
      '![现场](Photo.PNG)',
      '![问卷](survey.csv)',
      '> - ![深处](missing.png "图题")',
      '![外链](https://example.org/a.png)',
      '![引用][a]',
      '[a]: gone.webp',
      '`![代码](code.png)`',
    ].join('\n\n');
    const found = await find('source/file', '', { file, body });
    expect(found.map(({ quote, at }) => [quote, at.line])).toEqual([
      ['survey.csv', 12],
      ['missing.png', 14],
      ['https://example.org/a.png', 16],
      ['gone.webp', 18],
    ]);
  });
});

describe('source/status', () => {
  const third = 'evaluator: { name: 信达公司, kind: third-party }';
  const cases: readonly (readonly [sentence: string, fields: string, found: readonly string[]])[] = [
    ['a draft wants nothing', `status: draft\n${third}`, []],
    ['published on a day', 'status: published\npublished: 2024-06-28', []],
    ['published on no day', 'status: published', ['published']],
    ['a third party without consent', `status: published\npublished: 2024-06-28\n${third}`, ['信达公司']],
    [
      'a third party with consent',
      `status: published\npublished: 2024-06-28\n${third}\napproval: { by: 财政局, date: 2024-06-20 }`,
      [],
    ],
    ['withdrawn without a word', 'status: withdrawn\npublished: 2024-06-28', ['withdrawn']],
    ['on a day that is none, which is said already', 'status: published\npublished: 2024-6-28', []],
    [
      'with a consent that cannot be read',
      `status: published\npublished: 2024-06-28\n${third}\napproval: { by: 财政局 }`,
      [],
    ],
    [
      'withdrawn with a note',
      'status: withdrawn\npublished: 2024-06-28\nrevisions: [{ date: 2024-08-01, note: 数据有误，撤回 }]',
      [],
    ],
  ];
  test.each(cases)('%s', async (_, fields, found) => {
    expect(await quotes('source/status', fields)).toEqual(found);
  });
});

test('siblings of one name in a framework are the framework’s fault', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'framework-'));
  mkdirSync(join(folder, 'frameworks'));
  const framework = join(folder, 'frameworks/water.yaml');
  writeFileSync(framework, 'name: 饮水\nindicators:\n  - { name: 甲 }\n  - { name: 甲 }\n');
  const context = readContext(folder);
  const found = await find('source/duplicate-name', 'framework: water', { context });
  expect(found.map(({ at, related }) => [at.file, at.line, related[0]?.at.line])).toEqual([
    [framework, 4, 3],
  ]);
});

describe('fields that do not fit together', () => {
  const wrong = async (code: string, fields: string) =>
    (await find(code, fields)).map(({ quote, at }) => `${quote} ${at.line}`);

  test('a score without a full mark, beside others that have one', async () => {
    const tree = 'indicators:\n  - { name: 甲, score: 5 }\n  - { name: 乙, weight: 100, score: 100 }';
    expect(await wrong('source/missing-field', tree)).toEqual(['5 8']);
    expect(await wrong('source/missing-field', tree.replace('weight: 100, ', ''))).toEqual([]);
    expect(await wrong('source/missing-field', tree.replace('score: 5', 'actual: 完成'))).toEqual([]);
  });

  test('a tree or adjustments beside units', async () => {
    const units = 'units: [{ name: 甲, stated: { total: 90, grade: 优 } }]';
    expect(
      await wrong('source/field', `${units}\nadjustments: [{ name: 加, points: 1, reason: 奖 }]`),
    ).toEqual(['adjustments 8']);
    expect(await wrong('source/field', `${units}\nstated: { total: 90 }`)).toEqual([]);
  });

  test('a base of the execution rate that is not among the amounts', async () => {
    const budget = 'budget: { unit: 万元, initial: 100, executed: 90, rateBase: received }';
    expect(await wrong('source/field', budget)).toEqual(['received 7']);
    expect(await wrong('source/field', budget.replace('initial', 'received'))).toEqual([]);
  });

  test('a year that is none is one finding', async () => {
    const report = readReport(
      'x.md',
      readContext('none'),
      Buffer.from(
        '---\ntitle: 甲\nyear: 2023年\nevaluation: self\nsubject: project\ndepartment: { name: 局 }\n---\n',
      ),
    );
    expect(report.problems.map(({ code }) => code)).toEqual(['source/field']);
  });
});
