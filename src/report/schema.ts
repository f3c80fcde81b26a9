import { z } from 'zod';
import { ruleNamed, rules } from '../scoring/rules/index.ts';
import type { AppliedRule } from '../scoring/rules/rule.ts';
import { amount, day, positive, quantity, slug, text, year } from './fields.ts';

const rule = z
  .union([z.string(), z.record(z.string(), z.unknown())], { error: 'rule' })
  .transform((value, context): AppliedRule => {
    const entries = typeof value === 'string' ? [[value, undefined] as const] : Object.entries(value);
    const [first] = entries;
    const known = entries.length === 1 && first !== undefined ? ruleNamed(first[0]) : null;
    if (first === undefined || known === null) {
      const names = rules.map(({ name }) => name);
      context.addIssue({
        code: 'custom',
        message: 'rule',
        input: value,
        params: { names, name: first?.[0] },
      });
      return z.NEVER;
    }
    const parameters = known.schema.safeParse(first[1]);
    if (parameters.success) return { name: known.name, parameters: parameters.data };
    for (const issue of parameters.error.issues) {
      context.addIssue({ ...issue, input: value, path: [known.name, ...issue.path] } as never);
    }
    return z.NEVER;
  });

/** A node of the tree as written; see scoring/indicator.ts for what the fields mean. */
export const indicator = z.strictObject({
  name: text,
  aliases: z.array(text).optional(),
  weight: positive.optional(),
  unit: text.optional(),
  target: text.optional(),
  actual: text.optional(),
  score: quantity.optional(),
  rule: rule.optional(),
  reason: text.optional(),
  evidence: text.optional(),
  applicable: z.boolean().optional(),
  get children() {
    return z.array(indicator).optional();
  },
});

const stated = z.strictObject({ total: quantity.optional(), grade: text.optional() });

export const budget = z.strictObject({
  unit: z.enum(['元', '千元', '万元', '百万元', '亿元']),
  initial: amount.optional(),
  adjusted: amount.optional(),
  received: amount.optional(),
  executed: amount.optional(),
  rateBase: z.enum(['initial', 'adjusted', 'received']).optional(),
  /** 执行率 as printed; checked against the amounts. */
  rate: text.optional(),
  reason: text.optional(),
  sources: z
    .array(
      z.strictObject({
        name: text,
        amount: quantity,
        of: z.enum(['initial', 'adjusted', 'received', 'executed']).optional(),
      }),
    )
    .optional(),
});

const adjustments = z.array(z.strictObject({ name: text, points: quantity, reason: text }));
const veto = z.strictObject({ reason: text, grade: text });

/** One of several units or projects of a report, each with a score and grade of its own. */
const unit = z.strictObject({
  name: text,
  indicators: z.array(indicator).optional(),
  stated: stated.optional(),
  adjustments: adjustments.optional(),
  veto: veto.optional(),
  budget: budget.optional(),
});

/** The frontmatter of a report. */
export const reportSchema = z.strictObject({
  title: text,
  status: z.enum(['draft', 'published', 'withdrawn']).default('draft'),
  published: day.optional(),
  year: year.optional(),
  years: z.array(year).min(1).optional(),
  evaluation: z.enum(['self', 'department', 'finance']),
  subject: z.enum(['project', 'department', 'policy', 'fund']),
  project: z.strictObject({ id: slug.optional(), name: text }).optional(),
  department: z.strictObject({ name: text, region: z.array(text).optional() }),
  evaluator: z.strictObject({ name: text, kind: z.enum(['own', 'third-party']).default('own') }).optional(),
  sector: text.optional(),
  summary: text.optional(),
  scheme: slug.optional(),
  outline: slug.optional(),
  framework: slug.optional(),
  budget: budget.optional(),
  indicators: z.array(indicator).optional(),
  units: z.array(unit).min(1).optional(),
  stated: stated.optional(),
  adjustments: adjustments.optional(),
  veto: veto.optional(),
  findings: z
    .array(
      z.strictObject({
        problem: text,
        advice: text.optional(),
        owner: text.optional(),
        due: day.optional(),
        status: z.enum(['open', 'done', 'dropped']).default('open'),
        note: text.optional(),
      }),
    )
    .optional(),
  use: z.array(z.strictObject({ measure: text, note: text.optional() })).optional(),
  disclosure: z.enum(['full', 'form', 'result']).default('full'),
  approval: z.strictObject({ by: text, date: day }).optional(),
  attachments: z.array(z.strictObject({ title: text, file: text })).optional(),
  revisions: z.array(z.strictObject({ date: day, note: text })).optional(),
  acknowledged: z.array(z.strictObject({ check: text, quote: text, note: text })).optional(),
});

export type ReportData = z.infer<typeof reportSchema>;
export type IndicatorData = z.infer<typeof indicator>;
export type BudgetData = z.infer<typeof budget>;
