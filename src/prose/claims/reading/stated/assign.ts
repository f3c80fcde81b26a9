import type { Fraction } from '../../../../scoring/quantity.ts';
import type { Subject } from '../names.ts';
import type { Role } from '../statement.ts';
import type { FigureToken, Token } from '../tokens.ts';
import { distribute } from './dealt.ts';
import { isOtherShare } from './other-share.ts';
import { type Reading, type State, set } from './state.ts';
import { roleOf, statement } from './stating.ts';
import { subjectsOf } from './subjects.ts';

/** A figure is stated of what the sentence speaks of; the place of the last figure that was read. */
export function onFigure(reading: Reading, token: FigureToken, at: number): number {
  const { state, found } = reading;
  if (token.figure.kind !== 'rank' && !isNumbering(reading, token)) state.only = false;
  const last = state.each || isDealt(reading, token) ? distribute(reading, at) : null;
  if (last !== null) return last;
  if (isResult(reading, token)) set(state, { role: 'total', roleAt: state.clauseAt });
  const told = isEarlier(reading.line.text, token) ? null : roleOf(reading, token.figure);
  // 得分为：过程 27 分得 25 分: what is got of it stands behind.
  const ahead =
    told === 'score' && state.role === null && /^,?[实可]?得分?\d/.test(reading.line.text.slice(token.to));
  const first = ahead ? 'weight' : told;
  // 产出得 48.87 分（50 分）: the full mark stands in the bracket.
  const beside = reading.line.text.charAt(token.from - 1) === '(' && found.at(-1)?.to === token.from - 1;
  const said = first === 'score' && beside ? 'points' : first;
  const lost = said === 'points' && isLost(reading, token.from);
  const share = said === 'weight' && isOtherShare(reading, token);
  const many = said !== null && counts.test(reading.line.text.slice(token.to));
  const role = lost || share || many ? null : said;
  const plain = token.figure.kind === 'plain' || token.figure.kind === 'pair';
  const lists = state.list.length > 1;
  const all = role !== null && plain && state.every && !state.foreign ? everyOne(reading, token.from) : [];
  if (role !== null && all.length > 1) {
    // 甲、乙各扣 1 分 is said of both.
    for (const one of all)
      found.push({
        ...statement(reading, token, role, one),
        named: true,
        direct: true,
        start: listStart(state),
      });
    set(state, { role: null, bare: false, every: false, shared: true, list: [...all], fresh: true });
    return at;
  }
  // 服务保障费和中标机构管理费得 8 分: which of them, or both, cannot be told.
  const named = role === null || state.foreign || lists ? [] : subjectsOf(reading, role, token.to);
  const whole = role !== null && named.every((one) => isWholly(reading, role, one));
  const subjects =
    whole && !isTogether(reading, role, token.from)
      ? named.filter((one) => isWeighed(reading, token, role, one))
      : [];
  if (role !== null && subjects.length > 0 && plain) found.push(statement(reading, token, role, subjects));
  else state.fresh = false;
  set(state, { role: null, bare: false, list: [], every: false, shared: false });
  // 甲、乙两项共 27 分，得 25 分: what follows is both's, too.
  if (lists && subjects.length === 0) set(state, { topic: [], fresh: false });
  return at;
}

/** 过程 25 分、产出 52 分，对应分值 27 分、53 分. */
const isDealt = ({ line, state }: Reading, { from }: FigureToken): boolean =>
  state.role === 'weight' &&
  /^,?(?:其|所)?(?:对应|相应|各自)的?(?:分值|满分|权重|标准分)(?:为|是|:)?$/.test(
    line.text.slice(state.clauseAt, from),
  );

/** 扣 1.5 分的 2 项, 扣 0.8 分的是甲: how many lost so much, or who did. */
const counts = /^的(?:(?:共|有)?(?:\d{1,2}|[一二两三四五六七八九十])[项个]|(?:指标|项目)?(?:是|为|有|包括))/;

/**
 * Whether a figure may be all that a subject has: 各得 2 分 is each of several things'; behind 得 6 分 what
 * its parts get is none (（检查 12 次，得 4 分；整改率 80%，得 5 分）).
 */
function isWholly({ state, found }: Reading, role: Role, { node }: Subject): boolean {
  if (state.every && role !== 'weight') return false;
  if (state.fresh || role !== 'score' || state.concludes) return true;
  return !found.some((one) => one.role === 'score' && one.subjects.some((own) => own.node === node));
}

/** 甲失 2 分，乙失 1 分，合计失 3 分: what several have together is none of theirs. */
function isTogether({ line, state, found }: Reading, role: Role | null, from: number): boolean {
  if (role !== 'loss' && role !== 'score') return false;
  const clause = line.text.slice(state.clauseAt, from);
  if (
    !/^,?(?:[该本此](?:部分|类|项)(?:指标)?|[该以上述]*(?:[一二两三四五六七八九十]|\d{1,2})[项个类](?:指标)?)?(?:[失扣丢]分)?(?:合计|总?共计?|总计|累计)/.test(
      clause,
    )
  )
    return false;
  // 甲……扣 1 分。乙……扣 0.5 分。两项合计扣 1.5 分: of sentences before, too.
  if (/^,?[该以上述]*(?:[二两三四五六七八九十]|[2-9]|\d{2})(?:个|项)(?:指标)?[合共总累]/.test(clause))
    return true;
  // 甲 8 分、乙 27.35 分，合计扣 7.32 分: of a list of scores, too.
  const nodes = found.flatMap((one) =>
    one.role === role || (role === 'loss' && one.role !== 'weight') ? one.subjects.slice(0, 1) : [],
  );
  return new Set(nodes.map(({ node }) => node)).size > 1;
}

