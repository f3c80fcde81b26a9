import { expect, test } from 'vitest';
import type { ReportSummary } from '../../src/report/summary.ts';
import { trendOf } from '../../src/report/trend.ts';
import { summaryOf } from './summary-of.ts';

const year = (at: number, given: Partial<ReportSummary> = {}): ReportSummary =>
  summaryOf({ id: `${at}/x`, years: [at], ...given });
const ids = (report: ReportSummary, ...others: ReportSummary[]): readonly string[] =>
  trendOf(report, [...others, report]).map(({ id }) => id);

test('a trend runs from the first year to the last, the report itself in its place', () => {
  expect(ids(year(2022), year(2023), year(2020))).toEqual(['2020/x', '2022/x', '2023/x']);
  expect(ids(year(2022, { years: [2019, 2022] }), year(2020))).toEqual(['2020/x', '2022/x']);
});

test('what was scored by another scheme or evaluated by another kind of body is not in it', () => {
  expect(ids(year(2022), year(2021, { scheme: 'letters' }), year(2020))).toEqual(['2020/x', '2022/x']);
  expect(ids(year(2022), year(2021, { evaluation: 'self' }))).toEqual(['2022/x']);
});

test('of two evaluations of one year the report itself is in it', () => {
  expect(ids(year(2022), year(2022, { id: '2022/again' }), year(2021))).toEqual(['2021/x', '2022/x']);
});
