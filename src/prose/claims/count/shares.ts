import type { Unit } from '../../../report/read.ts';
import { parseNumeral } from '../../../scoring/numeral.ts';
import { walk } from '../../../scoring/score.ts';
import { matchesOf } from '../../matches.ts';
import type { CountClaim } from '../claim.ts';
import { isUnderPart } from '../extreme/sets.ts';
import { type Condition, conditionOf } from '../reading/condition.ts';
import { isElsewhere } from '../reading/elsewhere.ts';
import { hasLevel } from '../reading/levels.ts';
import type { Line, Text } from '../reading/lines.ts';
import { levelIn, peersOf } from '../reading/peers.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';
import { groupsNamed } from './tree.ts';

/** How many indicators reach something: 得满分的有9个，失分的有6个; 3个三级指标得分率低于70%. */
export const shares = (text: Text): readonly CountClaim[] =>
  text.lines.flatMap((line) => {
    const { unit } = line.scope;
    if (unit === null || line.passage.kind === 'cell' || !mentions.test(line.text)) return [];
    return sentencesOf(line).flatMap((sentence) => {
      const words = line.text.slice(sentence.from, sentence.to);
      if (!mentions.test(words) || !words.includes('指标') || isOther.test(words)) return [];
      return [...after(words), ...before(words)].flatMap((one) => {
        const at = sentence.from + one.at;
        return isElsewhere(text, line, sentence, at) ? [] : claimOf(text, line, sentence, unit, one);
      });
    });
  });

const mentions = /满分|扣分|失分|丢分|得分率/;
/** Others are counted by their scores too: 得满分的有9个县; and standards say what would be. */
const isOther =
  /[\d一二两三四五六七八九十](?:个|家|所)(?:市|县|区|镇|乡|街道|村|社区|学院|学校|单位|部门|项目|企业|机构|科室)|标准|否则|每[低少降减增下超]|扣完为止|不得分|自评/;

type Share = {
  readonly said: Condition;
  readonly stated: number;
  /** Where the number stands in the sentence, and where the statement begins and ends. */
  readonly at: number;
  readonly length: number;
  readonly from: number;
  readonly to: number;
};

const numeral = '\\d+|[一二两三四五六七八九十]{1,3}';
const beginnings = /[均都全]?(?:得到?|获得?|取得)满分|未|没有|存在|有扣|有失|扣分|失分|丢分|满分指标|得分率/g;
const trailing = new RegExp(
  `^(?:的)?(?:[一二三四五]级)?(?:评价|绩效)?(?:指标|的)?(?:数量|个数)?(?:共计?|共有|有|为|是|:)*(?<n>${numeral})[个项](?:[一二三四五]级)?(?:评价)?(?:指标)?(?=[,。;:()、]|$|即|分别|和|占)`,
);
const leading = new RegExp(
  `(?<![\\d.第、和及与])(?<n>${numeral})[个项](?<of>(?:[一二三四五]级)?(?:评价|绩效)?指标)?(?=[均都全未没存有得获])`,
  'g',
);

/** 得满分的（二级指标）有9个; 扣分指标共6项. */
function after(words: string): readonly Share[] {
  return matchesOf(words, beginnings).flatMap((match): readonly Share[] => {
    const rest = words.slice(match.index);
    const said = rest.startsWith('满分指标') ? conditionOf('得满分') : conditionOf(rest);
    if (said === null || isPartial(words, match.index)) return [];
    const skip = rest.startsWith('满分指标') ? 2 : said.words.length;
    const found = trailing.exec(rest.slice(skip));
    const stated = numberOf(found?.groups?.['n']);
    if (found === null || stated === null) return [];
    const own = found.groups?.['n'] ?? '';
    const at = match.index + skip + found[0].indexOf(own);
    const to = match.index + skip + found[0].length;
    return [{ said, stated, at, length: own.length, from: match.index, to }];
  });
}

/** 3个三级指标未得满分. */
function before(words: string): readonly Share[] {
  return matchesOf(words, leading).flatMap((match): readonly Share[] => {
    const own = match.groups?.['n'] ?? '';
    const stated = numberOf(own);
    const end = match.index + match[0].length;
    const said = conditionOf(words.slice(end));
    const clause = /[^,;:]*$/.exec(words.slice(0, match.index))?.[0] ?? '';
    // 甲、乙2个指标得满分 counts those it names.
    if (
      said === null ||
      stated === null ||
      isPartial(words, match.index) ||
      !/^(?:共|有|仅|只有?)*$/.test(clause)
    )
      return [];
    if (/^的/.test(words.slice(end + said.words.length))) return [];
    return [
      {
        said,
        stated,
        at: match.index,
        length: own.length,
        from: match.index,
        to: end + said.words.length,
      },
    ];
  });
}

const numberOf = (written: string | undefined): number | null =>
  written === undefined ? null : /^\d/.test(written) ? Number(written) : parseNumeral(written);

/** 其中5个 is of a set that another sentence may have named; 其余3个 of what is left. */
const isPartial = (words: string, at: number): boolean =>
  /其余|其他|另|剩|除|还有/.test(words.slice(0, at)) ||
  (/其中/.test(words.slice(0, at)) && !/[一二三四五]级(?:评价)?指标.*其中/.test(words.slice(0, at)));

function claimOf(
  text: Text,
  line: Line,
  { from }: Sentence,
  unit: Unit,
  { said, stated, at, length, from: start, to }: Share,
): readonly CountClaim[] {
  const level = levelIn(line.text.slice(from, from + to));
  if (!hasLevel(text, level ?? 2)) return [];
  const sets = groupsNamed(text, line, from + at).flatMap(({ children }) => {
    const own = new Set(walk(children));
    // Where no level is told, what is scored by itself comes first.
    return peersOf(unit, level)
      .toReversed()
      .map((set) => set.filter(({ node }) => own.has(node)));
  });
  const ways = new Set<number>();
  for (const set of sets.filter(({ length: size }) => size > 0)) {
    const held = set.map((peer) => said.holds(peer));
    const sure = held.filter((one) => one === true).length;
    const maybe = held.filter((one) => one === null).length;
    for (let count = sure; count <= sure + maybe; count += 1) ways.add(count);
  }
  if (ways.size === 0) return [];
  const counts = [...ways];
  // Under a heading that is no name of the tree, only a part may be counted.
  if (!counts.includes(stated) && isUnderPart(line)) return [];
  return [
    {
      kind: 'count',
      spot: spotIn(line, from + at, from + at + length, from + start, from + to),
      count: stated,
      actual: counts.includes(stated) ? [stated] : counts.slice(0, 2),
      of: `${said.words.replace(/^的/, '')}的指标`,
    },
  ];
}
