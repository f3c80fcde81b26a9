import type { Line } from '../lines.ts';
import type { Sentence } from '../sentences.ts';
import type { Token } from '../tokens.ts';
import type { Setting } from './state.ts';

/**
 * The tokens of a sentence in which words for the evaluated whole that no list knows (君塘镇, 区市场监管局, 两项补贴
 * 资金) are known ones. A place, or the office in charge of a project, says nothing before the project's own name.
 */
export function ownTokens(
  line: Line,
  { tokens }: Sentence,
  { whole, ofDepartment }: Pick<Setting, 'whole' | 'ofDepartment'>,
): readonly Token[] {
  if (!tokens.some(({ kind }) => kind === 'other')) return tokens;
  return tokens.flatMap((token, at) => {
    const kind = token.kind === 'other' ? whole.kindOf(line.text.slice(token.from, token.to)) : null;
    if (kind === null) return [token];
    if (kind === 'place' || (kind === 'department' && !ofDepartment))
      return leadsOn(tokens[at + 1]) ? [] : [token];
    return [{ ...token, kind: 'word', word: 'whole' } as Token];
  });
}

const leadsOn = (next: Token | undefined): boolean =>
  next?.kind === 'date' ||
  (next?.kind === 'name' && next.named.subjects.every(({ node }) => node === null)) ||
  (next?.kind === 'word' && (next.word === 'whole' || next.word === 'overall'));
