import { Fraction, printShort, type Quantity } from '../../../scoring/quantity.ts';
import type { SumClaim } from '../claim.ts';
import { leavesAbout } from '../reading/about.ts';
import { unitFor } from '../reading/amounts/other-unit.ts';
import { printAmount } from '../reading/amounts/text.ts';
import { baseValue, decimalsOf, type Figure, halfOf, measureOf, sizeOf } from '../reading/figure.ts';
import type { Line, Text } from '../reading/lines.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';

const beside =
  /^[^\d。;%()]{0,8}[,(](?:实际|仅|只|已)?(?:[比较与]|高于|低于|超过?|超出|高出|优于)(?:年度|年初|全年|绩效|既定|预期|预定|本年)*目标(?:值|数)?(?:相比)?,?(?:的)?(?:增加|减少|提高|降低|多|少|高|低|超)?(?:了|出)?$/;
const another = /每|人均|[上去]年|同期|其中/;

type Aim = { readonly target: Fraction; readonly actual: Fraction };

/** 开放 3,198 小时，比目标多 78 小时; 98.6%，高于目标值 0.6 个百分点: how far an indicator's value lies from its target. */
export function aims(line: Line, text: Text): readonly SumClaim[] {
  if (!/目标(?:值|数)?[^\d]{0,6}\d/.test(line.text)) return [];
  return sentencesOf(line).flatMap((sentence) => inSentence(text, line, sentence));
}

function inSentence(text: Text, line: Line, sentence: Sentence): readonly SumClaim[] {
  const figures = sentence.tokens.flatMap((token) => (token.kind === 'figure' ? [token] : []));
  return figures.flatMap((gap, at) => {
    const value = figures[at - 1];
    if (value === undefined || value.figure.kind !== 'plain' || gap.figure.kind !== 'plain') return [];
    const points = /百分点$/.test(gap.figure.unit);
    if (points ? value.figure.unit !== '%' : measureOf(value.figure.unit) !== measureOf(gap.figure.unit))
      return [];
    if (gap.figure.unit === '' || gap.figure.unit === '%' || gap.figure.unit === '分') return [];
    if (!beside.test(line.text.slice(value.to, gap.from))) return [];
    const lead = line.text.slice(Math.max(sentence.from, value.from - 12), value.from);
    if (another.test(lead)) return [];
    const known = aimsOf(text, line, value.from).filter(({ actual }) =>
      actual.equals(measured(value.figure)),
    );
    const [first] = known;
    if (first === undefined) return [];
    const stated = points ? new Fraction(gap.figure.digits).div(100) : baseValue(gap.figure);
    const half = halfOf(gap.figure.digits);
    const room =
      decimalsOf(gap.figure.digits) === 0 ? half.mul(0) : half.mul(points ? 0.01 : sizeOf(gap.figure.unit));
    // 168 人，超过目标 160 人: the target itself, and no distance from it.
    if (known.some(({ target }) => target.equals(stated))) return [];
    const fits = known.some((aim) => apart(aim).sub(stated).abs().lte(room));
    if (!fits && known.some((aim) => !apart(aim).equals(apart(first)))) return [];
    // 合计 of several may be held against an aim of its own, but not to the very digits of this one.
    const unit = fits || points ? null : unitFor(gap.figure, apart(first));
    if (lead.includes('合计') && unit === null) return [];
    return [claimOf(line, first, gap, fits, { points, unit })];
  });
}

const apart = ({ actual, target }: Aim): Fraction => actual.sub(target).abs();

const measured = (figure: Figure): Fraction =>
  figure.unit === '%' ? new Fraction(figure.digits).div(100) : baseValue(figure);

/** The indicators that a line is about, or names before a place, with the figures they were to reach and reached. */
function aimsOf(text: Text, line: Line, to: number): readonly Aim[] {
  return leavesAbout(text, line, line.tokens, to).flatMap(({ indicator: { target, actual, unit } }) => {
    if (typeof target !== 'object' || typeof actual !== 'object' || target === null || actual === null)
      return [];
    return [{ target: inBase(target, unit), actual: inBase(actual, unit) }];
  });
}

const inBase = ({ value, unit: own }: Quantity, unit: string): Fraction =>
  value.mul(sizeOf(own === '' ? unit : own));

function claimOf(
  line: Line,
  aim: Aim,
  { figure, from, to }: { readonly figure: Figure; readonly from: number; readonly to: number },
  fits: boolean,
  { points, unit }: { readonly points: boolean; readonly unit: string | null },
): SumClaim {
  const like = { ...figure, unit: points ? '' : figure.unit };
  const size = points ? 100 : 1;
  const digits = (value: Fraction): string =>
    printShort(value.mul(size).div(points ? 1 : sizeOf(unit ?? figure.unit)), 6);
  return {
    kind: 'sum',
    spot: spotIn(
      line,
      from,
      to,
      Math.max(line.text.lastIndexOf(',', from), line.text.lastIndexOf('(', from)) + 1,
    ),
    fits,
    as: 'difference',
    get sum() {
      if (unit !== null) return figure.digits + unit;
      const from = { ...like, digits: digits(aim.target) };
      return printAmount(apart(aim).mul(size), like, [from]);
    },
    get parts() {
      const [more, less] = aim.actual.gte(aim.target) ? [aim.actual, aim.target] : [aim.target, aim.actual];
      return `${digits(more)} - ${digits(less)}`;
    },
    related: [],
  };
}
