import { liesIn } from '../../../../scoring/score.ts';
import type { Line } from '../lines.ts';
import type { Named, Subject } from '../names.ts';
import { resolve } from '../resolve.ts';
import type { Token } from '../tokens.ts';
import { away } from './predicates.ts';
import { type Beside, type Reading, set, unknown } from './state.ts';

const verb = /^(?:为|达|达到|仅为|只有)$/;

/** Words a statement about an indicator may go on with after its name. */
const predicate =
  /^(?:中(?=[\d有,])|[较均已未不基本良好健全完善达符没无明规范齐得到实为按整年计应显优一有存于])/;

/** 绩效指标 明确性 is another name, and no 绩效指标 that is 明确. */
const noun = /^\p{Script=Han}{2,4}[性率度]$/u;

/** A name becomes what the sentence speaks of, unless it is only a part of a longer word. */
export function onName(reading: Reading, token: Token & { kind: 'name' }, { before, next }: Beside): void {
  const { line, state, spoken } = reading;
  const behind = next?.kind === 'other' ? line.text.slice(next.from, next.to) : '';
  const strange = next?.kind === 'other' && (!predicate.test(behind) || noun.test(behind));
  const beside = before?.kind === 'name' && !isUnder(token.named, state.topic);
  // 专项资金管理 is how money is managed, and no group that is called 管理.
  const compound =
    before?.kind === 'word' &&
    token.to - token.from === 2 &&
    /(?:资金|经费)$/.test(line.text.slice(before.from, before.to));
  // 低于 100% 的目标，得 3.6 分: a name of two letters is a word, too.
  const aim =
    token.to - token.from === 2 && /\d[%\p{Script=Han}]{0,3}的$/u.test(line.text.slice(0, token.from));
  // 22.35 万人次，占接待人次的 13.97%，扣 0.5 分: what has a share taken of it is not what is spoken of.
  const base = line.text.charAt(token.from - 1) === '占' && line.text.charAt(token.to) === '的';
  // 6 个项目未设质量类指标，扣 1 分: what is not there loses nothing.
  const lacking = /(?:未设置?|未编制|未设定|缺少|缺乏|没有)$/u.test(line.text.slice(0, token.from));
  if (compound || strange || beside || base || aim || lacking || before?.kind === 'other') {
    unknown(state);
    // 东社区过程 24 分、产出 51 分: from here on the marks are that unit's.
    if (
      before?.kind === 'other' &&
      isScored(line, next) &&
      isAnothers(line.text.slice(state.clauseAt, token.from))
    )
      set(state, { foreign: true, elsewhere: true });
    return;
  }
  const link = before === undefined ? '' : line.text.slice(before.from, before.to);
  if (link === '"' && isAnothers(line.text.slice(state.clauseAt, token.from - 1))) {
    unknown(state);
    return;
  }
  const path = before?.kind === 'name' || ['-', '>', '/', '的'].includes(link);
  const within = path && state.topic.length > 0 ? state.topic : line.scope.within;
  const topic = resolve(token.named, { ...line.scope, within });
  const quoted = isQuoted(token, line);
  const after = line.text.slice(token.to, token.to + 16);
  if (
    ((quoted || owns.test(after)) && isOfOneOther(line.scope.within, topic)) ||
    (ofGoals([...line.scope.within, ...spoken.flat()]) && asGoal.test(after))
  ) {
    unknown(state);
    return;
  }
  const joined = link === '、' || link === '与' || (before?.kind === 'word' && before.word === 'and');
  if (!joined || state.list.length === 0) state.listAt = token.from;
  state.list = joined ? [...state.list, topic] : [topic];
  if (topic.some(({ node }) => node !== null)) spoken.push(topic);
  // Names of two letters are words too: 效果显著.
  const example = quoted && /^"(?:等|指标|类)*(?:未|没有|缺|无|不|仅|只)/.test(line.text.slice(token.to));
  // 投入—管理—产出 is the order of things and no path to one of them.
  const chain = link === '-' && state.topic.length > 0 && !isUnder(token.named, state.topic);
  if (state.clean && token.to - token.from > 2 && !example)
    state.theme = state.list.length > 1 || chain ? [] : topic;
  const known = topic.length > 0;
  set(state, {
    topic,
    topicAt: token.from,
    fresh: known,
    bare: known,
    role: null,
    borrowed: false,
    pointed: false,
    lost: false,
    mean: false,
    every: false,
    shared: false,
    only: false,
  });
}

