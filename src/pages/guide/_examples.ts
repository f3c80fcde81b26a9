import type { Words } from '../../i18n/words.ts';
import { exact, Fraction, parseQuantity, print, printShort } from '../../scoring/quantity.ts';
import type { Rule, RuleExample } from '../../scoring/rules/rule.ts';

/** What a rule makes of one of its examples: points, limits for the evaluator, or nothing of its own. */
export type Worked = {
  readonly how: Words | null;
  readonly score: string | null;
  readonly limits: readonly [low: string, high: string] | null;
};

const decimals = 2;

/** @throws where a rule refuses its own example */
export function workedExample(rule: Rule, example: RuleExample): Worked {
  const { weight, unit = '', target, actual, budget } = example;
  const fact = (text: string | undefined) =>
    text === undefined ? null : (parseQuantity(text, unit) ?? text);
  const amount = (text: string) => {
    const read = parseQuantity(text);
    if (read === null) throw new Error(`Unexpected amount: ${text}`);
    return read;
  };
  const result = rule.run(rule.schema.parse(example.parameters), {
    weight: new Fraction(weight),
    unit,
    target: fact(target),
    actual: fact(actual),
    budget: budget === undefined ? null : { base: amount(budget.base), executed: amount(budget.executed) },
    decimals,
  });
  if (result === null) return { how: null, score: null, limits: null };
  if ('problem' in result)
    throw new Error(`Unexpected example of ${rule.name}: ${result.problem.message.en}`);
  if ('within' in result) {
    const { low, high, how } = result.within;
    return { how, score: null, limits: [printShort(low, decimals), printShort(high, decimals)] };
  }
  const { score, how } = result.award;
  const short = exact(score);
  return { how, score: short.includes('/') ? print(score, decimals) : short, limits: null };
}

/** The example as a leaf in a source file. */
export function exampleSource(rule: Rule, example: RuleExample, name: Words[keyof Words]): string {
  const { parameters, weight, target, actual, unit } = example;
  const judged = rule.run(rule.schema.parse(parameters), {
    weight: new Fraction(weight),
    unit: '',
    target: null,
    actual: null,
    budget: null,
    decimals,
  });
  const own = judged === null || 'within' in judged;
  const fields = {
    weight,
    ...(target !== undefined && { target }),
    ...(actual !== undefined && { actual }),
    ...(unit !== undefined && { unit }),
    ...(own && { score: example.score }),
  };
  const lines = Object.entries(fields).map(([key, value]) => `  ${key}: ${scalar(value)}\n`);
  return `- name: ${name}\n${lines.join('')}  rule: ${ruleSource(rule.name, parameters)}`;
}

function ruleSource(name: string, parameters: unknown): string {
  if (parameters === undefined) return name;
  const lines = Array.isArray(parameters)
    ? parameters.map((item) => `\n      - ${flow(item)}`).join('')
    : ` ${flow(parameters)}`;
  return `\n    ${name}:${lines}`;
}

function flow(value: unknown): string {
  if (typeof value !== 'object' || value === null) return scalar(String(value));
  const entries = Object.entries(value).map(([key, inner]) => `${key}: ${flow(inner)}`);
  return `{ ${entries.join(', ')} }`;
}

/** A sign that YAML would read as syntax is quoted. */
const scalar = (text: string): string =>
  /^[=>|&*!%@`"'#-]|[,:{}[\]]\s|[[\]{}]/.test(text) ? `'${text}'` : text;
