import { meets } from '../../../report/stated.ts';
import type { Fraction } from '../../../scoring/quantity.ts';
import { type Figure, quantityOf } from './figure.ts';
import type { Subject } from './names.ts';
import { type Reading, type State, set } from './state.ts';
import type { Role, Stated } from './statement.ts';
import { subjectsOf } from './subjects.ts';
import type { FigureToken, Token } from './tokens.ts';

/** A figure is stated of what the sentence speaks of; the place of the last figure that was read. */
export function onFigure(reading: Reading, token: FigureToken, at: number): number {
  const { state, found } = reading;
  if (token.figure.kind !== 'rank' && !isNumbering(reading, token)) state.only = false;
  const last = state.each ? distribute(reading, at) : null;
  if (last !== null) return last;
  if (isResult(reading, token)) set(state, { role: 'total', roleAt: state.clauseAt });
  const said = isEarlier(reading.line.text, token) ? null : roleOf(reading, token.figure);
  const lost = said === 'points' && isLost(reading, token.from);
  const share =
    said === 'weight' &&
    (isShareOf(reading, token) || isShareOfScore(reading, token) || isShareOfThings(reading, token));
  const role = lost || share ? null : said;
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
  const told = role === null || state.foreign || lists ? [] : subjectsOf(reading, role, token.to);
  const whole = role !== null && told.every((one) => isWholly(reading, role, one));
  const subjects =
    whole && !isTogether(reading, role, token.from)
      ? told.filter((one) => isWeighed(reading, token, role, one))
      : [];
  if (role !== null && subjects.length > 0 && plain) found.push(statement(reading, token, role, subjects));
  else state.fresh = false;
  set(state, { role: null, bare: false, list: [], every: false, shared: false });
  // 甲、乙两项共 27 分，得 25 分: what follows is both's, too.
  if (lists && subjects.length === 0) set(state, { topic: [], fresh: false });
  return at;
}

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
  if (
    !/^,?(?:[该本此](?:部分|类|项)(?:指标)?|[该以上述]*(?:[一二两三四五六七八九十]|\d{1,2})[项个类](?:指标)?)?(?:合计|共计?|总计|总共|累计)/.test(
      line.text.slice(state.clauseAt, from),
    )
  )
    return false;
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

/** 扣分共 4.84 分，其中投入 1.5 分、管理 2 分: what each lost, which need not be all it lost. */
const isLost = ({ line, sentence }: Reading, from: number): boolean =>
  /(?:扣|失|丢)(?:分|掉)?[^。;()]{0,24}(?:其中|分别|包括|:)|(?:核减|调减|扣减|少得|减少)了?[^,;。()\d]*(?:\d+(?:\.\d+)?分[、和][^,;。()\d]*)*$/.test(
    line.text.slice(sentence.from, from),
  );

/** 失 3.5 分，占 67.31%: the share of what all lost, or got. */
const isShareOf = ({ line, state, found }: Reading, { figure }: FigureToken): boolean => {
  const last = found.at(-1);
  return (
    figure.unit === '%' &&
    line.text.startsWith('占', state.roleAt) &&
    (last?.role === 'loss' || last?.role === 'score') &&
    state.roleAt - last.to <= 3
  );
};

/** 决策 9.5 分，占该类分值的 79.17%；过程 15.94 分，占 79.72%: behind a score, the share is of the full mark or the total. */
const isShareOfScore = ({ line, state, found }: Reading, { figure }: FigureToken): boolean => {
  const last = found.at(-1);
  if (figure.unit !== '%' || last?.role !== 'points' || !line.text.startsWith('占', state.roleAt))
    return false;
  if (state.roleAt - last.to > 3 || last.figure.kind !== 'plain') return false;
  const points = quantityOf(last.figure);
  const printed = quantityOf(figure);
  const isHere = (value: Fraction): boolean => meets(points, { low: value, high: value });
  return last.subjects.every(({ node }) => {
    if (node?.weight == null || node.score === null || !node.weight.gt(0)) return true;
    const rate = node.score.div(node.weight);
    return !isHere(node.weight) || (isHere(node.score) && meets(printed, { low: rate, high: rate }));
  });
};

/** 大型设备 7 台，数量占 15.22%: one name alone, where nothing speaks of indicators, is no name. */
const isShareOfThings = (
  { line, sentence, state, spoken, found }: Reading,
  { figure }: FigureToken,
): boolean =>
  figure.unit === '%' &&
  line.text.startsWith('占', state.roleAt) &&
  found.length === 0 &&
  spoken.length <= 1 &&
  /\d/.test(line.text.slice(sentence.from, state.roleAt)) &&
  !/权重|分值|满分|标准分|总分|得分|指标|体系|评分|维度/.test(line.text.slice(sentence.from, sentence.to));

/** 由 5 分升至 6 分, 从 8.2 分提高到 9 分: what it was before. */
const isEarlier = (text: string, { from, to }: FigureToken): boolean =>
  /[由从]$/.test(text.slice(Math.max(0, from - 3), from).replace(/的?\(?$/, '')) &&
  /^[^,;。:]{0,4}?(?:上?升|提[高升]|增[加至到]?|降[低至到]?|下降|下滑|减[少至到]?|调[整至到增减高低]|变|改|涨|跌|回[升落])/.test(
    text.slice(to, to + 9),
  );

/** 评价结果为 95.48 分: a clause that says nothing but that something was evaluated. */
const isResult = ({ line, state }: Reading, { figure, from }: FigureToken): boolean =>
  state.role === null &&
  !state.fresh &&
  state.clean &&
  figure.unit === '分' &&
  /(?:评价|评定|评审|考评)(?:结果|结论|分数)?(?:为|是|:)?$/.test(line.text.slice(state.clauseAt, from));

function statement(
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
    // 1.项目立项。分值 6 分，得分 5 分: what follows a label at once is the label's.
    concludes: state.concludes || (!state.strange && line.label?.kind === 'named'),
    mean: state.mean,
    bare: state.role === null,
    carriedFrom:
      role === 'loss' && !direct && carried !== null && subjects[0] === carried.subject ? carried.from : null,
  };
}

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

function roleOf({ state, lead }: Reading, { unit, digits, kind }: Figure): Role | null {
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

/** 决策、过程得分分别为 18 分、19 分: as many figures of one unit as names. Null where there is nothing to deal out. */
function distribute(reading: Reading, at: number): number | null {
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
