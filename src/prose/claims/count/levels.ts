import { parseNumeral } from '../../../scoring/numeral.ts';
import { leaves, type Scored, walk } from '../../../scoring/score.ts';
import type { CountClaim } from '../claim.ts';
import { hasLevel } from '../reading/levels.ts';
import type { Line, Text } from '../reading/lines.ts';
import { resolve } from '../reading/resolve.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';

const numeral = '\\d+|[一二两三四五六七八九十百]+';
const counted = new RegExp(
  `(?<![\\d.第])(?<n1>${numeral})(?:个|项|类|大类)(?<l1>[一二三四五])级(?:评价|绩效|评分|考核)?指标|(?<l2>[一二三四五])级(?:评价|绩效|评分|考核)?指标(?:共|共计|为|有|数|设置|设|:)?(?<n2>${numeral})(?:个|项|类)`,
  'g',
);
const whole =
  /设置|设立|设计|设有|设定|设|分为|包括|包含|组成|构成|下设|细分|分解|选取|选用|涵盖|涉及|建立|形成|共|体系|从|由|具体为|共计|采用/;
const partial = /其中(?![^,;]*[:：])|未|扣|失|低于|不足|有$|仅|个别|部分|剩余|新增|增加|删|调整|优化|修改/;
const after =
  /^(?:(?:得分|得分率|的得分率|得分情况|权重|分值)?(?:均|都|分别|依次|看|来看)|[,、。;:)]|$|和|及|以及|与|构成|组成|指标体系|体系|的指标体系|的评价|的绩效|共|进行|展开|展开评价|对|得分率看)/;
const levels = '一二三四五';

/** How many indicators of a level there are: 3 个一级指标. */
export const levelCounts = (text: Text): readonly CountClaim[] =>
  text.lines
    .flatMap((line) => levelsIn(text, line))
    .filter(({ of }) => hasLevel(text, levels.indexOf(of.charAt(0)) + 1));

const numberOf = (written: string): number | null =>
  /^\d+$/.test(written) ? Number(written) : parseNumeral(written);

function levelsIn(text: Text, line: Line): readonly CountClaim[] {
  if (!line.text.includes('级') || line.passage.kind === 'cell') return [];
  const { unit } = line.scope;
  if (unit === null || unit.printed.roots.length === 0) return [];
  return sentencesOf(line).flatMap((sentence) => {
    const words = line.text.slice(sentence.from, sentence.to);
    let led = false;
    return Array.from(words.matchAll(counted), (match): CountClaim | null => {
      const groups = match.groups ?? {};
      const stated = numberOf(groups['n1'] ?? groups['n2'] ?? '');
      const level = levels.indexOf(groups['l1'] ?? groups['l2'] ?? '') + 1;
      const before = words.slice(0, match.index);
      const clause = /[^,;:]*$/.exec(before)?.[0] ?? '';
      const next = words.slice(match.index + match[0].length);
      const names = listed(line, sentence.from, sentence.from + match.index);
      led ||= whole.test(before) || names >= 2 || /^(?:的?得分率?|得分)(?:均|都|分别|依次)/.test(next);
      if (stated === null || stated === 0 || !led || partial.test(clause) || !after.test(next)) return null;
      const roots = groupsNamed(text, line, sentence.from, sentence.from + match.index);
      const counts = [...new Set(roots.flatMap((group) => waysToCount(group.children, level, group.depth)))];
      if (counts.length === 0) return null;
      const digits = groups['n1'] ?? groups['n2'] ?? '';
      const start =
        sentence.from + match.index + match[0].indexOf(digits, groups['n2'] === undefined ? 0 : 2);
      return {
        kind: 'count',
        spot: spotIn(
          line,
          start,
          start + digits.length,
          sentence.from + match.index,
          sentence.from + match.index + match[0].length,
        ),
        count: stated,
        actual: counts.includes(stated) ? [stated] : counts,
        of: `${levels.charAt(level - 1)}级指标`,
      };
    }).filter((claim) => claim !== null);
  });
}

/** How many names stand in the list that leads up to the count: 投入、过程、产出、效益四个一级指标. */
function listed(line: Line, from: number, to: number): number {
  let names = 0;
  for (const token of line.tokens.filter((one) => one.from >= from && one.to <= to)) {
    if (token.kind === 'name') names += 1;
    else if (
      !(token.kind === 'mark' && token.mark === '、') &&
      !(token.kind === 'word' && token.word === 'and')
    )
      names = 0;
  }
  return names;
}

type Group = { readonly children: readonly Scored[]; readonly depth: number };

/** Whose indicators are counted: those of the indicator the sentence or the heading names, or all. */
function groupsNamed({ report }: Text, line: Line, from: number, to: number): readonly Group[] {
  const unit = line.scope.unit ?? report.units[0];
  const all: Group = { children: unit?.printed.roots ?? [], depth: 0 };
  const named = line.tokens
    .filter((token) => token.kind === 'name' && token.from >= from && token.to <= to)
    .flatMap((token) => (token.kind === 'name' ? resolve(token.named, line.scope) : []));
  const groups = [...named, ...line.scope.within].flatMap(({ node }) =>
    node === null || node.children.length === 0 ? [] : [{ children: node.children, depth: node.path.length }],
  );
  return [all, ...groups];
}

/**
 * Every defensible number of indicators on a level. In an uneven tree a scored end above the level may be
 * counted as one of it (效益 with ends on the second level), and 合理缺项 may be left out.
 */
function waysToCount(roots: readonly Scored[], level: number, depth: number): readonly number[] {
  const nodes = [...walk(roots)];
  const deepest = Math.max(depth, ...nodes.map(({ path }) => path.length));
  if (level > deepest || level <= depth) return [];
  const at = nodes.filter(({ path }) => path.length === level);
  const ends = [...leaves(roots)];
  const above = ends.filter(({ path }) => path.length < level);
  const ways = [
    at.length,
    at.length + above.length,
    at.filter(({ children }) => children.length > 0).length,
    at.filter(({ applicable }) => applicable).length,
  ];
  if (level === deepest) ways.push(ends.length, ends.filter(({ applicable }) => applicable).length);
  return [...new Set(ways)].filter((way) => way > 0);
}
