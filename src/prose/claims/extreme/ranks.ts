import type { Unit } from '../../../report/read.ts';
import type { Fraction } from '../../../scoring/quantity.ts';
import { matchesOf } from '../../matches.ts';
import type { ExtremeClaim } from '../claim.ts';
import { numberOf } from '../count/numbers.ts';
import { isElsewhere } from '../reading/elsewhere.ts';
import type { Line, Text } from '../reading/lines.ts';
import { type NameList, nameLists } from '../reading/names/list.ts';
import type { Subject } from '../reading/names.ts';
import { isSame, levelIn, type Peer } from '../reading/peers.ts';
import type { Sentence } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';
import { amongNamed, setsOf } from './sets.ts';

const superlative =
  /(?<measure>得分率|失分率|扣分率|失分|扣分|丢分|得分)?(?:为|相对)?(?<most>最[低高多少大小]|(?:排名|位居|排在?|位列|居)(?:首位?|第一位?|末位|最后|倒数第一)|垫底|居[^,;。]{1,10}(?:首位|末位|之首|之末|第一位?|最后))|(?<next>其次)/g;

type Measure = 'rate' | 'loss' | 'score';
type Order = { readonly measure: Measure; readonly low: boolean };

/** 业务管理的得分率最低，其次为服务对象满意度; 失分最多的是业务管理; 业务管理得分率 87%，为各指标最低. */
export function ranks(text: Text, line: Line, sentence: Sentence, unit: Unit): readonly ExtremeClaim[] {
  const words = line.text.slice(sentence.from, sentence.to);
  if (!/最|首|末|垫底|第一|最后/.test(words)) return [];
  const lists = nameLists(line, sentence);
  if (lists.length === 0) return ofHeading(text, line, sentence, unit);
  const found: ExtremeClaim[] = [];
  let order: Order | null = null;
  let rank = 0;
  for (const match of matchesOf(words, superlative)) {
    const [from, to] = [sentence.from + match.index, sentence.from + match.index + match[0].length];
    if (match.groups?.['next'] === undefined) [order, rank] = [orderOf(words, match), 0];
    else if (order !== null) rank += 1;
    if (order === null || isVague(words, match) || isElsewhere(text, line, sentence, to)) continue;
    // 其次是 begins what is second, known or not.
    const told = (rank > 0 ? /^(?:[是为:]|的?\d)/ : /^的[\d一二两三四五六七八九十]/).test(
      line.text.slice(to),
    );
    const subject = after(line, lists, to) ?? (told ? null : before(line, lists, from));
    if (subject === null) continue;
    found.push(...claimOf(line, sentence, unit, subject, order, rank, from, to));
  }
  return found;
}

const ofThis =
  /^(?:该|此|本)(?:项|类|个)?(?:[一二三四]级)?指标[^。;]*得分率(?:仅|为|达)*\d[\d.]*%,(?:为|是|在)(?:全部|所有|各|[\d一二三四五六七八九十]+[个项])?(?:[一二三四]级)?指标[中里]?(?:得分率)?(?:的)?最(?<end>[高低])/;

/** ### 决策 … 该指标得分率 63.89%，为四个一级指标中最低: what the heading names is compared. */
function ofHeading(text: Text, line: Line, sentence: Sentence, unit: Unit): readonly ExtremeClaim[] {
  const match = ofThis.exec(line.text.slice(sentence.from, sentence.to));
  const [subject, ...more] = line.scope.within;
  if (match === null || subject === undefined || more.length > 0) return [];
  const to = sentence.from + match[0].length;
  if (isElsewhere(text, line, sentence, to)) return [];
  const order: Order = { measure: 'rate', low: match.groups?.['end'] === '低' };
  const own = {
    subject,
    from: sentence.from,
    to: sentence.from + line.text.slice(sentence.from).indexOf('指标') + 2,
  };
  return claimOf(line, sentence, unit, own, order, 0, to - 2, to);
}

/** What is compared, and which end: from the words that touch the superlative, else from those before it. */
function orderOf(words: string, match: RegExpExecArray): Order | null {
  const { measure = '', most = '' } = match.groups ?? {};
  const low = /低|少|小|末|后|倒|垫/.test(most);
  const earlier = words.slice(0, match.index);
  const own =
    measure ||
    /^的?(得分率|失分率|扣分率|失分|扣分|得分)/.exec(words.slice(match.index + match[0].length))?.[1];
  const many = /[多少]/.test(most);
  switch (own) {
    case '得分率':
      return many ? null : { measure: 'rate', low };
    case '失分率':
    case '扣分率':
      return many ? null : { measure: 'rate', low: !low };
    case '失分':
    case '扣分':
    case '丢分':
      return { measure: 'loss', low };
    case '得分':
      return { measure: 'score', low };
    default: {
      // 最低的二级指标是甲，得分率 87%: the rate may be told behind.
      const behind = /^的[^,;。]{1,24},得分率/.test(words.slice(match.index + match[0].length));
      return !many && (earlier.includes('得分率') || behind) ? { measure: 'rate', low } : null;
    }
  }
}

