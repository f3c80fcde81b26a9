import type { Words } from '../../i18n/words.ts';
import type { Indicator } from '../../scoring/indicator.ts';
import { type Quantity, withUnit } from '../../scoring/quantity.ts';
import { targetMet, usualOperator } from '../../scoring/target.ts';
import { measureOf } from '../../scoring/units.ts';
import type { Check } from '../check.ts';
import { problemsOf } from '../source/problems.ts';
import { wordsAt } from '../words-at.ts';
import { groupsOf, leavesOf, placeOf } from './nodes.ts';

export default {
  code: 'score/rule-input',
  severity: 'error',
  title: { 'zh-CN': '评分规则缺少所需的数据', en: 'A rule that lacks what it needs' },
  why: {
    'zh-CN': '缺少指标值或完成值、单位不能换算、以 0 为除数，或完成值只是重复指标值的要求时，得分无从算起。',
    en: 'Without target or actual, with units that do not convert, with a target of 0 or an actual that only repeats the target, nothing can be computed.',
  },
  fix: {
    'zh-CN': '补上实际达到的数和单位；不能量化的改用 `levels`、`bands` 或 `judged`。',
    en: 'State what was measured, with its unit; what cannot be measured takes `levels`, `bands` or `judged`.',
  },
  read: (report) => problemsOf(report, 'score/rule-input'),
  *run(report) {
    for (const { unit, node } of leavesOf(report)) {
      const { problem, indicator } = node;
      const { target, actual } = indicator;
      if (problem !== null) {
        const at = placeOf({ unit, node }, problem.field);
        const name = unit.at(node.index, ['name']);
        const said = { 'zh-CN': `指标“${indicator.name}”`, en: `indicator “${indicator.name}”` };
        // The place of what a framework asks for and the report lacks does not say which indicator it is.
        const related = at.file === name.file ? [] : [{ at: name, message: said }];
        yield { at, message: problem.message, quote: wordsAt(report, at), related };
      } else if (repeats(actual, target)) {
        const at = unit.at(node.index, ['actual']);
        yield { at, message: repeated(indicator.name, actual?.text ?? ''), quote: wordsAt(report, at) };
      } else if (isUndirected(indicator)) {
        const at = unit.at(node.index, ['target']);
        yield { at, message: undirected(indicator.name, textOf(target)), quote: wordsAt(report, at) };
      } else if (isMoneyAgainstCount(target, actual, indicator.unit)) {
        const at = unit.at(node.index, ['actual']);
        yield { at, message: incomparable(indicator.name, target, actual), quote: wordsAt(report, at) };
      }
    }
    for (const { unit, node } of groupsOf(report)) {
      if (node.indicator.rule === null) continue;
      const at = unit.at(node.index, ['rule'], 'key');
      yield { at, message: onGroup(node.indicator.name), quote: wordsAt(report, at) };
    }
  },
} satisfies Check;

type Fact = Quantity | string | null;

/** ‘≥90%’ against ‘≥90%’: what was demanded, said again. A bare or an exact number is a result. */
function repeats(actual: Fact, target: Fact): actual is Quantity {
  if (actual === null || typeof actual === 'string' || target === null || typeof target === 'string')
    return false;
  const open = actual.operator !== null && actual.operator !== '=';
  return open && actual.operator === target.operator && actual.value.equals(target.value);
}

/** All or nothing hangs on which way a bare target points; 成本 100 may be a limit or a goal. */
function isUndirected({ name, rule, target, actual, unit }: Indicator): boolean {
  if (rule?.name !== 'met' || target === null || typeof target === 'string') return false;
  return target.operator === null && usualOperator(name) !== '≥' && targetMet(target, actual, unit) !== true;
}

const undirected = (name: string, target: string): Words => ({
  'zh-CN': `“${name}”的指标值不应为没有方向的 \`${target}\`，应写明 \`≥\` 或 \`≤\`，请补上`,
  en: `Unexpected bare target \`${target}\` of “${name}”, expected \`≥\` or \`≤\`, add it`,
});

/** 件 against 元 can never be compared; 人 against 人次, or a count against a share, may be meant. */
function isMoneyAgainstCount(target: Fact, actual: Fact, unit: string): boolean {
  if (actual === null || typeof actual === 'string' || target === null || typeof target === 'string')
    return false;
  const bases = [withUnit(target, unit), withUnit(actual, unit)].map((one) => one.unit);
  const [wanted = '', reached = ''] = bases;
  if (bases.some((base) => base === '' || base === '%' || base === '‰')) return false;
  return (measureOf(wanted).base === '元') !== (measureOf(reached).base === '元');
}

const incomparable = (name: string, target: Fact, actual: Fact): Words => ({
  'zh-CN': `“${name}”的完成值不应以 \`${textOf(actual)}\` 对 \`${textOf(target)}\`，应为可以换算的单位，请核对两处的单位`,
  en: `Unexpected \`${textOf(actual)}\` against \`${textOf(target)}\` in “${name}”, expected units that convert, check both units`,
});

const textOf = (fact: Fact): string => (fact === null || typeof fact === 'string' ? (fact ?? '') : fact.text);

const repeated = (name: string, actual: string): Words => ({
  'zh-CN': `“${name}”的完成值不应为 \`${actual}\`（只是重复了指标值的要求），应为实际达到的数，请填写统计或调查得到的数`,
  en: `Unexpected \`${actual}\` in the actual value of “${name}”, which only repeats the target, expected the number reached, state what was measured`,
});

const onGroup = (name: string): Words => ({
  'zh-CN': `“${name}”有下级指标，不应有 \`rule\`，应由下级指标的得分相加，请把规则移到下级指标`,
  en: `Unexpected \`rule\` on “${name}”, which has indicators below it, expected the sum of their scores, move the rule to one of them`,
});
