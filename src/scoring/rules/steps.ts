import { z } from 'zod';
import { aligned } from '../alignment.ts';
import { Fraction, type Quantity } from '../quantity.ts';
import { targetMet } from '../target.ts';
import { beside, differentUnits, downward, within } from './operands.ts';
import { type Award, award, pointsOf, quantity } from './parameters.ts';
import type { Facts, Rule, RuleResult } from './rule.ts';
import { amount, equals, figure, problem, short } from './wording.ts';

type Steps = { readonly from: Quantity; readonly every: Quantity; readonly lose: Award };

const schema = z.strictObject({ from: quantity, every: quantity, lose: award });

function run({ from, every, lose }: Steps, facts: Facts): RuleResult {
  const read = beside(from, facts, ['rule', 'steps', 'from']);
  if ('problem' in read) return read;
  const pair = aligned(read.target, every);
  if (pair === null) return differentUnits(read.target, every, ['rule', 'steps', 'every']);
  if (pair.value.lte(0)) {
    return problem(['rule', 'steps', 'every'], {
      'zh-CN': [`为 \`${every.text}\``, '为大于 0 的数', '填写每一步的大小'],
      en: [`\`${every.text}\``, 'a number above 0', 'state the size of a step'],
    });
  }
  const { weight, decimals, target, actual, unit } = facts;
  const way = downward([from], facts, ['rule', 'steps', 'from']);
  if ('problem' in way) return way;
  const { down } = way;
  const shortfall = down ? read.value.sub(read.target.value) : read.target.value.sub(read.value);
  const met = targetMet(target, actual, unit, down ? '≤' : '≥');
  const known = met === null ? {} : { met };
  const { shown } = read;
  if (shortfall.lte(0)) {
    const how = {
      'zh-CN': `实际 ${shown['zh-CN']}，${down ? '不高于' : '达到'} ${figure(read.target)}，计满分 ${short(weight)}`,
      en: `${shown.en} is ${down ? 'not above' : 'not below'} ${figure(read.target)}, full mark ${short(weight)}`,
    };
    return { award: { score: weight, how, ...known } };
  }
  const count = begun(shortfall.div(pair.value));
  const each = pointsOf(lose, weight);
  const rest = weight.sub(each.mul(count));
  const gap = amount(shortfall, read.target.unit);
  const sum = `${short(weight)} − ${short(each)} × ${short(count)} ${equals(rest, decimals)}`;
  return {
    award: {
      score: within(rest, weight),
      how: {
        'zh-CN': `实际 ${shown['zh-CN']}，比 ${figure(read.target)} ${down ? '高' : '低'} ${gap}，每 ${figure(pair.right)} 计一步（不足一步按一步），${sum}${rest.lt(0) ? '，扣完为止，计 0' : ''}`,
        en: `${shown.en} is ${gap} ${down ? 'above' : 'below'} ${figure(read.target)}, steps of ${figure(pair.right)} begun: ${sum}${rest.lt(0) ? ', no less than 0, so 0' : ''}`,
      },
      ...known,
    },
  };
}

/** Steps begun: 6 % in steps of 5 % are two. */
const begun = (ratio: Fraction): Fraction => new Fraction((ratio.n + ratio.d - 1n) / ratio.d, 1n);

export default {
  name: 'steps',
  schema,
  summary: {
    'zh-CN':
      '阶梯扣分：达到 `from` 得满分，每差一个 `every` 扣 `lose`，不足一步按一步，扣完为止；`from` 或指标值写 ≤ 的，越低越好。',
    en: 'The full mark from `from`, minus `lose` for each `every` begun below it, never below 0; with ≤ in `from` or in the target less is better.',
  },
  examples: {
    full: { parameters: { from: '90%', every: '5%', lose: '1' }, weight: '4', actual: '90%', score: '4' },
    least: { parameters: { from: '90%', every: '5%', lose: '1' }, weight: '4', actual: '60%', score: '0' },
  },
  run,
} satisfies Rule<Steps>;
