import type { SumClaim } from '../claim.ts';
import { printAmount } from '../reading/amount-text.ts';
import { baseValue, decimalsOf, type Figure, sizeOf, yuanIn } from '../reading/figure.ts';
import type { Line } from '../reading/lines.ts';
import { isMoved, isSlip } from '../reading/slip.ts';
import { spotIn } from '../reading/spot.ts';

const again = /^\((?:约|即|约合|折合|合|约为|人民币)?$/;

/** 1,529,421.50 万元（约 152.94 亿元）: one amount of money in two units. */
export function restated(line: Line): readonly SumClaim[] {
  if (!/元\(/.test(line.text)) return [];
  const { tokens, text } = line;
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'figure' || text[token.to] !== '(' || yuanIn(token.figure.unit) === null) return [];
    const next = tokens.slice(at + 1, at + 4).find(({ kind }) => kind === 'figure');
    if (next?.kind !== 'figure' || !again.test(text.slice(token.to, next.from)) || text[next.to] !== ')')
      return [];
    const [first, second] = [token.figure, next.figure];
    const plain = first.kind === 'plain' && (second.kind === 'plain' || second.kind === 'about');
    if (!plain || yuanIn(second.unit) === null || second.unit === first.unit) return [];
    const claim = toClaim(line, first, second, token.from, next);
    // Without 约 or 即 another amount may be meant, unless the two look alike.
    const told =
      next.from - token.to > 1 || isSlip(second, baseValue(first)) || isMoved(first, baseValue(second));
    return claim.fits || told ? [claim] : [];
  });
}

function toClaim(
  line: Line,
  first: Figure,
  second: Figure,
  start: number,
  { from, to }: { readonly from: number; readonly to: number },
): SumClaim {
  // What is rounded to a larger unit may also have been cut off.
  const room = [first, second].map(({ digits, unit }) => sizeOf(unit) / 10 ** decimalsOf(digits));
  const apart = baseValue(first).sub(baseValue(second)).abs();
  return {
    kind: 'sum',
    spot: spotIn(line, from, to, start, to),
    fits: apart.lte(Math.max(...room)),
    as: 'conversion',
    get sum() {
      return printAmount(baseValue(first), second, [second]) + second.unit;
    },
    parts: first.digits + first.unit,
    related: [],
  };
}
