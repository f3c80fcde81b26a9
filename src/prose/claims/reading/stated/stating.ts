import type { Figure } from '../figure.ts';
import type { Subject } from '../names.ts';
import type { Role, Stated } from '../statement.ts';
import type { FigureToken } from '../tokens.ts';
import type { Reading } from './state.ts';

/** What a figure says, with where it stands and how the sentence leads to it. */
export function statement(
  { line, sentence, state, carried }: Reading,
  token: FigureToken,
  role: Role,
  subjects: readonly Subject[],
): Stated {
  const direct = state.fresh && !state.borrowed;
  return {
    line,
    sentence,
    role,
    subjects,
    figure: token.figure,
    from: token.from,
    to: token.to,
    start: direct && state.topicAt >= 0 ? state.topicAt : state.role === null ? token.from : state.roleAt,
    roleAt: state.role === null ? token.from : state.roleAt,
    named: direct || state.theme.length > 0,
    direct,
    pointed: state.pointed,
    // 1.项目立项。分值 6 分，得分 5 分: what follows a label at once is the label's.
    concludes: state.concludes || (!state.strange && line.label?.kind === 'named'),
    mean: state.mean,
    bare: state.role === null,
    carriedFrom:
      role === 'loss' && !direct && carried !== null && subjects[0] === carried.subject ? carried.from : null,
  };
}

/** What a figure says by its unit and by what the sentence last spoke of; null for nothing. */
export function roleOf({ state, lead }: Reading, { unit, digits, kind }: Figure): Role | null {
  const led =
    state.role === null && state.bare && lead !== null && (lead === 'rate') === (unit === '%') ? lead : null;
  const role = state.role ?? led;
  if (role === 'mixed') return null;
  if (kind === 'pair') return state.fresh && role !== 'loss' && role !== 'rate' ? 'points' : null;
  if (unit === '%') return role === 'rate' || role === 'weight' ? role : null;
  // 权重 0.3 is a share of a group; a bare number counts only as whole points would be written.
  const bare = unit === '' && role !== null && /^[1-9]\d{0,2}(?:\.\d+)?$/.test(digits);
  if ((unit !== '分' && !bare) || role === 'rate') return null;
  if (role === null) return state.fresh && state.bare ? 'points' : null;
  return role;
}
