import { walk } from '../../../scoring/score.ts';
import { matchesOf } from '../../matches.ts';
import type { Text } from './lines.ts';

const cache = new WeakMap<Text, { readonly deepest: number; readonly spoken: number }>();

/**
 * Whether the tree's level of that number is the text's. Where the text speaks of deeper levels than the tree
 * has, the frontmatter left some out: then only heads above something are sure to be heads.
 */
export function hasLevel(text: Text, level: number): boolean {
  const { deepest, spoken } = levelsOf(text);
  // A list of many indicators without groups is a tree whose heads were left out.
  const flat = deepest === 1 && text.report.units.some((unit) => unit.printed.roots.length > 8);
  if (flat) return false;
  return spoken <= deepest || (level === 1 && deepest > 1);
}

function levelsOf(text: Text): { readonly deepest: number; readonly spoken: number } {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const depths = text.report.units.flatMap((unit) => walk(unit.printed.roots).map(({ path }) => path.length));
  const named = text.lines.flatMap((line) =>
    line.text.includes('级')
      ? matchesOf(line.text, /([一二三四五])级(?:评价|绩效)?指标/g).map(
          (match) => '一二三四五'.indexOf(match[1] ?? '') + 1,
        )
      : [],
  );
  const found = { deepest: Math.max(0, ...depths), spoken: Math.max(0, ...named) };
  cache.set(text, found);
  return found;
}
