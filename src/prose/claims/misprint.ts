import type { Fraction } from '../../scoring/quantity.ts';
import type { Claim } from './claim.ts';
import { amountsIn, exactly, wrongDigits, wrongUnit } from './misprint/claims.ts';
import { type Relation, relationsOf, type Term, termsOf } from './misprint/relations.ts';
import { growth } from './percent/growth/words.ts';
import { beside } from './reading/amounts/exclusive.ts';
import { numbersOf, timesStated, timesTold } from './reading/amounts/numbers.ts';
import { unitFor } from './reading/amounts/other-unit.ts';
import { isNeighbourTurned } from './reading/amounts/quotient.ts';
import type { Amount } from './reading/amounts.ts';
import { quantityOf } from './reading/figure.ts';
import type { Line, Text } from './reading/lines.ts';
import { tellingDigits } from './reading/money.ts';
import { explainedBy } from './reading/percents/witness.ts';
import { isOneDigit, isTurned } from './reading/slip.ts';
import { placeKey } from './reading/spot.ts';
import { vague } from './sum/parts.ts';

/** A figure that one slip of the pen keeps from what the figures around it make it. */
type Misprint = {
  readonly relation: Relation;
  /** The unit that its digits should have; null where digits are wrong. */
  readonly unit: string | null;
  /** How sure it is, beside others of the same figures. */
  readonly weight: number;
};

/**
 * Misprints, whatever the words are: 每公里 1.575 万元，24 公里，计 37.80 元. Where no figure of a relation is explained by
 * others, and one of them has only to change its unit, or two digits their places, for all to fit exactly, chance is no
 * explanation: in 125 reports without faults it never was.
 * @param said what others have read; figures of which anything is told already are left to them
 */
export function misprints(text: Text, said: readonly Claim[]): readonly Claim[] {
  let known: ReadonlyMap<string, boolean> | null = null;
  const read = (): ReadonlyMap<string, boolean> => {
    known ??= new Map(
      said.flatMap((claim) =>
        claim.kind === 'name' ? [] : [[placeKey(claim.spot.at), !('fits' in claim) || claim.fits]],
      ),
    );
    return known;
  };
  return text.lines.flatMap((line) => {
    if (line.passage.kind === 'cell' || line.passage.kind === 'heading') return [];
    const terms = termsOf(line);
    return terms.length < 3 ? [] : inLine(text, line, terms, read);
  });
}

function inLine(
  text: Text,
  line: Line,
  terms: readonly Term[],
  read: () => ReadonlyMap<string, boolean>,
): readonly Claim[] {
  const relations = relationsOf(terms);
  const explained = new Set<Term>();
  for (const { holds, of, from } of relations)
    if (holds) for (const term of [of, ...from]) explained.add(term);
  const candidates = relations.flatMap((relation) =>
    relation.holds || explained.has(relation.of) ? [] : misprintOf(text, line, relation, terms),
  );
  if (candidates.length === 0) return [];
  const stateOf = ({ from, to }: Term): boolean | undefined => read().get(placeKey(line.place(from, to)));
  const told = new Set<Term>();
  const found: Claim[] = [];
  for (const { relation, unit } of candidates.toSorted((a, b) => b.weight - a.weight)) {
    const all = [relation.of, ...relation.from];
    if (stateOf(relation.of) !== undefined || all.some((one) => told.has(one) || stateOf(one) === false))
      continue;
    const claim = unit === null ? wrongDigits(line, relation) : wrongUnit(line, relation, unit);
    if (claim === null) continue;
    for (const one of all) told.add(one);
    found.push(claim);
  }
  return found;
}

/** What each of many gets or costs: it may well have the digits of a sum. */
const priced = /均|每|(?<!总)价|标准/;
/** 各类人群有重叠，不等于总数. */
const unequal = /不等于|不同于|不是|大于|小于|多于|少于/;
/** What was wanted, or is told of several at once. */
const other = /目标|要求|标准|上限|下限|不低于|不超过|应达|分别|依次/;

