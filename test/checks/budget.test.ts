import { describe, expect, test } from 'vitest';
import { find, quotes } from './find.ts';

const budget = (fields: string): string => `budget: { unit: 万元, ${fields} }`;

type Case = readonly [sentence: string, fields: string, found: readonly string[]];
const table = (code: string, cases: readonly Case[]): void => {
  describe(code, () => {
    test.each(cases)('%s', async (_, fields, found) => {
      expect(await quotes(code, fields)).toEqual(found);
    });
  });
};

table('budget/rate', [
  ['47.68 of 50 is 95.36 %', budget('initial: 50, executed: 47.68, rate: 95.36%'), []],
  ['not 95.00 %', budget('initial: 50, executed: 47.68, rate: 95.00%'), ['95.00%']],
  ['95 % is a coarser print', budget('initial: 50, executed: 47.68, rate: 95%'), []],
  ['96 % is not', budget('initial: 50, executed: 47.68, rate: 96%'), ['96%']],
  ['95.3 % is cut off', budget('initial: 50, executed: 47.68, rate: 95.3%'), ['95.3%']],
  ['a share without a sign', budget('initial: 50, executed: 47.68, rate: 0.9536'), []],
  ['a wrong share', budget('initial: 50, executed: 47.68, rate: 0.95'), []],
  ['a share that is no rounding', budget('initial: 50, executed: 47.68, rate: 0.94'), ['0.94']],
  ['full-width', budget('initial: 50, executed: 47.68, rate: 95.36％'), []],
  ['the adjusted budget is the base', budget('initial: 240, adjusted: 460, executed: 460, rate: 100%'), []],
  [
    'the initial one where it is said to be',
    budget('initial: 240, adjusted: 460, executed: 460, rate: 191.67%, rateBase: initial'),
    [],
  ],
  ['amounts that are rounded themselves', budget('initial: 0.3, executed: 0.2, rate: 70.00%'), []],
  ['equal prints are one amount', budget('initial: 7.29, executed: 7.29, rate: 99.9%'), ['99.9%']],
  ['nothing of nothing', budget('initial: 0, executed: 0, rate: 0'), []],
  ['a stroke in the form', budget('initial: 50, executed: 47.68, rate: "/"'), []],
  ['words', budget('initial: 50, executed: 47.68, rate: 基本完成'), ['基本完成']],
  ['no amounts', 'budget: { unit: 万元, rate: 88% }', []],
  [
    'a unit’s own budget',
    `units: [{ name: 甲, stated: { total: 90 }, ${budget('initial: 50, executed: 47.68, rate: 95.00%')} }]`,
    ['95.00%'],
  ],
]);

test('a rate of the other base says how to state it', async () => {
  const [finding] = await find(
    'budget/rate',
    budget('initial: 240, adjusted: 460, executed: 460, rate: 191.67%'),
  );
  expect(finding?.message.en).toContain('or state `rateBase: initial`');
});

const sources = (...parts: readonly string[]): string =>
  `sources: [${parts.map((part) => `{ ${part} }`).join(', ')}]`;

table('budget/parts', [
  [
    'two parts that add up',
    budget(`initial: 240, ${sources('name: 甲, amount: 120', 'name: 乙, amount: 120')}`),
    [],
  ],
  [
    'two that do not',
    budget(`initial: 240, ${sources('name: 甲, amount: 120', 'name: 乙, amount: 102')}`),
    ['240'],
  ],
  [
    'rounded parts',
    budget(
      `initial: 89.99, ${sources('name: 甲, amount: 29.997', 'name: 乙, amount: 29.997', 'name: 丙, amount: 29.997')}`,
    ),
    [],
  ],
  [
    'more than rounding',
    budget(
      `executed: 89.97, ${sources('name: 甲, amount: 30, of: executed', 'name: 乙, amount: 59.99, of: executed')}`,
    ),
    ['89.97'],
  ],
  [
    'each explains its own amount',
    budget(
      `initial: 240, adjusted: 460, ${sources('name: 甲, amount: 240', 'name: 乙, amount: 460, of: adjusted')}`,
    ),
    [],
  ],
  [
    'parts of an amount that is not printed',
    budget(`adjusted: 460, ${sources('name: 甲, amount: 100')}`),
    [],
  ],
  ['a total of 0 above its parts', budget(`initial: 0, ${sources('name: 甲, amount: 90')}`), ['0']],
]);

table('budget/adjustment', [
  ['adjusted without a word', budget('initial: 240, adjusted: 460'), ['460']],
  ['with a reason', budget('initial: 240, adjusted: 460, reason: 年末追加'), []],
  ['not adjusted', budget('initial: 240, adjusted: 240.00'), []],
  ['one amount in two prints', budget('initial: 7.29, adjusted: 7.289'), []],
  ['no initial budget', budget('adjusted: 460'), []],
]);
