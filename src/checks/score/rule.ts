import { agreesWithRule } from '../../scoring/leaf.ts';
import { print } from '../../scoring/quantity.ts';
import type { Check } from '../check.ts';
import { withGradeEffect } from './grade-effect.ts';
import { leavesOf } from './nodes.ts';

export default {
  code: 'score/rule',
  severity: 'error',
  title: { 'zh-CN': '得分与评分规则不符', en: 'A score that its rule does not give' },
  why: {
    'zh-CN': '写明了评分规则的指标，得分应能由规则算出；印出的得分与算出的得分在四舍五入后应一致。',
    en: 'Where a rule is stated the score must follow from it; printed and computed score agree after rounding.',
  },
  fix: {
    'zh-CN': '核对 `score`、`actual`、`target` 和 `rule`；得分由评价者酌定的，规则写 `judged` 并说明理由。',
    en: 'Check `score`, `actual`, `target` and `rule`; where the evaluator decides, the rule is `judged`, with a reason.',
  },
  *run(report) {
    const { scheme } = report;
    for (const { unit, node } of leavesOf(report)) {
      const { indicator, award, within, how, weight } = node;
      const { name, score } = indicator;
      if (score === null || agreesWithRule(node) !== false) continue;
      // Beyond the full mark is score/range.
      if (weight !== null && (score.value.gt(weight) || score.value.lt(0))) continue;
      const decimals = Math.max(scheme.decimals, score.decimals);
      const limits = within === null ? null : [print(within.low, decimals), print(within.high, decimals)];
      const zh =
        award === null ? `在 \`${limits?.join('` 与 `')}\` 之间` : `为 \`${print(award.score, decimals)}\``;
      const en = award === null ? `\`${limits?.join('` to `')}\`` : `\`${print(award.score, decimals)}\``;
      const { total, scale } = unit.result;
      const other =
        total === null || award === null ? null : total.add(score.value.sub(award.score).mul(scale));
      const message = {
        'zh-CN': `“${name}”的得分不应为 \`${score.text}\`，应${zh}（${how?.['zh-CN']}），请核对得分、完成值或规则`,
        en: `Unexpected \`${score.text}\` in the score of “${name}”, expected ${en} (${how?.en}), check score, actual or rule`,
      };
      yield {
        at: unit.at(node.index, ['score']),
        quote: score.text,
        message: withGradeEffect(message, unit, scheme, other),
        related: [
          {
            at: unit.at(node.index, ['rule'], 'key'),
            message: { 'zh-CN': `规则 \`${indicator.rule?.name}\``, en: `rule \`${indicator.rule?.name}\`` },
          },
        ],
      };
    }
  },
} satisfies Check;
