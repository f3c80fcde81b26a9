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
