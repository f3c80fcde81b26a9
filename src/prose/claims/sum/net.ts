import type { Fraction } from '../../../scoring/quantity.ts';
import type { SumClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import type { Line } from '../reading/lines.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { amountSpot } from '../reading/spot.ts';
import { followClaim } from '../reading/sum-claim.ts';

const out =
  /(?:离职|离岗|调出|调离|退休|辞职|辞退|解聘|流出|流失|转出|迁出|退出|注销|减员|死亡|出院|关停|拆除|淘汰|报废)(?:了|的)?(?:人员|职工|教师)?(?:为|有|共)?$/;
const into =
  /(?:新进|新增|新招|招聘|招录|录用|调入|转入|迁入|引进|入职|补充|加入|入院|新建|新购|新注册)(?:了|的)?(?:人员|职工|教师)?(?:为|有|共)?$/;
const net = /净(?<way>增加?|减少?|增长|流出|流入)(?:了)?$/;
const then = /与|较|比|上年|去年|年初|期初/;

/** 离职 9 人、新进 4 人，与上年末的 76 人相比净减少 5 人: who came and who went, and what that makes. */
export function nets(line: Line): readonly SumClaim[] {
  if (!line.text.includes('净')) return [];
  const sentences = sentencesOf(line);
  return sentences.flatMap((sentence, at) => {
    const amounts = amountsOf(line, sentence);
    return amounts.flatMap((result) => netOf(line, sentences.slice(0, at + 1), amounts, result));
  });
}

function netOf(
  line: Line,
  sentences: readonly Sentence[],
  amounts: readonly Amount[],
  result: Amount,
): readonly SumClaim[] {
  const way = net.exec(result.label)?.groups?.['way'];
  if (way === undefined) return [];
  const before = amounts.filter(
    (one) => one.to <= result.from && one.depth === result.depth && countedIn(one) === countedIn(result),
  );
  const [went, came] = [out, into].map((form) => before.filter(({ label }) => form.test(label)));
  const starts = before.filter(({ label }) => !out.test(label) && !into.test(label));
  const [start, ...others] = starts;
  if (went === undefined || came === undefined || went.length !== 1 || came.length !== 1) return [];
  if (others.length > 0 || (start !== undefined && !then.test(start.label))) return [];
  const [a, b] = /减|出/.test(way) ? [went[0], came[0]] : [came[0], went[0]];
  if (a === undefined || b === undefined || /其中|等|主要/.test(line.text.slice(a.from, result.from)))
    return [];
  const value = a.value.sub(b.value);
  const fits = value.equals(result.value);
  // 76 人 less 70 are 6, too: there may have been others who came or went.
  const known = sentences.flatMap((sentence) => amountsOf(line, sentence)).map((one) => one.value);
  const apart = (one: Fraction): boolean =>
    start !== undefined && one.sub(start.value).abs().equals(result.value);
  if (!fits && known.some(apart)) return [];
  const spot = amountSpot(line, result);
  const text = `${a.figure.digits} - ${b.figure.digits}`;
  return [followClaim(spot, result.figure, value, [a.figure, b.figure], text, fits, 'difference')];
}
