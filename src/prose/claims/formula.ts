import { Fraction, type Interval, lastPlace, print } from '../../scoring/quantity.ts';
import type { Claim } from './claim.ts';
import { evaluate, type Term } from './reading/calculation.ts';
import { type Figure, measureOf, quantityOf, sizeOf } from './reading/figure.ts';
import type { Line, Text } from './reading/lines.ts';
import { spotIn } from './reading/spot.ts';
import type { FigureToken, Token } from './reading/tokens.ts';

/** A calculation and what it is said to give. */
type Formula = {
  readonly terms: readonly Term[];
  readonly from: number;
  readonly to: number;
  readonly result: FigureToken;
};

/** 83.20%×6＝4.99, 1,104 万元（3.20 亿元×3.45%）, 5,148÷5,200×100%=99%: calculations that the text spells out. */
export function formula(text: Text): readonly Claim[] {
  return text.lines.flatMap((line) => {
    if (!/[×÷*+]/.test(line.text) && !(line.text.includes('=') && line.text.includes('-'))) return [];
    if (!/[=(]/.test(line.text)) return [];
    return [...equations(line), ...brackets(line)].flatMap((one) => claimOf(line, one));
  });
}

const operators = new Set('+-*×÷/');

/** What stands on both sides of each =. */
function equations(line: Line): readonly Formula[] {
  const tokens = withoutEach(line);
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'mark' || token.mark !== '=') return [];
    const result = tokens[at + 1];
    if (result?.kind !== 'figure' || isOperator(tokens[at + 2])) return [];
    let start = at;
    while (start > 0 && isTerm(tokens[start - 1])) start -= 1;
    // An operator or a word before it makes the first figure something else's: 得分率×10=9.6.
    while (start < at && !isFirst(tokens[start])) start += 1;
    start = afterOpen(tokens, start, at);
    if (isOperator(tokens[start - 1]) || isWordBefore(tokens, start)) return [];
    return formulaOf(tokens.slice(start, at), result);
  });
}

/** An amount and in the bracket after it how it comes about. */
function brackets({ tokens }: Line): readonly Formula[] {
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'figure' || !isMark(tokens[at + 1], '(')) return [];
    const first = tokens[at + 2]?.kind === 'word' ? at + 3 : at + 2;
    let end = first;
    while (isTerm(tokens[end]) && !isMark(tokens[end], '(') && !isMark(tokens[end], ')')) end += 1;
    const inside = tokens.slice(first, end);
    const told = isMark(tokens[end], ')') && inside.some(isProduct) && isResult(token.figure, inside);
    return told ? formulaOf(inside, token) : [];
  });
}

/** （120 人×90 元=1.08 万元）: where the bracket holds the result, too, the calculation begins inside of it. */
function afterOpen(tokens: readonly Token[], from: number, to: number): number {
  let depth = 0;
  for (let at = to - 1; at >= from; at -= 1) {
    if (isMark(tokens[at], ')')) depth += 1;
    else if (isMark(tokens[at], '(') && depth === 0) return at + 1;
    else if (isMark(tokens[at], '(')) depth -= 1;
  }
  return from;
}

const each =
  /^(?:人|户|亩|次|人次|月|年|天|日|件|个|套|台|株|吨|公里|平方米|米|张|份|场|课时|小时|学期|人月|人年|村|头|只|床|立方米)$/;

/** 120 人×90 元/人: the stroke says what the price is for, and divides nothing. */
function withoutEach({ text, tokens }: Line): readonly Token[] {
  if (!text.includes('/')) return tokens;
  const left: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const [stroke, unit, before] = [tokens[at] as Token, tokens[at + 1], left.at(-1)];
    const priced = before?.kind === 'figure' && measureOf(before.figure.unit) === '元';
    const word = unit?.kind === 'other' || unit?.kind === 'word' ? text.slice(unit.from, unit.to) : '';
    if (priced && isMark(stroke, '/') && each.test(word)) at += 1;
    else left.push(stroke);
  }
  return left;
}

const isProduct = (token: Token): boolean => token.kind === 'mark' && /[×*÷]/.test(token.mark);

/** Money, points or a percentage that is none of the figures behind it: 200 元（200 元×12 个月） explains no 200 元. */
const isResult = ({ digits, unit }: Figure, inside: readonly Token[]): boolean =>
  (measureOf(unit) === '元' || unit === '%' || unit === '分') &&
  !inside.some((token) => token.kind === 'figure' && Number(token.figure.digits) === Number(digits));