/** Whether 得分=95%×4=3.8 分 may be a subject's: one of the terms is its full mark. */
function isWeighed(
  { line, state }: Reading,
  { from }: FigureToken,
  role: Role | null,
  { node }: Subject,
): boolean {
  if (state.fresh || role !== 'score' || node?.weight == null) return true;
  const words = line.text.slice(state.clauseAt, from);
  return !/[×*]/.test(words) || weighs(words, node.weight);
}

const weighs = (words: string, weight: Fraction): boolean =>
  (words.match(/\d+(?:\.\d+)?/g) ?? []).some((digits) => weight.equals(digits));

/** 2.甲，分值 4 分: the number of an item. */
const isNumbering = ({ line, sentence }: Reading, { from, to }: FigureToken): boolean =>
  from === sentence.from && '.、'.includes(line.text[to] ?? ' ');

/**
 * 扣分共 4.84 分，其中投入 1.5 分、管理 2 分; 失分合计 3.47 分，按一级指标为投入 1.5 分、管理 2 分: what each lost, which need not be
 * all it lost.
 */
const isLost = ({ line, sentence }: Reading, from: number): boolean =>
  /(?:扣分|失分|丢分)(?:总?共|合计|总计|共计|累计|为)?\d[\d.]*分,(?:按|从|依|分|各|具体)[^。;]*$|(?:扣|失|丢)(?:分|掉)?[^。;()]{0,24}(?:其中|分别|包括|:)|(?:核减|调减|扣减|少得|减少)了?[^,;。()\d]*(?:\d+(?:\.\d+)?分[、和][^,;。()\d]*)*$/.test(
    line.text.slice(sentence.from, from),
  );

/** 由 5 分升至 6 分, 从 8.2 分提高到 9 分: what it was before. */
const isEarlier = (text: string, { from, to }: FigureToken): boolean =>
  /[由从]$/.test(text.slice(Math.max(0, from - 3), from).replace(/的?\(?$/, '')) &&
  /^[^,;。:]{0,4}?(?:上?升|提[高升]|增[加至到]?|降[低至到]?|下降|下滑|减[少至到]?|[下上]调|调[整至到为增减高低]|变|改|涨|跌|回[升落])/.test(
    text.slice(to, to + 9),
  );

/** 评价结果为 95.48 分: a clause that says nothing but that something was evaluated. */
const isResult = ({ line, state }: Reading, { figure, from }: FigureToken): boolean =>
  state.role === null &&
  !state.fresh &&
  state.clean &&
  figure.unit === '分' &&
  /(?:评价|评定|评审|考评)(?:结果|结论|分数)?(?:为|是|:)?$/.test(line.text.slice(state.clauseAt, from));

const listStart = ({ listAt, clauseAt }: State): number => (listAt >= 0 ? listAt : clauseAt);

/** The indicators of which 各 or 均 says the same: those of the list, or as many as 两项 counts. */
function everyOne({ line, state, spoken }: Reading, to: number): readonly (readonly Subject[])[] {
  if (state.list.length > 1) return state.list;
  const count = /([两二三四五2-5])(?:个|项)[^,\d]{0,6}[各均都]/.exec(
    line.text.slice(state.clauseAt, to),
  )?.[1];
  if (count === undefined || !state.clean || state.fresh) return [];
  const many = '两三四五'.indexOf(count) + 2;
  return spoken.length === (count === '二' ? 2 : many > 1 ? many : Number(count)) ? spoken : [];
}

const excepting = /除(?:了)?[^;。]{2,60}?外,?(?:的|其余|其他|其它|全部|所有)?"?$/;

const dummy = { digits: '0', unit: '', kind: 'plain', other: '' } as const;

/** 得满分, 不扣分, 不得分: all or nothing of the full mark, without a figure. */
export function onMeasure(reading: Reading, token: Token, role: 'full' | 'none'): void {
  const { state, found, line, sentence } = reading;
  const figure: FigureToken = { ...token, kind: 'figure', figure: dummy } as FigureToken;
  if (/^(?:的|指标|项|率|标准|条件|者|,?否则|\d|与|和)/.test(line.text.slice(token.to))) return;
  // 除甲外，产出类指标均得满分: not all of it.
  if (excepting.test(line.text.slice(sentence.from, state.topicAt))) return;
  const lists = state.list.length > 1;
  const counted = /[\d一二两三四五六七八九十](?:个|项)/.test(line.text.slice(state.topicAt, token.from));
  const all = lists ? state.list : state.fresh && !counted ? [state.topic] : [];
  if (!state.foreign && (state.role === null || state.role === 'score'))
    for (const one of all)
      if (one.some(({ node }) => node !== null))
        found.push({
          ...statement(reading, figure, role, one),
          ...(lists ? { start: listStart(state) } : {}),
        });
  set(state, { role: null, bare: false, every: false });
}
