import type { Unit } from '../../../report/read.ts';
import type { ExtremeClaim } from '../claim.ts';
import { isElsewhere } from '../reading/elsewhere.ts';
import type { Line, Text } from '../reading/lines.ts';
import { nameLists } from '../reading/names/list.ts';
import { isSame, scoredIn } from '../reading/peers.ts';
import type { Sentence } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';

const sorted =
  /(?<measure>得分率|得分)[^,;。]{0,12}?(?:由|从)(?<first>高到低|低到高|大到小|小到大)(?:的?顺序)?(?:进行)?(?:排列|排序|排名)?,?(?:依次|分别)?(?:为|是|:)"?/;

/** 得分率由高到低依次为甲、乙、丙. */
export function order(text: Text, line: Line, sentence: Sentence, unit: Unit): readonly ExtremeClaim[] {
  const match = sorted.exec(line.text.slice(sentence.from, sentence.to));
  if (match === null) return [];
  const at = sentence.from + match.index + match[0].length;
  const list = nameLists(line, sentence).find(({ from }) => from === at);
  if (list === undefined || list.count < 2 || list.subjects.length < list.count) return [];
  if (isElsewhere(text, line, sentence, at)) return [];
  const peers = list.subjects.flatMap(({ node }) => scoredIn(unit).find((peer) => peer.node === node) ?? []);
  if (peers.length < list.count) return [];
  const up = /^[低小]/.test(match.groups?.['first'] ?? '');
  const wrong = (measure: 'rate' | 'score'): number =>
    peers.findIndex((peer, index) => {
      const next = peers[index + 1];
      if (next === undefined || isSame(peer[measure], next[measure])) return false;
      return up ? peer[measure].gt(next[measure]) : peer[measure].lt(next[measure]);
    });
  const measures =
    match.groups?.['measure'] === '得分率' ? (['rate'] as const) : (['rate', 'score'] as const);
  const fits = measures.some((measure) => wrong(measure) < 0);
  const place = fits ? 0 : wrong('rate');
  const subject = list.subjects[place];
  const expected = peers[place + 1]?.node;
  if (subject === undefined || expected === undefined) return [];
  return [
    {
      kind: 'extreme',
      what: 'rank',
      spot: spotIn(line, subject.at.from, subject.at.to, sentence.from + match.index, list.to),
      fits,
      expected: expected.indicator.name,
      related: [{ unit, index: expected.index }],
    },
  ];
}
