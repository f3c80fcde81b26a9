import type { Quantity } from './quantity.ts';
import type { AppliedRule } from './rules/rule.ts';

/** One node of the indicator tree (指标体系): a group with children or a leaf that is scored. */
export type Indicator = {
  readonly name: string;
  /** Other names the prose may use. */
  readonly aliases: readonly string[];
  /** 分值, in points; on a group only a statement to be checked. */
  readonly weight: Quantity | null;
  readonly unit: string;
  /** 指标值: a quantity, or words where it is none. */
  readonly target: Quantity | string | null;
  /** 实际完成值. */
  readonly actual: Quantity | string | null;
  /** 得分 as printed by the evaluator. */
  readonly score: Quantity | null;
  readonly rule: AppliedRule | null;
  /** Why points were lost, or a target far exceeded (偏差原因). */
  readonly reason: string;
  readonly evidence: string;
  /** false: 合理缺项. */
  readonly applicable: boolean;
  readonly children: readonly Indicator[];
};

/** Where a node stands: the names from the first level down. */
export type IndicatorPath = readonly string[];
