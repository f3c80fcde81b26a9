import type { CountClaim } from '../claim.ts';
import type { Line, Text } from '../reading/lines.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { figuresAfter, listAfter, listInBracket } from './behind.ts';
import { type Beside, bare, cut, type List, listOf, openedAt } from './list.ts';
import { isAbstract, isCountOf, isOrgan, isPlace } from './nouns.ts';
import { type Counted, countClaim, countedIn } from './numbers.ts';

/** A number beside the list of what it counts: 甲、乙、丙3个部门; 3个部门（甲、乙、丙）; 3个部门分别为甲、乙、丙. */
export function besideLists(text: Text): readonly CountClaim[] {
  return text.lines.flatMap((line) => {
    if (line.passage.kind === 'cell' || !listing.test(line.text)) return [];
    return sentencesOf(line).flatMap((sentence) => {
      const words = line.text.slice(sentence.from, sentence.to);
      if (!listing.test(words) && sentence.end !== ';') return [];
      const all = countedIn(line, sentence);
      return all.flatMap((one) => claimOf(text, line, sentence, one, all));
    });
  });
}

const listing = /[、;]|"\s*"|》《|分别|即|:/;

function claimOf(
  text: Text,
  line: Line,
  sentence: Sentence,
  one: Counted,
  all: readonly Counted[],
): readonly CountClaim[] {
  const isName = (words: string): boolean => text.index.names.has(words);
  const bracket = listInBracket(line, one, isName);
  const found = [
    bracket,
    listBefore(line, sentence, one, isName),
    listAfter(line, sentence, one, isName),
    figuresAfter(line, one),
  ].filter((list) => list !== null);
  const [list, ...more] = found;
  if (list === undefined) return [];
  const fits = found.some(({ counts }) => counts.includes(one.stated));
  if (fits) return [countClaim(line, one, [one.stated])];
  // Two lists beside one number, or another number that counts the list: which is meant cannot be told.
  if (more.length > 0 || (list !== bracket && isOfOther(line, one, all, list))) return [];
  const [least = 0, most = 0] = [list.counts[0], list.counts.at(-1)];
  if (list.open && one.stated > most) return [];
  const gap = one.stated > most ? one.stated - most : least - one.stated;
  return gap <= list.room ? [countClaim(line, one, list.counts)] : [];
}

/** 3个镇5个村分别为甲、乙、丙: another number of the clause counts the list. */
const isOfOther = ({ text }: Line, one: Counted, all: readonly Counted[], { counts }: List): boolean =>
  all.some((other) => {
    if (other === one || !counts.includes(other.stated)) return false;
    const [a, b] = other.from < one.from ? [other, one] : [one, other];
    return !/[,;:()]/.test(text.slice(a.end, b.from));
  });

/** Words after which a list may begin, in the middle of what looks like one of its items. */
const begins =
  /对(?![象应接口比])|(?<![方面定])向|将|把|(?<![自理])由|从(?![业])|在(?![职线建岗编])|(?<![行作])为(?!民)|(?<!但)是|(?<![所国具共含拥])有(?![限机效关])|包括|包含|涵盖|涉及|[内下]设|设[有置立]|分[为成]|划分|选[取定择]|抽[取查]|走访|围绕|按照|依据|根据|通过|结合|会同|联合|其中|了(?!解)|的|使用|采[用取]|支持|负责|属于|分别|开工|建成|举[办行]|召开|实施|开展|完成|第[一二三四五六七八九十\d]|[\d一二两三四五六七八九十](?:个|项|类|种|大|条|家|名)/;
const lead = /(?:,?(?:总共|一共|共计|合计|总计|共有|共)|(?<![同平均优高中初对])等共?|这)$/;

