import type { Unit } from '../../../report/read.ts';
import { liesIn, type Scored } from '../../../scoring/score.ts';
import type { Line } from '../reading/lines.ts';
import { nameLists } from '../reading/names/list.ts';
import type { Subject } from '../reading/names.ts';
import { type Peer, peersBelow, peersOf, scoredIn, siblingsOf } from '../reading/peers.ts';
import { resolve } from '../reading/resolve.ts';
import type { Sentence } from '../reading/sentences.ts';

/** 低于 70% 的有甲、乙、丙，其中乙最低: those just named are compared. */
export function amongNamed(
  line: Line,
  sentence: Sentence,
  unit: Unit,
  { node }: Subject,
  from: number,
): readonly Peer[] | null {
  const list = nameLists(line, sentence).findLast((one) => one.to <= from && one.subjects.length > 1);
  if (list === undefined || !/^\)?[^,;:]{0,12},其中"?$/.test(line.text.slice(list.to, from))) return null;
  const peers = scoredIn(unit).filter((peer) => list.subjects.some((one) => one.node === peer.node));
  return peers.some((peer) => peer.node === node) ? peers : null;
}

/** Every set of indicators that a sentence may compare; all: where it says that none is left out. */
export function setsOf(
  line: Line,
  unit: Unit,
  { node }: Subject,
  level: number | null,
  end: number | null,
): readonly (readonly Peer[])[] {
  if (node === null) return [];
  const above = end === null ? [] : groupsAbove(line, node, end);
  // 产出得分率 97%，效益得分率 91%。从二级指标看，…: of several groups none is the one that is looked into.
  const groups = level !== null && end !== null && compares(line, above, end) ? [] : above;
  const part = level === null && end !== null && (groups.length > 0 || isUnderPart(line));
  return [
    ...peersOf(unit, level),
    ...(part ? [siblingsOf(unit, node)] : []),
    ...groups.flatMap((group) => peersBelow(unit, group)),
  ].filter((set) => set.length > 1 && set.some((peer) => peer.node === node));
}

/** What a line names up to a place. */
const spokenBefore = ({ tokens, scope }: Line, end: number): readonly Scored[] =>
  tokens.flatMap((token) =>
    token.kind === 'name' && token.from < end
      ? resolve(token.named, scope).flatMap(({ node }) => node ?? [])
      : [],
  );

/** The groups of a node that its heading, or the line up to here, names. */
export const groupsAbove = (line: Line, node: Scored, end: number): readonly Scored[] =>
  [...line.scope.within.flatMap((one) => one.node ?? []), ...spokenBefore(line, end)].filter(
    ({ path, children }) => children.length > 0 && liesIn(node.path, path),
  );

/** Whether a line has spoken of other groups beside those that a node lies in. */
const compares = (line: Line, groups: readonly Scored[], end: number): boolean =>
  line.scope.within.length === 0 &&
  spokenBefore(line, end).some(
    (node) =>
      node.children.length > 0 &&
      groups.some(({ path }) => path.length === node.path.length) &&
      !groups.includes(node),
  );

/** Whether the heading may stand for a part of the tree under another name. */
export const isUnderPart = ({ headings, scope }: Line): boolean => {
  const heading = headings.at(-1);
  return (
    heading !== undefined &&
    scope.within.length === 0 &&
    !/综合|总体|结论|得分|评价情况|评分|问题|结果|摘要|总分|概述|建议/.test(heading)
  );
};
