import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeOf, gradeRank } from '../../src/scoring/grade.ts';
import { agrees, Fraction, parseQuantity, print, printRate } from '../../src/scoring/quantity.ts';
import { leaves, type Result, type Scored, score, walk } from '../../src/scoring/score.ts';
import { fourGrades, type Node, quantity, scheme, scorable } from './in-words.ts';
import { eachLeaf, leavesOf, ruled, ruleNames, tree } from './random.ts';

const zero = new Fraction(0);
const sum = (values: readonly (Fraction | null)[]): Fraction =>
  values.reduce<Fraction>((total, value) => total.add(value ?? zero), zero);
const run = (nodes: readonly Node[]): Result => score(scorable(nodes), fourGrades);
const within = (value: Fraction | null, low: Fraction, high: Fraction): boolean =>
  value?.gte(low) === true && value.lte(high);
const byName = (result: Result): Map<string, string | undefined> =>
  new Map([...walk(result.roots)].map((node) => [node.indicator.name, node.score?.toFraction()]));

const reproducible = (numRuns: number) => ({ seed: 20_231_231, numRuns });

describe('random reports', () => {
  test('add up at every level, stay within their weights, and do not depend on the order of siblings', () => {
    let reports = 0;
    fc.assert(
      fc.property(tree, fc.infiniteStream(fc.nat(1000)), (nodes, stream) => {
        reports += 1;
        const result = run(nodes);
        const ends = [...leaves(result.roots)];
        expect(result.total?.equals(sum(ends.map((leaf) => leaf.score)))).toBe(true);
        expect(result.weight.equals(sum(ends.map((leaf) => leaf.weight)))).toBe(true);
        expect(within(result.total, zero, result.weight)).toBe(true);
        for (const node of walk(result.roots)) proper(node);

        const order = new Map(leavesOf(nodes).map((leaf) => [leaf.name, stream.next().value ?? 0]));
        const shuffled = run(shuffle(nodes, order));
        expect(shuffled.total?.equals(result.total ?? -1)).toBe(true);
        expect(shuffled.grade).toBe(result.grade);
        expect(byName(shuffled)).toEqual(byName(result));
      }),
      reproducible(10_000),
    );
    expect(reports).toBeGreaterThanOrEqual(10_000);
  });

  test('keep their order when 合理缺项 scales what is left, and stay within the full mark', () => {
    const shares = fc.array(fc.nat(100), { minLength: 40, maxLength: 40 });
    const missing = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(tree, shares, shares, missing, (nodes, one, other, gone) => {
        const judged = (part: readonly number[], left: boolean) =>
          run(
            eachLeaf(nodes, ({ name, weight = '1' }, at) => ({
              name,
              weight,
              score: new Fraction(weight).mul(part[at % 40] ?? 0, 100).toString(),
              applicable: !left || !(gone[at % 40] ?? false),
            })),
          );
        const [a, b] = [judged(one, true), judged(other, true)];
        fc.pre(a.total !== null && b.total !== null);
        const points = (result: Result) => sum([...leaves(result.roots)].map((leaf) => leaf.score));
        expect(Math.sign(points(a).compare(points(b)))).toBe(Math.sign(a.total.compare(b.total)));
        expect(within(a.total, zero, a.weight)).toBe(true);
        expect(a.weight.equals(judged(one, false).weight)).toBe(true);
        for (const root of a.roots)
          if (root.rate !== null) expect(within(root.rate, zero, new Fraction(1))).toBe(true);
      }),
      reproducible(2000),
    );
  });

  test('stay between 0 and the full mark whatever bonus or penalty is given', () => {
    fc.assert(
      fc.property(tree, fc.integer({ min: -300, max: 300 }), (nodes, points) => {
        const adjustments = [{ name: '', points: quantity(String(points)), reason: '' }];
        const plain = run(nodes).total ?? zero;
        const { total } = score(scorable(nodes, { adjustments }), fourGrades);
        const most = plain.gt(100) ? plain : new Fraction(100);
        expect(within(total, zero, most)).toBe(true);
        if (points >= 0) expect(total?.gte(plain)).toBe(true);
        else expect(total?.lte(plain)).toBe(true);
      }),
      reproducible(1000),
    );
  });
});

