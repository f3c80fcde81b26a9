import type { Unit } from '../../../report/read.ts';
import { meets } from '../../../report/stated.ts';
import { Fraction, printShort } from '../../../scoring/quantity.ts';
import type { SumClaim } from '../claim.ts';
import type { Condition } from '../reading/condition.ts';
import { type Figure, quantityOf } from '../reading/figure.ts';
import type { Line } from '../reading/lines.ts';
import type { NameList } from '../reading/names/list.ts';
import { type Peer, scoredIn } from '../reading/peers.ts';
import type { Sentence } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';
import { sumClaim } from '../reading/sum-claim.ts';

const together =
  /^\)?(?:这|\d+|[一二两三四五六七八九十]+|[个项类]|[一二三四五]级|评价|绩效|指标)*(?<lead>(?:均|都|全部)?(?:得|获得?|为)满分,)?(?:总共|共计|合计|总计|共|计)(?<verb>扣分?|失分?|得分?|分值|满分)?(?<n>\d+(?:\.\d+)?)分/;

/** 甲、乙、丙均得满分，合计 17 分; 甲、乙两项指标共扣 3 分. */
export function sumOfNames(
  line: Line,
  sentence: Sentence,
  unit: Unit,
  { subjects, count, whole, to }: NameList,
  said: Condition | null,
): readonly SumClaim[] {
  if (count < 2 || subjects.length < count || !whole) return [];
  const match = together.exec(line.text.slice(to, sentence.to));
  if (match === null) return [];
  const peers = subjects.flatMap(({ node }) => scoredIn(unit).find((peer) => peer.node === node) ?? []);
  if (peers.length < count || (said !== null && peers.some((peer) => said.holds(peer) === false))) return [];
  const { verb = '', n = '' } = match.groups ?? {};
  const figure: Figure = { digits: n, unit: '分', kind: 'plain', other: '' };
  const full = (peer: Peer): Fraction => peer.loss.add(peer.score);
  const ways = /扣|失/.test(verb)
    ? [peers.map(({ loss }) => loss)]
    : /得/.test(verb)
      ? [peers.map(({ score }) => score)]
      : [peers.map(({ score }) => score), peers.map(full)];
  const zero = new Fraction(0);
  const fits = ways.some((parts) => {
    const sum = parts.reduce((total, part) => total.add(part), zero);
    // Each part may have been rounded before they were added.
    const room = new Fraction(count - 1, 200);
    return meets(quantityOf(figure), { low: sum.sub(room), high: sum.add(room) });
  });
  const from = to + match[0].length - n.length - 1;
  const parts = (ways[0] ?? []).map(
    (part): Figure => ({ digits: printShort(part, 4), unit: '分', kind: 'plain', other: '' }),
  );
  return [sumClaim(spotIn(line, from, from + n.length + 1, subjects[0]?.at.from), figure, parts, fits)];
}
