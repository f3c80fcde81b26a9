import { Fraction } from '../../../scoring/quantity.ts';
import { type Amount, amountsOf } from './amounts.ts';
import { countedIn } from './counted.ts';
import { sizeOf, yuanIn } from './figure.ts';
import type { Text } from './lines.ts';
import { sentencesOf } from './sentences.ts';

/** Every amount that a report holds. */
export type Numbers = {
  /** Those of its text, by what they count. */
  readonly amounts: ReadonlyMap<string, readonly Amount[]>;
  /** Those of its budget, in yuan. */
  readonly money: readonly Fraction[];
  /** Bare numbers of tables, whose unit stands elsewhere. */
  readonly cells: readonly string[];
};

const cache = new WeakMap<Text, Numbers>();

export function numbersOf(text: Text): Numbers {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const amounts = new Map<string, Amount[]>();
  const cells: string[] = [];
  for (const line of text.lines) {
    if (!/\d/.test(line.text)) continue;
    if (line.passage.kind === 'cell' && /^\d+(?:\.\d+)?$/.test(line.text)) {
      cells.push(line.text);
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
  const found = { amounts, money, cells };
  cache.set(text, found);
  return found;
}

/**
 * Whether some number of the report may be the one that is looked for, beside an amount of its kind. Bare numbers
 * of tables are taken in that amount's unit. `near` is asked first and costs little.
 */
export function someNumber(
  text: Text,
  like: Amount,
  near: (value: number) => boolean,
  test: (value: Fraction) => boolean,
): boolean {
  const { amounts, money, cells } = numbersOf(text);
  const kind = countedIn(like);
  const isIt = (value: Fraction): boolean => near(Number(value)) && test(value);
  const size = sizeOf(like.figure.unit);
  return (
    (amounts.get(kind) ?? []).some(({ value }) => isIt(value)) ||
    (kind === '元' && money.some(isIt)) ||
    cells.some((cell) => near(Number(cell) * size) && test(new Fraction(cell).mul(size)))
  );
}
