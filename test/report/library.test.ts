import { expect, test } from 'vitest';
import { byDepartment, byYear, orders, shelves, slugOf, standing } from '../../src/report/library.ts';
import { byPlace, eachPlace } from '../../src/report/places.ts';
import { projectSlug, projects, seriesOf } from '../../src/report/projects.ts';
import { summaryOf } from './summary-of.ts';

test('an address keeps Chinese and loses what file systems and addresses forbid', () => {
  expect(slugOf('广州市白云区（本级）教育局')).toBe('广州市白云区-本级-教育局');
  expect(slugOf(' A/B：ｃ ')).toBe('a-b-c');
  expect(slugOf('……')).toBe('-');
  expect([...slugOf('局'.repeat(200))].length).toBe(80);
});

test('names that differ in width, case or punctuation only share a shelf, and a report stands on it once', () => {
  const reports = [
    summaryOf({ id: '2023/a', department: '甲局（本级）' }),
    summaryOf({ id: '2023/b', department: '甲局(本级)' }),
    summaryOf({ id: '2023/c', department: '乙局' }),
  ];
  expect(byDepartment(reports).map(({ name, slug, reports }) => [name, slug, reports.length])).toEqual([
    ['甲局（本级）', '甲局-本级', 2],
    ['乙局', '乙局', 1],
  ]);
  expect(shelves(reports.slice(0, 1), () => ['x', 'X'])[0]?.reports.length).toBe(1);
});

test('a report of several years stands in each', () => {
  const reports = [summaryOf({ years: [2020, 2021] }), summaryOf({ years: [2021] })];
  expect(byYear(reports).map(({ name, reports }) => [name, reports.length])).toEqual([
    ['2021', 2],
    ['2020', 1],
  ]);
});

test('withdrawn reports do not stand', () => {
  expect(standing([summaryOf({ status: 'withdrawn' }), summaryOf()]).length).toBe(1);
});

test('scores are put in order inside a scheme only, and letters by their day', () => {
  const reports = [
    summaryOf({ id: 'a', scheme: 'letters', ranked: false, rate: null, published: '2024-01-01' }),
    summaryOf({ id: 'b', scheme: 'four-grade', rate: 0.7 }),
    summaryOf({ id: 'c', scheme: 'five', rate: 0.6 }),
    summaryOf({ id: 'd', scheme: 'letters', ranked: false, rate: null, published: '2024-02-01' }),
    summaryOf({ id: 'e', scheme: 'four-grade', rate: 0.95 }),
    summaryOf({ id: 'f', scheme: 'four-grade', rate: null }),
  ];
  expect(reports.toSorted(orders.score).map(({ id }) => id)).toEqual(['c', 'e', 'b', 'f', 'd', 'a']);
});

test('places lie in places, and a report in all that it lies in', () => {
  const reports = [
    summaryOf({ region: ['甲省', '乙市', '丙区'] }),
    summaryOf({ region: ['甲省', '丁市'] }),
    summaryOf({ region: ['戊省', '乙市'] }),
    summaryOf(),
  ];
  const all = [...eachPlace(byPlace(reports))];
  expect(all.map(({ address, reports }) => [address, reports.length])).toEqual([
    ['甲省', 2],
    ['甲省/丁市', 1],
    ['甲省/乙市', 1],
    ['甲省/乙市/丙区', 1],
    ['戊省', 1],
    ['戊省/乙市', 1],
  ]);
});

test('the years of a project are linked by its id, or by its name in one department', () => {
  const named = (department: string, year: number) =>
    summaryOf({
      id: `${year}/${department}`,
      department,
      years: [year],
      project: { id: null, name: '食堂' },
    });
  const reports = [
    named('甲局', 2022),
    named('乙局', 2022),
    named('甲局', 2021),
    summaryOf({ years: [2023], project: { id: 'roads', name: '公路养护' } }),
    summaryOf({ years: [2022], project: { id: 'roads', name: '农村公路养护' } }),
  ];
  expect(
    seriesOf(reports).map(({ name, slug, reports }) => [name, slug, reports.map(({ years }) => years[0])]),
  ).toEqual([
    ['公路养护', 'roads', [2022, 2023]],
    ['食堂', '甲局-食堂', [2021, 2022]],
  ]);
  expect(projects(reports).length).toBe(3);
  expect(projectSlug(named('甲局', 2022))).toBe('甲局-食堂');
});
