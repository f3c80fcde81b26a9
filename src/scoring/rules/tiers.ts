import { z } from 'zod';
import { aligned } from '../alignment.ts';
import { Fraction, type Quantity } from '../quantity.ts';
import { targetMet } from '../target.ts';
import { beside, downward } from './operands.ts';
import { type Award, award, pointsOf, quantity, worth } from './parameters.ts';
import type { Facts, Rule, RuleProblem, RuleResult } from './rule.ts';
import { figure, problem, tooMuch } from './wording.ts';

type Tier = { readonly from: Quantity; readonly award: Award };

const schema = z.array(z.strictObject({ from: quantity, award })).min(1);

const zero = new Fraction(0);

function run(tiers: readonly Tier[], facts: Facts): RuleResult {
  const { weight, decimals, target, actual, unit } = facts;
  const way = downward(
    tiers.map(({ from }) => from),
    facts,
    ['rule', 'tiers', 0, 'from'],
  );
  if ('problem' in way) return way;
  const fault = misplaced(tiers, weight, way.down);
  if (fault !== null) return fault;
  let said = { 'zh-CN': '', en: '' };
  const plain = way.down ? '≤' : '≥';
  const met = targetMet(target, actual, unit, plain);
  const known = met === null ? {} : { met };
  for (const [at, { from, award }] of tiers.entries()) {
    const read = beside(from, facts, ['rule', 'tiers', at, 'from']);
    if ('problem' in read) return read;
    // A bare or printed `=` begins its tier in the direction of the others.
    const wanted = from.operator === null || from.operator === '=' ? plain : from.operator;
    const limit = `${wanted} ${figure(read.target)}`;
    said = { 'zh-CN': `实际 ${read.shown['zh-CN']}`, en: read.shown.en };
    if (targetMet({ ...read.target, operator: wanted }, read.actual, unit) !== true) continue;
    const points = worth(award, weight, decimals);
    const how = {
      'zh-CN': `${said['zh-CN']}，属于 ${limit} 一档，计 ${points}`,
      en: `${said.en} falls into the tier ${limit}, which gives ${points}`,
    };
    return { award: { score: pointsOf(award, weight), how, ...known } };
  }
  const how = { 'zh-CN': `${said['zh-CN']}，未达到最低一档，计 0`, en: `${said.en} reaches no tier, 0` };
  return { award: { score: zero, how, ...known } };
}

/** Tiers stand best first, no award rises on the way down, none is above the weight. */
function misplaced(
  tiers: readonly Tier[],
  weight: Fraction,
  down: boolean,
): { readonly problem: RuleProblem } | null {
  for (const [at, tier] of tiers.entries()) {
    if (pointsOf(tier.award, weight).gt(weight)) {
      return tooMuch(['rule', 'tiers', at, 'award'], tier.award.text, weight);
    }
    const before = tiers[at - 1];
    if (before === undefined) continue;
    const pair = aligned(before.from, tier.from);
    const falls = pair !== null && (down ? pair.value.gt(pair.left.value) : pair.value.lt(pair.left.value));
    const mixed = tiers.some(({ from: { operator } }) =>
      down ? operator === '≥' || operator === '>' : operator === '≤' || operator === '<',
    );
    if (!falls || mixed) {
      return problem(['rule', 'tiers', at, 'from'], {
        'zh-CN': [
          `在 \`${before.from.text}\` 之后为 \`${tier.from.text}\``,
          '从最好的一档排到最差的一档',
          '调整各档的顺序或界限',
        ],
        en: [
          `\`${tier.from.text}\` after \`${before.from.text}\``,
          'tiers from best to worst',
          'reorder them or check the limits',
        ],
      });
    }
    if (pointsOf(tier.award, weight).gt(pointsOf(before.award, weight))) {
      return problem(['rule', 'tiers', at, 'award'], {
        'zh-CN': [
          `在 \`${before.award.text}\` 之后为 \`${tier.award.text}\``,
          '不高于上一档',
          '核对各档的得分',
        ],
        en: [
          `\`${tier.award.text}\` after \`${before.award.text}\``,
          'no more than the tier before',
          'check the awards',
        ],
      });
    }
  }
  return null;
}

const example = [
  { from: '90%', award: '100%' },
  { from: '80%', award: '8' },
  { from: '60%', award: '5' },
];

export default {
  name: 'tiers',
  schema,
  summary: {
    'zh-CN':
      '分档计分：实际完成值落入哪一档即得该档分数，低于最低一档不得分；`from` 或指标值写 ≤ 的，越低越好。',
    en: 'The first tier that the actual value reaches gives its points, none gives 0; with ≤ in `from` or in the target less is better.',
  },
  examples: {
    full: { parameters: example, weight: '10', actual: '90%', score: '10' },
    least: { parameters: example, weight: '10', actual: '59.9%', score: '0' },
  },
  run,
} satisfies Rule<readonly Tier[]>;
