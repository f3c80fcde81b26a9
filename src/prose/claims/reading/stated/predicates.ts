import type { Line } from '../lines.ts';
import type { Subject } from '../names.ts';
import type { Token } from '../tokens.ts';
import { onMeasure } from './assign.ts';
import { type Beside, type Reading, type State, set, unknown } from './state.ts';

type WordToken = Token & { kind: 'word' };

const comparison = /^(?:同比|较上年|比上年)$/;
const isNode = ({ node }: Subject): boolean => node !== null;

/** A known word gives the figure that follows a meaning, a subject, or takes one away. */
export function onWord(reading: Reading, token: WordToken, beside: Beside): void {
  const { line, state, setting } = reading;
  const words = line.text.slice(token.from, token.to);
  if (/^[各均都]/.test(words)) state.every = true;
  if (token.word === 'overall' || /^(?:评价|最终|实际)得分/.test(words))
    comeBack(state, line.text.slice(state.clauseAt, token.from));
  switch (token.word) {
    case 'score':
      if (isAll(line.text, token, beside)) onMeasure(reading, token, 'full');
      else takeScore(reading, token, beside);
      break;
    case 'full':
    case 'none':
      onMeasure(reading, token, token.word);
      break;
    case 'weight':
      if (isAll(line.text, token, beside)) onMeasure(reading, token, 'full');
      else takeRole(reading, token, beside);
      // 应得分 12 分，实得 10 分; 按公式应得分 4.64 分: the full mark, or what was earned.
      if (words === '应得分' && state.role === 'weight') state.role = 'points';
      break;
    case 'loss':
    case 'rate':
      takeRole(reading, token, beside);
      break;
    case 'total':
      if (state.clean || state.fresh) takeTotal(state, token.from);
      break;
    case 'whole':
      takeWhole(reading, token, beside);
      break;
    case 'self':
      // 自评材料 is read by every evaluator; 自评得分 is another's.
      if (beside.next?.kind === 'other') {
        unknown(state);
        // 自评报告中，业务管理 15 分: what the unit gave itself.
        if (!setting.self && /^(?:报告|表|评分表|打分表)(?:中|里|显示)/.test(line.text.slice(token.to)))
          set(state, { foreign: true, elsewhere: true });
      } else if (!setting.self) {
        away(state, true, true);
        state.selfAt = state.clauseAt;
      } else if (isFigureNext(beside)) takeScore(reading, token, beside);
      break;
    case 'mean':
      state.mean = true;
      if (words.endsWith('分')) takeScore(reading, token, beside);
      break;
    case 'past':
      away(state, true, !comparison.test(words));
      break;
    case 'now':
      away(state, false, true);
      break;
    case 'this':
      takeUp(reading, token.from, words);
      break;
    case 'among':
      set(state, { topic: [], fresh: false, bare: false, role: null });
      break;
    case 'most':
      // 效果得 16 分，得分率最高的是 94.55%（产出）: whose that is stands elsewhere.
      if (state.role === 'rate' || state.role === 'score')
        set(state, { topic: [], fresh: false, bare: false });
      break;
    case 'hence':
      state.concludes = true;
      break;
    case 'each':
      state.each = true;
      if (/得分?$/.test(words)) set(state, { role: 'score', roleAt: token.from });
      break;
    case 'grade':
      state.role = 'mixed';
      break;
    default:
      break;
  }
}

/** 得满分, 均为满分 with no figure behind it. */
const isAll = (text: string, { from, to }: WordToken, { before, next }: Beside): boolean =>
  /满分$/.test(text.slice(from, to)) &&
  next?.kind !== 'figure' &&
  (to - from > 2 || /[为得]$/.test(before === undefined ? '' : text.slice(before.from, before.to)));

function takeScore(reading: Reading, token: WordToken, beside: Beside): void {
  // 评估得分 may be that of an earlier appraisal, where no indicator is spoken of.
  const { fresh, topic } = reading.state;
  if (/^评[估审]得分/.test(reading.line.text.slice(token.from, token.to)) && !(fresh && topic.some(isNode))) {
    unknown(reading.state);
    return;
  }
  if (isOfWhole(reading.state, beside)) takeTotal(reading.state, token.from);
  else takeRole(reading, { ...token, word: 'score' }, beside);
}

/** 绩效评价得分, 本次评价得分: the whole's, where no indicator is spoken of. */
const isOfWhole = (state: State, { before }: Beside): boolean =>
  state.clean && !state.fresh && state.role === null && before?.kind === 'word' && before.word === 'overall';

const isFigureNext = ({ next }: Beside): boolean =>
  next?.kind === 'figure' ||
  (next?.kind === 'word' && next.word === 'filler') ||
  (next?.kind === 'mark' && next.mark === ':');

