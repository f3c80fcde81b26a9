import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { width } from '../../src/checks/formats/width.ts';
import { folderOf, report, run } from './run.ts';

const root = join(import.meta.dirname, '../..');
const seed = 'content/reports/2023/jingtai-social-work-station.md';

type Node = {
  readonly path: string;
  readonly score: string;
  readonly printed: string;
  readonly rate: string;
};
type Json = {
  readonly total: string;
  readonly printed: string;
  readonly grade: string;
  readonly scheme: string;
  readonly nodes: readonly Node[];
};

describe('score --json', () => {
  test('the seed’s figures, exact and as printed', async () => {
    const { code, out, err } = await run(root, ['score', seed, '--json']);
    expect([code, err]).toEqual([0, '']);
    const json = JSON.parse(out) as Json;
    expect(json).toMatchObject({ total: '95.478', printed: '95.48', grade: '优', scheme: 'four-grade' });
    const node = (path: string) => json.nodes.find((one) => one.path === path);
    expect(node('过程')).toMatchObject({ score: '25', printed: '25.00', rate: '92.59%' });
    expect(node('产出')).toMatchObject({ score: '52', rate: '98.11%' });
    expect(node('效益')).toMatchObject({ score: '18.478', printed: '18.48', rate: '92.39%' });
    expect(node('过程/业务管理')).toMatchObject({ rate: '86.67%' });
    expect(node('产出/质量指标/第三方评估结果')).toMatchObject({ rate: '93.33%' });
    expect(node('效益/服务对象满意度')).toMatchObject({ score: '8.978', printed: '8.98', rate: '89.78%' });
    expect(json.nodes).toHaveLength(20);
  });

  test('a score that no decimal ends is a fraction', async () => {
    const folder = folderOf({
      'x.md': report(
        'indicators:\n  - { name: 产出, weight: 100, target: ≥3, actual: 2, unit: 次, rule: ratio }',
      ),
    });
    const json = JSON.parse((await run(folder, ['score', 'x.md', '--json'])).out) as Json;
    expect(json).toMatchObject({
      total: '200/3',
      printed: '66.67',
      rate: '66.67%',
      rateExact: '2/3',
      grade: '中',
    });
  });

  test('its author sees the whole of a report that publishes only its result', async () => {
    const folder = folderOf({
      'x.md': report('disclosure: result\nindicators:\n  - { name: 产出, weight: 100, score: 90 }'),
    });
    const json = JSON.parse((await run(folder, ['score', 'x.md', '--json'])).out) as Json;
    expect(json.nodes).toHaveLength(1);
  });
});

describe('score', () => {
  test('the tree as a table whose columns stand in line', async () => {
    const { out } = await run(root, ['score', seed]);
    const rows = out.split('\n').filter((line) => /\d%/.test(line) && !line.startsWith('总分 '));
    // Every rate ends in the same column, whatever mixture of Chinese and figures stands before it.
    expect(new Set(rows.map((line) => width(line.slice(0, line.indexOf('%')))))).toHaveLength(1);
    expect(out).toContain('\n指标 ');
    expect(out).toMatch(/服务对象满意度 +10 +8\.98 +89\.78% {2}ratio：89\.78% ÷ 100% × 10 ≈ 8\.98/);
    expect(out).toContain('\n总分 95.48\n等级 优\n');
  });

  test('what is printed otherwise stands beside what was computed', async () => {
    const folder = folderOf({
      'x.md': report(
        'indicators:\n  - { name: 产出, weight: 100, target: ≥100%, actual: 85%, rule: ratio, score: 95 }\nstated: { total: 95, grade: 优 }',
      ),
    });
    const { out } = await run(folder, ['score', 'x.md']);
    expect(out).toContain('85.00%  ratio：');
    expect(out).toContain('（原文印作 95）');
    expect(out).toContain('总分 85.00（原文印作 95）\n等级 良（原文印作 优）\n');
  });

  test('units, a bonus, 合理缺项, a veto and a form without points', async () => {
    const folder = folderOf({
      'units.md': report(
        'units:\n  - { name: 甲院, stated: { total: 96.5 } }\n  - { name: 乙院, indicators: [{ name: 产出, weight: 100, score: 80 }] }',
      ),
      'more.md': report(
        'indicators:\n  - { name: 产出, weight: 80, score: 60 }\n  - { name: 效益, weight: 20, applicable: false }\nadjustments: [{ name: 加分项, points: 2, reason: 获省级表彰 }]\nveto: { grade: 差, reason: 挪用资金 }',
      ),
      'part.md': report(
        'indicators:\n  - { name: 产出, children: [{ name: 甲项, weight: 30, score: 27 }, { name: 乙项, weight: 30, applicable: false }] }\n  - { name: 效益, weight: 40, score: 38 }',
      ),
      'form.md': report('indicators:\n  - { name: 验收合格率, target: 100%, actual: 100% }'),
    });
    const part = (await run(folder, ['score', 'part.md'])).out;
    expect(part).toMatch(/^产出 +30 +27\.00 +90\.00% +合理缺项 30 分$/m);
    const units = (await run(folder, ['score', 'units.md'])).out;
    expect(units).toContain('【甲院】\n总分 96.5（照原文）\n等级 优\n');
    expect(units).toMatch(/【乙院】\n指标[\s\S]*总分 80\.00\n等级 良\n/);
    const more = (await run(folder, ['score', 'more.md'])).out;
    expect(more).toContain(
      '合理缺项以外的得分按 × 1.25 折算\n加减分 加分项 2：获省级表彰\n一票否决，不高于 差：挪用资金\n总分 77.00\n等级 差\n',
    );
    expect((await run(folder, ['score', 'form.md'])).out).toContain('没有分值，不计算总分\n等级 未评定\n');
  });

  test('a report that cannot be read says where, and is 1', async () => {
    const folder = folderOf({ 'x.md': '---\ntitle: [\n---\n', 'y.md': report('sectr: 水利') });
    const broken = await run(folder, ['score', 'x.md']);
    expect([broken.code, broken.out]).toEqual([1, '']);
    expect(broken.err).toMatch(/^x\.md:\d+:\d+ {2}/);
    const slip = await run(folder, ['score', 'y.md', '--json']);
    expect(slip.code).toBe(0);
    expect(slip.err).toContain('y.md:7:1');
    expect(JSON.parse(slip.out)).toMatchObject({ total: null, grade: null });
  });
});

test.each([
  ['绩效', 4],
  ['abc', 3],
  ['（一）', 6],
  ['ＡＢ', 4],
  ['e\u0301', 1],
  ['89.78%', 6],
  ['𠮷', 2],
  ['≥', 1],
])('%s takes %i columns', (text, columns) => {
  expect(width(text)).toBe(columns);
});
