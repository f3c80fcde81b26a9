import { meets } from '../../../report/stated.ts';
import { Fraction, type Quantity } from '../../../scoring/quantity.ts';
import { matchesOf } from '../../matches.ts';
import type { SumClaim } from '../claim.ts';
import { ratio } from '../reading/amounts/tolerance.ts';
import { baseValue, type Figure, measureOf, quantityOf } from '../reading/figure.ts';
import type { Line } from '../reading/lines.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';
import { followClaim } from '../reading/sum-claim.ts';

const times =
  /(?:为|是|相当于|达到?)([\p{Script=Han}A-Za-z0-9]{2,14})的(\d+(?:\.\d+)?)倍(?!以|多|左|有|余)/gu;

type Pair = readonly [part: Figure, whole: Figure];

/** 甲、乙、丙，份额分别为 54%、31%、15%。甲最大，为丙的 3.6 倍: one of what was dealt out against another. */
export function multiples(line: Line): readonly SumClaim[] {
  if (!line.text.includes('倍') || !line.text.includes('分别')) return [];
  const sentences = sentencesOf(line);
  return matchesOf(line.text, times).flatMap((match) => {
    const [whole, name = '', digits = ''] = match;
    const at = sentences.findIndex(({ from, to }) => from <= match.index && match.index < to);
    const sentence = sentences[at];
    if (sentence === undefined) return [];
    const said = line.text.slice(sentence.from, match.index);
    const pairs = sentences
      .slice(Math.max(0, at - 2), at + 1)
      .flatMap((one) => dealtIn(line, one))
      .flatMap(({ names, figures }): Pair[] => {
        const own = names.flatMap((other, index) =>
          said.startsWith(other) && other !== name ? [index] : [],
        );
        const [a, b] = [figures[own[0] ?? -1], figures[names.indexOf(name)]];
        return own.length === 1 && a !== undefined && b !== undefined ? [[a, b]] : [];
      });
    const printed = quantityOf({ digits, unit: '倍', kind: 'plain', other: '' });
    const [first] = pairs;
    if (first === undefined || pairs.some((pair) => isCut(printed, pair))) return [];
    const fits = pairs.some(([a, b]) => {
      const value = ratio(a, b);
      return value !== null && meets(printed, value);
    });
    if (!fits && /[约近超逾]/.test(line.text.slice(match.index - 2, match.index))) return [];
    const from = match.index + whole.length - digits.length - 1;
    const [a, b] = first;
    const spot = spotIn(line, from, from + digits.length + 1, match.index);
    const figure: Figure = { digits, unit: '倍', kind: 'plain', other: '' };
    return [
      followClaim(spot, figure, quotient(first), [figure], `${a.digits} ÷ ${b.digits}`, fits, 'formula'),
    ];
  });
}

const quotient = ([a, b]: Pair): Fraction => baseValue(a).div(baseValue(b));

/** 2.45 printed as 2.4: cut off where it should be rounded. */
function isCut(printed: Quantity, pair: Pair): boolean {
  if (baseValue(pair[1]).lte(0)) return true;
  const value = quotient(pair);
  const last = new Fraction(1).div(10n ** BigInt(printed.decimals));
  return (
    value.gt(printed.value) &&
    value.lt(printed.value.add(last)) &&
    !meets(printed, { low: value, high: value })
  );
}

type Dealt = { readonly names: readonly string[]; readonly figures: readonly Figure[] };

/** What a sentence deals out to the names of the clause that leads to it: 甲、乙、丙，份额分别为 54%、31%和 15%. */
function dealtIn(line: Line, { from, to, tokens }: Sentence): readonly Dealt[] {
  const words = line.text.slice(from, to);
  const clauses = words.slice(0, Math.max(0, words.indexOf('分别'))).split(/[,:(]/);
  const names = (clauses.at(-2) ?? '').split(/[、和及与]/);
  if (names.length < 2 || names.some((name) => !/^[\p{Script=Han}A-Za-z0-9]{2,12}$/u.test(name))) return [];
  return matchesOf(words, /分别(?:为|是|达)/g).flatMap(({ index }) => {
    const figures: Figure[] = [];
    for (const token of tokens.filter((one) => one.from > from + index)) {
      if (token.kind === 'figure' && token.figure.kind === 'plain') figures.push(token.figure);
      else if (
        token.kind === 'mark'
          ? token.mark !== '、'
          : token.kind === 'figure' || (figures.length > 0 && token.kind !== 'word')
      )
        break;
    }
    const unit = figures[0]?.unit ?? '';
    const alike = figures.every((figure) => measureOf(figure.unit) === measureOf(unit));
    return figures.length === names.length && alike && unit !== '' ? [{ names, figures }] : [];
  });
}
