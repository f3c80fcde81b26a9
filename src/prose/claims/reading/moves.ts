import type { Named, Subject } from './names.ts';
import { resolve } from './resolve.ts';
import { type Reading, type State, unknown } from './state.ts';
import type { Token } from './tokens.ts';

type Beside = { readonly before: Token | undefined; readonly next: Token | undefined };

const comparison = /^(?:同比|较上年|比上年|平均)$/;
const verb = /^(?:为|达|达到|仅为|只有)$/;

/** Words a statement about an indicator may go on with after its name. */
const predicate = /^[较均已未不基本良好健全完善达符没无明规范齐得到实为按整年计应显优一有存于]/;

/** A name becomes what the sentence speaks of, unless it is only a part of a longer word. */
export function onName(reading: Reading, token: Token & { kind: 'name' }, { before, next }: Beside): void {
  const { line, state, spoken } = reading;
  const strange = next?.kind === 'other' && !predicate.test(line.text.slice(next.from, next.to));
  const beside = before?.kind === 'name' && !isUnder(token.named, state.topic);
  if (strange || beside || before?.kind === 'other') {
    unknown(state);
    return;
  }
  const link = before === undefined ? '' : line.text.slice(before.from, before.to);
  const path = before?.kind === 'name' || ['-', '>', '/', '的'].includes(link);
  const within = path && state.topic.length > 0 ? state.topic : line.scope.within;
  const topic = resolve(token.named, { ...line.scope, within });
  const joined = link === '、' || (before?.kind === 'word' && before.word === 'and');
  state.list = joined ? [...state.list, topic] : [topic];
  if (topic.some(({ node }) => node !== null)) spoken.push(topic);
  // Names of two letters are words too: 效果显著.
  if (state.clean && token.to - token.from > 2) state.theme = state.list.length > 1 ? [] : topic;
  const known = topic.length > 0;
  set(state, {
    topic,
    topicAt: token.from,
    fresh: known,
    bare: known,
    role: null,
    borrowed: false,
    lost: false,
  });
}

/** Whether a name may go on with the path that the topic began: 过程 业务管理. */
const isUnder = ({ subjects }: Named, topic: readonly Subject[]): boolean =>
  subjects.some(({ node }) =>
    topic.some(
      (above) => above.node === null || above.node.path.every((name, at) => node?.path[at] === name),
    ),
  );

export function onDate({ state, years }: Reading, token: Token & { kind: 'date' }): void {
  away(state, !token.years.some((year) => years.years.has(year)), true);
  state.part = years.several && token.years.length < years.years.size;
}

export function onWord(reading: Reading, token: Token & { kind: 'word' }, { before, next }: Beside): void {
  const { line, state, years } = reading;
  switch (token.word) {
    case 'score':
    case 'weight':
    case 'loss':
    case 'rate':
      // A predicate counts after its subject, or where a clause begins; inside unknown words it is a part of them.
      if (!state.fresh && (!state.clean || before?.kind === 'other')) {
        unknown(state);
        state.lost ||= next?.kind === 'figure' && next.figure.unit === '分';
        reading.strangers ||= state.lost;
      } else if (state.role !== null && state.role !== token.word) state.role = 'none';
      else set(state, { role: token.word, roleAt: state.role === null ? token.from : state.roleAt });
      break;
    case 'total':
      if (!state.clean && !state.fresh) break;
      if (state.fresh && state.bare && state.topic.some(({ node }) => node !== null)) {
        set(state, { role: 'points', roleAt: token.from });
      } else set(state, { role: 'total', roleAt: token.from, topic: [], fresh: false });
      break;
    case 'whole':
      // 项目建设 and 8 个项目 are not the evaluated whole.
      if (!state.clean || next?.kind === 'other') unknown(state);
      else if (state.role !== null) state.role = 'none';
      else if (!state.fresh) {
        const topic = [...reading.whole, ...line.scope.within];
        set(state, { topic, topicAt: token.from, fresh: topic.length > 0, bare: false });
      }
      break;
    case 'self':
      // 自评材料 is read by every evaluator; 自评得分 is another's.
      if (next?.kind === 'other') unknown(state);
      else if (!years.self) away(state, true, true);
      break;
    case 'past':
      away(state, true, !comparison.test(line.text.slice(token.from, token.to)));
      break;
    case 'now':
      away(state, false, true);
      break;
    case 'this':
      takeUp(reading, token.from);
      break;
    case 'among':
      set(state, { topic: [], fresh: false, bare: false, role: null });
      break;
    case 'hence':
      state.concludes = true;
      break;
    case 'each':
      state.each = true;
      break;
    case 'grade':
      state.role = 'none';
      break;
    default:
      break;
  }
}

/** 该指标: what the sentence speaks of, or, when it has spoken of nothing else, what its heading does. */
function takeUp({ line, state }: Reading, at: number): void {
  const known = state.theme.some(({ node }) => node !== null);
  const ends = line.scope.within.every(({ node }) => node?.children.length === 0);
  const topic = known ? state.theme : ends || !state.strange ? line.scope.within : [];
  const sure = known || !state.strange;
  set(state, {
    topic,
    topicAt: at,
    fresh: topic.length > 0,
    borrowed: !sure,
    bare: false,
    role: null,
    concludes: sure,
  });
}

/** A clause that begins with another year leads all that follow there; one that only mentions it does not. */
function away(state: State, foreign: boolean, lasting: boolean): void {
  state.foreign = foreign;
  if (lasting && state.clean) state.elsewhere = foreign;
}

export function onMark(reading: Reading, { mark }: Token & { kind: 'mark' }, { next }: Beside): void {
  const { line, state, outer } = reading;
  switch (mark) {
    case '(':
      outer.push({ ...state, list: [...state.list] });
      set(state, { role: null, bare: state.fresh, each: false, clean: true });
      break;
    case ')': {
      const restored = outer.pop();
      if (restored !== undefined) reading.state = { ...restored, bare: restored.fresh, list: [] };
      break;
    }
    case ',': {
      // 得分率最低，为 86.67%: the clause goes on with its verb.
      const goesOn = next?.kind === 'word' && verb.test(line.text.slice(next.from, next.to));
      const role = state.each || goesOn ? state.role : null;
      set(state, { clean: true, bare: false, concludes: false, foreign: state.elsewhere, role });
      break;
    }
    case ':':
      state.clean = true;
      break;
    default:
      if (!'、"\'-'.includes(mark)) unknown(state);
  }
}

const set = (state: State, next: Partial<State>): void => {
  Object.assign(state, next);
};
