import type { Indicator } from './indicator.ts';
import { agrees, roundedFrom } from './quantity.ts';
import type { Scheme } from './scheme.ts';
import { leaves, type Result, type Scorable, type Scored, score } from './score.ts';
import { targetMet, usualOperator } from './target.ts';

/** Whether a leaf met its target: by its rule, else by its facts; null where that cannot be said. */
export function metTarget({ indicator, award, within }: Scored): boolean | null {
  const byRule = award?.met ?? within?.met;
  if (byRule !== undefined) return byRule;
  const { name, target, actual, unit, rule } = indicator;
  const direction = rule?.name === 'inverse' ? '≤' : rule?.name === 'ratio' ? '≥' : usualOperator(name);
  return targetMet(target, actual, unit, direction);
}

/**
 * Whether the printed score is one that the leaf's rule can give: the exact score rounds to it, or the facts,
 * themselves rounded prints, leave it open; in bands it lies inside. Null without a printed score or a rule.
 */
export function agreesWithRule({ indicator, award, within }: Scored): boolean | null {
  const printed = indicator.score;
  if (printed === null || (award === null && within === null)) return null;
  if (within !== null) {
    const { low, high, lowIncluded, highIncluded } = within;
    const { value } = printed;
    return (
      (lowIncluded ? value.gte(low) : value.gt(low)) && (highIncluded ? value.lte(high) : value.lt(high))
    );
  }
  if (award === null) return null;
  if (agrees(printed, award.score)) return true;
  if (award.range === undefined) return false;
  const { low, high } = roundedFrom(printed);
  const [least, most] = award.range;
  return low.lt(most) && least.lt(high);
}

/**
 * The result that follows from the scores as printed: where a printed score is not what its rule gives, the
 * print counts. What the text and the totals of the same publication must agree with.
 */
export function scoreAsPrinted(scorable: Scorable, result: Result, scheme: Scheme): Result {
  const contradicting = new Set(
    leaves(result.roots)
      .filter((leaf) => agreesWithRule(leaf) === false)
      .map(({ indicator }) => indicator),
  );
  if (contradicting.size === 0) return result;
  const asPrinted = (indicator: Indicator): Indicator => ({
    ...indicator,
    rule: contradicting.has(indicator) ? null : indicator.rule,
    children: indicator.children.map(asPrinted),
  });
  return score({ ...scorable, indicators: scorable.indicators.map(asPrinted) }, scheme);
}
