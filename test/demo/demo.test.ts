import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAll } from '../../src/cli/check.ts';
import { targetsOf } from '../../src/cli/targets.ts';
import { type Context, readContext } from '../../src/report/context.ts';
import { findReports, isReadable, type ReadableReport, readReport } from '../../src/report/read.ts';
import { leaves } from '../../src/scoring/score.ts';
import { filesBelow } from '../build/site.ts';
import { writeLibrary } from './library.ts';
import { wholeShowcase, writeShowcase } from './showcase.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongping-demo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytesOf = (root: string): readonly (readonly [string, string])[] =>
  filesBelow(root).map((path) => [path, readFileSync(join(root, path)).toString('base64')]);

const read = (root: string, context: Context): readonly ReadableReport[] =>
  findReports(root).map((file) => {
    const report = readReport(file, context);
    if (!isReadable(report)) throw new Error(JSON.stringify(report.problems));
    return report;
  });

const open = async (root: string) => {
  const context = readContext(root);
  const { findings } = await findAll(targetsOf([root], context, root), context);
  return findings
    .filter(({ acknowledged }) => acknowledged === null)
    .map(({ at, check, quote }) => `${relative(root, at.file)}:${at.line} ${check} ${quote}`);
};

const share = (reports: readonly ReadableReport[], grade: string): number =>
  reports.filter(({ units }) => units[0]?.result.grade === grade).length / reports.length;

describe('the demo library', () => {
  const root = join(folder, 'demo');
  let all: readonly ReadableReport[] = [];
  let published: readonly ReadableReport[] = [];
  beforeAll(() => {
    writeShowcase(root, 1);
    all = read(root, readContext(root));
    published = all.filter(({ data }) => data.status !== 'draft');
  }, 60_000);

  test('is the same for the same seed, another for another', () => {
    const [again, other] = [join(folder, 'again'), join(folder, 'other')];
    writeShowcase(again, 1);
    writeShowcase(other, 2);
    expect(bytesOf(again)).toEqual(bytesOf(root));
    expect(bytesOf(other)).not.toEqual(bytesOf(root));
  });

  test('has sixty reports of five years and three places, and a few drafts', () => {
    expect(published).toHaveLength(wholeShowcase);
    expect(wholeShowcase).toBe(60);
    expect(all.length - published.length).toBe(3);
    expect(new Set(published.map(({ id }) => id.split('/')[0])).size).toBe(5);
    expect(new Set(published.map(({ data }) => data.department.region?.join())).size).toBe(3);
  });

  test('follows every project over five years', () => {
    const projects = Map.groupBy(published, ({ data }) => data.project?.id);
    expect([...projects.values()].map((series) => series.length)).toEqual(new Array(12).fill(5));
  });

  test('uses every shipped scheme', () => {
    expect(new Set(published.map(({ scheme }) => scheme.id))).toEqual(
      new Set(readContext(root).schemes.keys()),
    );
  });

  test('has every form that a report can take', () => {
    const has = (form: (report: ReadableReport) => boolean): boolean => published.some(form);
    const forms: Readonly<Record<string, boolean>> = {
      framework: published.filter(({ data }) => data.framework !== undefined).length > 1,
      units: has(({ units }) => units.length > 1),
      years: has(({ data }) => (data.years?.length ?? 0) > 1),
      notApplicable: has(({ units }) => units.some(({ result }) => !result.scale.equals(1))),
      bonus: has(({ data }) => data.adjustments?.some(({ points }) => points.value.gt(0)) === true),
      penalty: has(({ data }) => data.adjustments?.some(({ points }) => points.value.lt(0)) === true),
      veto: has(({ units }) => units.some(({ result }) => result.gradeBy === 'veto')),
      withdrawn: has(({ data }) => data.status === 'withdrawn' && data.revisions !== undefined),
      corrected: has(({ data }) => data.status === 'published' && data.revisions !== undefined),
      form: has(({ data }) => data.disclosure === 'form'),
      result: has(({ data }) => data.disclosure === 'result'),
      due: has(
        ({ data }) =>
          data.findings?.some(({ status, due }) => status === 'open' && due !== undefined) === true,
      ),
      thirdParty: has(({ data }) => data.evaluator?.kind === 'third-party' && data.approval !== undefined),
      attachments: has(({ file, data }) => file.endsWith('/index.md') && data.attachments !== undefined),
      letters: has(({ units }) =>
        units.every(({ result }) => result.basis === null && result.grade !== null),
      ),
    };
    expect(Object.keys(forms).filter((form) => !forms[form])).toEqual([]);
    expect(new Set(published.map(({ data }) => data.evaluation)).size).toBe(3);
    expect(new Set(published.map(({ data }) => data.subject)).size).toBe(4);
  });

  test('uses most of the rules', () => {
    const nodes = published.flatMap(({ units }) => units.flatMap(({ result }) => [...leaves(result.roots)]));
    const rules = new Set(nodes.flatMap(({ indicator }) => indicator.rule?.name ?? 'judged'));
    expect([...rules].sort()).toEqual([
      'bands',
      'checklist',
      'deductions',
      'execution',
      'inverse',
      'judged',
      'levels',
      'linear',
      'met',
      'ratio',
      'steps',
      'tiers',
    ]);
  });

  test('says on every report and every page that it is invented', () => {
    for (const { source } of all) expect(source.body).toContain('均为虚构');
    const { site } = readContext(root);
    expect(site.name).toBe('公评演示库（虚构数据）');
    expect(site.footer).toContain('虚构');
  });

  test('raises no finding but the one it acknowledges', async () => {
    expect(await open(root)).toEqual([]);
    const acknowledged = published.flatMap(({ data }) => data.acknowledged ?? []);
    expect(acknowledged.map(({ check }) => check)).toEqual(['score/total']);
  });
});

