import fc from 'fast-check';
import type { Node } from './in-words.ts';

/** Random leaves and trees as sources write them; every rule, every kind of fact, faulty ones too. */

const decimal = (max: number, places: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: max * 10 ** places }).map((n) => (n / 10 ** places).toFixed(places));

const weight = fc.oneof(
  fc.integer({ min: 1, max: 30 }).map(String),
  fc.integer({ min: 1, max: 300 }).map((n) => (n / 10).toFixed(1)),
);
const percent = fc.oneof(decimal(130, 2), decimal(130, 0)).map((n) => `${n}%`);
const share = fc.integer({ min: 0, max: 100 }).map((n) => `${n}%`);
const count = fc.integer({ min: 0, max: 9000 }).map(String);
const target = (sign: string) => fc.integer({ min: 1, max: 9000 }).map((n) => `${sign}${n}`);

const percentOf = { actual: percent, weight };
const rules: Readonly<Record<string, fc.Arbitrary<Omit<Node, 'name'>>>> = {
  judged: fc.record({ weight, score: fc.constant('0') }),
  execution: fc.record(percentOf),
  ratio: fc.oneof(
    fc.record({ ...percentOf, target: fc.constantFrom('100%', '≥95%', '=100', '≧90％') }),
    fc.record({ weight, actual: count, target: target('≥'), unit: fc.constant('件') }),
    fc.record({
      weight,
      actual: count,
      target: target('').map((n) => `${n}万元`),
      unit: fc.constant('千元'),
    }),
  ),
  inverse: fc.record({ weight, actual: count, target: target('≤'), unit: fc.constant('元') }),
  met: fc.record({
    weight,
    actual: fc.constantFrom('0', '1', '2'),
    target: fc.constantFrom('=0', '≥1', '≤1'),
  }),
  tiers: fc.record({
    ...percentOf,
    parameters: fc
      .tuple(
        fc.uniqueArray(fc.nat(100), { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(100), { minLength: 4, maxLength: 4 }),
      )
      .map(([limits, awards]) => {
        const high = awards.toSorted((a, b) => b - a);
        return limits
          .toSorted((a, b) => b - a)
          .map((from, at) => ({ from: `${from}%`, award: `${high[at]}%` }));
      }),
  }),
  linear: fc.record({
    ...percentOf,
    parameters: fc
      .tuple(fc.nat(100), fc.nat(100))
      .map(([a, b]) => ({ full: `${a}%`, zero: `${b === a ? b + 1 : b}%` })),
  }),
  steps: fc.record({
    ...percentOf,
    parameters: fc.record({
      from: share,
      every: fc.constantFrom('1%', '5%', '0.5%'),
      lose: fc.constantFrom('1', '0.5', '20%'),
    }),
  }),
  levels: fc.record({
    weight,
    actual: fc.constantFrom('优秀', '良好', '不合格'),
    parameters: fc.record({ 优秀: fc.constant('100%'), 良好: share, 不合格: fc.constant('0') }),
  }),
  deductions: fc.record({
    weight,
    parameters: fc.array(
      fc.record({ for: fc.constant('迟报'), points: decimal(5, 1), times: fc.nat(4).map(String) }),
      { maxLength: 4 },
    ),
  }),
  checklist: fc.record({
    weight,
    parameters: fc.array(fc.record({ item: fc.constant('要素'), met: fc.oneof(fc.boolean(), share) }), {
      minLength: 1,
      maxLength: 7,
    }),
  }),
  composite: fc.record({
    weight,
    parameters: fc.array(
      fc.record({
        name: fc.constant('项'),
        target: fc.oneof(target('≥'), target('≤'), fc.constant('=0')),
        actual: count,
        unit: fc.constant('个'),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  }),
};

/** A judged leaf whose score is a share of its weight, to two decimals. */
const judged: fc.Arbitrary<Omit<Node, 'name'>> = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.nat(100))
  .map(([full, part]) => ({
    weight: String(full),
    score: ((full * part) / 100).toFixed(2),
  }));

export const ruleNames = Object.keys(rules).filter((name) => name !== 'judged');

/** A leaf with everything its rule needs, so that it has a score. */
export const ruled = (name: string): fc.Arbitrary<Node> => {
  const made = rules[name];
  if (made === undefined) throw new Error(`no rule: ${name}`);
  return made.map((leaf) => ({ name, rule: name, ...leaf }));
};

const leaf: fc.Arbitrary<Node> = fc.oneof(
  judged.map((made) => ({ name: '', ...made })),
  ...ruleNames.map(ruled),
);

/** Names by position, so that a node can be found again wherever it is put. */
const named = (nodes: readonly Node[], above = ''): readonly Node[] =>
  nodes.map((node, at) => {
    const name = `${above}${at + 1}`;
    return { ...node, name, ...(node.children && { children: named(node.children, `${name}.`) }) };
  });

/** Uneven trees of one to four levels. */
export const tree: fc.Arbitrary<readonly Node[]> = fc
  .letrec<{ node: Node }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', maxDepth: 3 },
      leaf,
      fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((children) => ({ name: '', children })),
    ),
  }))
  .node.chain((first) => fc.array(leaf, { maxLength: 4 }).map((others) => [first, ...others]))
  .map((nodes) => named(nodes));

export const leavesOf = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node) => (node.children ? leavesOf(node.children) : [node]));

/** The tree with each leaf changed. */
export const eachLeaf = (
  nodes: readonly Node[],
  change: (leaf: Node, at: number) => Node,
): readonly Node[] => {
  let at = -1;
  const visit = (node: Node): Node => {
    if (node.children) return { ...node, children: node.children.map(visit) };
    at += 1;
    return change(node, at);
  };
  return nodes.map(visit);
};
