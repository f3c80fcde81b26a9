import type { AmountName } from '../../report/budget.ts';
import type { Place } from '../../report/problem.ts';
import type { Unit } from '../../report/read.ts';
import type { Fraction, Quantity } from '../../scoring/quantity.ts';
import type { Subject } from './reading/names.ts';

/** Where a claim's figure stands, and the words around it. */
export type Spot = {
  readonly at: Place;
  /** The statement as the author wrote it, from its subject to its figure. */
  readonly quote: string;
  /** The figure alone, as written. */
  readonly figure: string;
};

/** A score, full mark, loss or rate of an indicator, or the total of a unit. */
export type PointsClaim = {
  readonly kind: 'score' | 'weight' | 'rate' | 'total';
  readonly spot: Spot;
  /** points: score or full mark, whichever fits; total: the whole's score or its full mark. */
  readonly measure: 'score' | 'weight' | 'loss' | 'rate' | 'points' | 'total';
  /** The readings that the text allows; one must fit. */
  readonly subjects: readonly Subject[];
  readonly printed: Quantity;
  /** Whether a loss may be only a part of what was lost. */
  readonly partial: boolean;
  /** Others that the figure may be of where no name stands beside it: where it is theirs, nothing is told. */
  readonly others?: readonly Subject[];
  /** 18/20: the full mark that stands below the stroke. */
  readonly beside: Quantity | null;
};

/** The grade of a unit. */
export type GradeClaim = {
  readonly kind: 'grade';
  readonly spot: Spot;
  readonly unit: Unit;
  /** The word in the scheme's own form. */
  readonly grade: string;
  /** The total that the same sentence, or row, states. */
  readonly beside: Quantity | null;
  /** Whether another's total stands beside it: a town's, in a table of towns. */
  readonly other?: true;
};

/** A grade's limits; null where the text leaves one open. */
export type BandClaim = {
  readonly kind: 'band';
  readonly spot: Spot;
  readonly grade: string;
  readonly low: Quantity | null;
  readonly high: Quantity | null;
};

/** An amount of the whole's money, or its execution rate. */
export type BudgetClaim = {
  readonly kind: 'budget';
  readonly spot: Spot;
  readonly unit: Unit;
  /** What it may be: 预算 without more may be the initial or the adjusted one. */
  readonly amounts: readonly AmountName[] | 'rate';
  readonly printed: Quantity;
  /** Whether the sentence leaves no doubt that the whole is spoken of. */
  readonly firm: boolean;
  /** Whether the sentence speaks of other money, too, so that only agreement or a slip of the pen can be told. */
  readonly doubtful: boolean;
  /** The amount that the sentence says the rate is taken of. */
  readonly base?: AmountName;
};

/** How many there are of something that can be counted. */
export type CountClaim = {
  readonly kind: 'count';
  readonly spot: Spot;
  readonly count: number;
  /** What was counted, every defensible way; empty: cannot be told. */
  readonly actual: readonly number[];
  readonly of: string;
};

/** A whole and its parts, or a row or column with its total; also what else follows from figures beside it. */
export type SumClaim = {
  readonly kind: 'sum';
  readonly spot: Spot;
  readonly fits: boolean;
  /**
   * What the figure is: where nothing is said, the whole of its parts.
   * form: an amount that is said in another form, too; unit: one that is compared with another and has another unit;
   * formula: the result of a calculation that is spelled out.
   */
  readonly as?: 'part' | 'difference' | 'product' | 'mean' | 'form' | 'unit' | 'formula';
  /** What it should be, printed. */
  readonly sum: string;
  /** How that comes about: '12 + 18'. */
  readonly parts: string;
  readonly related: readonly Place[];
};

/** A percentage and the amounts it is taken of. */
export type PercentClaim = {
  readonly kind: 'percent';
  readonly spot: Spot;
  readonly fits: boolean;
  readonly expected: string;
  /** How the expected value comes about: '47.68 ÷ 50'. */
  readonly from: string;
};

/** A comparison between indicators, or a statement that all of them reach something. */
export type ExtremeClaim = {
  readonly kind: 'extreme';
  /**
   * rank: 得分率最低的是; loss: 扣分最多的是; all: 均超过 90%; named: 甲、乙均得满分; others: 除甲外均得满分;
   * end: 得分最高的是, of the rows of a table; reached: 均已完成; side: 93%，高于 95% 的目标; ranked: 其次是 687 人次；再次是 764 人次; limit: 94%、84%，均在 85% 以上.
   */
  readonly what:
    | 'rank'
    | 'loss'
    | 'all'
    | 'named'
    | 'others'
    | 'end'
    | 'reached'
    | 'side'
    | 'ranked'
    | 'limit';
  readonly spot: Spot;
  readonly fits: boolean;
  /** The indicator that does hold, or the one that does not. */
  readonly expected: string;
  readonly related: readonly { readonly unit: Unit; readonly index: readonly number[] }[];
};

/** A name close to an indicator's beside figures that are that indicator's; or one close to another name of the frontmatter. */
export type NameClaim = {
  readonly kind: 'name';
  readonly spot: Spot;
  readonly written: string;
  /** null: no indicator's. */
  readonly subject: Subject | null;
  /** Whose name it is where it is no indicator's; the evaluator's where nothing is said. */
  readonly of?: 'evaluator' | 'department' | 'project' | 'title' | 'short' | 'thing';
  /** The name that the text itself gives, where no field of the frontmatter does. */
  readonly told?: { readonly name: string; readonly spot: Spot };
};

/** A row of a printed indicator table that contradicts the tree. */
export type ShapeClaim = {
  readonly kind: 'table-shape';
  readonly spot: Spot;
  readonly fault:
    | { readonly what: 'group'; readonly written: string; readonly expected: string; readonly leaf: string }
    | { readonly what: 'shifted'; readonly leaf: string }
    | { readonly what: 'missing'; readonly leaf: string }
    | { readonly what: 'unknown'; readonly written: string };
  readonly subject: Subject | null;
};

/** What a text states, in a form that can be held against the report's data. */
export type Claim =
  | PointsClaim
  | GradeClaim
  | BandClaim
  | BudgetClaim
  | CountClaim
  | SumClaim
  | PercentClaim
  | ExtremeClaim
  | NameClaim
  | ShapeClaim;

export type { Fraction };
