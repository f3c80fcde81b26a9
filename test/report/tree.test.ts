import { Buffer } from 'node:buffer';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkReport } from '../../src/checks/run.ts';
import { readProse } from '../../src/prose/read.ts';
import { readContext } from '../../src/report/context.ts';
import { isReadable, type ReadableReport, type Report, readReport } from '../../src/report/read.ts';
import { exact } from '../../src/scoring/quantity.ts';
import { walk } from '../../src/scoring/score.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongping-tree-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shared = `name: 农村公路
indicators:
  - name: 产出
    weight: 60
    children:
      - name: 数量指标
        children:
          - { name: 养护里程, weight: 40, target: ≥320, unit: 公里, rule: ratio }
          - { name: 完成率, weight: 10, target: 100%, rule: ratio }
      - name: 质量指标
        children:
          - { name: 完成率, weight: 10, target: 100%, rule: ratio }
  - name: 效益
    weight: 40
    children:
      - { name: 满意度, weight: 40, evidence: 问卷 }
`;

function read(fields: string, framework = shared): Report {
  const content = mkdtempSync(join(folder, 'content-'));
  const file = join(content, 'frameworks/roads.yaml');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, framework);
  const head =
    'title: 甲\nyear: 2023\nevaluation: self\nsubject: project\ndepartment: { name: 交通局 }\nframework: roads\n';
  const bytes = Buffer.from(`---\n${head}${fields}\n---\n`);
  return readReport(join(content, 'reports/2023/x.md'), readContext(content), bytes);
}

/** What all checks find, each by its file's name and line. */
async function findings(report: Report): Promise<readonly string[]> {
  const prose = await readProse(
    report,
    () => Promise.reject(new Error('no diagrams here')),
    () => true,
  );
  return checkReport(report, prose).map(
    ({ at, check }) => `${relative(folder, at.file).split('/').at(-1)}:${at.line} ${check}`,
  );
}

function readable(report: Report): ReadableReport {
  if (!isReadable(report)) throw new Error(JSON.stringify(report.problems));
  expect(report.problems).toEqual([]);
  return report;
}

const scores = (report: Report): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    readable(report).units.flatMap(({ name, result }) =>
      [...walk(result.roots)]
        .filter(({ children }) => children.length === 0)
        .map(({ path, score }) => [
          [...(name === null ? [] : [name]), ...path].join('/'),
          score === null ? null : exact(score),
        ]),
    ),
  );

const whole = `indicators:
  - { name: 养护里程, actual: 300 }
  - name: 数量指标
    children:
      - { name: 完成率, actual: 90% }
  - name: 质量指标
    children: [{ name: 完成率, actual: 100% }]
  - { name: 满意度, score: 36, reason: 反馈渠道不畅 }`;

describe('a report with a framework', () => {
  test('fills in by name, by the groups around a name, and computes the whole tree', () => {
    const report = read(whole);
    expect(scores(report)).toEqual({
      '产出/数量指标/养护里程': '37.5',
      '产出/数量指标/完成率': '9',
      '产出/质量指标/完成率': '10',
      '效益/满意度': '36',
    });
    expect(exact(report.units[0]?.result.total ?? (undefined as never))).toBe('92.5');
  });

  test('may leave out groups in between', () => {
    const report = read('indicators:\n  - name: 产出\n    children: [{ name: 养护里程, actual: 320 }]');
    expect(scores(report)['产出/数量指标/养护里程']).toBe('40');
  });

  test('overrides what the framework says, field by field', () => {
    const report = read('indicators: [{ name: 养护里程, target: ≥300, actual: 300 }]');
    expect(scores(report)['产出/数量指标/养护里程']).toBe('40');
    const node = [...walk(report.units[0]?.result.roots ?? [])].find(
      ({ path }) => path.at(-1) === '养护里程',
    );
    expect(node?.indicator).toMatchObject({ unit: '公里', rule: { name: 'ratio' } });
  });

  test('that says nothing has the whole tree, not scored', () => {
    expect(Object.values(scores(read('')))).toEqual([null, null, null, null]);
  });

  test('shares it with its units, each filling in its own', () => {
    const report = read(
      'units:\n  - name: 东区\n    indicators: [{ name: 养护里程, actual: 160 }]\n  - name: 西区\n    indicators: [{ name: 养护里程, actual: 320 }]',
    );
    expect(scores(report)['东区/产出/数量指标/养护里程']).toBe('20');
    expect(scores(report)['西区/产出/数量指标/养护里程']).toBe('40');
    expect(scores(report)['西区/效益/满意度']).toBeNull();
  });

  test('may use it with the units of another scheme', () => {
    const report = read(whole, `scheme: guangdong-five\n${shared}`);
    expect(readable(report).scheme.id).toBe('guangdong-five');
    expect(
      readable(read(`scheme: four-grade\n${whole}`, `scheme: guangdong-five\n${shared}`)).scheme.id,
    ).toBe('four-grade');
  });
});

describe('what cannot be matched', () => {
  const problems = (fields: string) =>
    read(fields).problems.map(({ code, at, message }) => ({
      code,
      line: at.line,
      message: message['zh-CN'],
    }));

  test('a name that the framework has twice wants its groups', () => {
    expect(problems('indicators: [{ name: 完成率, actual: 90% }]')).toMatchObject([
      { code: 'source/field', line: 8, message: expect.stringContaining('`2` 处同名') },
    ]);
  });

  test('a name it does not have comes with the nearest one', () => {
    expect(problems('indicators:\n  - { name: 养护里成, actual: 300 }')).toMatchObject([
      { code: 'source/field', line: 9, message: expect.stringContaining('`养护里程`') },
    ]);
  });

  test('below a leaf there is nothing to fill in', () => {
    expect(
      problems('indicators:\n  - name: 满意度\n    children: [{ name: 村民满意度, score: 3 }]'),
    ).toMatchObject([{ code: 'source/field', line: 10 }]);
  });

  test('an indicator is filled in once', () => {
    const twice =
      'indicators:\n  - { name: 养护里程, actual: 300 }\n  - name: 产出\n    children: [{ name: 养护里程, actual: 310 }]';
    expect(problems(twice)).toMatchObject([
      { code: 'source/field', line: 11, message: expect.stringContaining('两次') },
    ]);
  });

  test('an entry without a name is said to lack one', () => {
    expect(problems('indicators: [{ actual: 300 }]')).toMatchObject([
      { code: 'source/missing-field', line: 8 },
    ]);
  });

  test('indicators that are no list are said to be none', () => {
    expect(problems('indicators: 见附件')).toMatchObject([{ code: 'source/field', line: 8 }]);
  });
});

describe('a finding points at the file that is wrong', () => {
  test('weights that do not add up: the framework', async () => {
    const wrong = shared.replace('weight: 40, evidence', 'weight: 39, evidence');
    const found = await findings(read(whole, wrong));
    expect(found).toContainEqual('roads.yaml:14 score/group-weight');
    expect(found.filter((one) => one.startsWith('x.md'))).not.toContainEqual(
      expect.stringContaining('group-weight'),
    );
  });

  test('a field that no indicator has: whichever has it', async () => {
    expect(await findings(read(whole, shared.replace('unit: 公里', 'unti: 公里')))).toContainEqual(
      'roads.yaml:8 source/unknown-field',
    );
    expect(await findings(read('indicators:\n  - { name: 养护里程, actul: 300 }'))).toContainEqual(
      'x.md:9 source/unknown-field',
    );
  });

  test('a score above its weight, a weight overridden: the report', async () => {
    expect(await findings(read(whole.replace('score: 36', 'score: 46')))).toContainEqual(
      'x.md:15 score/range',
    );
    const overridden = await findings(read(whole.replace('actual: 300', 'actual: 300, weight: 41')));
    expect(overridden.filter((one) => one.includes('weight'))).not.toEqual([]);
  });

  test('in a unit: the unit', async () => {
    const units =
      'units:\n  - name: 东区\n    indicators: [{ name: 满意度, score: 10, reason: 无 }]\n  - name: 西区\n    indicators:\n      - { name: 满意度, score: 46 }';
    expect(await findings(read(units))).toContainEqual('x.md:13 score/range');
  });
});
