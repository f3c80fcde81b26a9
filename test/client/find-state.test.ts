import { expect, test } from 'vitest';
import { amountBands, bandOf, scoreBands } from '../../src/client/find-bands.ts';
import { chosenCount, parseState, stateQuery, toggle, withoutFilters } from '../../src/client/find-state.ts';

test('an address says what is asked, and saying it again gives the same address', () => {
  const address =
    '?q=%E6%BB%A1%E6%84%8F%E5%BA%A6&year=2023&year=2022&grade=four-grade%2F%E4%BC%98&sort=score&page=2';
  const state = parseState(address);
  expect(state.q).toBe('满意度');
  expect(state.filters.year).toEqual(['2023', '2022']);
  expect(state.filters.grade).toEqual(['four-grade/优']);
  expect([state.sort, state.page]).toEqual(['score', 2]);
  expect(stateQuery(state)).toBe(address);
  expect(chosenCount(state)).toBe(3);
});

test.each(['', '?sort=relevance&page=1', '?sort=nonsense&page=-3', '?page=1.5&q=', '?unknown=1&year='])(
  'an address that asks for nothing known, %s, is the bare page',
  (address) => {
    expect(stateQuery(parseState(address))).toBe('');
  },
);

test('a filter starts again at the first page, and is given up when chosen twice', () => {
  const chosen = toggle(parseState('?q=a&page=3'), 'sector', '教育');
  expect(stateQuery(chosen)).toBe('?q=a&sector=%E6%95%99%E8%82%B2');
  expect(stateQuery(toggle(chosen, 'sector', '教育'))).toBe('?q=a');
});

test('a district takes the place of the city and province it lies in, and they of it', () => {
  const city = parseState('?place=甲省/乙市&place=丙省');
  const district = toggle(city, 'place', '甲省/乙市/丁区');
  expect(district.filters.place).toEqual(['丙省', '甲省/乙市/丁区']);
  expect(toggle(district, 'place', '甲省').filters.place).toEqual(['丙省', '甲省']);
  // 甲省 is not where 甲省南 lies.
  expect(toggle(parseState('?place=甲省南/市'), 'place', '甲省').filters.place).toEqual([
    '甲省南/市',
    '甲省',
  ]);
});

test('without filters the words and the order stay', () => {
  expect(stateQuery(withoutFilters(parseState('?q=a&year=2023&sort=year&page=4')))).toBe('?q=a&sort=year');
});

test('a lower bound belongs to its band', () => {
  expect(['90', '89.99', '60', '59.9', '0'].map((score) => bandOf(Number(score), scoreBands))).toEqual([
    '90',
    '80',
    '60',
    '0',
    '0',
  ]);
  expect([100_000_000, 99_999_999, 1_000_000, 5].map((yuan) => bandOf(yuan, amountBands))).toEqual([
    '100000000',
    '50000000',
    '1000000',
    '0',
  ]);
  expect(bandOf(-1, amountBands)).toBeNull();
});
