import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { searchDocument, searchDocuments } from '../../src/integration/search-documents.ts';
import { type Built, builtFile } from '../../src/report/built.ts';
import type { NodeJson } from '../../src/report/outputs/report-json.ts';
import type { PlainScheme } from '../../src/report/plain-scheme.ts';
import { summaryOf } from '../report/summary-of.ts';

const schemes = [
  { id: 'four-grade', name: '四级制', full: '100', bands: [] },
] as unknown as readonly PlainScheme[];
const frame = { language: 'zh-CN', schemes } as const;

const node = (given: Partial<NodeJson>): NodeJson =>
  ({
    path: '',
    name: '',
    aliases: [],
    unit: '',
    printed: null,
    applicableWeightPrinted: null,
    target: null,
    actual: null,
    reason: null,
    evidence: null,
    anchor: '',
    ...given,
  }) as NodeJson;
const built = {
  json: {
    nodes: [
      node({
        path: '效益/服务对象满意度',
        name: '服务对象满意度',
        aliases: ['群众满意度'],
        printed: '8.98',
        applicableWeightPrinted: '10',
        target: '≥100',
        actual: '89.78%',
        unit: '%',
        reason: '配送延迟',
        evidence: '问卷',
        anchor: 'i-效益-服务对象满意度',
      }),
    ],
    units: null,
    findings: [{ problem: '档案不全', advice: '补齐', owner: null, due: null, status: 'open', note: null }],
    use: [],
  },
  blocks: [
    { kind: 'heading', anchor: 's', text: '一、概况' },
    { kind: 'row', text: '年初预算 240' },
  ],
  notes: [{ id: 'note-1', quote: '事务管理', note: '应为业务管理' }],
} as unknown as Built;

const texts = (disclosure: 'full' | 'form'): readonly string[] =>
  searchDocument(summaryOf({ disclosure }), built, frame).blocks.map(({ text }) => text);

test('an indicator is a row that says what its table says, and leads there', () => {
  const rows = searchDocument(summaryOf(), built, frame).blocks.filter(({ kind }) => kind === 'row');
  expect(rows).toEqual([
    {
      kind: 'row',
      anchor: 'i-效益-服务对象满意度',
      title: '效益',
      text: '服务对象满意度、群众满意度 · 得分 8.98 / 10 · 目标 ≥100% · 实际 89.78% · 原因 配送延迟 · 依据 问卷',
    },
  ]);
});

test('the text and what is said of it are searchable only where the text is public', () => {
  expect(texts('full')).toEqual(
    expect.arrayContaining(['一、概况', '年初预算 240', '事务管理', '应为业务管理', '档案不全']),
  );
  expect(texts('form')).not.toEqual(expect.arrayContaining(['一、概况']));
  expect(texts('form')).not.toEqual(expect.arrayContaining(['事务管理']));
  expect(texts('form')).toEqual(expect.arrayContaining(['档案不全', '补齐']));
});

test('a report is filtered by what it prints: a total of 90.00 lies in the band of 90', () => {
  const report = summaryOf({
    years: [2021, 2022],
    region: ['甲省', '乙市'],
    total: '89.996',
    rate: 0.89996,
    printed: '90.00',
    budget: { unit: '万元', base: '4600', executed: null, rate: null, yuan: 46_000_000 },
  });
  const { filters, sort, meta } = searchDocument(report, built, frame);
  expect(filters).toEqual({
    year: ['2021', '2022'],
    place: ['甲省', '甲省/乙市'],
    department: ['甲局'],
    evaluation: ['department'],
    subject: ['project'],
    grade: ['four-grade/优'],
    score: ['90'],
    amount: ['10000000'],
  });
  expect(sort).toEqual({ year: 2022, score: 'four-grade 0.899960000', amount: 46_000_000 });
  expect(meta['amount']).toBe('4,600 万元');
});

test('a result says what the publication prints, where that is not what was computed', () => {
  const stated = { total: '88.5', grade: '优', totalAgrees: false, gradeAgrees: true };
  const { meta } = searchDocument(summaryOf({ stated }), built, frame);
  expect(meta).toMatchObject({ total: '90.00', statedTotal: '88.5', grade: '优' });
  expect(meta['statedGrade']).toBeUndefined();
});

test('letters have no score to be ordered or filtered by', () => {
  const { filters, sort, meta } = searchDocument(
    summaryOf({ scheme: 'letters', ranked: false, grade: 'A', rate: 0.9 }),
    built,
    frame,
  );
  expect([filters['score'], sort['score'], meta['ordered']]).toEqual([undefined, undefined, undefined]);
  expect(filters['grade']).toEqual(['letters/A']);
});

const cache = mkdtempSync(join(tmpdir(), 'search-documents-'));
afterAll(() => rmSync(cache, { recursive: true }));

test('a small library is one shard, a large one a shard a year; what is withdrawn is in none', () => {
  const file = builtFile(cache, 'digest');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(built));
  const reports = Array.from({ length: 1000 }, (_, at) =>
    summaryOf({ id: `r/${at}`, years: [2020 + (at % 2)] }),
  );
  const shards = (count: number): ReadonlySet<string> =>
    new Set([...searchDocuments(reports.slice(0, count), cache, frame)].map(({ shard }) => shard));
  expect(shards(999)).toEqual(new Set(['all']));
  expect(shards(1000)).toEqual(new Set(['2020', '2021']));
  expect([...searchDocuments([summaryOf({ status: 'withdrawn' })], cache, frame)]).toEqual([]);
});
