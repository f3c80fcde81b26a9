import type { Unit } from '../../../report/read.ts';
import { Fraction } from '../../../scoring/quantity.ts';
import { leaves, type Scored, walk } from '../../../scoring/score.ts';
import { matchesOf } from '../../matches.ts';

/** A scored indicator, for comparison with others. */
export type Peer = {
  readonly node: Scored;
  readonly rate: Fraction;
  /** Points it did not get. */
  readonly loss: Fraction;
  readonly score: Fraction;
};

const cache = new WeakMap<Unit, readonly Peer[]>();

/** Every indicator of a unit that has a score and is no 合理缺项. */
export function scoredIn(unit: Unit): readonly Peer[] {
  const known = cache.get(unit);
  if (known !== undefined) return known;
  const found = walk(unit.printed.roots).flatMap((node): Peer[] => {
    const { rate, score, applicableWeight } = node;
    if (!node.applicable || rate === null || score === null || applicableWeight === null) return [];
    return [{ node, rate, score, loss: applicableWeight.sub(score) }];
  });
  cache.set(unit, found);
  return found;
}

/** Scored nodes of a level; ends above it count as its members. Level null: each level, and all ends. */
export function peersOf(unit: Unit, level: number | null): readonly (readonly Peer[])[] {
  const nodes = scoredIn(unit);
  const at = (depth: number) => nodes.filter(({ node }) => node.path.length === depth);
  const upTo = (depth: number) =>
    nodes.filter(
      ({ node }) => node.path.length === depth || (node.path.length < depth && node.children.length === 0),
    );
  const depths = level === null ? [...new Set(nodes.map(({ node }) => node.path.length))] : [level];
  const sets = depths.flatMap((depth) => [at(depth), upTo(depth)]);
  return [
    ...sets,
    ...(level === null ? [nodes.filter(({ node }) => node.children.length === 0)] : []),
  ].filter((set) => set.length > 1);
}

/** The indicators below a group: its own children, and all its ends. */
export function peersBelow(unit: Unit, group: Scored): readonly (readonly Peer[])[] {
  const nodes = scoredIn(unit);
  const ends = new Set(leaves([group]));
  return [
    nodes.filter(({ node }) => group.children.includes(node)),
    nodes.filter(({ node }) => ends.has(node)),
  ];
}

/** The children of the group that a node belongs to, the node among them. */
export function siblingsOf(unit: Unit, { path }: Scored): readonly Peer[] {
  const above = path.length - 1;
  return scoredIn(unit).filter(
    ({ node }) =>
      node.path.length === path.length && node.path.slice(0, above).every((name, at) => name === path[at]),
  );
}

const half = new Fraction(1, 20_000);

/** Whether two rates, or points, print the same. */
export const isSame = (a: Fraction, b: Fraction): boolean => a.sub(b).abs().lte(half);

/** The last level that some words name. */
export const levelIn = (words: string): number | null => {
  const match = matchesOf(words, /([一二三四五])级(?:评价|绩效)?指标/g).at(-1);
  return match === undefined ? null : '一二三四五'.indexOf(match[1] ?? '') + 1;
};
