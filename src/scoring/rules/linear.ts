import { z } from 'zod';
import { aligned } from '../alignment.ts';
import { Fraction, type Quantity } from '../quantity.ts';
import { targetMet } from '../target.ts';
import { beside, differentUnits, pointing, within } from './operands.ts';
import { quantity } from './parameters.ts';
import type { Facts, Rule, RuleResult } from './rule.ts';
import { amount, equals, figure, problem, short } from './wording.ts';

type Line = { readonly full: Quantity; readonly zero: Quantity };

const schema = z.strictObject({ full: quantity, zero: quantity });

const nothing = new Fraction(0);
const one = new Fraction(1);

function run({ full, zero }: Line, facts: Facts): RuleResult {
  const read = beside(full, facts, ['rule', 'linear', 'full']);
  if ('problem' in read) return read;
  const pair = aligned(read.target, zero);
  if (pair === null) return differentUnits(read.target, zero, ['rule', 'linear', 'zero']);
  const [top, bottom] = [read.target.value, pair.value];
  if (top.equals(bottom)) {
    return problem(['rule', 'linear', 'zero'], {
      'zh-CN': [`与 \`full\` 同为 \`${full.text}\``, '为不同的数', '核对两处，或改用 `met`'],
      en: [`\`${full.text}\` as \`full\` and \`zero\``, 'two different numbers', 'check both, or use `met`'],
    });
  }
  const { weight, decimals } = facts;
  const rising = top.gt(bottom);
  const way = pointing(!rising, facts.target, ['rule', 'linear', 'full']);
  if ('problem' in way) return way;
  const award = (value: Fraction): Fraction =>
    within(value.sub(bottom).div(top.sub(bottom)), one).mul(weight);
  const score = award(read.value);
  const ends = read.interval === null ? null : [award(read.interval.low), award(read.interval.high)];
  const [from = score, to = score] = rising ? (ends ?? []) : (ends?.reverse() ?? []);
  const met = targetMet(facts.target, facts.actual, facts.unit, rising ? '≥' : '≤');
  const marks = { full: figure(read.target), zero: amount(bottom, read.target.unit) };
  const { shown } = read;
  const sum = (actual: string, open: string, close: string) => {
    const [more, less] = rising ? [actual, marks.zero] : [marks.zero, actual];
    const [all, none] = rising ? [marks.full, marks.zero] : [marks.zero, marks.full];
    return `${open}${more} − ${less}${close} ÷ ${open}${all} − ${none}${close} × ${short(weight)} ${equals(score, decimals)}`;
  };
  const how = score.equals(weight)
    ? {
        'zh-CN': `实际 ${shown['zh-CN']}，达到 ${marks.full}，计满分 ${short(weight)}`,
        en: `${shown.en} reaches ${marks.full}, full mark ${short(weight)}`,
      }
    : score.equals(nothing)
      ? {
          'zh-CN': `实际 ${shown['zh-CN']}，${rising ? '不高于' : '不低于'} ${marks.zero}，计 0`,
          en: `${shown.en} is ${rising ? 'no more' : 'no less'} than ${marks.zero}, 0`,
        }
      : { 'zh-CN': sum(shown['zh-CN'], '（', '）'), en: sum(shown.en, '(', ')') };
  return {
    award: {
      score,
      how,
      ...(ends === null ? {} : { range: [from, to] as const }),
      ...(met === null ? {} : { met }),
    },
  };
}

export default {
  name: 'linear',
  schema,
  summary: {
    'zh-CN':
      '线性计分：达到 `full` 得满分，降到 `zero` 不得分，其间按比例；`full` 低于 `zero` 时为越低越好。',
    en: 'The full mark from `full`, nothing at `zero`, in proportion between; `full` below `zero`: less is better.',
  },
  examples: {
    full: { parameters: { full: '100%', zero: '80%' }, weight: '5', actual: '100%', score: '5' },
    least: { parameters: { full: '100%', zero: '80%' }, weight: '5', actual: '79%', score: '0' },
  },
  run,
} satisfies Rule<Line>;
