import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContext } from '../../../src/report/context.ts';
import { type ReportJsonOptions, reportJson } from '../../../src/report/outputs/report-json.ts';
import { isReadable, type ReadableReport, readReport } from '../../../src/report/read.ts';
import { summarise } from '../../../src/report/summary.ts';
import { Fraction } from '../../../src/scoring/quantity.ts';

const root = join(import.meta.dirname, '../../..');
const context = readContext(join(root, 'content'));

function read(file: string, bytes?: Uint8Array): ReadableReport {
  const report = bytes === undefined ? readReport(file, context) : readReport(file, context, bytes);
  if (!isReadable(report)) throw new Error(JSON.stringify(report.problems));
  return report;
}

const written = (fields: string, body = ''): ReadableReport =>
  read(
    '2023/x.md',
    Buffer.from(
      `---\ntitle: 报告\nyear: 2023\nevaluation: self\nsubject: project\ndepartment: { name: 水利局 }\n${fields}\n---\n${body}`,
    ),
  );

const json = (fields: string, options?: ReportJsonOptions) => reportJson(written(fields), options);

const seed = read(join(root, 'content/reports/2023/jingtai-social-work-station.md'));

describe('the JSON of a report', () => {
  test('is plain data: it survives being written and read', () => {
    for (const report of [seed, written('units: [{ name: 甲, stated: { total: 96.5 } }]')]) {
      const data = reportJson(report, { counts: { checked: 3, agree: 2, acknowledged: 1 } });
      expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    }
  });

  test('names every node by its path, in the order of the source, with an id of its own', () => {
    const { nodes } = reportJson(seed);
    expect(nodes?.slice(0, 4).map(({ path, level, leaf }) => [path, level, leaf])).toEqual([
      ['过程', 1, false],
      ['过程/资金管理', 2, false],
      ['过程/资金管理/预算执行率', 3, true],
      ['过程/业务管理', 2, false],
    ]);
    expect(nodes?.[2]?.anchor).toBe('i-过程-资金管理-预算执行率');
    expect(new Set(nodes?.map(({ anchor }) => anchor)).size).toBe(nodes?.length);
  });

  test('takes the rate of a group of the points that apply, and says which', () => {
    const { nodes } = json(
      'indicators:\n  - { name: 产出, children: [{ name: 数量, weight: 30, score: 27 }, { name: 质量, weight: 30, applicable: false }] }\n  - { name: 效益, weight: 40, score: 38 }',
    );
    expect(
      nodes?.map(({ weight, applicableWeight, score, rate }) => [weight, applicableWeight, score, rate]),
    ).toEqual([
      ['60', '30', '27', '90.00%'],
      ['30', '30', '27', '90.00%'],
      ['30', '0', null, null],
      ['40', '40', '38', '95.00%'],
    ]);
    for (const { score, applicableWeight, rateExact } of nodes ?? []) {
      if (score === null || rateExact === null) continue;
      expect(
        new Fraction(score).div(new Fraction(applicableWeight ?? 0)).equals(new Fraction(rateExact)),
      ).toBe(true);
    }
  });

  test('ids stay apart where names differ by marks only', () => {
    const { nodes } = json('indicators: [{ name: 甲（一） }, { name: 甲 一 }]');
    expect(nodes?.map(({ anchor }) => anchor)).toEqual(['i-甲-一', 'i-甲-一-2']);
  });

  test('says how each score came about, and what was printed', () => {
    const { nodes } = json(
      'indicators:\n  - { name: 满意度, weight: 10, target: ≥100%, actual: 89.78%, rule: ratio, score: 8.97, reason: 样本不足 }\n  - { name: 效益, weight: 90, score: 80 }',
    );
    expect(nodes?.[0]).toMatchObject({
      weight: '10',
      weightPrinted: '10',
      applicableWeight: '10',
      applicableWeightPrinted: '10',
      score: '8.978',
      printed: '8.98',
      rate: '89.78%',
      rateExact: '0.8978',
      by: 'rule',
      rule: 'ratio',
      how: '89.78% ÷ 100% × 10 ≈ 8.98，封顶 10',
      target: '≥100%',
      actual: '89.78%',
      stated: '8.97',
      agrees: false,
      reason: '样本不足',
      evidence: null,
    });
    expect(nodes?.[1]).toMatchObject({ by: 'stated', rule: null, how: null, stated: '80', agrees: null });
  });

  test('never overwrites what was printed: both totals stand side by side', () => {
    const data = json('indicators: [{ name: 甲, weight: 100, score: 85 }]\nstated: { total: 95, grade: 优 }');
    expect(data).toMatchObject({
      total: '85',
      printed: '85.00',
      totalBy: 'leaves',
      grade: '良',
      stated: { total: '95', grade: '优', totalAgrees: false, gradeAgrees: false },
    });
  });

  test('takes a printed total where no leaf gives points, and says so', () => {
    expect(json('stated: { total: 96.5 }')).toMatchObject({
      total: '96.5',
      printed: '96.5',
      totalBy: 'stated',
      grade: '优',
    });
    expect(json('indicators: [{ name: 甲 }]')).toMatchObject({
      total: null,
      printed: null,
      totalBy: 'none',
      grade: null,
      weight: null,
    });
  });

  test('a printed subtotal of a group is compared too', () => {
    const { nodes } = json(
      'indicators: [{ name: 产出, weight: 11, score: 9, children: [{ name: 甲, weight: 10, score: 8 }] }]',
    );
    expect(nodes?.[0]).toMatchObject({
      weight: '10',
      weightStated: '11',
      score: '8',
      stated: '9',
      agrees: false,
    });
  });

  test('several units stand in `units`, with nothing at the top that is none of theirs', () => {
    const data = json(
      'budget: { unit: 亿元, initial: 1.69 }\nunits:\n  - { name: 甲院, stated: { total: 96.5 }, budget: { unit: 亿元, initial: 0.2 } }\n  - { name: 乙院, indicators: [{ name: 产出, weight: 100, score: 80 }] }',
    );
    expect(data).toMatchObject({ total: null, nodes: null, budget: { initial: '1.69' } });
    expect(
      data.units?.map(({ name, printed, grade, budget }) => [name, printed, grade, budget?.initial ?? null]),
    ).toEqual([
      ['甲院', '96.5', '优', '0.2'],
      ['乙院', '80.00', '良', null],
    ]);
    expect(data.units?.[1]?.nodes?.[0]?.anchor).toBe('i-乙院-产出');
  });

  test('a report that publishes its result only holds no indicator', () => {
    const fields = 'disclosure: result\nindicators: [{ name: 机密指标, weight: 100, score: 90 }]';
    expect(json(fields)).toMatchObject({ nodes: null, total: '90', grade: '优' });
    expect(JSON.stringify(json(fields))).not.toContain('机密指标');
    expect(json(fields, { whole: true }).nodes).toHaveLength(1);
    expect(json(fields.replace('result', 'form')).nodes).toHaveLength(1);
  });

  test('money is printed as written, its rate exact beside the printed one', () => {
    const { budget } = json('budget: { unit: 万元, initial: 3, executed: 1.00, rate: 33% }');
    expect(budget).toMatchObject({
      base: 'initial',
      initial: '3',
      executed: '1.00',
      rate: '33.33%',
      rateExact: '1/3',
      stated: '33%',
    });
  });

  test('合理缺项, bonus and veto are told', () => {
    const data = json(
      'indicators: [{ name: 甲, weight: 80, score: 60 }, { name: 乙, weight: 20, applicable: false }]\nadjustments: [{ name: 加分项, points: 2.0, reason: 表彰 }]\nveto: { grade: 差, reason: 挪用 }',
    );
    expect(data).toMatchObject({
      scale: '1.25',
      total: '77',
      grade: '差',
      gradeBy: 'veto',
      adjustments: [{ points: '2.0' }],
    });
    expect(data.nodes?.[1]).toMatchObject({ applicable: false, weight: '20', score: null, printed: null });
  });
});

