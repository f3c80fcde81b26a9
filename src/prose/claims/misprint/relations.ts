import { countedIn } from '../reading/amounts/counted.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import { decimalsOf, sizeOf } from '../reading/figure.ts';
import type { Line } from '../reading/lines.ts';
import { type Percent, percentsOf } from '../reading/percents.ts';
import { sentencesOf } from '../reading/sentences.ts';

/** A figure of a passage. */
export type Term = {
  readonly from: number;
  readonly to: number;
  /** In the base of its measure, as a machine number: fast, and exact enough to see what may be looked at. */
  readonly value: number;
  readonly digits: string;
  /** How many of the base one of its unit is. */
  readonly size: number;
  readonly measure: string;
  /** The sentence it stands in, counted from the first. */
  readonly sentence: number;
  /** Its place among the passage's figures. */
  readonly order: number;
  readonly amount: Amount | null;
  readonly percent: Percent | null;
};

/** One way in which a figure may follow from others of its passage. */
export type Relation = {
  /**
   * sum: of a run right beside it; part: what a run leaves of its whole; difference: of two, more or less; product: of a
   * number and a price; price: a sum of money by a number; rate: one by another; growth: one over another.
   */
  readonly kind: 'sum' | 'part' | 'difference' | 'product' | 'price' | 'rate' | 'growth';
  readonly of: Term;
  readonly from: readonly Term[];
  /** What the figure would be. */
  readonly meant: number;
  readonly holds: boolean;
};

/** All figures of a passage that are stated: no bounds, ranges, ranks or what is only about so much. */
export function termsOf(line: Line): readonly Term[] {
  const found: Omit<Term, 'order'>[] = [];
  for (const [at, sentence] of sentencesOf(line).entries()) {
    for (const amount of amountsOf(line, sentence)) {
      const { digits, unit } = amount.figure;
      const size = sizeOf(unit);
      const value = Number(digits) * size;
      const { from, to } = amount;
      const measure = countedIn(amount);
      found.push({ from, to, value, digits, size, measure, sentence: at, amount, percent: null });
    }
    for (const percent of percentsOf(sentence)) {
      const digits = percent.printed.text.slice(0, -1);
      const { from, to } = percent;
      const value = Number(digits) / 100;
      found.push({ from, to, value, digits, size: 0.01, measure: '%', sentence: at, amount: null, percent });
    }
  }
  return found.sort((a, b) => a.from - b.from).map((term, order) => ({ ...term, order }));
}

/** How far from each other, in figures of their kind, the two terms of a quotient, a difference or a product may stand. */
const reach = 4;
/** The parts that a whole may have. */
const most = 6;
/** Of very long passages the figures are related to none: chance would find anything. */
const longest = 80;

/** Every way in which figures of a passage that stand near each other may be related. */
export function relationsOf(terms: readonly Term[]): readonly Relation[] {
  if (terms.length > longest) return [];
  const found: Relation[] = [];
  const percents = terms.filter(({ percent }) => percent !== null);
  const amounts = terms.filter(({ amount }) => amount !== null);
  for (const alike of Map.groupBy(amounts, ({ measure }) => measure).values()) {
    for (let at = 0; at < alike.length; at += 1) {
      runs(alike, at, found);
      differences(alike, at, found);
    }
    for (const percent of percents) quotients(percent, alike, found);
  }
  for (let at = 0; at < amounts.length; at += 1) products(amounts, at, found);
  return found;
}

const isClose = (terms: readonly Term[]): boolean => {
  const sentences = terms.map(({ sentence }) => sentence);
  return Math.max(...sentences) - Math.min(...sentences) <= 1;
};

const isSame = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

function add(
  found: Relation[],
  kind: Relation['kind'],
  of: Term,
  from: readonly Term[],
  meant: number,
): void {
  const rounded = kind === 'rate' || kind === 'growth' || kind === 'price';
  const room = rounded ? (of.size / 10 ** decimalsOf(of.digits)) * 0.5000001 : 0;
  if (meant > 0)
    found.push({
      kind,
      of,
      from,
      meant,
      holds: isSame(meant, of.value) || Math.abs(meant - of.value) <= room,
    });
}

/** A whole right before or behind a run of its parts. */
function runs(alike: readonly Term[], at: number, found: Relation[]): void {
  const whole = alike[at] as Term;
  for (let count = 2; count <= most; count += 1) {
    for (const start of [at + 1, at - count]) {
      const run = alike.slice(Math.max(0, start), start + count);
      if (start < 0 || run.length < count || !isClose([whole, ...run])) continue;
      const sum = run.reduce((total, { value }) => total + value, 0);
      add(found, 'sum', whole, run, sum);
      for (const part of run) {
        const others = run.filter((one) => one !== part);
        add(found, 'part', part, [whole, ...others], whole.value - sum + part.value);
      }
    }
  }
}

/** Three of five figures side by side of which one is the difference, or the sum, of the others. */
function differences(alike: readonly Term[], at: number, found: Relation[]): void {
  const near = alike.slice(at + 1, at + 1 + reach);
  const first = alike[at] as Term;
  for (const [index, second] of near.entries()) {
    for (const third of near.slice(index + 1)) {
      if (!isClose([first, second, third])) continue;
      for (const [of, a, b] of [
        [first, second, third],
        [second, first, third],
        [third, first, second],
      ] as const) {
        add(found, 'difference', of, [a, b], Math.abs(a.value - b.value));
        add(found, 'difference', of, [a, b], a.value + b.value);
      }
    }
  }
}

function quotients(percent: Term, alike: readonly Term[], found: Relation[]): void {
  for (const [at, a] of alike.entries()) {
    for (const b of alike.slice(at + 1, at + reach)) {
      if (!isClose([a, b, percent])) continue;
      for (const [part, whole] of [
        [a, b],
        [b, a],
      ] as const) {
        if (whole.value === 0) continue;
        const share = part.value / whole.value;
        add(found, 'rate', percent, [part, whole], share);
        add(found, 'growth', percent, [part, whole], Math.abs(share - 1));
      }
    }
  }
}

/** How many, what for each, and what that comes to, in any order. */
function products(amounts: readonly Term[], at: number, found: Relation[]): void {
  const first = amounts[at] as Term;
  const near = amounts.slice(at + 1, at + 1 + reach);
  for (const [index, second] of near.entries()) {
    for (const third of near.slice(index + 1)) {
      const three = [first, second, third];
      const count = three.filter(({ measure }) => measure !== '元');
      const money = three.filter(({ measure }) => measure === '元');
      const [many] = count;
      const [a, b] = money;
      if (many === undefined || a === undefined || b === undefined || !isClose(three)) continue;
      if (many.value < 2 || !Number.isInteger(many.value)) continue;
      for (const [price, sum] of [
        [a, b],
        [b, a],
      ] as const) {
        add(found, 'product', sum, [many, price], many.value * price.value);
        add(found, 'price', price, [sum, many], sum.value / many.value);
      }
    }
  }
}
