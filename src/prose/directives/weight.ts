import { proseWords } from '../../i18n/prose.ts';
import { formatWeight } from '../../report/format.ts';
import { leftOutOf } from '../../report/left-out.ts';
import type { Scheme } from '../../scoring/scheme.ts';
import type { Scored } from '../../scoring/score.ts';
import type { Directive, Printed } from './directive.ts';
import { noFigure } from './faults.ts';

/** With what of it is 合理缺项, so that the score over it is the rate. */
function printed({ weight, applicableWeight, applicable }: Scored, scheme: Scheme): Printed {
  const left = leftOutOf({ weight, applicableWeight });
  if (left === null) return { figure: formatWeight(weight, scheme), sign: '' };
  if (!applicable) return { figure: formatWeight(weight, scheme), sign: '（合理缺项）' };
  return {
    figure: formatWeight(applicableWeight, scheme),
    sign: `（另有合理缺项 ${formatWeight(left, scheme)}）`,
  };
}

export default {
  name: 'weight',
  title: {
    'zh-CN': '一个指标的分值（满分）；有合理缺项的，另外说明',
    en: 'The full mark of an indicator; what does not apply is said apart',
  },
  text: {
    label: 'indicator',
    print: ({ node }, { scheme }) =>
      node === null || node.weight === null
        ? noFigure(proseWords.weight, {
            'zh-CN': '请为该指标填写 `weight` 或删去该指令',
            en: 'give the indicator a `weight` or remove the directive',
          })
        : printed(node, scheme),
  },
} satisfies Directive;
