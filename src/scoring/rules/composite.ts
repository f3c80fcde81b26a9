import { z } from 'zod';
import { Fraction, parseQuantity, type Quantity } from '../quantity.ts';
import { completion, targetMet } from '../target.ts';
import { type Operands, operands, within } from './operands.ts';
import { type Award, award, label } from './parameters.ts';
import type { Facts, Rule, RuleProblem, RuleResult } from './rule.ts';
import { shares } from './shares.ts';
import { equals, figure, problem, short } from './wording.ts';

type Item = {
  readonly name: string;
  readonly target: Quantity | string;
  readonly actual: Quantity | string;
  readonly unit: string;
  readonly points: Award | undefined;
};

const text = z.union([z.string(), z.number()]).transform(String);

const item = z
  .strictObject({ name: label, target: text, actual: text, unit: text.optional(), points: award.optional() })
  .transform(({ name, target, actual, unit = '', points }): Item => {
    const read = (fact: string) => parseQuantity(fact, unit) ?? fact;
    return { name, target: read(target), actual: read(actual), unit, points };
  });

const schema = z.array(item).min(1);

const one = new Fraction(1);
const zero = new Fraction(0);

function run(items: readonly Item[], facts: Facts): RuleResult {
  const { weight, decimals } = facts;
  const worth = shares(
    items.map((item) => item.points),
    weight,
    'composite',
  );
  if ('problem' in worth) return worth;
  const reached: Reached[] = [];
  for (const [at, item] of items.entries()) {
    const result = reach(item, facts, at);
    if ('problem' in result) return result;
    reached.push(result);
  }
  const add = (of: (item: Reached) => Fraction) =>
    reached.reduce((sum, item, at) => sum.add(of(item).mul(worth[at] ?? zero)), zero);
  const score = add((item) => item.share);
  const low = add((item) => item.low);
  const high = add((item) => item.high);
  const all = reached.every((item) => item.share.equals(one));
  return {
    award: {
      score,
      how: all
        ? {
            'zh-CN': `${items.length} 项全部完成，计满分 ${short(weight)}`,
            en: `all ${items.length} targets reached, full mark ${short(weight)}`,
          }
        : partly(reached, worth, equals(score, decimals)),
      ...(low.equals(score) && high.equals(score) ? {} : { range: [low, high] as const }),
      met: reached.every((item) => item.met !== false),
      parts: reached.map(({ name, completion, met }) => ({ name, completion, met })),
    },
  };
}

type Reached = {
  readonly name: string;
  readonly share: Fraction;
  readonly low: Fraction;
  readonly high: Fraction;
  readonly how: { readonly 'zh-CN': string; readonly en: string };
  readonly completion: Fraction | null;
  readonly met: boolean | null;
};

/** How much of one target was reached: all of it, or in proportion; for ≤ the other way round. */
function reach(item: Item, facts: Facts, at: number): Reached | { readonly problem: RuleProblem } {
  const { unit, target, actual } = item;
  const read = operands({ ...facts, unit, target, actual });
  if ('problem' in read) {
    const { field, message } = read.problem;
    return { problem: { field: ['rule', 'composite', at, ...field], message } };
  }
  const capped = read.target.operator === '≤' || read.target.operator === '<';
  const met = targetMet(read.target, read.actual, unit, '≥');
  const of = (value: Fraction): Fraction | null =>
    capped ? inverse(value, read) : ratio(value, read.target);
  const share = of(read.value);
  if (share === null) {
    return problem(['rule', 'composite', at, 'target'], {
      'zh-CN': [`以 \`${read.target.text}\` 按比例计分`, '为大于 0 的指标值', '把该项移出，单列并用 `met`'],
      en: [
        `\`${read.target.text}\` in proportion`,
        'a target above 0',
        'make it a leaf of its own with `met`',
      ],
    });
  }
  const [a, b] =
    read.interval === null
      ? [share, share]
      : [of(read.interval.low) ?? share, of(read.interval.high) ?? share];
  const operator = read.target.operator ?? '';
  return {
    name: item.name,
    share,
    low: a.lt(b) ? a : b,
    high: a.lt(b) ? b : a,
    how: {
      'zh-CN': `${item.name} ${read.shown['zh-CN']} / ${operator}${figure(read.target)}`,
      en: `${item.name} ${read.shown.en} / ${operator}${figure(read.target)}`,
    },
    completion: completion(read.target, read.actual, unit),
    met,
  };
}

/** A target of nothing (=0) is reached by nothing and by nothing else. */
function ratio(value: Fraction, target: Quantity): Fraction | null {
  if (target.value.gt(0)) return within(value.div(target.value), one);
  if (target.value.lt(0)) return null;
  return target.operator === '=' && value.gt(0) ? zero : one;
}

function inverse(value: Fraction, { target }: Operands): Fraction | null {
  if (value.lte(target.value)) return one;
  return target.value.lte(0) ? zero : target.value.div(value);
}

function partly(reached: readonly Reached[], worth: readonly Fraction[], total: string) {
  const full = reached.filter((item) => item.share.equals(one)).length;
  const short_ = reached.flatMap((item, at) =>
    item.share.equals(one) ? [] : [{ item, worth: worth[at] ?? zero }],
  );
  const list = (language: 'zh-CN' | 'en') =>
    short_.map(
      ({ item, worth }) => `${item.how[language]} × ${short(worth)} ${equals(item.share.mul(worth), 2)}`,
    );
  return {
    'zh-CN': `${reached.length} 项中 ${full} 项完成计满分，其余按比例：${list('zh-CN').join('；')}；合计 ${total}`,
    en: `${full} of ${reached.length} targets reached in full, the others in proportion: ${list('en').join('; ')}; together ${total}`,
  };
}

const example = (actual: string) => [
  { name: '个案', target: '62', actual, unit: '个' },
  { name: '小组', target: '41', actual, unit: '个' },
];

export default {
  name: 'composite',
  schema,
  summary: {
    'zh-CN': '一个指标含多项目标：每项完成得该项满分，否则按比例；未写分数的各项均分。',
    en: 'Several targets in one leaf: each gives its points when reached, otherwise its share; equal by default.',
  },
  examples: {
    full: { parameters: example('62'), weight: '10', score: '10' },
    least: { parameters: example('0'), weight: '10', score: '0' },
  },
  run,
} satisfies Rule<readonly Item[]>;
