import { leaves, type Scored, walk } from '../../../scoring/score.ts';
import type { Line, Text } from '../reading/lines.ts';
import { namedBefore, resolve } from '../reading/resolve.ts';

/** How many names stand in the list that leads up to the count: 投入、过程、产出、效益四个一级指标. */
export function listed(line: Line, from: number, to: number): number {
  let names = 0;
  for (const token of line.tokens.filter((one) => one.from >= from && one.to <= to)) {
    if (token.kind === 'name') names += 1;
    else if (
      !(token.kind === 'mark' && token.mark === '、') &&
      !(token.kind === 'word' && token.word === 'and')
    )
      names = 0;
  }
  return names;
}

/** Some indicators, and how deep the one above them lies. */
export type Group = { readonly children: readonly Scored[]; readonly depth: number };

/** Whose indicators are counted: those of an indicator that the line so far or the heading names, or all. */
export function groupsNamed({ report }: Text, line: Line, to: number): readonly Group[] {
  const unit = line.scope.unit ?? report.units[0];
  const all: Group = { children: unit?.printed.roots ?? [], depth: 0 };
  const named = namedBefore(line.tokens, line.scope, to);
  const groups = [...named, ...line.scope.within].flatMap(({ node }) =>
    node === null || node.children.length === 0 ? [] : [{ children: node.children, depth: node.path.length }],
  );
  const together = inList(line, to);
  return together === null ? [all, ...groups] : [together, all, ...groups];
}

/** 产出指标、效益指标、满意度指标共 9 项: the groups of a list, taken together. */
function inList(line: Line, to: number): Group | null {
  const count = listed(line, line.start, to);
  if (count < 2) return null;
  const names = line.tokens.filter((token) => token.kind === 'name' && token.to <= to).slice(-count);
  const nodes = names.flatMap((token) => {
    const found = token.kind === 'name' ? resolve(token.named, line.scope) : [];
    return found.length === 1 ? (found[0]?.node ?? []) : [];
  });
  const depths = new Set(nodes.map(({ path }) => path.length));
  const [depth] = depths;
  return nodes.length === count && depths.size === 1 && depth !== undefined
    ? { children: nodes.flatMap(({ children }) => children), depth }
    : null;
}

/**
 * Every defensible number of indicators on a level. In an uneven tree a scored end above the level may be
 * counted as one of it (效益 with ends on the second level), and 合理缺项 may be left out.
 */
export function waysToCount(roots: readonly Scored[], level: number, depth: number): readonly number[] {
  const nodes = walk(roots);
  const deepest = Math.max(depth, ...nodes.map(({ path }) => path.length));
  if (level > deepest || level <= depth) return [];
  const at = nodes.filter(({ path }) => path.length === level);
  const ends = leaves(roots);
  const above = ends.filter(({ path }) => path.length < level);
  const ways = [
    at.length,
    at.length + above.length,
    at.filter(({ children }) => children.length > 0).length,
    at.filter(({ applicable }) => applicable).length,
  ];
  if (level === deepest) ways.push(...waysToCountEnds(roots));
  return [...new Set(ways)].filter((way) => way > 0);
}

/** 末级指标: what is scored by itself, whatever its level. */
export function waysToCountEnds(roots: readonly Scored[]): readonly number[] {
  const ends = leaves(roots);
  return [ends.length, ends.filter(({ applicable }) => applicable).length];
}

/** Where no level is told: those of any level, of all levels together, or what is scored by itself. */
export function waysToCountAny(roots: readonly Scored[], depth: number): readonly number[] {
  const nodes = walk(roots);
  const deepest = Math.max(depth, ...nodes.map(({ path }) => path.length));
  const each = Array.from({ length: deepest - depth }, (_, at) => waysToCount(roots, depth + at + 1, depth));
  return [...waysToCountEnds(roots), ...each.flat(), nodes.length];
}
