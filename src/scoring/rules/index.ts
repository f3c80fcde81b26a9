import bands from './bands.ts';
import checklist from './checklist.ts';
import composite from './composite.ts';
import deductions from './deductions.ts';
import execution from './execution.ts';
import inverse from './inverse.ts';
import judged from './judged.ts';
import levels from './levels.ts';
import linear from './linear.ts';
import met from './met.ts';
import ratio from './ratio.ts';
import type { Rule } from './rule.ts';
import steps from './steps.ts';
import tiers from './tiers.ts';

/** Every rule a leaf may name, in the order of the guide. To add one: a file here and a line in this list. */
export const rules: readonly Rule[] = [
  execution,
  ratio,
  inverse,
  met,
  tiers,
  linear,
  steps,
  levels,
  bands,
  deductions,
  checklist,
  composite,
  judged,
];

const byName = new Map(rules.map((rule) => [rule.name, rule]));

/** The rule of that name, or null. Parameters are checked by the report's schema before a rule runs. */
export const ruleNamed = (name: string): Rule | null => byName.get(name) ?? null;
