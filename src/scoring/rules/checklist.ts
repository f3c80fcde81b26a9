import { z } from 'zod';
import { Fraction } from '../quantity.ts';
import { type Award, award, label, share } from './parameters.ts';
import type { Facts, Rule, RuleResult } from './rule.ts';
import { shares } from './shares.ts';
import { amount, equals, short } from './wording.ts';

type Item = { readonly item: string; readonly points?: Award | undefined; readonly met: Fraction };

const schema = z.array(z.strictObject({ item: label, points: award.optional(), met: share })).min(1);

const zero = new Fraction(0);

function run(items: readonly Item[], { weight, decimals }: Facts): RuleResult {
  const worth = shares(
    items.map(({ points }) => points),
    weight,
    'checklist',
  );
  if ('problem' in worth) return worth;
  const given = items.map(({ met }, at) => met.mul(worth[at] ?? zero));
  const score = given.reduce((sum, points) => sum.add(points), zero);
  const wanting = items.flatMap(({ item, met }, at) =>
    met.equals(1)
      ? []
      : [`${item} ${amount(met, '%')} × ${short(worth[at] ?? zero)} ${equals(given[at] ?? zero, decimals)}`],
  );
  const full = items.length - wanting.length;
  return {
    award: {
      score,
      how:
        wanting.length === 0
          ? {
              'zh-CN': `${items.length} 项全部符合，计满分 ${short(weight)}`,
              en: `all ${items.length} items met, full mark ${short(weight)}`,
            }
          : {
              'zh-CN': `${items.length} 项中 ${full} 项符合，其余：${wanting.join('；')}；合计 ${equals(score, decimals)}`,
              en: `${full} of ${items.length} items met, the others: ${wanting.join('; ')}; together ${equals(score, decimals)}`,
            },
    },
  };
}

const example = (met: boolean) => ['制度健全', '审批完整'].map((item) => ({ item, met }));

export default {
  name: 'checklist',
  schema,
  summary: {
    'zh-CN': '要点计分：符合的要点得分，可部分符合（如 50%）；未写分数的要点均分余下的分值。',
    en: 'Points for each item met, wholly or in part (50%); items without points share what is left equally.',
  },
  examples: {
    full: { parameters: example(true), weight: '10', score: '10' },
    least: { parameters: example(false), weight: '10', score: '0' },
  },
  run,
} satisfies Rule<readonly Item[]>;
