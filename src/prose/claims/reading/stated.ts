import type { Figure } from './figure.ts';
import type { Line } from './lines.ts';
import { onDate, onMark, onName, onWord } from './moves.ts';
import type { Subject } from './names.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { begin, type Reading, type Role, unknown, type Years } from './state.ts';
import type { Token } from './tokens.ts';

/** A figure that a sentence states of a subject. */
export type Stated = {
  readonly line: Line;
  readonly sentence: Sentence;
  readonly role: Role;
  /** The readings the sentence allows; the figure agrees when it fits one. */
  readonly subjects: readonly Subject[];
  readonly figure: Figure;
  readonly from: number;
  readonly to: number;
  /** Where the statement begins: at the subject's name, or at the predicate. */
  readonly start: number;
  /** Whether the sentence itself names the subject; otherwise a label or heading does. */
  readonly named: boolean;
  /** Whether its name and nothing unknown stand before it. */
  readonly direct: boolean;
  /** Whether the sentence says that it concludes: 故得 12 分. */
  readonly concludes: boolean;
};

type FigureToken = Token & { readonly kind: 'figure' };

const cache = new WeakMap<Line, readonly Stated[]>();
const strangers = new WeakSet<Line>();

/** Whether a line gives points to something that is no indicator of the tree. */
export const hasStrangers = (line: Line): boolean => strangers.has(line);

/** Every figure of a line whose subject and meaning are plain. */
export function statedIn(line: Line, years: Years): readonly Stated[] {
  const known = cache.get(line);
  if (known !== undefined) return known;
  const found = line.tokens.some(({ kind }) => kind === 'figure')
    ? sentencesOf(line).flatMap((sentence) => read(line, sentence, years))
    : [];
  cache.set(line, found);
  return found;
}

function read(line: Line, sentence: Sentence, years: Years): readonly Stated[] {
  const { unit } = line.scope;
  const whole = unit === null ? [] : [{ unit, node: null }];
  const reading: Reading = {
    line,
    sentence,
    years,
    whole,
    spoken: [],
    outer: [],
    state: begin(),
    strangers: false,
  };
  const found: Stated[] = [];
  const { tokens } = sentence;
  const first = tokens.findIndex((token) => token.from >= line.start);
  for (let at = first; first >= 0 && at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const beside = { before: at === first ? undefined : tokens[at - 1], next: tokens[at + 1] };
    if (token.kind === 'name') onName(reading, token, beside);
    else if (token.kind === 'word') onWord(reading, token, beside);
    else if (token.kind === 'mark') onMark(reading, token, beside);
    else if (token.kind === 'date') onDate(reading, token);
    else if (token.kind === 'other') unknown(reading.state);
    else at = onFigure(reading, token, at, found);
  }
  if (reading.strangers) strangers.add(line);
  return found;
}

/** A figure is stated of what the sentence speaks of; the place of the last figure that was read. */
function onFigure(reading: Reading, token: FigureToken, at: number, found: Stated[]): number {
  const { state } = reading;
  const last = state.each ? distribute(reading, at, found) : null;
  if (last !== null) return last;
  const role = roleOf(reading, token.figure);
  // 服务保障费和中标机构管理费得 8 分: which of them, or both, cannot be told.
  const several = state.list.length > 1;
  const subjects = role === null || state.foreign || several ? [] : subjectsOf(reading, role);
  const plain = token.figure.kind === 'plain' || token.figure.kind === 'pair';
  if (role !== null && subjects.length > 0 && plain) found.push(statement(reading, token, role, subjects));
  else state.fresh = false;
  state.role = null;
  state.bare = false;
  state.list = [];
  return at;
}

function statement(
  { line, sentence, state }: Reading,
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
    named: direct || state.theme.length > 0,
    direct,
    concludes: state.concludes,
  };
}

function roleOf({ state }: Reading, { unit, digits, kind }: Figure): Role | null {
  const { role } = state;
  if (role === 'none') return null;
  if (kind === 'pair') return state.fresh && role !== 'loss' && role !== 'rate' ? 'points' : null;
  if (unit === '%') return role === 'rate' || role === 'weight' ? role : null;
  // 权重 0.3 is a share of a group; a bare number counts only as whole points would be written.
  const bare = unit === '' && role !== null && /^[1-9]\d{0,2}(?:\.\d+)?$/.test(digits);
  if ((unit !== '分' && !bare) || role === 'rate') return null;
  if (role === null) return state.fresh && state.bare ? 'points' : null;
  return role;
}

function subjectsOf({ line, state, whole, years }: Reading, role: Role): readonly Subject[] {
  /** One of several years is not the whole. */
  const partly = (subjects: readonly Subject[]): readonly Subject[] =>
    state.part && years.several ? subjects.filter(({ node }) => node !== null) : subjects;
  if (state.fresh) return partly(state.topic);
  if (!state.clean || state.role === null || state.lost) return [];
  const { within, opaque, scored } = line.scope;
  if (opaque) return role === 'total' && !scored ? partly(whole) : [];
  // 占 80% under a heading is a share of something else.
  if (role === 'weight' && line.text.startsWith('占', state.roleAt)) return [];
  const [theme] = state.theme;
  const candidates = within.some(({ node }) => node === theme?.node) ? within : [...state.theme, ...within];
  if (candidates.length > 0) return partly(candidates);
  return role === 'total' ? partly(whole) : [];
}

/** 决策、过程得分分别为 18 分、19 分: as many figures of one unit as names. Null where there is nothing to deal out. */
function distribute(reading: Reading, at: number, found: Stated[]): number | null {
  const { state, spoken } = reading;
  const { figures, next } = listAt(reading.sentence.tokens, at);
  const unit = figures.at(-1)?.figure.unit ?? '';
  const list = state.list.length > 1 ? state.list : spoken;
  const [first] = figures;
  const role = state.role === null || first === undefined ? null : roleOf(reading, { ...first.figure, unit });
  const plain = figures.every(({ figure }) => figure.kind === 'plain');
  const fits =
    role !== null && figures.length === list.length && figures.length > 1 && plain && !state.foreign;
  if (fits) {
    for (const [index, token] of figures.entries()) {
      const figure = { ...token.figure, unit };
      const one = statement(reading, { ...token, figure }, role, list[index] ?? []);
      found.push({ ...one, start: token.from, named: true, direct: true });
    }
  }
  state.role = fits ? null : 'none';
  state.bare = false;
  state.each = false;
  return figures.length > 1 ? next - 1 : null;
}

/** Figures of one unit with nothing but 、 and 和 between them; only the last need print the unit. */
function listAt(tokens: readonly Token[], at: number): { figures: readonly FigureToken[]; next: number } {
  const figures: FigureToken[] = [];
  let next = at;
  for (; next < tokens.length; next += 1) {
    const token = tokens[next] as Token;
    const unit = figures[0]?.figure.unit ?? '';
    if (token.kind === 'figure' && (unit === '' || token.figure.unit === unit)) figures.push(token);
    else if (
      token.kind === 'mark' ? !'、,/'.includes(token.mark) : token.kind !== 'word' || token.word !== 'and'
    )
      break;
  }
  return { figures, next };
}
