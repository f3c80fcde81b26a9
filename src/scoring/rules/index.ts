import composite from './composite.ts';
import deductions from './deductions.ts';
import execution from './execution.ts';
import judged from './judged.ts';
import levels from './levels.ts';
import met from './met.ts';
import ratio from './ratio.ts';
import type { Rule } from './rule.ts';

/** Every rule a leaf may name. To add one: a file here and a line in this list. */
export const rules: readonly Rule[] = [execution, ratio, met, levels, deductions, composite, judged];

const byName = new Map(rules.map((rule) => [rule.name, rule]));

/** The rule of that name, or null. Parameters are checked by the report's schema before a rule runs. */
export const ruleNamed = (name: string): Rule | null => byName.get(name) ?? null;
