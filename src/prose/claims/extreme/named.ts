import type { Unit } from '../../../report/read.ts';
import { printShort } from '../../../scoring/quantity.ts';
import { matchesOf } from '../../matches.ts';
import type { Claim, ExtremeClaim } from '../claim.ts';
import { type Condition, conditionOf } from '../reading/condition.ts';
import { isElsewhere } from '../reading/elsewhere.ts';
import type { Line, Text } from '../reading/lines.ts';
import { type NameList, nameLists } from '../reading/names/list.ts';
import { type Peer, scoredIn } from '../reading/peers.ts';
import type { Sentence } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';
import { others } from './others.ts';
import { sumOfNames } from './sum-of-names.ts';

/** What is said of indicators by their names: 甲、乙均得满分; 得分率低于 70% 的有甲、乙; 除甲外均得满分. */
export function named(text: Text, line: Line, sentence: Sentence, unit: Unit): readonly Claim[] {
  const words = line.text.slice(sentence.from, sentence.to);
  if (!/满分|扣|失分|丢分|得分率|共|计/.test(words) || isRule.test(words)) return [];
  const lists = nameLists(line, sentence);
  if (lists.length === 0) return [];
  return [
    ...lists.flatMap((list, at): readonly Claim[] => {
      if (isElsewhere(text, line, sentence, list.from)) return [];
      // 除甲外，产出类指标均得满分: not all of it.
      if (/除(?:了)?[^;。]{2,60}?外,?"?$/.test(line.text.slice(sentence.from, list.from))) return [];
      const next = lists[at + 1]?.from ?? sentence.to;
      const said = saidAfter(line, list, next, words) ?? saidBefore(line, sentence, list);
      const sums = sumOfNames(line, sentence, unit, list, said);
      return said === null ? sums : [...claimsOf(line, unit, list, said), ...sums];
    }),
    ...others(text, line, sentence, unit, lists),
  ];
}

/** A standard of scoring says what would be, not what is: 达到 90% 得满分，每低 1 个百分点扣 1 分. */
const isRule =
  /标准|否则|每[低少降减增下超提]|扣完为止|不得分|权重的|细则|计分|按比例|按实际|依次递减|酌情|可得|方可|才能|才得|应得满分|若|如果|如未|(?:^|,)如(?![下期实数上])|时得|的得满分|的,得/;

/** 甲、乙（两项指标）均得满分. */
function saidAfter(line: Line, list: NameList, next: number, words: string): Condition | null {
  const rest = line.text.slice(list.to, next);
  const lead =
    /^(?:等|这|\d+|[一二两三四五六七八九十]+|[个项类]|[一二三四五]级|评价|绩效|指标|方面)*(?:,(?=均|都))?/.exec(
      rest,
    )?.[0] ?? '';
  const after = rest.slice(lead.length);
  const found = conditionOf(after) ?? rateLimit(after, words);
  if (found === null) return null;
  return /^(?:的(?!有|共|指标)|者|时|后)/.test(after.slice(found.words.length)) ? null : found;
}

/** 从得分率看，仅产出超过 90%. */
const rateLimit = (after: string, words: string): Condition | null =>
  /得分率(?:来)?看/.test(words) && /^(?:均|都)?(?:不低于|低于|不足|高于|超过|大于)\d/.test(after)
    ? conditionOf(`得分率${after}`)
    : null;

/** 得分率低于 70% 的有 2 个，即甲、乙; 扣分指标为甲. */
function saidBefore(line: Line, sentence: Sentence, list: NameList): Condition | null {
  const before = line.text.slice(sentence.from, list.from);
  for (const match of matchesOf(before, beginnings)) {
    const found = conditionOf(before.slice(match.index));
    if (found === null) continue;
    const lead = before.slice(match.index + found.words.length);
    // 得分率均超过 90%，甲得分率…: after a comma alone another statement begins.
    if (!/^,?$/.test(lead) && leads.test(lead)) return found;
  }
  return null;
}

const beginnings = /[均都全]?得|获|取得|未|没有|存在|有|扣分|失分|丢分/g;
const leads =
  /^的?(?:[一二三四五]级)?(?:评价|绩效)?(?:指标|项|的)?(?:主要)?(?:集中在|集中于)?(?:(?:共计?|共有|有|为|是)?(?:\d+|[一二两三四五六七八九十]+)[个项](?:[一二三四五]级)?(?:评价)?(?:指标)?)?,?(?:(?:具体)?分别(?:为|是|有)|即|具体为|主要(?:为|是|有|包括)|包括|有|为|是)?:?"?$/;

function claimsOf(line: Line, unit: Unit, { subjects }: NameList, said: Condition): readonly ExtremeClaim[] {
  const peers = scoredIn(unit);
  return subjects.flatMap(({ node, at }) => {
    const peer = peers.find((one) => one.node === node);
    return peer === undefined ? [] : [claimOf(line, unit, peer, at, said)];
  });
}

const claimOf = (
  line: Line,
  unit: Unit,
  peer: Peer,
  { from, to }: { readonly from: number; readonly to: number },
  said: Condition,
): ExtremeClaim => ({
  kind: 'extreme',
  what: 'named',
  spot: spotIn(line, from, to),
  fits: said.holds(peer) !== false,
  get expected() {
    return `${printShort(peer.rate.mul(100), 2)}%`;
  },
  related: [{ unit, index: peer.node.index }],
});
