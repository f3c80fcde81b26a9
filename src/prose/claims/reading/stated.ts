import type { Figure } from './figure.ts';
import type { Line } from './lines.ts';
import type { Named, Subject } from './names.ts';
import { resolve } from './resolve.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { begin, type Role, type State, unknown } from './state.ts';
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

type Years = { readonly years: ReadonlySet<number>; readonly several: boolean; readonly self: boolean };

const cache = new WeakMap<Line, readonly Stated[]>();

/** Every figure of a line whose subject and meaning are plain. */
export function statedIn(line: Line, years: Years): readonly Stated[] {
  const known = cache.get(line);
  if (known !== undefined) return known;
  const found = line.tokens.some((token) => token.kind === 'figure')
    ? sentencesOf(line).flatMap((sentence) => read(line, sentence, years))
    : [];
  cache.set(line, found);
  return found;
}

const strangers = new WeakSet<Line>();

/** Whether a line gives points to something that is no indicator of the tree. */
export const hasStrangers = (line: Line): boolean => strangers.has(line);

/** Whether a name may go on with the path that the topic began: 过程 业务管理. */
const isUnder = ({ subjects }: Named, topic: readonly Subject[]): boolean =>
  subjects.some(({ node }) =>
    topic.some(
      (above) => above.node === null || above.node.path.every((name, at) => node?.path[at] === name),
    ),
  );

const comparison = /^(?:同比|较上年|比上年|平均)$/;

/** Words a statement about an indicator may go on with after its name. */
const predicate = /^[较均已未不基本良好健全完善达符没无明规范齐得到实为按整年计应显优一有存于]/;

