import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { acknowledged, folderOf, report, right, run, warned, wrong } from './run.ts';

describe('check', () => {
  test('a clean content folder is clean', async () => {
    const folder = folderOf({ 'content/reports/2023/x.md': right });
    expect(await run(folder, ['check'])).toEqual({
      code: 0,
      out: '0 个错误，0 个提醒，0 条已说明；1 份报告\n',
      err: '',
    });
  });

  test('an error is 1, a warning 0, and 1 when strict; a draft counts', async () => {
    const folder = folderOf({ 'wrong.md': wrong, 'warned.md': warned });
    expect((await run(folder, ['check', 'wrong.md'])).code).toBe(1);
    expect((await run(folder, ['check', 'warned.md'])).code).toBe(0);
    expect((await run(folder, ['check', 'warned.md', '--strict'])).code).toBe(1);
  });

  test('what is acknowledged is shown and does not fail, not even when strict', async () => {
    const folder = folderOf({ 'x.md': acknowledged });
    const { code, out } = await run(folder, ['check', 'x.md', '--strict']);
    expect(code).toBe(0);
    expect(out).toContain('已说明');
    expect(out).toContain('说明：原文如此，应为 60。');
    expect(out).toContain('0 个错误，0 个提醒，1 条已说明；1 份报告');
  });

  test('text groups by file and marks the figure', async () => {
    const folder = folderOf({ 'a.md': wrong, 'b.md': wrong });
    const { out } = await run(folder, ['check', '.']);
    const block = (
      file: string,
    ): string => `${file}:8:36  错误  “产出”的得分不应为 \`61\`，应在 \`0\` 与分值 \`60\` 之间，请核对得分和分值  score/range
    8 │   - { name: 产出, weight: 60, score: 61 }
      │                                      ^^
    参见 ${file}:8:25 分值 \`60\`
`;
    expect(out).toBe(`${block('a.md')}\n${block('b.md')}\n2 个错误，0 个提醒，0 条已说明；2 份报告\n`);
  });

  test('colour only where it is asked for', async () => {
    const folder = folderOf({ 'x.md': wrong });
    expect((await run(folder, ['check', 'x.md'])).out).not.toContain('\u001B[');
    expect((await run(folder, ['check', 'x.md'], { colour: true })).out).toContain(
      '\u001B[31m错误\u001B[39m',
    );
  });

  test('a whole content folder: settings, and reports against each other', async () => {
    const folder = folderOf({
      'content/site.yaml': 'name: 站点\npublisher: 财政局\nlangage: en\n',
      'content/schemes/odd.yaml': 'name: 怪\nsource: 无\nbands: [{ grade: 优, from: 50 }]\n',
      'content/reports/2023/x.md': right,
      'content/reports/2023/x/index.md': right,
    });
    const { out, code } = await run(folder, ['check']);
    expect(code).toBe(1);
    expect(out).toContain('content/site.yaml:3:1');
    expect(out).toContain('content/schemes/odd.yaml:3:27');
    expect(out).toMatch(/content\/reports\/2023\/x\/index\.md:1:1 .*source\/duplicate-name/);
    // One report alone is not held against the others, and the settings are not its fault.
    expect((await run(folder, ['check', 'content/reports/2023/x.md'])).code).toBe(0);
    expect((await run(folder, ['check', 'content/site.yaml'])).out).toContain(
      '1 个错误，0 个提醒，0 条已说明；0 份报告',
    );
    expect((await run(folder, ['check', '.'])).out).toBe(out);
  });

  test('a report is no better than the scheme it is graded by, and two of one id are found', async () => {
    const folder = folderOf({
      'content/schemes/odd.yaml': 'name: 怪\nfull: 0\nbands: [{ grade: 优, from: 0 }]\n',
      'content/frameworks/bad.yaml': 'name: 坏\nindicaters: []\n',
      'content/reports/2023/x.md': right.replace('year: 2023', 'year: 2023\nscheme: odd'),
      'content/reports/2023/y.md': right.replace('year: 2023', 'year: 2023\nframework: bad'),
      'content/reports/2023/z.md': right,
      'content/reports/2023/z/index.md': right,
    });
    const odd = await run(folder, ['check', 'content/reports/2023/x.md']);
    expect(odd.code).toBe(1);
    expect(odd.out).toContain('content/schemes/odd.yaml:2:7');
    const bad = await run(folder, ['check', 'content/reports/2023/y.md']);
    expect(bad.out).toContain('`framework` 不应为 `bad`（frameworks/bad.yaml 有错误，读不出来）');
    expect(bad.out).toMatch(/frameworks\/bad\.yaml:2:1 .*应为 `indicators`/);
    const twins = await run(folder, [
      'check',
      'content/reports/2023/z.md',
      'content/reports/2023/z/index.md',
    ]);
    expect([twins.code, twins.out]).toEqual([1, expect.stringContaining('source/duplicate-name')]);
  });

  test('a report leads to what its site has, whether it is checked alone or in its library', async () => {
    const body =
      '\n见[去年](/reports/2022/none/)、[草稿](/reports/2023/y/)、[方法](/method/)、[关于](/about/)、[第九](../../2022/nine/)和[表](/data/none.csv)。\n';
    const published = right.replace('year: 2023', 'status: published\npublished: 2024-06-28\nyear: 2023');
    const folder = folderOf({
      'content/site.yaml': 'name: 站点\npublisher: 财政局\n',
      'content/pages/about.md': '---\ntitle: 关于\n---\n',
      'content/reports/2023/x.md': published + body,
      'content/reports/2023/y.md': right,
      'content/reports/2022/nine.md': published.replace('year: 2023', 'year: 2022'),
    });
    const links = (out: string): string[] =>
      [...out.matchAll(/链接不应指向本站没有的地址 `([^`]+)`/g)].map(([, url = '']) => url);
    const dead = ['/reports/2022/none/', '/reports/2023/y/', '/method/', '/data/none.csv'];
    const alone = await run(folder, ['check', 'content/reports/2023/x.md']);
    expect(links(alone.out)).toEqual(dead);
    const { out, code } = await run(folder, ['check']);
    expect(code).toBe(1);
    expect(links(out)).toEqual(dead);
    expect(out).toContain('请确认是否指 `/reports/2022/nine/`');
  });

  test('a framework’s fault is told once, however many reports use it', async () => {
    const folder = folderOf({
      'content/frameworks/water.yaml':
        'name: 饮水\nindicators: [{ name: 产出, weight: 60 }, { name: 效益, weight: 39 }]\n',
      'content/reports/2023/a.md': report('framework: water'),
      'content/reports/2023/b.md': report('framework: water'),
    });
    const { out } = await run(folder, ['check', '--format', 'json']);
    const { findings } = JSON.parse(out) as { findings: { check: string; file: string }[] };
    expect(findings.map(({ check, file }) => [check, file])).toEqual([
      ['score/weights-total', 'content/frameworks/water.yaml'],
    ]);
  });

  test('files anywhere on disk are read with the settings of --content', async () => {
    const settings = folderOf({ 'site.yaml': 'name: Site\npublisher: Office\nlanguage: en\n' });
    const elsewhere = folderOf({ 'x.md': wrong });
    const file = join(elsewhere, 'x.md');
    const { out } = await run('/', ['check', file, '--content', settings, '--format', 'json']);
    const { findings } = JSON.parse(out) as { findings: { file: string; message: string }[] };
    expect(findings[0]?.message).toMatch(/^Unexpected `61`/);
    const outside = await run(settings, ['check', file, '--format', 'json']);
    expect(JSON.parse(outside.out)).toMatchObject({ findings: [{ file }] });
  });
});

describe('check --format', () => {
  const folder = folderOf({ 'x.md': acknowledged, 'y: 1,2.md': wrong });

  test('json is the contract’s object', async () => {
    const { out } = await run(folder, ['check', '.', '--format', 'json']);
    const found = JSON.parse(out) as {
      reports: number;
      findings: { readonly acknowledged: string | null }[];
    };
    expect(found.reports).toBe(2);
    expect(found.findings).toHaveLength(2);
    expect(found.findings[0]).toEqual({
      check: 'score/range',
      severity: 'error',
      file: 'x.md',
      line: 8,
      column: 36,
      endLine: 8,
      endColumn: 38,
      message: '“产出”的得分不应为 `61`，应在 `0` 与分值 `60` 之间，请核对得分和分值',
      quote: '61',
      related: [{ file: 'x.md', line: 8, column: 25, endLine: 8, endColumn: 27, message: '分值 `60`' }],
      acknowledged: '原文如此，应为 60。',
    });
    expect(found.findings[1]?.acknowledged).toBeNull();
  });

  test('github annotates what is open, with its names escaped', async () => {
    const { out, code } = await run(folder, ['check', '.', '--format', 'github']);
    expect(code).toBe(1);
    expect(out).toBe(
      '::error file=y%3A 1%2C2.md,line=8,endLine=8,col=36,endColumn=38,title=score/range::“产出”的得分不应为 `61`，应在 `0` 与分值 `60` 之间，请核对得分和分值\n',
    );
  });

  test('sarif names every check as a rule and suppresses what is acknowledged', async () => {
    const site = folderOf({ 'site.yaml': 'name: 站点\npublisher: 财政局\naddress: https://gp.example/\n' });
    const { out } = await run(folder, ['check', '.', '--format', 'sarif', '--content', site]);
    const log = JSON.parse(out) as Sarif;
    expect([log.version, log.runs.length]).toEqual(['2.1.0', 1]);
    const [{ tool, results }] = log.runs;
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(checks.map(({ code }) => code));
    expect(tool.driver.rules.find(({ id }) => id === 'score/range')?.helpUri).toBe(
      'https://gp.example/guide/checks/score/range/',
    );
    for (const { ruleId, ruleIndex, level, message, locations } of results) {
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(['error', 'warning']).toContain(level);
      expect(message.text).not.toBe('');
      expect(locations[0].physicalLocation.region).toEqual({
        startLine: 8,
        startColumn: 36,
        endLine: 8,
        endColumn: 38,
      });
    }
    expect(
      results.map(({ locations, suppressions }) => [
        locations[0].physicalLocation.artifactLocation.uri,
        suppressions,
      ]),
    ).toEqual([
      ['x.md', [{ kind: 'inSource', justification: '原文如此，应为 60。' }]],
      ['y:%201,2.md', undefined],
    ]);
  });
});

type Sarif = {
  readonly version: string;
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri: string }[] };
      };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly locations: readonly [
          {
            readonly physicalLocation: {
              readonly artifactLocation: { readonly uri: string };
              readonly region: unknown;
            };
          },
        ];
        readonly suppressions?: unknown;
      }[];
    },
  ];
};

test('pages of the publisher’s own are checked, also when they are named, and are no reports', async () => {
  const folder = folderOf({
    'content/reports/2023/x.md': right.replace('year:', 'status: published\npublished: 2024-06-28\nyear:'),
    'content/reports/2023/draft.md': right,
    'content/pages/about.md':
      '---\ntitle: 关于\n---\n\n电话 13812345678，见[报告](/reports/2023/x/)和[草稿](/reports/2023/draft/)。\n',
  });
  for (const args of [[], ['content'], ['content/pages'], ['content/pages/about.md']]) {
    const { code, out } = await run(folder, ['check', ...args]);
    expect(code).toBe(1);
    const places = [...out.matchAll(/about\.md:(\S+) .* (\S+)$/gm)].map(([, at, check]) => `${at} ${check}`);
    expect(places).toEqual(['5:4 privacy/phone', '5:45 prose/directive']);
    expect(out).toContain(args.some((one) => one.includes('pages')) ? '0 份报告' : '2 份报告');
  }
  expect((await run(folder, ['check', 'content/reports'])).code).toBe(0);
  expect((await run(folder, ['check'], { today: '2024/06/28' })).err).toContain('GONGPING_TODAY');
});

test('GONGPING_CONTENT is the content folder where none is named', async () => {
  const folder = folderOf({ 'a/reports/2023/x.md': right, 'b/reports/2023/y.md': wrong, 'b/z.md': wrong });
  expect((await run(folder, ['check'], { content: 'a' })).code).toBe(0);
  expect((await run(folder, ['check'], { content: 'b' })).out).toContain('b/reports/2023/y.md');
  expect((await run(folder, ['check', '--content', 'b'], { content: 'a' })).code).toBe(1);
  expect((await run(folder, ['score', 'b/z.md'], { content: 'gone' })).err).toContain('gone');
});

describe('wrong use is 2, with the usage and no stack', () => {
  const folder = folderOf({ 'x.md': right, 'x.pdf': '' });
  test.each([
    [[]],
    [['chekc']],
    [['check', 'gone.md']],
    [['check', 'x.pdf']],
    [['check', 'x.md', '--format', 'xml']],
    [['check', 'x.md', '--frmat', 'json']],
    [['check', 'x.md', '--content']],
    [['check', 'x.md', '--content', 'gone']],
    [['check']],
    [['score']],
    [['score', 'x.md', 'x.md']],
    [['score', 'gone.md']],
  ])('%j', async (args) => {
    const { code, out, err } = await run(folder, args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('用法');
    expect(err).not.toMatch(/\n\s+at /);
  });

  test.each([
    [['--frmat'], '不认识的选项 `--frmat`'],
    [['--format'], '选项 `--format` 后面应写它的值'],
    [['--format', '--strict'], '选项 `--format` 后面应写它的值'],
    [['--strict=1'], '选项 `--strict` 后面不应有值'],
  ])('%j names the option', async (args, said) => {
    const { err } = await run(folder, ['check', ...args]);
    expect(err.split('\n')[0]).toBe(said);
  });

  test.each([[['--help']], [['help']], [['check', '--help']], [['score', '-h']]])(
    '%j is no wrong use',
    async (args) => {
      const { code, out, err } = await run(folder, args);
      expect([code, out.split('\n')[0], err]).toEqual([0, '用法：', '']);
    },
  );
});

describe('bad input is a finding, never a stack trace', () => {
  test.each([
    ['an empty file', '', 'source/yaml'],
    ['no frontmatter', '正文。\n', 'source/yaml'],
    ['frontmatter without end', '---\ntitle: 甲\n', 'source/yaml'],
    ['a list', '---\n- a\n---\n', 'source/yaml'],
    ['a byte order mark', `\uFEFF${right}`, 'source/encoding'],
    ['Windows line ends', right.replaceAll('\n', '\r\n'), 'source/encoding'],
    ['two megabytes', right + '甲'.repeat(1_100_000), 'source/encoding'],
    ['nothing but a title', '---\ntitle: 甲\n---\n', 'source/missing-field'],
  ])('%s', async (_, text, code) => {
    const folder = folderOf({ 'x.md': text });
    const { out, err, code: exit } = await run(folder, ['check', 'x.md', '--format', 'json']);
    expect([exit, err]).toEqual([1, '']);
    const { findings } = JSON.parse(out) as { findings: { check: string }[] };
    expect(new Set(findings.map(({ check }) => check))).toEqual(new Set([code]));
  });
});

test('the program itself: exit codes and clean output', () => {
  const folder = folderOf({ 'x.md': right });
  const main = join(import.meta.dirname, '../../src/cli/main.ts');
  const out = execFileSync(process.execPath, [main, 'check', join(folder, 'x.md'), '--format', 'json'], {
    encoding: 'utf8',
  });
  expect(JSON.parse(out)).toEqual({ reports: 1, findings: [] });
  // npm runs it in the project's folder; the file is named from the user's.
  const env = { ...process.env, INIT_CWD: folder };
  const named = [main, 'check', 'x.md', '--format', 'json'];
  expect(execFileSync(process.execPath, named, { encoding: 'utf8', env })).toBe(out);
  expect(() => execFileSync(process.execPath, [main, 'check', 'gone.md'], { stdio: 'pipe' })).toThrow(
    expect.objectContaining({ status: 2 }),
  );
});
