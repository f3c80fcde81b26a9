import { Fraction, parseQuantity, roundedFrom } from '../quantity.ts';
import { type Award, pointsOf } from './parameters.ts';
import type { RuleProblem } from './rule.ts';
import { problem, short } from './wording.ts';

const zero = new Fraction(0);

/**
 * What each item of a leaf is worth: its own points, or an equal share of what the others leave. Printed
 * points may be rounded (3.33 three times for 10): where their intervals hold the weight, they are stretched
 * to it.
 */
export function shares(
  points: readonly (Award | undefined)[],
  weight: Fraction,
  rule: 'checklist' | 'composite',
): readonly Fraction[] | { readonly problem: RuleProblem } {
  const given = points.map((award) => (award === undefined ? null : pointsOf(award, weight)));
  const sum = given.reduce<Fraction>((total, value) => (value === null ? total : total.add(value)), zero);
  const open = given.filter((value) => value === null).length;
  if (open > 0) {
    const left = weight.sub(sum);
    if (left.lt(0)) return wrong(sum, weight, rule, '不超过', 'at most');
    return given.map((value) => value ?? left.div(open));
  }
  if (sum.equals(weight)) return given.map((value) => value ?? zero);
  const slack = points.reduce(
    (total, award) => total.add(award === undefined ? zero : half(award, weight)),
    zero,
  );
  if (sum.equals(0) || sum.sub(weight).abs().gt(slack)) return wrong(sum, weight, rule, '', '');
  return given.map((value) => (value ?? zero).mul(weight).div(sum));
}

/** Half of the last printed place; whole points are exact. */
function half(award: Award, weight: Fraction): Fraction {
  const read = parseQuantity(award.text);
  if (read === null || (read.decimals === 0 && !award.share)) return zero;
  const part = roundedFrom(read).high.sub(read.value);
  return award.share ? part.mul(weight) : part;
}

function wrong(sum: Fraction, weight: Fraction, rule: string, zh: string, en: string) {
  return problem(['rule', rule], {
    'zh-CN': [`合计 \`${short(sum)}\` 分`, `为${zh}分值 \`${short(weight)}\``, '核对各项的 `points`'],
    en: [
      `points that add up to \`${short(sum)}\``,
      `${en === '' ? '' : `${en} `}the weight \`${short(weight)}\``,
      'check `points` of each item',
    ],
  });
}
