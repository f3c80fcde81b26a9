import { meets } from '../../../../report/stated.ts';
import { quantityOf } from '../figure.ts';
import type { Stated } from '../statement.ts';
import type { FigureToken, Token } from '../tokens.ts';
import type { Reading } from './state.ts';
import { roleOf, statement } from './stating.ts';

/** 决策、过程得分分别为 18 分、19 分: as many figures of one unit as names. Null where there is nothing to deal out. */
export function distribute(reading: Reading, at: number): number | null {
  const { state, spoken, found } = reading;
  const { figures, next } = listAt(reading.tokens, at);
  const unit = figures.at(-1)?.figure.unit ?? '';
  const list = state.list.length > 1 ? state.list : spoken;
  const [first] = figures;
  const role = state.role === null || first === undefined ? null : roleOf(reading, { ...first.figure, unit });
  const plain = figures.every(({ figure }) => figure.kind === 'plain');
  const fits =
    role !== null && figures.length === list.length && figures.length > 1 && plain && !state.foreign;
  if (fits) {
    const dealt = figures.map((token, index) => ({
      ...statement(reading, { ...token, figure: { ...token.figure, unit } }, role, list[index] ?? []),
      start: token.from,
      named: true,
      direct: true,
    }));
    if (dealt.length === 2 || !dealt.every(isElsewhere)) found.push(...dealt);
  }
  state.role = fits ? null : 'mixed';
  state.bare = false;
  state.each = false;
  return figures.length > 1 ? next - 1 : null;
}

/** Whether a figure is not what its subject has; of three in a row one may be, and then the list was misread. */
const isElsewhere = ({ role, subjects, figure }: Stated): boolean =>
  (role === 'weight' || role === 'score') &&
  figure.unit !== '%' &&
  subjects.every(({ node }) => {
    const value = node?.[role] ?? null;
    return value !== null && !meets(quantityOf(figure), { low: value, high: value });
  });

/** Figures of one unit with nothing but 、 and 和 between them; only the last need print the unit. */
function listAt(tokens: readonly Token[], at: number): { figures: readonly FigureToken[]; next: number } {
  const figures: FigureToken[] = [];
  let next = at;
  for (let index = at; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    const unit = figures[0]?.figure.unit ?? '';
    if (token.kind === 'figure' && (unit === '' || token.figure.unit === unit)) {
      figures.push(token);
      next = index + 1;
    } else if (
      token.kind === 'mark' ? !'、,/'.includes(token.mark) : token.kind !== 'word' || token.word !== 'and'
    )
      break;
  }
  return { figures, next };
}
