import type { z } from 'zod';
import type { Words } from '../../i18n/words.ts';
import type { Fraction, Quantity } from '../quantity.ts';

/** What a rule may look at. */
export type Facts = {
  /** Full points of the leaf. */
  readonly weight: Fraction;
  readonly unit: string;
  readonly target: Quantity | string | null;
  readonly actual: Quantity | string | null;
  /** Budget execution: both amounts in one unit; null when the report has no budget. */
  readonly budget: { readonly base: Quantity; readonly executed: Quantity } | null;
  /** Decimals of printed scores; the sentence that explains an award prints as the report does. */
  readonly decimals: number;
};

/** One of several targets inside a leaf. */
export type Part = {
  readonly name: string;
  /** actual / target, where more is better. */
  readonly completion: Fraction | null;
  readonly met: boolean | null;
};

/** Points given, and the sentence that says how they came about. */
export type Award = {
  readonly score: Fraction;
  readonly how: Words;
  /**
   * Least and most points that the facts give when their prints are taken as intervals (79.27 % is
   * 79.265 % up to 79.275 %). Absent when the facts are exact.
   */
  readonly range?: readonly [Fraction, Fraction];
  /** Whether the target was met, where the rule can tell. */
  readonly met?: boolean;
  /** What the award is made of, where a leaf holds several targets. */
  readonly parts?: readonly Part[];
};

/** Where the evaluator's own score must lie; the rule itself gives no exact score (bands). */
export type Within = {
  readonly low: Fraction;
  readonly high: Fraction;
  readonly lowIncluded: boolean;
  readonly highIncluded: boolean;
  readonly how: Words;
  readonly met?: boolean;
};

/** A rule that lacks what it needs (score/rule-input). */
export type RuleProblem = {
  /** The field at fault, seen from the leaf: ['target'], ['rule', 'tiers', 0, 'from']. */
  readonly field: readonly (string | number)[];
  /** Found, expected, what to do: see checks/check.ts. */
  readonly message: Words;
};

export type RuleResult =
  | { readonly award: Award }
  | { readonly within: Within }
  | { readonly problem: RuleProblem };

/** One way of giving points. */
export type Rule<P = unknown> = {
  readonly name: string;
  /** The parameters under the rule's name; `z.undefined()` for a rule that is only a name. */
  readonly schema: z.ZodType<P>;
  /** One sentence for the guide. */
  readonly summary: Words;
  /**
   * Worked examples for the guide and the registry's test: full mark and least. Where the evaluator gives
   * the score (judged, bands), `score` is one that may be given.
   */
  readonly examples: { readonly full: RuleExample; readonly least: RuleExample };
  /** Null when the leaf is left to the evaluator (judged). */
  run(parameters: P, facts: Facts): RuleResult | null;
};

/** A leaf in the words of the source, with the score it must give (as a decimal or fraction). */
export type RuleExample = {
  readonly parameters?: unknown;
  readonly weight: string;
  readonly target?: string;
  readonly actual?: string;
  readonly unit?: string;
  readonly budget?: { readonly base: string; readonly executed: string };
  readonly score: string;
};

/** A rule chosen by a leaf, its parameters read. */
export type AppliedRule = { readonly name: string; readonly parameters: unknown };
