import type { Language } from '../../i18n/words.ts';
import { agreesWithRule } from '../../scoring/leaf.ts';
import { exact, type Fraction, print, printRate, type Quantity } from '../../scoring/quantity.ts';
import type { Scheme } from '../../scoring/scheme.ts';
import { type Result, type Scored, walk } from '../../scoring/score.ts';
import type { Stated } from '../differing.ts';
import { formatWeight } from '../format.ts';
import type { Unit } from '../read.ts';
import { gradeAgrees, meets, totalAgrees, totals } from '../stated.ts';
import { rowId } from '../table.ts';
import { type BudgetJson, budgetJson } from './budget-json.ts';

/** A node of the indicator tree; parents stand before their children. */
export type NodeJson = {
  /** The names from the first level down, joined by '/'. */
  readonly path: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** 1 for the first level. */
  readonly level: number;
  readonly leaf: boolean;
  /** Points it can give: a leaf's own, a group's sum. */
  readonly weight: string | null;
  readonly weightPrinted: string | null;
  /** 分值 that the report prints for a group; null where it prints none. */
  readonly weightStated: string | null;
  /** The part of `weight` that is no 合理缺项: what the rate is taken of. */
  readonly applicableWeight: string | null;
  readonly applicableWeightPrinted: string | null;
  /** Exact points; null where the node, or a leaf below it that counts, is not scored. */
  readonly score: string | null;
  readonly printed: string | null;
  /** 得分率: score / applicableWeight. */
  readonly rate: string | null;
  readonly rateExact: string | null;
  readonly by: Scored['by'];
  readonly rule: string | null;
  /** One sentence on how the score came about, in the site's language. */
  readonly how: string | null;
  readonly target: string | null;
  readonly actual: string | null;
  readonly unit: string;
  readonly reason: string | null;
  readonly evidence: string | null;
  /** 得分 as the author printed it. */
  readonly stated: string | null;
  /** Whether `stated` is what the rule or the leaves give; null where there is nothing to compare. */
  readonly agrees: boolean | null;
  /** false: 合理缺项. */
  readonly applicable: boolean;
  /** Id of its row in HTML. */
  readonly anchor: string;
};

/** One thing with a score of its own. */
export type UnitJson = {
  readonly name: string;
  /** Exact total; of the leaves, or the printed one where they give none (`totalBy`). */
  readonly total: string | null;
  readonly totalBy: 'leaves' | 'stated' | 'none';
  readonly printed: string | null;
  readonly rate: string | null;
  readonly rateExact: string | null;
  readonly grade: string | null;
  readonly gradeBy: Result['gradeBy'];
  /** What the publication prints, and whether it follows from the leaves. */
  readonly stated: Stated;
  /** The factor that 合理缺项 gives the rest. */
  readonly scale: string;
  readonly adjustments: readonly {
    readonly name: string;
    readonly points: string;
    readonly reason: string;
  }[];
  /** Whether 加减分 would have led beyond the full mark or below 0. */
  readonly capped: 'full' | 'zero' | null;
  readonly veto: { readonly grade: string; readonly reason: string } | null;
  /** Sum of all leaves' points; null in a tree without points. */
  readonly weight: string | null;
  /** Null where the report publishes its result only. */
  readonly nodes: readonly NodeJson[] | null;
  readonly budget: BudgetJson | null;
};

export type UnitOptions = {
  readonly language: Language;
  /** Whether more may be public than the result: indicators, and what else led to it. */
  readonly shown: boolean;
  /** Ids that are taken on the page; those of this unit are added. */
  readonly anchors: Set<string>;
};

export function unitJson(unit: Unit, scheme: Scheme, options: UnitOptions): UnitJson {
  const { result, scorable, budget } = unit;
  const { total, basis } = result;
  const { stated } = scorable;
  return {
    name: unit.name ?? '',
    total: orNull(basis, exact),
    totalBy: basis === null ? 'none' : total === null ? 'stated' : 'leaves',
    printed: total === null ? printedAs(stated.total) : print(total, scheme.decimals),
    rate: orNull(basis, (points) => printRate(points.div(scheme.full), scheme.decimals)),
    rateExact: orNull(basis, (points) => exact(points.div(scheme.full))),
    grade: result.grade,
    gradeBy: result.gradeBy,
    stated: {
      total: stated.total?.text ?? null,
      grade: stated.grade,
      totalAgrees: totalAgrees(unit, scheme, unit.result),
      gradeAgrees: gradeAgrees(unit, scheme, unit.result),
    },
    scale: exact(result.scale),
    adjustments: (options.shown ? scorable.adjustments : []).map(({ name, points, reason }) => ({
      name,
      points: points.text,
      reason,
    })),
    capped: result.capped,
    veto: options.shown ? scorable.veto : null,
    weight: result.roots.some(({ weight }) => weight !== null) ? exact(result.weight) : null,
    nodes: options.shown ? walk(result.roots).map((node) => nodeJson(node, unit, scheme, options)) : null,
    budget: options.shown && budget !== null ? budgetJson(budget, scheme) : null,
  };
}

function nodeJson(node: Scored, unit: Unit, scheme: Scheme, { language, anchors }: UnitOptions): NodeJson {
  const { indicator, weight, applicableWeight, score, rate } = node;
  const leaf = node.children.length === 0;
  return {
    path: node.path.join('/'),
    name: indicator.name,
    aliases: indicator.aliases,
    level: node.path.length,
    leaf,
    weight: orNull(weight, exact),
    weightPrinted: weight === null ? null : formatWeight(weight, scheme),
    applicableWeight: orNull(applicableWeight, exact),
    applicableWeightPrinted: orNull(applicableWeight, (points) => formatWeight(points, scheme)),
    weightStated: leaf ? null : (indicator.weight?.text ?? null),
    score: orNull(score, exact),
    printed: orNull(score, (points) => print(points, scheme.decimals)),
    rate: orNull(rate, (share) => printRate(share, scheme.decimals)),
    rateExact: orNull(rate, exact),
    by: node.by,
    rule: indicator.rule?.name ?? null,
    how: node.how?.[language] ?? null,
    target: factText(indicator.target),
    actual: factText(indicator.actual),
    unit: indicator.unit,
    reason: indicator.reason || null,
    evidence: indicator.evidence || null,
    stated: indicator.score?.text ?? null,
    agrees: leaf ? agreesWithRule(node) : subtotalAgrees(node, scheme),
    applicable: node.applicable,
    anchor: unique(rowId(node, unit), anchors),
  };
}

/** Whether the printed score of a group is what its leaves give. */
function subtotalAgrees(node: Scored, scheme: Scheme): boolean | null {
  const found = totals(node.children, scheme);
  const { score } = node.indicator;
  return score === null || found === null ? null : meets(score, found);
}

function unique(id: string, taken: Set<string>): string {
  let own = id;
  for (let count = 2; taken.has(own); count += 1) own = `${id}-${count}`;
  taken.add(own);
  return own;
}

const orNull = <T>(value: Fraction | null, say: (value: Fraction) => T): T | null =>
  value === null ? null : say(value);

const printedAs = (quantity: Quantity | null): string | null =>
  quantity === null ? null : print(quantity.value, quantity.decimals);

const factText = (fact: Quantity | string | null): string | null =>
  fact === null || typeof fact === 'string' ? fact : fact.text;