/** 第二小学“预算执行率”得 5.7 分: one of several units, each with marks of its own. */
const isAnothers = (words: string): boolean =>
  /(?:学校|学院|大学|[小中]学|院|中心|公司|企业|镇|乡|街道|社区|村|站|所|局|委|馆|园|队|县|区|市|州|旗|处|厅|集团)(?:的|[在从]?其)?$/.test(
    words,
  ) && !/\d|(?:^|[对按将把由从经据])(?:本|该|我|全|此|各)[^,]{0,8}$/.test(words);

const isScored = ({ text }: Line, next: Token | undefined): boolean =>
  next?.kind === 'figure'
    ? next.figure.unit === '分'
    : next?.kind === 'word' && /^(?:得|扣|满分|分值|权重)/.test(text.slice(next.from, next.to));

const isQuoted = ({ from, to }: Token, { text }: Line): boolean => text[from - 1] === '"' && text[to] === '"';

/** Under another indicator a quoted name is an example: “节水量”指标没有口径，扣 0.5 分 is not taken off 节水量. */
const isOfOneOther = (within: readonly Subject[], topic: readonly Subject[]): boolean =>
  within.length > 0 &&
  within.every(({ node }) => node !== null && node.children.length === 0) &&
  !topic.some(({ node }) => within.some((one) => one.node === node));

/** 满意度指标的调查对象不明确，扣 0.5 分: under another indicator, a fault of its own papers. */
const owns =
  /^(?:类|指标)*的(?!得|满|扣|失|分|权|评|自评|指标|平均|标准|实际|完成|目标|值|有|为|是)\p{Script=Han}/u;

/** 指标细化 4 分，活动场次仅设总量，扣 1 分: under the setting of goals an indicator is a goal that was set. */
const asGoal =
  /^(?:类|等|的|三级|绩效)*(?:指标|目标)?(?:值)?(?:仅|只|未|没有|缺少|缺乏|不够?)(?:设|分|细|量化|明确|区分|清晰|具体)/;
const ofGoals = (within: readonly Subject[]): boolean =>
  within.some(({ node }) => node !== null && /目标|指标/.test(node.indicator.name));

/** Unknown words; the end of a name that was just spoken of is that name: 预算执行率 99.9%，执行率得分 20 分. */
export function onOther(reading: Reading, token: Token, { before }: Beside): void {
  const { line, state, spoken } = reading;
  const words = line.text.slice(token.from, token.to);
  const last = words.length >= 3 && before?.kind === 'mark' ? spoken.at(-1) : undefined;
  if (last?.some(({ node }) => node?.indicator.name.endsWith(words)) === true) {
    set(state, { topic: last, topicAt: token.from, fresh: true, bare: false, role: null, borrowed: false });
    return;
  }
  unknown(state);
  state.only ??= true;
  // 区卫健委年度考核中，本中心得 92.6 分: a body above has its own marks and its own weights.
  const clause = line.text.slice(state.clauseAt, token.to);
  if (judging.test(clause) && (above.test(clause) || framework.test(clause)))
    set(state, { foreign: true, elsewhere: true });
}

const judging = /口径|办法|体系|评分表|细则|标准|模板|考核|考评|测评|评比|验收|督查|检查|评估|抽查|排名/;
/** 市级指标体系中，: a tree like this one, with weights of its own. */
const framework =
  /(?:国家|[省市州]级|上级|原|旧|上一?版|外[省市县区]|年中|中期|期中|期末|末期|[第首]一?次|试评)[^,;。:]{0,6}(?:指标(?:体系)?|评分表|评分细则|评分标准|评价标准|模板)[^,;。:]{0,4}[中里]$|(?:协议|合同|招标文件)[^,;。:]{0,10}(?:考核|考评|评分)(?:表|办法|体系|细则|标准)[中里]$|^(?:若|如)?(?:按照?|依|参照|对照)(?:国家|[省市州]级|上级|原|旧|上年|[上去]一?年度?|自评)[^,;。:]{0,8}(?:口径|标准|体系|办法|评分表|模板)$/;
