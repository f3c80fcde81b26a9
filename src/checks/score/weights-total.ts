import { sumOf } from '../../report/stated.ts';
import { exact } from '../../scoring/quantity.ts';
import { leaves } from '../../scoring/score.ts';
import type { Check } from '../check.ts';
import { treesAreRead } from '../unread.ts';
import { treePlace } from './tree-place.ts';

export default {
  code: 'score/weights-total',
  severity: 'error',
  title: { 'zh-CN': '分值合计不等于满分', en: 'Points that do not add up to the full mark' },
  why: {
    'zh-CN': '各指标分值之和应等于评分办法的满分，否则总分和等级都不可信。',
    en: 'The points of all indicators must add up to the scheme’s full mark, or neither total nor grade can be trusted.',
  },
  fix: {
    'zh-CN': '核对各指标的 `weight`：有无漏填、重复或错行；满分不是 100 的，选用相应的评分办法。',
    en: 'Check every `weight` for one left out, doubled or shifted; where the full mark is not 100, choose the scheme that says so.',
  },
  *run(report) {
    if (!treesAreRead(report)) return;
    const { full, bands } = report.scheme;
    // Where grades have no points, nothing says what the points should add up to.
    if (bands.every(({ from }) => from === null)) return;
    for (const unit of report.units) {
      const weights = leaves(unit.result.roots).flatMap(({ indicator }) => indicator.weight ?? []);
      const { low, high } = sumOf(weights);
      if (weights.length === 0 || (low.lte(full) && full.lte(high))) continue;
      const found = exact(unit.result.weight);
      yield {
        at: treePlace(report, unit),
        quote: found,
        message: {
          'zh-CN': `各指标分值合计不应为 \`${found}\`，应为满分 \`${exact(full)}\`，请核对各指标的分值`,
          en: `Unexpected sum of points \`${found}\`, expected the full mark \`${exact(full)}\`, check the points of every indicator`,
        },
      };
    }
  },
} satisfies Check;
