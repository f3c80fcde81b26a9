import type { AmountName } from '../../../report/budget.ts';
import type { Unit } from '../../../report/read.ts';
import { meets } from '../../../report/stated.ts';
import { Fraction, lastPlace, type Quantity } from '../../../scoring/quantity.ts';
import type { BudgetClaim, Claim, SumClaim } from '../claim.ts';
import { printAmount } from '../reading/amounts/text.ts';
import { type Figure, quantityOf, yuanIn } from '../reading/figure.ts';
import type { Line, Text } from '../reading/lines.ts';
import { inYuan, sameMoney } from '../reading/money.ts';
import { spotIn } from '../reading/spot.ts';
import type { FigureToken, Token } from '../reading/tokens.ts';

const joint = /^[(,]?(?:约|即|合|折合|约合|约为|即为|也即|亦即|相当于)*$/;
const stated = /即|合|约为|相当于/;

/** 460 万元（即 0.046 亿元）, 25,674.55 万元（约 2.57 亿元）: one amount in two forms, which must agree. */
export function moneyForms(text: Text): readonly Claim[] {
  return text.lines.flatMap((line) => {
    if (!/[万亿千元](?:元)?[(,]/.test(line.text)) return [];
    return line.tokens.flatMap((token, at) => {
      const second = nextFigure(line.tokens, at);
      if (token.kind !== 'figure' || second === null) return [];
      return isPair(line, token, second) ? claimsOf(line, token, second) : [];
    });
  });
}

/** The figure that follows at once but for a bracket and a word or two. */
function nextFigure(tokens: readonly Token[], at: number): FigureToken | null {
  for (const token of tokens.slice(at + 1, at + 5)) {
    if (token.kind === 'figure') return token;
    if (token.kind === 'date') return null;
  }
  return null;
}

const isMoney = ({ figure: { unit, kind } }: FigureToken): boolean =>
  yuanIn(unit) !== null && (kind === 'plain' || kind === 'about');

/** Whether the second says the first again: another unit, in a bracket of its own or after 即. */
function isPair(line: Line, first: FigureToken, second: FigureToken): boolean {
  if (!isMoney(first) || !isMoney(second)) return false;
  const words = line.text.slice(first.to, second.from);
  // 3318754.80 元（约 331.88 元）: the same unit, and the same digits.
  if (
    first.figure.unit === second.figure.unit &&
    !(/^\((?:约|即|折合|约合)/.test(words) && sameDigits(first.figure, second.figure))
  )
    return false;
  if (!joint.test(words)) return false;
  const bracket = words.startsWith('(');
  const after = line.text.slice(second.to, second.to + 3);
  if (bracket ? !/^(?:左右|人民币|整)?\)/.test(after) : !stated.test(words)) return false;
  // 每吨 4950 元，即 19,800 万元除以 4 万吨: the first figure of a calculation.
  if (/^(?:除以|乘以?|[÷×*/+-]|减去?|加上)/.test(after)) return false;
  // 1050 户×160 元（16.8 万元）: what the product comes to.
  if (/(?:[×*/÷]|乘以?)[^,;。()]{0,4}$/.test(line.text.slice(0, first.from))) return false;
  // 万 and 亿 without 元 may count something else; so may 万 of another currency.
  if (!bracket && /^(?:美|欧|港|日|英)/.test(after)) return false;
  const [a, b] = [inYuan(quantityOf(first.figure)), inYuan(quantityOf(second.figure))];
  if (a.lte(0) || b.lte(0)) return false;
  return stated.test(words) || isNear(a, b) || sameDigits(first.figure, second.figure);
}

const isNear = (a: Fraction, b: Fraction): boolean => a.sub(b).abs().div(b).lte(0.1);

/** 25674.55 and 2.57: the longer one rounds to the shorter, wherever their points stand. */
function sameDigits(a: Figure, b: Figure): boolean {
  const [x, y] = [bare(a), bare(b)];
  const [long, short] = x.length > y.length ? [x, y] : [y, x];
  const cut = Number(long.slice(0, short.length));
  return short.length >= 2 && (cut === Number(short) || cut + 1 === Number(short));
}

const bare = ({ digits }: Figure): string => digits.replace('.', '').replace(/^0+/, '');

function claimsOf(line: Line, first: FigureToken, second: FigureToken): readonly Claim[] {
  const [a, b] = [quantityOf(first.figure), quantityOf(second.figure)];
  if (isRounded(a, b) || isRounded(b, a)) return [formClaim(line, first, second, true)];
  // One of them is the budget's own figure: then the other is told against it.
  const { unit } = line.scope;
  const name = unit === null ? null : (figureOf(unit, a) ?? figureOf(unit, b));
  if (unit === null || name === null) return [formClaim(line, first, second, false)];
  const wrong = figureOf(unit, a) === null ? first : second;
  const claim: BudgetClaim = {
    kind: 'budget',
    spot: spotIn(line, wrong.from, wrong.to, first.from, second.to),
    unit,
    amounts: [name],
    printed: quantityOf(wrong.figure),
    firm: true,
    doubtful: false,
  };
  return [claim];
}

/** Whether an amount, rounded or cut off, prints as the other. */
function isRounded(printed: Quantity, exact: Quantity): boolean {
  const size = new Fraction(yuanIn(printed.unit) ?? 1);
  const value = inYuan(exact).div(size);
  const plain = { ...printed, unit: '' };
  if (meets(plain, { low: value, high: value })) return true;
  return value.sub(printed.value).abs().lt(lastPlace(plain)) && printed.decimals > 0;
}

function figureOf({ budget }: Unit, printed: Quantity): AmountName | null {
  if (budget === null) return null;
  const found = Object.entries(budget.amounts).find(
    ([, amount]) => amount !== null && sameMoney(printed, amount),
  );
  return found === undefined ? null : (found[0] as AmountName);
}

const formClaim = (line: Line, first: FigureToken, second: FigureToken, fits: boolean): SumClaim => ({
  kind: 'sum',
  as: 'form',
  spot: spotIn(line, second.from, second.to, first.from, second.to),
  fits,
  get sum() {
    return inOwnUnit(first, second) ?? inYuanOf(first, second);
  },
  parts: first.figure.digits + first.figure.unit,
  get related() {
    return [line.place(first.from, first.to)];
  },
});

/** The same digits in the unit in which they are right. */
function inOwnUnit(first: FigureToken, second: FigureToken): string | null {
  const [a, b] = [quantityOf(first.figure), quantityOf(second.figure)];
  const unit = ['元', '万元', '亿元'].find((one) => isRounded({ ...b, unit: one }, a));
  return unit === undefined ? null : second.figure.digits + unit;
}

const inYuanOf = (first: FigureToken, { figure }: FigureToken): string =>
  `${printAmount(inYuan(quantityOf(first.figure)), figure, [figure])}${figure.unit}`;
