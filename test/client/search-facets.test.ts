import { expect, test } from 'vitest';
import { joinDocuments, narrow } from '../../src/client/search-facets.ts';
import { nearestTitles } from '../../src/client/search-near.ts';
import type { SearchDocuments } from '../../src/client/search-query.ts';

const shard2022: SearchDocuments = {
  ids: ['a', 'b'],
  starts: [
    [1, 1, 1],
    [2, 2, 2],
  ],
  filters: { grade: { values: ['优', '良'], of: [[0], [1]] } },
  sort: { score: [95, 85] },
};
const shard2023: SearchDocuments = {
  ids: ['c', 'd'],
  starts: [
    [3, 3, 3],
    [4, 4, 4],
  ],
  filters: {
    grade: { values: ['中', '优'], of: [[1], [0]] },
    region: { values: ['省', '市'], of: [[0, 1], []] },
  },
  sort: { amount: [7, null] },
};
const joined = joinDocuments([shard2022, shard2023]);
const every = [0, 1, 2, 3];

test('shards are joined although they number their values differently', () => {
  expect(narrow(joined, every, {}).facets).toEqual({
    grade: { 优: 2, 良: 1, 中: 1 },
    region: { 省: 1, 市: 1 },
  });
  expect(joined.starts.map(([first]) => first)).toEqual([1, 2, 3, 4]);
  expect([joined.sort.score?.[1], joined.sort.score?.[2], joined.sort.amount?.[2]]).toEqual([
    85,
    undefined,
    7,
  ]);
});

test('any value of one filter, all filters together', () => {
  expect(narrow(joined, every, { grade: ['优', '良'] }).passing).toEqual([0, 1, 2]);
  expect(narrow(joined, every, { grade: ['优', '良'], region: ['市'] }).passing).toEqual([2]);
});

test('a filter with no value chosen lets everything pass', () => {
  expect(narrow(joined, every, { grade: [] }).passing).toEqual(every);
});

test('a chosen value does not empty the counts beside it', () => {
  expect(narrow(joined, every, { grade: ['良'] }).facets).toEqual({
    grade: { 优: 2, 良: 1, 中: 1 },
    region: {},
  });
  expect(narrow(joined, every, { grade: ['优'], region: ['省'] }).facets).toEqual({
    grade: { 优: 1 },
    region: { 省: 1, 市: 1 },
  });
});

test('only the reports given are counted', () => {
  expect(narrow(joined, [1, 3], {}).facets).toEqual({ grade: { 良: 1, 中: 1 }, region: {} });
});

test('titles that share more pairs are nearer, shorter ones among equals', () => {
  const titles: [string, string][] = [
    ['2023年养老服务项目绩效评价报告', '/long/'],
    ['2023年养老服务报告', '/short/'],
    ['2023年养老护理报告', '/less/'],
    ['河道治理', '/none/'],
  ];
  expect(nearestTitles(titles, ['养老服务站']).map(({ url }) => url)).toEqual([
    '/short/',
    '/long/',
    '/less/',
  ]);
});
