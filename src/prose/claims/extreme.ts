import type { Unit } from '../../report/read.ts';
import { meets } from '../../report/stated.ts';
import { Fraction, type Interval } from '../../scoring/quantity.ts';
import { type Scored, walk } from '../../scoring/score.ts';
import type { Claim, ExtremeClaim } from './claim.ts';
import { completions } from './completion.ts';
import { quantityOf } from './reading/figure.ts';
import { hasLevel } from './reading/levels.ts';
import type { Line, Text } from './reading/lines.ts';
import type { Subject } from './reading/names.ts';
import { resolve } from './reading/resolve.ts';
import { type Sentence, sentencesOf } from './reading/sentences.ts';
import { spotIn } from './reading/spot.ts';

const lowest = /(?:得分率)(?:为|相对|)?(?:最低|最高)|(?:最低|最高)的?(?:是|为)/;
const every =
  /(?<set>(?:\d+|[一二两三四五六七八九十]+|各|所有|全部)(?:个|项|类)?(?<level>[一二三四])?级?(?:评价)?(?:指标|维度|方面))(?:的)?得分率(?:均|都|全部)(?:在|达到|达|为|超过|超|高于|不低于|大于|低于|不足)?(?<sign>超过|高于|大于|不低于|达到|达|低于|不足|超)?(?<number>\d+(?:\.\d+)?)%(?<tail>及?以上|以下|以内)?/g;

/** Comparisons: 得分率最低的是……，其次为……；得分率均超过 90%. */
export function extreme(text: Text): readonly Claim[] {
  return [
    ...text.lines.flatMap((line) => {
      const { unit } = line.scope;
      if (unit === null || line.passage.kind === 'cell' || !line.text.includes('得分率')) return [];
      return sentencesOf(line)
        .filter((sentence) => isOfTree(text, line.text.slice(sentence.from, sentence.to)))
        .flatMap((sentence) => [...ranks(line, sentence, unit), ...bounds(line, sentence, unit)]);
    }),
    ...completions(text),
  ];
}

/** Whether the level that a sentence compares on is one of the tree. */
const isOfTree = (text: Text, words: string): boolean => {
  const level = levelIn(words);
  return level === null || hasLevel(text, level);
};

type Peer = { readonly node: Scored; readonly rate: Fraction };

/** Scored nodes of a level; ends above it count as its members. Level null: each level, and all ends. */
function peersOf(unit: Unit, level: number | null): readonly (readonly Peer[])[] {
  const nodes = [...walk(unit.printed.roots)].flatMap((node) =>
    node.applicable && node.rate !== null ? [{ node, rate: node.rate }] : [],
  );
  const at = (depth: number) => nodes.filter(({ node }) => node.path.length === depth);
  const upTo = (depth: number) =>
    nodes.filter(
      ({ node }) => node.path.length === depth || (node.path.length < depth && node.children.length === 0),
    );
  const depths = level === null ? [...new Set(nodes.map(({ node }) => node.path.length))] : [level];
  const sets = depths.flatMap((depth) => [at(depth), upTo(depth)]);
  return [
    ...sets,
    ...(level === null ? [nodes.filter(({ node }) => node.children.length === 0)] : []),
  ].filter((set) => set.length > 1);
}

const levelIn = (words: string): number | null => {
  const match = /([一二三四])级(?:评价)?指标/.exec(words);
  return match === null ? null : '一二三四'.indexOf(match[1] ?? '') + 1;
};

const half = new Fraction(1, 20_000);
const same = (a: Fraction, b: Fraction): boolean => a.sub(b).abs().lte(half);

/** 业务管理的得分率最低，其次为服务对象满意度. */
function ranks(line: Line, sentence: Sentence, unit: Unit): readonly ExtremeClaim[] {
  const words = line.text.slice(sentence.from, sentence.to);
  if (!/得分率/.test(words) || !lowest.test(words) || /除|之一|其余|相对/.test(words)) return [];
  const found: ExtremeClaim[] = [];
  let low: boolean | null = null;
  let rank = 0;
  const tokens = sentence.tokens;
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' || token.word !== 'most') continue;
    const text = line.text.slice(token.from, token.to);
    if (text.startsWith('最')) [low, rank] = [text.startsWith('最低'), 0];
    else if (low !== null) rank += 1;
    const named = nameBeside(line, sentence, at);
    if (low === null || named === null || !isAboutRate(line, sentence, token.from, token.to)) continue;
    found.push(...rankClaim(line, named, unit, low, rank, words));
  }
  return found;
}

type NameAt = { readonly subject: Subject; readonly from: number; readonly to: number };

