import type { Claim } from './claim.ts';
import { completions } from './completion.ts';
import { allWithin } from './extreme/all-within.ts';
import { bounds } from './extreme/bounds.ts';
import { byValue } from './extreme/by-value.ts';
import { farEnds } from './extreme/far-ends.ts';
import { gaps } from './extreme/gaps.ts';
import { named } from './extreme/named.ts';
import { order } from './extreme/order.ts';
import { ranked } from './extreme/ranked.ts';
import { ranks } from './extreme/ranks.ts';
import { sides } from './extreme/sides.ts';
import { superlatives } from './extreme/superlatives.ts';
import { hasLevel } from './reading/levels.ts';
import type { Text } from './reading/lines.ts';
import { levelIn } from './reading/peers.ts';
import { chainsOf, joined, type Sentence, sentencesOf } from './reading/sentences.ts';
import { withUnsaid } from './reading/spot.ts';

/** Comparisons: 得分率最低的是……，其次为……；得分率均超过 90%；甲、乙均得满分. */
export function extreme(text: Text): readonly Claim[] {
  return [
    ...text.lines.flatMap((line) => {
      const { unit } = line.scope;
      if (unit === null || line.passage.kind === 'cell' || !line.text.includes('分')) return [];
      const ofTree = ({ from, to }: Sentence): boolean => isOfTree(text, line.text.slice(from, to));
      const chains = chainsOf(line).flatMap((chain) => joined(line, chain) ?? []);
      return [
        ...chains.filter(ofTree).flatMap((chain) => ranks(text, line, chain, unit)),
        ...sentencesOf(line)
          .filter(ofTree)
          .flatMap((sentence) => [
            ...order(text, line, sentence, unit),
            ...bounds(line, sentence, unit),
            ...named(text, line, sentence, unit),
          ]),
      ];
    }),
    ...withUnsaid(superlatives(text), farEnds(text)),
    ...sides(text),
    ...ranked(text),
    ...gaps(text),
    ...byValue(text),
    ...allWithin(text),
    ...completions(text),
  ];
}

/** Whether the level that a sentence compares on is one of the tree. */
const isOfTree = (text: Text, words: string): boolean => {
  const level = levelIn(words);
  return level === null || hasLevel(text, level);
};
