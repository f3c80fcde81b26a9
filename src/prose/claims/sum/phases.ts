import type { SumClaim } from '../claim.ts';
import { sumOf } from '../reading/amounts/partition.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import type { Line } from '../reading/lines.ts';
import { chainsOf, joined, type Sentence } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';
import { sumClaim } from '../reading/sum-claim.ts';

const done = /^(?:已|全部|已经)?(?:完成|竣工|完工|建成|通过|办结|验收)[^未]{0,10}$/;
/** On the way: not yet through with the one, but begun. */
const going =
  /^(?:已[^未]{1,6}(?:但)?[未待][^未]{1,8}|(?:正在|正)[^未]{2,8}|(?:在建|施工中|审核中|办理中|建设中|实施中)[^未]{0,4})$/;
const ahead = /^(?:尚|暂|还|仍)?未(?:送审|开工|启动|实施|开始|动工|申报|报审|上报|开展|招标|受理)[^未]{0,4}$/;
const within = /^[^,;。:()\d]{0,12}(?:中|里),?(?:已|全部)?/;

/** 10 个标段中，完成决算的 6 个；已送审未批复的 3 个，未送审的 1 个: no one is at two points of its way at once. */
export function phases(line: Line): readonly SumClaim[] {
  if (!/未/.test(line.text) || !/[中里],/.test(line.text)) return [];
  return chainsOf(line).flatMap((chain) => {
    const sentence = joined(line, chain);
    return sentence === null ? [] : inSentence(line, sentence);
  });
}

function inSentence(line: Line, sentence: Sentence): readonly SumClaim[] {
  const [whole, ...parts] = amountsOf(line, sentence).filter(({ depth }) => depth === 0);
  if (whole === undefined || parts.length < 3 || parts.some(({ measure }) => measure !== whole.measure))
    return [];
  if (!within.test(line.text.slice(whole.to, parts[0]?.from))) return [];
  const labels = parts.map(nameOf);
  const kinds = [done, going, ahead].map((form) => labels.filter((label) => form.test(label)).length);
  if (kinds[0] !== 1 || kinds[2] !== 1 || (kinds[1] ?? 0) + 2 !== parts.length) return [];
  const sum = sumOf(parts);
  // What is short may have been given up.
  if (sum.lt(whole.value)) return [];
  const figures = parts.map(({ figure }) => figure);
  const spot = spotIn(line, whole.from, whole.to, whole.from, parts.at(-1)?.to);
  return [sumClaim(spot, whole.figure, figures, sum.equals(whole.value))];
}

const nameOf = ({ label }: Amount): string => label.replace(/(?:的|有|为|是|共)+$/, '');