/** The name that a 最低 belongs to: what follows 最低的是, or what stands before 最低. */
function nameBeside(line: Line, sentence: Sentence, at: number): NameAt | null {
  const { tokens } = sentence;
  const own = tokens[at];
  if (own === undefined) return null;
  const forward =
    /[是为]$/.test(line.text.slice(own.from, own.to)) ||
    /^(?:的?(?:是|为|一级指标|二级指标|三级指标)|:|为)/.test(line.text.slice(own.to));
  const step = forward ? 1 : -1;
  for (let next = at + step; next >= 0 && next < tokens.length; next += step) {
    const token = tokens[next];
    if (
      token === undefined ||
      token.kind === 'other' ||
      (token.kind === 'mark' && ',;:'.includes(token.mark) && !(forward && token.mark === ':'))
    )
      return null;
    if (token.kind === 'name') {
      const [subject, ...more] = resolve(token.named, line.scope);
      const beside = tokens[next + (forward ? 1 : -1)];
      // 甲和乙最低 names two.
      if (beside?.kind === 'mark' && beside.mark === '、') return null;
      if (beside?.kind === 'word' && beside.word === 'and') return null;
      return subject === undefined || more.length > 0 || subject.node === null
        ? null
        : { subject, from: token.from, to: token.to };
    }
  }
  return null;
}

function isAboutRate(line: Line, sentence: Sentence, from: number, to: number): boolean {
  const before = line.text.slice(sentence.from, from);
  const near = line.text.slice(Math.max(sentence.from, from - 8), Math.min(sentence.to, to + 4));
  return near.includes('得分率') || (before.includes('得分率') && !/得分最|分值最/.test(near));
}

function rankClaim(
  line: Line,
  { subject, from, to }: NameAt,
  unit: Unit,
  low: boolean,
  rank: number,
  words: string,
): readonly ExtremeClaim[] {
  const { node } = subject;
  if (node === null || node.rate === null) return [];
  const level = levelIn(words);
  const own = node.rate;
  const holds = (peers: readonly Peer[]): boolean => {
    if (!peers.some((peer) => peer.node === node)) return false;
    const beyond = peers.filter(({ rate }) => !same(rate, own) && (low ? rate.lt(own) : rate.gt(own)));
    const distinct = beyond.filter(
      (peer, at) => !beyond.slice(0, at).some((other) => same(other.rate, peer.rate)),
    );
    return beyond.length === rank || distinct.length === rank;
  };
  const sets = peersOf(unit, level ?? null);
  const ownLevel = sets.filter((peers) => peers.some((peer) => peer.node === node));
  const siblings = siblingsOf(unit, node);
  const all = level === null ? [...ownLevel, siblings] : ownLevel;
  if (all.every((set) => set.length < 2)) return [];
  const fits = all.some(holds);
  const sorted = (ownLevel[0] ?? siblings).toSorted((a, b) =>
    low ? a.rate.compare(b.rate) : b.rate.compare(a.rate),
  );
  const expected = sorted[rank]?.node ?? node;
  return [
    {
      kind: 'extreme',
      what: 'rank',
      spot: spotIn(line, from, to, from, Math.min(to + 10, line.text.length)),
      fits,
      expected: expected.indicator.name,
      related: [{ unit, index: expected.index }],
    },
  ];
}

function siblingsOf(unit: Unit, node: Scored): readonly Peer[] {
  const above = node.path.length - 1;
  return [...walk(unit.printed.roots)].flatMap((other) =>
    other.path.length === node.path.length &&
    other.rate !== null &&
    other.path.slice(0, above).every((name, at) => name === node.path[at])
      ? [{ node: other, rate: other.rate }]
      : [],
  );
}

/** 3 个一级指标得分率均超过 90%. */
function bounds(line: Line, sentence: Sentence, unit: Unit): readonly ExtremeClaim[] {
  const words = line.text.slice(sentence.from, sentence.to);
  return Array.from(words.matchAll(every), (match): ExtremeClaim | null => {
    const groups = match.groups ?? {};
    if (/除|剩余|其余|其中|其他|上述/.test(words.slice(0, match.index + 2))) return null;
    const level = levelIn(groups['set'] ?? '');
    const limit = quantityOf({ digits: groups['number'] ?? '', unit: '%', kind: 'plain', other: '' });
    const below =
      /低于|不足/.test(`${match[0]}`) && !/不低于/.test(match[0])
        ? true
        : /以下|以内/.test(groups['tail'] ?? '');
    const strict = /超过|高于|大于|低于|不足|超/.test(match[0]) && !/不低于|以上/.test(match[0]);
    const exact = !below && !strict && !/以上|不低于|达/.test(match[0]);
    if (exact) return null;
    const holds = ({ rate }: Peer): boolean => {
      const value: Interval = { low: rate, high: rate };
      if (meets(limit, value)) return true;
      return below ? rate.lt(limit.value) : rate.gt(limit.value);
    };
    const sets = peersOf(unit, level);
    if (sets.length === 0) return null;
    const fits = sets.some((peers) => peers.every(holds));
    const wrong = sets[0]?.find((peer) => !holds(peer))?.node;
    const from = sentence.from + match.index + match[0].indexOf(`${groups['number']}%`);
    const to = from + (groups['number'] ?? '').length + 1;
    return {
      kind: 'extreme',
      what: 'all',
      spot: spotIn(
        line,
        from,
        to,
        sentence.from + match.index,
        sentence.from + match.index + match[0].length,
      ),
      fits,
      expected: wrong?.indicator.name ?? '',
      related: wrong === undefined ? [] : [{ unit, index: wrong.index }],
    };
  }).filter((claim) => claim !== null);
}
