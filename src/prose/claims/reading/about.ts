import { leaves } from '../../../scoring/score.ts';
import type { Line, Text } from './lines.ts';
import { namedBefore } from './resolve.ts';
import type { Token } from './tokens.ts';

/** The last indicators that a line is about, or that some of its tokens name before a place. */
export function leavesAbout({ report }: Text, line: Line, tokens: readonly Token[], to: number) {
  const named = namedBefore(tokens, line.scope, to);
  const nodes = new Set([...line.scope.within, ...named].flatMap(({ node }) => node?.path.join('/') ?? []));
  if (nodes.size === 0) return [];
  return report.units.flatMap(({ result }) =>
    leaves(result.roots).filter(({ path }) => nodes.has(path.join('/'))),
  );
}
