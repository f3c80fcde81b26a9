import { proseWords } from '../../i18n/prose.ts';
import { formatWeight } from '../../report/format.ts';
import type { Directive } from './directive.ts';
import { noFigure } from './faults.ts';

export default {
  name: 'weight',
  title: { 'zh-CN': '一个指标的分值（满分）', en: 'The full mark of an indicator' },
  text: {
    label: 'indicator',
    print: ({ node }, { scheme }) =>
      node === null || node.weight === null
        ? noFigure(proseWords.weight, {
            'zh-CN': '请为该指标填写 `weight` 或删去该指令',
            en: 'give the indicator a `weight` or remove the directive',
          })
        : { figure: formatWeight(node.weight, scheme), sign: '' },
  },
} satisfies Directive;
