import { expect, test } from 'vitest';
import { gradesOf, spreads } from '../../src/report/grades.ts';
import { mostLost } from '../../src/report/losses.ts';
import type { PlainScheme } from '../../src/report/plain-scheme.ts';
import { meanTotal, money, scoreBins } from '../../src/report/statistics.ts';
import { print, printRate } from '../../src/scoring/quantity.ts';
import { summaryOf } from './summary-of.ts';

const scheme = (id: string, ...grades: string[]): PlainScheme =>
  ({
    id,
    name: id,
    full: '100',
    bands: grades.map((grade) => ({ grade, from: null, aliases: [] })),
  }) as unknown as PlainScheme;

test('each report counts once, scheme by scheme from the best; one graded by parts stands under each of their grades', () => {
  const { stated } = summaryOf();
  const unit = (grade: string) => ({ name: grade, printed: null, grade, stated });
  const reports = [
    summaryOf({ scheme: 'a', grade: '良' }),
    summaryOf({ scheme: 'a', grade: '优' }),
    summaryOf({ scheme: 'a', grade: null, units: [unit('优'), unit('中'), unit('优')] }),
    summaryOf({ scheme: 'a', grade: null }),
    summaryOf({ scheme: 'b', grade: '优' }),
  ];
  const found = spreads(reports, [scheme('a', '优', '良', '中'), scheme('b', '优')]);
  expect(found.map(({ scheme, graded, byParts, ungraded }) => [scheme, graded, byParts, ungraded])).toEqual([
    ['a', 3, 1, 1],
    ['b', 1, 0, 0],
  ]);
  expect(
    found[0]?.grades.map(({ name, rank, reports, whole }) => [name, rank, reports.length, whole]),
  ).toEqual([
    ['优', 0, 2, 1],
    ['良', 1, 1, 1],
    ['中', 2, 1, 0],
  ]);
  for (const { scheme, grades, byParts, ungraded } of found) {
    const counted = grades.reduce((sum, { whole }) => sum + whole, byParts + ungraded);
    expect(counted).toBe(reports.filter((report) => report.scheme === scheme).length);
  }
  expect(gradesOf(reports[2] ?? summaryOf())).toEqual(['优', '中']);
});

test('A+ and A- have addresses of their own', () => {
  const reports = ['A+', 'A-', 'B'].map((grade) => summaryOf({ scheme: 'a', grade }));
  expect(spreads(reports, [scheme('a', 'A+', 'A-', 'B')])[0]?.grades.map(({ slug }) => slug)).toEqual([
    'a-1',
    'a-2',
    'b',
  ]);
});

test('money adds up in yuan, whatever its unit, where both amounts are said', () => {
  const budget = (unit: string, base: string | null, executed: string | null) =>
    summaryOf({ budget: { unit, base, executed, rate: null, yuan: null } });
  const sums = money([
    budget('万元', '120.5', '100'),
    budget('元', '0.1', '0.2'),
    budget('亿元', '1', null),
    summaryOf(),
  ]);
  expect([sums.budget, sums.executed].map((amount) => print(amount, 2))).toEqual([
    '1205000.10',
    '1000000.20',
  ]);
  expect(sums.reports).toBe(2);
  expect(sums.rate === null ? null : printRate(sums.rate, 2)).toBe('82.99%');
  expect(money([]).rate).toBeNull();
});

test('a score on a border belongs to the range it begins', () => {
  const totals = ['59.99', '60', '89.9999', '90', '100', '103'].map((total) => summaryOf({ total }));
  const letters = summaryOf({ total: '77', ranked: false });
  const bins = scoreBins([...totals, letters], '100').filter(({ count }) => count > 0);
  expect(bins).toEqual([
    { from: 0, to: 60, count: 1 },
    { from: 60, to: 65, count: 1 },
    { from: 85, to: 90, count: 1 },
    { from: 90, to: 95, count: 1 },
    { from: 95, to: 100, count: 2 },
  ]);
  expect(scoreBins([summaryOf({ total: '108' })], '120').find(({ count }) => count > 0)?.from).toBe(90);
});

test('the mean is of the exact totals', () => {
  const mean = meanTotal(['90', '281/3'].map((total) => summaryOf({ total })));
  expect(mean === null ? null : print(mean, 4)).toBe('91.8333');
  expect(meanTotal([summaryOf({ total: null })])).toBeNull();
});

test('the indicators that lose most are those of several reports, by their mean loss', () => {
  const reports = [
    [
      ['满意度', 0.1],
      ['及时性', 0],
    ],
    [
      ['满意度', 0.3],
      ['及时性', 0.5],
      ['一次', 1],
    ],
    [
      ['及时性', 0.2],
      ['及时性', 0.4],
      ['从不', 0],
    ],
    [['从不', 0]],
  ] as const;
  expect(mostLost(reports, 2)).toEqual([
    { name: '及时性', reports: 3, losing: 2, mean: expect.closeTo(0.8 / 3, 10) },
    { name: '满意度', reports: 2, losing: 2, mean: expect.closeTo(0.2, 10) },
  ]);
});
