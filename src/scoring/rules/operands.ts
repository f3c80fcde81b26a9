import { type Aligned, aligned } from '../alignment.ts';
import { Fraction, type Interval, type Quantity, roundedFrom, withUnit } from '../quantity.ts';
import type { Facts, RuleProblem } from './rule.ts';
import { amount, figure, problem } from './wording.ts';

/** Target and actual of a leaf as numbers in one unit (the target's), or why they cannot be compared. */
export type Operands = {
  readonly target: Quantity;
  readonly actual: Quantity;
  /** The actual value in the unit of the target. */
  readonly value: Fraction;
  /** Its print as an interval in that unit; null where it is exact. */
  readonly interval: Interval | null;
  /** As a sentence prints it: '500000 元（合 50 万元）'. */
  readonly shown: { readonly 'zh-CN': string; readonly en: string };
};

type Failed = { readonly problem: RuleProblem };

/** Reads both operands of a rule that compares them. */
export function operands(facts: Facts): Operands | Failed {
  const target = numeric(facts.target, facts.unit, 'target');
  if ('problem' in target) return target;
  const actual = measuredActual(facts);
  if ('problem' in actual) return actual;
  const pair = aligned(target, actual);
  return pair === null ? differentUnits(target, actual, ['actual']) : against(pair);
}

/** The actual value beside a limit that the rule's own parameters set. */
export function beside(limit: Quantity, facts: Facts, field: RuleProblem['field']): Operands | Failed {
  const actual = measuredActual(facts);
  if ('problem' in actual) return actual;
  const pair = aligned(limit, actual);
  return pair === null ? differentUnits(limit, actual, field) : against(pair);
}

/** A pair as operands. */
export function against({ left, right, value, factor }: Aligned): Operands {
  const interval = printed(right);
  const same = factor.equals(1);
  const converted = same ? '' : amount(value, left.unit);
  return {
    target: left,
    actual: right,
    value,
    interval: interval === null ? null : { low: interval.low.mul(factor), high: interval.high.mul(factor) },
    shown: {
      'zh-CN': figure(right) + (same ? '' : `（合 ${converted}）`),
      en: figure(right) + (same ? '' : ` (${converted})`),
    },
  };
}

/** What a measured value may have been before it was printed; null where it prints no decimals: 84 件, 95%. */
export const printed = (quantity: Quantity): Interval | null =>
  quantity.decimals > 0 ? roundedFrom(quantity) : null;

/** The actual value, which must be a number and not the target said again. */
export function measuredActual(facts: Facts): Quantity | Failed {
  const actual = numeric(facts.actual, facts.unit, 'actual');
  if ('problem' in actual) return actual;
  if (actual.operator === null || actual.operator === '=') return actual;
  return problem(['actual'], {
    'zh-CN': [`为 \`${actual.text}\`（只是重复了指标值的要求）`, '为实际达到的数', '填写统计或调查得到的数'],
    en: [
      `\`${actual.text}\`, which only repeats the target`,
      'the number reached',
      'state what was measured',
    ],
  });
}

export function differentUnits(target: Quantity, actual: Quantity, field: RuleProblem['field']): Failed {
  return problem(field, {
    'zh-CN': [`以 \`${figure(actual)}\` 对 \`${figure(target)}\``, '为可以换算的单位', '核对两处的单位'],
    en: [`\`${figure(actual)}\` against \`${figure(target)}\``, 'units that convert', 'check both units'],
  });
}

function numeric(
  value: Quantity | string | null,
  unit: string,
  field: 'target' | 'actual',
): Quantity | Failed {
  const name = field === 'target' ? '指标值' : '实际完成值';
  if (value === null || value === '') {
    return problem([field], {
      'zh-CN': [`缺少 \`${field}\``, `有${name}`, `填写${name}`],
      en: [`missing \`${field}\``, 'a number', `state the ${field}`],
    });
  }
  if (typeof value !== 'string') return withUnit(value, unit);
  return problem([field], {
    'zh-CN': [`为文字 \`${value}\``, '为一个数', '填写数，或改用 `levels`、`bands`、`judged`'],
    en: [`words \`${value}\``, 'a number', 'state a number, or use `levels`, `bands` or `judged`'],
  });
}

const isDown = (operator: Quantity['operator']): boolean => operator === '≤' || operator === '<';
const isUp = (operator: Quantity['operator']): boolean => operator === '≥' || operator === '>';

/**
 * Whether less is better: by the operators of the rule's own limits, else by that of the target; a rule that
 * points the other way than the target would give points for missing it.
 */
export function downward(
  limits: readonly Quantity[],
  { target }: Facts,
  field: RuleProblem['field'],
): { readonly down: boolean } | Failed {
  const said = limits.find(({ operator }) => isDown(operator) || isUp(operator))?.operator ?? null;
  return pointing(said === null ? null : isDown(said), target, field);
}

/** @param down whether the rule says that less is better; null where it does not say */
export function pointing(
  down: boolean | null,
  target: Facts['target'],
  field: RuleProblem['field'],
): { readonly down: boolean } | Failed {
  if (target === null || typeof target === 'string') return { down: down ?? false };
  const wanted = isDown(target.operator) ? true : isUp(target.operator) ? false : null;
  if (down === null || wanted === null || down === wanted) return { down: down ?? wanted ?? false };
  const [zh, en] = wanted ? ['越低越好', 'less is better'] : ['越高越好', 'more is better'];
  return problem(field, {
    'zh-CN': ['与指标值的方向相反', `与指标值 \`${target.text}\` 一致（${zh}）`, '核对规则和指标值'],
    en: ['direction against the target', `that of \`${target.text}\` (${en})`, 'check rule and target'],
  });
}

const zero = new Fraction(0);

/** Never below nothing, never above the full mark. */
export function within(value: Fraction, weight: Fraction): Fraction {
  if (value.lt(zero)) return zero;
  return value.gt(weight) ? weight : value;
}