const above =
  /(?:国家|[部省市州区县旗镇委局厅办院]|上级|主管部门|行业|协会|第三方)[^,;。:]{0,14}(?:(?:考核|考评|测评|评比)(?:中|里|时|结果|排名|将|把|对|以|采用|按|要求|规定)|(?:验收|督查|检查|评估|抽查|考核|排名)[^,;。:]{0,4}中$|(?:年中|年度|年终|季度|末期|中期)?(?:考核|考评|测评|评比|抽评)(?:综合)?$)/;

/** Whether a name may go on with the path that the topic began: 过程 业务管理. */
const isUnder = ({ subjects }: Named, topic: readonly Subject[]): boolean =>
  subjects.some(({ node }) =>
    topic.some((above) => above.node === null || liesIn(node?.path ?? [], above.node.path)),
  );

export function onDate({ state, setting }: Reading, token: Token & { kind: 'date' }): void {
  away(state, !token.years.some((year) => setting.years.has(year)), true);
  state.part = setting.several && token.years.length < setting.years.size;
  state.only = false;
}

/** Words that end as indicators' names do, and are no more than a name. */
const stranger =
  /^(?:[A-Z]\d*(?:[.-]\d+)*[.、]?|\d{1,2}[.、]|\(\d\)|[\u2460-\u2473])?[\p{Script=Han}"]{2,16}(?:率|(?<![年季月制进])度|性|数|量|值|比例|里程|面积|程度|效益|影响|成本|水平|机制|情况)$/u;

const weight = /^\((?:分值|满分|权重|标准分|共)?:?\d+(?:\.\d+)?分/;

/** Words that begin a sentence about something, or say that something is wanting. */
const told =
  /^(?:[一二三四五六]是|另|此外|同时|因|由于|经|对|在|至|截至|抽查|发现|其|但|如|主要)|未|不|没有|无|缺|超|低于|滞后|延迟|延期|逾期|偏|错|漏/;

export const isLikeName = (words: string): boolean => stranger.test(words) && !told.test(words);

export function onMark(
  reading: Reading,
  { mark, from, to }: Token & { kind: 'mark' },
  { before, next }: Beside,
): void {
  const { line, state, outer } = reading;
  switch (mark) {
    case '(': {
      // 服务合格率（分值 6 分）得 5 分: the points in the bracket are those of the words before it, and so are the next.
      const strange = !state.fresh && (before?.kind === 'other' || state.only === true);
      const weighed = strange && state.only === true && weight.test(line.text.slice(from));
      if (weighed) reading.strangers = true;
      outer.push({ ...state, list: [...state.list], lost: state.lost || weighed });
      const lost = state.lost || strange;
      set(state, { role: null, bare: state.fresh, each: false, clean: true, lost, strangerBefore: false });
      break;
    }
    case ')': {
      const restored = outer.pop();
      const list = state.shared ? state.list : [];
      if (restored !== undefined)
        reading.state = { ...restored, bare: restored.fresh, list, shared: state.shared };
      break;
    }
    case ',': {
      // 得分率最低，为 86.67%: the clause goes on with its verb.
      const goesOn = next?.kind === 'word' && verb.test(line.text.slice(next.from, next.to));
      const role = state.each || goesOn ? state.role : null;
      const strangerBefore = state.only === true && isLikeName(line.text.slice(state.clauseAt, from));
      set(state, { clean: true, bare: false, concludes: false, foreign: state.elsewhere, role });
      set(state, { every: false, strangerBefore, only: null, clauseAt: to });
      break;
    }
    case ':':
      // 得分率分别为：过程 92.59%、产出 98.11%
      if (state.role !== null && state.role !== 'mixed' && !state.fresh) reading.lead = state.role;
      set(state, { clean: true, strangerBefore: false, only: null, clauseAt: to });
      break;
    default:
      if (!'、"\'-'.includes(mark)) unknown(state);
  }
}
