import { addsUp } from '../reading/amounts/tolerance.ts';
import { type Cell, isSubtotalLabel } from './grid.ts';
import type { Counted } from './sum-relation.ts';
import { derived } from './words.ts';

/** A row with what it is called. */
export type Row = { readonly cells: readonly (Cell | null)[]; readonly label: string };

/** Rows that may be meant to add up. */
export type Plan = readonly Row[];

export const isFirst = (plan: Plan, all: readonly Plan[], at: number): boolean =>
  all.findIndex(
    (other) => other.length === plan.length && other.every((row, index) => row === plan[index]),
  ) === at;

const part = /^(?:其中|其中:)|^:|^(?:-|·)/;
const nested = /^(?:\(\d+\)|\([一二三四五六七八九十]+\)|[\u2460-\u2473]|\d+\.\d+|-|·|:)/;
const outermost = /^(?:[一二三四五六七八九十]+[、.])/;
const numbered = /^\d+[、.]/;

/** The rows that may be meant to add up: all; without 其中 and nested ones; only subtotals; only the outermost. */
export function plansFor(body: readonly Row[]): readonly Plan[] {
  const plain = body.filter(
    ({ label, cells }) => !isSubtotalLabel(label) && cells.some((cell) => cell !== null),
  );
  const subtotals = body.filter(({ label }) => isSubtotalLabel(label));
  const outer = plain.filter(({ label }) => outermost.test(label));
  const middle = plain.filter(({ label }) => numbered.test(label));
  const untilPart: Row[] = [];
  let inside = false;
  for (const row of plain) {
    if (part.test(row.label)) inside = true;
    else if (outermost.test(row.label) || numbered.test(row.label)) inside = false;
    if (!inside && !nested.test(row.label)) untilPart.push(row);
  }
  const withoutPart = plain.filter(({ label }) => !part.test(label) && !nested.test(label));
  const given = plain.filter(({ label }) => !derived.test(label));
  const plans = [
    plain,
    untilPart,
    withoutPart,
    subtotals,
    outer,
    middle,
    ...(given.length < plain.length ? [given] : []),
  ];
  return plans.filter((plan, at, all) => plan.length >= 1 && isFirst(plan, all, at));
}

/** Whether a total is right once figures that are the sum of those after, or before, them are counted without those. */
export function unfolded(parts: readonly Counted[], total: Counted): boolean {
  return [2, 1].some((least) =>
    [parts, parts.toReversed()].some((order) =>
      addsUp(
        heads(order, least).map(({ signed }) => signed),
        total.signed,
      ),
    ),
  );
}

/** Figures of which `least` or more that follow are no part. */
function heads(parts: readonly Counted[], least: number): readonly Counted[] {
  const found: Counted[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const head = parts[at] as Counted;
    found.push(head);
    for (let size = Math.min(12, parts.length - at - 1); size >= least; size -= 1) {
      const inside = parts.slice(at + 1, at + 1 + size).map(({ signed }) => signed);
      if (!addsUp(inside, head.signed)) continue;
      at += size;
      break;
    }
  }
  return found;
}