function isVague(words: string, match: RegExpExecArray): boolean {
  const earlier = words.slice(0, match.index);
  const near = words.slice(Math.max(0, match.index - 3), match.index + match[0].length + 10);
  return /除|其余|其他|以外/.test(earlier) || /之一|相对|最[低高大]值|最[低高]分/.test(near);
}

type At = { readonly subject: Subject; readonly from: number; readonly to: number };

const only = (list: NameList | undefined): At | null => {
  const [subject] = list?.subjects ?? [];
  return list === undefined || subject === undefined || list.count !== 1 || !list.whole
    ? null
    : { subject, ...subject.at };
};

/** 最低的（二级指标）是甲; 最低的甲为 87%. */
function after(line: Line, lists: readonly NameList[], to: number): At | null {
  const words = line.text.slice(to, to + 16);
  const lead =
    /^(?:的(?:(?:[一二三四五]级)?(?:评价)?指标|方面|环节|一项|项目)?)?(?:是|为|:|有)?"?/.exec(words)?.[0] ??
    '';
  if (lead === '') return null;
  const at = to + lead.length;
  return only(lists.find(({ from }) => from === at));
}

/** What may stand between a name and the superlative that is said of it. */
const between =
  /^"?(?:指标|的|得分率|得分|满分|失分|扣分|扣|得|占|为|是|在|属于?|系|仅|只有|达到?|均|各|所有|全部|本次|评价|绩效|[\d.]+[%分项个]?|[一二两三四五六七八九十]+[项个]|[一二三四五]级|方面|维度|指标体系|中|里|之中|情况|,|也|都|、(?=得分率)|整体|总体|\([^()]{0,20}\))*$/;

/** 甲得分率最低; 甲得 5.6 分，为所有二级指标中最低. */
function before(line: Line, lists: readonly NameList[], from: number): At | null {
  const list = lists.findLast((one) => one.to <= from);
  if (list === undefined || !between.test(line.text.slice(list.to, from))) return null;
  return only(list);
}

/** 三类一级指标中: of so many, which may be fewer than there are. */
function countOf(words: string): number | null {
  const [, many] =
    /(?<![\d一二三四五六七八九十]|全部|所有)([一二两三四五六七八九十]{1,3}|\d{1,2})[个项类][^,;:。]{0,8}指标[中里]/.exec(
      words,
    ) ?? [];
  return many === undefined ? null : numberOf(many);
}

const valueIn = (peer: Peer, measure: Measure): Fraction => peer[measure];

function claimOf(
  line: Line,
  sentence: Sentence,
  unit: Unit,
  { subject, from, to }: At,
  order: Order,
  rank: number,
  start: number,
  end: number,
): readonly ExtremeClaim[] {
  const { node } = subject;
  if (node === null || subject.unit !== unit) return [];
  const level = levelIn(line.text.slice(sentence.from, end)) ?? levelIn(line.text.slice(end, end + 10));
  const among = amongNamed(line, sentence, unit, subject, from);
  const all = /(?:全部|所有)[^,;:]{0,10}$/.test(line.text.slice(sentence.from, start));
  const many = countOf(line.text.slice(sentence.from, start));
  const sets = (among === null ? setsOf(line, unit, subject, level, all ? null : end) : [among]).filter(
    (set) => many === null || set.length === many,
  );
  if (sets.length === 0) return [];
  const measures: readonly Measure[] = order.measure === 'score' ? ['score', 'rate'] : [order.measure];
  const fits = measures.some((measure) => sets.some((set) => holds(set, subject, measure, order.low, rank)));
  const [first = []] = sets;
  const sorted = first.toSorted(
    (a, b) => (order.low ? 1 : -1) * valueIn(a, order.measure).compare(valueIn(b, order.measure)),
  );
  const expected = sorted[rank]?.node ?? node;
  return [
    {
      kind: 'extreme',
      what: order.measure === 'loss' ? 'loss' : 'rank',
      spot: spotIn(line, from, to, Math.min(from, start), Math.max(to, end)),
      fits,
      expected: expected.indicator.name,
      related: [{ unit, index: expected.index }],
    },
  ];
}

/** Whether so many stand beyond a node; those that print the same share their place. */
function holds(
  set: readonly Peer[],
  { node }: Subject,
  measure: Measure,
  low: boolean,
  rank: number,
): boolean {
  const self = set.find((peer) => peer.node === node);
  if (self === undefined) return false;
  const own = valueIn(self, measure);
  const beyond = set.filter((peer) => {
    const value = valueIn(peer, measure);
    return !isSame(value, own) && (low ? value.lt(own) : value.gt(own));
  });
  const distinct = beyond.filter(
    (peer, at) =>
      !beyond.slice(0, at).some((other) => isSame(valueIn(other, measure), valueIn(peer, measure))),
  );
  return beyond.length === rank || distinct.length === rank;
}
