import type { Unit } from '../../../report/read.ts';
import { meets } from '../../../report/stated.ts';
import type { Interval } from '../../../scoring/quantity.ts';
import { matchesOf } from '../../matches.ts';
import type { ExtremeClaim } from '../claim.ts';
import { quantityOf } from '../reading/figure.ts';
import type { Line } from '../reading/lines.ts';
import { levelIn, type Peer, peersOf } from '../reading/peers.ts';
import type { Sentence } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';

const every =
  /(?<set>(?:\d+|[一二两三四五六七八九十]+|各|所有|全部)(?:个|项|类)?(?<level>[一二三四])?级?(?:评价)?(?:指标|维度|方面))(?:的)?得分率(?:均|都|全部)(?:在|达到|达|为|超过|超|高于|不低于|大于|低于|不足)?(?<sign>超过|高于|大于|不低于|达到|达|低于|不足|超)?(?<number>\d+(?:\.\d+)?)%(?<tail>及?以上|以下|以内)?/g;

/** 3 个一级指标得分率均超过 90%. */
export function bounds(line: Line, sentence: Sentence, unit: Unit): readonly ExtremeClaim[] {
  const words = line.text.slice(sentence.from, sentence.to);
  if (!words.includes('得分率')) return [];
  return matchesOf(words, every)
    .map((match): ExtremeClaim | null => {
      const groups = match.groups ?? {};
      const before = words.slice(0, match.index + 2);
      if (/除|剩余|其余|其中|其他|上述/.test(before)) return null;
      // 政策制定、政策实施两个维度得分率都不足 85%: those just named.
      if (/[、和及与][^,;:、]{2,20}$/.test(words.slice(0, match.index))) return null;
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
    })
    .filter((claim) => claim !== null);
}