/** 京津冀鲁四省: names of one letter each; “四大考验”、“四种危险”: numbers inside names. */
const outside = /[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁]{2}$|[、(,]"$/;

/** 甲、乙、丙（共）3个部门. */
function listBefore(
  line: Line,
  sentence: Sentence,
  one: Counted,
  isName: (words: string) => boolean,
): Beside | null {
  if (one.noun === '' && one.counter !== '大') return null;
  const { text } = line;
  const before = lead.exec(text.slice(sentence.from, one.from))?.[0] ?? '';
  const end = one.from - before.replace(/^等/, '').length;
  const start = openedAt(text, Math.max(sentence.from, line.start), end);
  const clauses = cut(text, start, end, ',;:');
  const clause = clauses.at(-1);
  if (clause === undefined) return null;
  const words = text.slice(clause.from, clause.to);
  if (!/、|""|》《/.test(words) || outside.test(words)) return null;
  // 甲、乙2个县、丙: the number stands inside a list.
  if (/^[^,;:。()]{0,12}、/.test(text.slice(one.end))) return null;
  // “水、电、路、气”四项工程: the list may stand in quotation marks as a whole.
  const inner = /"([^"]*、[^"]*)"$/.exec(words)?.[1];
  const whole = inner !== undefined && !/、|""/.test(bare(words));
  // “人口多、土地少，投入高、产出低”两大矛盾: a list of lists.
  if (whole && /[,;]/.test(inner)) return null;
  const span = whole ? { from: clause.to - 1 - inner.length, to: clause.to - 1 } : clause;
  const list = listOf(text, span, isName, whole ? null : begins);
  if (list === null || list.items.length < 2 || !isApposition(list, one, before, isName)) return null;
  // 甲、乙，丙、丁4个: the list may have begun before the comma.
  const earlier = clauses.at(-2);
  const open =
    list.open ||
    (earlier !== undefined &&
      text.charAt(earlier.to) === ',' &&
      text.slice(earlier.from, earlier.to).includes('、'));
  const names = isPlace(one.noun) && !isPlace(list.items.at(-1) ?? '');
  return { ...list, open, room: names ? 1 : 2 };
}

/** Words with which a sentence goes on to its number: …、丙围绕3个方面 counts no list. */
const verb =
  /(?:[的了在从对为是及和与于以按将把向给让]|[共设拥现具建]有|包含|做到|达到|建成|达成|构成|组成|提供|提出|发现|存在|剖析|查摆|印发|出台|召开|抓好|突出|聚焦|围绕|涉及|包括|增设|新设|获得|荣获|打造|签订|选取|抽取|抽查|走访|下辖|辖|运用|采取|坚持|贯彻|推出|创办|拥有|具备|带动|吸引|入选|入围|承担|负责|举办|涵盖|覆盖)$/;
/** These may go on to it, too, but also end names: 项目验收、资金管理. */
const action =
  /(?:实施|开展|建设|改造|管理|服务|检查|验收|评审|审核|审查|采购|学习|研究|规范|优化|强化|加强|深化|细化|明确|健全|完善|建立|推进|推动|整改|处理|办理|解决|分析|编制|修建|修缮|维修|调研|论证|总结|归纳|梳理|制定|修订|组织|承接|申报|落实|安排|投入|新增|新建|培育|引进|参与|参加|配合|支持|帮扶|谋划|部署|启动|使用|完成|实现|创建|制作|编写|撰写|取消|停止|废止|撤销|整合|归并|合并|设置|设)$/;

/** Whether a list before a number is what it counts, and not what does something to it. */
function isApposition(
  list: List,
  { noun, counter }: Counted,
  before: string,
  isName: (words: string) => boolean,
): boolean {
  const { items } = list;
  const large = counter.startsWith('大');
  const last = items.at(-1) ?? '';
  const own = items.slice(1);
  if (own.some((item) => /\d/.test(bare(item)) && !/^[A-Z]+\d/.test(item))) return false;
  if (/\d[\p{Script=Han}%]{0,3}$/u.test(bare(items[0] ?? ''))) return false;
  if (last.length > 24 || !isCountOf(own.length > 1 ? own : items, noun)) return false;
  const marked = /["》)]$/;
  if (marked.test(last) && items.slice(0, -1).every((item) => marked.test(item))) return true;
  if (isName(last) && /指标|方面|维度|部分|类|环节|内容/.test(noun)) return true;
  if (verb.test(last)) return false;
  const tail = noun.slice(-2);
  if (last.endsWith(tail) && last !== tail) return items.length > 2 || (items[0] ?? '').endsWith(tail);
  const same = (item: string): boolean => isPlace(item) === isPlace(last) && isOrgan(item) === isOrgan(last);
  if (!items.every(same)) return false;
  // 笏石、东庄共12个村 counts what lies there.
  if (isPlace(noun) && !isPlace(last)) return before === '' && items.length > 2 && last.length <= 4;
  if (isPlace(last) || isOrgan(last)) return true;
  const several = (list.counts.at(-1) ?? 0) > 2;
  if (isAbstract(noun) || large) return several ? last.length <= 14 : last.length <= 4 && short(items);
  if (!several || (action.test(last) && last.length < 4)) return false;
  return action.test(last) ? own.slice(0, -1).some((item) => action.test(item)) || alike(own) : true;
}

const short = ([first = '']: readonly string[]): boolean => first.length <= 8 && !action.test(first);

/** Names of things are alike: 道路硬化工程、管网改造工程, 扩容、维修. */
const alike = (items: readonly string[]): boolean => {
  const ends = items.map((item) => item.replace(/\([^()]*\)$/, '').slice(-1));
  return items.length >= 2 && new Set(ends).size < ends.length && ends.at(-1) === ends.at(-2);
};
