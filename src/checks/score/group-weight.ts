import { meets, sumOf } from '../../report/stated.ts';
import { exact } from '../../scoring/quantity.ts';
import { leaves } from '../../scoring/score.ts';
import type { Check } from '../check.ts';
import { treesAreRead } from '../unread.ts';
import { groupsOf, placeOf } from './nodes.ts';

export default {
  code: 'score/group-weight',
  severity: 'error',
  title: {
    'zh-CN': '上级指标的分值不等于下级之和',
    en: 'A group’s points that are not the sum of its indicators',
  },
  why: {
    'zh-CN': '上级指标的分值只是下级分值的合计；两者不一致，说明有指标漏填、错行或分值写错。',
    en: 'A group’s points are nothing but the sum of those below it; where they differ an indicator is missing, shifted or mistyped.',
  },
  fix: {
    'zh-CN': '核对上级指标和下级指标的 `weight`；上级的分值可以不写，由系统合计。',
    en: 'Check `weight` of the group and of what is below it; the group’s may be left out.',
  },
  *run(report) {
    if (!treesAreRead(report)) return;
    for (const { unit, node } of groupsOf(report)) {
      const stated = node.indicator.weight;
      const below = leaves(node.children);
      if (stated === null || node.weight === null) continue;
      const weights = below.flatMap(({ indicator }) => indicator.weight ?? []);
      const counted = below.flatMap(({ indicator, applicable }) =>
        applicable ? (indicator.weight ?? []) : [],
      );
      if (meets(stated, sumOf(weights)) || meets(stated, sumOf(counted))) continue;
      // A leaf without points may hold the rest.
      if (weights.length < below.length && node.weight.lt(stated.value)) continue;
      const sum = exact(node.weight);
      yield {
        at: unit.at(node.index, ['weight']),
        quote: stated.text,
        message: {
          'zh-CN': `“${node.indicator.name}”的分值不应为 \`${stated.text}\`，应为下级指标分值之和 \`${sum}\`，请核对两处`,
          en: `Unexpected \`${stated.text}\` points of “${node.indicator.name}”, expected \`${sum}\`, the sum of the indicators below it, check both`,
        },
        related: node.children.map((child) => ({
          at: placeOf({ unit, node: child }, ['weight']),
          message: words(child.indicator.name, child.weight === null ? '—' : exact(child.weight)),
        })),
      };
    }
  },
} satisfies Check;

const words = (name: string, points: string) => ({
  'zh-CN': `“${name}”\`${points}\` 分`,
  en: `“${name}”: \`${points}\` points`,
});
