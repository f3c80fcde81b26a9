import { matchesOf } from '../../matches.ts';
import type { CountClaim } from '../claim.ts';
import { isUnderPart } from '../extreme/sets.ts';
import { hasLevel } from '../reading/levels.ts';
import type { Line, Text } from '../reading/lines.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';
import { yearsOf } from '../reading/when.ts';
import { numberOf } from './numbers.ts';
import { type Group, groupsNamed, listed, waysToCount, waysToCountAny, waysToCountEnds } from './tree.ts';

const numeral = '\\d+|[一二两三四五六七八九十百]+';
const kind = '(?:评价|绩效|评分|考核|具体|明细|细化)?';
const unit = '(?:个|项|类|大类)';
/** 4个一级指标, 一级指标4个, 4个一级、12个二级指标, 15个末级指标. */
const counted = new RegExp(
  `(?<![\\d.第])(?<n1>${numeral})${unit}(?<l1>[一二三四五末])级(?:${kind}指标|(?=[、,和及与]+(?:${numeral})${unit}[一二三四五末]级))|` +
    `(?<l2>[一二三四五末])级${kind}指标(?:总数|总计|合计|共计|数量|个数|分别|共有|共|为|有|数|设置|设|达|:)*(?<n2>${numeral})(?:个|项|类)`,
  'g',
);
/** 一、二、三级指标分别为4个、12个、20个. */
const dealt = new RegExp(
  `(?<levels>[一二三四五](?:级(?:指标)?)?(?:[、和及][一二三四五](?:级(?:指标)?)?)+)(?:级?指标)?(?:数量|个数|总数)?(?:分别|依次)(?:为|有|是|设置|设)?(?<numbers>(?:${numeral})[个项]?(?:[、和及,](?:${numeral})[个项]?)+)`,
  'g',
);
/** 共设16项指标, 全部16项指标. */
const plain = new RegExp(
  `(?:设置|设定|设立|设计|设有|共设|下设|设|选取|选定|选用|包括|包含|构建|形成|细化为|细化成|分解为|共有|共计|共|全部|所有)了?(?<n>${numeral})[个项]${kind}指标(?![体值库])`,
  'g',
);
const sum = /^(?:全部|所有).*指标(?:之?中)/;
const whole =
  /设置|设立|设计|设有|设定|设|分为|包括|包含|组成|构成|下设|细分|分解|选取|选用|涵盖|涉及|建立|形成|共|体系|从|由|具体为|共计|采用|全部|所有/;
