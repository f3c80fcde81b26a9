import type { Fraction } from './quantity.ts';

/** One grade and the points from which it begins (they belong to it); null in schemes without scores. */
export type Band = {
  readonly grade: string;
  readonly aliases: readonly string[];
  readonly from: Fraction | null;
};

/** A demand on the tree: these groups together hold at least (at most, exactly) so many points. */
export type WeightDemand = {
  readonly groups: readonly string[];
  readonly atLeast: Fraction | null;
  readonly atMost: Fraction | null;
  readonly exactly: Fraction | null;
};

/** How leaves become a total and a total a grade; data, one YAML file each. */
export type Scheme = {
  readonly id: string;
  readonly name: string;
  /** The document it follows. */
  readonly source: string;
  /** The full mark all leaves add up to, nearly always 100. */
  readonly full: Fraction;
  /** Decimals of printed scores and of printed rates in per cent. */
  readonly decimals: number;
  /** Which value the grade is looked up with. */
  readonly gradeOn: 'printed' | 'exact';
  readonly bands: readonly Band[];
  readonly weights: readonly WeightDemand[];
  /** What a heading or sentence may add to an indicator's name: 过程 = 过程指标. */
  readonly suffixes: readonly string[];
};