/** A predicate counts after its subject, or where a clause begins; inside unknown words it is a part of them. */
function takeRole(reading: Reading, { word, from, to }: WordToken, { before, next }: Beside): void {
  const { line, state } = reading;
  const role = word as 'score' | 'weight' | 'loss' | 'rate';
  if (!state.fresh && (!state.clean || before?.kind === 'other')) {
    // 每延期一天扣 1 分 gives no points to anyone.
    const rule = line.text.slice(state.clauseAt, from).includes('每');
    unknown(state);
    // 效益得 21 分，扣分指标为甲，得分率 60%: what follows is said of 甲.
    if (role === 'loss' && /^(?:指标|项目?|点|环节|方面)?(?:主要)?(?:为|是|有|在)/.test(line.text.slice(to)))
      set(state, { theme: [], lost: true });
    state.lost ||= !rule && next?.kind === 'figure' && next.figure.unit === '分';
    reading.strangers ||= state.lost;
  } else if (role === 'weight' && /^的\d/.test(line.text.slice(to, to + 2))) state.role = 'mixed';
  // 扣分 8.03 分，过程占 2.23 分，效益占 34.20%: of what was lost.
  else if (role === 'weight' && isOfLoss(line, from, to)) state.role = 'mixed';
  else if (state.role !== null && state.role !== role) state.role = 'mixed';
  else set(state, { role, roleAt: state.role === null ? from : state.roleAt });
  // 政府采购合规性，权重 4 分: points of something that has no such name in the tree.
  if (state.strangerBefore && !state.fresh && state.role === role) {
    state.lost = true;
    reading.strangers = true;
  }
}

const isOfLoss = ({ text }: Line, from: number, to: number): boolean =>
  text.slice(from, to).startsWith('占') &&
  /[扣失丢]分|失去|[扣失丢](?:了|共|合计)?\d[\d.]*分/.test(text.slice(Math.max(0, from - 160), from)) &&
  !/权重|满分|分值|总分|指标体系/.test(text.slice(Math.max(0, from - 40), from));

function takeTotal(state: State, from: number): void {
  if (state.fresh && state.topic.length > 0 && !state.topic.some(isNode)) {
    set(state, { role: 'total', roleAt: from });
  } else if (state.fresh && state.bare && state.topic.some(isNode)) {
    set(state, { role: 'points', roleAt: from });
  } else set(state, { role: 'total', roleAt: from, topic: [], fresh: false });
}

function takeWhole(reading: Reading, token: WordToken, { next }: Beside): void {
  const { line, state, whole } = reading;
  // 项目建设 and 8 个项目 are not the evaluated whole.
  const many = /\d(?:个|家|类|项)?$/.test(line.text.slice(state.clauseAt, token.from));
  if (!state.clean || many || next?.kind === 'other') unknown(state);
  else if (state.role !== null) state.role = 'mixed';
  // 主要失在业务管理和资金管理两个方面，全部指标合计失 9.7 分: all of them, whatever was spoken of.
  else if (!state.fresh || /^(?:全部|所有)/.test(line.text.slice(token.from, token.to))) {
    const topic = [...whole, ...line.scope.within];
    set(state, { topic, topicAt: token.from, fresh: topic.length > 0, bare: false });
  }
}

/** 该指标: what the sentence speaks of, or, when it has spoken of nothing else, what its heading does. */
function takeUp(
  { line, sentence, state, spoken, carried, turned }: Reading,
  at: number,
  words: string,
): void {
  // 该部分 behind several indicators is what they are parts of.
  const group = /部分|类|一级/.test(words) && spoken.length > 1;
  const known = !group && state.theme.some(isNode);
  const ends = line.scope.within.every(({ node }) => node?.children.length === 0);
  // 动态管理方面，……。本项得 5.5 分: under a group's heading, behind sentences of its own, an item of the group.
  // 1.项目立项。该项 14 分: right behind its label, the group itself.
  const labelled = line.label !== null && /^[。:]?$/.test(line.text.slice(line.label.to, sentence.from));
  const item = !ends && sentence.from > line.start && !labelled && !/部分|类|级/.test(words);
  // 制度执行有效性满分 5 分，……，扣 0.6 分。该指标共扣 1.5 分，得 3.5 分: the item that was named last.
  const last = item && !known && carried !== null ? [carried.subject] : null;
  // 甲：……，该指标得 8 分。乙：……。该指标得 4 分: the line has turned to another.
  const lost = (item || turned) && !known && last === null;
  const topic =
    last ?? (known ? state.theme : !lost && ((ends && !group) || !state.strange) ? line.scope.within : []);
  const sure = known || last !== null || !(lost || state.strange);
  set(state, {
    topic,
    theme: last ?? state.theme,
    lost: state.lost || lost,
    topicAt: at,
    fresh: topic.length > 0,
    borrowed: !sure,
    pointed: true,
    // 1.项目立项。该项 14 分，得 11.5 分.
    bare: labelled && sure,
    role: null,
    concludes: sure,
  });
}

/** 自评 98 分，评价得分 88 分: behind another's score the clause that names the evaluation is this one's again. */
function comeBack(state: State, words: string): void {
  if (/(?:19|20)\d\d年|[上去]年/.test(words)) return;
  if (state.elsewhere && state.clean && state.selfAt >= 0 && state.selfAt !== state.clauseAt)
    away(state, false, true);
}

/** A clause that begins with another year leads all that follow there; one that only mentions it does not. */
export function away(state: State, foreign: boolean, lasting: boolean): void {
  state.foreign = foreign;
  if (lasting && state.clean) state.elsewhere = foreign;
}