describe('the line of a report in lists', () => {
  const extras = { counts: { checked: 3, agree: 2, acknowledged: 1 }, digest: 'd', lead: '正文第一段。' };

  test('holds the figures of the JSON', () => {
    expect(summarise(seed, extras)).toMatchObject({
      id: '2023/jingtai-social-work-station',
      years: [2023],
      total: '95.478',
      printed: '95.48',
      rate: 0.95478,
      grade: '优',
      gradeRank: 0,
      vetoed: false,
      ranked: true,
      budget: { base: '460', executed: '460', rate: '100.00%', yuan: 4_600_000 },
      counts: extras.counts,
      digest: 'd',
    });
  });

  test('a grade that a veto caps is told apart from one that the total gives', () => {
    const leaf = 'indicators: [{ name: 甲, weight: 100, score: 95 }]';
    const vetoed = (veto: string): boolean => summarise(written(`${leaf}${veto}`), extras).vetoed;
    expect(vetoed('\nveto: { grade: 差, reason: 挪用 }')).toBe(true);
    expect(vetoed('')).toBe(false);
  });

  test('years are in order, each once', () => {
    const report = written('years: [2021, 2019, 2021]');
    expect(summarise(report, extras).years).toEqual([2019, 2021]);
  });

  test('the summary is the author’s, or the first paragraph; never of a body that stays closed', () => {
    const summary = (fields: string): string => summarise(written(fields), extras).summary;
    expect(summary('summary: 一句话')).toBe('一句话');
    expect(summary('')).toBe('正文第一段。');
    expect(summary('disclosure: form')).toBe('');
  });
});
