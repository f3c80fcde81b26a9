import { type ReadableReport, results, type Unit } from '../../report/read.ts';
import { agrees, exact } from '../../scoring/quantity.ts';
import type { Check, Found } from '../check.ts';
import { leavesOf } from './nodes.ts';

export default {
  code: 'score/range',
  severity: 'error',
  title: { 'zh-CN': '得分超出分值或低于 0', en: 'A score beyond its full mark, or below 0' },
  why: {
    'zh-CN': '一项指标最多得满分，最少得 0 分；超出的部分会抬高总分。加分另列为加分项。',
    en: 'An indicator gives its full mark at most and 0 at least; what lies beyond inflates the total. A bonus is an adjustment.',
  },
  fix: {
    'zh-CN': '核对 `score` 和 `weight`；加分、扣分写入 `adjustments`。',
    en: 'Check `score` and `weight`; write bonus and penalty as `adjustments`.',
  },
  *run(report) {
    for (const unit of results(report)) yield* total(unit, report);
    for (const { unit, node } of leavesOf(report)) {
      const { name, score, weight } = node.indicator;
      if (score === null) continue;
      const rounds = weight !== null && weight.decimals > score.decimals && agrees(score, weight.value);
      const over = weight !== null && score.value.gt(weight.value) && !rounds;
      if (!over && score.value.gte(0)) continue;
      const most = weight === null ? null : exact(weight.value);
      yield {
        at: unit.at(node.index, ['score']),
        quote: score.text,
        message: {
          'zh-CN': `“${name}”的得分不应为 \`${score.text}\`，应在 \`0\` 与分值${most === null ? '' : ` \`${most}\` `}之间，请核对得分和分值`,
          en: `Unexpected \`${score.text}\` in the score of “${name}”, expected \`0\` up to ${most === null ? 'its full mark' : `its full mark \`${most}\``}, check score and weight`,
        },
        related:
          over && weight !== null
            ? [
                {
                  at: unit.at(node.index, ['weight']),
                  message: { 'zh-CN': `分值 \`${weight.text}\``, en: `full mark \`${weight.text}\`` },
                },
              ]
            : [],
      };
    }
  },
} satisfies Check;

/** A printed total that nothing adds up to must still be one that the scheme can give. */
function* total({ scorable, result, path }: Unit, { source, scheme }: ReadableReport): Generator<Found> {
  const printed = scorable.stated.total;
  if (printed === null || result.total !== null) return;
  if (printed.value.gte(0) && printed.value.lte(scheme.full)) return;
  const full = exact(scheme.full);
  yield {
    at: source.place([...path, 'stated', 'total']),
    quote: printed.text,
    message: {
      'zh-CN': `总分不应为 \`${printed.text}\`，应在 \`0\` 与满分 \`${full}\` 之间，请核对总分或评分办法`,
      en: `Unexpected total \`${printed.text}\`, expected \`0\` up to the full mark \`${full}\`, check the total or the scheme`,
    },
  };
}
