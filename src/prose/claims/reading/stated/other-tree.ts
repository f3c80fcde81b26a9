import { baseValue } from '../figure.ts';
import type { Sentence } from '../sentences.ts';
import type { Token } from '../tokens.ts';

const cache = new WeakMap<Sentence, boolean>();

/**
 * 投入 20 分、过程 20 分、产出 30 分、效果 30 分: whether a sentence deals out a full mark to names of which the tree
 * does not have all, and they add up. Then it tells of another tree, in which a name may have another weight.
 * @param full the scheme's full mark
 */
export function isOtherTree(sentence: Sentence, full: number): boolean {
  const known = cache.get(sentence);
  if (known !== undefined) return known;
  const items = itemsOf(sentence);
  const sum = items.reduce((total, { points }) => total + points, 0);
  const found =
    items.length >= 3 &&
    items.some(({ named }) => !named) &&
    Math.abs(sum - full) < 1e-9 &&
    items.some(({ named }) => named);
  cache.set(sentence, found);
  return found;
}

type Item = { readonly named: boolean; readonly points: number };

/** Points with a name right before them. */
function itemsOf({ tokens }: Sentence): readonly Item[] {
  return tokens.flatMap((token, at): readonly Item[] => {
    if (token.kind !== 'figure' || token.figure.unit !== '分' || token.figure.kind !== 'plain') return [];
    const before = ownWords(tokens, at);
    const named = before.some(({ kind }) => kind === 'name');
    if (!named && !before.some(({ kind }) => kind === 'other')) return [];
    return [{ named, points: Number(baseValue(token.figure)) }];
  });
}

/** What stands between a figure and the mark before it. */
function ownWords(tokens: readonly Token[], at: number): readonly Token[] {
  let from = at;
  while (from > 0) {
    const token = tokens[from - 1];
    if (token === undefined || token.kind === 'figure' || (token.kind === 'mark' && token.mark !== '('))
      break;
    from -= 1;
  }
  return tokens.slice(from, at);
}
