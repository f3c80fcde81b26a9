import { meets, totalAgrees, totals } from '../../report/stated.ts';
import { exact, print } from '../../scoring/quantity.ts';
import type { Check } from '../check.ts';
import { treesAreRead } from '../unread.ts';
import { withGradeEffect } from './grade-effect.ts';
import { groupsOf } from './nodes.ts';
import { treePlace } from './tree-place.ts';

export default {
  code: 'score/total',
  severity: 'error',
  title: { 'zh-CN': '总分与各项得分之和不符', en: 'A total that the scores do not add up to' },
  why: {
    'zh-CN': '印出的总分或小计应等于各项得分之和；先加后舍入、先舍入后加都算一致。',
    en: 'A printed total or subtotal must be the sum of its scores, rounded before or after adding.',
  },
  fix: {
    'zh-CN': '核对 `stated.total` 和各项得分：漏填的指标、重复计入的小计、未列出的加减分都会造成差异。',
    en: 'Check `stated.total` against the scores: an indicator left out, a subtotal counted twice or a bonus not listed will do it.',
  },
  *run(report) {
    if (!treesAreRead(report)) return;
    const { scheme } = report;
    for (const unit of report.units) {
      const { total: printed } = unit.scorable.stated;
      const { total } = unit.printed;
      if (printed === null || total === null || totalAgrees(unit, scheme, unit.printed) !== false) continue;
      const sum = print(total, Math.max(scheme.decimals, printed.decimals));
      const { scale, points } = unit.printed;
      const plain = scale.equals(1) && points?.equals(total) === true;
      const message = plain
        ? {
            'zh-CN': `总分不应为 \`${printed.text}\`，应为各项得分之和 \`${sum}\`，请核对两处`,
            en: `Unexpected total \`${printed.text}\`, expected \`${sum}\`, the sum of the scores, check both`,
          }
        : {
            'zh-CN': `总分不应为 \`${printed.text}\`，应为 \`${sum}\`（各项得分之和经合理缺项折算、加减分后），请核对两处`,
            en: `Unexpected total \`${printed.text}\`, expected \`${sum}\` (the sum of the scores, rescaled for what does not apply, with bonus and penalty), check both`,
          };
      yield {
        at: report.source.place([...unit.path, 'stated', 'total']),
        quote: printed.text,
        message: withGradeEffect(message, unit, scheme, printed.value),
        related: [
          {
            at: treePlace(report, unit),
            message: {
              'zh-CN': `${plain ? '各项得分之和' : '算得'} \`${exact(total)}\``,
              en: `${plain ? 'sum of the scores' : 'computed'} \`${exact(total)}\``,
            },
          },
        ],
      };
    }
    for (const { unit, node } of groupsOf(report)) {
      const { name, score } = node.indicator;
      const found = totals(node.children, scheme);
      if (score === null || found === null || node.score === null || meets(score, found)) continue;
      const sum = print(node.score, Math.max(scheme.decimals, score.decimals));
      yield {
        at: unit.at(node.index, ['score']),
        quote: score.text,
        message: {
          'zh-CN': `“${name}”的小计不应为 \`${score.text}\`，应为下级指标得分之和 \`${sum}\`，请核对两处`,
          en: `Unexpected subtotal \`${score.text}\` of “${name}”, expected \`${sum}\`, the sum of the scores below it, check both`,
        },
      };
    }
  },
} satisfies Check;
