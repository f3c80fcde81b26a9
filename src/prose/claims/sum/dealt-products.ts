import type { SumClaim } from '../claim.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import type { Line } from '../reading/lines.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { amountSpot } from '../reading/spot.ts';
import { followClaim } from '../reading/sum-claim.ts';
import { listedOf } from './listed.ts';

const priced = /^(?:每[台套件个张辆项]|单价|均价|每[台套件个张辆]单价)(?:为|约)?$/;
const dealt = /(?:金额|价款|费用|合价|小计|采购额|采购金额)(?:依次|分别)(?:为|是)?$/;

/** 中药柜 12 套，单价 3.2 万元；熏蒸床 24 台，单价 1.15 万元……金额依次为 38.4 万元、27.6 万元…: so many at such a price, each. */
export function dealtProducts(line: Line): readonly SumClaim[] {
  if (!/单价|均价|每[台套件个张辆]/.test(line.text) || !/(?:依次|分别)/.test(line.text)) return [];
  const sentences = sentencesOf(line);
  const at = sentences.findIndex((sentence) =>
    listedOf(line, sentence).some(({ from }) => dealt.test(line.text.slice(sentence.from, from))),
  );
  const sentence = sentences[at];
  if (sentence === undefined) return [];
  const results = listedOf(line, sentence);
  const first = results.findIndex(({ from }) => dealt.test(line.text.slice(sentence.from, from)));
  const items = sentences.slice(0, at).flatMap((one) => pricedIn(amountsOf(line, one)));
  const row = results.slice(first, first + items.length);
  if (items.length < 3 || row.length !== items.length || !isRow(line, row)) return [];
  const products = items.map(([count, each]) => count.value.mul(each.value));
  const fitting = row.filter(({ value }, place) => products[place]?.equals(value));
  // One may be wrong; more would be another order, or rounded.
  if (fitting.length < row.length - 1) return [];
  return row.flatMap((one, place): readonly SumClaim[] => {
    const [pair, product] = [items[place], products[place]];
    if (pair === undefined || product === undefined) return [];
    const [count, each] = pair;
    const price = each.figure.digits + each.figure.unit;
    if (product.equals(one.value)) {
      const text = `${count.figure.digits} × ${price}`;
      return [followClaim(amountSpot(line, one), one.figure, product, [each.figure], text, true, 'product')];
    }
    // Another whole number of things makes the amount.
    if (each.value.lte(0) || count.figure.digits.includes('.')) return [];
    const meant = one.value.div(each.value);
    if (meant.d !== 1n) return [];
    const text = `${one.figure.digits}${one.figure.unit} ÷ ${price}`;
    return [followClaim(amountSpot(line, count), count.figure, meant, [count.figure], text, false, 'part')];
  });
}

/** So many things, each followed by its price. */
function pricedIn(amounts: readonly Amount[]): readonly (readonly [Amount, Amount])[] {
  return amounts.flatMap((each, at) => {
    const count = amounts[at - 1];
    return count !== undefined && each.measure === '元' && count.measure !== '元' && priced.test(each.label)
      ? [[count, each] as const]
      : [];
  });
}

const isRow = (line: Line, row: readonly Amount[]): boolean =>
  row.every(
    (one, at) =>
      one.measure === '元' &&
      (at === 0 || /^(?:[、,]|和|及|与|以及)$/.test(line.text.slice(row[at - 1]?.to, one.from))),
  );
