import type { Unit } from '../../../report/read.ts';
import { liesIn } from '../../../scoring/score.ts';
import type { ExtremeClaim } from '../claim.ts';
import { conditionOf } from '../reading/condition.ts';
import { isElsewhere } from '../reading/elsewhere.ts';
import type { Line, Text } from '../reading/lines.ts';
import type { NameList } from '../reading/names/list.ts';
import { levelIn, type Peer, peersBelow, peersOf, siblingsOf } from '../reading/peers.ts';
import type { Sentence } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';
import { isUnderPart } from './sets.ts';

const rest =
  /(?:其余|其他|其它)(?:的|各|所有)?(?<group>[\p{Script=Han}]{0,10}?)(?:类的?)?(?:(?:\d+|[一二两三四五六七八九十]+)[个项])?(?:[一二三四五]级)?(?:评价|绩效)?(?:指标)?,?(?=[均都全得未没])/u;

/** 产出类四个二级指标中，: what the sentence is about, and no exception. */
const within =
  /^(?:"?(?:类|方面|下设|下)?(?:的|\d+|[一二两三四五六七八九十]+|[个项级]|评价|绩效|指标)*(?:中|里|之中|当中|内)[,:]?|[^,;。:]{0,14}:)/;
/** 过程类其余指标. */
const scoped = /^"?类?的?(?:指标)?$/;

/** 除甲外，其余指标均得满分: what holds of all that the sentence has not named. */
export function others(
  text: Text,
  line: Line,
  sentence: Sentence,
  unit: Unit,
  lists: readonly NameList[],
): readonly ExtremeClaim[] {
  const words = line.text.slice(sentence.from, sentence.to);
  const match = rest.exec(words);
  if (match === null || isElsewhere(text, line, sentence, sentence.from + match.index)) return [];
  const start = sentence.from + match.index;
  const from = start + match[0].length;
  const said = conditionOf(line.text.slice(from, sentence.to));
  if (said === null || /^的/.test(line.text.slice(from + said.words.length))) return [];
  const before = lists.filter(({ to }) => to <= start);
  // Every name must be known, or what is left is not.
  if (before.length === 0 || before.some(({ whole, subjects, count }) => !whole || subjects.length < count))
    return [];
  const nodesOf = (some: readonly NameList[]) =>
    some.flatMap(({ subjects }) => subjects.flatMap(({ node }) => node ?? []));
  const [head, ...tail] = before;
  const below = nodesOf(tail);
  const scopes =
    head !== undefined && tail.length > 0 && within.test(line.text.slice(head.to, start))
      ? nodesOf([head]).filter(({ path }) => below.every((node) => liesIn(node.path, path)))
      : tail.length > 0 && scoped.test(line.text.slice(tail.at(-1)?.to, start))
        ? nodesOf(tail.slice(-1)).filter(({ children }) => children.length > 0)
        : [];
  const excepted = nodesOf(before).filter((node) => !scopes.includes(node));
  const level = levelIn(words);
  const written = match.groups?.['group'] ?? '';
  const own =
    written === '' ? [] : (text.index.names.get(written)?.subjects ?? []).flatMap(({ node }) => node ?? []);
  if (written !== '' && own.length === 0) return [];
  const groups = [...line.scope.within.flatMap(({ node }) => node ?? []), ...scopes, ...excepted].filter(
    ({ children }) => children.length > 0,
  );
  const all = own.length > 0 ? [] : peersOf(unit, level);
  const sets = [
    ...all,
    ...own.flatMap((group) => peersBelow(unit, group)),
    ...(own.length > 0 ? [] : groups).flatMap((group) => peersBelow(unit, group)),
    ...(own.length === 0 && (level === null || isUnderPart(line))
      ? excepted.map((node) => siblingsOf(unit, node))
      : []),
  ].map((set) => set.filter(({ node }) => !excepted.includes(node) && !isPart(node, excepted)));
  const some = sets.filter((set) => set.length > 0);
  if (some.length === 0) return [];
  const failing = (set: readonly Peer[]): Peer | undefined => set.find((peer) => said.holds(peer) === false);
  const smallest = some.toSorted((a, b) => a.length - b.length).find((set) => failing(set) !== undefined);
  const wrong = smallest === undefined ? undefined : failing(smallest)?.node;
  return [
    {
      kind: 'extreme',
      what: 'others',
      spot: spotIn(line, from, from + said.words.length, start),
      fits: some.some((set) => failing(set) === undefined),
      expected: wrong?.indicator.name ?? '',
      related: wrong === undefined ? [] : [{ unit, index: wrong.index }],
    },
  ];
}

/** A group that an excepted indicator belongs to, or what lies below an excepted group. */
const isPart = (node: Peer['node'], excepted: readonly Peer['node'][]): boolean =>
  excepted.some((one) => {
    const [short, long] = node.path.length < one.path.length ? [node, one] : [one, node];
    return liesIn(long.path, short.path);
  });
