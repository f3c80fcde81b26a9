import type { Place } from '../../report/problem.ts';
import { Fraction, print } from '../../scoring/quantity.ts';
import type { Scored } from '../../scoring/score.ts';
import { completion, usualOperator } from '../../scoring/target.ts';
import type { Check, Found } from '../check.ts';
import { wordsAt } from '../words-at.ts';
import { leavesOf } from './nodes.ts';

export default {
  code: 'score/over-target',
  severity: 'warning',
  title: { 'zh-CN': '完成值远超指标值而没有说明', en: 'Target far exceeded without a reason' },
  why: {
    'zh-CN': '完成值远超指标值，多半是指标值定得过低，或统计口径不同，应予分析。',
    en: 'An actual far beyond its target mostly means a target set too low, or counted otherwise; it wants a word.',
  },
  fix: {
    'zh-CN': '在 `reason` 中说明超额完成的原因。界限由 `site.yaml` 的 `overTarget` 设定，默认 130%。',
    en: 'Say in `reason` why the target was exceeded. The limit is `overTarget` in `site.yaml`, 130 % by default.',
  },
  *run(report) {
    const limit = new Fraction(String(report.site.overTarget)).div(100);
    for (const { unit, node } of leavesOf(report)) {
      if (node.indicator.reason !== '') continue;
      for (const { name, reached, field } of completions(node)) {
        if (reached === null || !reached.gt(limit)) continue;
        const at = unit.at(node.index, field);
        yield found(name, reached, report.site.overTarget, at, wordsAt(report, at));
      }
    }
  },
} satisfies Check;

type Completion = {
  readonly name: string;
  readonly reached: Fraction | null;
  readonly field: readonly (string | number)[];
};

/** Actual over target of the leaf and of the targets it is made of, where more is better. */
function* completions({ indicator, award }: Scored): Generator<Completion> {
  const { name, target, actual, unit } = indicator;
  const open = target !== null && typeof target !== 'string' && (target.operator ?? '=') === '=';
  if (!open || usualOperator(name) === '≥') {
    yield { name, reached: completion(target, actual, unit), field: ['actual'] };
  }
  for (const [at, part] of (award?.parts ?? []).entries()) {
    if (usualOperator(part.name) !== '≥') continue;
    yield { name: part.name, reached: part.completion, field: ['rule', 'composite', at, 'actual'] };
  }
}

const found = (name: string, reached: Fraction, limit: number, at: Place, quote: string): Found => {
  const percent = `${print(reached.mul(100), 1)}%`;
  return {
    at,
    quote,
    message: {
      'zh-CN': `“${name}”的完成值不应为指标值的 \`${percent}\` 而不说明，应在 \`${limit}%\` 以内或写明原因，请填写 \`reason\``,
      en: `Unexpected \`${percent}\` of the target in “${name}”, expected at most \`${limit}%\` or a reason, fill in \`reason\``,
    },
  };
};
