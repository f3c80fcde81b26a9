import { z } from 'zod';
import { Fraction } from '../quantity.ts';
import { targetMet } from '../target.ts';
import { operands } from './operands.ts';
import type { Facts, Rule, RuleResult } from './rule.ts';
import { figure, problem, short } from './wording.ts';

const zero = new Fraction(0);

function run(_: undefined, facts: Facts): RuleResult {
  const { target, actual, weight } = facts;
  const words = typeof target === 'string' && target !== '' && typeof actual === 'string' && actual !== '';
  if (words) {
    const met = targetMet(target, actual, facts.unit);
    if (met === null) return incomparable(target, actual);
    return given(met, weight, { 'zh-CN': `“${actual}”`, en: `“${actual}”` }, `“${target}”`);
  }
  const read = operands(facts);
  if ('problem' in read) return read;
  const operator = read.target.operator ?? '≥';
  // All or nothing has no third way: beyond an exact target is not the target.
  const met = targetMet(read.target, read.actual, facts.unit, '≥') ?? false;
  return given(met, weight, read.shown, `${operator} ${figure(read.target)}`);
}

function given(
  met: boolean,
  weight: Fraction,
  actual: { 'zh-CN': string; en: string },
  target: string,
): RuleResult {
  return {
    award: {
      score: met ? weight : zero,
      how: {
        'zh-CN': `实际 ${actual['zh-CN']}，要求 ${target}，${met ? `已达成，计满分 ${short(weight)}` : '未达成，计 0'}`,
        en: `${actual.en} against ${target}: ${met ? `met, full mark ${short(weight)}` : 'not met, 0'}`,
      },
      met,
    },
  };
}

function incomparable(target: string, actual: string): RuleResult {
  return problem(['actual'], {
    'zh-CN': [
      `以文字 \`${actual}\` 对 \`${target}\``,
      '为相同的文字、“已达成”或“未达成”',
      '改用 `levels`、`bands` 或 `judged`',
    ],
    en: [
      `words \`${actual}\` against \`${target}\``,
      'the same words, 已达成 or 未达成',
      'use `levels`, `bands` or `judged`',
    ],
  });
}

export default {
  name: 'met',
  schema: z.undefined(),
  summary: {
    'zh-CN': '达成指标值得满分，否则不得分；指标值可以是 0 或文字。',
    en: 'The full mark when the target is met, otherwise nothing; the target may be 0 or words.',
  },
  examples: {
    full: { weight: '5', target: '=0', actual: '0', unit: '起', score: '5' },
    least: { weight: '5', target: '=0', actual: '1', unit: '起', score: '0' },
  },
  run,
} satisfies Rule<undefined>;
