import { leaves } from '../../scoring/score.ts';
import { matchesOf } from '../matches.ts';
import type { Claim, PointsClaim } from './claim.ts';
import { pointsOf } from './points.ts';
import { quantityOf } from './reading/figure.ts';
import type { Text } from './reading/lines.ts';
import { spotIn } from './reading/spot.ts';

/** Sentences that state totals (综合得分 95.48 分), and what all indicators lost together. */
export const total = (text: Text): readonly Claim[] => [...pointsOf(text, 'total'), ...lostByAll(text)];

const lost =
  /(\d+)(?:项|个)(?:[一二三四末]级)?(?:评价|绩效)?指标中[^。;]{2,40}?(?:[扣失丢]分[^,。;]{0,6}\d+[项个]|\d+[项个][^,。;]{0,6}[扣失丢]分)[^,。;]{0,6},(?:总?共|合计|累计)(?:扣|失)(?:分|除|减|了)?(\d+(?:\.\d+)?)分/gu;

/** 10 项指标中，得满分的有 4 项，扣分的有 6 项，共扣 12.97 分: of all that the tree has. */
function lostByAll({ report, lines }: Text): readonly PointsClaim[] {
  const [unit, ...more] = report.units;
  if (unit === undefined || more.length > 0) return [];
  return lines.flatMap((line) => {
    if (line.passage.kind === 'cell' || !/指标中/.test(line.text)) return [];
    return matchesOf(line.text, lost).flatMap((match): PointsClaim[] => {
      const [words, count = '', digits = ''] = match;
      if (Number(count) !== leaves(unit.printed.roots).length) return [];
      const to = match.index + words.length;
      return [
        {
          kind: 'total',
          spot: spotIn(line, to - digits.length - 1, to, to - digits.length - 3),
          measure: 'loss',
          subjects: [{ unit, node: null }],
          printed: quantityOf({ digits, unit: '分', kind: 'plain', other: '' }),
          partial: false,
          beside: null,
        },
      ];
    });
  });
}
