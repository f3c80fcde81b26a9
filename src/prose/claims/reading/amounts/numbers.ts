import { Fraction } from '../../../../scoring/quantity.ts';
import { type Amount, amountsOf } from '../amounts.ts';
import { sizeOf, yuanIn } from '../figure.ts';
import type { Text } from '../lines.ts';
import { sentencesOf } from '../sentences.ts';
import { countedIn } from './counted.ts';

/** Every amount that a report holds. */
export type Numbers = {
  /** Those of its text, by what they count. */
  readonly amounts: ReadonlyMap<string, readonly Amount[]>;
  /** The same by size, and with them those of its budget. */
  readonly bySize: ReadonlyMap<string, Sizes>;
  /** Bare numbers of tables, whose unit stands elsewhere. */
  readonly cells: Sizes;
};

/** Numbers from the least to the greatest; the exact ones beside them. */
type Sizes = { readonly sizes: readonly number[]; readonly values: readonly Fraction[] };

const cache = new WeakMap<Text, Numbers>();

export function numbersOf(text: Text): Numbers {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const amounts = new Map<string, Amount[]>();
  const cells: Fraction[] = [];
  for (const line of text.lines) {
    if (!/\d/.test(line.text)) continue;
    if (line.passage.kind === 'cell' && /^\d+(?:\.\d+)?$/.test(line.text)) {
      cells.push(new Fraction(line.text));
      continue;
    }
    for (const sentence of sentencesOf(line)) {
      for (const amount of amountsOf(line, sentence)) {
        const list = amounts.get(countedIn(amount));
        if (list === undefined) amounts.set(countedIn(amount), [amount]);
        else list.push(amount);
      }
    }
  }
  const money = text.report.units.flatMap(({ budget }) => {
    if (budget === null) return [];
    const size = new Fraction(yuanIn(budget.unit) ?? 1);
    const own = [...Object.values(budget.amounts), ...budget.sources.map(({ amount }) => amount)];
    return own.flatMap((amount) => (amount === null ? [] : [amount.value.mul(size)]));
  });
  const bySize = new Map<string, Sizes>();
  for (const [kind, list] of amounts)
    bySize.set(kind, sorted([...list.map(({ value }) => value), ...(kind === '元' ? money : [])]));
  if (!bySize.has('元')) bySize.set('元', sorted(money));
  const found = { amounts, bySize, cells: sorted(cells) };
  cache.set(text, found);
  return found;
}

function sorted(values: readonly Fraction[]): Sizes {
  const pairs = values.map((value) => ({ value, size: Number(value) })).sort((a, b) => a.size - b.size);
  return { sizes: pairs.map(({ size }) => size), values: pairs.map(({ value }) => value) };
}

/**
 * The numbers of the report between two bounds that are of an amount's kind. Bare numbers of tables are taken in that
 * amount's unit.
 */
export function numbersBetween(
  text: Text,
  like: Amount,
  [low, high]: readonly [number, number],
): readonly Fraction[] {
  const { bySize, cells } = numbersOf(text);
  const own = bySize.get(countedIn(like));
  const size = sizeOf(like.figure.unit);
  return [
    ...(own === undefined ? [] : between(own, low, high)),
    ...between(cells, low / size, high / size).map((value) => value.mul(size)),
  ];
}

/** Whether some of them is the one that is looked for. */
export const someNumber = (
  text: Text,
  like: Amount,
  bounds: readonly [number, number],
  test: (value: Fraction) => boolean,
): boolean => numbersBetween(text, like, bounds).some(test);

/** How often the report states an amount with its unit. */
export const timesTold = (text: Text, amount: Amount): number =>
  (numbersOf(text).amounts.get(countedIn(amount)) ?? []).filter(({ value }) => value.equals(amount.value))
    .length;

/** How often the report states an amount, in its text, its budget or a table. */
export function timesStated(text: Text, amount: Amount): number {
  const { bySize, cells } = numbersOf(text);
  const size = Number(amount.value);
  const times = (list: Sizes | undefined, value: number): number =>
    list === undefined ? 0 : between(list, value * (1 - 1e-9), value * (1 + 1e-9)).length;
  return times(bySize.get(countedIn(amount)), size) + times(cells, Number(amount.figure.digits));
}

/** The few that lie between two bounds; of very many, only so many are looked at. */
function between({ sizes, values }: Sizes, low: number, high: number): readonly Fraction[] {
  const from = firstFrom(sizes, low);
  return values.slice(from, Math.min(firstFrom(sizes, high), from + 100));
}

function firstFrom(sizes: readonly number[], least: number): number {
  let [low, high] = [0, sizes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sizes[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
