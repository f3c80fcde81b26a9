import type { Place } from '../../../report/problem.ts';
import type { Spot } from '../claim.ts';
import type { Amount } from './amounts.ts';
import type { Line } from './lines.ts';

/**
 * Where a figure stands and the statement around it. Places are looked up when they are asked for: most
 * claims agree, and nobody asks.
 */
export const spotIn = (line: Line, from: number, to: number, start = from, end = to): Spot => ({
  get at() {
    return line.place(from, to);
  },
  get quote() {
    return line.quote(start, end);
  },
  get figure() {
    return line.quote(from, to);
  },
});

/** A place in the text, as a key. */
export const placeKey = ({ line, column }: Place): string => `${line}:${column}`;

/** Claims, and of further ones those of figures of which nothing is claimed yet. */
export function withUnsaid<T extends { readonly spot: Spot }>(
  said: readonly T[],
  more: readonly T[],
): readonly T[] {
  const places = new Set(said.map(({ spot }) => placeKey(spot.at)));
  return [...said, ...more.filter(({ spot }) => !places.has(placeKey(spot.at)))];
}

/** An amount with the words right before it, to its own end or farther. */
export const amountSpot = (line: Line, { from, to, label }: Amount, end = to): Spot =>
  spotIn(line, from, to, from - Math.min(label.length, 12), end);

/** A whole cell, with the words of the cell that says what it is. */
export const cellSpot = (line: Line, name = ''): Spot => ({
  get at() {
    return line.place(0, line.text.length);
  },
  quote: name === '' ? line.passage.text : `${name} ${line.passage.text}`,
  figure: line.passage.text,
});
