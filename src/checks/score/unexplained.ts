import type { ReadableReport } from '../../report/read.ts';
import type { Indicator } from '../../scoring/indicator.ts';
import { metTarget } from '../../scoring/leaf.ts';
import { print, printShort } from '../../scoring/quantity.ts';
import type { Check } from '../check.ts';
import { leavesOf } from './nodes.ts';

export default {
  code: 'score/unexplained',
  severity: 'warning',
  title: { 'zh-CN': '扣了分而没有说明原因', en: 'Points lost without a reason' },
  why: {
    'zh-CN': '评价者酌情扣分而不说明原因，被评价单位无从整改，读者也无从判断。按规则算出的得分已由规则说明。',
    en: 'Where the evaluator takes points off without a word, nobody can put it right or judge it. A computed score is explained by its rule.',
  },
  fix: {
    'zh-CN': '在 `reason` 中写明偏差原因；按固定办法扣分的，写出 `rule`。',
    en: 'Give the cause as `reason`; where points follow from a method, state it as `rule`.',
  },
  *run(report) {
    for (const { unit, node } of leavesOf(report)) {
      const { indicator, weight, score, by, problem } = node;
      // Where the rule cannot be computed, score/rule-input says so.
      if (problem !== null) continue;
      if (by !== 'stated' || weight === null || score === null || !score.lt(weight)) continue;
      // Below 0 is score/range.
      if (indicator.reason !== '' || score.lt(0) || isExplained(report, indicator)) continue;
      const lost = printShort(weight.sub(score), Math.max(report.scheme.decimals, 4));
      const met = metTarget(node) === true;
      yield {
        at: unit.at(node.index, ['score']),
        quote: indicator.score?.text ?? print(score, report.scheme.decimals),
        message: {
          'zh-CN': `“${indicator.name}”不应扣 \`${lost}\` 分而不说明${met ? '（指标值已达到）' : ''}，应写明扣分原因，请填写 \`reason\``,
          en: `Unexpected loss of \`${lost}\` points in “${indicator.name}”${met ? ', whose target is met' : ''}, expected a reason, fill in \`reason\``,
        },
      };
    }
  },
} satisfies Check;

const deduction = /扣(?:除|减|掉|了)?\s*[\d.]+\s*分|扣分|酌情扣|未得分|不得分|失分/;

/** Whether the body says, beside the indicator's name or under a heading that names it, that points were taken off. */
function isExplained({ source }: ReadableReport, { name, aliases }: Indicator): boolean {
  const names = [name, ...aliases];
  const named = (text: string): boolean => names.some((one) => text.includes(one));
  let under = false;
  for (const line of source.body.split('\n')) {
    if (/^#{1,6}\s/.test(line)) under = named(line);
    else if (!line.trimStart().startsWith('|') && deduction.test(line) && (under || named(line))) return true;
  }
  return false;
}