function formulaOf(tokens: readonly Token[], result: FigureToken): readonly Formula[] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined || !tokens.some(isOperator)) return [];
  const terms = tokens.flatMap((token): readonly Term[] =>
    token.kind === 'figure' ? [token.figure] : token.kind === 'mark' ? [token.mark] : [],
  );
  return [{ terms, from: first.from, to: last.to, result }];
}

const isMark = (token: Token | undefined, mark: string): boolean =>
  token?.kind === 'mark' && token.mark === mark;
const isOperator = (token: Token | undefined): boolean => token?.kind === 'mark' && operators.has(token.mark);
const isTerm = (token: Token | undefined): boolean =>
  (token?.kind === 'figure' && /^(?:plain|range)$/.test(token.figure.kind)) ||
  isOperator(token) ||
  isMark(token, '(') ||
  isMark(token, ')');
const isFirst = (token: Token | undefined): boolean => token?.kind === 'figure' || isMark(token, '(');

/** Words right before a figure of a calculation: 得分 is what the calculation gives, 项目 100+20 is none. */
const isWordBefore = (tokens: readonly Token[], start: number): boolean => {
  const before = tokens[start - 1];
  return (
    before !== undefined &&
    !(before.kind === 'mark' && /[=,;:。("'、#]/.test(before.mark)) &&
    !isSaying(before)
  );
};
const isSaying = ({ kind }: Token): boolean => kind === 'word';

/** The result may be cut off as well as rounded; a percentage may be meant in points. */
function claimOf(line: Line, { terms, from, to, result }: Formula): readonly Claim[] {
  const figures = terms.filter((term): term is Figure => typeof term !== 'string');
  const { figure } = result;
  if (figure.kind !== 'plain' || !isComparable(figures, figure)) return [];
  const value = evaluate(terms);
  if (value === null) return [];
  // 120+86+35=241 万元: where only the result has a unit, all are in that unit.
  const bare = figures.every(({ unit }) => unit === '');
  const printed = quantityOf(figure);
  const size = new Fraction(bare || figure.unit === '%' ? 1 : sizeOf(figure.unit));
  const stated = printed.value.mul(size);
  const place = lastPlace(figure.unit === '%' ? printed : { ...printed, unit: '' }).mul(size);
  const isAt = (by: Fraction): boolean =>
    value.low.mul(by).sub(place).lt(stated) && stated.lt(value.high.mul(by).add(place));
  // 300×3,120×12=1,123.2 万元: of bare numbers the price may be in 元.
  const inYuan = bare && measureOf(figure.unit) === '元' ? [new Fraction(1, sizeOf(figure.unit))] : [];
  const fits = [new Fraction(1), new Fraction(100), new Fraction(1, 100), ...inYuan].some(isAt);
  // No more than the full mark, no less than nothing.
  if (!fits && (isCapped(figures, figure, value, stated) || stated.equals(0))) return [];
  const spot = spotIn(line, result.from, result.to, Math.min(from, result.from), Math.max(to, result.to));
  const middle = value.low.add(value.high).div(2).div(size);
  const parts = line.text.slice(from, to);
  if (figure.unit === '%') {
    const expected = `${print(middle.mul(100), Math.max(printed.decimals, 2))}%`;
    return [{ kind: 'percent', spot, fits, expected, from: parts }];
  }
  const sum = `${print(middle, Math.max(printed.decimals, 2))}${figure.unit}`;
  return [{ kind: 'sum', as: 'formula', spot, fits, sum, parts, related: [] }];
}

const isCapped = (
  figures: readonly Figure[],
  { digits }: Figure,
  value: Interval,
  stated: Fraction,
): boolean => value.low.gt(stated) && figures.some((one) => Number(one.digits) === Number(digits));

/** Whether a result can be told from its terms: nothing is converted but money and percentages. */
function isComparable(figures: readonly Figure[], result: Figure): boolean {
  const own = measureOf(result.unit);
  const kinds = new Set(figures.map(({ unit }) => measureOf(unit)));
  if (own === '%') return true;
  if (own === '分') return !kinds.has('元');
  if (own === '') return [...kinds].every((kind) => kind === '' || kind === '%');
  return kinds.has(own) || (kinds.size === 1 && kinds.has(''));
}