describe.each(ruleNames)('%s', (name) => {
  test('never gives less than 0 or more than the weight, and its range holds its score', () => {
    fc.assert(
      fc.property(ruled(name), (leaf) => {
        const [node] = run([leaf]).roots;
        expect(node?.problem).toBeNull();
        expect(node?.by).toBe('rule');
        if (node) proper(node);
      }),
      reproducible(500),
    );
  });
});

describe('more is better, less is worse', () => {
  test.each(['ratio', 'tiers', 'linear', 'steps', 'inverse'])('%s', (name) => {
    fc.assert(
      fc.property(ruled(name), fc.integer({ min: 1, max: 3000 }), (leaf, more) => {
        const read = parseQuantity(leaf.actual ?? '');
        const further = `${print(new Fraction(parseFloat(leaf.actual ?? '0')).add(more, 100), 2)}${read?.unit ?? ''}`;
        const { full, zero } = (leaf.parameters ?? {}) as { full?: string; zero?: string };
        const falls = name === 'inverse' || (full !== undefined && parseFloat(full) < parseFloat(zero ?? ''));
        const [here, there] = [run([leaf]).total, run([{ ...leaf, actual: further }]).total];
        expect(falls ? there?.lte(here ?? -1) : there?.gte(here ?? 1000)).toBe(true);
      }),
      reproducible(500),
    );
  });
});

describe('a grade', () => {
  const total = fc.tuple(fc.bigInt(0n, 10_000_000n), fc.bigInt(100_000n, 999_983n));

  test.each(['printed', 'exact'] as const)('is never worse for a higher total (looked up %s)', (gradeOn) => {
    const graded = { ...fourGrades, gradeOn };
    fc.assert(
      fc.property(total, total, (first, second) => {
        const [low, high] = [new Fraction(...first), new Fraction(...second)].sort((a, b) => a.compare(b));
        const rank = (value: Fraction | undefined) => gradeRank(gradeOf(value ?? zero, graded) ?? '', graded);
        expect(rank(low)).toBeGreaterThanOrEqual(rank(high));
        expect(rank(low)).toBeGreaterThanOrEqual(0);
      }),
      reproducible(2000),
    );
  });

  test('is never worse for a higher total under any scheme', () => {
    const bounds = fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(bounds, total, total, (froms, first, second) => {
        const grades = [...froms.sort((a, b) => b - a), 0].map((from) => [`${from}`, `${from}`] as const);
        const any = scheme(grades.map(([grade, from]) => [grade, from]));
        const [low, high] = [new Fraction(...first), new Fraction(...second)].sort((a, b) => a.compare(b));
        const from = (value: Fraction | undefined) => Number(gradeOf(value ?? zero, any));
        expect(from(low)).toBeLessThanOrEqual(from(high));
      }),
      reproducible(1000),
    );
  });
});

test('printing then parsing gives an interval that holds the exact value, for scores and for rates', () => {
  fc.assert(
    fc.property(tree, fc.nat(4), (nodes, decimals) => {
      for (const { score, rate } of walk(run(nodes).roots)) {
        if (score !== null) expect(agrees(quantity(print(score, decimals)), score)).toBe(true);
        if (rate !== null) expect(agrees(quantity(printRate(rate, decimals)), rate)).toBe(true);
      }
    }),
    reproducible(1000),
  );
});

/** What holds for every node, whatever the tree. */
function proper({ weight, score, rate, award, children }: Scored): void {
  expect(weight !== null && within(score, zero, weight)).toBe(true);
  expect(within(rate, zero, new Fraction(1))).toBe(true);
  if (children.length > 0) {
    expect(score?.equals(sum(children.map((child) => child.score)))).toBe(true);
    expect(weight?.equals(sum(children.map((child) => child.weight)))).toBe(true);
  }
  if (award?.range === undefined || weight === null) return;
  const [low, high] = award.range;
  expect(within(award.score, low, high) && within(low, zero, weight) && within(high, zero, weight)).toBe(
    true,
  );
}

function shuffle(nodes: readonly Node[], order: ReadonlyMap<string, number>): readonly Node[] {
  return nodes
    .map((node) => (node.children ? { ...node, children: shuffle(node.children, order) } : node))
    .toSorted((a, b) => (order.get(a.name) ?? 500) - (order.get(b.name) ?? 500));
}