describe('the library of the bench', () => {
  const root = join(folder, 'bench');
  let reports: readonly ReadableReport[] = [];
  beforeAll(() => {
    writeLibrary(root, 200, 1);
    reports = read(root, readContext(root));
  }, 60_000);

  test('is the same for the same seed, and larger ones begin alike', () => {
    const again = join(folder, 'bench-again');
    writeLibrary(again, 200, 1);
    expect(bytesOf(again)).toEqual(bytesOf(root));
    const fewer = join(folder, 'bench-fewer');
    writeLibrary(fewer, 20, 1);
    const kept = new Map(bytesOf(root));
    for (const [path, bytes] of bytesOf(fewer)) expect(kept.get(path), path).toBe(bytes);
  });

  test('has reports of about five thousand characters, three tables and ten to twenty leaves', () => {
    for (const { id, source, units } of reports) {
      const body = source.body.replace(/^\s+/, '');
      expect(body.length, id).toBeGreaterThan(3500);
      expect(body.length, id).toBeLessThan(7000);
      expect(body.match(/^\| --- /gm), id).toHaveLength(3);
      const count = [...leaves(units[0]?.result.roots ?? [])].length;
      expect(count, id).toBeGreaterThanOrEqual(10);
      expect(count, id).toBeLessThanOrEqual(20);
    }
  });

  test('has grades as real libraries have them', () => {
    const expected = { 优: 0.25, 良: 0.5, 中: 0.2, 差: 0.05 };
    for (const [grade, wanted] of Object.entries(expected)) {
      expect(Math.abs(share(reports, grade) - wanted), grade).toBeLessThan(0.1);
      expect(share(reports, grade), grade).toBeGreaterThan(0);
    }
  });

  test('has no two reports that read alike', () => {
    const bodies = reports.map(({ source }) => source.body.replace(/\d+(?:\.\d+)?/g, ''));
    expect(new Set(bodies).size).toBe(reports.length);
  });

  test('raises no finding at all', async () => {
    expect(await open(root)).toEqual([]);
  });
});