function read(line: Line, sentence: Sentence, years: Years): readonly Stated[] {
  const found: Stated[] = [];
  const { tokens } = sentence;
  const spoken: (readonly Subject[])[] = [];
  const outer: State[] = [];
  let state = begin();
  const whole: readonly Subject[] = line.scope.unit === null ? [] : [{ unit: line.scope.unit, node: null }];

  const figure = (token: Token & { kind: 'figure' }, at: number): number => {
    const last = state.each ? distribute(at) : null;
    if (last !== null) return last;
    const role = roleOf(token.figure);
    // 服务保障费和中标机构管理费得 8 分: which of them, or both, cannot be told.
    const several = state.list.length > 1;
    const subjects = role === null || state.foreign || several ? [] : subjectsOf(role);
    if (
      role !== null &&
      subjects.length > 0 &&
      (token.figure.kind === 'plain' || token.figure.kind === 'pair')
    ) {
      found.push(statement(token, role, subjects));
    } else state.fresh = false;
    Object.assign(state, { role: null, bare: false, list: [] });
    return at;
  };

  const statement = (
    token: Token & { kind: 'figure' },
    role: Role,
    subjects: readonly Subject[],
    named = state.fresh && !state.borrowed,
  ): Stated => ({
    line,
    sentence,
    role,
    subjects,
    figure: token.figure,
    from: token.from,
    to: token.to,
    start: named && state.topicAt >= 0 ? state.topicAt : state.role === null ? token.from : state.roleAt,
    named: named || state.theme.length > 0,
    direct: named,
    concludes: state.concludes,
  });

  const roleOf = ({ unit, digits, kind }: Figure): Role | null => {
    const { role } = state;
    if (role === 'none') return null;
    if (kind === 'pair') return state.fresh && role !== 'loss' && role !== 'rate' ? 'points' : null;
    if (unit === '%') return role === 'rate' || role === 'weight' ? role : null;
    // 权重 0.3 is a share of a group; a bare number counts only as whole points would be written.
    if (unit !== '分' && !(unit === '' && role !== null && /^[1-9]\d{0,2}(?:\.\d+)?$/.test(digits)))
      return null;
    if (role === 'rate') return null;
    if (role === null) return state.fresh && state.bare ? 'points' : null;
    return role;
  };

  const subjectsOf = (role: Role): readonly Subject[] => {
    if (state.fresh) return partly(state.topic);
    if (!state.clean || state.role === null || state.lost) return [];
    if (line.scope.opaque) return role === 'total' && !line.scope.scored ? partly(whole) : [];
    // 占 80% under a heading is a share of something else.
    if (role === 'weight' && line.text.startsWith('占', state.roleAt)) return [];
    const context = line.scope.within;
    const [theme] = state.theme;
    const candidates = context.some(({ node }) => node === theme?.node)
      ? context
      : [...state.theme, ...context];
    if (candidates.length > 0) return partly(candidates);
    return role === 'total' ? partly(whole) : [];
  };

  /** One of several years is not the whole. */
  const partly = (subjects: readonly Subject[]): readonly Subject[] =>
    state.part ? subjects.filter(({ node }) => node !== null) : subjects;

  /** 决策、过程得分分别为 18 分、19 分: as many figures of one unit as names. */
  const distribute = (at: number): number | null => {
    const first = tokens[at] as Token & { kind: 'figure' };
    const figures: (Token & { kind: 'figure' })[] = [];
    let next = at;
    for (; next < tokens.length; next += 1) {
      const token = tokens[next] as Token;
      if (token.kind === 'figure' && (token.figure.unit === first.figure.unit || first.figure.unit === ''))
        figures.push(token);
      else if (
        !(token.kind === 'mark' && '、,/'.includes(token.mark)) &&
        !(token.kind === 'word' && token.word === 'and')
      )
        break;
    }
    const unit = figures.at(-1)?.figure.unit ?? '';
    const list = state.list.length > 1 ? state.list : spoken;
    const role = state.role === null ? null : roleOf({ ...first.figure, unit });
    const plain = figures.every((token) => token.figure.kind === 'plain');
    if (role === null || figures.length !== list.length || figures.length < 2 || !plain || state.foreign) {
      state.role = 'none';
      state.each = false;
      return figures.length > 1 ? next - 1 : null;
    }
    for (const [index, token] of figures.entries()) {
      found.push({
        ...statement({ ...token, figure: { ...token.figure, unit } }, role, list[index] ?? [], true),
        start: token.from,
      });
    }
    state.role = null;
    state.bare = false;
    state.each = false;
    return next - 1;
  };

  const first = tokens.findIndex((token) => token.from >= line.start);
  for (let at = Math.max(0, first); first >= 0 && at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const [before, next] = [at === first ? undefined : tokens[at - 1], tokens[at + 1]];
    switch (token.kind) {
      case 'name': {
        const beside = before?.kind === 'name' && !isUnder(token.named, state.topic);
        const cut =
          beside ||
          before?.kind === 'other' ||
          (next?.kind === 'other' && !predicate.test(line.text.slice(next.from, next.to)));
        if (cut) {
          unknown(state);
          break;
        }
        const path =
          before?.kind === 'name' ||
          (before?.kind === 'mark' && '->/'.includes(before.mark)) ||
          line.text.slice(before?.from, before?.to) === '的';
        const subjects = resolve(token.named, {
          ...line.scope,
          within: path && state.topic.length > 0 ? state.topic : line.scope.within,
        });
        const joined =
          (before?.kind === 'mark' && before.mark === '、') ||
          (before?.kind === 'word' && before.word === 'and');
        state.list = joined ? [...state.list, subjects] : [subjects];
        if (subjects.some(({ node }) => node !== null)) spoken.push(subjects);
        const known = subjects.length > 0;
        // Names of two letters are words too: 效果显著.
        if (state.clean && token.to - token.from > 2) state.theme = state.list.length > 1 ? [] : subjects;
        Object.assign(state, {
          topic: subjects,
          topicAt: token.from,
          fresh: known,
          bare: known,
          role: null,
          borrowed: false,
          lost: false,
        });
        break;
      }
      case 'word':
        word(token, before, next);
        break;
      case 'date':
        away(!token.years.some((year) => years.years.has(year)), true);
        state.part = years.several && token.years.length < years.years.size;
        break;
      case 'figure':
        at = figure(token, at);
        break;
      case 'mark':
        mark(token.mark, next);
        break;
      case 'other':
        unknown(state);
        break;
    }
  }
  return found;

  function word(token: Token & { kind: 'word' }, before: Token | undefined, next: Token | undefined): void {
    switch (token.word) {
      case 'score':
      case 'weight':
      case 'loss':
      case 'rate':
        // A predicate counts after its subject, or where a clause begins; inside unknown words it is a part of them.
        if (!state.fresh && (!state.clean || before?.kind === 'other')) {
          unknown(state);
          if (next?.kind === 'figure' && next.figure.unit === '分') {
            state.lost = true;
            strangers.add(line);
          }
        } else if (state.role !== null && state.role !== token.word) state.role = 'none';
        else
          Object.assign(state, { role: token.word, roleAt: state.role === null ? token.from : state.roleAt });
        break;
      case 'total':
        if (!state.clean && !state.fresh) break;
        if (state.fresh && state.bare && state.topic.some(({ node }) => node !== null)) {
          Object.assign(state, { role: 'points', roleAt: token.from });
        } else Object.assign(state, { role: 'total', roleAt: token.from, topic: [], fresh: false });
        break;
      case 'whole':
        // 项目建设 and 8 个项目 are not the evaluated whole.
        if (!state.clean || next?.kind === 'other') unknown(state);
        else if (state.role !== null) state.role = 'none';
        else if (!state.fresh) {
          const topic = [...whole, ...line.scope.within];
          Object.assign(state, { topic, topicAt: token.from, fresh: topic.length > 0, bare: false });
        }
        break;
      case 'past':
        away(true, !comparison.test(line.text.slice(token.from, token.to)));
        break;
      case 'self':
        // 自评材料 is read by every evaluator; 自评得分 is another's.
        if (next?.kind === 'other') unknown(state);
        else if (!years.self) away(true, true);
        break;
      case 'now':
        away(false, true);
        break;
      case 'hence':
        state.concludes = true;
        break;
      case 'this':
        takeUp(token.from);
        break;
      case 'each':
        state.each = true;
        break;
      case 'among':
        Object.assign(state, { topic: [], fresh: false, bare: false, role: null });
        break;
      case 'grade':
        state.role = 'none';
        break;
      default:
        break;
    }
  }

  /** 该指标: what the sentence speaks of, or, when it has spoken of nothing else, what its heading does. */
  function takeUp(at: number): void {
    const known = state.theme.some(({ node }) => node !== null);
    const ends = line.scope.within.every(({ node }) => node?.children.length === 0);
    const topic = known ? state.theme : ends || !state.strange ? line.scope.within : [];
    Object.assign(state, {
      topic,
      topicAt: at,
      fresh: topic.length > 0,
      borrowed: !known && state.strange,
      bare: false,
      role: null,
      concludes: known || !state.strange,
    });
  }

  /** A clause that begins with another year leads all that follow there; one that only mentions it does not. */
  function away(foreign: boolean, lasting: boolean): void {
    state.foreign = foreign;
    if (lasting && state.clean) state.elsewhere = foreign;
  }

  function mark(letter: string, next: Token | undefined): void {
    if (letter === '(') {
      outer.push({ ...state, list: [...state.list] });
      Object.assign(state, { role: null, bare: state.fresh, each: false, clean: true });
    } else if (letter === ')') {
      const restored = outer.pop();
      if (restored !== undefined) state = { ...restored, bare: restored.fresh, list: [] };
    } else if (letter === ',') {
      Object.assign(state, { clean: true, bare: false, concludes: false, foreign: state.elsewhere });
      // 得分率最低，为 86.67%: the clause goes on with its verb.
      const goesOn =
        next?.kind === 'word' && /^(?:为|达|达到|仅为|只有)$/.test(line.text.slice(next.from, next.to));
      if (!state.each && !goesOn) state.role = null;
    } else if (letter === ':' || letter === '、') {
      if (letter === ':') state.clean = true;
    } else if (!'"\'-'.includes(letter)) unknown(state);
  }
}