const partial = /其中(?![^,;]*[:：])|未|扣|失|低于|不足|有$|仅|个别|部分|剩余|新增|增加|删|调整|优化|修改/;
const after =
  /^(?:(?:得分|得分率|的得分率|得分情况|权重|分值)?(?:均|都|分别|依次|看|来看)|[,、。;:()"']|$|和|及|以及|与|构成|组成|指标体系|体系|的指标体系|的评价|的绩效|共|进行|展开|展开评价|对|得分率看|来|用于|开展|作为|予以|实施|加以|满分|总分|总计)/;
const ofPart = /(?<![\d一二三四五六]个一级指标[,、;]?)(?:下设|其下)|[该本此][类项部]/;
/** 14个二级指标中，……: all there are, where the clause begins with them. */
const all = /^(?:[^,;:]*[,;:])?(?:在|从|全部|所有|上述|这)*$/;
const levels = '一二三四五';

/** How many indicators of a level there are: 3 个一级指标. */
export const levelCounts = (text: Text): readonly CountClaim[] =>
  text.lines.flatMap((line) => {
    if (!line.text.includes('指标') || line.passage.kind === 'cell') return [];
    const { unit: own } = line.scope;
    if (own === null || own.printed.roots.length === 0) return [];
    return sentencesOf(line).flatMap((sentence) => {
      const found = [
        ...levelsIn(text, line, sentence),
        ...levelsDealt(text, line, sentence),
        ...unlevelled(text, line, sentence),
      ];
      if (found.length === 0) return found;
      // 下设3个二级指标, under a heading that is no name of the tree, are those of a part.
      const words = line.text.slice(sentence.from, sentence.to);
      const part = isUnderPart(line) && ofPart.test(words);
      const other = part || isOfOther(text, sentence, words) || (words.includes('分别') && isTwice(found));
      return other ? found.filter(({ count, actual }) => actual.includes(count)) : found;
    });
  });

/** 当时的指标体系, 2020年……: another year's evaluation had another tree, and so has one that was only proposed. */
function isOfOther({ report }: Text, { tokens }: Sentence, words: string): boolean {
  if (otherTree.test(words)) return true;
  const years = yearsOf(report);
  const dates = tokens.flatMap((token) =>
    token.kind === 'date' && token.years.length > 0 ? [token.years] : [],
  );
  const told = dates.some((own) => own.some((year) => years.has(year)));
  return dates.length > 0 && !told && /(?:19|20)\d\d(?:年|[-、至])/.test(words);
}

const otherTree =
  /当时|原(?:有|来|先|方案|指标|体系)|[上去前往]年|以前|历年|以往|此前|今后|下一步|下年|次年|拟[设定建]|自评(?:表|指标|体系)|申报表|模板|范本|同类|外[省市县区]/;

/** 分别为3个一级指标和4个一级指标: two trees are spoken of. */
const isTwice = (found: readonly CountClaim[]): boolean =>
  found.some(({ of, count }, at) =>
    found.slice(0, at).some((other) => other.of === of && other.count !== count),
  );

function levelsIn(text: Text, line: Line, sentence: Sentence): readonly CountClaim[] {
  const words = line.text.slice(sentence.from, sentence.to);
  const matches = matchesOf(words, counted);
  let led = matches.length > 1;
  return matches.flatMap((match) => {
    const { n1, n2, l1, l2 } = match.groups ?? {};
    const digits = n1 ?? n2 ?? '';
    const before = words.slice(0, match.index);
    const clause = /[^,;:]*$/.exec(before)?.[0] ?? '';
    const next = words.slice(match.index + match[0].length);
    const names = listed(line, sentence.from, sentence.from + match.index);
    led ||= whole.test(before) || names >= 2 || /^(?:的?得分率?|得分)(?:均|都|分别|依次)/.test(next);
    const each = /^中(?!的)/.test(next) && all.test(before);
    if (partial.test(clause) || !(each || (led && after.test(next)))) return [];
    const start = sentence.from + match.index;
    const at = start + match[0].indexOf(digits, n2 === undefined ? 0 : 2);
    const groups = groupsNamed(text, line, start);
    const written = l1 ?? l2 ?? '';
    // 甲、乙2个二级指标 may count those it names.
    const ways = [...waysOf(groups, written), ...(names > 1 && n1 !== undefined ? [names] : [])];
    return claim(text, line, written, digits, ways, at, [start, start + match[0].length]);
  });
}

const waysOf = (groups: readonly Group[], written: string): readonly number[] =>
  groups.flatMap(({ children, depth }) =>
    written === '末' ? waysToCountEnds(children) : waysToCount(children, levels.indexOf(written) + 1, depth),
  );

function levelsDealt(text: Text, line: Line, sentence: Sentence): readonly CountClaim[] {
  const words = line.text.slice(sentence.from, sentence.to);
  return matchesOf(words, dealt).flatMap((match) => {
    const { levels: written = '', numbers = '' } = match.groups ?? {};
    const named = written.match(/[一二三四五](?=级|[、和及]|$)/g) ?? [];
    const given = Array.from(numbers.matchAll(new RegExp(numeral, 'g')));
    if (named.length !== given.length) return [];
    const start = sentence.from + match.index;
    const first = start + match[0].length - numbers.length;
    const groups = groupsNamed(text, line, start);
    return given.flatMap((one, index) => {
      const at = first + one.index;
      const level = named[index] ?? '';
      return claim(text, line, level, one[0], waysOf(groups, level), at, [at, at + one[0].length]);
    });
  });
}

/** 共设16项指标: on whatever level they are counted; another count altogether is of something else. */
function unlevelled(text: Text, line: Line, sentence: Sentence): readonly CountClaim[] {
  const words = line.text.slice(sentence.from, sentence.to);
  return matchesOf(words, plain).flatMap((match) => {
    const digits = match.groups?.['n'] ?? '';
    const clause = /[^,;:]*$/.exec(words.slice(0, match.index))?.[0] ?? '';
    const next = words.slice(match.index + match[0].length);
    if (
      partial.test(clause + match[0]) ||
      /[性心键同]$/.test(clause) ||
      !(after.test(next) || sum.test(match[0] + next))
    )
      return [];
    const start = sentence.from + match.index;
    const at = start + match[0].indexOf(digits);
    const groups = groupsNamed(text, line, start);
    const ways = groups.flatMap(({ children, depth }) => waysToCountAny(children, depth));
    return claim(text, line, '', digits, ways, at, [start, start + match[0].length]).filter(({ count }) =>
      ways.some((way) => Math.abs(way - count) <= 2),
    );
  });
}

function claim(
  text: Text,
  line: Line,
  written: string,
  digits: string,
  counted: readonly number[],
  at: number,
  [from, to]: readonly [number, number],
): readonly CountClaim[] {
  const stated = numberOf(digits);
  const level = levels.indexOf(written) + 1;
  // What is scored by itself is known where the text speaks of no level below the tree's.
  if (stated === null || stated === 0 || !hasLevel(text, level === 0 ? 2 : level)) return [];
  const counts = [...new Set(counted)];
  if (counts.length === 0) return [];
  return [
    {
      kind: 'count',
      spot: spotIn(line, at, at + digits.length, from, to),
      count: stated,
      actual: counts.includes(stated) ? [stated] : counts.slice(0, 2),
      of: written === '' ? '指标' : `${written}级指标`,
    },
  ];
}
