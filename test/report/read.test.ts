import { Buffer } from 'node:buffer';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { readContext } from '../../src/report/context.ts';
import {
  type NodeJson,
  type ReportJson,
  reportJson,
  type UnitJson,
} from '../../src/report/outputs/report-json.ts';
import { attachmentFolder, findReports, isReadable, readReport, reportId } from '../../src/report/read.ts';
import { exact, Fraction, print } from '../../src/scoring/quantity.ts';
import { writeLibrary } from '../demo/library.ts';
import { writeShowcase } from '../demo/showcase.ts';
import type { Node } from '../scoring/in-words.ts';
import { tree } from '../scoring/random.ts';

const context = readContext(join(import.meta.dirname, '../../content'));
const folder = mkdtempSync(join(tmpdir(), 'gongping-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const head = 'title: 甲\nyear: 2023\nevaluation: self\nsubject: project\ndepartment: { name: 水利局 }';
const read = (fields: string, file = '2023/x.md') =>
  readReport(file, context, Buffer.from(`---\n${fields}\n---\n`));

describe('the id of a report', () => {
  test.each([
    ['content/reports/2023/jingtai.md', '2023/jingtai'],
    ['content/reports/2023/jingtai/index.md', '2023/jingtai'],
    ['/srv/reports/old/content/reports/2023/景泰街.md', '2023/景泰街'],
    ['content/reports/2023/景泰街-2023/index.md', '2023/景泰街-2023'],
    ['elsewhere/2023/x.md', '2023/x'],
    ['x.md', 'x'],
  ])('%s is %s', (file, id) => {
    expect(reportId(file)).toBe(id);
  });

  test.each(['2023/社工-站2', '2023/a', '2023/A-1/index'])('%s is a good place', (path) => {
    expect(read(head, `content/reports/${path}.md`).problems).toEqual([]);
  });

  test.each([
    '2023/社工 站',
    '2023/a_b',
    '2023/a.b',
    '2023/-x',
    '2023/x-',
    '2023/（一）',
    '2023/a/notes',
    'a',
    '甲/乙',
    '2023/x/y/index',
  ])('%s is said to be no place for a report', (path) => {
    expect(read(head, `content/reports/${path}.md`).problems).toMatchObject([
      { code: 'source/field', at: { line: 1, column: 1 } },
    ]);
  });

  test('files that lie anywhere else may be called anything', () => {
    expect(read(head, '/tmp/草稿 (1).md').problems).toEqual([]);
  });
});

test('a report’s attachments lie in its own folder, if it has one', () => {
  expect(attachmentFolder('content/reports/2023/x/index.md')).toBe('content/reports/2023/x');
  expect(attachmentFolder('content/reports/2023/x.md')).toBeNull();
});

test('reports are found in the order of their paths, in reports/ where there is one', () => {
  for (const path of [
    'reports/2024/b.md',
    'reports/2023/a/index.md',
    'reports/2023/a/x.csv',
    'pages/about.md',
  ]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
  const paths = (root: string) => findReports(root).map((file) => relative(folder, file));
  expect(paths(folder)).toEqual(['reports/2023/a/index.md', 'reports/2024/b.md']);
  expect(paths(join(folder, 'reports/2024'))).toEqual(['reports/2024/b.md']);
  expect(paths(join(folder, 'pages/about.md'))).toEqual(['pages/about.md']);
});

describe('what a report is read as', () => {
  test('a year or years', () => {
    const noYear = read(head.replace('year: 2023\n', ''));
    expect(noYear.problems).toMatchObject([
      { code: 'source/missing-field', message: { en: expect.stringContaining('`year`') } },
    ]);
    expect(read(head.replace('year: 2023', 'years: [2019, 2021]')).problems).toEqual([]);
    expect(read(head.replace('year: 2023', 'years: []')).problems).not.toEqual([]);
  });

  test('the scheme it names, else the site’s', () => {
    expect(read(head).scheme?.id).toBe('four-grade');
    expect(read(`${head}\nscheme: letters`).scheme?.id).toBe('letters');
    const unknown = read(`${head}\nscheme: four-grades`);
    expect(unknown.scheme).toBeNull();
    expect(unknown.problems).toMatchObject([
      {
        code: 'source/field',
        quote: 'four-grades',
        at: { line: 7 },
        message: { en: expect.stringContaining('`four-grade`') },
      },
    ]);
    expect(read(`${head}\nframework: nothing`).problems).toMatchObject([
      { code: 'source/field', at: { line: 7 } },
    ]);
    expect(read(`${head}\noutline: national`).problems).toMatchObject([
      { code: 'source/field', at: { line: 7 } },
    ]);
  });

  test('one unit, or each of its units with its own figures', () => {
    expect(read(head).units.map(({ name, path }) => [name, path])).toEqual([[null, []]]);
    const { units, problems } = read(
      `${head}\nbudget: { unit: 万元, initial: 100, executed: 100 }\nunits:\n  - name: 东区\n    budget: { unit: 万元, initial: 50, executed: 40 }\n    indicators: [{ name: 预算执行率, weight: 100, rule: execution }]\n  - { name: 西区, stated: { total: 88 } }`,
    );
    expect(problems).toEqual([]);
    expect(
      units.map(({ name, result }) => [name, result.basis && exact(result.basis), result.grade]),
    ).toEqual([
      ['东区', '80', '良'],
      ['西区', '88', '良'],
    ]);
    expect(units[0]?.at([0], ['weight'])).toMatchObject({ line: 11 });
  });

  test('an item that cannot be read hides no other, and moves no other', () => {
    const report = read(
      `${head}\nindicators:\n  - { weight: 30, score: 30 }\n  - 产出\n  - { name: 效益, weight: 40, score: 41 }`,
    );
    expect(report.problems.map(({ code, at }) => `${code} ${at.line}`)).toEqual([
      'source/missing-field 8',
      'source/field 9',
    ]);
    expect(report.units[0]?.result.roots.map(({ indicator }) => indicator.name)).toEqual(['—', '—', '效益']);
    expect(report.units[0]?.at([2], ['score'])).toMatchObject({ line: 10, column: 36 });
  });

  test('nothing, where its frontmatter cannot be used', () => {
    for (const text of ['', '---\n', '---\n- 1\n---\n', '---\na: [\n---\n']) {
      const report = readReport('2023/x.md', context, Buffer.from(text));
      expect(isReadable(report)).toBe(false);
      expect(report.problems.length).toBeGreaterThan(0);
    }
  });
});

describe('the JSON of a report', () => {
  /** Through the wire and back. */
  const again = (json: ReportJson): ReportJson => JSON.parse(JSON.stringify(json)) as ReportJson;

  /** What the leaves of a unit’s JSON add up to, by the reader’s own arithmetic. */
  function totalOf({ nodes, adjustments }: UnitJson | ReportJson, full: string): Fraction | null {
    const leaves = (nodes ?? []).filter(
      ({ leaf, applicable, weight }) => leaf && applicable && weight !== null,
    );
    if (leaves.length === 0 || leaves.some(({ score }) => score === null)) return null;
    const add = (all: readonly NodeJson[], of: (node: NodeJson) => string | null): Fraction =>
      all.reduce((sum, node) => sum.add(of(node) ?? '0'), new Fraction(0));
    const every = (nodes ?? []).filter(({ leaf, weight }) => leaf && weight !== null);
    const scale = add(every, ({ weight }) => weight).div(add(leaves, ({ weight }) => weight));
    const points = add(leaves, ({ score }) => score).mul(scale);
    if (adjustments.length === 0) return points;
    const total = adjustments.reduce((sum, adjustment) => sum.add(adjustment.points), points);
    const most = points.gt(full) ? points : new Fraction(full);
    return total.lt(0) ? new Fraction(0) : total.gt(most) ? most : total;
  }

  function holds(json: ReportJson): void {
    expect(again(json)).toEqual(json);
    const units = json.units ?? [json];
    for (const unit of units) {
      const total = totalOf(unit, json.full);
      if (unit.nodes === null || unit.totalBy !== 'leaves') continue;
      expect(total === null ? null : exact(total)).toBe(unit.total);
      expect(total === null ? null : print(total, json.decimals)).toBe(unit.printed);
      for (const { path, level, name } of unit.nodes)
        expect(path.split('/').length >= level && path.endsWith(name)).toBe(true);
    }
  }

  test('of invented libraries gives back the report: the same data, totals from its leaves', () => {
    const [demo, bench] = [join(folder, 'demo'), join(folder, 'bench')];
    writeShowcase(demo, 3);
    writeLibrary(bench, 60, 3);
    let counted = 0;
    for (const root of [demo, bench]) {
      const own = readContext(root);
      for (const file of findReports(root)) {
        const report = readReport(file, own);
        if (!isReadable(report)) throw new Error(JSON.stringify(report.problems));
        const json = reportJson(report);
        holds(json);
        counted += json.totalBy === 'leaves' || json.units !== null ? 1 : 0;
      }
    }
    expect(counted).toBeGreaterThan(100);
  });

  test('of random trees gives back their totals and grades, fractions too', () => {
    let scored = 0;
    fc.assert(
      fc.property(tree, (nodes) => {
        const yaml = JSON.stringify(nodes.map(written));
        const report = read(`${head}\nindicators: ${yaml}`);
        if (!isReadable(report)) throw new Error(JSON.stringify(report.problems));
        const json = reportJson(report);
        if (json.total !== null) scored += 1;
        holds(json);
        const second = read(`${head}\nindicators: ${yaml}`);
        if (!isReadable(second)) throw new Error('unreadable');
        expect(reportJson(second)).toEqual(json);
      }),
      { numRuns: 300, seed: 20241128 },
    );
    expect(scored).toBeGreaterThan(100);
  });

  /** A random node in the words of the source. */
  function written({ name, weight, target, actual, unit, score, rule, parameters, children }: Node): object {
    return {
      name,
      ...(weight !== undefined && { weight }),
      ...(target !== undefined && { target }),
      ...(actual !== undefined && { actual }),
      ...(unit !== undefined && { unit }),
      ...(score !== undefined && { score }),
      ...(rule !== undefined && { rule: parameters === undefined ? rule : { [rule]: parameters } }),
      ...(children !== undefined && { children: children.map(written) }),
    };
  }
});
