import { Fraction, print, printShort } from '../scoring/quantity.ts';
import type { NodeJson } from './outputs/unit-json.ts';

/** A leaf that did not get all its points. */
export type Lost = {
  readonly node: NodeJson;
  /** What it lost, as printed: 1.02. */
  readonly points: string;
  /** Its part of everything lost, 0–1; for bars. */
  readonly share: number;
};

/** Where the points of a tree went. Only leaves that are scored and apply count. */
export type Points = {
  /** Largest loss first; equal losses in the order of the table. */
  readonly lost: readonly Lost[];
  /** All that was lost, as printed. */
  readonly lostPoints: string;
  /** Leaves with full marks, in the order of the table. */
  readonly full: readonly NodeJson[];
  /** What those are worth together, as printed. */
  readonly fullPoints: string;
};

const zero = new Fraction(0);

/** @returns null where no leaf is scored, so that nothing can be said */
export function pointsOf(nodes: readonly NodeJson[], decimals: number): Points | null {
  const scored = nodes.flatMap((node) => {
    const { leaf, applicable, weight, score } = node;
    if (!leaf || !applicable || weight === null || score === null) return [];
    const points = new Fraction(weight);
    return [{ node, weight: points, loss: points.sub(new Fraction(score)) }];
  });
  if (scored.length === 0) return null;
  const losers = scored.filter(({ loss }) => loss.gt(zero)).toSorted((a, b) => b.loss.compare(a.loss));
  const all = losers.reduce((sum, { loss }) => sum.add(loss), zero);
  const full = scored.filter(({ loss }) => loss.lte(zero));
  return {
    lost: losers.map(({ node, loss }) => ({
      node,
      points: printLoss(loss, decimals),
      share: loss.div(all).valueOf(),
    })),
    lostPoints: printLoss(all, decimals),
    full: full.map(({ node }) => node),
    fullPoints: printShort(
      full.reduce((sum, { weight }) => sum.add(weight), zero),
      Math.max(decimals, 4),
    ),
  };
}

/** A loss too small for the scheme's decimals is still no 0.00. */
function printLoss(loss: Fraction, decimals: number): string {
  const printed = print(loss, decimals);
  return loss.gt(zero) && /^[0.]+$/.test(printed) ? printShort(loss, decimals + 4) : printed;
}