function misprintOf(text: Text, line: Line, relation: Relation, all: readonly Term[]): readonly Misprint[] {
  const { kind, of, meant } = relation;
  const words = line.text.slice(Math.max(0, of.from - 12), of.from);
  if (of.amount === null) {
    const isGrowth = growth.test(words.replace(/\(.*$/, '')) || /同比|环比|较|比(?!例|重)/.test(words);
    return other.test(words) || isGrowth !== (kind === 'growth') ? [] : turnedShare(text, relation);
  }
  if ((kind !== 'price' && priced.test(of.amount.label)) || unequal.test(of.amount.label)) return [];
  const ratio = meant / of.value;
  if (ratio > 999 || ratio < 0.001001) return otherUnit(text, relation, of.amount);
  if (ratio < 0.1 || ratio > 10 || timesStated(text, of.amount) > 1) return [];
  const exact = exactly(relation);
  return exact !== null && isSlipOfPen(line, relation, of.amount, exact, all)
    ? [{ relation, unit: null, weight: -relation.from.length }]
    : [];
}

/**
 * Whether two digits that changed places, or one that is another, are all that keeps a figure from a relation, and no chance:
 * of few digits, or of one digit, only where the words say that there is a whole and its parts.
 */
function isSlipOfPen(
  line: Line,
  relation: Relation,
  amount: Amount,
  exact: Fraction,
  all: readonly Term[],
): boolean {
  const { kind, from } = relation;
  const { figure } = amount;
  const telling = tellingDigits(quantityOf(figure));
  const least = from.length > 2 ? 4 : 5;
  if (kind !== 'product' && telling >= least && isTurned(figure, exact)) return true;
  const told = kind === 'sum' ? wordsOf(line, relation, all) : null;
  if (told === null || (told === 'whole' && telling < 3)) return false;
  return isOneDigit(figure, exact, 2) || (telling >= 3 && isTurned(figure, exact));
}

/** Whether the words say that a figure is the whole of all that stand beside it, or of two (其中男 231 人、女 53 人). */
function wordsOf(
  line: Line,
  { of: whole, from: parts }: Relation,
  all: readonly Term[],
): 'whole' | 'pair' | null {
  const [first, last] = [parts[0] as Term, parts.at(-1) as Term];
  const label = first.amount?.label.length ?? 0;
  const words = line.text.slice(Math.min(first.from - label, whole.from), Math.max(last.to, whole.to));
  if (vague.test(words) || /(?:19|20)\d\d年[^,;]*;|较|比/.test(words)) return null;
  if (parts.some(({ amount }) => beside.test(amount?.label ?? ''))) return null;
  // ①预算 12.6 万元、支出 12.1 万元；②…: of each sentence one figure counts, and which one is not told.
  const apart = new Set(parts.map(({ sentence }) => sentence)).size;
  if (apart > 1 && apart < parts.length) return null;
  // No part is left out: none of the kind stands on the other side of them in their sentence.
  const next = all[whole.order < first.order ? last.order + 1 : first.order - 1];
  if (next?.measure === whole.measure && next.sentence === last.sentence) return null;
  if (!isDense([whole, ...parts])) return null;
  const among = first.from > whole.from && divides.test(line.text.slice(whole.to, first.from));
  const joined = /^[^,;。]{0,6}、[^,;。、]{0,12}$/.test(line.text.slice(first.to, last.from));
  if (among && parts.length === 2 && joined) return 'pair';
  return among || /共|合计|累计|总/.test(whole.amount?.label ?? '') ? 'whole' : null;
}

const divides = /^[^,;。:]{0,10}[,:(]*(?:其中|包括|分别|\()/;

/** How many digits a figure in another unit must tell; of a product or its price all three figures together do. */
function leastFor(relation: Relation): number {
  const { kind, of, from } = relation;
  if (kind !== 'product' && kind !== 'price') return isDense([of, ...from]) ? 2 : 3;
  const digits = amountsIn(relation).map(({ figure }) => tellingDigits(quantityOf(figure)));
  return digits.reduce((sum, own) => sum + own, 0) > 4 ? 1 : 2;
}

/** Whether no more than one other figure stands among some. */
function isDense(terms: readonly Term[]): boolean {
  const orders = terms.map(({ order }) => order);
  return Math.max(...orders) - Math.min(...orders) <= terms.length;
}

function otherUnit(text: Text, relation: Relation, amount: Amount): readonly Misprint[] {
  if (tellingDigits(quantityOf(amount.figure)) < leastFor(relation)) return [];
  const exact = exactly(relation);
  const unit = exact === null ? null : unitFor(amount.figure, exact);
  if (unit === null || timesTold(text, amount) > 1) return [];
  const often = (other: string): number =>
    (numbersOf(text).amounts.get(relation.of.measure) ?? []).filter(({ figure }) => figure.unit === other)
      .length;
  // 每名每年 4,800 万元，12 名，共 57.60 万元: a unit that the report has nowhere makes no whole so large.
  if (unit === '亿元' && often(unit) === 0) return [];
  return [
    { relation, unit, weight: 1000 * Math.sign(often(unit)) + often(unit) - often(amount.figure.unit) },
  ];
}

function turnedShare(text: Text, relation: Relation): readonly Misprint[] {
  const { kind, of } = relation;
  const percent = of.percent;
  if (percent === null || of.digits.replace('.', '').length < (kind === 'rate' ? 3 : 4)) return [];
  const exact = exactly(relation);
  if (exact === null || !isNeighbourTurned(percent.printed, exact)) return [];
  const again = text.lines.flatMap((line) => line.text.split(percent.printed.text).slice(1)).length > 1;
  return again || explainedBy(text, percent.printed, amountsIn(relation))
    ? []
    : [{ relation, unit: null, weight: -10 }];
}
