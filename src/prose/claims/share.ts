import { meets } from '../../report/stated.ts';
import { Fraction, print, type Quantity } from '../../scoring/quantity.ts';
import type { PercentClaim } from './claim.ts';
import { type Amount, amountsOf } from './reading/amounts.ts';
import { quantityOf } from './reading/figure.ts';
import type { Line, Text } from './reading/lines.ts';
import type { Sentence } from './reading/sentences.ts';
import { spotIn } from './reading/spot.ts';
import { isFar, ratio } from './reading/tolerance.ts';

const taken = /^[,、(]?(?:约|仅)?占(?:比|了)?(?:为|:|达)?$/;
const takenOf = /^[,、(]?占([^,。;%\d]{1,12})的(?:比例为|比重为)?$/;
const all = /^(?:全部|全|总数|总量|总额|总计|项目总数|总体|合计|总支出|总预算|总人数)/;

type Share = {
  readonly part: Amount;
  readonly printed: Quantity;
  readonly from: number;
  readonly to: number;
  readonly of: string;
};

/** 4 个，占 57%；3 个，占 43%: amounts and their shares of a whole that the paragraph names. */
export function shares(text: Text, line: Line, sentences: readonly Sentence[]): readonly PercentClaim[] {
  const amounts = sentences.flatMap((sentence) => amountsOf(line, sentence));
  const found = sentences.flatMap((sentence) => sharesIn(line, sentence));
  const plain = found.filter(({ of }) => of === '' || all.test(of));
  return [...ofOneWhole(line, plain, amounts), ...asSample(line, sentences, amounts, text)];
}

function sharesIn(line: Line, sentence: Sentence): readonly Share[] {
  const amounts = amountsOf(line, sentence);
  return sentence.tokens.flatMap((token) => {
    if (token.kind !== 'figure' || token.figure.unit !== '%' || token.figure.kind !== 'plain') return [];
    const part = amounts.findLast(({ to }) => to <= token.from);
    if (part === undefined) return [];
    const words = line.text.slice(part.to, token.from);
    const of = takenOf.exec(words)?.[1] ?? (taken.test(words) ? '' : null);
    return of === null
      ? []
      : [{ part, printed: quantityOf(token.figure), from: token.from, to: token.to, of }];
  });
}

/**
 * A whole explains a share when it stands in the paragraph before it, or when it is the sum of the parts. A
 * share differs only where the whole is beyond doubt: the same sentence names just one, or all its
 * neighbours agree on it.
 */
function ofOneWhole(line: Line, list: readonly Share[], amounts: readonly Amount[]): readonly PercentClaim[] {
  return list.flatMap((share) => {
    const alike = amounts.filter(({ measure, to }) => measure === share.part.measure && to <= share.from);
    const wholes = alike.filter((amount) => amount !== share.part && amount.value.gte(share.part.value));
    const whole = wholes.findLast((amount) => explains(share, amount));
    if (whole !== undefined)
      return [toClaim(line, share, whole.value, `${whole.figure.digits}${whole.figure.unit}`, true)];
    const group = list.filter(({ part }) => part.measure === share.part.measure);
    const sum = group.reduce((total, { part }) => total.add(part.value), new Fraction(0));
    const agreed = wholesOf(group, amounts).find((value) => {
      const fitting = group.filter((other) => fitsWhole(other, value)).length;
      const stated =
        group.length >= 2 && value.equals(sum) && alike.some((amount) => amount.value.equals(value));
      return fitting >= group.length - 1 && (fitting >= 2 || stated);
    });
    if (agreed === undefined) return [];
    const fits = fitsWhole(share, agreed);
    return [toClaim(line, share, agreed, '', fits)];
  });
}

/** What several shares may be taken of: any amount of the paragraph, or what their parts add up to. */
function wholesOf(group: readonly Share[], amounts: readonly Amount[]): readonly Fraction[] {
  const measure = group[0]?.part.measure;
  const sum = group.reduce((total, { part }) => total.add(part.value), new Fraction(0));
  return [...amounts.filter((amount) => amount.measure === measure).map(({ value }) => value), sum];
}

function explains({ part, printed }: Share, whole: Amount): boolean {
  if (isFar(part.figure, whole.figure, printed)) return false;
  const value = ratio(part.figure, whole.figure);
  return value !== null && meets(printed, value);
}

function fitsWhole({ part, printed }: Share, whole: Fraction): boolean {
  const size = Number(whole);
  if (size <= 0 || Math.abs(Number(part.value) / size - Number(printed.value)) > 0.05) return false;
  const value = part.value.div(whole);
  return meets(printed, { low: value, high: value });
}

const samples = /(?:收回|回收|有效|受访|访问|调查|回访|样本)/;
const answered =
  /(?:表示|认为|选择|评价为|的占|受访者中|受访[^,]{0,6}中)[^,。;%]{0,14}(?:的)?(?:占|为|有)?$|(?:满意率|知晓率|支持率)(?:为|达|达到|:)*$/;

/** GRIM: a share of so many answers must be so many answers. 91.2% of 40 is no whole number of them. */
function asSample(
  line: Line,
  sentences: readonly Sentence[],
  amounts: readonly Amount[],
  _: Text,
): readonly PercentClaim[] {
  const people = amounts.filter(
    ({ measure, label, figure }) =>
      /^(?:份|人|名|户|家|位|个)$/.test(measure) && samples.test(label) && Number(figure.digits) >= 5,
  );
  const sample = people.at(-1);
  if (sample === undefined || Number(sample.figure.digits) > 400) return [];
  const own = sentences.findIndex(({ to }) => sample.to <= to);
  // What is said later may be of another survey.
  return sentences.slice(own, own + 2).flatMap((sentence) =>
    sentence.tokens.flatMap((token) => {
      if (
        token.kind !== 'figure' ||
        token.figure.unit !== '%' ||
        token.figure.kind !== 'plain' ||
        token.from < sample.to
      )
        return [];
      const words = line.text.slice(Math.max(sentence.from, token.from - 24), token.from);
      if (!answered.test(words)) return [];
      const printed = quantityOf(token.figure);
      const bases = amounts.filter(
        ({ measure, value }) => measure === sample.measure && value.gte(1) && value.lte(5000),
      );
      const possible = bases.some(({ value }) => isWhole(printed, value));
      const share = { part: sample, printed, from: token.from, to: token.to, of: '' };
      if (possible) return [toClaim(line, share, sample.value, '', true)];
      return [
        {
          kind: 'percent',
          spot: spotIn(line, token.from, token.to, Math.max(sample.from, token.from - 20)),
          fits: false,
          expected: nearest(printed, sample.value),
          from: sample.figure.digits + sample.figure.unit,
        },
      ];
    }),
  );
}

/** Whether some whole number of `size` gives the printed percentage. */
function isWhole(printed: Quantity, size: Fraction): boolean {
  const count = printed.value.mul(size);
  return [count.floor(), count.ceil()].some((whole) => {
    const value = whole.div(size);
    return meets(printed, { low: value, high: value });
  });
}

function nearest(printed: Quantity, size: Fraction): string {
  const count = printed.value.mul(size);
  const [low, high] = [count.floor(), count.ceil()].map(
    (whole) => `${print(whole.div(size).mul(100), Math.max(printed.decimals, 1))}%`,
  );
  return low === high ? String(low) : `${low} / ${high}`;
}

function toClaim(
  line: Line,
  { part, printed, from, to }: Share,
  whole: Fraction,
  text: string,
  fits: boolean,
): PercentClaim {
  return {
    kind: 'percent',
    spot: spotIn(line, from, to, Math.max(part.from, from - 20)),
    fits,
    get expected() {
      const value = whole.gt(0) ? part.value.div(whole) : new Fraction(0);
      return `${print(value.mul(100), Math.max(printed.decimals, 2))}%`;
    },
    get from() {
      return `${part.figure.digits}${part.figure.unit} ÷ ${text === '' ? shownWhole(whole, part) : text}`;
    },
  };
}

function shownWhole(whole: Fraction, { figure, value }: Amount): string {
  const size = value.div(
    new Fraction(figure.digits === '' || Number(figure.digits) === 0 ? '1' : figure.digits),
  );
  return `${size.gt(0) ? print(whole.div(size), 2).replace(/\.?0+$/, '') : whole.toString()}${figure.unit}`;
}
